"""What somebody leaves open: their actions, and the meetings that are already planned."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from chatdong_tui.domain.handover import HandedAction
from chatdong_tui.domain.meeting import Meeting
from chatdong_tui.domain.meeting_code import MeetingKind
from chatdong_tui.storage import rows
from chatdong_tui.storage.engine import Connection
from chatdong_tui.storage.on_case import ON_CASE
from chatdong_tui.storage.same_zone import SAME_ZONE


@rows.reading()
def actions(connection: Connection, person_id: str, organisation_ids: Sequence[str]) -> list[HandedAction]:
    """The open actions of a person, and those that these organisations took on without naming anybody."""
    offices = ", ".join("?" * len(organisation_ids))
    found = connection.execute(
        f"SELECT a.text, coalesce(o.name, ''), a.due_on, m.held_on, m.kind, {ON_CASE}"
        " FROM action_item a JOIN meeting m ON m.id = a.meeting_id LEFT JOIN organisation o ON o.id = a.organisation_id"
        " WHERE a.state = 'open' AND a.removed = 0 AND m.removed = 0"
        f" AND (a.owner_id = ? OR a.owner_id IS NULL AND a.organisation_id IN ({offices}))"
        " ORDER BY a.due_on IS NULL, a.due_on, a.id",
        (person_id, *organisation_ids),
    )
    return [
        HandedAction(
            text,
            office,
            None if due is None else date.fromisoformat(due),
            date.fromisoformat(held_on),
            MeetingKind(kind),
            bool(on_case),
        )
        for text, office, due, held_on, kind, on_case in found
    ]


def planned_meetings(connection: Connection, zone_id: str | None, first: date, last: date) -> list[Meeting]:
    """The meetings planned between two days: of a zone and the district, or (None) all."""
    condition = "" if zone_id is None else f" AND (zone_id IS NULL OR zone_id IN ({SAME_ZONE}))"
    return rows.select(
        connection,
        Meeting,
        f"state = 'planned' AND held_on BETWEEN ? AND ?{condition} ORDER BY held_on, coalesce(starts_at, ''), id",
        (first.isoformat(), last.isoformat(), *(() if zone_id is None else (zone_id,))),
    )
