"""Amounts in 천원 and 백만원: cut off as the source documents do, or rounded half up, never with floats."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chatdong_tui.domain.won import Rounding, Unit, in_tenths, in_unit, splits


def test_the_source_prints_13_950_thousand_as_13_point_9_million() -> None:
    assert in_tenths(13_950_000, Unit.MILLION) == Decimal("13.9")
    assert in_tenths(13_950_000, Unit.MILLION, Rounding.HALF_UP) == Decimal("14.0")


@pytest.mark.parametrize("rounding", Rounding)
def test_92_250_thousand_fits_both_customs(rounding: Rounding) -> None:
    assert in_unit(92_250_000, Unit.MILLION, rounding) == 92


@pytest.mark.parametrize(
    ("won", "cut", "half_up"), [(1_270_900, 1_270, 1_271), (1_499, 1, 1), (1_500, 1, 2), (-31_600, -31, -32), (0, 0, 0)]
)
def test_thousands_are_cut_off_unless_rounding_is_asked_for(won: int, cut: int, half_up: int) -> None:
    assert in_unit(won, Unit.THOUSAND) == cut
    assert in_unit(won, Unit.THOUSAND, Rounding.HALF_UP) == half_up


@pytest.mark.parametrize(
    ("parts", "whole"),
    [
        ((6_350_000, 2_500_000), 8_850_000),
        ((1_270_000,) * 5, 6_350_000),
        ((500_000,) * 5, 2_500_000),
        ((1_270_000, 500_000), 1_770_000),
        ((7_140_000, 850_000, 2_550_000), 10_540_000),
        (
            tuple(n * 1_000 for n in (40_000, 16_000, 26_000, 60_000, 13_950, 18_300, 60_000, 40_000, 48_000)),
            322_250_000,
        ),
    ],
)
def test_the_sums_of_the_sources_add_up_and_are_not_split_by_thousands(parts: tuple[int, ...], whole: int) -> None:
    assert sum(parts) == whole
    assert not splits(parts, Unit.THOUSAND)


def test_the_investment_of_2018_to_2022_adds_up_column_by_column() -> None:
    city, district = (101, 71, 460, 776, 668, 73, 0), (73, 0, 69, 85, 83, 421, 0)
    assert [a + b for a, b in zip(city, district, strict=True)] == [174, 71, 529, 861, 751, 494, 0]
    assert (sum(city), sum(district), sum(city) + sum(district)) == (2_149, 731, 2_880)


def test_a_sum_that_its_printed_rows_do_not_make_is_told() -> None:
    assert splits((1_270_900, 500_900), Unit.THOUSAND)


@given(st.integers(-(10**12), 10**12), st.sampled_from(Unit), st.sampled_from(Rounding))
def test_what_is_printed_is_never_a_whole_unit_off(won: int, unit: Unit, rounding: Rounding) -> None:
    assert abs(in_unit(won, unit, rounding) * unit.size - won) < unit.size


@given(st.integers(-(10**12), 10**12), st.sampled_from(Unit), st.sampled_from(Rounding))
def test_a_negative_amount_is_the_mirror_of_the_positive_one(won: int, unit: Unit, rounding: Rounding) -> None:
    assert in_unit(-won, unit, rounding) == -in_unit(won, unit, rounding)
