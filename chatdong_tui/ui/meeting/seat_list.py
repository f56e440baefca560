"""The people at the table, numbered as on the sign-in sheet."""

from __future__ import annotations

from dataclasses import dataclass

from chatdong_tui.domain.meeting_code import AttendanceState
from chatdong_tui.domain.meeting_sheet import MeetingSheet, Seat
from chatdong_tui.ui.choosing import ranked
from chatdong_tui.ui.meeting.rows import seat_text
from chatdong_tui.ui.widgets.plain_list import Line, LineList
from chatdong_tui.words import meeting_screens as words
from chatdong_tui.words import minutes_screens as live_words

_STYLES = {AttendanceState.EXPECTED: "quiet", AttendanceState.ABSENT: "alert"}


@dataclass(frozen=True, slots=True)
class FoundSeat:
    """A seat that answers to what was typed. no: its number on the sign-in sheet."""

    no: int
    seat: Seat

    @property
    def told(self) -> str:
        """`3 홍길동 가람1동주민센터`."""
        return f"{self.no} {self.seat.name or words.NOBODY} {self.seat.organisation}"


def found_seats(sheet: MeetingSheet | None, query: str) -> list[FoundSeat]:
    """The seats with this number, or whose name or organisation answers to the query by text or initial
    consonants: names before organisations, and those whose seat is not taken yet first."""
    query = query.strip()
    if sheet is None or not query:
        return []
    numbered = [FoundSeat(no, seat) for no, seat in enumerate(sheet.seats, 1)]
    if query.isdecimal():
        return [found for found in numbered if str(found.no) == query]
    by_name = ranked(query, [(found, found.seat.name) for found in numbered])
    by_office = ranked(query, [(found, found.seat.organisation) for found in numbered])
    every = list(dict.fromkeys(found for found, _ in (*by_name, *by_office)))
    return sorted(every, key=lambda found: found.seat.filled)


class SeatList(LineList):
    """One line a seat, in the order of the sign-in sheet."""

    INDENT = " "

    def show(self, sheet: MeetingSheet) -> None:
        """The seats of a meeting, and where the signed sheet lies."""
        lines = [
            Line(seat.id, seat_text(no, seat), _STYLES.get(seat.attendance.state, ""))
            for no, seat in enumerate(sheet.seats, 1)
        ]
        if not lines:
            lines = [Line(None, words.NO_SEATS, "quiet"), Line(None, words.NO_SEATS_HINT, "quiet")]
        if place := sheet.meeting.sheet_place:
            lines.append(Line(None, live_words.SHEET_PLACE.format(place=place), "quiet"))
        self.lines = lines

    def chosen(self, sheet: MeetingSheet | None) -> Seat | None:
        """The selected seat."""
        return next((seat for seat in sheet.seats if seat.id == self.key), None) if sheet else None

    def numbered(self, digit: str) -> str:
        """The seat with this number, '' when there is none."""
        keys = [line.key for line in self.lines if line.key is not None]
        place = "123456789".find(digit) if digit else -1
        return keys[place] if 0 <= place < len(keys) else ""
