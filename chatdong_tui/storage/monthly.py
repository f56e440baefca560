"""All that a month's reports need, read from one snapshot; counted in SQL where there may be 100,000 cases."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from chatdong_tui.domain import same_household as same
from chatdong_tui.domain.campaign import CampaignTable
from chatdong_tui.domain.case_code import MANAGED, Route, Status
from chatdong_tui.domain.meeting import Meeting
from chatdong_tui.domain.meeting_sheet import MeetingSheet
from chatdong_tui.domain.monthly import (
    COUNTED,
    Found,
    MonthRecords,
    Moves,
    ProjectOfMonth,
    Span,
    Stock,
    ZoneOfMonth,
)
from chatdong_tui.domain.network import District, Dong, Zone
from chatdong_tui.domain.project import JointProject
from chatdong_tui.domain.project_plan import ProjectItem
from chatdong_tui.storage import budget, campaign, newsletter, outreach, project, rows, same_household, submission
from chatdong_tui.storage.engine import Connection


def _codes(statuses: Iterable[Status]) -> str:
    """Codes of the domain as a list in SQL."""
    return ", ".join(f"'{status.value}'" for status in sorted(statuses))


_MANAGED = _codes(MANAGED)


def _days(span: Span) -> tuple[str, str]:
    """First and last day as the tables keep them."""
    return span.first.isoformat(), span.last.isoformat()


def zones(connection: Connection, district_id: str, span: Span) -> list[ZoneOfMonth]:
    """The zones of the month's year, by number, as they stood at the month's end."""
    found = rows.select(
        connection, Zone, "district_id = ? AND year = ? ORDER BY no, id", (district_id, span.first.year)
    )
    return [_zone(connection, zone, span.last) for zone in found]


def _zone(connection: Connection, zone: Zone, on: date) -> ZoneOfMonth:
    members = (
        "FROM membership m JOIN organisation o ON o.id = m.organisation_id {join}WHERE m.removed = 0 AND o.removed = 0"
        " AND m.zone_id = ?1 AND m.part = '{part}' AND coalesce(m.from_on, ?2) <= ?2 AND coalesce(m.until_on, ?2) >= ?2"
    )
    parameters = (zone.id, on.isoformat())
    agency = connection.execute(
        f"SELECT o.name {members.format(join='', part='lead_agency')} ORDER BY m.from_on DESC, m.id LIMIT 1", parameters
    ).fetchone()
    dongs = connection.execute(
        f"SELECT {rows.selection(Dong, 'd')} "
        + members.format(join="JOIN dong d ON d.id = o.dong_id ", part="member_dong")
        + " ORDER BY d.position, d.name",
        parameters,
    )
    return ZoneOfMonth(zone, agency[0] if agency else "", tuple(rows.record(Dong, row) for row in dongs))


def meeting_ids(connection: Connection, zone_id: str | None, span: Span) -> list[str]:
    """The held meetings of a month in order; of one zone, or all when zone_id is None."""
    condition = "" if zone_id is None else " AND zone_id = ?"
    found = connection.execute(
        "SELECT id FROM meeting WHERE removed = 0 AND state = 'held' AND held_on BETWEEN ? AND ?"
        f"{condition} ORDER BY held_on, starts_at IS NULL, starts_at, id",
        (*_days(span), *(() if zone_id is None else (zone_id,))),
    )
    return [row[0] for row in found]


def records(
    connection: Connection,
    district: District,
    zone: ZoneOfMonth | None,
    every: list[ZoneOfMonth],
    meetings: Iterable[MeetingSheet],
    span: Span,
) -> MonthRecords:
    """The month of a zone (None: of all). every: all zones of the year; meetings: the month's sheets."""
    counted = _Cases(connection, every, span, same_household.tracks(connection))
    shown = every if zone is None else [zone]
    ids = [each.zone.id for each in shown]
    found = [row for row in counted.found() if row.zone_id in ids]
    moves = [row for row in counted.moves() if row.zone_id in ids]
    managed = [row for row in counted.managed() if row.zone_id in ids]
    places = {(row.zone_id, row.dong_id) for row in found}
    places |= {(row.zone_id, row.dong_id) for row in moves}
    places |= {(row.zone_id, row.dong_id) for row in managed}
    shown = [
        _with_dongs(connection, each, {dong for zone_id, dong in places if zone_id == each.zone.id}) for each in shown
    ]
    sheets = tuple(meetings)
    lines = budget.lines(connection, ids, span.first.year)
    return MonthRecords(
        span,
        district,
        shown[0] if zone is not None else None,
        tuple(shown),
        sheets,
        tuple(_coming(connection, None if zone is None else zone.zone.id, span.next)),
        tuple(found),
        tuple(moves),
        tuple(managed),
        tuple(_projects(connection, ids, span)),
        tuple(lines),
        tuple(budget.expenditures(connection, lines, span.last)),
        tuple(row for zone_id in ids for row in submission.of_zone(connection, zone_id)),
        tuple(aliases(connection)),
        tuple(_campaigns(connection, district.id, span)),
        tuple(outreach.of_month(connection, span.month, {dong.id for each in shown for dong in each.dongs})),
        newsletters=tuple(newsletter.of_month(connection, ids, span.month)),
        budget_changes=tuple(budget.changes(connection, lines, span.last)),
    )


