"""Attendance duties with the keyboard: the ledger of a year, the rules, and where a meeting tells of them."""

from __future__ import annotations

from datetime import date

import pytest

from chatdong_tui.domain.draft.meeting import MeetingDraft
from chatdong_tui.domain.duty import CoordinatorMonths
from chatdong_tui.domain.meeting_code import AbsenceReason, AttendanceState, MeetingKind
from chatdong_tui.ui.app import ChatdongApp
from chatdong_tui.usecases import attendance, duty, meeting
from chatdong_tui.usecases.desk import Desk
from tests.conftest import Network
from tests.ui.driver import driving

JANUARY = date(2021, 1, 21)


@pytest.fixture
def january(desk: Desk, network: Network) -> str:
    """A zone meeting that the coordinator missed on a business trip and one dong without saying why."""
    draft = MeetingDraft(kind=MeetingKind.ZONE_MEETING, zone_id=network.zones[1], held_on=JANUARY)
    meeting_id = desk.perform(meeting.plan, draft).value.id
    told = {
        "구담당": (AttendanceState.ABSENT, AbsenceReason.BUSINESS_TRIP),
        "가람1동팀장": (AttendanceState.PRESENT, None),
        "가람2동팀장": (AttendanceState.ABSENT, None),
        "복지1": (AttendanceState.SUBSTITUTE, None),
    }
    for seat in meeting.sheet(desk, meeting_id).seats:
        desk.perform(attendance.mark, seat.id, *told[seat.name])
    return meeting_id


# the ledger


async def test_the_ledger_says_who_was_absent_and_why(desk: Desk, january: str) -> None:
    async with driving(ChatdongApp(desk, "duty_ledger")) as d:
        d.sees("2021년 | 제1권역과 구 전체 | 의무 4 출석 1 대리 1 빠짐 2")
        d.sees("출장 1").sees("사유 모름 1")
        assert d.line("구담당").split() == ["구담당", "한빛구청", "!장", *"-" * 11, "1", "-", "-", "1"]
        assert d.line("복지1").split()[2] == "대"


async def test_a_cell_tells_the_meeting_and_the_rule(desk: Desk, january: str) -> None:
    async with driving(ChatdongApp(desk, "duty_ledger")) as d:
        d.sees("이 달에는 참석 의무가 없었습니다.")
        await d.press("home")
        d.sees("01-21(목) 제1권역 권역별 네트워크 회의: 미참석(출장)")
        d.sees("근거 정기회의 운영 표 '구 찾동 총괄담당자(1월, 6월)'")


async def test_enter_in_the_ledger_opens_the_meeting(desk: Desk, january: str) -> None:
    async with driving(ChatdongApp(desk, "meetings")) as d:
        await d.press("d", "home", "enter")
        assert d.keys == 3
        assert d.screen.meeting_id == january


# the rules


async def test_the_rules_stand_with_their_months_periods_and_sources(desk: Desk) -> None:
    async with driving(ChatdongApp(desk, "duty_rules")) as d:
        d.sees("구 총괄담당자의 권역회의 참석: 1월·6월")
        d.sees("1월, 6월").sees("2021. 1. 1.~").sees("~2020. 12. 31.").sees("매회")
        d.sees("근거: ")


async def test_one_key_reads_the_plan_the_other_way_and_back(desk: Desk, today) -> None:
    async with driving(ChatdongApp(desk, "duty_rules")) as d:
        await d.press("c")
        d.sees("구 총괄담당자의 권역회의 참석: 상·하반기 첫 회의(1월·7월)").sees("1월, 7월")
        assert duty.coordinator_months(desk, desk.today) is CoordinatorMonths.FIRST_OF_HALF
        await d.press("c")
        d.sees("구 총괄담당자의 권역회의 참석: 1월·6월")
        await d.press("ctrl+z", "ctrl+z")
    assert duty.coordinator_months(desk, desk.today) is CoordinatorMonths.TABLE


async def test_a_rule_of_the_office_is_added(desk: Desk) -> None:
    async with driving(ChatdongApp(desk, "duty_rules")) as d:
        await d.press("f4")
        await d.type("전체\n")
        await d.type("수퍼\n")
        await d.type("3 9\n\n\n")
        await d.type("2021년 구 회의에서 정함\n")
        d.sees("규칙을 더했습니다.").sees("3월, 9월")
    added = next(each for each in duty.duties(desk) if each.source == "2021년 구 회의에서 정함")
    assert (added.kind, added.month_numbers) == (MeetingKind.GENERAL_MEETING, (3, 9))


async def test_months_that_cannot_be_read_are_told_at_their_field(desk: Desk) -> None:
    async with driving(ChatdongApp(desk, "duty_rule")) as d:
        await d.type("전체\n")
        await d.type("수퍼\n")
        await d.type("13월\n")
        d.sees("달을 읽을 수 없습니다.")


async def test_a_rule_ends_and_one_that_ended_says_so(desk: Desk) -> None:
    before = {each.id: each.until_on for each in duty.duties(desk)}
    async with driving(ChatdongApp(desk, "duty_rules")) as d:
        await d.press("end", "e", "enter")
        d.sees("2021. 3. 18.(목)까지로 적었습니다.")
    ended = [each for each in duty.duties(desk) if each.until_on != before[each.id]]
    assert [each.until_on for each in ended] == [date(2021, 3, 18)]


async def test_a_rule_is_removed_after_a_question_and_comes_back(desk: Desk) -> None:
    before = len(duty.duties(desk))
    async with driving(ChatdongApp(desk, "duty_rules")) as d:
        await d.press("delete")
        d.sees("처음부터 없던 것으로 지울까요?")
        await d.press("y")
        assert len(duty.duties(desk)) == before - 1
        await d.press("ctrl+z")
    assert len(duty.duties(desk)) == before


# at the meeting


async def test_the_head_names_who_was_missed_with_the_rule(desk: Desk, january: str) -> None:
    async with driving(ChatdongApp(desk, "meeting_head", meeting_id=january)) as d:
        d.sees("반드시 와야 하는데 빠지거나 대리로 온 사람")
        d.sees("구 총괄담당자 구담당 한빛구청: 출장 | 근거 정기회의 운영 표 '구 찾동")
        d.sees("찾동 수퍼바이저 가람2동팀장 가람2동주민센터: 사유 모름")


async def test_the_head_of_a_coming_meeting_names_who_must_come(desk: Desk, network: Network) -> None:
    draft = MeetingDraft(kind=MeetingKind.ZONE_MEETING, zone_id=network.zones[1], held_on=date(2021, 3, 25))
    meeting_id = desk.perform(meeting.plan, draft).value.id
    async with driving(ChatdongApp(desk, "meeting_head", meeting_id=meeting_id)) as d:
        d.sees("반드시 와야 할 사람").sees("찾동 수퍼바이저 2명 | 근거 정기회의 운영 표").does_not_see("총괄담당자")


async def test_an_absent_seat_says_by_which_rule_it_had_to_be_taken(desk: Desk, january: str) -> None:
    async with driving(ChatdongApp(desk, "meeting", meeting_id=january)) as d:
        await d.press("escape", "shift+tab")
        d.sees("반드시 와야 함: 구 총괄담당자 | 근거 정기회의 운영 표")
