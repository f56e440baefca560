"""Finding one record by what a person types of it: a case number, an id, or the beginning of an id."""

from __future__ import annotations

from chatdong_tui.storage.engine import Connection

_TABLES = ("meeting", "crisis_case", "joint_project", "person")
_SHORTEST = 8


def find(connection: Connection, identifier: str) -> list[tuple[str, str]]:
    """(table, id) of the meetings, cases, projects and people that may be meant: none, the one, or several."""
    by_number = connection.execute(
        "SELECT id FROM crisis_case WHERE removed = 0 AND case_no = ?", (identifier,)
    ).fetchall()
    if by_number:
        return [("crisis_case", row_id) for (row_id,) in by_number]
    if len(identifier) < _SHORTEST:
        return []
    return [
        (table, row_id)
        for table in _TABLES
        for (row_id,) in connection.execute(
            f"SELECT id FROM {table} WHERE removed = 0 AND id >= ? AND id < ? LIMIT 2",
            (identifier, identifier + "\x7f"),
        )
    ]
