"""The few questions of the first screen, each answered from an index in a few milliseconds."""

from __future__ import annotations

import heapq
from collections.abc import Sequence
from datetime import date
from itertools import chain

from chatdong_tui.domain.case_code import CrisisLevel, Status
from chatdong_tui.domain.home import ActionLine, CaseLine, MeetingLine, Some
from chatdong_tui.domain.meeting_code import MeetingKind, MeetingState
from chatdong_tui.domain.network import Zone
from chatdong_tui.storage import rows
from chatdong_tui.storage.engine import Connection


def zones_like(connection: Connection, district_id: str, zone: Zone | None) -> list[Zone]:
    """All zones of the district, or those with this zone's number: work does not end with its year."""
    zones = rows.select(connection, Zone, "district_id = ? ORDER BY year, no", (district_id,))
    return [other for other in zones if zone is None or other.no == zone.no]


def _marks(values: Sequence[object]) -> str:
    return ", ".join("?" * len(values))


_MEETING = (
    "SELECT m.id, m.kind, z.no, m.held_on, m.starts_at, m.place, m.state"
    " FROM meeting m LEFT JOIN zone z ON z.id = m.zone_id"
    " WHERE m.removed = 0 AND m.state IN ('planned', 'held') AND (m.zone_id IS NULL OR m.zone_id IN ({marks}))"
)


@rows.reading()
def _meeting(row: Sequence[object]) -> MeetingLine:
    meeting_id, kind, no, held_on, starts_at, place, state = row
    return MeetingLine(
        str(meeting_id),
        MeetingKind(str(kind)),
        None if no is None else int(str(no)),
        date.fromisoformat(str(held_on)),
        None if starts_at is None else str(starts_at),
        None if place is None else str(place),
        MeetingState(str(state)),
    )


def meetings_on(connection: Connection, zones: Sequence[Zone], day: date) -> list[MeetingLine]:
    """The meetings of a day that are planned or held, in order of time."""
    sql = f"{_MEETING.format(marks=_marks(zones))} AND m.held_on = ? ORDER BY m.starts_at IS NULL, m.starts_at, m.id"
    found = connection.execute(sql, (*(zone.id for zone in zones), day.isoformat()))
    return [_meeting(row) for row in found]


def next_meeting(connection: Connection, zones: Sequence[Zone], after: date) -> MeetingLine | None:
    """The first planned meeting after a day, or the date that the last minutes announced if that is earlier."""
    ids = [zone.id for zone in zones]
    planned = connection.execute(
        f"{_MEETING.format(marks=_marks(ids))} AND m.held_on > ?"
        " ORDER BY m.held_on, m.starts_at IS NULL, m.starts_at, m.id LIMIT 1",
        (*ids, after.isoformat()),
    ).fetchone()
    announced = connection.execute(
        "SELECT '', m.kind, z.no, m.next_on, m.next_at, NULL, 'planned'"
        " FROM meeting m LEFT JOIN zone z ON z.id = m.zone_id"
        f" WHERE m.removed = 0 AND m.state = 'held' AND (m.zone_id IS NULL OR m.zone_id IN ({_marks(ids)}))"
        " AND m.next_on > ? AND NOT EXISTS (SELECT 1 FROM meeting l WHERE l.removed = 0 AND l.kind = m.kind"
        " AND l.zone_id IS m.zone_id AND l.held_on > m.held_on) ORDER BY m.next_on, m.next_at LIMIT 1",
        (*ids, after.isoformat()),
    ).fetchone()
    candidates = [_meeting(row) for row in (planned, announced) if row is not None]
    return min(candidates, key=lambda line: line.held_on, default=None)


_OPEN_ACTIONS = (
    "FROM action_item a JOIN meeting m ON m.id = a.meeting_id"
    " LEFT JOIN organisation o ON o.id = a.organisation_id LEFT JOIN person p ON p.id = a.owner_id"
    " WHERE a.state = 'open' AND a.removed = 0 AND m.removed = 0 AND (m.zone_id IN ({marks})"
    " OR m.zone_id IS NULL AND (a.organisation_id IS NULL OR a.organisation_id IN"
    " (SELECT organisation_id FROM membership WHERE removed = 0 AND zone_id IN ({marks}))))"
)


@rows.reading()
def open_actions(connection: Connection, zones: Sequence[Zone], today: date, first: int) -> Some[ActionLine]:
    """What is still to be done, the earliest due date first and those without one last.

    Of a district meeting's items a zone sees those of its own organisations, and those of nobody.
    """
    ids = [zone.id for zone in zones]
    source = _OPEN_ACTIONS.format(marks=_marks(ids))
    total = connection.execute(f"SELECT count(*) {source}", (*ids, *ids)).fetchone()[0]
    found = connection.execute(
        f"SELECT a.id, a.meeting_id, a.text, coalesce(o.name, ''), coalesce(p.name, ''), a.due_on {source}"
        " ORDER BY a.due_on IS NULL, a.due_on, a.id LIMIT ?",
        (*ids, *ids, first),
    )
    lines = []
    for action_id, meeting_id, text, organisation, owner, due in found:
        due_on = None if due is None else date.fromisoformat(due)
        days_left = None if due_on is None else (due_on - today).days
        lines.append(ActionLine(action_id, meeting_id, text, organisation, owner, due_on, days_left))
    return Some(tuple(lines), int(total))


_QUIET = "FROM case_roster WHERE zone_id = ? AND is_open = 1 AND contacted_on <= ?"


def quiet_cases(
    connection: Connection, zones: Sequence[Zone], today: date, quiet_since: date, first: int
) -> Some[CaseLine]:
    """Open cases without contact since a day, the longest silence first; each zone by its own index."""
    total, oldest = 0, []
    for zone in zones:
        parameters = (zone.id, quiet_since.isoformat())
        total += int(connection.execute(f"SELECT count(*) {_QUIET}", parameters).fetchone()[0])
        oldest.append(
            connection.execute(
                f"SELECT contacted_on, case_id {_QUIET} ORDER BY contacted_on, case_id LIMIT ?", (*parameters, first)
            ).fetchall()
        )
    keys = heapq.nsmallest(first, chain.from_iterable(oldest))
    return Some(tuple(_case(connection, case_id, today) for _, case_id in keys), total)


@rows.reading()
def _case(connection: Connection, case_id: str, today: date) -> CaseLine:
    case_no, dong, status, level, contacted = connection.execute(
        "SELECT r.case_no, d.name, r.status, r.crisis_level, r.contacted_on"
        " FROM case_roster r JOIN dong d ON d.id = r.dong_id WHERE r.case_id = ?",
        (case_id,),
    ).fetchone()
    contacted_on = date.fromisoformat(contacted)
    return CaseLine(
        case_id,
        case_no,
        dong,
        Status(status),
        CrisisLevel(level) if level else None,
        contacted_on,
        (today - contacted_on).days,
    )