def _campaigns(connection: Connection, district_id: str, span: Span) -> list[CampaignTable]:
    """The campaigns that ran in the month, the earliest first, with their figures until its end."""
    found = campaign.campaigns(connection, district_id)[::-1]
    return [campaign.table(connection, each, span.last) for each in found if each.runs(span.first, span.last)]


def _with_dongs(connection: Connection, zone: ZoneOfMonth, dong_ids: set[str]) -> ZoneOfMonth:
    missing = dong_ids - {dong.id for dong in zone.dongs}
    others = [dong for dong_id in missing if (dong := rows.find(connection, Dong, dong_id)) is not None]
    others.sort(key=lambda dong: (dong.position, dong.name))
    return ZoneOfMonth(zone.zone, zone.agency, (*zone.dongs, *others))


@dataclass(frozen=True, slots=True)
class _Cases:
    """The cases and moves that count, each in the zone of its dong; where its dong is in none, in the case's own zone.

    merged: the cases of households that were merged, which SQL tells one by one.
    """

    connection: Connection
    zones: list[ZoneOfMonth]
    span: Span
    merged: list[same.Track]

    def _zone_of(self) -> dict[str, str]:
        return {dong.id: zone.zone.id for zone in self.zones for dong in zone.dongs}

    @rows.reading()
    def found(self) -> list[Found]:
        """By day of discovery; a later episode of the same household is no discovery, nor is the second
        entry of one that was merged."""
        zone_of = self._zone_of()
        counted = self.connection.execute(
            "SELECT r.zone_id, r.dong_id, c.route, json_group_array(c.id) FROM case_roster r CROSS JOIN crisis_case c"
            " ON c.id = r.case_id WHERE r.found_on BETWEEN ? AND ? AND c.episode = 1"
            " GROUP BY r.zone_id, r.dong_id, c.route",
            _days(self.span),
        )
        again = {track.case_id for track in same.found_again(self.merged)}
        cases = {(zone, dong, Route(route)): set(json.loads(ids)) - again for zone, dong, route, ids in counted}
        return [
            Found(zone_of.get(dong, zone), dong, route, tuple(sorted(ids)))
            for (zone, dong, route), ids in cases.items()
            if ids
        ]

    @rows.reading()
    def moves(self) -> list[Moves]:
        """The status events of the month, from the index on their day.

        Two entries of a merged household that ran beside one another count as one.
        """
        zone_of = self._zone_of()
        found = self.connection.execute(
            f"SELECT r.zone_id, r.dong_id, e.to_status, e.to_status IN ({_codes(COUNTED)}) AND EXISTS"
            " (SELECT 1 FROM status_event p WHERE p.case_id = e.case_id AND p.removed = 0"
            " AND p.to_status = e.to_status"
            " AND (p.on_date, p.position, p.id) < (e.on_date, e.position, e.id)) AS again,"
            " e.to_status = 'transferred' AND e.organisation_id IS NULL AS leaves, json_group_array(e.id)"
            " FROM status_event e CROSS JOIN case_roster r ON r.case_id = e.case_id"
            " WHERE e.removed = 0 AND e.on_date BETWEEN ? AND ? GROUP BY 1, 2, 3, 4, 5",
            _days(self.span),
        )
        moves: dict[tuple[str, str, Status, bool, bool], set[str]] = {
            (zone, dong, Status(to), bool(again), bool(leaves)): set(json.loads(ids))
            for zone, dong, to, again, leaves, ids in found
        }
        for track, event in same.moved_again(self.merged, COUNTED):
            if self.span.first <= event.on_date <= self.span.last:
                place = (track.zone_id, track.dong_id, event.to_status)
                moves[*place, False, False].remove(event.id)
                moves.setdefault((*place, True, False), set()).add(event.id)
        return [
            Moves(zone_of.get(dong, zone), dong, to, again, leaves, tuple(sorted(ids)))
            for (zone, dong, to, again, leaves), ids in moves.items()
            if ids
        ]

    def managed(self) -> list[Stock]:
        """Households in case management on the month's last day.

        Today's stock from the case list, put right for the cases that moved after that day: only those
        are looked at one by one, so that a recent month costs little however many cases there are.
        """
        zone_of = self._zone_of()
        stock: dict[tuple[str, str], set[str]] = {}
        for zone, dong, ids in self.connection.execute(_STOCK_NOW):
            stock.setdefault((zone_of.get(dong, zone), dong), set()).update(json.loads(ids))
        last = self.span.last.isoformat()
        for zone, dong, case_id, managed in self.connection.execute(_STOCK_OF_MOVED_SINCE, (last, last)):
            of_dong = stock.setdefault((zone_of.get(dong, zone), dong), set())
            if managed:
                of_dong.add(case_id)
            else:
                of_dong.discard(case_id)
        again = {track.case_id for track in same.managed_again(self.merged, self.span.last)}
        found = {place: ids - again for place, ids in stock.items()}
        return [Stock(zone, dong, tuple(sorted(ids))) for (zone, dong), ids in sorted(found.items()) if ids]


