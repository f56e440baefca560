"""A year of meetings with the keyboard: what is missing, laying out a series, moving one meeting."""

from __future__ import annotations

from datetime import date

from chatdong_tui.domain.draft.meeting import MeetingDraft
from chatdong_tui.domain.meeting import Meeting
from chatdong_tui.domain.meeting_code import MeetingKind
from chatdong_tui.ui.app import ChatdongApp
from chatdong_tui.usecases import meeting, meeting_series
from chatdong_tui.usecases.desk import Desk
from tests.conftest import Network
from tests.ui.driver import driving

FEBRUARY = date(2021, 2, 18)


def plan(desk: Desk, network: Network, held_on: date, kind: MeetingKind = MeetingKind.ZONE_MEETING) -> str:
    draft = MeetingDraft(
        kind=kind, zone_id=network.zones[1], held_on=held_on, starts_at="14:00", place="하늘복지관 3층"
    )
    return desk.perform(meeting.plan, draft).value.id


def hold(desk: Desk, network: Network, held_on: date) -> str:
    """A zone meeting of zone 1 that took place."""
    meeting_id = plan(desk, network, held_on)
    desk.perform(meeting.hold, meeting_id)
    return meeting_id


def planned(desk: Desk, kind: MeetingKind = MeetingKind.ZONE_MEETING) -> list[Meeting]:
    """The meetings of a kind in 2021."""
    rows = meeting_series.year_view(desk, 2021).rows
    return [each for row in rows if row.kind is kind for cell in row.cells for each in cell.meetings]


def looking_at_the_year(desk: Desk) -> ChatdongApp:
    return ChatdongApp(desk, "meeting_year")


async def test_a_month_without_its_meeting_says_so_in_words(desk: Desk, network: Network) -> None:
    hold(desk, network, FEBRUARY)
    async with driving(looking_at_the_year(desk)) as d:
        d.sees("2021년 | 제1권역과 구 전체 | 빈 달")
        row = d.line("권역회의")
        assert row.split()[2:5] == ["!빠짐", "개최", "미정"]
        assert row.split()[-1] == "11"


async def test_the_year_is_one_key_from_the_list_of_a_month(desk: Desk) -> None:
    async with driving(ChatdongApp(desk, "meetings")) as d:
        await d.press("ㅛ")
        d.sees("연간 회의")
        assert d.keys == 1


async def test_enter_opens_the_meeting_of_a_month(desk: Desk, network: Network) -> None:
    held = hold(desk, network, FEBRUARY)
    async with driving(looking_at_the_year(desk)) as d:
        await d.press("left")
        d.sees("2021. 2. 18.(목) 14:00 개최 제1회 하늘복지관 3층")
        await d.press("enter")
        assert d.screen.meeting_id == held


async def test_enter_on_an_empty_month_plans_one_where_the_last_one_fell(desk: Desk, network: Network) -> None:
    hold(desk, network, FEBRUARY)
    async with driving(looking_at_the_year(desk)) as d:
        await d.press("right", "enter", "f2")
        assert d.keys == 3
        d.sees("참석 0/3")
    assert [each.held_on for each in planned(desk)] == [FEBRUARY, date(2021, 4, 15)]


async def test_a_month_with_several_meetings_lets_one_choose_below(desk: Desk, network: Network) -> None:
    plan(desk, network, date(2021, 3, 4), MeetingKind.CASE_CONFERENCE)
    second = plan(desk, network, date(2021, 3, 11), MeetingKind.CASE_CONFERENCE)
    async with driving(looking_at_the_year(desk)) as d:
        await d.press("pagedown", "enter")
        d.sees("이 달에 여러 건입니다.")
        await d.press("down", "enter")
        assert d.screen.meeting_id == second


async def test_the_rest_of_a_year_is_laid_out_as_the_last_meeting_was(desk: Desk, network: Network) -> None:
    hold(desk, network, FEBRUARY)
    async with driving(looking_at_the_year(desk)) as d:
        await d.press("s")
        d.sees("3~12월").sees("셋째 목요일").sees("하늘복지관 3층")
        d.sees("저장(F2)하면 잡히는 날 10건").sees("12-16(목)")
        await d.press("f2")
        d.sees("회의 10건을 잡았습니다.")
        assert d.keys == 2
        assert len(planned(desk)) == 11
        await d.press("ctrl+z")
    assert len(planned(desk)) == 1


