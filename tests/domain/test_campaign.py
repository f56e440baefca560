"""A campaign's figures: people and calls apart, parts inside their whole, nothing reported is not 0."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chatdong_tui.domain.campaign import (
    Campaign,
    CampaignCount,
    Figures,
    ZoneFigures,
    figures,
    of_counts,
    parts_above_whole,
    per_person,
    total,
)
from chatdong_tui.domain.network import Zone

DAY = date(2020, 6, 13)
NUMBERS = st.none() | st.integers(0, 10_000)


def count(targets: int | None, calls: int | None, agency: str | None = None) -> CampaignCount:
    return CampaignCount("", "campaign", "zone", DAY, agency, targets, calls)


def zone_line(targets: int | None, calls: int | None) -> ZoneFigures:
    return ZoneFigures(Zone("zone", "district", 2020, 1), "", figures([targets], [calls]))


@pytest.mark.parametrize(
    ("calls", "people", "each"),
    [(3_839, 632, "6.1"), (3_309, 390, "8.5"), (4_256, 611, "7.0"), (3_700, 945, "3.9"), (4_540, 786, "5.8")],
)
def test_calls_for_each_person_as_the_source_document_has_them(calls: int, people: int, each: str) -> None:
    assert per_person(calls, people) == Decimal(each)


def test_half_a_tenth_goes_up() -> None:
    assert per_person(5, 100) == Decimal("0.1")
    assert per_person(49, 1_000) == Decimal("0.0")


@pytest.mark.parametrize(("calls", "people"), [(None, 3), (3, None), (3, 0)])
def test_without_both_figures_there_is_no_rate(calls: int | None, people: int | None) -> None:
    assert per_person(calls, people) is None


def test_what_another_agency_did_is_inside_the_zone_and_not_on_top() -> None:
    counts = [count(632, 3_839), count(163, None, "agency")]
    assert of_counts(counts) == Figures(632, 3_839, Decimal("6.1"))
    assert of_counts(counts, "agency") == Figures(163, None, None)


def test_a_part_is_never_larger_than_its_whole() -> None:
    assert parts_above_whole([count(100, 300), count(60, None, "a"), count(41, None, "b")])
    assert not parts_above_whole([count(100, 300), count(60, None, "a"), count(40, 300, "b")])


def test_a_zone_that_reports_nothing_is_no_whole() -> None:
    assert not parts_above_whole([count(163, None, "agency")])


def test_the_rate_of_the_sum_leaves_out_who_reports_one_figure_only() -> None:
    whole = total([zone_line(100, 500), zone_line(None, 900)])
    assert whole == Figures(100, 1_400, Decimal("5.0"))


def test_nobody_reported_is_not_nothing_done() -> None:
    assert total([zone_line(None, None)]) == Figures(None, None, None)
    assert total([zone_line(0, 0)]) == Figures(0, 0, None)


@given(st.lists(st.tuples(NUMBERS, NUMBERS), max_size=8))
def test_the_total_is_the_sum_of_the_zones(reported: list[tuple[int | None, int | None]]) -> None:
    whole = total(zone_line(*line) for line in reported)
    for place, number in ((0, whole.targets), (1, whole.calls)):
        known = [line[place] for line in reported if line[place] is not None]
        assert number == (sum(map(int, known)) if known else None)


@given(
    st.dates(date(2020, 1, 1), date(2020, 12, 31)),
    st.none() | st.integers(0, 90),
    st.dates(date(2020, 1, 1), date(2020, 12, 31)),
)
def test_a_campaign_runs_on_the_days_of_its_period(first: date, length: int | None, day: date) -> None:
    last = None if length is None else date.fromordinal(first.toordinal() + length)
    assert Campaign("", "", "", first, last).runs(day, day) == (first <= day and (last is None or day <= last))
