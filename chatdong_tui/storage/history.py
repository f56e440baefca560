"""Names for the ids that stand in a row's past."""

from __future__ import annotations

from chatdong_tui.storage.engine import Connection

_NAME = {
    "district": "SELECT name FROM district WHERE id = ?",
    "dong": "SELECT name FROM dong WHERE id = ?",
    "organisation": "SELECT name FROM organisation WHERE id = ?",
    "person": "SELECT name FROM person WHERE id = ?",
    "agreement": "SELECT title FROM agreement WHERE id = ?",
    "meeting": "SELECT held_on FROM meeting WHERE id = ?",
    "agenda_item": "SELECT title FROM agenda_item WHERE id = ?",
    "decision_option": "SELECT position || '안 ' || text FROM decision_option WHERE id = ?",
    "household": "SELECT alias FROM household WHERE id = ?",
    "crisis_case": "SELECT case_no FROM crisis_case WHERE id = ?",
    "resource": "SELECT name FROM resource WHERE id = ?",
    "joint_project": "SELECT name FROM joint_project WHERE id = ?",
    "project_item": "SELECT name FROM project_item WHERE id = ?",
    "activity": "SELECT name FROM activity WHERE id = ?",
    "budget_line": "SELECT item FROM budget_line WHERE id = ?",
    "campaign": "SELECT name FROM campaign WHERE id = ?",
    "submission": "SELECT period FROM submission WHERE id = ?",
    "submission_version": "SELECT version_no || '판' FROM submission_version WHERE id = ?",
    "stage_task": "SELECT title FROM stage_task WHERE id = ?",
    "zone": "SELECT coalesce(name, no) FROM zone WHERE id = ?",
}
"""What a row of each table that others point at is called."""


def pointed_at(connection: Connection, table: str) -> dict[str, str]:
    """The columns of `table` that hold ids, each with the table that the id is of."""
    return {row[3]: row[2] for row in connection.execute(f"PRAGMA foreign_key_list({table})")}


def name_of(connection: Connection, table: str, row_id: str) -> str:
    """What the row is called, removed or not; '' when it is not there or has no name."""
    found = connection.execute(_NAME[table], (row_id,)).fetchone()
    return "" if found is None or found[0] is None else str(found[0])
