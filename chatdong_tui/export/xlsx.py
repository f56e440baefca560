"""The Document as XLSX: one sheet in reading order, real numbers and dates, ready to print on A4."""

from __future__ import annotations

import io
from collections.abc import Sequence
from datetime import date, datetime
from itertools import pairwise
from typing import TYPE_CHECKING, Any

from chatdong_tui.document import Absent, Cell, Document
from chatdong_tui.export import archive, columns
from chatdong_tui.export.shown import Grid, GridRow, Line, Part, Shown, clean, show, text
from chatdong_tui.export.xlsx_looks import INDENTS, LABEL, TITLE, Formats, Look, cell_look
from chatdong_tui.words import export as words

if TYPE_CHECKING:
    from xlsxwriter.worksheet import Worksheet

_A4_PAPER = 9
_PAGE_LETTERS = 92.0
"""Half-width letters of 10 points between the margins of an upright A4 page."""
_WIDEST_PAGE = 120.0
"""Beyond this the page would be shrunk to type that is hard to read."""
_PADDING = 2.0
_LEAST_COLUMN = 6.0
_WIDEST_COLUMN = 40
_LINE_POINTS = 16.0
_BOX_POINTS = 48.0
_TALLEST_ROW = 400.0
"""Excel draws no row higher than 409 points."""
_LONGEST_TEXT = 32_767
"""Excel's limit for one cell; XlsxWriter leaves longer texts out without a word."""
_APPROVAL_SHARES = (8, 13)
"""How much of 100 the 결재 cell and each box take; the rest stays free on their left."""


def render(document: Document, *, created: datetime) -> bytes:
    """The bytes of an .xlsx file; `created` is the only time in it, and it names no author.

    The table with the most columns sets the columns of the sheet; cells of the others are merged
    over several of them. Raises ValueError when a table's spans do not fit it, or a text is longer
    than a cell of Excel can hold (32,767 letters).
    """
    from xlsxwriter import Workbook

    shown = show(document)
    stream = io.BytesIO()
    # No constant memory: cells that cover later rows could not be written in it.
    book = Workbook(stream, {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False})
    moment = archive.utc(created).replace(tzinfo=None)
    book.set_properties({"title": shown.title, "author": "", "company": "", "created": moment})
    _Sheet(book, shown).write()
    book.close()
    return archive.repack(stream.getvalue(), created)


class _Sheet:
    """The sheet as it grows from the top; remembers the next free row."""

    def __init__(self, book: Any, shown: Shown) -> None:
        self._sheet: Worksheet = book.add_worksheet(words.SHEET)
        self._formats = Formats(book)
        self._shown = shown
        self._widths, edges = _layout(shown)
        self._edges = iter(edges)
        self._row = 0

    def write(self) -> None:
        for column, width in enumerate(self._widths):
            self._sheet.set_column(column, column, width)
        self._write_approvals()
        for line in self._shown.head:
            self._write_text(f"{line.mark}: {line.text}", Look())
        self._write_text(f"{words.COOPERATION}:", Look())
        self._row += 1
        self._write_text(self._shown.title, TITLE)
        self._row += 1
        for line in self._shown.summary:
            self._write_text(f"{line.mark}: {line.text}", Look())
        self._row += 1
        lone = sum(isinstance(part, Grid) for part in self._shown.body) == 1
        for part in self._shown.body:
            if isinstance(part, Line):
                self._write_line(part)
                continue
            if lone and part.head_count():
                self._sheet.repeat_rows(self._row, self._row + part.head_count() - 1)
            self._write_grid(part)
        self._set_page()

    def _set_page(self) -> None:
        self._sheet.set_paper(_A4_PAPER)
        self._sheet.set_portrait()
        self._sheet.set_margins(left=0.6, right=0.6, top=0.7, bottom=0.7)
        self._sheet.fit_to_pages(1, 0)
        self._sheet.center_horizontally()
        self._sheet.print_area(0, 0, self._row - 1, len(self._widths) - 1)
        self._sheet.set_footer("&C- &P -")
        self._sheet.hide_gridlines(2)

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
        if line.part is Part.HEADING:
            self._row += 1
            self._write_text(f"{line.mark} {line.text}", Look(bold=True, size=12))
        elif line.part is Part.ATTACHMENT:
            self._row += bool(line.mark)
            mark = line.mark or " " * columns.width(words.ATTACHMENT)
            self._write_text(mark + words.TWO_SPACES + line.text, Look())
        elif line.part is Part.END:
            self._write_text(words.TWO_SPACES + line.text, Look())
        elif line.part is Part.CAPTION:
            self._write_text(line.text, Look(align="right"))
        else:
            self._write_text(f"{line.mark} {line.text}", Look(indent=INDENTS.get(line.part, 0)))

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

    def _write_grid(self, grid: Grid) -> None:
        edges = next(self._edges)
        widths = [sum(self._widths[first:end]) for first, end in pairwise(edges)]
        starts = [self._row]
        for row in grid.rows:
            self._take_rows(_row_points(row, widths))
            starts.append(self._row)
        centred = columns.centred(grid)
        for at, row in enumerate(grid.rows):
            for column, cell in enumerate(row.slots):
                if cell is not None:
                    across = edges[column + cell.across] - edges[column]
                    down = starts[at + cell.down] - starts[at]
                    look = cell_look(cell, row.kind, centred[column])
                    self._put(starts[at], edges[column], _plain(cell), look, across, down)

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


def _plain(cell: Cell) -> str | float | date:
    """What goes into the sheet: a number or a date where there is one, else the text a reader sees."""
    if isinstance(cell.value, Absent):
        return cell.value.value
    if isinstance(cell.value, str):
        return clean(cell.value)
    return cell.value if isinstance(cell.value, date) else float(cell.value)


def _approval_parts(count: int) -> list[float]:
    label, box = _APPROVAL_SHARES
    return [max(box, 100 - label - count * box), label, *[box] * count]


def _least(grid: Grid) -> list[float]:
    return [max(_LEAST_COLUMN, part * 1.1 + _PADDING) for part in columns.least(grid)]


def _wanted(grid: Grid) -> list[float]:
    """For each column the width at which its texts take few lines."""
    longest = [
        max((columns.longest_line(text(cell)) for _, cell in grid.cells(column)), default=0)
        for column in range(len(grid.widths))
    ]
    return [
        max(least, min(part, _WIDEST_COLUMN) * 1.1 + _PADDING)
        for least, part in zip(_least(grid), longest, strict=True)
    ]


def _layout(shown: Shown) -> tuple[list[float], list[list[int]]]:
    """The columns of the sheet, and for each table in order which of them its own columns take.

    They are the columns of the widest table, spread over the page and widened where another needs it.
    """
    grids = [part for part in shown.body if isinstance(part, Grid)]
    count = max([len(shown.approvers) + 2, *(len(grid.widths) for grid in grids)])
    widest = max(grids, key=lambda grid: len(grid.widths), default=None)
    widths = columns.between(_least(widest), _wanted(widest), _WIDEST_PAGE) if widest else []
    widths += [_LEAST_COLUMN] * (count - len(widths))
    stretch = max(1.0, _PAGE_LETTERS / sum(widths))
    widths = [width * stretch for width in widths]
    layout = [columns.edges(_wanted(grid), widths) for grid in grids]
    for grid, edges in zip(grids, layout, strict=True):
        for (first, end), least in zip(pairwise(edges), _least(grid), strict=True):
            # Excel prints ### where a number is wider than its column.
            widths[end - 1] += max(0.0, least - sum(widths[first:end]))
    return widths, layout


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
