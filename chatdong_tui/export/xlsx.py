"""The Document as XLSX: one sheet in reading order, real numbers and dates, ready to print on A4."""

from __future__ import annotations

import io
from collections.abc import Sequence
from datetime import date, datetime
from itertools import pairwise
from typing import TYPE_CHECKING, Any

from chatdong_tui.document import Document, Table
from chatdong_tui.export import archive, columns, paper, xlsx_chart, xlsx_columns
from chatdong_tui.export.cells import Grid, GridRow, text
from chatdong_tui.export.long import set_apart
from chatdong_tui.export.picture import Picture
from chatdong_tui.export.shown import Line, Part, Shown, show
from chatdong_tui.export.xlsx_looks import INDENTS, LABEL, TITLE, Formats, Look, cell_look, plain
from chatdong_tui.export.xlsx_sheets import add_long, add_provenance, set_page
from chatdong_tui.words import export as words

if TYPE_CHECKING:
    from xlsxwriter.worksheet import Worksheet

_LINE_POINTS = 16.0
_POINTS_PER_PIXEL = 0.75
_POINTS_PER_MM = 72 / 25.4
_BOX_POINTS = 48.0
_TALLEST_ROW = 400.0
"""Excel draws no row higher than 409 points."""
_LONGEST_TEXT = 32_767
"""Excel's limit for one cell; XlsxWriter leaves longer texts out without a word."""
_LONG = 5_000
"""Tables of more rows have a sheet of their own."""
_APPROVAL_SHARES = (8, 13)
"""How much of 100 the 결재 cell and each box take; the rest stays free on their left."""


def render(document: Document, *, created: datetime) -> bytes:
    """The bytes of an .xlsx file; `created` is the only time in it, and it names no author.

    Its tables share the columns of the sheet: cells are merged over several of them. A table of more than 5,000
    rows stands on a sheet of its own, and where the figures come from on a last one. Raises ValueError when a
    table's spans do not fit it, or a text is longer than a cell of Excel can hold (32,767 letters).
    """
    from xlsxwriter import Workbook

    report, long_ones = set_apart(document, _LONG, _note)
    shown = show(report)
    stream = io.BytesIO()
    options: dict[str, object] = {"strings_to_formulas": False, "strings_to_urls": False}
    book = Workbook(stream, options | {"in_memory": not long_ones})
    moment = archive.utc(created).replace(tzinfo=None)
    book.set_properties({"title": shown.title, "author": "", "company": "", "created": moment})
    formats = Formats(book)
    _Sheet(book, formats, shown).write()
    for number, table in enumerate(long_ones, 1):
        add_long(book, formats, number, table)
    if document.provenance:
        add_provenance(book, formats, document.provenance)
    book.close()
    return archive.restamped(stream.getvalue(), created)


def _note(number: int, table: Table) -> str:
    return words.LONG_TABLE.format(sheet=words.LONG_SHEET.format(number=number), rows=f"{len(table.rows):,}")


