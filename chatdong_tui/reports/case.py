"""Households in a month: found, taken on, closed; by dong and by zone (counting rules of domain.md §5)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import astuple, dataclass

from chatdong_tui.document import Cell, Level, Paragraph, Row, RowKind, Table
from chatdong_tui.domain.case_code import Route, Status
from chatdong_tui.domain.monthly import Ids, MonthRecords
from chatdong_tui.reports import cells
from chatdong_tui.reports.trail import Trail
from chatdong_tui.reports.zone import name_of
from chatdong_tui.words import monthly as words
from chatdong_tui.words import provenance as rules
from chatdong_tui.words.labels import label


@dataclass(frozen=True, slots=True)
class Households:
    """What each count in 가구 counts: cases, or the moves of cases; how many there are is the figure.

    managed is a stock at the month's end, the others are flows of the month.
    """

    found: Ids = ()
    intake: Ids = ()
    selected: Ids = ()
    managed: Ids = ()
    linked: Ids = ()
    closed: Ids = ()

    def __add__(self, other: Households) -> Households:
        return Households(*(mine + theirs for mine, theirs in zip(astuple(self), astuple(other), strict=True)))


_FLOW = {Status.INTAKE: 1, Status.PLANNED: 2, Status.LINKED: 4}
_FOUND, _MANAGED, _CLOSED = 0, 3, 5

Counted = Mapping[tuple[str, str], Households]
"""The counts of each (zone id, dong id) in which anything is to be counted."""


def counted(records: MonthRecords) -> Counted:
    """The month's households by zone and dong.

    A case that comes to a status for the second time does not count again; one that moves out of the
    district is closed.
    """
    figures: defaultdict[tuple[str, str], list[Ids]] = defaultdict(lambda: [()] * 6)
    for found in records.found:
        figures[found.zone_id, found.dong_id][_FOUND] += found.case_ids
    for move in records.moves:
        if move.to_status is Status.CLOSED or move.leaves:
            figures[move.zone_id, move.dong_id][_CLOSED] += move.event_ids
        elif move.to_status in _FLOW and not move.again:
            figures[move.zone_id, move.dong_id][_FLOW[move.to_status]] += move.event_ids
    for stock in records.managed:
        figures[stock.zone_id, stock.dong_id][_MANAGED] += stock.case_ids
    return {place: Households(*ids) for place, ids in figures.items()}


def of_zone(counts: Counted, zone_id: str) -> Households:
    """The counts of a zone."""
    return sum((figures for (zone, _), figures in counts.items() if zone == zone_id), Households())


Column = tuple[str, str, Callable[[Households], Ids]]
"""Its title, the rule by which it counts, and what it counts."""

RESULT_COLUMNS: tuple[Column, ...] = (
    (words.FOUND, rules.FOUND, lambda counts: counts.found),
    (words.INTAKE, rules.INTAKE, lambda counts: counts.intake),
    (words.SELECTED, rules.SELECTED, lambda counts: counts.selected),
    (words.LINKED, rules.LINKED, lambda counts: counts.linked),
    (words.CLOSED, rules.CLOSED, lambda counts: counts.closed),
)
"""The columns of the meeting result (domain.md §7.3)."""

SUMMARY_COLUMNS: tuple[Column, ...] = (
    *RESULT_COLUMNS[:3],
    (words.MANAGED, rules.MANAGED, lambda counts: counts.managed),
    *RESULT_COLUMNS[3:],
)
"""The same with the stock, as the monthly summary shows it."""


def _line(
    names: Sequence[str], counts: Households | None, columns: Iterable[Column], trail: Trail, *, across: int = 0
) -> Row:
    """A row of counts; blank cells for a zone that reported nothing. across: of the name of a sum."""
    figures = [
        trail.cell((*names, title), rule, None if counts is None else read(counts)) for title, rule, read in columns
    ]
    if across:
        return Row((Cell(words.SUM, across=across), *figures), RowKind.TOTAL)
    return Row((*map(Cell, names), *figures))


def by_dong(
    records: MonthRecords,
    counts: Counted,
    columns: tuple[Column, ...],
    reported: Callable[[str], bool],
    trail: Trail,
) -> Table:
    """Each dong of each zone, and the sum of those that reported."""
    several = len(records.zones) > 1
    rows: list[Row] = []
    total = Households()
    for zone in records.zones:
        for dong in zone.dongs:
            here = counts.get((zone.zone.id, dong.id), Households()) if reported(zone.zone.id) else None
            total += here or Households()
            names = [name_of(zone)] if several else []
            rows.append(_line([*names, dong.name], here, columns, trail))
    titles = [words.ZONE, words.DONG] if several else [words.DONG]
    rows.append(_line([words.SUM], total, columns, trail, across=len(titles)))
    first = cells.head(*titles, *(title for title, *_ in columns))
    widths = (*([12] * len(titles)), *([10] * len(columns)))
    return Table(widths, (first, *rows), words.HOUSEHOLDS_UNIT)


def by_zone(
    records: MonthRecords,
    counts: Counted,
    columns: tuple[Column, ...],
    reported: Callable[[str], bool],
    trail: Trail,
) -> Table:
    """Each zone, and the sum of those that reported."""
    rows: list[Row] = []
    total = Households()
    for zone in records.zones:
        here = of_zone(counts, zone.zone.id) if reported(zone.zone.id) else None
        total += here or Households()
        rows.append(_line([name_of(zone)], here, columns, trail))
    rows.append(_line([words.SUM], total, columns, trail, across=1))
    first = cells.head(words.ZONE, *(title for title, *_ in columns))
    return Table((12, *([10] * len(columns))), (first, *rows), words.HOUSEHOLDS_UNIT)


def by_route(records: MonthRecords, route: Route) -> Ids:
    """The cases of the households that were found by a route."""
    return tuple(case_id for found in records.found if found.route is route for case_id in found.case_ids)


def routes(records: MonthRecords, trail: Trail) -> list[Paragraph]:
    """By which routes the month's households were found; nothing when none was."""
    counts = {route: ids for route in Route if (ids := by_route(records, route))}
    for route, ids in counts.items():
        trail.note((rules.ROUTES_NAME, label(route)), rules.FOUND, ids)
    named = [words.ROUTE.format(route=label(route), count=len(ids)) for route, ids in counts.items()]
    return [Paragraph(words.ROUTES.format(routes=", ".join(named)), Level.DASH)] if named else []
