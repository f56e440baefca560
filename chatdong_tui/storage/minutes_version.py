"""The versions of the minutes of a meeting, and whether they may be written in now."""

from __future__ import annotations

from chatdong_tui.domain.meeting import Meeting, MinutesVersion
from chatdong_tui.domain.refusal import Rule, RuleBroken
from chatdong_tui.storage import rows
from chatdong_tui.storage.engine import Connection


def of_meeting(connection: Connection, meeting_id: str) -> list[MinutesVersion]:
    """All versions, the first one first."""
    return rows.select(connection, MinutesVersion, "meeting_id = ? ORDER BY version_no, id", (meeting_id,))


def last(connection: Connection, meeting_id: str) -> MinutesVersion | None:
    """The newest version; None while the minutes were never closed."""
    found = rows.select(
        connection, MinutesVersion, "meeting_id = ? ORDER BY version_no DESC, id DESC LIMIT 1", (meeting_id,)
    )
    return found[0] if found else None


def writable(connection: Connection, meeting_id: str) -> Meeting:
    """The meeting whose minutes a verb is about to change.

    Raises RuleBroken: UNKNOWN_RECORD; FINALISED while they are closed.
    """
    meeting = rows.get(connection, Meeting, meeting_id)
    newest = last(connection, meeting_id)
    if newest is not None and newest.is_closed:
        raise RuleBroken("", Rule.FINALISED)
    return meeting
