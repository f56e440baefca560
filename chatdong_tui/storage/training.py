"""Reading what trainings came to."""

from __future__ import annotations

from datetime import date

from chatdong_tui.domain.meeting_code import MeetingKind
from chatdong_tui.domain.training import TrainingLine, TrainingResult
from chatdong_tui.storage import rows
from chatdong_tui.storage.engine import Connection
from chatdong_tui.storage.same_zone import SAME_ZONE


def result_of(connection: Connection, meeting_id: str) -> TrainingResult | None:
    """What the training came to, None before it was written down."""
    found = rows.select(connection, TrainingResult, "meeting_id = ? ORDER BY id LIMIT 1", (meeting_id,))
    return found[0] if found else None


@rows.reading()
def held_in(connection: Connection, year: int, zone_id: str | None) -> list[TrainingLine]:
    """The trainings held in a year, by day: of a zone and the district, or (None) of all."""
    condition = "" if zone_id is None else f" AND (m.zone_id IS NULL OR m.zone_id IN ({SAME_ZONE}))"
    cut = len(rows.columns(TrainingResult))
    found = connection.execute(
        f"SELECT {rows.selection(TrainingResult, 't')}, m.kind, m.held_on, z.no, coalesce(o.name, '')"
        " FROM training_result t JOIN meeting m ON m.id = t.meeting_id LEFT JOIN zone z ON z.id = m.zone_id"
        " LEFT JOIN organisation o ON o.id = m.host_id"
        " WHERE t.removed = 0 AND m.removed = 0 AND m.state = 'held' AND m.held_on BETWEEN ? AND ?"
        f"{condition} ORDER BY m.held_on, coalesce(m.starts_at, ''), t.id",
        (f"{year}-01-01", f"{year}-12-31", *(() if zone_id is None else (zone_id,))),
    )
    return [
        TrainingLine(
            rows.record(TrainingResult, row[:cut]),
            MeetingKind(row[cut]),
            date.fromisoformat(row[cut + 1]),
            row[cut + 2],
            row[cut + 3],
        )
        for row in found
    ]
