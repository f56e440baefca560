"""The lines above the live line: what Enter will do, and which keys help where one is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from chatdong_tui.domain.meeting_code import AttendanceState
from chatdong_tui.ui.meeting.duty_rows import rule_of_seat
from chatdong_tui.ui.meeting.line_help import line_help, list_help
from chatdong_tui.words import minutes_screens as words

if TYPE_CHECKING:
    from chatdong_tui.ui.meeting.live_screen import LiveSheet


def advice(screen: LiveSheet) -> str:
    """What to say now, in at most two lines."""
    if screen.line.has_focus:
        return line_help(screen)
    if screen.closed_version is None and screen.seats.has_focus:
        return f"{words.SEATS_FIRST}\n{_rule_of_absence(screen) or words.SEATS_SECOND}"
    return list_help(screen)


def _rule_of_absence(screen: LiveSheet) -> str:
    """The rule by which the selected seat had to be taken, once it is known that it was not."""
    seat = screen.seats.chosen(screen.sheet)
    if seat is None or screen.sheet is None or seat.attendance.state is not AttendanceState.ABSENT:
        return ""
    return rule_of_seat(screen.sheet, seat)
