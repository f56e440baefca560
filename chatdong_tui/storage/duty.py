"""Reading attendance duties, and the meetings at which they were owed."""

from __future__ import annotations

from datetime import date

from chatdong_tui.domain.duty import AttendanceDuty
from chatdong_tui.domain.meeting import Meeting
from chatdong_tui.domain.meeting_code import MeetingMode, MeetingState
from chatdong_tui.storage import rows
from chatdong_tui.storage.engine import Connection
from chatdong_tui.storage.same_zone import SAME_ZONE


@rows.reading()
def duties(connection: Connection) -> list[AttendanceDuty]:
    """All duties, past and coming ones too, by kind, post and start.

    Raises DatabaseError where the months of one are no list of numbers.
    """
    found = rows.select(connection, AttendanceDuty, "1 ORDER BY kind, role, from_on, id")
    for duty in found:
        _ = duty.month_numbers
    return found


def held_in(connection: Connection, year: int, zone_id: str | None, until: date) -> list[Meeting]:
    """The meetings of a year that took place by a day, not in writing: of a zone and the district, or all."""
    condition = "" if zone_id is None else f" AND (zone_id IS NULL OR zone_id IN ({SAME_ZONE}))"
    return rows.select(
        connection,
        Meeting,
        f"state = ? AND mode <> ? AND held_on BETWEEN ? AND min(?, ?){condition} ORDER BY held_on, starts_at, id",
        (
            MeetingState.HELD,
            MeetingMode.WRITTEN,
            f"{year}-01-01",
            f"{year}-12-31",
            until,
            *(() if zone_id is None else (zone_id,)),
        ),
    )
