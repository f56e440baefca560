"""The manual of the work, with its keys counted: a meeting, a visit, a discovery, a month of counts, a conference."""

from __future__ import annotations

from datetime import date

from textual.screen import ModalScreen

from chatdong_tui.domain.case import CrisisCase
from chatdong_tui.domain.case_code import (
    Classification,
    ContactMethod,
    ContactResult,
    CrisisLevel,
    HouseholdType,
    Route,
    Status,
)
from chatdong_tui.domain.meeting_code import AttendanceState, MeetingKind, MeetingState
from chatdong_tui.ui.app import ChatdongApp
from chatdong_tui.usecases import case, case_record, conference
from chatdong_tui.usecases.desk import Desk
from chatdong_tui.usecases.outreach import outreach_grid
from tests.conftest import Network
from tests.ui.driver import Driver, driving
from tests.ui.meetings import hold, plan, sheet_of
from tests.usecases.cases import assessment, found, moved, received

KEYS_A_SECOND = 3
"""Of somebody who types with two fingers."""


# 1. a meeting is taken down while people speak


async def test_todays_meeting_opens_with_a_key_and_takes_thirty_lines_without_a_dialog(
    desk: Desk, network: Network
) -> None:
    meeting_id = plan(desk, network)
    async with driving(ChatdongApp(desk)) as d:
        await d.press("enter")
        assert (d.screen.meeting_id, d.keys) == (meeting_id, 1)

        await d.press("space", "대")
        await d.type("이대리")
        await d.press("enter", "space")
        d.sees("참석 3/3").sees("대리 이대리")

        await d.press("f5")
        await d.type("#봄맞이 나눔\n")
        await thirty_lines(d, meeting_id)
        await d.press("escape", "escape")
        d.sees("이달 한눈에")
        stored = sheet_of(d, meeting_id)

    assert stored.meeting.state is MeetingState.HELD
    assert [seat.attendance.state for seat in stored.seats] == [
        AttendanceState.PRESENT,
        AttendanceState.SUBSTITUTE,
        AttendanceState.PRESENT,
    ]
    (block,) = stored.agenda
    assert [line.text for line in block.lines] == [f"{number}번째 말" for number in range(1, 29)]
    assert [decision.text for decision in block.decisions] == ["4월에 시작한다"]
    (told,) = stored.actions
    assert (told.action.text, told.owner, told.action.due_on) == ("명단 보내기", "복지1", date(2021, 3, 25))


async def thirty_lines(d: Driver, meeting_id: str) -> None:
    """Each line costs its signs and Enter; Tab makes it a decision."""

    async def line(text: str, *first: str) -> None:
        before = d.keys
        await d.type(text)
        await d.press(*first, "enter")
        assert not isinstance(d.screen, ModalScreen)
        assert d.screen.meeting_id == meeting_id
        assert d.keys - before == len(text) + len(first) + 1

    for number in range(1, 29):
        await line(f"{number}번째 말")
    await line("4월에 시작한다", "tab")
    await line(">명단 보내기 @복지1 ~+7")


# 2. after a home visit


async def test_a_visit_is_on_its_case_twenty_seconds_after_the_first_key(desk: Desk, network: Network) -> None:
    wanted = [found(desk, network, dong_id=network.dongs["가람2동"]) for _ in range(14)][-1]
    async with driving(ChatdongApp(desk)) as d:
        await d.press("slash")
        await d.type("ㄱㄹ2 14")
        assert d.keys == 1 + 6
        await d.press("enter")
        d.sees("1-가람2-2021-014").sees("사례 | 1건")
        await d.press("ㅊ", "ㅂ", "ㅇ")
        await d.type("반찬 전달, 안부 확인")
        await d.press("enter", "enter", "ㅅ", "f2")
        d.sees("접촉을 저장했습니다.").sees("1-가람2-2021-014")
        assert d.keys <= 20 * KEYS_A_SECOND
    page = case.page(desk, wanted.id)
    (told,) = page.contacts
    assert (told.method, told.result) == (ContactMethod.VISIT, ContactResult.COMPLETED)
    assert told.memo == "반찬 전달, 안부 확인"
    assert [risk.level for risk in page.risks] == [CrisisLevel.HIGH]


async def test_a_registration_number_pasted_into_a_contact_is_kept_out_and_the_line_stays(
    desk: Desk, network: Network
) -> None:
    known = found(desk, network)
    async with driving(ChatdongApp(desk)) as d:
        await d.press("2", "c", "ㅂ", "ㅇ")
        await d.type("아들을 만남")
        await d.paste(" 900101-1234568")
        d.sees("주민등록번호로 보이는 숫자라").does_not_see("1234568").sees("아들을 만남")
        await d.press("f2")
        d.sees("접촉을 저장했습니다.")
    (told,) = case.page(desk, known.id).contacts
    assert told.memo == "아들을 만남"


