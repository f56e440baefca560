"""Which meetings come before one in its series."""

from __future__ import annotations

from typing import TYPE_CHECKING

from chatdong_tui.storage.same_zone import SAME_ZONE

if TYPE_CHECKING:
    from chatdong_tui.domain.meeting import Meeting

IN_ORDER = "m.held_on, coalesce(m.starts_at, ''), m.id"
"""The columns of a meeting `m` by which a series is in order."""


def before(meeting: Meeting) -> tuple[str, tuple[str, ...]]:
    """The condition on `m` for the earlier meetings of the same kind and zone number."""
    series, zone = ("m.zone_id IS NULL", ()) if meeting.zone_id is None else (
        f"m.zone_id IN ({SAME_ZONE})", (meeting.zone_id,)
    )  # fmt: skip
    place = (meeting.held_on.isoformat(), meeting.starts_at or "", meeting.id)
    return f" AND {series} AND m.kind = ? AND ({IN_ORDER}) < (?, ?, ?)", (*zone, meeting.kind.value, *place)
