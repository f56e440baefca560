"""The clocks: 10 days to the survey, 5 to 구분·선정, 15 to a written plan, 30 from 접수 until 선정, 10 from
emergency help to the conference, contact within 14; and the days on which they run out."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chatdong_tui.domain.case import Contact, CrisisCase, StatusEvent
from chatdong_tui.domain.case_clock import Clocks, FlagKind
from chatdong_tui.domain.case_code import ContactMethod, ContactResult, Route, Status
from chatdong_tui.domain.case_flag import course_of, first_late, red_flags, running
from chatdong_tui.domain.case_guard import CaseFacts
from chatdong_tui.domain.meeting import Meeting
from chatdong_tui.domain.meeting_code import Disclosure, MeetingKind, MeetingMode, MeetingState
from chatdong_tui.words.case_flag import flag_sentence

START = date(2021, 3, 2)
PATIENT = Clocks(survey=1000, selection=1000, planning=1000, contact=1000)


def after(days: int) -> date:
    return START + timedelta(days)


def case_with(*moves: tuple[Status | None, Status, int], due_on: date | None = None) -> CaseFacts:
    """A case found on day 0 with moves (from, to, day)."""
    case = CrisisCase("c", "h", "z", "1-가람1-2021-001", 1, START, Route.VISIT, emergency=True)
    events = tuple(
        StatusEvent(str(place), "c", after(day), place, to, came_from, due_on=due_on)
        for place, (came_from, to, day) in enumerate(moves)
    )
    return CaseFacts(case, after(1000), events=events)


RECEIVED = (Status.INTAKE, Status.RECEIVED, 0)
HELPED = (Status.RECEIVED, Status.IN_SERVICE, 1)
CONFERENCE = Meeting(
    "m", MeetingKind.CASE_CONFERENCE, after(5), MeetingMode.IN_PERSON, MeetingState.HELD, Disclosure.CLOSED
)


def kinds(facts: CaseFacts, today: date, clocks: Clocks = PATIENT) -> list[FlagKind]:
    return [flag.kind for flag in red_flags(facts, today, clocks)]


def test_the_plan_is_due_30_days_after_receipt() -> None:
    facts = case_with(RECEIVED)
    assert kinds(facts, after(30)) == []
    assert kinds(facts, after(31)) == [FlagKind.PLAN_OVERDUE]


def test_the_flag_counts_the_days() -> None:
    (flag,) = red_flags(case_with(RECEIVED), after(32), PATIENT)
    assert flag_sentence(flag) == "접수 후 30일이 지났습니다(32일째). 계획을 세워 주십시오."


@pytest.mark.parametrize("decision", [Status.PLANNED, Status.LINKED])
def test_a_decision_stops_the_clock(decision: Status) -> None:
    assert kinds(case_with(RECEIVED, (Status.CONFERENCED, decision, 20)), after(99)) == []


def test_before_receipt_no_plan_is_due() -> None:
    assert kinds(case_with((None, Status.DISCOVERED, 0)), after(99)) == []


def test_after_emergency_help_a_conference_is_due_within_10_days() -> None:
    facts = case_with(RECEIVED, HELPED)
    assert kinds(facts, after(11)) == []
    assert kinds(facts, after(12)) == [FlagKind.CONFERENCE_OVERDUE]
    assert kinds(replace(facts, meetings=(CONFERENCE,)), after(12)) == []


def test_a_conference_that_was_only_planned_does_not_count() -> None:
    facts = replace(case_with(RECEIVED, HELPED), meetings=(replace(CONFERENCE, state=MeetingState.PLANNED),))
    assert kinds(facts, after(12)) == [FlagKind.CONFERENCE_OVERDUE]


def test_contact_is_due_again_after_14_days() -> None:
    contact = Contact("k", "c", after(3), ContactMethod.PHONE, ContactResult.ABSENT)
    facts = replace(case_with((None, Status.DISCOVERED, 0)), contacts=(contact,))
    assert kinds(facts, after(16), Clocks()) == []
    assert kinds(facts, after(17), Clocks()) == [FlagKind.NO_CONTACT]
    assert kinds(facts, after(10), Clocks(contact=7)) == [FlagKind.NO_CONTACT]


def test_a_hold_is_rechecked_by_its_day() -> None:
    facts = case_with((None, Status.DISCOVERED, 0), (Status.DISCOVERED, Status.ON_HOLD, 1), due_on=after(9))
    assert kinds(facts, after(9)) == []
    (flag,) = red_flags(facts, after(10), PATIENT)
    assert flag_sentence(flag) == "보류 재확인 예정일이 지났습니다(2021. 3. 11.)."


def test_a_closed_case_has_no_flag() -> None:
    assert kinds(case_with(RECEIVED, (Status.IN_SERVICE, Status.CLOSED, 2)), after(99), Clocks()) == []


SLOW = Clocks(plan=1000, contact=1000)


def test_the_survey_is_due_10_days_after_receipt() -> None:
    assert kinds(case_with(RECEIVED), after(10), SLOW) == []
    (flag,) = red_flags(case_with(RECEIVED), after(11), SLOW)
    assert flag_sentence(flag) == "접수 후 10일이 지났습니다(11일째). 욕구와 위기도를 조사해 주십시오."
    assert kinds(case_with(RECEIVED, (Status.RECEIVED, Status.ASSESSED, 9)), after(99), SLOW) == []


def test_a_conference_is_followed_by_a_selection_within_5_days() -> None:
    facts = case_with(RECEIVED, (Status.ASSESSED, Status.CONFERENCED, 4))
    assert kinds(facts, after(9), SLOW) == []
    assert kinds(facts, after(10), SLOW) == [FlagKind.SELECTION_OVERDUE]


def test_a_selected_case_has_a_plan_within_15_days() -> None:
    facts = case_with(RECEIVED, (Status.CONFERENCED, Status.PLANNED, 4))
    assert kinds(facts, after(19), SLOW) == []
    assert kinds(facts, after(20), SLOW) == [FlagKind.PLAN_UNWRITTEN]


def test_on_hold_the_clocks_of_progress_rest() -> None:
    facts = case_with(RECEIVED, (Status.RECEIVED, Status.ON_HOLD, 1), due_on=after(50))
    assert kinds(facts, after(49), SLOW) == []
    assert kinds(facts, after(51), SLOW) == [FlagKind.RECHECK_OVERDUE]


def test_a_clock_of_a_million_years_never_runs_out() -> None:
    (clock, *_) = running(course_of(case_with(RECEIVED)), Clocks(survey=10**9))
    assert clock.late_on == date.max


@given(days=st.integers(0, 120), clocks=st.builds(Clocks, *[st.integers(1, 40)] * 6), steps=st.integers(0, 5))
def test_a_case_is_late_from_the_day_on_which_its_first_clock_runs_out(days: int, clocks: Clocks, steps: int) -> None:
    way = (RECEIVED, (Status.RECEIVED, Status.ASSESSED, 3), (Status.ASSESSED, Status.CONFERENCED, 9))
    way += ((Status.CONFERENCED, Status.PLANNED, 12), (Status.PLANNED, Status.ON_HOLD, 20))
    facts = case_with(*way[:steps], due_on=after(33))
    first = first_late(running(course_of(facts), clocks))
    assert first is not None
    assert (first.late_on <= after(days)) is bool(red_flags(facts, after(days), clocks))
