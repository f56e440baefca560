"""Figures of uneven periods, compared on common buckets only, and what stands out in them (domain.md §5)."""

from __future__ import annotations

from datetime import date

import pytest

from chatdong_tui.domain.indicator import (
    Figure,
    Indicator,
    IndicatorActual,
    IndicatorKind,
    IndicatorTarget,
    Missing,
    Plan,
    as_total,
    counted_span,
    figure_in,
    in_scope,
    overlapping,
    pace_parts,
    plan_for,
    rate_parts,
)
from chatdong_tui.domain.indicator_table import Finding, FindingKind, IndicatorLine, findings, sums
from chatdong_tui.domain.period import parse, parse_columns, quarters
from chatdong_tui.words.formats import rate
from chatdong_tui.words.indicator import change_percent

TODAY = date(2022, 3, 2)


def target(code: str, value: int | None, zone: str | None = None) -> IndicatorTarget:
    period = parse(code)
    return IndicatorTarget(code, "i", period.from_month, period.until_month, zone, value)


def actual(code: str, value: int | str | None, zone: str | None = None) -> IndicatorActual:
    period = parse(code)
    number = value if isinstance(value, int) else None
    absent = Missing.NONE if value == "-" else None
    return IndicatorActual(code, "i", period.from_month, period.until_month, zone, number, absent)


def line(name: str, plan: int | None, *values: int | str | None) -> IndicatorLine:
    """An indicator with a plan for 2021 and what its quarters report."""
    buckets = [actual(q.code, v) for q, v in zip(quarters(2021), values, strict=False) if v is not None]
    figures = tuple(figure_in(quarter, buckets) for quarter in quarters(2021))
    known = Indicator(name, None, 1, name, IndicatorKind.PERFORMANCE, unit="건")
    planned = plan_for(parse("2021"), [target("2021", plan)] if plan is not None else [])
    total = as_total(figure_in(parse("2021"), buckets))
    return IndicatorLine(known, figures, None, total, total, planned, (), ())


def kinds(*lines: IndicatorLine) -> list[tuple[str, FindingKind, str]]:
    return [(each.indicator_id, each.kind, each.period.code) for each in findings(lines, TODAY)]


@pytest.mark.parametrize(
    ("counted", "plan", "percent"),
    [(1, 12, "8.3"), (0, 2, "0.0"), (6944, 1960, "354.3"), (578, 590, "98.0"), (43, 26, "165.4")],
)
def test_the_rate_is_the_sum_in_percent_of_the_plan(counted: int, plan: int, percent: str) -> None:
    total = Figure(parse("2021"), counted, covered=quarters(2021))
    parts = rate_parts(Plan(parse("2021"), plan), total)
    assert parts is not None
    assert str(rate(*parts)) == percent


def test_a_plan_of_nothing_has_no_rate() -> None:
    assert rate(*(5, 0)) is None


def test_the_pace_is_held_against_the_months_gone_by() -> None:
    total = Figure(parse("2021-01..2021-06"), 30, covered=quarters(2021)[:2])
    parts = pace_parts(Plan(parse("2021"), 120), total, TODAY)
    assert parts is not None
    assert str(rate(*parts)) == "50.0"


def test_all_dashes_come_to_none_held_and_silence_to_nothing() -> None:
    dashes = figure_in(parse("2021"), [actual("2021-Q1", "-"), actual("2021-Q2", "-")])
    assert (dashes.value, dashes.absent, as_total(dashes).value) == (None, Missing.NONE, 0)
    assert as_total(figure_in(parse("2021"), [])).value is None


def test_a_zero_is_neither_a_dash_nor_silence() -> None:
    assert figure_in(parse("2021-Q1"), [actual("2021-Q1", 0)]).value == 0


def test_a_quarter_says_nothing_where_only_the_half_year_was_reported() -> None:
    assert figure_in(parse("2021-Q1"), [actual("2021-H1", 7)]).is_blank


def test_a_score_is_the_last_one_and_not_the_sum() -> None:
    found = figure_in(parse("2021"), [actual("2021-H1", 832), actual("2021-H2", 871)], adds=False)
    assert found.value == 871


