"""What the plan of a zone's year takes from the minutes: the direction the district chose, and the topics."""

from __future__ import annotations

from datetime import date

from chatdong_tui.domain.operation_plan import Direction
from chatdong_tui.storage.engine import Connection


def direction(connection: Connection, first: date, until: date) -> Direction | None:
    """The newest option that a general meeting of the district chose in these days."""
    found = connection.execute(
        "SELECT o.position, o.text, m.held_on FROM decision d JOIN decision_option o ON o.id = d.option_id"
        " JOIN meeting m ON m.id = d.meeting_id WHERE d.removed = 0 AND o.removed = 0 AND m.removed = 0"
        " AND (d.outcome IS NULL OR d.outcome = 'decided')"
        " AND m.zone_id IS NULL AND m.kind = 'general_meeting' AND m.held_on BETWEEN ? AND ?"
        " ORDER BY m.held_on DESC, d.position DESC LIMIT 1",
        (first.isoformat(), until.isoformat()),
    ).fetchone()
    return None if found is None else Direction(found[0], found[1], date.fromisoformat(found[2]))


def topics(connection: Connection, meeting_id: str, most: int = 2) -> list[str]:
    """Titles of a meeting's agenda, what is talked over before what is reported, without those about a case."""
    found = connection.execute(
        "SELECT title FROM agenda_item WHERE removed = 0 AND meeting_id = ? AND kind <> 'case' AND case_id IS NULL"
        " ORDER BY kind = 'report', position LIMIT ?",
        (meeting_id, most),
    )
    return [title for (title,) in found]
