"""How periods are written and read back."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chatdong_tui.domain.period import Period, parse
from chatdong_tui.words.period import long_name, read_period, short_name, within_year

TODAY = date(2021, 5, 4)


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ("2021", "2021"),
        ("21", "2021"),
        ("'19", "2019"),
        ("'18하", "2018-H2"),
        ("’21 1Q", "2021-Q1"),
        ("21 1분기", "2021-Q1"),
        ("3분기", "2021-Q3"),
        ("하반기", "2021-H2"),
        ("3월", "2021-03"),
        ("21.3", "2021-03"),
        ("2~5월", "2021-02..2021-05"),
        ("2021-Q1", "2021-Q1"),
        ("2020-11..2021-02", "2020-11..2021-02"),
    ],
)
def test_a_period_is_read_as_people_write_it(typed: str, code: str) -> None:
    assert read_period(typed, TODAY) == parse(code)


@pytest.mark.parametrize(
    "typed", ["", "곧", "5분기", "13월", "5~2월", "2021-13", "21 하순", "1999.3", "0101.3", "2101 5월", "0101년"]
)
def test_what_is_no_period_is_refused(typed: str) -> None:
    with pytest.raises(ValueError, match=r"^.*$"):
        read_period(typed, TODAY)


def test_heads_of_columns_are_short() -> None:
    codes = ("2018-H2", "2019", "2021-Q1", "2021-03", "2021-02..2021-05", "2020-11..2021-02")
    assert [short_name(parse(code)) for code in codes] == [
        "'18하", "'19", "'21 1분기", "'21 3월", "'21 2~5월", "'20 11월~'21 2월",
    ]  # fmt: skip


def test_under_its_year_a_period_needs_no_year() -> None:
    assert [within_year(parse(code)) for code in ("2021-Q1", "2021-H1", "2021-03")] == ["1분기", "상반기", "3월"]


MONTHS = st.integers(2000 * 12, 2090 * 12)


@given(MONTHS, st.integers(1, 30))
def test_what_is_written_in_full_is_read_back(first: int, months: int) -> None:
    last = first + months - 1
    period = Period(f"{first // 12}-{first % 12 + 1:02}", f"{last // 12}-{last % 12 + 1:02}")
    assert read_period(long_name(period), TODAY) == period
    assert parse(period.code) == period
