"""Which lines of minutes are about a household, as a condition in SQL."""

from __future__ import annotations

from chatdong_tui.domain.meeting_code import AgendaKind, MeetingKind

_CONFERENCES = ", ".join(f"'{kind.value}'" for kind in MeetingKind if kind.on_cases)

ON_CASE = (
    f"(m.kind IN ({_CONFERENCES}) OR EXISTS (SELECT 1 FROM agenda_item g WHERE g.id = a.agenda_item_id"
    f" AND g.removed = 0 AND (g.case_id IS NOT NULL OR g.kind = '{AgendaKind.CASE.value}')))"
)
"""Of a line `a` of the meeting `m`: its item is on a case, or the whole meeting is."""