# 3. a new household


async def test_the_route_of_a_new_household_takes_two_letters_in_my_dong(desk: Desk, network: Network) -> None:
    known = found(desk, network)
    async with driving(ChatdongApp(desk)) as d:
        await d.press("f4", "f4", "ㄷ", "tab")
        assert (d.focused_field(), d.keys) == ("route", 4)
        d.sees("가람1동").sees("이미 있는 가구").sees(known.case_no)
        await d.press("ㅂ", "tab", "ㅇ", "tab")
        assert d.keys == 8
        await d.press("f2")
        d.sees("1-가람1-2021-002 사례를 만들었습니다.").sees("방문(야간)")
    lines = case.roster_page(desk, case.roster(desk, case.CaseFilter()), 0)
    page = case.page(desk, next(line.case_id for line in lines if line.case_id != known.id))
    assert (page.standing.status, page.case.route, page.case.route_detail) == (
        Status.DISCOVERED,
        Route.VISIT,
        "night",
    )
    assert page.household.household_type is HouseholdType.ELDERLY_ALONE
    assert page.household.dong_id == network.dongs["가람1동"]


# 4. the counts of a month


async def test_sixteen_counts_of_a_month_take_less_than_a_minute(desk: Desk) -> None:
    async with driving(ChatdongApp(desk)) as d:
        await d.press("ctrl+p")
        await d.type("ㅂㄱㄱㅅ")
        await d.press("enter", "z")
        assert d.keys == 7
        await d.type("1\n2\n3\n4\n5\n6\n7\n8\n9\n8\n7\n6\n5\n4\n3\n")
        assert d.line(" 계   ").split()[-1] == "78"
        await d.type("2\n")
        assert d.line(" 계   ").split()[-1] == "80"
        await d.press("f2")
        d.sees("발굴 건수 16칸을 저장했습니다")
        assert d.keys == 7 + 2 * 16 + 1
        assert d.keys <= 60 * KEYS_A_SECOND
    assert outreach_grid(desk, None, "2021-03", Route.ONLINE).total == (("건", 80),)


# 5. a case conference


def surveyed(desk: Desk, network: Network) -> CrisisCase:
    """A case that waits for its conference; nothing was agreed about who may read it."""
    known = received(desk, network)
    desk.perform(case_record.assess, known.id, assessment())
    moved(desk, known.id, Status.ASSESSED)
    return known


async def decide(d: Driver) -> None:
    """What becomes of the case under the cursor: the outcome and its lead agency are proposed."""
    await d.press("enter", "enter")
    await d.type("일반\n")
    await d.press("enter", "enter")
    await d.type("첫 방문")
    await d.press("enter", "enter")
    await d.type("+7")
    await d.press("f2")
    d.sees("결정을 적었습니다.")


async def test_three_cases_go_to_a_conference_and_the_undecided_one_is_asked_about_once(
    desk: Desk, network: Network
) -> None:
    cases = [surveyed(desk, network) for _ in range(3)]
    meeting_id = hold(desk, network, kind=MeetingKind.CASE_CONFERENCE)
    async with driving(ChatdongApp(desk)) as d:
        await d.press("f4", "space", "space", "space", "a", "1")
        d.sees("안건에 3건을 올렸습니다.")
        assert d.keys == 6

        await d.press("escape", "enter", "tab", "home")
        assert d.screen.meeting_id == meeting_id
        d.sees("번호만").does_not_see("독거노인")
        await decide(d)  # and the next undecided case is selected
        before = d.keys
        await decide(d)
        assert d.keys - before - len("첫 방문") <= 15

        await d.press("escape")
        d.sees("결정하지 않은 사례가 1건 있습니다.")
        await d.press("n", "escape")
        d.sees("이달 한눈에")
    assert len(conference.conference(desk, meeting_id)) == 3
    pages = [case.page(desk, known.id) for known in cases]
    statuses = sorted(page.standing.status for page in pages)
    assert statuses == sorted([Status.ASSESSED, Status.PLANNED, Status.PLANNED])
    decided = [page.case for page in pages if page.standing.status is Status.PLANNED]
    assert {known.classification for known in decided} == {Classification.GENERAL}
    assert {known.lead_agency_id for known in decided} == {network.organisations["하늘종합사회복지관"]}


# where one is, and what can be done


async def test_help_begins_with_what_only_this_screen_can_do(desk: Desk) -> None:
    async with driving(ChatdongApp(desk, "cases")) as d:
        await d.press("f1")
        d.sees("새 가구").does_not_see("공동사업 목록을 엽니다.")


async def test_letters_work_with_caps_lock_on(desk: Desk, network: Network) -> None:
    known = found(desk, network)
    async with driving(ChatdongApp(desk, "cases")) as d:
        await d.press("X")
        d.sees(f"상태 옮기기 | {known.case_no}")
