"""Rows that follow from others (the case list, the search index), kept in step inside every act."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from chatdong_tui.domain import case
from chatdong_tui.domain.case_clock import Clocks
from chatdong_tui.domain.case_code import CrisisLevel, HouseholdType, Status
from chatdong_tui.storage import case_clock, case_search, rows, search
from chatdong_tui.storage.engine import Connection

_CASE_OF = {
    "crisis_case": "SELECT id FROM crisis_case WHERE id = ?",
    "household": "SELECT id FROM crisis_case WHERE household_id = ?",
    "status_event": "SELECT case_id FROM status_event WHERE id = ?",
    "contact": "SELECT case_id FROM contact WHERE id = ?",
    "service": "SELECT case_id FROM service WHERE id = ?",
    # An item may have been about another case before.
    "agenda_item": "SELECT DISTINCT fields ->> 'case_id' FROM journal"
    " WHERE table_name = 'agenda_item' AND row_id = ? AND fields ->> 'case_id' IS NOT NULL",
    "meeting": "SELECT DISTINCT case_id FROM agenda_item WHERE meeting_id = ? AND case_id IS NOT NULL",
}

_NAMED = {
    "dong": "UPDATE case_roster SET dong_at = (SELECT position FROM dong WHERE id = ?1) WHERE dong_id = ?1"
    " AND dong_at <> (SELECT position FROM dong WHERE id = ?1)",
    "person": "UPDATE case_roster SET manager = (SELECT name FROM person WHERE id = ?1) WHERE manager_id = ?1"
    " AND manager <> (SELECT name FROM person WHERE id = ?1)",
}
"""What lines of the case list take over from rows that are about no case."""

ROSTER_COLUMNS = (
    "case_id", "zone_id", "dong_id", "case_no", "status", "is_open", "manager_id", "crisis_level", "found_on",
    "contacted_on", "status_on", "dong_at", "type_at", "status_at", "level_at", "manager", *case_clock.COLUMNS,
)  # fmt: skip
_COLUMN_LIST = ", ".join(ROSTER_COLUMNS)

_TYPE_AT = {str(code): place for place, code in enumerate(HouseholdType)}
_STATUS_AT = {code: place for place, code in enumerate(Status)}
_LEVEL_AT = {str(code): place for place, code in enumerate(CrisisLevel)}


def roster_row(connection: Connection, case_id: str, clocks: Clocks) -> tuple[str | int | None, ...] | None:
    """The line of the case list that the case's rows add up to; None for a removed case."""
    found = connection.execute(
        "SELECT c.zone_id, h.dong_id, c.case_no, c.manager_id, c.crisis_level, c.found_on,"
        " (SELECT max(on_date) FROM contact WHERE case_id = c.id AND removed = 0), d.position, h.household_type, p.name"
        " FROM crisis_case c JOIN household h ON h.id = c.household_id JOIN dong d ON d.id = h.dong_id"
        " LEFT JOIN person p ON p.id = c.manager_id WHERE c.id = ? AND c.removed = 0",
        (case_id,),
    ).fetchone()
    if found is None:
        return None
    zone_id, dong_id, case_no, manager_id, level, found_on, contacted_on, dong_at, household_type, manager = found
    events = rows.select(connection, case.StatusEvent, "case_id = ?", (case_id,))
    status = case.status_of(events)
    status_on = max((event.on_date.isoformat() for event in events), default=found_on)
    contacted_on = contacted_on or found_on
    return (
        case_id, zone_id, dong_id, case_no, str(status), int(status.is_open), manager_id or "", level or "",
        found_on, contacted_on, status_on, dong_at, _TYPE_AT.get(household_type, len(_TYPE_AT)), _STATUS_AT[status],
        _LEVEL_AT.get(level, len(_LEVEL_AT)), manager or "",
        *case_clock.lateness(connection, case_id, date.fromisoformat(contacted_on), events, clocks),
    )  # fmt: skip


_CASES_NAMED = {
    "dong": "SELECT case_id FROM case_roster WHERE dong_id = ?",
    "person": "SELECT case_id FROM case_roster WHERE manager_id = ?",
}
"""Cases that are found by the name of such a row."""

_WRITTEN_ABOUT = frozenset(("crisis_case", "household", "contact", "service"))
"""Tables whose words a search for cases looks through."""


def refresh(connection: Connection, touched: Iterable[tuple[str, str]]) -> None:
    """Rebuild what follows from the touched (table, row id) pairs."""
    cases: dict[str, None] = {}
    searched: dict[str, None] = {}
    for table, row_id in touched:
        if table in search.SEARCHED:
            search.refresh(connection, table, row_id)
        if table in _NAMED and connection.execute(_NAMED[table], (row_id,)).rowcount:
            searched.update(dict.fromkeys(_ids(connection, _CASES_NAMED[table], row_id)))
        if table in _CASE_OF:
            found = dict.fromkeys(_ids(connection, _CASE_OF[table], row_id))
            cases.update(found)
            if table in _WRITTEN_ABOUT:
                searched.update(found)
    clocks = case_clock.clocks_of(connection) if cases else Clocks()
    for case_id in cases:
        _write(connection, case_id, roster_row(connection, case_id, clocks))
    for case_id in searched:
        case_search.refresh(connection, case_id)


def _ids(connection: Connection, sql: str, row_id: str) -> list[str]:
    return [found for (found,) in connection.execute(sql, (row_id,))]


def _write(connection: Connection, case_id: str, line: tuple[str | int | None, ...] | None) -> None:
    """Bring one line up to date; only the indexes of what changed in it are written."""
    old = connection.execute(f"SELECT n, {_COLUMN_LIST} FROM case_roster WHERE case_id = ?", (case_id,)).fetchone()
    if line is None:
        if old is not None:
            case_search.forget(connection, old[0])
            connection.execute("DELETE FROM case_roster WHERE n = ?", (old[0],))
        return
    if old is None:
        marks = ", ".join("?" * len(line))
        connection.execute(
            f"INSERT INTO case_roster (n, {_COLUMN_LIST}) SELECT coalesce(max(n), 0) + 1, {marks} FROM case_roster",
            line,
        )
        return
    changed = {name: new for name, new, before in zip(ROSTER_COLUMNS, line, old[1:], strict=True) if new != before}
    if changed:
        sets = ", ".join(f"{name} = ?" for name in changed)
        connection.execute(f"UPDATE case_roster SET {sets} WHERE n = ?", (*changed.values(), old[0]))
