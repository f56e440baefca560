"""The people at the table; a digit marks the seat with that number."""

from __future__ import annotations

from textual import events
from textual.message import Message

from chatdong_tui.domain.meeting_code import AttendanceState
from chatdong_tui.domain.meeting_sheet import MeetingSheet, Seat
from chatdong_tui.ui.meeting.rows import seat_text
from chatdong_tui.ui.widgets.plain_list import Line, LineList
from chatdong_tui.words import meeting_screens as words

_STYLES = {AttendanceState.EXPECTED: "quiet", AttendanceState.ABSENT: "alert"}


class SeatList(LineList):
    """One line a seat, in the order of the sign-in sheet."""

    INDENT = " "

    class Numbered(Message):
        """The digit of a seat was pressed, and the seat is selected."""

        def __init__(self, key: str) -> None:
            super().__init__()
            self.key = key

    def show(self, sheet: MeetingSheet) -> None:
        """The seats of a meeting."""
        lines = [
            Line(seat.id, seat_text(no, seat), _STYLES.get(seat.attendance.state, ""))
            for no, seat in enumerate(sheet.seats, 1)
        ]
        self.lines = lines or [Line(None, words.NO_SEATS, "quiet"), Line(None, words.NO_SEATS_HINT, "quiet")]

    def chosen(self, sheet: MeetingSheet | None) -> Seat | None:
        """The selected seat."""
        return next((seat for seat in sheet.seats if seat.id == self.key), None) if sheet else None

    def on_key(self, event: events.Key) -> None:
        digit = event.character or ""
        keys = [line.key for line in self.lines if line.key is not None]
        if digit in "123456789" and digit and int(digit) <= len(keys):
            event.stop()
            key = keys[int(digit) - 1]
            self.select(key)
            self.post_message(self.Numbered(key))
