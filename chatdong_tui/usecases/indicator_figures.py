"""Where an indicator's figures come from: records that are counted, or what was reported by hand."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from chatdong_tui.domain.counting import RULES, CountingRule, Flow
from chatdong_tui.domain.indicator import Bucket, Figure, Indicator, Missing, figure_in
from chatdong_tui.domain.network import Zone
from chatdong_tui.domain.period import Period, hull
from chatdong_tui.storage import counting, network, rows
from chatdong_tui.storage.engine import Connection


@dataclass(frozen=True, slots=True)
class Scope:
    """zone_ids: the rows of the zone's number over the years; None for the district."""

    zone: Zone | None
    zone_ids: frozenset[str] | None
    today: date

    @property
    def zone_id(self) -> str | None:
        return self.zone.id if self.zone else None


def scope_of(connection: Connection, zone_id: str | None, today: date) -> Scope:
    """A zone under its number over the years, or (None) the district. Raises RuleBroken UNKNOWN_RECORD at `zone_id`."""
    if zone_id is None:
        return Scope(None, None, today)
    zone = rows.get(connection, Zone, zone_id, "zone_id")
    return Scope(zone, frozenset(network.same_zones(connection, zone_id)), today)


@dataclass(frozen=True, slots=True)
class ByHand:
    """Figures of an indicator from what was reported."""

    indicator: Indicator
    buckets: Sequence[Bucket]

    def figure(self, period: Period) -> Figure:
        return figure_in(period, self.buckets, adds=self.indicator.adds)


@dataclass(frozen=True, slots=True)
class Counted:
    """Figures of an indicator from records. months: of a flow, what each month counts."""

    connection: Connection
    indicator: Indicator
    rule: CountingRule
    scope: Scope
    months: Mapping[str, int] = field(default_factory=dict)

    def figure(self, period: Period) -> Figure:
        value = None if period.first > self.scope.today else self._count(period)
        if not value and self.rule.of_district and self.scope.zone is not None:
            return Figure(period, absent=Missing.NONE)
        return Figure(period) if value is None else Figure(period, value, counted=True, covered=(period,))

    def _count(self, period: Period) -> int:
        if self.rule.flow is Flow.ADDS:
            return sum(self.months.get(month.from_month, 0) for month in period.cut(1))
        return counting.figure(
            self.connection, self.rule, self.indicator.unit, self.scope.zone_id, period, self.scope.today
        )


def source_of(
    connection: Connection, indicator: Indicator, scope: Scope, reported: Sequence[Bucket], periods: Iterable[Period]
) -> ByHand | Counted:
    """The figures of an indicator in these periods. reported: its buckets in this scope."""
    rule = RULES.get(indicator.rule or "")
    if rule is None:
        return ByHand(indicator, reported)
    if rule.flow is not Flow.ADDS:
        return Counted(connection, indicator, rule, scope)
    whole = hull(periods)
    if whole is None:
        return Counted(connection, indicator, rule, scope)
    months = counting.by_month(connection, rule, indicator.unit, scope.zone_id, whole, scope.today)
    return Counted(connection, indicator, rule, scope, months)
