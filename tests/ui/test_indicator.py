"""Indicators on screen: the table of a year, the rows behind a figure, forms, and what stands out."""

from __future__ import annotations

from datetime import date

import pytest

from chatdong_tui.domain.case_code import Route
from chatdong_tui.domain.draft.indicator import BucketDraft, IndicatorDraft
from chatdong_tui.domain.draft.outreach import OutreachDraft
from chatdong_tui.domain.indicator import IndicatorKind
from chatdong_tui.ui.app import ChatdongApp
from chatdong_tui.usecases import indicator, indicator_entry
from chatdong_tui.usecases.desk import Desk
from chatdong_tui.usecases.outreach import set_outreach
from tests.conftest import Network, Today
from tests.ui.driver import driving
from tests.ui.meetings import MARCH, hold


@pytest.fixture
def counted(desk: Desk, network: Network, today: Today) -> Desk:
    """Two meetings of zone 1 were held, and one indicator counts them."""
    for day in (date(2021, 2, 18), MARCH):
        today.move_to(day)
        hold(desk, network, day)
    desk.perform(indicator.add, IndicatorDraft(name="권역회의", rule="meeting.zone_meeting", part="거버넌스"))
    return desk


@pytest.fixture
def by_hand(desk: Desk) -> Desk:
    """An indicator that is entered by hand, with a year's plan."""
    known = desk.perform(indicator.add, IndicatorDraft(name="교육 실적", unit="명")).value
    desk.perform(indicator_entry.set_target, known.id, BucketDraft(period="2021", zone_id=_zone(desk), value=40))
    return desk


def _zone(desk: Desk) -> str:
    return desk.database.meta("zone")


async def test_a_figure_opens_to_the_records_it_counts_in_three_keys(counted: Desk) -> None:
    async with driving(ChatdongApp(counted)) as d:
        await d.press("7")
        await d.comes("권역회의(회)")
        await d.press("enter")
        await d.comes("아래 2줄의 합 2회")
        d.sees("2021. 2. 18.")
        await d.press("enter")
        await d.comes("2. 18.(목) |")
        assert d.keys == 3


async def test_a_quarter_without_a_record_says_so_and_one_to_come_is_blank(counted: Desk, today: Today) -> None:
    today.move_to(date(2021, 5, 3))
    async with driving(ChatdongApp(counted)) as d:
        await d.press("7", "right")
        await d.comes("2021년 2분기: 0회(센 기록 없음)")
        await d.press("right")
        await d.comes("2021년 3분기: 적지 않음")


async def test_columns_change_from_quarters_to_halves_years_and_the_plan(by_hand: Desk) -> None:
    async with driving(ChatdongApp(by_hand)) as d:
        await d.press("7")
        await d.comes("2021년 분기")
        await d.press("v")
        await d.comes("상반기")
        await d.press("v")
        await d.comes("'18")
        await d.press("v")
        await d.comes("계획 기간별")
        d.sees("40")


async def test_columns_are_months_too_six_at_a_time(counted: Desk) -> None:
    async with driving(ChatdongApp(counted)) as d:
        await d.press("7", "v", "v", "v", "v")
        await d.comes("2021년 1~6월")
        await d.press("right")
        await d.comes("2021년 2월: 1회")
        await d.press("v")
        await d.comes("2021년 7~12월")
        await d.press("v")
        await d.comes("2021년 분기")


async def test_a_row_of_reported_discoveries_opens_its_own_grid(desk: Desk, network: Network, today: Today) -> None:
    today.move_to(date(2021, 3, 20))
    draft = OutreachDraft(dong_id=network.dongs["나래1동"], month="2021-02", route=Route.VISIT, count=7)
    desk.perform(set_outreach, [draft])
    known = desk.perform(indicator.add, IndicatorDraft(name="발굴", rule="discoveries")).value
    app = ChatdongApp(desk)
    async with driving(app) as d:
        app.open("indicator_rows", indicator_id=known.id, period="2021-Q1")
        await d.comes("아래 1줄의 합 7건")
        await d.press("enter")
        await d.comes("2021년 2월")
        d.sees("방문").sees("나래1동").sees("7")


async def test_figures_go_from_zone_to_zone_and_to_the_district(counted: Desk) -> None:
    async with driving(ChatdongApp(counted)) as d:
        await d.press("7")
        await d.comes("| 제1권역 |")
        await d.press("z")
        await d.comes("0회(센 기록 없음)")
        await d.press("z")
        await d.comes("구 전체")
        d.sees("1분기: 2회")


async def test_a_figure_by_hand_takes_its_digits_and_three_keys(by_hand: Desk) -> None:
    async with driving(ChatdongApp(by_hand)) as d:
        await d.press("7")
        await d.comes("교육 실적(명)")
        before = d.keys
        await d.press("a")
        await d.comes("교육 실적 실적")
        assert d.focused_field() == "value"
        await d.type("12")
        await d.press("f2")
        await d.comes("1분기: 12명")
        assert d.keys - before == 4
        d.sees("30.0%")


