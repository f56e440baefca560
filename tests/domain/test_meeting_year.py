"""On which days a series falls, and which months of a year are without the meeting that was due."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chatdong_tui.domain.meeting import Meeting
from chatdong_tui.domain.meeting_code import Disclosure, MeetingKind, MeetingMode, MeetingState
from chatdong_tui.domain.meeting_year import MonthMark, cells_of, series_days

ZONE, GENERAL = MeetingKind.ZONE_MEETING, MeetingKind.GENERAL_MEETING
HELD, PLANNED = MeetingState.HELD, MeetingState.PLANNED
TODAY = date(2021, 6, 20)


def meeting(month: int, state: MeetingState, mode: MeetingMode = MeetingMode.IN_PERSON, day: int = 18) -> Meeting:
    return Meeting(f"{month}-{day}", ZONE, date(2021, month, day), mode, state, Disclosure.OPEN)


def marks(kind: MeetingKind, *meetings: Meeting) -> dict[int, MonthMark]:
    cells = cells_of(kind, 2021, meetings, TODAY)
    return {cell.month: cell.mark for cell in cells if cell.mark is not MonthMark.NONE}


def unmet(kind: MeetingKind, *meetings: Meeting) -> list[int]:
    return [cell.month for cell in cells_of(kind, 2021, meetings, TODAY) if cell.unmet]


# the days of a series


def test_the_third_thursday_of_each_month() -> None:
    assert list(series_days(2021, (2, 3, 1), weekday=3, week=3)) == [
        date(2021, 1, 21),
        date(2021, 2, 18),
        date(2021, 3, 18),
    ]


def test_the_fifth_week_is_the_last() -> None:
    assert list(series_days(2021, (2, 3), weekday=2, week=5)) == [date(2021, 2, 24), date(2021, 3, 31)]


def test_a_weekday_without_a_week_is_every_week() -> None:
    assert [day.day for day in series_days(2021, (3,), weekday=0)] == [1, 8, 15, 22, 29]


@pytest.mark.parametrize(
    ("month", "day", "falls_on"),
    [
        (3, 18, date(2021, 3, 18)),
        (5, 15, date(2021, 5, 17)),  # a Saturday
        (1, 31, date(2021, 1, 29)),  # a Sunday, and Monday is February
        (2, 31, date(2021, 2, 26)),  # no such day, and the 28th is a Sunday
    ],
)
def test_a_day_of_the_month_is_moved_off_the_weekend(month: int, day: int, falls_on: date) -> None:
    assert list(series_days(2021, (month,), day=day)) == [falls_on]


@given(st.integers(2000, 2100), st.sets(st.integers(1, 12)), st.integers(1, 31))
def test_every_month_gets_one_working_day_of_its_own(year: int, months: set[int], day: int) -> None:
    days = list(series_days(year, months, day=day))
    assert [each.month for each in days] == sorted(months)
    assert all(each.weekday() < 5 for each in days)


@given(st.integers(2000, 2100), st.integers(1, 12), st.integers(0, 4), st.integers(1, 5))
def test_a_weekday_stays_that_weekday(year: int, month: int, weekday: int, week: int) -> None:
    (day,) = series_days(year, (month,), weekday=weekday, week=week)
    assert (day.month, day.weekday()) == (month, weekday)
    assert week == 5 or (day.day - 1) // 7 == week - 1


# a month without its meeting


def test_a_zone_meeting_is_due_each_month() -> None:
    found = marks(ZONE, meeting(1, HELD), meeting(2, MeetingState.CANCELLED), meeting(7, PLANNED))
    assert found[1] is MonthMark.HELD
    assert found[2] is MonthMark.CANCELLED
    assert found[3] is MonthMark.MISSING
    assert found[6] is MonthMark.AHEAD
    assert found[7] is MonthMark.PLANNED


def test_what_was_cancelled_put_off_or_written_leaves_the_month_without_its_meeting() -> None:
    written = meeting(3, HELD, MeetingMode.WRITTEN)
    never_held = meeting(4, PLANNED)
    found = unmet(ZONE, meeting(1, MeetingState.CANCELLED), meeting(2, MeetingState.POSTPONED), written, never_held)
    assert found == list(range(1, 13))
    assert marks(ZONE, written)[3] is MonthMark.WRITTEN


def test_a_general_meeting_is_due_once_a_quarter_in_any_of_its_months() -> None:
    assert unmet(GENERAL, meeting(3, HELD), meeting(4, HELD), meeting(9, PLANNED)) == [12]
    assert unmet(GENERAL) == [2, 6, 9, 12]


def test_a_cancelled_meeting_shows_where_it_was_to_be() -> None:
    assert unmet(GENERAL, meeting(4, MeetingState.CANCELLED)) == [2, 4, 9, 12]


def test_the_quarter_is_over_before_its_meeting_is_missing() -> None:
    assert marks(GENERAL) == {2: MonthMark.MISSING, 6: MonthMark.AHEAD, 9: MonthMark.AHEAD, 12: MonthMark.AHEAD}


def test_an_open_house_is_due_in_each_half_and_a_workshop_in_the_second() -> None:
    assert unmet(MeetingKind.OPEN_HOUSE) == [6, 11]
    assert unmet(MeetingKind.WORKSHOP) == [11]
    assert unmet(MeetingKind.RESULTS_FORUM) == [12]


def test_other_kinds_meet_when_they_like() -> None:
    assert marks(MeetingKind.ROUNDTABLE) == {}


def test_the_best_of_several_meetings_marks_the_month() -> None:
    assert marks(ZONE, meeting(1, MeetingState.CANCELLED, day=7), meeting(1, HELD))[1] is MonthMark.HELD


def test_a_day_off_moves_a_meeting_as_a_weekend_does() -> None:
    off = frozenset((date(2021, 5, 5), date(2021, 9, 30)))
    assert list(series_days(2021, (5,), day=5, off=off)) == [date(2021, 5, 6)]
    assert list(series_days(2021, (9,), day=30, off=off)) == [date(2021, 9, 29)]
