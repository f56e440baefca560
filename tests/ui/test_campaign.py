"""집중 모니터링 at the keyboard: figures of a day by zone, and the table that they come to."""

from __future__ import annotations

from datetime import date

import pytest

from chatdong_tui.domain.campaign import Campaign, Figures
from chatdong_tui.domain.draft.campaign import CampaignCountDraft, CampaignDraft
from chatdong_tui.ui.app import ChatdongApp
from chatdong_tui.usecases import campaign, draft
from chatdong_tui.usecases.desk import Desk
from tests.conftest import Network
from tests.ui.driver import driving


@pytest.fixture
def calls(desk: Desk) -> Campaign:
    return desk.perform(campaign.start, CampaignDraft(name="겨울 안부 전화", from_on=date(2021, 3, 1))).value


@pytest.fixture
def day(desk: Desk, calls: Campaign) -> ChatdongApp:
    return ChatdongApp(desk, "campaign_day", campaign_id=calls.id)


def figures(desk: Desk, known: Campaign) -> list[tuple[int | None, int | None]]:
    """People and calls of each zone."""
    zones = campaign.table(desk, known.id).zones
    return [(zone.figures.targets, zone.figures.calls) for zone in zones]


async def test_a_campaign_is_started_and_its_first_day_entered(desk: Desk) -> None:
    async with driving(ChatdongApp(desk, "campaigns")) as d:
        d.sees("집중 모니터링이 없습니다.")
        await d.press("f4")
        await d.type("봄 안부\n")
        await d.press("f2")
        d.sees("2021. 3. 18.~ 진행 중").sees("아직 적은 실적이 없습니다.")
        await d.press("f4")
        await d.type("12\n8\n30\n41\n")
        await d.press("f2")
        d.sees("실적을 저장했습니다.").sees("2021. 3. 18.(목)").sees("2개 권역  20명 71건, 1인당 3.6건")
        assert d.line("바다종합사회복지관").split()[-3:] == ["8명", "41건", "5.1건"]


async def test_the_figures_of_two_zones_take_eleven_keys(day: ChatdongApp, desk: Desk, calls: Campaign) -> None:
    async with driving(day) as d:
        d.sees("제1권역 하늘종합사회복지관, 대상자(명): 미입력")
        await d.type("12\t30\t8\t41")
        d.sees("계 ")
        assert d.line(" 계 ").split() == ["계", "20", "71"]
        await d.press("f2")
        assert d.keys == 11
    assert figures(desk, calls) == [(12, 30), (8, 41)]


async def test_one_figure_typed_leaves_the_other(
    day: ChatdongApp, desk: Desk, calls: Campaign, network: Network
) -> None:
    cell = CampaignCountDraft(zone_id=network.zones[1], on_date=date(2021, 3, 18), targets=12, calls=30)
    desk.perform(campaign.set_counts, calls.id, [cell])
    async with driving(day) as d:
        await d.press("right")
        await d.type("31")
        await d.press("f2")
    assert figures(desk, calls)[0] == (12, 31)


async def test_days_change_by_a_key_and_are_saved_together(day: ChatdongApp, desk: Desk, calls: Campaign) -> None:
    async with driving(day) as d:
        await d.type("5[")
        d.sees("2021. 3. 17.(수)").does_not_see("5*")
        await d.type("4]")
        d.sees("5*")
        await d.press("f2")
    assert figures(desk, calls)[0] == (9, None)


async def test_a_day_is_typed(day: ChatdongApp, desk: Desk, calls: Campaign) -> None:
    async with driving(day) as d:
        await d.type("d3.2\n7")
        await d.press("f2")
    (count,) = campaign.counts(desk, calls.id)
    assert (count.on_date, count.targets) == (date(2021, 3, 2), 7)


async def test_the_part_of_another_agency_is_inside_and_in_no_sum_twice(
    day: ChatdongApp, desk: Desk, calls: Campaign
) -> None:
    async with driving(day) as d:
        await d.type("20\t50")
        await d.type("a가람1")
        await d.press("enter")
        d.sees("└ 가람1동주민센터, 대상자(명): 미입력")
        await d.type("5\t9")
        assert d.line(" 계 ").split() == ["계", "20", "50"]
        await d.press("f2")
    zone = campaign.table(desk, calls.id).zones[0]
    assert zone.included[0].figures == Figures(5, 9, zone.included[0].figures.per_person)
    async with driving(ChatdongApp(desk, "campaign", campaign_id=calls.id)) as d:
        d.sees("└ 가람1동주민센터 5명 9건 포함")


async def test_a_part_above_its_whole_is_refused_at_its_cell(day: ChatdongApp) -> None:
    async with driving(day) as d:
        await d.type("5\t9a가람1\n6")
        await d.press("f2")
        d.sees("다른 기관이 한 몫이 권역 전체보다 많습니다")


async def test_a_day_outside_the_campaign_is_refused_at_its_field(day: ChatdongApp) -> None:
    async with driving(day) as d:
        await d.type("d2.1\n7")
        await d.press("f2")
        d.sees("쓸 수 있는 범위를 벗어났습니다")
        assert d.focused_field() == "on_date"


async def test_typed_figures_survive_a_crash_with_the_rows_they_stand_in(
    day: ChatdongApp, desk: Desk, calls: Campaign
) -> None:
    async with driving(day) as d:
        await d.type("20\t50\t")
        await d.press("up")
        await d.type("a가람1\n5\t")
    async with driving(ChatdongApp(desk, "campaign_day", campaign_id=calls.id)) as d:
        d.sees("되살렸습니다").sees("20*").sees("가람1동주민센터")
        await d.press("f2")
    assert not draft.drafts(desk)


async def test_a_day_is_opened_again_from_the_page(desk: Desk, calls: Campaign, network: Network) -> None:
    cell = CampaignCountDraft(zone_id=network.zones[1], on_date=date(2021, 3, 9), targets=12, calls=30)
    desk.perform(campaign.set_counts, calls.id, [cell])
    async with driving(ChatdongApp(desk, "campaign", campaign_id=calls.id)) as d:
        await d.press("enter")
        d.sees("2021. 3. 9.(화)")
        await d.press("-", "tab", "-", "f2")
        d.sees("아직 적은 실적이 없습니다.")
        await d.press("ctrl+z")
        d.sees("12명 30건")


async def test_a_campaign_ends_today_by_one_key(desk: Desk, calls: Campaign) -> None:
    async with driving(ChatdongApp(desk, "campaign", campaign_id=calls.id)) as d:
        await d.press("x")
        d.sees("2021. 3. 1.~3. 18.").sees("까지로 적었습니다")
        await d.press("x")
        d.sees("이미 끝난 집중 모니터링입니다.")
        await d.press("ctrl+z")
        d.sees("2021. 3. 1.~ 진행 중")


async def test_removing_a_campaign_asks_and_can_be_taken_back(desk: Desk, calls: Campaign) -> None:
    async with driving(ChatdongApp(desk, "campaigns")) as d:
        d.sees("겨울 안부 전화")
        await d.press("delete", "y")
        d.sees("집중 모니터링이 없습니다.")
        await d.press("ctrl+z")
        d.sees("겨울 안부 전화")
