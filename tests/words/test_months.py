"""Months and series days as people type them."""

from __future__ import annotations

import re
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chatdong_tui.domain.meeting_year import SeriesRule, rule_of, series_days
from chatdong_tui.words.months import months_name, read_months, read_series_day, series_day_name
from chatdong_tui.words.training import read_score, score

MONTHS = {
    "1~12": range(1, 13),
    "매월": range(1, 13),
    "2 6 9 12": (2, 6, 9, 12),
    "3월, 5 ~ 7월": (3, 5, 6, 7),
    "하반기": range(7, 13),
    "": (),
}
DAYS = {
    "3목": SeriesRule(weekday=3, week=3),
    "셋째 주 목요일": SeriesRule(weekday=3, week=3),
    "마지막 금": SeriesRule(weekday=4, week=5),
    "5금": SeriesRule(weekday=4, week=5),
    "매주 수요일": SeriesRule(weekday=2),
    "15일": SeriesRule(day=15),
    "15": SeriesRule(day=15),
    "말일": SeriesRule(day=31),
}


@pytest.mark.parametrize("text", MONTHS)
def test_months_are_read(text: str) -> None:
    assert read_months(text) == tuple(MONTHS[text])


@pytest.mark.parametrize("text", ["0", "13월", "7~3", "봄", "1~"])
def test_what_is_no_month_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=re.escape(text)):
        read_months(text)


@given(st.sets(st.integers(1, 12)))
def test_months_are_read_back_as_they_are_written(months: set[int]) -> None:
    assert set(read_months(months_name(months))) == months


@pytest.mark.parametrize("text", DAYS)
def test_the_day_of_a_series_is_read(text: str) -> None:
    assert read_series_day(text) == DAYS[text]


@pytest.mark.parametrize("text", [" ", "목", "6목", "셋째 토", "32일", "0일", "아홉째"])
def test_what_is_no_day_of_a_series_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=re.escape(text)):
        read_series_day(text)


@given(st.dates(date(2000, 1, 1), date(2100, 12, 31)))
def test_a_day_follows_the_rule_that_is_read_from_it(day: date) -> None:
    rule = rule_of(day)
    assert read_series_day(series_day_name(rule)) == rule
    days = list(series_days(day.year, (day.month,), weekday=rule.weekday, week=rule.week, day=rule.day))
    assert days == [day] or day.weekday() >= 5


@given(st.integers(0, 10_000))
def test_a_score_is_read_back_as_it_is_printed(hundredths: int) -> None:
    assert read_score(score(hundredths)) == hundredths


@pytest.mark.parametrize("text", [" ", "구십", "93.081", "9,308,0"])
def test_what_is_no_score_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=re.escape(text)):
        read_score(text)
