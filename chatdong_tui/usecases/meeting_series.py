"""What a new meeting can take over from the last one of its series."""

from __future__ import annotations

from datetime import date

from chatdong_tui.domain.meeting import Meeting
from chatdong_tui.domain.meeting_code import Disclosure, MeetingKind, MeetingMode, MeetingState
from chatdong_tui.storage import meeting as storage
from chatdong_tui.usecases.desk import Desk


def last_of_series(desk: Desk, kind: MeetingKind, zone_id: str | None, on: date) -> Meeting | None:
    """The last held meeting of this kind and zone before the day; None for the first of a series."""
    zone_id = zone_id if kind.of_zone else None
    coming = Meeting("", kind, on, MeetingMode.IN_PERSON, MeetingState.PLANNED, Disclosure.OPEN, zone_id)
    with desk.database.snapshot() as connection:
        return storage.previous_held(connection, coming)
