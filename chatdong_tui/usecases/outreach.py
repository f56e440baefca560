"""발굴 건수: the numbers of a month by dong and route, typed into one grid and saved in one act."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING

from chatdong_tui.domain.case_code import ROUTE_DETAILS, Route
from chatdong_tui.domain.identity import derived
from chatdong_tui.domain.network import Dong, Part, Zone, nearest_day
from chatdong_tui.domain.outreach import OutreachCount, OutreachGrid, grid
from chatdong_tui.domain.refusal import Rule, RuleBroken
from chatdong_tui.domain.working_day import month_end
from chatdong_tui.storage import network, rows
from chatdong_tui.storage import outreach as storage
from chatdong_tui.storage.engine import Connection
from chatdong_tui.storage.journal import Act
from chatdong_tui.usecases.desk import Desk, Done, done
from chatdong_tui.usecases.network import district_of

if TYPE_CHECKING:
    from chatdong_tui.domain.draft.outreach import OutreachDraft


def outreach_grid(desk: Desk, zone_id: str | None, month: str, route: Route) -> OutreachGrid:
    """The dongs of a zone (None: of the district) by the details of a route. month: `YYYY-MM`.

    A detail is offered from the month in which it came in. Raises RuleBroken: NOT_A_MONTH at `month`,
    UNKNOWN_RECORD at `zone_id`.
    """
    last = _last_day(month)
    with desk.database.snapshot() as connection:
        dongs = _dongs(desk, connection, zone_id, last)
        return grid(month, route, dongs, storage.of_month(connection, month, {dong.id for dong in dongs}))


def _last_day(month: str) -> date:
    try:
        first = date.fromisoformat(f"{month}-01")
    except ValueError:
        raise RuleBroken("month", Rule.NOT_A_MONTH) from None
    return month_end(first.year, first.month)


def _dongs(desk: Desk, connection: Connection, zone_id: str | None, day: date) -> list[Dong]:
    if zone_id is None:
        return network.dongs(connection, district_of(desk, connection).id)
    zone = rows.get(connection, Zone, zone_id, "zone_id")
    members = network.members_on(connection, (zone_id,), nearest_day(zone, day))
    return [member.dong for member in members if member.dong is not None and member.membership.part is Part.MEMBER_DONG]


def set_outreach(desk: Desk, cells: Sequence[OutreachDraft]) -> Done[tuple[OutreachCount, ...]]:
    """Save these cells in one act; a count of None takes the number away. The value: what stands now.

    A number takes the place of the one of the same dong, month, route and detail. Raises RuleBroken with
    the fact `cell` (its place from 0): UNKNOWN_RECORD at `dong_id`; NOT_A_CHOICE at `route_detail` for a
    detail of another route; OUT_OF_RANGE at `month` for one that has not begun; ALREADY_THERE at
    `route_detail` for a cell that stands twice.
    """
    with desk.act("outreach.set") as act:
        seen: set[str] = set()
        stand = []
        for place, cell in enumerate(cells):
            row_id = derived("outreach_count", cell.dong_id, cell.month, cell.route, cell.route_detail or "")
            if row_id in seen:
                raise RuleBroken("route_detail", Rule.ALREADY_THERE, cell=place)
            seen.add(row_id)
            _check(desk, act, cell, place)
            if cell.count is not None:
                count = OutreachCount(
                    row_id, cell.dong_id, cell.month, cell.route, cell.count, cell.unit, cell.route_detail
                )
                act.put(count)
                stand.append(count)
            elif rows.find(act.connection, OutreachCount, row_id) is not None:
                act.remove(OutreachCount, row_id)
        return done(act, tuple(stand))


def _check(desk: Desk, act: Act, cell: OutreachDraft, place: int) -> None:
    if rows.find(act.connection, Dong, cell.dong_id) is None:
        raise RuleBroken("dong_id", Rule.UNKNOWN_RECORD, cell=place)
    if cell.route_detail is not None and cell.route_detail not in ROUTE_DETAILS[cell.route]:
        raise RuleBroken("route_detail", Rule.NOT_A_CHOICE, cell=place)
    if cell.month > f"{desk.today:%Y-%m}":
        raise RuleBroken("month", Rule.OUT_OF_RANGE, cell=place)
