"""Which figures a chart is made of, and of which place: each is read where its own room reads it."""

from __future__ import annotations

import enum
from collections.abc import Sequence
from dataclasses import dataclass

from chatdong_tui.domain.period import quarters
from chatdong_tui.ui.chart import indicator_views, year_views
from chatdong_tui.ui.chart.view import ChartView
from chatdong_tui.usecases import budget, chart, indicator_table, network, project
from chatdong_tui.usecases.desk import Desk
from chatdong_tui.words import chart as words
from chatdong_tui.words.labels import zone_name


class ChartKind(enum.Enum):
    """In the order in which the arrows go; the value is its name in the head."""

    PROGRESS = words.PROGRESS
    PLAN = words.PLAN
    MONEY = words.MONEY
    PROJECTS = words.PROJECTS
    MEETINGS = words.MEETINGS
    CONTACTS = words.CONTACTS

    @property
    def of_indicators(self) -> bool:
        return self in (ChartKind.PROGRESS, ChartKind.PLAN)


EMPTY = {
    ChartKind.PROGRESS: words.NO_INDICATORS,
    ChartKind.PLAN: words.NO_INDICATORS,
    ChartKind.MONEY: words.NO_MONEY,
    ChartKind.PROJECTS: words.NO_PROJECTS,
    ChartKind.MEETINGS: words.NO_MEETINGS,
    ChartKind.CONTACTS: words.NO_CONTACTS,
}
"""What is said where there is nothing to draw."""


@dataclass(frozen=True, slots=True)
class Place:
    """What the figures are of. zone_no None: the whole district; programme_id: indicators of that programme."""

    name: str
    zone_no: int | None = None
    programme_id: str | None = None


def places(desk: Desk) -> tuple[Place, ...]:
    """My zone, the district, the other zones, and programmes that have indicators."""
    own = desk.place().zone
    zones = [Place(zone_name(zone.no, zone.name), zone.no) for zone in network.zones(desk)]
    first = [zone for zone in zones if own is not None and zone.zone_no == own.no]
    programmes = [
        Place(words.PROGRAMME.format(district=each.district, name=each.name), None, each.id)
        for each in indicator_table.programmes(desk)
    ]
    return (*first, Place(words.DISTRICT), *(zone for zone in zones if zone not in first), *programmes)


def view(desk: Desk, kind: ChartKind, year: int, place: Place) -> ChartView:
    """A chart of a year and a place. A zone is looked up by its number among those of the year."""
    zones = {zone.no: zone.id for zone in network.zones(desk, year)}
    zone_id = zones.get(place.zone_no) if place.zone_no is not None else None
    if place.zone_no is not None and zone_id is None:
        return ChartView((), (), ())
    if kind.of_indicators:
        table = indicator_table.table(desk, place.programme_id, zone_id, quarters(year))
        progress = kind is ChartKind.PROGRESS
        return indicator_views.progress(table, desk.today) if progress else indicator_views.plan(table)
    if kind is ChartKind.MONEY:
        if zone_id is None:
            return year_views.money_of_district(budget.of_district(desk, year))
        return year_views.money_of_zone(budget.of_zone(desk, zone_id, year).lines)
    if kind is ChartKind.PROJECTS:
        pages = [project.page(desk, line.project.id) for line in project.of_year(desk, year, zone_id)]
        return year_views.projects(pages, of_zone=zone_id is not None)
    if kind is ChartKind.MEETINGS:
        return year_views.by_month(chart.meetings(desk, year, zone_id), "meetings:")
    return year_views.by_month(chart.contacts(desk, year, zone_id), "cases:")


def fitting(places: Sequence[Place], at: int, kind: ChartKind) -> int:
    """The place at `at`, or the first one where that has nothing of this kind: programmes have indicators only."""
    return at if at < len(places) and (kind.of_indicators or places[at].programme_id is None) else 0
