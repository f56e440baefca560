"""The people at the table, numbered as on the sign-in sheet."""

from __future__ import annotations

from chatdong_tui.domain.meeting_code import AttendanceState
from chatdong_tui.domain.meeting_sheet import MeetingSheet, Seat
from chatdong_tui.ui.meeting.rows import seat_text
from chatdong_tui.ui.widgets.plain_list import Line, LineList
from chatdong_tui.words import meeting_screens as words

_STYLES = {AttendanceState.EXPECTED: "quiet", AttendanceState.ABSENT: "alert"}


class SeatList(LineList):
    """One line a seat, in the order of the sign-in sheet."""

    INDENT = " "

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

    def numbered(self, digit: str) -> str:
        """The seat with this number, '' when there is none."""
        keys = [line.key for line in self.lines if line.key is not None]
        place = "123456789".find(digit) if digit else -1
        return keys[place] if 0 <= place < len(keys) else ""
