"""특별 실적 in the monthly summary: the table of the source document, and nothing without a campaign."""

from __future__ import annotations

from datetime import date

import pytest

from chatdong_tui.domain.campaign import Campaign
from chatdong_tui.domain.draft.campaign import CampaignCountDraft, CampaignDraft
from chatdong_tui.usecases import campaign
from chatdong_tui.usecases.desk import Desk
from chatdong_tui.usecases.monthly import parse_scope, preview
from tests.conftest import Network
from tests.reports.month import Month, text_of


@pytest.fixture
def calls(desk: Desk, network: Network, month: Month) -> Campaign:
    draft = CampaignDraft(name="겨울 안부 전화", from_on=date(2021, 2, 1), until_on=date(2021, 4, 3))
    started = desk.perform(campaign.start, draft).value
    first = CampaignCountDraft(zone_id=network.zones[1], on_date=date(2021, 3, 12), targets=632, calls=3_839)
    helper = network.organisations["바다종합사회복지관"]
    part = first.model_copy(update={"targets": 163, "calls": None, "organisation_id": helper})
    april = CampaignCountDraft(zone_id=network.zones[2], on_date=date(2021, 4, 2), targets=390, calls=3_309)
    desk.perform(campaign.set_counts, started.id, [first, part, april])
    return started


def section(desk: Desk, month: str, scope: str) -> list[str]:
    (document,) = preview(desk, month, parse_scope(scope), ("monthly-summary",))
    lines = text_of(document).splitlines()
    if "□ 특별 실적" not in lines:
        return []
    start = lines.index("□ 특별 실적") + 1
    end = next(place for place in range(start, len(lines)) if lines[place].startswith("□"))
    return [line.strip() for line in lines[start:end]]


def test_the_table_has_the_sum_the_zones_and_what_is_included(desk: Desk, calls: Campaign) -> None:
    assert section(desk, "2021-04", "district") == [
        "○ 겨울 안부 전화(2021. 2. 1.~4. 3.)",
        "# 구분 | 계 | 제1권역 하늘종합사회복지관 | 제2권역 바다종합사회복지관",
        "| 대상자(명) | 1022 | 632 | 390",
        "| 실적(건) | 7148 | 3839 | 3309",
        "| 1인당(건) | 7.0 | 6.1 | 8.5",
        "※ 제1권역 바다종합사회복지관 163명 포함",
        "※ 사례의 접촉 기록과는 따로 센 수",
    ]


def test_a_month_in_its_course_shows_what_was_done_until_then(desk: Desk, calls: Campaign) -> None:
    lines = section(desk, "2021-03", "district")
    assert lines[0] == "○ 겨울 안부 전화(2021. 2. 1.~4. 3.) 2021. 3. 31.까지 누계"
    assert lines[2:5] == ["| 대상자(명) | 632 | 632 | _", "| 실적(건) | 3839 | 3839 | _", "| 1인당(건) | 6.1 | 6.1 | _"]


def test_a_zone_shows_its_own_column(desk: Desk, calls: Campaign) -> None:
    assert section(desk, "2021-04", "zone:2")[1:3] == ["# 구분 | 제2권역 바다종합사회복지관", "| 대상자(명) | 390"]


def test_a_month_without_a_campaign_says_nothing_of_it(desk: Desk, calls: Campaign) -> None:
    assert section(desk, "2021-05", "district") == section(desk, "2021-01", "district") == []
