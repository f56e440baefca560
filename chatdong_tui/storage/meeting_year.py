"""Reading a year of meetings."""

from __future__ import annotations

from chatdong_tui.domain.meeting import Meeting
from chatdong_tui.domain.meeting_code import MeetingKind
from chatdong_tui.storage import rows
from chatdong_tui.storage.engine import Connection
from chatdong_tui.storage.same_zone import SAME_ZONE


def of_year(connection: Connection, year: int, zone_id: str | None) -> list[Meeting]:
    """The meetings of a year in the order of time: of a zone and the district, or (None) all."""
    condition = "" if zone_id is None else f" AND (zone_id IS NULL OR zone_id IN ({SAME_ZONE}))"
    return rows.select(
        connection,
        Meeting,
        f"held_on BETWEEN ? AND ?{condition} ORDER BY held_on, coalesce(starts_at, ''), id",
        (f"{year}-01-01", f"{year}-12-31", *(() if zone_id is None else (zone_id,))),
    )


def months_taken(connection: Connection, kind: MeetingKind, zone_id: str | None, year: int) -> set[int]:
    """The months of a year in which the series has a meeting, cancelled ones too."""
    found = connection.execute(
        "SELECT DISTINCT substr(held_on, 6, 2) FROM meeting WHERE removed = 0 AND kind = ? AND zone_id IS ?"
        " AND held_on BETWEEN ? AND ?",
        (kind.value, zone_id, f"{year}-01-01", f"{year}-12-31"),
    )
    return {int(month) for (month,) in found}
