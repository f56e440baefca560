"""Many cases at once: they are marked, handed to another person or put on an agenda, and taken back at one key."""

from __future__ import annotations

from datetime import date

from chatdong_tui.domain.draft.meeting import MeetingDraft
from chatdong_tui.domain.meeting import Meeting
from chatdong_tui.domain.meeting_code import MeetingKind
from chatdong_tui.ui.app import ChatdongApp
from chatdong_tui.usecases import case, conference, meeting
from chatdong_tui.usecases.desk import Desk
from tests.conftest import Network
from tests.ui.cases import cases, numbers
from tests.ui.driver import driving
from tests.usecases.cases import found


def managers(desk: Desk) -> list[str | None]:
    return [line.manager for line in case.roster_page(desk, case.roster(desk, case.CaseFilter()), 0)]


def plan(desk: Desk, network: Network, on: date, kind: MeetingKind = MeetingKind.CASE_CONFERENCE) -> Meeting:
    return desk.perform(meeting.plan, MeetingDraft(kind=kind, held_on=on, zone_id=network.zones[1])).value


async def test_space_marks_a_case_and_goes_on_to_the_next(desk: Desk, network: Network) -> None:
    for _ in range(3):
        found(desk, network)
    async with cases(desk) as d:
        await d.press("space", "space")
        d.sees("표시 2건 | H 담당, A 안건, Esc 풀기 | 1-가람1-2021-001, 1-가람1-2021-002").sees("*1-가람1-2021-001")
        await d.press("up", "space")
        d.sees("표시 1건")


async def test_esc_drops_all_marks_before_it_leaves_the_list(desk: Desk, network: Network) -> None:
    found(desk, network)
    async with driving(ChatdongApp(desk)) as d:
        await d.press("f4", "space", "escape")
        d.sees("표시를 모두 풀었습니다.").does_not_see("Esc 풀기").does_not_see("*1-가람1")
        await d.press("escape")
        d.sees("이달 한눈에")


async def test_marks_stay_while_the_conditions_change(desk: Desk, network: Network) -> None:
    found(desk, network)
    async with cases(desk) as d:
        await d.press("space", "l", "ㅅ", "enter")
        d.sees("표시 1건")
        assert numbers(d)[1:] == []


async def test_marked_cases_are_handed_over_and_taken_back_together(desk: Desk, network: Network) -> None:
    for _ in range(3):
        found(desk, network)
    async with cases(desk) as d:
        await d.press("space", "space", "h")
        d.sees("사례 2건: 1-가람1-2021-001, 1-가람1-2021-002")
        await d.type("가람1동\n")
        await d.press("f2")
        assert d.keys == 2 + 1 + len("가람1동\n") + 1
        d.sees("2건을 가람1동팀장").does_not_see("Esc 풀기")
        assert managers(desk) == ["가람1동팀장", "가람1동팀장", None]
        await d.press("ctrl+z")
    assert managers(desk) == [None, None, None]


async def test_without_marks_the_selected_case_is_handed_over(desk: Desk, network: Network) -> None:
    found(desk, network)
    async with cases(desk) as d:
        await d.press("ㅗ")
        d.sees("사례 1건: 1-가람1-2021-001")


async def test_a_day_before_a_case_was_found_is_refused_at_its_field(desk: Desk, network: Network) -> None:
    found(desk, network)
    async with cases(desk) as d:
        await d.press("h")
        await d.type("복지2\n2.1")
        await d.press("f2")
        d.sees("발굴").sees("시행일")
        assert d.focused_field() == "from_on"


async def test_case_meetings_to_come_are_offered_first_and_take_up_the_cases(desk: Desk, network: Network) -> None:
    chosen = [found(desk, network) for _ in range(3)]
    plan(desk, network, date(2021, 3, 19), MeetingKind.ZONE_MEETING)
    next_one = plan(desk, network, date(2021, 4, 8))
    plan(desk, network, date(2021, 2, 8))
    async with cases(desk) as d:
        await d.press("space", "space", "space", "a")
        assert [line.split()[0] for line in d.frame() if "03-19" in line or "04-08" in line] == ["1", "2"]
        assert "04-08(목)" in d.line("1 04-08")
        d.does_not_see("02-08")
        await d.press("1")
        assert d.keys == 5
        d.sees("안건에 3건을 올렸습니다.").does_not_see("Esc 풀기")
        assert [line.case_id for line in conference.conference(desk, next_one.id)] == [each.id for each in chosen]
        await d.press("ctrl+z")
    assert conference.conference(desk, next_one.id) == ()


async def test_cases_that_are_on_the_agenda_already_are_left_alone(desk: Desk, network: Network) -> None:
    known = found(desk, network)
    planned = plan(desk, network, date(2021, 4, 8))
    desk.perform(conference.put_on_agenda, (known.id,), planned.id)
    async with cases(desk) as d:
        await d.press("a", "enter")
        d.sees("안건에 모두 있는 사례입니다.")


async def test_where_no_meeting_is_planned_one_key_plans_it(desk: Desk, network: Network) -> None:
    found(desk, network)
    async with cases(desk) as d:
        await d.press("a", "enter")
        d.sees("잡힌 회의가 없습니다. F4로 회의를 잡으십시오.")
        await d.press("f4")
        d.sees("새 회의").sees("사례회의").sees("제1권역")
        await d.press("f2")
        assert d.keys == 4
        d.sees("03-18(목) 사례회의 안건에 1건을 올렸습니다.").sees("1-가람1-2021-001")
