"""Indicators: what is measured, the plan, what was reported, and figures compared on a common period (domain.md §5).

Three ways of having no number are kept apart: `-` (none held, does not apply), blank (not reported) and 0.
"""

from __future__ import annotations

import enum
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from chatdong_tui.domain.counting import RULES, Flow
from chatdong_tui.domain.period import YEAR, Period, fills, hull, year_of

MOST = 9_999_999
"""No figure of a district is larger."""


class IndicatorKind(enum.StrEnum):
    """수행 (what was done), 진단 (what came of it), 서술 (a sentence for each period)."""

    PERFORMANCE = "performance"
    DIAGNOSIS = "diagnosis"
    NARRATIVE = "narrative"


class Total(enum.StrEnum):
    """What the figures of a year come to: their sum, or (for a rate, a score) the last of them."""

    SUM = "sum"
    LAST = "last"


class Missing(enum.StrEnum):
    """Why a bucket has no number though it was reported."""

    NONE = "none"


@dataclass(frozen=True, slots=True)
class Indicator:
    """programme_id None: of this district. unit None: it has sentences only. rule: the code of a counting rule; None is
    by hand. decimals: of its figures, which are kept as whole numbers of the last decimal."""

    id: str
    programme_id: str | None
    position: int
    name: str
    kind: IndicatorKind
    part: str | None = None
    definition: str | None = None
    unit: str | None = None
    rule: str | None = None
    decimals: int | None = None
    total: Total | None = None

    @property
    def adds(self) -> bool:
        """Whether figures of periods are added up."""
        rule = RULES.get(self.rule or "")
        return self.total is not Total.LAST and (rule is None or rule.flow is not Flow.STOCK)


@dataclass(frozen=True, slots=True)
class _Bucket:
    id: str
    indicator_id: str
    from_month: str
    until_month: str
    zone_id: str | None = None
    value: int | None = None
    absent: Missing | None = None
    text: str | None = None

    @property
    def period(self) -> Period:
        return Period(self.from_month, self.until_month)


@dataclass(frozen=True, slots=True)
class IndicatorTarget(_Bucket):
    """A plan bucket. zone_id None: of the district. absent: `-`."""


@dataclass(frozen=True, slots=True)
class IndicatorActual(_Bucket):
    """What was reported by hand for a bucket, and what that rests on."""

    evidence: str | None = None


Bucket = IndicatorTarget | IndicatorActual


@dataclass(frozen=True, slots=True)
class Figure:
    """What stands in one period. value None with absent: `-`; without: blank. text: of an indicator in words.

    counted: it was counted from records, which can be opened. covered: the buckets that it is made of.
    """

    period: Period
    value: int | None = None
    absent: Missing | None = None
    text: str | None = None
    counted: bool = False
    covered: tuple[Period, ...] = ()

    @property
    def is_blank(self) -> bool:
        """Whether nothing was reported."""
        return self.value is None and self.absent is None and self.text is None


def overlapping(period: Period, known: Iterable[Bucket]) -> Bucket | None:
    """A bucket that shares a month with this period; the same span is the same bucket, which is replaced."""
    return next((each for each in known if each.period != period and each.period.overlaps(period)), None)


def in_scope(buckets: Iterable[Bucket], zone_ids: frozenset[str] | None) -> list[Bucket]:
    """The buckets that make a zone's figures, or (None) the district's.

    The district's own go before those of its zones, which are added up where the district says nothing.
    """
    known = sorted(buckets, key=lambda each: (each.from_month, each.until_month, each.zone_id or ""))
    if zone_ids is not None:
        return [each for each in known if each.zone_id in zone_ids]
    own = [each for each in known if each.zone_id is None]
    return own + [
        each for each in known if each.zone_id is not None and not any(each.period.overlaps(o.period) for o in own)
    ]


