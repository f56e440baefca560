"""발굴 건수: what came in by each route, as numbers per dong and month, never as persons (domain.md §3.4)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from chatdong_tui.domain.case_code import ROUTE_DETAILS, Route
from chatdong_tui.domain.network import Dong

DEFAULT_UNIT = "건"
_UNIT_ORDER = (DEFAULT_UNIT, "가구", "명")


@dataclass(frozen=True, slots=True)
class OutreachCount:
    """One number. month `YYYY-MM`. route_detail None: what the route brought in without a detail."""

    id: str
    dong_id: str
    month: str
    route: Route
    count: int
    unit: str
    route_detail: str | None = None


DETAIL_SINCE = {
    "cold_wave": "2019-01",
    "non_standard_dwelling": "2020-01",
    "leaflet": "2020-01",
    "goods": "2021-01",
    "video": "2022-01",
    "moving_in_form": "2020-03",
    "social_media": "2018-12",
}
"""The first month of details that came in over the years (coverage.md rows 2-6 and 2-16); others always were."""


def details_in(route: Route, month: str) -> tuple[str, ...]:
    """The details of a route that there were in a month, in the order of the code list."""
    return tuple(detail for detail in ROUTE_DETAILS[route] if DETAIL_SINCE.get(detail, month) <= month)


Units = tuple[tuple[str, int], ...]
"""(unit, number) pairs: units are never added together. Empty: nothing was reported, which is not 0."""


def by_unit(counted: Iterable[tuple[str, int]]) -> Units:
    """The sum of each unit: 건, 가구, 명, then the others."""
    sums: dict[str, int] = {}
    for unit, number in counted:
        sums[unit] = sums.get(unit, 0) + number
    order = {unit: place for place, unit in enumerate(_UNIT_ORDER)}
    return tuple(sorted(sums.items(), key=lambda pair: (order.get(pair[0], len(order)), pair[0])))


@dataclass(frozen=True, slots=True)
class GridRow:
    """A dong. cells: in the order of the grid's details; None where nothing was reported."""

    dong: Dong
    cells: tuple[OutreachCount | None, ...]
    total: Units


@dataclass(frozen=True, slots=True)
class OutreachGrid:
    """Dongs by details of one route in one month. details: the last one, None, is "without a detail"."""

    month: str
    route: Route
    details: tuple[str | None, ...]
    rows: tuple[GridRow, ...]
    total: Units


def grid(month: str, route: Route, dongs: Sequence[Dong], counts: Iterable[OutreachCount]) -> OutreachGrid:
    """The grid of these dongs. A detail that has a number is shown even where it was not in use yet."""
    ids = {dong.id for dong in dongs}
    found: Mapping[tuple[str, str | None], OutreachCount] = {
        (count.dong_id, count.route_detail): count
        for count in counts
        if (count.month, count.route) == (month, route) and count.dong_id in ids
    }
    offered = details_in(route, month)
    counted = {detail for _, detail in found}
    known = [detail for detail in ROUTE_DETAILS[route] if detail in offered or detail in counted]
    details: tuple[str | None, ...] = (*known, None)
    rows = []
    for dong in dongs:
        cells = tuple(found.get((dong.id, detail)) for detail in details)
        rows.append(GridRow(dong, cells, _total(cells)))
    return OutreachGrid(month, route, details, tuple(rows), _total(found.values()))


def _total(cells: Iterable[OutreachCount | None]) -> Units:
    return by_unit((cell.unit, cell.count) for cell in cells if cell is not None)
