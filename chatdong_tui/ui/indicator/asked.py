"""Which table of indicators is shown: whose, of which zone, and over which periods."""

from __future__ import annotations

import enum
from collections.abc import Sequence
from dataclasses import dataclass, replace

from chatdong_tui.domain.indicator import Figure
from chatdong_tui.domain.indicator_table import IndicatorLine, IndicatorTable
from chatdong_tui.domain.network_overview import ZoneChoice
from chatdong_tui.domain.period import HALF, MONTH, Period, quarters, year_of
from chatdong_tui.domain.programme import Programme
from chatdong_tui.usecases import indicator_table, network
from chatdong_tui.usecases.desk import Desk
from chatdong_tui.words import indicator_screens as words
from chatdong_tui.words.labels import zone_name

_YEARS = 4
"""Years side by side where no plan says which."""


class View(enum.StrEnum):
    """What the columns are: quarters or halves of a year, years, the buckets of the plan, or six months of a year."""

    QUARTERS = "quarters"
    HALVES = "halves"
    YEARS = "years"
    PLAN = "plan"
    FIRST_MONTHS = "first_months"
    LAST_MONTHS = "last_months"


@dataclass(frozen=True, slots=True)
class Asked:
    """at: the place of the zone among the zones, None for the district. of: that of the programme, None for our own."""

    year: int
    zones: tuple[ZoneChoice, ...] = ()
    at: int | None = None
    programmes: tuple[Programme, ...] = ()
    of: int | None = None
    view: View = View.QUARTERS

    @property
    def zone_id(self) -> str | None:
        return self.zones[self.at].id if self.at is not None and self.of is None else None

    @property
    def programme(self) -> Programme | None:
        return self.programmes[self.of] if self.of is not None else None

    @property
    def scope(self) -> str:
        """Whose figures these are."""
        programme = self.programme
        if programme is not None:
            pattern = words.OF_SOURCE if programme.reference is not None else words.OF_PROGRAMME
            return pattern.format(district=programme.district, name=programme.name)
        if self.at is None:
            return words.OF_DISTRICT
        return words.OF_ZONE.format(zone=zone_name(self.zones[self.at].no, self.zones[self.at].name))

    def next_view(self) -> Asked:
        views = list(View)
        return replace(self, view=views[(views.index(self.view) + 1) % len(views)])

    def next_zone(self) -> Asked:
        """The zone after this one; the district after the last."""
        if not self.zones:
            return self
        after = 0 if self.at is None else self.at + 1
        return replace(self, at=after if after < len(self.zones) else None)

    def next_programme(self) -> Asked:
        """The programme after this one; our own after the last."""
        if not self.programmes:
            return self
        after = 0 if self.of is None else self.of + 1
        return replace(self, of=after if after < len(self.programmes) else None)

    def columns(self, planned: Sequence[Period]) -> tuple[Period, ...]:
        """The periods of the table. planned: the buckets of its plan."""
        if self.view is View.QUARTERS:
            return quarters(self.year)
        if self.view is View.HALVES:
            return year_of(self.year).cut(HALF)
        if self.view in (View.FIRST_MONTHS, View.LAST_MONTHS):
            first, last = year_of(self.year).cut(HALF)
            return (first if self.view is View.FIRST_MONTHS else last).cut(MONTH)
        if self.view is View.PLAN and planned:
            return tuple(planned)
        if planned and self.programme is not None:
            return tuple(year_of(year) for year in range(planned[0].first.year, planned[-1].year + 1))
        return tuple(year_of(year) for year in range(self.year - _YEARS + 1, self.year + 1))


def at_first(desk: Desk) -> Asked:
    """This year's quarters of the desk's own zone; of the district at the 구청."""
    place, zones = desk.place(), network.zones(desk)
    own = None
    if place.zone is not None:
        own = next((at for at, zone in enumerate(zones) if zone.no == place.zone.no), None)
    return Asked(desk.today.year, zones, own, indicator_table.programmes(desk))


@dataclass(frozen=True, slots=True)
class Shown:
    """What was read for a question."""

    asked: Asked
    table: IndicatorTable

    @property
    def columns(self) -> int:
        """How many figures there are in a row; the plan has no 누계."""
        return len(self.table.periods) + (self.asked.view is not View.PLAN)


def read(desk: Desk, asked: Asked | None) -> Shown:
    """The table of a question; None: the first one."""
    asked = replace(asked, programmes=indicator_table.programmes(desk)) if asked else at_first(desk)
    if asked.of is not None and asked.of >= len(asked.programmes):
        asked = replace(asked, of=None)
    programme_id = asked.programme.id if asked.programme else None
    columns = asked.columns(indicator_table.plan_buckets(desk, programme_id, asked.zone_id))
    table = indicator_table.table(desk, programme_id, asked.zone_id, columns)
    if asked.view is View.PLAN:
        table = replace(table, lines=tuple(_planned(line, columns) for line in table.lines))
    return Shown(asked, table)


def _planned(line: IndicatorLine, columns: Sequence[Period]) -> IndicatorLine:
    """The plan in place of the figures."""
    buckets = {figure.period: figure for figure in line.targets}
    figures = tuple(buckets.get(period, Figure(period)) for period in columns)
    return replace(line, figures=figures, findings=())
