"""Finding one record by what a person types of it: a case number, an id, or the beginning of an id."""

from __future__ import annotations

from chatdong_tui.storage.engine import Connection

_TABLES = ("meeting", "crisis_case", "joint_project", "person")
_SHORTEST = 8


def find(connection: Connection, identifier: str) -> tuple[str, str] | None:
    """(table, id) of the one meeting, case, project or person that is meant; None for none or several."""
    by_number = connection.execute(
        "SELECT id FROM crisis_case WHERE removed = 0 AND case_no = ?", (identifier,)
    ).fetchall()
    if len(by_number) == 1:
        return "crisis_case", by_number[0][0]
    if len(identifier) < _SHORTEST:
        return None
    found = [
        (table, row_id)
        for table in _TABLES
        for (row_id,) in connection.execute(
            f"SELECT id FROM {table} WHERE removed = 0 AND id >= ? AND id < ? LIMIT 2",
            (identifier, identifier + "\x7f"),
        )
    ]
    return found[0] if len(found) == 1 else None