_STOCK_NOW = (
    "SELECT zone_id, dong_id, json_group_array(case_id) FROM case_roster"
    f" WHERE status IN ({_MANAGED}) GROUP BY zone_id, dong_id"
)
_STOCK_OF_MOVED_SINCE = (
    "WITH moved AS (SELECT DISTINCT case_id FROM status_event WHERE on_date > ? AND removed = 0)"
    f" SELECT r.zone_id, r.dong_id, r.case_id, coalesce((SELECT p.to_status IN ({_MANAGED}) FROM status_event p"
    " WHERE p.case_id = r.case_id AND p.removed = 0 AND p.on_date <= ?"
    " AND NOT (p.to_status = 'transferred' AND p.organisation_id IS NOT NULL)"
    " ORDER BY p.on_date DESC, p.position DESC, p.id DESC LIMIT 1), 0)"
    " FROM moved CROSS JOIN case_roster r ON r.case_id = moved.case_id"
)


def _coming(connection: Connection, zone_id: str | None, span: Span) -> list[Meeting]:
    condition = "" if zone_id is None else " AND (zone_id IS NULL OR zone_id = ?)"
    return rows.select(
        connection,
        Meeting,
        f"state IN ('planned', 'held') AND held_on BETWEEN ? AND ?{condition}"
        " ORDER BY held_on, starts_at IS NULL, starts_at, id",
        (*_days(span), *(() if zone_id is None else (zone_id,))),
    )


def _projects(connection: Connection, zone_ids: Iterable[str], span: Span) -> list[ProjectOfMonth]:
    found: list[JointProject] = []
    for zone_id in zone_ids:
        found += project.of_year(connection, span.first.year, zone_id)
    ids = [each.id for each in found]
    steps, done = project.milestones(connection, ids), project.activities(connection, ids)
    return [
        ProjectOfMonth(
            each,
            tuple(steps[each.id]),
            tuple(activity for activity in done[each.id] if activity.on_date <= span.last),
            tuple(project.table(connection, ProjectItem, each.id)),
        )
        for each in found
    ]


def aliases(connection: Connection) -> list[str]:
    """How the households are called, of whatever year and state: an open action of long ago can still name one."""
    found = connection.execute("SELECT DISTINCT alias FROM household WHERE alias IS NOT NULL ORDER BY alias")
    return [alias for (alias,) in found]
