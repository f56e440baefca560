"""The calendar of a year: who owes what, on which day, and how near it is."""

from __future__ import annotations

from datetime import date, timedelta

import holidays
import pytest
from hypothesis import given
from hypothesis import strategies as st

from chatdong_tui.domain.deadline import DueDays, Duty, asked_in_year
from chatdong_tui.domain.due import Nearness, nearness
from chatdong_tui.domain.submission import SubmissionForm, owed_in_year
from chatdong_tui.domain.working_day import is_working_day, next_working_day

KOREA = DueDays(frozenset(holidays.country_holidays("KR", years=(2020, 2021, 2022))))


def usual(duty: Duty, year: int = 2021) -> dict[str, str]:
    """period -> day of one duty."""
    return {asked.period: f"{asked.usual_on:%m-%d}" for asked in asked_in_year(year, KOREA) if asked.duty is duty}


def test_monthly_papers_are_due_on_the_fifth_of_the_next_month() -> None:
    days = usual(Duty.MEETING_REPORT)
    assert (len(days), days["2021-03"], days["2021-12"]) == (12, "04-05", "01-05")


def test_a_day_on_a_weekend_or_holiday_is_the_next_working_day() -> None:
    days = usual(Duty.NEWSLETTER)
    # 5 May is Children's Day, 5 June a Saturday, 5 September a Sunday.
    assert (days["2021-04"], days["2021-05"], days["2021-08"]) == ("05-06", "06-07", "09-06")


def test_a_substitute_holiday_counts() -> None:
    assert next_working_day(date(2021, 10, 9), KOREA.off) == date(2021, 10, 12)


@pytest.mark.parametrize(
    ("duty", "day"),
    [
        (Duty.OPERATION_PLAN, "03-31"),
        (Duty.PROJECT_PLAN, "06-30"),
        (Duty.SETTLEMENT, "12-20"),
        (Duty.DISBURSEMENT, "03-31"),
        (Duty.SITE_MONITORING, "06-30"),
        (Duty.RESULTS_FORUM, "12-31"),
    ],
)
def test_the_papers_and_duties_of_the_year_stand_at_their_month(duty: Duty, day: str) -> None:
    assert usual(duty) == {"2021": day}


def test_the_district_monitors_from_march_to_december() -> None:
    assert sorted(usual(Duty.MONITORING)) == [f"2021-{month:02}" for month in range(3, 13)]


def test_the_district_reports_every_quarter() -> None:
    assert usual(Duty.QUARTER_RESULT) == {
        "2021-Q1": "03-31", "2021-Q2": "06-30", "2021-Q3": "09-30", "2021-Q4": "12-31",
    }  # fmt: skip


def test_reports_of_january_and_february_are_asked_for_and_called_optional() -> None:
    optional = {asked.period for asked in asked_in_year(2021) if asked.optional}
    assert optional == {"2021-01", "2021-02"}


def test_an_office_can_begin_with_march() -> None:
    papers = list(owed_in_year(2021, DueDays(first_report=3)))
    monthly = [paper.period for paper in papers if paper.form is SubmissionForm.MEETING_REPORT]
    assert monthly == [f"2021-{month:02}" for month in range(3, 13)]


def test_a_day_of_one_zone_comes_before_that_of_all() -> None:
    by_hand = {
        (Duty.SETTLEMENT, "2021", ""): date(2021, 12, 22),
        (Duty.SETTLEMENT, "2021", "zone 4"): date(2021, 12, 27),
    }
    due = {
        zone: next(p.due_on for p in owed_in_year(2021, DueDays(by_hand=by_hand), zone) if p.form == "settlement")
        for zone in ("zone 4", "zone 5")
    }
    assert due == {"zone 4": date(2021, 12, 27), "zone 5": date(2021, 12, 22)}


@pytest.mark.parametrize(
    ("days_left", "near"),
    [
        (8, Nearness.FAR), (7, Nearness.IN_7), (4, Nearness.IN_7), (3, Nearness.IN_3), (1, Nearness.IN_3),
        (0, Nearness.TODAY), (-1, Nearness.OVERDUE),
    ],
)  # fmt: skip
def test_a_deadline_is_pointed_out_a_week_and_three_days_before(days_left: int, near: Nearness) -> None:
    assert nearness(days_left) is near


@given(st.dates(date(2020, 1, 1), date(2022, 12, 20)), st.frozensets(st.dates(date(2020, 1, 1), date(2023, 1, 31))))
def test_the_next_working_day_is_the_first_one_that_is_none_off(day: date, off: frozenset[date]) -> None:
    found = next_working_day(day, off)
    assert is_working_day(found, off)
    between = (day + timedelta(days=n) for n in range((found - day).days))
    assert not any(is_working_day(each, off) for each in between)
