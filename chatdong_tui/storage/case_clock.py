"""When a case will be late: the clocks that the case list goes by, and the days on which they run out."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from chatdong_tui.domain.case import StatusEvent, in_order, status_of
from chatdong_tui.domain.case_clock import Clocks, FlagKind
from chatdong_tui.domain.case_code import Status
from chatdong_tui.domain.case_flag import Course, first_late, is_emergency_help, running
from chatdong_tui.domain.meeting_code import MeetingKind
from chatdong_tui.storage import rows
from chatdong_tui.storage.engine import Connection

NEVER = "9999-12-31"

COLUMNS = ("late_on", "clock_on", "clock_kind", "clock_since", "ends_on")

_ON_CASES = ", ".join(f"'{kind.value}'" for kind in MeetingKind if kind.on_cases)
_SERVED = frozenset((Status.PLANNED, Status.IN_SERVICE))


def clocks_of(connection: Connection) -> Clocks:
    """The clocks that the case list goes by: those in the file's facts, else the usual ones."""
    found = connection.execute("SELECT value FROM meta WHERE key = 'clocks'").fetchone()
    return Clocks(*map(int, found[0].split(","))) if found and found[0] else Clocks()


def lateness(
    connection: Connection, case_id: str, contacted_on: date, events: Sequence[StatusEvent], clocks: Clocks
) -> tuple[str, str | None, str | None, str | None, str | None]:
    """The values of COLUMNS. Conferences and services are read only where a clock waits for one."""
    status = status_of(events)
    conferences: tuple[date, ...] = ()
    if any(map(is_emergency_help, events)):
        conferences = _conferences(connection, case_id)
    has_service = status is Status.PLANNED and _has_service(connection, case_id)
    clocks_running = running(Course(contacted_on, tuple(events), conferences, has_service), clocks)
    late = first_late(clocks_running)
    other = first_late(tuple(clock for clock in clocks_running if clock.kind is not FlagKind.NO_CONTACT))
    ends_on = next((e.until_on for e in reversed(in_order(events)) if e.until_on), None) if status in _SERVED else None
    return (
        late.late_on.isoformat() if late else NEVER,
        other.late_on.isoformat() if other else None,
        str(other.kind) if other else None,
        other.since.isoformat() if other else None,
        ends_on.isoformat() if ends_on else None,
    )


def _conferences(connection: Connection, case_id: str) -> tuple[date, ...]:
    found = connection.execute(
        "SELECT m.held_on FROM agenda_item a JOIN meeting m ON m.id = a.meeting_id WHERE a.case_id = ?"
        f" AND a.removed = 0 AND m.removed = 0 AND m.state = 'held' AND m.kind IN ({_ON_CASES})",
        (case_id,),
    )
    return tuple(date.fromisoformat(day) for (day,) in found)


def _has_service(connection: Connection, case_id: str) -> bool:
    found = connection.execute("SELECT 1 FROM service WHERE case_id = ? AND removed = 0 LIMIT 1", (case_id,))
    return found.fetchone() is not None


def rebuild(connection: Connection) -> int:
    """Bring the case list in step with the file's clocks; returns how many cases are late on another day now.

    Only open cases have clocks, so the closed ones are not looked at.
    """
    clocks = clocks_of(connection)
    sets = ", ".join(f"{name} = ?" for name in COLUMNS)
    changed = 0
    listed = connection.execute(
        f"SELECT case_id, contacted_on, {', '.join(COLUMNS)} FROM case_roster WHERE is_open = 1"
    ).fetchall()
    for case_id, contacted_on, *old in listed:
        events = rows.select(connection, StatusEvent, "case_id = ?", (case_id,))
        line = lateness(connection, case_id, date.fromisoformat(contacted_on), events, clocks)
        if list(line) != old:
            connection.execute(f"UPDATE case_roster SET {sets} WHERE case_id = ?", (*line, case_id))
            changed += 1
    return changed
