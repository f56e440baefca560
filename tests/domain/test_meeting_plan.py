"""What a new meeting starts with."""

from __future__ import annotations

from datetime import date

import pytest

from chatdong_tui.domain.duty import shipped_duties
from chatdong_tui.domain.meeting_code import Disclosure, MeetingKind, MeetingState
from chatdong_tui.domain.meeting_plan import default_disclosure, nearest_year, seated_roles, state_with_seats
from chatdong_tui.domain.network import RoleKind

PLANNED, HELD = MeetingState.PLANNED, MeetingState.HELD
TODAY = date(2021, 3, 18)


def seated(kind: MeetingKind, month: int) -> tuple[RoleKind, ...]:
    return seated_roles(kind, date(2021, month, 18), shipped_duties("district"))


@pytest.mark.parametrize("month", [1, 6])
def test_the_district_coordinator_sits_at_zone_meetings_in_january_and_june(month: int) -> None:
    assert RoleKind.DISTRICT_COORDINATOR in seated(MeetingKind.ZONE_MEETING, month)


def test_in_other_months_the_district_coordinator_does_not() -> None:
    assert RoleKind.DISTRICT_COORDINATOR not in seated(MeetingKind.ZONE_MEETING, 3)
    assert RoleKind.DISTRICT_COORDINATOR in seated(MeetingKind.GENERAL_MEETING, 3)


def test_a_workshop_starts_with_an_empty_sheet() -> None:
    assert seated(MeetingKind.WORKSHOP, 10) == ()


def test_minutes_on_cases_are_closed() -> None:
    assert default_disclosure(MeetingKind.CASE_CONFERENCE) is Disclosure.CLOSED
    assert default_disclosure(MeetingKind.TOURING_DESK) is Disclosure.CLOSED
    assert default_disclosure(MeetingKind.ZONE_MEETING) is Disclosure.OPEN


@pytest.mark.parametrize(
    ("state", "held_on", "anyone_there", "then"),
    [
        (PLANNED, TODAY, True, HELD),
        (PLANNED, TODAY, False, PLANNED),
        (PLANNED, date(2021, 3, 19), True, PLANNED),
        (MeetingState.CANCELLED, TODAY, True, MeetingState.CANCELLED),
    ],
)
def test_a_planned_meeting_is_held_once_somebody_was_there(
    state: MeetingState, held_on: date, anyone_there: bool, then: MeetingState
) -> None:
    assert state_with_seats(state, held_on, TODAY, anyone_there=anyone_there) is then


def test_a_date_without_its_year_is_the_one_nearest_to_the_meeting() -> None:
    assert nearest_year(date(2020, 1, 15), date(2020, 12, 17)) == date(2021, 1, 15)
    assert nearest_year(date(2021, 12, 30), date(2021, 1, 14)) == date(2020, 12, 30)
    assert nearest_year(date(2021, 3, 10), TODAY) == date(2021, 3, 10)
