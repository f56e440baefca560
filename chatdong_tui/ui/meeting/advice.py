"""The line above the live line: what Enter will do, and which keys help where one is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from chatdong_tui.ui.inert import fit
from chatdong_tui.ui.meeting.typed import TypedKind, kind_of
from chatdong_tui.words import meeting_screens as words

if TYPE_CHECKING:
    from chatdong_tui.ui.meeting.live_screen import LiveSheet

_ITEM_CELLS = 22


def advice(screen: LiveSheet) -> str:
    """What to say now."""
    if screen.seats.has_focus:
        return words.HINT_SEATS
    if not screen.line.has_focus:
        return words.HINT_MINUTES
    line = screen.line
    if line.aim.stands_in:
        return words.HINT_SUBSTITUTE.format(name=line.aim.name)
    if line.sought is not None and line.offered:
        return words.HINT_CHOICES.format(choices=", ".join(line.offered))
    if kind_of(line.value) is TypedKind.SEAT:
        return words.HINT_SEAT
    if line.sought:
        return words.HINT_NOBODY
    if line.aim.mends:
        return words.HINT_MENDING
    item = screen.minutes.agenda_title
    to = words.HINT_TO.format(no=item[0], title=item[1]) if item else words.HINT_TO_NONE
    return f"{fit(to, _ITEM_CELLS)}  {words.HINT_WRITE}"