class _Sheet:
    """The sheet as it grows from the top; remembers the next free row."""

    def __init__(self, book: Any, formats: Formats, shown: Shown) -> None:
        self._book = book
        self._sheet: Worksheet = book.add_worksheet(words.SHEET)
        self._formats = formats
        self._shown = shown
        self._widths, edges = xlsx_columns.layout(_grids(shown), _approval_parts(len(shown.approvers)))
        self._edges = iter(edges)
        self._row = 0

    def write(self) -> None:
        for column, width in enumerate(self._widths):
            self._sheet.set_column(column, column, width)
        self._write_approvals()
        for line in self._shown.head:
            self._write_text(f"{line.mark}{self._shown.colon}{line.text}", Look())
        self._write_text(f"{words.COOPERATION}{self._shown.colon}".rstrip(), Look())
        self._row += 1
        self._write_text(self._shown.title, TITLE)
        self._row += 1
        for line in self._shown.summary:
            self._write_text(f"{line.mark}{self._shown.colon}{line.text}", Look())
        self._row += 1
        lone = len(_grids(self._shown)) == 1
        for part in self._shown.body:
            if isinstance(part, Line):
                self._write_line(part)
                continue
            if isinstance(part, Picture):
                self._write_picture(part)
                continue
            if lone and part.head_count():
                self._sheet.repeat_rows(self._row, self._row + part.head_count() - 1)
            self._write_grid(part)
        set_page(self._sheet)
        self._sheet.print_area(0, 0, self._row - 1, len(self._widths) - 1)

    def _write_approvals(self) -> None:
        """The approval boxes at the right edge: `결재` beside, titles above empty boxes."""
        if not (approvers := self._shown.approvers):
            return
        edges = columns.edges(_approval_parts(len(approvers)), self._widths)
        self._put(self._row, edges[1], words.APPROVAL, LABEL, edges[2] - edges[1], down=2)
        for title, (first, end) in zip(approvers, pairwise(edges[2:]), strict=True):
            self._put(self._row, first, title, LABEL, end - first)
            self._put(self._row + 1, first, "", Look(framed=True), end - first)
        self._sheet.set_row(self._row, _LINE_POINTS + 4)
        self._sheet.set_row(self._row + 1, _BOX_POINTS)
        self._row += 3

    def _write_line(self, line: Line) -> None:
        if line.part in (Part.CHAPTER, Part.HEADING):
            self._row += 1
            self._write_text(f"{line.mark} {line.text}", Look(bold=True, size=14 if line.part is Part.CHAPTER else 12))
        elif line.part is Part.ATTACHMENT:
            self._row += bool(line.mark)
            mark = line.mark or " " * columns.width(words.ATTACHMENT)
            self._write_text(mark + words.TWO_SPACES + line.text, Look())
        elif line.part is Part.END:
            self._write_text(words.TWO_SPACES + line.text, Look())
        elif line.part is Part.CAPTION:
            self._write_text(line.text, Look(align="right"))
        else:
            said = f"{line.mark} {line.text}" if line.mark else line.text
            self._write_text(said, Look(indent=INDENTS.get(line.part, 0) + line.depth))

    def _write_text(self, value: str, look: Look) -> None:
        """`value` over the full width, over as many rows as its lines need."""
        room = (sum(self._widths) - 2 * look.indent) * 10 / look.size
        points = columns.line_count(value, room) * _LINE_POINTS * look.size / 10 + 4
        first = self._row
        self._take_rows(points)
        self._put(first, 0, value, look, len(self._widths), self._row - first)

    def _take_rows(self, points: float) -> None:
        """As many rows as a height of `points` needs, for Excel draws none higher than its limit."""
        rows = int(points // _TALLEST_ROW) + 1
        for _ in range(rows):
            self._sheet.set_row(self._row, points / rows)
            self._row += 1

    def _write_grid(self, grid: Grid) -> list[int]:
        """Returns the column of the sheet where each column of `grid` begins, and the one after the last."""
        edges = next(self._edges)
        widths = [sum(self._widths[first:end]) for first, end in pairwise(edges)]
        starts = [self._row]
        for at, row in enumerate(grid.rows):
            by_hand = paper.least_height(grid, at) * _POINTS_PER_MM if grid.by_hand else 0
            self._take_rows(max(_row_points(row, widths), by_hand))
            starts.append(self._row)
        centred = columns.centred(grid)
        for at, row in enumerate(grid.rows):
            for column, cell in enumerate(row.slots):
                if cell is not None:
                    across = edges[column + cell.across] - edges[column]
                    down = starts[at + cell.down] - starts[at]
                    look = cell_look(cell, row.kind, centred[column])
                    self._put(starts[at], edges[column], plain(cell), look, across, down)
        return edges

    def _write_picture(self, picture: Picture) -> None:
        """The figures as a table, and below it the chart that shows them."""
        caption = self._row
        self._write_text(picture.caption, Look(align="right"))
        heads = self._row
        edges = self._write_grid(picture.grid)
        top = self._row
        self._take_rows(xlsx_chart.height(picture) * _POINTS_PER_PIXEL + _LINE_POINTS)
        width = sum(round(width * 7 + 5) for width in self._widths) - 4
        cells = xlsx_chart.Cells(caption, heads, tuple(edges))
        xlsx_chart.insert(self._book, self._sheet, picture, cells, top, width)

    def _put(
        self, row: int, column: int, value: str | float | date, look: Look, across: int = 1, down: int = 1
    ) -> None:
        shown_as = self._formats.of(look)
        if across > 1 or down > 1:
            self._sheet.merge_range(row, column, row + down - 1, column + across - 1, "", shown_as)
        if isinstance(value, date):
            self._sheet.write_datetime(row, column, value, shown_as)
        elif isinstance(value, int | float):
            self._sheet.write_number(row, column, value, shown_as)
        elif len(value) > _LONGEST_TEXT:
            raise ValueError(f"a text of {len(value)} letters is too long for Excel")
        elif value:
            self._sheet.write_string(row, column, value, shown_as)
        else:
            self._sheet.write_blank(row, column, None, shown_as)


def _grids(shown: Shown) -> list[Grid]:
    """All tables of the sheet in order, those of charts with them."""
    tables = (part.grid if isinstance(part, Picture) else part for part in shown.body)
    return [part for part in tables if isinstance(part, Grid)]


def _approval_parts(count: int) -> list[float]:
    label, box = _APPROVAL_SHARES
    return [max(box, 100 - label - count * box), label, *[box] * count]


def _row_points(row: GridRow, widths: Sequence[float]) -> float:
    """The height of a table row in points; cells over several rows are left to the others."""
    lines = [
        columns.line_count(text(cell), sum(widths[column : column + cell.across]) - 1)
        for column, cell in enumerate(row.slots)
        if cell is not None and cell.down == 1
    ]
    return max(lines, default=1) * _LINE_POINTS + 4


def verify(data: bytes) -> None:
    """Raises ValueError unless `data` is a whole workbook with its sheet."""
    archive.check(data, "[Content_Types].xml", "xl/workbook.xml", "xl/worksheets/sheet1.xml")