def test_two_half_years_make_the_plan_of_a_year_and_one_of_them_half_of_it() -> None:
    halves = [target("2022-H1", 310), target("2022-H2", 310)]
    assert plan_for(parse("2022"), halves).value == 620
    assert plan_for(parse("2018"), [target("2018-H2", 231)]).period == parse("2018-H2")


def test_a_plan_that_reaches_into_another_year_is_no_plan_of_this_one() -> None:
    assert plan_for(parse("2021"), [target("2020-07..2021-06", 12)]).value is None


def test_half_a_year_is_not_measured_by_the_plan_of_the_whole() -> None:
    second_half = Figure(parse("2020"), 219, covered=(parse("2020-H2"),))
    assert rate_parts(Plan(parse("2020"), 561), second_half) is None


def test_the_sum_goes_from_january_on_whatever_columns_are_shown() -> None:
    assert counted_span(parse_columns("2021-Q3..Q4")) == parse("2021")
    assert counted_span(parse_columns("2020-H2,2021-Q1..Q2")) == parse("2021-H1")
    assert counted_span(parse_columns("2018..2020")) == parse("2018-01..2020-12")


def test_buckets_that_share_a_month_overlap_but_the_same_span_is_the_same_bucket() -> None:
    known = [target("2021", 12)]
    assert overlapping(parse("2021-H1"), known) is known[0]
    assert overlapping(parse("2021"), known) is None
    assert overlapping(parse("2022"), known) is None


def test_the_district_is_the_sum_of_its_zones_where_it_says_nothing_itself() -> None:
    zones = [actual("2021-Q1", 3, "z1"), actual("2021-Q1", 4, "z2")]
    assert figure_in(parse("2021-Q1"), in_scope(zones, None)).value == 7
    assert figure_in(parse("2021-Q1"), in_scope([actual("2021-Q1", 9), *zones], None)).value == 9
    assert figure_in(parse("2021-Q1"), in_scope(zones, frozenset({"z2"}))).value == 4


def test_a_figure_three_times_the_one_before_stands_out() -> None:
    assert kinds(line("사례관리", 590, 96, 89, 88, 305)) == [("사례관리", FindingKind.JUMP, "2021-Q4")]
    assert kinds(line("작은 수", 60, 4, 12, 9, 8)) == []


def test_the_jump_is_told_in_percent() -> None:
    assert change_percent(Finding(FindingKind.JUMP, "i", parse("2021-Q4"), 305, 88)) == 247
    assert change_percent(Finding(FindingKind.JUMP, "i", parse("2021-Q4"), 22, 88)) == -75


def test_the_same_number_in_two_rows_stands_out_in_both() -> None:
    found = kinds(line("지원", 6000, 1381, 1627), line("온라인", None, 1381, 1349))
    assert found == [("지원", FindingKind.COPY, "2021-Q1"), ("온라인", FindingKind.COPY, "2021-Q1")]


def test_far_over_the_plan_the_target_is_worth_another_look() -> None:
    assert kinds(line("지원", 1960, 1381, 1627, 1994, 1942)) == [("지원", FindingKind.FAR_OVER, "2021")]
    assert kinds(line("회의", 26, 6, 11, 18, 8)) == []


def test_a_plan_without_any_actual_stands_out() -> None:
    assert kinds(line("운영위원회", 2, "-", "-", "-", "-")) == [("운영위원회", FindingKind.NO_ACTUAL, "2021")]
    assert kinds(line("아직", 2)) == [("아직", FindingKind.NO_ACTUAL, "2021")]


def test_a_sum_that_does_not_add_is_told_with_both_numbers() -> None:
    known = Indicator("i", None, 1, "교육", IndicatorKind.PERFORMANCE, unit="명")
    buckets = [actual("2021-Q1", 10), actual("2021-Q1", 4, "z1"), actual("2021-Q1", 5, "z2")]
    (found,) = sums(known, FindingKind.SUM, buckets)
    assert (found.figure, found.against) == (10, 9)
    assert not list(sums(known, FindingKind.SUM, buckets[1:]))
