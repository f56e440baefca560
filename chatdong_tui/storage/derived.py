"""Rows that follow from others (the case list, the search index), kept in step inside every act."""

from __future__ import annotations

from collections.abc import Iterable

from chatdong_tui.domain import case
from chatdong_tui.storage import rows, search
from chatdong_tui.storage.engine import Connection

_CASE_OF = {
    "crisis_case": "SELECT id FROM crisis_case WHERE id = ?",
    "household": "SELECT id FROM crisis_case WHERE household_id = ?",
    "status_event": "SELECT case_id FROM status_event WHERE id = ?",
    "contact": "SELECT case_id FROM contact WHERE id = ?",
}

ROSTER_COLUMNS = (
    "case_id", "zone_id", "dong_id", "case_no", "status", "is_open", "manager_id", "crisis_level", "found_on",
    "contacted_on", "status_on",
)  # fmt: skip


def roster_row(connection: Connection, case_id: str) -> tuple[str | int, ...] | None:
    """The line of the case list that the case's rows add up to; None for a removed case."""
    found = connection.execute(
        "SELECT c.zone_id, h.dong_id, c.case_no, c.manager_id, c.crisis_level, c.found_on,"
        " (SELECT max(on_date) FROM contact WHERE case_id = c.id AND removed = 0)"
        " FROM crisis_case c JOIN household h ON h.id = c.household_id WHERE c.id = ? AND c.removed = 0",
        (case_id,),
    ).fetchone()
    if found is None:
        return None
    zone_id, dong_id, case_no, manager_id, crisis_level, found_on, contacted_on = found
    events = rows.select(connection, case.StatusEvent, "case_id = ?", (case_id,))
    status = case.status_of(events)
    status_on = max((event.on_date.isoformat() for event in events), default=found_on)
    return (
        case_id, zone_id, dong_id, case_no, str(status), int(status.is_open), manager_id or "", crisis_level or "",
        found_on, contacted_on or found_on, status_on,
    )  # fmt: skip


def refresh(connection: Connection, touched: Iterable[tuple[str, str]]) -> None:
    """Rebuild what follows from the touched (table, row id) pairs."""
    searched: dict[tuple[str, str], None] = {}
    cases: dict[str, None] = {}
    for table, row_id in touched:
        if table in search.SEARCHED:
            searched[table, row_id] = None
        if table in _CASE_OF:
            for (case_id,) in connection.execute(_CASE_OF[table], (row_id,)):
                cases[case_id] = None
                if table == "household":
                    searched["crisis_case", case_id] = None
    for case_id in cases:
        line = roster_row(connection, case_id)
        if line is None:
            connection.execute("DELETE FROM case_roster WHERE case_id = ?", (case_id,))
        else:
            connection.execute(f"INSERT OR REPLACE INTO case_roster VALUES ({', '.join('?' * len(line))})", line)
    for table, row_id in searched:
        search.refresh(connection, table, row_id)