async def test_a_series_is_typed_with_a_few_signs_and_seen_before_it_is_saved(desk: Desk, network: Network) -> None:
    async with driving(looking_at_the_year(desk)) as d:
        await d.press("down", "s")
        await d.type("15일\n")
        d.sees("잡히는 날 4건").sees("03-15(월)  06-15(화)")
        await d.press("shift+tab", "shift+tab")
        await d.type("6 9 12\n")
        d.sees("잡히는 날 3건")
        await d.press("f2")
    assert [each.held_on.month for each in planned(desk, MeetingKind.GENERAL_MEETING)] == [6, 9, 12]


async def test_months_that_have_their_meeting_are_left_alone(desk: Desk, network: Network) -> None:
    plan(desk, network, date(2021, 4, 7))
    async with driving(looking_at_the_year(desk)) as d:
        await d.press("s")
        await d.type("3목\n")
        await d.press("shift+tab", "shift+tab")
        await d.type("4~6\n")
        d.sees("잡히는 날 2건").sees("이미 있어 그대로 두는 달: 4월")


async def test_a_day_that_cannot_be_read_is_told_at_its_field(desk: Desk) -> None:
    async with driving(looking_at_the_year(desk)) as d:
        await d.press("s")
        await d.type("아홉째\n")
        await d.press("f2")
        d.sees("날을 읽을 수 없습니다.")
        assert not planned(desk)


async def test_a_meeting_moves_to_another_day_and_back(desk: Desk, network: Network) -> None:
    plan(desk, network, date(2021, 3, 25))
    async with driving(looking_at_the_year(desk)) as d:
        await d.press("m")
        await d.type("+7\n")
        assert d.keys == 4
        d.sees("회의를 2021. 4. 1.(목)로 옮겼습니다.")
        assert planned(desk)[0].held_on == date(2021, 4, 1)
        await d.press("ctrl+z")
    assert planned(desk)[0].held_on == date(2021, 3, 25)


async def test_a_held_meeting_is_not_moved(desk: Desk, network: Network) -> None:
    hold(desk, network, FEBRUARY)
    async with driving(looking_at_the_year(desk)) as d:
        await d.press("left", "m")
        d.sees("열었거나 취소한 회의는 옮기지 않습니다.")


async def test_the_list_of_a_month_moves_a_meeting_too(desk: Desk, network: Network) -> None:
    plan(desk, network, date(2021, 3, 25))
    async with driving(ChatdongApp(desk, "meetings")) as d:
        await d.press("m")
        await d.type("3.26\n")
    assert planned(desk)[0].held_on == date(2021, 3, 26)


async def test_all_zones_and_other_years_are_one_key_away(desk: Desk, network: Network) -> None:
    async with driving(looking_at_the_year(desk)) as d:
        await d.press("a")
        d.sees("2021년 | 모든 권역과 구 전체")
        assert sum("권역회의" in line for line in d.frame()) == 2
        await d.press("right_square_bracket")
        d.sees("2022년")
        await d.press("t")
        d.sees("2021년")


async def test_a_workshop_of_one_zone_or_of_the_district_is_chosen_in_the_head(desk: Desk, network: Network) -> None:
    async with driving(ChatdongApp(desk, "meeting_head")) as d:
        await d.type("워크숍\n")
        d.sees("권역").sees("제1권역")
        await d.press("space")
        await d.type("구 전체\n")
        await d.press("f2")
    assert [each.zone_id for each in planned(desk, MeetingKind.WORKSHOP)] == [None]


async def test_a_workshop_of_the_own_zone_needs_no_further_key(desk: Desk, network: Network) -> None:
    async with driving(ChatdongApp(desk, "meeting_head")) as d:
        await d.type("워크숍\n")
        await d.press("f2")
    assert [each.zone_id for each in planned(desk, MeetingKind.WORKSHOP)] == [network.zones[1]]


async def test_the_year_fits_a_small_terminal(desk: Desk, network: Network) -> None:
    async with driving(looking_at_the_year(desk)) as d:
        await d.press("a")
        d.sees("12월 빈달").sees("! 해야 할 회의가 없는 달").sees("F10 끝내기")
        assert all(len(line) <= 80 for line in d.frame())


async def test_a_line_from_a_record_is_drawn_and_not_obeyed(desk: Desk, network: Network) -> None:
    draft = MeetingDraft(
        kind=MeetingKind.ZONE_MEETING, zone_id=network.zones[1], held_on=date(2021, 3, 25), title="[bold]가[/bold]"
    )
    desk.perform(meeting.plan, draft)
    async with driving(looking_at_the_year(desk)) as d:
        d.sees("[bold]가[/bold]")