def figure_in(period: Period, buckets: Sequence[Bucket], *, adds: bool = True) -> Figure:
    """What buckets of one scope say for a period: those that lie wholly within it.

    Months that none of them covers were not reported; `covered` tells which were.
    """
    within = [each for each in buckets if period.holds(each.period)]
    values = [each for each in within if each.value is not None]
    texts = list(dict.fromkeys(each.text for each in within if each.text))
    return Figure(
        period,
        _value(values, adds=adds),
        Missing.NONE if not values and any(each.absent for each in within) else None,
        " / ".join(texts) or None,
        covered=tuple(sorted({each.period for each in within})),
    )


def _value(buckets: Sequence[Bucket], *, adds: bool) -> int | None:
    if not buckets:
        return None
    if not adds:
        return max(buckets, key=lambda each: each.until_month).value
    return sum(each.value or 0 for each in buckets)


def as_total(figure: Figure, *, adds: bool = True) -> Figure:
    """누계: where all was `-`, 0 were held; nothing reported stays blank, and sentences are not added up.

    A `-` that no bucket says is of something that does not apply at all, and stays.
    """
    if figure.absent is not None and not figure.covered:
        return figure
    held = 0 if figure.absent is not None and adds else None
    return Figure(
        figure.period, held if figure.value is None else figure.value, None, None, figure.counted, figure.covered
    )


def counted_span(periods: Sequence[Period]) -> Period | None:
    """Over which months the 누계 goes: from January to the end of the last column; over all columns of years."""
    if not periods:
        return None
    last = periods[-1]
    if last.months < YEAR:
        return Period(year_of(last.first.year).from_month, last.until_month)
    return hull(periods)


@dataclass(frozen=True, slots=True)
class Plan:
    """The plan that a 누계 is measured by. period: which months it covers, not always the whole year.

    value None: nothing to measure by.
    """

    period: Period | None
    value: int | None
    text: str | None = None


def plan_for(span: Period, targets: Sequence[Bucket], *, adds: bool = True) -> Plan:
    """The plan of the years in which a span lies: `'22상` and `'22하` together, of 2018 the half there is.

    A bucket that reaches beyond those years cannot be compared with them, so there is no plan then.
    """
    years = Period(year_of(span.first.year).from_month, year_of(span.year).until_month)
    inside = [each for each in targets if each.period.overlaps(years)]
    period = hull(each.period for each in inside)
    if period is None or not years.holds(period):
        return Plan(None, None)
    found = figure_in(period, inside, adds=adds)
    places = tuple(sorted({each.period for each in inside}))
    # Buckets of several zones share a period; a month between two buckets was not planned.
    return Plan(period if fills(places, period) else None, found.value, found.text)


def _fits(plan: Plan, total: Figure) -> bool:
    """Whether what was reported and what was planned are of one span: from its first month on without a gap."""
    if plan.period is None or not total.covered:
        return False
    reported = hull(total.covered)
    assert reported is not None
    begins = reported.from_month == plan.period.from_month and reported.until_month <= plan.period.until_month
    return begins and fills(total.covered, reported)


def rate_parts(plan: Plan, total: Figure) -> tuple[int, int] | None:
    """누계 and 연간계획 for 진도율 = 누계 ÷ 연간계획 × 100; None where they cannot be compared."""
    if total.value is None or plan.value is None or not _fits(plan, total):
        return None
    return total.value, plan.value


def pace_parts(plan: Plan, total: Figure, today: date) -> tuple[int, int] | None:
    """기간 진도 = 누계 ÷ (계획 × 경과월 ÷ 계획의 개월 수), as a pair of whole numbers; None where it has none.

    경과월 are the months reported so far, of a counted figure those that have begun.
    """
    parts, reported = rate_parts(plan, total), hull(total.covered)
    if parts is None or reported is None or plan.period is None:
        return None
    elapsed = plan.period.until(min(reported.last, today) if total.counted else reported.last)
    return (parts[0] * plan.period.months, parts[1] * elapsed) if elapsed else None
