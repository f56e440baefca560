"""Periods of whole months: their codes, and how they lie to one another."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chatdong_tui.domain.period import Period, fills, hull, parse, parse_columns, quarters, year_of

MONTHS = st.integers(2000 * 12, 2090 * 12)


def span(first: int, months: int) -> Period:
    last = first + months - 1
    return Period(f"{first // 12}-{first % 12 + 1:02}", f"{last // 12}-{last % 12 + 1:02}")


@pytest.mark.parametrize(
    ("code", "first", "last"),
    [
        ("2021", date(2021, 1, 1), date(2021, 12, 31)),
        ("2018-H2", date(2018, 7, 1), date(2018, 12, 31)),
        ("2021-Q1", date(2021, 1, 1), date(2021, 3, 31)),
        ("2020-02", date(2020, 2, 1), date(2020, 2, 29)),
        ("2021-02..2021-05", date(2021, 2, 1), date(2021, 5, 31)),
    ],
)
def test_a_code_names_the_days_from_first_to_last(code: str, first: date, last: date) -> None:
    period = parse(code)
    assert (period.first, period.last, period.code) == (first, last, code)


@pytest.mark.parametrize("code", ["", "21", "2021-Q5", "2021-H3", "2021-13", "1999", "2021-05..2021-02", "2021 "])
def test_what_is_no_code_is_refused(code: str) -> None:
    with pytest.raises(ValueError, match=r"^.*$"):
        parse(code)


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("2021-Q1..Q4", ["2021-Q1", "2021-Q2", "2021-Q3", "2021-Q4"]),
        ("2021", ["2021"]),
        ("2018..2020", ["2018", "2019", "2020"]),
        ("2021-03..05", ["2021-03", "2021-04", "2021-05"]),
        ("2020-H2,2021-Q1..Q2", ["2020-H2", "2021-Q1", "2021-Q2"]),
        ("2021-Q4..2022-Q1", ["2021-Q4", "2022-Q1"]),
    ],
)
def test_columns_are_runs_and_lists(text: str, codes: list[str]) -> None:
    assert [period.code for period in parse_columns(text)] == codes


@pytest.mark.parametrize("text", ["", "2021-Q4..Q1", "2021-Q1..H2", "2021,2021-Q1", "2021-Q2,2021-Q1", "봄"])
def test_columns_that_run_back_or_overlap_are_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r"^.*$"):
        parse_columns(text)


def test_quarters_fill_their_year_and_three_of_them_do_not() -> None:
    assert fills(quarters(2021), year_of(2021))
    assert not fills(quarters(2021)[:3], year_of(2021))
    assert not fills((*quarters(2021), parse("2021-05")), year_of(2021))


def test_months_that_have_begun_are_counted() -> None:
    year = year_of(2021)
    days = (date(2020, 12, 31), date(2021, 1, 1), date(2021, 5, 2), date(2022, 1, 1))
    assert [year.until(day) for day in days] == [0, 1, 5, 12]


@given(MONTHS, st.integers(1, 40), st.integers(1, 13))
def test_a_period_is_filled_by_what_it_is_cut_into(first: int, months: int, size: int) -> None:
    period = span(first, months)
    parts = period.cut(size)
    assert fills(parts, period)
    assert hull(parts) == period
    assert sum(part.months for part in parts) == months


@given(MONTHS, st.integers(1, 20), MONTHS, st.integers(1, 20))
def test_periods_overlap_when_they_share_a_month(first: int, months: int, other: int, others: int) -> None:
    one, two = span(first, months), span(other, others)
    shared = set(range(first, first + months)) & set(range(other, other + others))
    assert one.overlaps(two) == bool(shared)
    assert one.holds(two) == (len(shared) == others)
