"""Nameless numbers beside the households that were found: another column, another unit, never one sum."""

from __future__ import annotations

import pytest

from chatdong_tui.domain.case_code import Route
from chatdong_tui.domain.draft.outreach import OutreachDraft
from chatdong_tui.usecases.desk import Desk
from chatdong_tui.usecases.monthly import parse_scope, preview
from chatdong_tui.usecases.outreach import set_outreach
from tests.conftest import Network
from tests.reports.month import Month, text_of


@pytest.fixture
def counted(desk: Desk, network: Network, month: Month) -> None:
    def cell(dong: str, route: Route, count: int, unit: str = "건", detail: str | None = None) -> OutreachDraft:
        return OutreachDraft(
            dong_id=network.dongs[dong], month="2021-03", route=route, count=count, unit=unit, route_detail=detail
        )

    cells = [
        cell("가람1동", Route.ONLINE, 120),
        cell("가람2동", Route.ONLINE, 0, detail="rent"),
        cell("가람2동", Route.VISIT, 7, "가구", "night"),
        cell("나래1동", Route.ONLINE, 30),
    ]
    desk.perform(set_outreach, cells)


def table(desk: Desk, scope: str, form: str) -> list[str]:
    (document,) = preview(desk, "2021-03", parse_scope(scope), (form,))
    lines = text_of(document).splitlines()
    start = next(place for place, line in enumerate(lines) if "# 발굴경로" in line)
    end = next(place for place in range(start, len(lines)) if "※" in lines[place])
    return [line.strip() for line in lines[start : end + 1]]


@pytest.mark.usefixtures("counted")
@pytest.mark.parametrize("form", ["meeting-result", "monthly-summary"])
def test_households_and_counts_stand_side_by_side(desk: Desk, form: str) -> None:
    assert table(desk, "zone:1", form) == [
        "# 발굴경로 | 발굴(가구) | 집계(건) | 집계(가구)",
        "| 온라인(행복e음) | 0 | 120 | _",
        "| 방문 | 2 | _ | 7",
        "= 계 | 2 | 120 | 7",
        "※ 집계는 동별·경로별로 이름 없이 센 수로, 발굴 가구에 넣지 않음",
    ]


@pytest.mark.usefixtures("counted")
def test_the_district_has_the_dongs_of_all_zones(desk: Desk) -> None:
    assert "= 계 | 2 | 150 | 7" in table(desk, "district", "monthly-summary")
