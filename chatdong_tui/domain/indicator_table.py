"""Indicators over the periods of a table, and the figures in it that ask for a word of explanation (domain.md §5)."""

from __future__ import annotations

import enum
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise

from chatdong_tui.domain.indicator import Bucket, Figure, Indicator, Plan, rate_parts
from chatdong_tui.domain.network import Zone
from chatdong_tui.domain.period import YEAR, Period, fills, hull
from chatdong_tui.domain.programme import Programme

JUMP = 3
"""A figure that is so many times the one before, or that part of it, stands out."""

LEAST_JUMP = 30
"""Smaller differences do not."""

LEAST_COPY = 100
"""Numbers from which it is no accident that two rows show the same."""

FAR_OVER = 2
"""A 누계 of so many times the plan: the target is worth another look."""


class FindingKind(enum.StrEnum):
    JUMP = "jump"
    COPY = "copy"
    SUM = "sum"
    PLAN_SUM = "plan_sum"
    FAR_OVER = "far_over"
    NO_ACTUAL = "no_actual"


@dataclass(frozen=True, slots=True)
class IndicatorRemark:
    """What a person says to a finding. figure: the one that was explained. period: its code."""

    id: str
    indicator_id: str
    period: str
    finding: FindingKind
    figure: int
    sentence: str
    zone_id: str | None = None


@dataclass(frozen=True, slots=True)
class Finding:
    """A figure that stands out. against: what it is measured by (the period before, the plan, the zones' sum).

    other: the name of the other row with the same number. remark: what was said to it, if its figure still is
    the one that was explained.
    """

    kind: FindingKind
    indicator_id: str
    period: Period
    figure: int
    against: int = 0
    other: str = ""
    remark: IndicatorRemark | None = None

    @property
    def waits(self) -> bool:
        """Whether it still asks for a sentence."""
        return self.remark is None


@dataclass(frozen=True, slots=True)
class IndicatorLine:
    """An indicator in a table. figures: one for each column; before: that of the period before the first one, None
    where figures do not add up.

    targets, reported: its buckets as they were given, whatever the columns. total: 누계. measured: the part of it
    that lies in the months of the plan, which alone is held against it.
    """

    indicator: Indicator
    figures: tuple[Figure, ...]
    before: Figure | None
    total: Figure
    measured: Figure
    plan: Plan
    targets: tuple[Figure, ...]
    reported: tuple[Figure, ...]
    findings: tuple[Finding, ...] = ()

    @property
    def id(self) -> str:
        return self.indicator.id


@dataclass(frozen=True, slots=True)
class IndicatorTable:
    """programme None: the own district's indicators. zone None: the district. span: over which the 누계 goes."""

    programme: Programme | None
    zone: Zone | None
    periods: tuple[Period, ...]
    span: Period
    lines: tuple[IndicatorLine, ...]

    @property
    def waiting(self) -> int:
        """How many figures wait for a sentence."""
        return sum(finding.waits for line in self.lines for finding in line.findings)


def findings(lines: Sequence[IndicatorLine], today: date) -> Iterator[Finding]:
    """What stands out in a table, line by line; the sums of zones are told by `sums`."""
    for line in lines:
        yield from _jumps(line, today)
        yield from _copies(line, lines)
        yield from _against_plan(line, today)


def _is_whole(figure: Figure) -> bool:
    """Whether every month of its period was reported: a part cannot be held against a whole."""
    return fills(figure.covered, figure.period)


def _jumps(line: IndicatorLine, today: date) -> Iterator[Finding]:
    """Figures of whole periods of one length, each beside the one before it."""
    if not line.indicator.adds:
        return
    row = [line.before, *line.figures] if line.before else list(line.figures)
    for last, this in pairwise(row):
        if last.value is None or this.value is None or last.period.next != this.period:
            continue
        if not (_is_whole(last) and _is_whole(this)):
            continue
        if this.counted and this.period.last >= today and this.value < last.value:
            # It is not over and may yet come to more.
            continue
        low, high = sorted((last.value, this.value))
        if last.value and high >= JUMP * low and high - low >= LEAST_JUMP:
            yield Finding(FindingKind.JUMP, line.id, this.period, this.value, last.value)


def _copies(line: IndicatorLine, lines: Sequence[IndicatorLine]) -> Iterator[Finding]:
    """The same number in another row and the same period, unless both were counted: that is no copy."""
    for at, figure in enumerate(line.figures):
        if figure.value is None or figure.value < LEAST_COPY or not _is_whole(figure):
            continue
        for other in lines:
            same = other.figures[at]
            if other.id == line.id or same.value != figure.value or (figure.counted and same.counted):
                continue
            yield Finding(FindingKind.COPY, line.id, figure.period, figure.value, figure.value, other.indicator.name)
            break


def _against_plan(line: IndicatorLine, today: date) -> Iterator[Finding]:
    plan, total = line.plan, line.total
    if not plan.value or plan.period is None or total.period.months > YEAR:
        return
    parts = rate_parts(plan, line.measured)
    if parts is not None and parts[0] >= FAR_OVER * parts[1] and line.indicator.adds:
        yield Finding(FindingKind.FAR_OVER, line.id, total.period, parts[0], parts[1])
    reported = hull(line.measured.covered)
    until = today if reported is None or total.counted else max(today, reported.last)
    half_over = plan.period.until(until) * 2 >= plan.period.months
    if not line.measured.value and half_over and total.period.overlaps(plan.period):
        yield Finding(FindingKind.NO_ACTUAL, line.id, total.period, 0, plan.value)


def sums(indicator: Indicator, kind: FindingKind, buckets: Iterable[Bucket]) -> Iterator[Finding]:
    """Where the district's number is not the sum of what its zones have for the same bucket. kind: SUM or PLAN_SUM."""
    known = list(buckets)
    if not indicator.adds:
        return
    for own in (each for each in known if each.zone_id is None and each.value is not None):
        zones = [each.value for each in known if each.zone_id is not None and each.period == own.period]
        numbers = [value for value in zones if value is not None]
        if numbers and sum(numbers) != own.value:
            yield Finding(kind, indicator.id, own.period, own.value or 0, sum(numbers))


def explained(finding: Finding, remarks: Iterable[IndicatorRemark]) -> IndicatorRemark | None:
    """What was said to a finding; None where its figure has changed since."""
    for remark in remarks:
        place = (remark.indicator_id, remark.finding, remark.period)
        if place == (finding.indicator_id, finding.kind, finding.period.code) and remark.figure == finding.figure:
            return remark
    return None
