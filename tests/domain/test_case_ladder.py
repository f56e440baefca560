"""A household that is not reached: another time, another way, two together, the 주민센터, then an end."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chatdong_tui.domain.case import Contact, CrisisCase, StatusEvent
from chatdong_tui.domain.case_code import ContactMethod, ContactResult, Route, Status
from chatdong_tui.domain.case_flow import next_statuses
from chatdong_tui.domain.case_guard import CaseFacts
from chatdong_tui.domain.case_ladder import Rung, missed, next_step
from chatdong_tui.words.case_course import step_sentence

START = date(2021, 3, 2)
PHONE, VISIT, JOINT = ContactMethod.PHONE, ContactMethod.VISIT, ContactMethod.JOINT_VISIT
ABSENT, GONE, REACHED = ContactResult.ABSENT, ContactResult.UNREACHABLE, ContactResult.COMPLETED


def after(days: int) -> date:
    return START + timedelta(days)


def case_with(*contacts: tuple[ContactMethod, ContactResult], status: Status = Status.INTAKE) -> CaseFacts:
    """A case with a contact on each day from the first on."""
    case = CrisisCase("c", "h", "z", "1-가람1-2021-001", 1, START, Route.VISIT, emergency=False)
    events = (StatusEvent("e", "c", START, 0, status),)
    tried = tuple(
        Contact(str(place), "c", after(place), method, result) for place, (method, result) in enumerate(contacts)
    )
    return CaseFacts(case, after(99), events=events, contacts=tried)


def rung(facts: CaseFacts, days: int = 5) -> Rung | None:
    step = next_step(facts, after(days))
    return step and step.rung


def test_each_try_leads_one_rung_up() -> None:
    tries = [(PHONE, ABSENT), (PHONE, GONE), (VISIT, ABSENT), (JOINT, ABSENT)]
    rungs = [rung(case_with(*tries[:number])) for number in range(5)]
    assert rungs == [None, Rung.OTHER_TIME, Rung.OTHER_METHOD, Rung.JOINT_VISIT, Rung.OFFICE_CHECK]


def test_the_other_way_is_one_that_was_not_tried() -> None:
    step = next_step(case_with((PHONE, ABSENT), (VISIT, ABSENT)), after(5))
    assert step is not None
    assert step.method is ContactMethod.MESSAGE
    assert step_sentence(step) == (
        "2021. 3. 2.부터 2번 이어서 만나지 못했습니다. 다른 방법(문자·메신저)으로 연락해 보십시오."
    )


def test_somebody_who_was_reached_begins_anew() -> None:
    assert rung(case_with((PHONE, ABSENT), (PHONE, ABSENT), (VISIT, REACHED))) is None
    assert rung(case_with((VISIT, REACHED), (PHONE, ABSENT))) is Rung.OTHER_TIME


@pytest.mark.parametrize(
    ("status", "suggested", "reason"),
    [
        (Status.IN_SERVICE, Status.CLOSED, "unreachable"),
        (Status.LINKED, Status.CLOSED, "unreachable"),
        (Status.DISCOVERED, Status.NOT_APPLICABLE, "not_found"),
        (Status.RECEIVED, Status.ON_HOLD, "unreachable"),
    ],
)
def test_three_tries_in_thirty_days_end_it(status: Status, suggested: Status, reason: str) -> None:
    facts = case_with((PHONE, GONE), (VISIT, ABSENT), (JOINT, ABSENT), status=status)
    assert rung(facts, 29) is Rung.OFFICE_CHECK
    step = next_step(facts, after(30))
    assert step is not None
    assert (step.rung, step.status, step.reason_code) == (Rung.MOVE, suggested, reason)


def test_two_tries_are_too_few_however_long_ago() -> None:
    assert rung(case_with((PHONE, GONE), (VISIT, ABSENT)), 90) is Rung.OTHER_METHOD


@pytest.mark.parametrize("status", [Status.ON_HOLD, Status.CLOSED, Status.NOT_APPLICABLE])
def test_nobody_is_looked_for_in_a_case_that_rests_or_is_over(status: Status) -> None:
    assert rung(case_with((PHONE, GONE), status=status), 90) is None


@given(
    tries=st.lists(st.tuples(st.sampled_from(ContactMethod), st.sampled_from(ContactResult)), max_size=8),
    status=st.sampled_from(Status),
    days=st.integers(0, 90),
)
def test_a_suggested_move_is_always_one_that_is_open(
    tries: list[tuple[ContactMethod, ContactResult]], status: Status, days: int
) -> None:
    facts = case_with(*tries, status=status)
    step = next_step(facts, after(days))
    assert step is None or step.tries == len(missed(facts)) > 0
    if step is not None and step.rung is Rung.MOVE:
        assert step.status in next_statuses(facts)
    if step is not None:
        assert step_sentence(step)
