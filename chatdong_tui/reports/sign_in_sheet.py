"""등록부(서명부): the sheet that is printed before a meeting and signed at the table (domain.md §2.4, §7.9)."""

from __future__ import annotations

from chatdong_tui.document import Absent, Cell, CellKind, Document, Head, Level, Paragraph, Row, Table
from chatdong_tui.domain.meeting import Attendance
from chatdong_tui.domain.meeting_code import AttendanceState
from chatdong_tui.domain.meeting_sheet import MeetingSheet, Seat
from chatdong_tui.domain.monthly import Issue
from chatdong_tui.reports import cells, meeting
from chatdong_tui.reports.veil import Veil
from chatdong_tui.words import minutes as words
from chatdong_tui.words.labels import label

FORM = "sign-in-sheet"
BLANK_ROWS = 5


def build(sheet: MeetingSheet, issue: Issue, place: str, veil: Veil) -> Document:
    """The sheet with a row for each seat and five blank ones. place: the zone or the district; veil: hides the
    names of households in the name and the place of the meeting, for the sheet goes round the table."""
    name = veil(meeting.name(sheet))
    return Document(
        form=FORM,
        stem=stem(sheet, FORM, place),
        title=words.SHEET_TITLE.format(name=name),
        gist=words.SHEET_GIST.format(name=name),
        keywords=tuple(word.format(place=place) for word in words.SHEET_KEYWORDS),
        head=Head(issue.issuer, issue.writer, issue.on, label(sheet.meeting.disclosure), ()),
        blocks=(
            Paragraph(words.WHEN.format(when=meeting.when(sheet.meeting))),
            Paragraph(words.PLACE.format(place=veil(sheet.meeting.place or words.NOT_SET))),
            _table(sheet),
            Paragraph(words.SHEET_NOTE, Level.NOTE),
        ),
    )


def stem(sheet: MeetingSheet, form: str, place: str) -> str:
    """`2021-03-18_제3권역_권역별네트워크회의_등록부`: the file name of a form of one meeting."""
    kind = "".join(label(sheet.meeting.kind).split())
    return words.STEM.format(day=sheet.meeting.held_on, place=place, kind=kind, form=words.STEM_FORMS[form])


def _table(sheet: MeetingSheet) -> Table:
    titles = (words.NUMBER, words.SIDE, words.OFFICE, words.POST, words.PERSON, words.SIGNATURE, words.REMARK)
    rows = [_row(number, seat) for number, seat in enumerate(sheet.seats, 1)]
    blank = Cell(Absent.BLANK)
    for number in range(len(rows) + 1, len(rows) + 1 + BLANK_ROWS):
        rows.append(Row((Cell(number, CellKind.COUNT), *[blank] * 6)))
    return Table((6, 8, 24, 18, 12, 16, 12), (cells.head(*titles), *rows), by_hand=True)


def _row(number: int, seat: Seat) -> Row:
    return Row(
        (
            Cell(number, CellKind.COUNT),
            Cell(label(seat.attendance.sector)),
            cells.text(seat.organisation),
            cells.text(post(seat.attendance)),
            cells.text(seat.name),
            Cell(Absent.BLANK),
            cells.text(remark(seat.attendance)),
        )
    )


def post(attendance: Attendance) -> str:
    """The title that somebody had that day, or else what their role is called."""
    return attendance.title or (label(attendance.role) if attendance.role else "")


def remark(attendance: Attendance) -> str:
    """`대리: 이름`, `지각`, or ''."""
    if attendance.state is AttendanceState.SUBSTITUTE:
        return words.SUBSTITUTE.format(name=attendance.substitute) if attendance.substitute else words.NO_NAME
    return words.LATE if attendance.state is AttendanceState.LATE else ""
