"""Red flags: the plan within 30 days, the conference within 10 of emergency help, contact within 14."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest

from chatdong_tui.domain.case import Contact, CrisisCase, StatusEvent
from chatdong_tui.domain.case_code import ContactMethod, ContactResult, Route, Status
from chatdong_tui.domain.case_flag import Clocks, FlagKind, red_flags
from chatdong_tui.domain.case_guard import CaseFacts
from chatdong_tui.domain.meeting import Meeting
from chatdong_tui.domain.meeting_code import Disclosure, MeetingKind, MeetingMode, MeetingState
from chatdong_tui.words.case import flag_sentence

START = date(2021, 3, 2)
PATIENT = Clocks(contact=1000)


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
