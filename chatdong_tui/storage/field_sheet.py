"""Printed sheets for visits: local, not journalled; and the cases that a new one would list."""

from __future__ import annotations

import json
from collections.abc import Collection, Sequence
from datetime import date

from chatdong_tui.domain.field_sheet import FieldSheet, SheetLine
from chatdong_tui.storage.engine import Connection

_SHOWN = 30


def save(connection: Connection, sheet: FieldSheet) -> None:
    connection.execute(
        "INSERT OR REPLACE INTO field_sheet (zone_id, printed_on, no, case_ids) VALUES (?, ?, ?, ?)",
        (sheet.zone_id, sheet.printed_on.isoformat(), sheet.no, json.dumps(sheet.case_ids)),
    )


def newest(connection: Connection) -> list[FieldSheet]:
    """The sheets that were printed last, the newest first."""
    return _read(connection, "1", (), f" LIMIT {_SHOWN}")


def of_day(connection: Connection, zone_id: str, day: date) -> list[FieldSheet]:
    """All sheets of a zone and a day, the last one first."""
    return _read(connection, "zone_id = ? AND printed_on = ?", (zone_id, day.isoformat()))


def _read(connection: Connection, where: str, parameters: Sequence[str], limit: str = "") -> list[FieldSheet]:
    found = connection.execute(
        f"SELECT zone_id, printed_on, no, case_ids FROM field_sheet WHERE {where}"
        f" ORDER BY printed_on DESC, no DESC, zone_id{limit}",
        parameters,
    )
    return [FieldSheet(zone, date.fromisoformat(on), no, tuple(json.loads(ids))) for zone, on, no, ids in found]


def open_cases(connection: Connection, zone_ids: Collection[str]) -> list[SheetLine]:
    """The open cases of a zone (by the ids of all its years), dong by dong in the order of reports, by number."""
    marks = ", ".join("?" * len(zone_ids))
    found = connection.execute(
        "SELECT r.case_id, r.case_no, d.name FROM case_roster r JOIN dong d ON d.id = r.dong_id"
        f" WHERE r.is_open = 1 AND r.zone_id IN ({marks}) ORDER BY d.position, d.name, r.case_no",
        tuple(zone_ids),
    )
    return [SheetLine(*row) for row in found]


def line_of(connection: Connection, case_id: str) -> SheetLine | None:
    """A case as a sheet prints it, of whatever state; None for one that was taken away."""
    found = connection.execute(
        "SELECT r.case_id, r.case_no, d.name FROM case_roster r JOIN dong d ON d.id = r.dong_id WHERE r.case_id = ?",
        (case_id,),
    ).fetchone()
    return SheetLine(*found) if found else None


def was_contacted(connection: Connection, case_id: str, day: date, method: str) -> bool:
    """Whether a contact of this way and day is there already."""
    found = connection.execute(
        "SELECT 1 FROM contact WHERE removed = 0 AND case_id = ? AND on_date = ? AND method = ? LIMIT 1",
        (case_id, day.isoformat(), method),
    )
    return found.fetchone() is not None
