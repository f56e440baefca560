"""Finding one record by what a person types of it: a case number, an id, or the beginning of an id."""

from __future__ import annotations

from chatdong_tui.storage import search
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


def case_numbers_from(connection: Connection, start: str) -> list[str]:
    """The ids of cases whose number begins so, at most two."""
    found = connection.execute(
        "SELECT id FROM crisis_case WHERE removed = 0 AND case_no >= ? AND case_no < ? ORDER BY case_no LIMIT 2",
        (start, start + "\U0010ffff"),
    )
    return [row_id for (row_id,) in found]


def case_no(connection: Connection, case_id: str) -> str:
    """The number of a case."""
    return str(connection.execute("SELECT case_no FROM crisis_case WHERE id = ?", (case_id,)).fetchone()[0])


_FOUND_IN = {
    "meeting": ("meeting", "agenda_item", "discussion_line", "decision", "decision_option", "action_item"),
    "joint_project": ("joint_project", "project_item", "project_part", "project_goal", "activity"),
    "person": ("person",),
}
_NEWEST_FIRST = {"meeting": "held_on DESC, id", "joint_project": "year DESC, id", "person": "name, id"}


def found(connection: Connection, table: str, text: str, limit: int) -> list[str]:
    """The ids of meetings, projects or people that a search finds, in the order in which they are shown."""
    condition, parameters = search.condition(text, _FOUND_IN[table], f"{table}.id")
    sql = f"SELECT id FROM {table} WHERE removed = 0 AND {condition} ORDER BY {_NEWEST_FIRST[table]} LIMIT ?"
    return [row_id for (row_id,) in connection.execute(sql, (*parameters, limit))]
