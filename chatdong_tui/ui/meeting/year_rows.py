"""How a year of meetings is written: its rows over the months, and the meetings of one month."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from chatdong_tui.domain.meeting import Meeting
from chatdong_tui.domain.meeting_code import MeetingKind
from chatdong_tui.domain.meeting_year import MeetingYear, MonthCell, MonthMark, YearRow, rule_of, series_days
from chatdong_tui.ui.widgets.month_grid import GridRow
from chatdong_tui.ui.widgets.plain_list import Line
from chatdong_tui.words import meeting_screens as sheet_words
from chatdong_tui.words import meeting_screens_year as words
from chatdong_tui.words.formats import long_date
from chatdong_tui.words.labels import label
from chatdong_tui.words.meeting import meeting_name

WIDE = 92
"""Columns from which the kinds are written out."""


def row_key(row: YearRow) -> str:
    """What tells a row of the year from the others."""
    return f"{row.kind}:{row.zone.id if row.zone else ''}"


def year_row(row: YearRow, columns: int) -> GridRow:
    """A kind of meeting over the months; `!` stands at a month without the meeting that was due."""
    zone = str(row.zone.no) if row.zone else sheet_words.WHOLE_DISTRICT_SHORT
    kind = label(row.kind) if columns >= WIDE else words.SHORT_KINDS.get(row.kind, label(row.kind))
    missed = frozenset(cell.month for cell in row.cells if cell.unmet and cell.mark is not MonthMark.AHEAD)
    marks = tuple(label(cell.mark) for cell in row.cells)
    return GridRow(row_key(row), (kind, zone), marks, (str(len(row.unmet) or "-"),), missed)


def unmet_text(year: MeetingYear) -> str:
    """How many months lack their meeting, over and still to come."""
    unmet = [cell for row in year.rows for cell in row.cells if cell.unmet]
    ahead = sum(cell.mark is MonthMark.AHEAD for cell in unmet)
    if not unmet:
        return words.NOTHING_UNMET
    return words.UNMET_COUNT.format(count=len(unmet), past=len(unmet) - ahead, ahead=ahead)


def cell_lines(row: YearRow, cell: MonthCell) -> list[Line]:
    """The meetings of a month, under the name of the series."""
    name = meeting_name(row.kind, row.zone.no if row.zone else None, None, None)
    heading = Line(None, words.CELL.format(name=name, month=cell.month), "heading")
    found = [Line(meeting.id, _meeting_text(meeting)) for meeting in cell.meetings]
    return [heading, *(found or [Line(None, words.NOTHING_HERE, "quiet")])]


def _meeting_text(meeting: Meeting) -> str:
    number = sheet_words.ROUND.format(no=meeting.round_no) if meeting.round_no else ""
    parts = (long_date(meeting.held_on), meeting.starts_at, label(meeting.state), number, meeting.title, meeting.place)
    return " ".join(part for part in parts if part)


def like_last(last: Meeting | None, year: int, month: int, today: date, off: frozenset[date]) -> date:
    """The day to offer for a meeting of that month: where the last one of the series would fall. off: holidays."""
    if last is not None:
        rule = rule_of(last.held_on)
        return next(series_days(year, (month,), weekday=rule.weekday, week=rule.week, day=rule.day, off=off))
    return today if (today.year, today.month) == (year, month) else date(year, month, 1)


def months_to_lay_out(row: YearRow, year: int, today: date) -> Sequence[int]:
    """The months a series is still to be laid out in: those due and not planned, else all that are left.

    One that is due by the end of a quarter and was usual earlier falls in this month.
    """
    first = today.month if year == today.year else 1
    ahead = {max(first, cell.month) for cell in row.cells if cell.mark is MonthMark.AHEAD}
    return sorted(ahead) or [cell.month for cell in row.cells if cell.month >= first and not cell.meetings]


def kind_and_zone(key: str) -> tuple[MeetingKind, str]:
    """The kind of a row, and the id of its zone, '' for the district."""
    kind, _, zone_id = key.partition(":")
    return MeetingKind(kind), zone_id
