"""The few questions of the first screen, each answered from an index in a few milliseconds."""

from __future__ import annotations

import heapq
from collections.abc import Sequence
from datetime import date
from itertools import chain

from chatdong_tui.domain.case_clock import Flag, FlagKind
from chatdong_tui.domain.case_code import CrisisLevel, Status
from chatdong_tui.domain.home import COUNTED, ActionLine, CaseLine, LateLine, MeetingLine, Some
from chatdong_tui.domain.meeting_code import MeetingKind, MeetingState
from chatdong_tui.domain.network import KEEP_DAYS, REMIND_DAYS, Zone
from chatdong_tui.storage import rows
from chatdong_tui.storage.engine import Connection
from chatdong_tui.storage.on_case import ON_CASE


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
        f"SELECT a.id, a.meeting_id, a.text, coalesce(o.name, ''), coalesce(p.name, ''), a.due_on,"
        f" {ON_CASE} {source}"
        " ORDER BY a.due_on IS NULL, a.due_on, a.id LIMIT ?",
        (*ids, *ids, first),
    )
    lines = []
    for action_id, meeting_id, text, organisation, owner, due, on_case in found:
        due_on = None if due is None else date.fromisoformat(due)
        days_left = None if due_on is None else (due_on - today).days
        line = ActionLine(action_id, meeting_id, text, organisation, owner, due_on, days_left, bool(on_case))
        lines.append(line)
    return Some(tuple(lines), int(total))


def _counted(connection: Connection, source: str, parameters: Sequence[object]) -> int:
    counted = f"SELECT count(*) FROM (SELECT 1 {source} LIMIT {COUNTED + 1})"
    return int(connection.execute(counted, parameters).fetchone()[0])


def _oldest(
    connection: Connection, zones: Sequence[Zone], column: str, until: date, narrowed: str, first: int
) -> tuple[list[str], int]:
    """The first cases whose `column` is `until` or earlier, the earliest first, and how many there are in all.

    Each zone by its own index.
    """
    source = f"FROM case_roster WHERE zone_id = ? {narrowed} AND {column} <= ?"
    total, oldest = 0, []
    for zone in zones:
        parameters = (zone.id, until.isoformat())
        total += _counted(connection, source, parameters)
        oldest.append(
            connection.execute(
                f"SELECT {column}, n, case_id {source} ORDER BY {column}, n LIMIT ?", (*parameters, first)
            ).fetchall()
        )
    return [case_id for *_, case_id in heapq.nsmallest(first, chain.from_iterable(oldest))], total


def quiet_cases(
    connection: Connection, zones: Sequence[Zone], today: date, quiet_since: date, first: int
) -> Some[CaseLine]:
    """Open cases without contact since a day, the longest silence first."""
    found, total = _oldest(connection, zones, "contacted_on", quiet_since, "AND is_open = 1", first)
    return Some(tuple(_case(connection, case_id, today) for case_id in found), total)


def late_cases(connection: Connection, zones: Sequence[Zone], today: date, first: int) -> Some[LateLine]:
    """Cases of which a clock has run out, the longest late first."""
    found, total = _oldest(connection, zones, "clock_on", today, "", first)
    return Some(tuple(_late(connection, case_id, today) for case_id in found), total)


@rows.reading()
def _late(connection: Connection, case_id: str, today: date) -> LateLine:
    case_no, dong, status, level, manager, late, kind, began = connection.execute(
        "SELECT r.case_no, d.name, r.status, r.crisis_level, r.manager, r.clock_on, r.clock_kind, r.clock_since"
        " FROM case_roster r JOIN dong d ON d.id = r.dong_id WHERE r.case_id = ?",
        (case_id,),
    ).fetchone()
    since = date.fromisoformat(began)
    limit = (date.fromisoformat(late) - since).days - 1
    flag = Flag(FlagKind(kind), since, (today - since).days, limit)
    return LateLine(case_id, case_no, dong, Status(status), CrisisLevel(level) if level else None, manager, flag)


def is_put_off(connection: Connection, today: date) -> bool:
    """Whether any decision that was put off might come back by today."""
    found = connection.execute(
        "SELECT EXISTS (SELECT 1 FROM decision WHERE outcome = 'put_off' AND revisited_on IS NULL AND removed = 0"
        " AND (revisit_on IS NULL OR revisit_on <= ?))",
        (today.isoformat(),),
    )
    return bool(found.fetchone()[0])


def is_ending(connection: Connection, today: date) -> bool:
    """Whether any agreement might be near its end."""
    found = connection.execute(
        "SELECT EXISTS (SELECT 1 FROM agreement WHERE removed = 0 AND until_on BETWEEN date(?1, ?2)"
        " AND date(?1, coalesce(remind_days, ?3) || ' days'))",
        (today.isoformat(), f"-{KEEP_DAYS} days", REMIND_DAYS),
    )
    return bool(found.fetchone()[0])


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


def money(connection: Connection, zones: Sequence[Zone]) -> tuple[int | None, int]:
    """Budget and spending of these zones in won, the agencies' own money apart; (None, 0) without a budget.

    Sums only: what domain.budget adds up from the rows, without a record for each of them.
    """
    ids = [zone.id for zone in zones]
    grants = (
        "FROM budget_line l JOIN zone z ON z.id = l.zone_id AND z.year = l.year"
        f" {{join}}WHERE l.removed = 0 AND l.fund_source <> 'self_funding' AND l.zone_id IN ({_marks(ids)})"
    )
    budget = connection.execute(f"SELECT sum(l.amount) {grants.format(join='')}", ids).fetchone()[0]
    join = "JOIN expenditure e ON e.budget_line_id = l.id AND e.removed = 0 "
    spent = connection.execute(f"SELECT sum(e.amount) {grants.format(join=join)}", ids).fetchone()[0]
    return None if budget is None else int(budget), int(spent or 0)


def has_own_deadlines(connection: Connection, zones: Sequence[Zone]) -> bool:
    """Whether any of these zones has entries of its own in the calendar."""
    ids = [zone.id for zone in zones]
    found = connection.execute(
        f"SELECT EXISTS (SELECT 1 FROM deadline WHERE removed = 0 AND duty = 'own' AND zone_id IN ({_marks(ids)}))", ids
    )
    return bool(found.fetchone()[0])
