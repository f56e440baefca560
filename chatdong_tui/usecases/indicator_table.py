"""Indicators over periods: figures of each column, 누계 and plan, what stands out, and the rows behind a figure."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date

from chatdong_tui.domain import indicator_table as domain
from chatdong_tui.domain.counting import RULES, CountedRow, CountingRule
from chatdong_tui.domain.indicator import (
    Bucket,
    Figure,
    Indicator,
    IndicatorActual,
    IndicatorTarget,
    as_total,
    counted_span,
    figure_in,
    in_scope,
    plan_for,
)
from chatdong_tui.domain.indicator_table import Finding, FindingKind, IndicatorLine, IndicatorRemark, IndicatorTable
from chatdong_tui.domain.network import Zone
from chatdong_tui.domain.period import Period, quarters
from chatdong_tui.domain.programme import Programme
from chatdong_tui.domain.refusal import Rule, RuleBroken
from chatdong_tui.storage import counting, network, rows
from chatdong_tui.storage import indicator as storage
from chatdong_tui.storage.engine import Connection
from chatdong_tui.usecases.desk import Desk
from chatdong_tui.usecases.indicator_figures import ByHand, Counted, Scope, scope_of, source_of


def table(
    desk: Desk, programme_id: str | None = None, zone_id: str | None = None, periods: Sequence[Period] = ()
) -> IndicatorTable:
    """The indicators of a programme, or (None) of this district, in the columns given: this year's quarters without.

    zone_id None: of the whole district. Raises RuleBroken UNKNOWN_RECORD at `programme_id` or `zone_id`.
    """
    columns = tuple(periods) or quarters(desk.today.year)
    with desk.database.snapshot() as connection:
        programme = rows.get(connection, Programme, programme_id, "programme_id") if programme_id else None
        # A programme of another district knows nothing of our zones.
        scope = scope_of(connection, zone_id if programme is None else None, desk.today)
        return _table(connection, programme, storage.of_programme(connection, programme_id), scope, columns)


def tables(desk: Desk, zone_id: str | None = None, periods: Sequence[Period] = ()) -> tuple[IndicatorTable, ...]:
    """The district's own table, and that of each programme with indicators; source documents last."""
    with desk.database.snapshot() as connection:
        programmes = [None, *storage.programmes(connection)]
        return tuple(table(desk, each.id if each else None, zone_id, periods) for each in programmes)


def zone_of(desk: Desk, zone_no: int | None, year: int) -> str | None:
    """The id of the zone with this number in a year; None for the district.

    Raises RuleBroken(UNKNOWN_RECORD) at `scope` for a number that the year does not have.
    """
    if zone_no is None:
        return None
    with desk.database.snapshot() as connection:
        zones = network.zones_of_year(connection, desk.place().district.id, year)
    found = next((zone.id for zone in zones if zone.no == zone_no), None)
    if found is None:
        raise RuleBroken("scope", Rule.UNKNOWN_RECORD)
    return found


def programmes(desk: Desk) -> tuple[Programme, ...]:
    """The programmes that have indicators; source documents last."""
    with desk.database.snapshot() as connection:
        return tuple(storage.programmes(connection))


def plan_buckets(desk: Desk, programme_id: str | None = None, zone_id: str | None = None) -> tuple[Period, ...]:
    """The buckets of the plan side by side; where those of two indicators overlap, the shorter ones."""
    with desk.database.snapshot() as connection:
        ids = [each.id for each in storage.of_programme(connection, programme_id)]
        scope = scope_of(connection, zone_id if programme_id is None else None, desk.today)
        hung = storage.hung_on(connection, IndicatorTarget, ids)
        planned = {each.period for targets in hung.values() for each in in_scope(targets, scope.zone_ids)}
    chosen: list[Period] = []
    for period in sorted(planned, key=lambda each: (each.months, each)):
        if not any(period.overlaps(other) for other in chosen):
            chosen.append(period)
    return tuple(sorted(chosen))


@dataclass(frozen=True, slots=True)
class IndicatorPage:
    """One indicator: its line in a table, and all its buckets. by_plan: what came of each bucket of the line's plan."""

    line: IndicatorLine
    programme: Programme | None
    zone: Zone | None
    periods: tuple[Period, ...]
    targets: tuple[IndicatorTarget, ...]
    actuals: tuple[IndicatorActual, ...]
    by_plan: tuple[Figure, ...]

    @property
    def read_only(self) -> bool:
        return self.programme is not None and self.programme.reference is not None


def buckets(desk: Desk, indicator_id: str) -> tuple[tuple[IndicatorTarget, ...], tuple[IndicatorActual, ...]]:
    """The plan of an indicator and what was reported by hand, of the district and of all zones."""
    with desk.database.snapshot() as connection:
        targets = storage.hung_on(connection, IndicatorTarget, [indicator_id])[indicator_id]
        actuals = storage.hung_on(connection, IndicatorActual, [indicator_id])[indicator_id]
    return tuple(targets), tuple(actuals)


def page(desk: Desk, indicator_id: str, zone_id: str | None, periods: Sequence[Period]) -> IndicatorPage:
    """One indicator in the columns given. Raises RuleBroken UNKNOWN_RECORD."""
    with desk.database.snapshot() as connection:
        indicator = rows.get(connection, Indicator, indicator_id)
        found = table(desk, indicator.programme_id, zone_id, periods)
        line = next(each for each in found.lines if each.id == indicator_id)
        targets, actuals = buckets(desk, indicator_id)
        scope = scope_of(connection, found.zone.id if found.zone else None, desk.today)
        planned = [figure.period for figure in line.targets]
        source = source_of(connection, indicator, scope, in_scope(actuals, scope.zone_ids), planned)
        by_plan = tuple(source.figure(period) for period in planned)
    return IndicatorPage(line, found.programme, found.zone, found.periods, targets, actuals, by_plan)