async def test_nothing_held_is_a_dash_and_not_a_zero(by_hand: Desk) -> None:
    async with driving(ChatdongApp(by_hand)) as d:
        await d.press("7")
        await d.comes("교육 실적(명)")
        await d.press("a")
        await d.type("-")
        await d.press("f2")
        await d.comes("1분기: -(없음)")


async def test_an_absurd_number_is_refused_with_its_line(by_hand: Desk) -> None:
    async with driving(ChatdongApp(by_hand)) as d:
        await d.press("7")
        await d.comes("교육 실적(명)")
        await d.press("a")
        await d.type("-12")
        await d.press("f2")
        await d.comes("교육 실적 2021년 1분기: △12")


async def test_more_decimals_than_the_indicator_has_are_refused_as_such(by_hand: Desk) -> None:
    async with driving(ChatdongApp(by_hand)) as d:
        await d.press("7")
        await d.comes("교육 실적(명)")
        await d.press("a")
        await d.type("12.5")
        await d.press("f2")
        await d.comes("소수를 0자리까지")


async def test_a_plan_that_overlaps_another_is_refused_with_both_named(by_hand: Desk) -> None:
    async with driving(ChatdongApp(by_hand)) as d:
        await d.press("7")
        await d.comes("교육 실적(명)")
        await d.press("d", "t")
        await d.comes("교육 실적 계획")
        await d.type("21상")
        await d.press("enter")
        await d.type("20")
        await d.press("f2")
        await d.comes("2021년 상반기")
        d.sees("2021년와(과) 달이 겹쳐")


async def test_a_new_indicator_is_a_name_and_a_rule(desk: Desk) -> None:
    async with driving(ChatdongApp(desk)) as d:
        await d.press("7", "f4")
        await d.comes("새 지표")
        await d.type("방문 횟수")
        await d.press("enter")
        await d.type("방문")
        await d.press("enter", "f2")
        await d.comes("방문 횟수(회)")


async def test_a_figure_that_stands_out_waits_for_a_sentence_and_has_it_then(by_hand: Desk, today: Today) -> None:
    known = by_hand.perform(indicator.add, IndicatorDraft(name="사례관리확대", unit="건")).value
    today.move_to(date(2022, 1, 5))
    for period, value in (("2021-Q3", 88), ("2021-Q4", 305)):
        draft = BucketDraft(period=period, zone_id=_zone(by_hand), value=value)
        by_hand.perform(indicator_entry.set_actual, known.id, draft)
    today.move_to(date(2021, 12, 20))
    async with driving(ChatdongApp(by_hand)) as d:
        await d.press("7")
        await d.comes("사유 대기 2건")
        d.sees("!305")
        await d.press("down", "x")
        await d.comes("전분기 대비 +247%(88 → 305)")
        await d.type("연말에 몰아 적음")
        await d.press("f2")
        await d.comes("*305")
        d.sees("사유 대기 1건")


async def test_bars_and_table_show_the_same_figures(by_hand: Desk) -> None:
    async with driving(ChatdongApp(by_hand)) as d:
        await d.press("7")
        await d.comes("교육 실적(명)")
        await d.press("a")
        await d.type("12")
        await d.press("f2")
        await d.comes("1분기: 12명")
        await d.press("d")
        await d.comes("2021년 1분기: 12명")
        await d.press("g")
        await d.comes("12/40")
        await d.press("g")
        await d.comes("2021년 1분기: 12명")


async def test_an_indicator_is_taken_away_with_its_figures_and_comes_back(by_hand: Desk) -> None:
    async with driving(ChatdongApp(by_hand)) as d:
        await d.press("7")
        await d.comes("교육 실적(명)")
        await d.press("delete", "y")
        await d.comes("지표가 없습니다")
        await d.press("ctrl+z")
        await d.comes("교육 실적(명)")


async def test_the_usual_indicators_come_once(desk: Desk) -> None:
    async with driving(ChatdongApp(desk)) as d:
        await d.press("7", "l")
        await d.comes("기본 지표 14개를 넣었습니다.")
        await d.comes("위기가구 발굴(건)")
        await d.press("l")
        await d.comes("이미 다 있습니다")


async def test_a_sentence_stands_below_the_table(desk: Desk) -> None:
    known = desk.perform(indicator.add, IndicatorDraft(name="학습동아리", kind=IndicatorKind.NARRATIVE)).value
    zone = _zone(desk)
    draft = BucketDraft(period="2021-Q1", zone_id=zone, text="동마다 두 번 모임")
    desk.perform(indicator_entry.set_actual, known.id, draft)
    async with driving(ChatdongApp(desk)) as d:
        await d.press("7")
        await d.comes("(글)")
        d.sees("2021년 1분기: 동마다 두 번 모임")
