"""How dates, times, counts and money are written and read: the vectors of the domain reference."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chatdong_tui.words import formats

TODAY = date(2021, 3, 18)


@pytest.mark.parametrize(
    ("amount", "words"),
    [
        (8_850_000, "금팔백팔십오만원"),
        (10_540_000, "금일천오십사만원"),
        (322_250_000, "금삼억이천이백이십오만원"),
        (31_600, "금삼만일천육백원"),
        (113_560, "금일십일만삼천오백육십원"),
        (1_770_000, "금일백칠십칠만원"),
        (1_738_400, "금일백칠십삼만팔천사백원"),
        (0, "금영원"),
    ],
)
def test_amounts_in_words(amount: int, words: str) -> None:
    assert formats.won_in_words(amount) == words


def test_a_negative_amount_has_a_triangle_in_tables_and_no_words() -> None:
    assert formats.won(-31_600) == "△31,600"
    with pytest.raises(ValueError, match="negative"):
        formats.won_in_words(-1)


def test_dates_as_documents_write_them() -> None:
    assert formats.long_date(date(2026, 11, 21)) == "2026. 11. 21.(토)"
    assert formats.period(date(2026, 7, 6), date(2026, 7, 10)) == "2026. 7. 6.~7. 10."
    assert formats.period(date(2020, 12, 30), date(2021, 1, 2)) == "2020. 12. 30.~2021. 1. 2."


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("3.18", TODAY),
        ("2021. 3. 18.(목)", TODAY),
        ("2021-03-18", TODAY),
        ("21.3.18", TODAY),
        ("0318", TODAY),
        ("20210318", TODAY),
        ("오늘", TODAY),
        ("어제", date(2021, 3, 17)),
        ("+7", date(2021, 3, 25)),
        ("-3", date(2021, 3, 15)),
    ],
)
def test_dates_as_people_type_them(typed: str, meant: date) -> None:
    assert formats.read_date(typed, TODAY) == meant


@pytest.mark.parametrize("typed", ["", "2.30", "모름", "13.1", "3.18.5.6", "+99999"])
def test_what_is_no_date_is_refused(typed: str) -> None:
    with pytest.raises(ValueError, match=r".*"):
        formats.read_date(typed, TODAY)


@given(st.dates(date(2000, 1, 1), date(2099, 12, 31)))
def test_every_printed_date_is_read_back(day: date) -> None:
    assert formats.read_date(formats.long_date(day), TODAY) == day
    assert formats.read_date(formats.short_date(day), TODAY) == day


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("14", "14:00"),
        ("1400", "14:00"),
        ("9:50", "09:50"),
        ("오후 2시", "14:00"),
        ("2시 반", "02:30"),
        ("오후 12시", "12:00"),
    ],
)
def test_times_as_people_type_them(typed: str, meant: str) -> None:
    assert formats.read_time(typed) == meant


@pytest.mark.parametrize("typed", ["25", "14:60", "두시", ""])
def test_what_is_no_time_is_refused(typed: str) -> None:
    with pytest.raises(ValueError, match=r".*"):
        formats.read_time(typed)


@pytest.mark.parametrize(
    ("typed", "meant"), [("30", 30), ("30명", 30), ("12건", 12), ("1,270,000원", 1_270_000), ("제3권역", 3), ("0", 0)]
)
def test_counts_with_their_unit(typed: str, meant: int) -> None:
    assert formats.read_count(typed) == meant


@pytest.mark.parametrize("typed", ["-3", "3.5", "많음", ""])
def test_what_is_no_count_is_refused(typed: str) -> None:
    with pytest.raises(ValueError, match=r".*"):
        formats.read_count(typed)


@pytest.mark.parametrize(
    ("part", "whole", "percent"),
    [(1, 12, "8.3"), (6_944, 1_960, "354.3"), (578, 590, "98.0"), (43, 26, "165.4"), (1_738_400, 1_770_000, "98.2")],
)
def test_rates_of_the_source_documents(part: int, whole: int, percent: str) -> None:
    assert formats.rate(part, whole) == Decimal(percent)


def test_a_rate_of_nothing_is_no_rate() -> None:
    assert formats.rate(3, 0) is None


@pytest.mark.parametrize(("word", "text"), [("동", "동을"), ("회의", "회의를"), ("3", "3을"), ("2", "2를"), ("", "를")])
def test_particles_fit_the_last_sound(word: str, text: str) -> None:
    assert formats.particle(word, "을", "를") == text


@pytest.mark.parametrize(
    ("typed", "month"), [("2021-03", "2021-03"), ("2021.3", "2021-03"), ("3월", "2021-03"), ("12", "2021-12")]
)
def test_months(typed: str, month: str) -> None:
    assert formats.read_month(typed, TODAY) == month
