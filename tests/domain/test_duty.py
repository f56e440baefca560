"""Who must be at which meeting, by the rules in force on its day."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chatdong_tui.domain.duty import (
    AttendanceDuty,
    CoordinatorMonths,
    DutyFulfilment,
    duties_of,
    fulfilment,
    months_text,
    owed,
    reading_of,
    shipped_duties,
    with_reading,
)
from chatdong_tui.domain.meeting import Attendance, Meeting
from chatdong_tui.domain.meeting_code import (
    AbsenceReason,
    AttendanceState,
    Disclosure,
    MeetingKind,
    MeetingMode,
    MeetingState,
)
from chatdong_tui.domain.network import RoleKind, Sector

STATE = AttendanceState
COORDINATOR, SUPERVISOR, WORKER = (
    RoleKind.DISTRICT_COORDINATOR, RoleKind.DONG_SUPERVISOR, RoleKind.AGENCY_WORKER
)  # fmt: skip
SHIPPED = shipped_duties("district")


def meeting(on: date, kind: MeetingKind = MeetingKind.ZONE_MEETING) -> Meeting:
    return Meeting("m", kind, on, MeetingMode.IN_PERSON, MeetingState.HELD, Disclosure.OPEN, "zone")


def seat(
    role: RoleKind, state: STATE, office: str = "", person: str | None = "p", reason: AbsenceReason | None = None
) -> Attendance:
    row_id = f"{office}{role}{state}"
    return Attendance(
        row_id, "m", 1, Sector.PUBLIC, state, person, organisation_id=office or row_id, role=role, reason=reason
    )


def read_as(reading: CoordinatorMonths) -> list[AttendanceDuty]:
    return [with_reading(duty, reading) if reading_of(duty) else duty for duty in SHIPPED]


def met(on: date, *seats: Attendance, kind: MeetingKind = MeetingKind.ZONE_MEETING) -> list[tuple[RoleKind, int, int]]:
    found = fulfilment(meeting(on, kind), seats, SHIPPED)
    return [(each.role, each.filled, each.due) for each in found]


def test_until_2020_nobody_had_to_come_to_the_general_meeting() -> None:
    assert duties_of(MeetingKind.GENERAL_MEETING, date(2020, 12, 31), SHIPPED) == ()
    assert {duty.role for duty in duties_of(MeetingKind.GENERAL_MEETING, date(2021, 1, 1), SHIPPED)} == {
        COORDINATOR,
        WORKER,
    }


def test_since_2021_the_coordinator_owes_the_zone_meetings_of_january_and_june() -> None:
    assert [month for month in range(1, 13) if met(date(2021, month, 18))[0] == (COORDINATOR, 0, 1)] == [1, 6]
    assert COORDINATOR not in {role for role, _, _ in met(date(2020, 6, 18))}


def test_the_other_reading_is_the_first_meeting_of_each_half() -> None:
    rules = read_as(CoordinatorMonths.FIRST_OF_HALF)
    due = [month for month in range(1, 13) if fulfilment(meeting(date(2021, month, 18)), (), rules)[0].due]
    assert due == [1, 7]


@pytest.mark.parametrize("reading", CoordinatorMonths)
def test_a_fulfilment_says_which_rule_it_comes_from(reading: CoordinatorMonths) -> None:
    (first, *_) = fulfilment(meeting(date(2021, 1, 18)), (), read_as(reading))
    assert first == DutyFulfilment(COORDINATOR, 0, 1, reading.value)


def test_each_supervisor_is_due_and_one_worker_is_enough() -> None:
    seats = (
        seat(SUPERVISOR, STATE.PRESENT, "가람1동"),
        seat(SUPERVISOR, STATE.ABSENT, "가람2동"),
        seat(WORKER, STATE.LATE, "복지관"),
        seat(RoleKind.ZONE_COORDINATOR, STATE.ABSENT, "복지관"),
    )
    assert met(date(2021, 3, 18), *seats) == [(COORDINATOR, 0, 0), (SUPERVISOR, 1, 2), (WORKER, 1, 1)]


def test_at_a_general_meeting_each_agency_sends_one() -> None:
    seats = (
        seat(WORKER, STATE.PRESENT, "하늘"),
        seat(WORKER, STATE.ABSENT, "하늘"),
        seat(WORKER, STATE.ABSENT, "바다"),
    )
    found = met(date(2021, 3, 18), *seats, kind=MeetingKind.GENERAL_MEETING)
    assert found == [(COORDINATOR, 0, 1), (WORKER, 1, 2)]


@pytest.mark.parametrize(
    ("there", "why"),
    [
        (seat(COORDINATOR, STATE.ABSENT, reason=AbsenceReason.BUSINESS_TRIP), AbsenceReason.BUSINESS_TRIP),
        (seat(COORDINATOR, STATE.SUBSTITUTE), AbsenceReason.SUBSTITUTE),
        (seat(COORDINATOR, STATE.EXPECTED, person=None), AbsenceReason.VACANT),
        (seat(COORDINATOR, STATE.EXPECTED), None),
    ],
)
def test_whoever_did_not_come_has_a_reason(there: Attendance, why: AbsenceReason | None) -> None:
    first = owed(meeting(date(2021, 6, 17)), [there], SHIPPED)[0]
    assert first.reason is why


def test_a_duty_for_which_there_is_no_seat_is_owed_all_the_same() -> None:
    found = owed(meeting(date(2021, 6, 17)), (), SHIPPED)
    assert [(each.duty.role, each.attendance, each.filled) for each in found] == [
        (COORDINATOR, None, False),
        (WORKER, None, False),
    ]


def test_of_two_rules_for_a_post_the_one_that_is_due_counts() -> None:
    own = AttendanceDuty("a", "district", MeetingKind.ZONE_MEETING, COORDINATOR, "구 방침", months_text((3,)))
    (first, *_) = fulfilment(meeting(date(2021, 3, 18)), (), (*SHIPPED, own))
    assert (first.due, first.source) == (1, "구 방침")


def test_ids_of_the_shipped_rules_are_derived() -> None:
    assert shipped_duties("district") == SHIPPED
    assert len({duty.id for duty in (*SHIPPED, *shipped_duties("other"))}) == 2 * len(SHIPPED)


@given(st.sets(st.integers(1, 12)))
def test_months_are_kept_as_they_are_read(months: set[int]) -> None:
    duty = AttendanceDuty("a", "district", MeetingKind.ZONE_MEETING, COORDINATOR, "x", months_text(months))
    assert set(duty.month_numbers or range(1, 13)) == (months or set(range(1, 13)))


@pytest.mark.parametrize("text", ["5", '{"a": 1}', '["1"]', "[true]", "[1"])
def test_months_that_are_no_list_of_numbers_are_refused(text: str) -> None:
    duty = AttendanceDuty("a", "district", MeetingKind.ZONE_MEETING, COORDINATOR, "x", text)
    with pytest.raises(ValueError):  # noqa: PT011 - JSON's own error is one of them
        _ = duty.month_numbers


_SEATS = st.lists(
    st.builds(
        seat, st.sampled_from((COORDINATOR, SUPERVISOR, WORKER)), st.sampled_from(STATE), st.sampled_from("가나다")
    ),
    unique_by=lambda each: each.id,
    max_size=8,
)


@given(_SEATS, st.dates(date(2019, 1, 1), date(2022, 12, 31)), st.sampled_from(MeetingKind))
def test_a_duty_is_unmet_exactly_when_somebody_who_owes_it_is_missing(
    seats: list[Attendance], on: date, kind: MeetingKind
) -> None:
    missing = {each.duty.role for each in owed(meeting(on, kind), seats, SHIPPED) if not each.filled}
    unmet = {each.role for each in fulfilment(meeting(on, kind), seats, SHIPPED) if each.filled < each.due}
    assert missing == unmet
