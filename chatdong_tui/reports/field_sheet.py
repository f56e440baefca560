"""순회·방문 기록지: lines by case number to be filled in by hand and keyed in by number; no names on it."""

from __future__ import annotations

from collections.abc import Sequence

from chatdong_tui.document import (
    Absent,
    Block,
    Cell,
    CellKind,
    Document,
    Head,
    Heading,
    Level,
    Paragraph,
    Provenance,
    Row,
    Table,
)
from chatdong_tui.domain.case_code import Route
from chatdong_tui.domain.field_sheet import FieldSheet, SheetLine, blank_lines
from chatdong_tui.domain.meeting_code import Disclosure
from chatdong_tui.domain.monthly import Issue, Span, ZoneOfMonth
from chatdong_tui.reports import cells
from chatdong_tui.reports.zone import name_of
from chatdong_tui.words import field_sheet as words
from chatdong_tui.words.case_screens import CONTACT_METHODS, CONTACT_RESULTS, LEVEL_LETTERS
from chatdong_tui.words.labels import label

FORM, BLANK_FORM = "field-sheet", "field-sheet-blank"
_ATTENDANCE_LINES = 6


def build(sheet: FieldSheet, lines: Sequence[SheetLine], zone: ZoneOfMonth, month: Span, issue: Issue) -> Document:
    """The sheet as a Document; one without lines has blank ones only, and no number of its own."""
    place = name_of(zone)
    facts = {"place": place, "code": sheet.code, "cases": len(lines), "no": sheet.no}
    facts["day"] = f"{sheet.printed_on:%Y-%m-%d}"
    stem, title, gist, how = (
        (words.STEM, words.TITLE, words.GIST, words.HOW)
        if lines
        else (words.BLANK_STEM, words.BLANK_TITLE, words.BLANK_GIST, words.BLANK_HOW)
    )
    return Document(
        form=FORM if lines else BLANK_FORM,
        stem=stem.format(**facts),
        title=title.format(**facts),
        gist=gist.format(**facts),
        keywords=tuple(word.format(place=place) for word in words.KEYWORDS),
        head=Head(zone.agency or issue.issuer, issue.writer, issue.on, label(Disclosure.CLOSED), ()),
        blocks=(
            Paragraph(words.WHEN_AND_WHO),
            _codes(),
            Paragraph(how.format(**facts), Level.NOTE),
            Paragraph(words.NO_NAMES, Level.NOTE),
            Heading(words.CONTACTS),
            _contacts(lines),
            *_outreach(zone, month),
            Heading(words.ATTENDANCE),
            Paragraph(words.MEETING),
            _attendance(),
        ),
        provenance=(Provenance(words.PROVENANCE, words.PROVENANCE_RULE, sheet.case_ids),) if lines else (),
    )


def _codes() -> Table:
    """The letters that the forms of the program take, and the numbers of the routes."""
    rows = [
        (words.METHODS, words.legend(CONTACT_METHODS)),
        (words.RESULTS, words.legend(CONTACT_RESULTS)),
        (words.LEVELS, words.legend(LEVEL_LETTERS)),
        (words.ROUTES, "   ".join(words.route_code(route) for route in Route)),
    ]
    return Table(
        (24, 76), (cells.head(words.WHAT, words.CODE), *(Row((Cell(name), Cell(text))) for name, text in rows))
    )


def _contacts(lines: Sequence[SheetLine]) -> Table:
    titles = (words.LINE, words.CASE, words.METHOD, words.RESULT, words.LEVEL, words.MEMO, words.NEXT)
    blank = Cell(Absent.BLANK)
    numbers = [each.case_no for each in lines] + [None] * blank_lines(len(lines))
    rows = [Row((Cell(line, CellKind.COUNT), cells.text(no), *[blank] * 5)) for line, no in enumerate(numbers, 1)]
    return Table((5, 20, 7, 7, 7, 42, 12), (cells.head(*titles), *rows), by_hand=True)


def _outreach(zone: ZoneOfMonth, month: Span) -> list[Block]:
    """Dongs by routes, for the counts of the month; nothing for a zone without dongs."""
    if not zone.dongs:
        return []
    head = cells.head(words.DONG, *(words.route_code(route) for route in Route), words.SUM)
    blank = Cell(Absent.BLANK)
    names = [dong.name for dong in zone.dongs]
    rows = [Row((Cell(name), *[blank] * (len(Route) + 1))) for name in names]
    table = Table((18, *([12] * len(Route)), 10), (head, *rows), by_hand=True)
    return [Heading(words.OUTREACH.format(month=month.first.month)), table]


def _attendance() -> Table:
    titles = (words.NUMBER, words.NAME, words.OFFICE, words.PRESENT, words.LATE, words.SUBSTITUTE, words.ABSENT)
    blank = Cell(Absent.BLANK)
    rows = [Row((Cell(number, CellKind.COUNT), *[blank] * 6)) for number in range(1, _ATTENDANCE_LINES + 1)]
    return Table((7, 16, 26, 9, 9, 16, 17), (cells.head(*titles), *rows), by_hand=True)