def indicator_of(desk: Desk, indicator_id: str) -> Indicator:
    """The indicator with this id. Raises RuleBroken UNKNOWN_RECORD."""
    with desk.database.snapshot() as connection:
        return rows.get(connection, Indicator, indicator_id)


def count_rows(desk: Desk, indicator_id: str, zone_id: str | None, period: Period) -> tuple[int, int]:
    """How many rows a counted figure has, and the figure that they come to.

    Raises RuleBroken: UNKNOWN_RECORD; NOT_A_CHOICE for an indicator that is not counted.
    """
    with desk.database.snapshot() as connection:
        indicator, rule = _counted(connection, indicator_id)
        return counting.count_rows(connection, rule, indicator.unit, zone_id, period, desk.today)


def rows_of(desk: Desk, indicator_id: str, zone_id: str | None, period: Period, number: int = 0) -> list[CountedRow]:
    """A page of the rows of a counted figure, by day. Raises RuleBroken as `count_rows` does."""
    with desk.database.snapshot() as connection:
        indicator, rule = _counted(connection, indicator_id)
        return counting.page(connection, rule, indicator.unit, zone_id, period, desk.today, number)


def _counted(connection: Connection, indicator_id: str) -> tuple[Indicator, CountingRule]:
    indicator = rows.get(connection, Indicator, indicator_id)
    rule = RULES.get(indicator.rule or "")
    if rule is None:
        raise RuleBroken("", Rule.NOT_A_CHOICE)
    return indicator, rule


def finding(
    connection: Connection, today: date, indicator_id: str, kind: FindingKind, period: Period, zone_id: str | None
) -> Finding | None:
    """What of this kind stands out in a figure now. Raises RuleBroken UNKNOWN_RECORD."""
    indicator = rows.get(connection, Indicator, indicator_id)
    known = storage.of_programme(connection, indicator.programme_id)
    scope = scope_of(connection, zone_id if indicator.programme_id is None else None, today)
    found = _table(connection, None, known, scope, (period,))
    of_line = next(line.findings for line in found.lines if line.id == indicator_id)
    return next((each for each in of_line if each.kind is kind and each.period == period), None)


# how a table is made


def _table(
    connection: Connection,
    programme: Programme | None,
    known: Sequence[Indicator],
    scope: Scope,
    columns: tuple[Period, ...],
) -> IndicatorTable:
    ids = [each.id for each in known]
    targets = storage.hung_on(connection, IndicatorTarget, ids)
    actuals = storage.hung_on(connection, IndicatorActual, ids)
    remarks = storage.hung_on(connection, IndicatorRemark, ids)
    span = counted_span(columns)
    assert span is not None, "a table has columns"
    lines = []
    for each in known:
        planned, reported = in_scope(targets[each.id], scope.zone_ids), in_scope(actuals[each.id], scope.zone_ids)
        source = source_of(connection, each, scope, reported, (*columns, columns[0].moved(-1), span))
        lines.append(_line(each, source, planned, reported, columns, span))
    found = list(domain.findings(lines, scope.today))
    if scope.zone_ids is None:
        for each in known:
            found += domain.sums(each, FindingKind.PLAN_SUM, targets[each.id])
            found += domain.sums(each, FindingKind.SUM, actuals[each.id])
    said = {each.id: _of_scope(remarks[each.id], scope) for each in known}
    return IndicatorTable(
        programme, scope.zone, columns, span, tuple(_with_findings(line, found, said[line.id]) for line in lines)
    )


def _of_scope(remarks: Iterable[IndicatorRemark], scope: Scope) -> list[IndicatorRemark]:
    if scope.zone_ids is None:
        return [each for each in remarks if each.zone_id is None]
    return [each for each in remarks if each.zone_id in scope.zone_ids]


def _with_findings(line: IndicatorLine, found: Iterable[Finding], remarks: Sequence[IndicatorRemark]) -> IndicatorLine:
    own = [each for each in found if each.indicator_id == line.id]
    return replace(line, findings=tuple(replace(each, remark=domain.explained(each, remarks)) for each in own))


def _line(
    indicator: Indicator,
    source: ByHand | Counted,
    planned: Sequence[Bucket],
    reported: Sequence[Bucket],
    columns: tuple[Period, ...],
    span: Period,
) -> IndicatorLine:
    adds = indicator.adds
    sums = adds and indicator.unit is not None
    plan = plan_for(span, planned, adds=adds)
    common = span.common(plan.period) if plan.period else None
    total = source.figure(span)
    return IndicatorLine(
        indicator,
        tuple(source.figure(period) for period in columns),
        # Only what adds up is compared with the period before.
        source.figure(columns[0].moved(-1)) if adds else None,
        as_total(total, adds=sums),
        as_total(total if common in (None, span) else source.figure(common), adds=sums),
        plan,
        _given(planned, adds=adds),
        _given(reported, adds=adds),
    )


def _given(buckets: Sequence[Bucket], *, adds: bool) -> tuple[Figure, ...]:
    """The buckets as they were given, those of several zones together."""
    periods = sorted({each.period for each in buckets})
    return tuple(
        figure_in(period, [each for each in buckets if each.period == period], adds=adds) for period in periods
    )
