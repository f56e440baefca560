"""Further sheets of an XLSX report: tables too long for its first sheet, and where its figures come from."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from itertools import islice
from typing import TYPE_CHECKING, Any

from chatdong_tui.document import Absent, Cell, Provenance, RowKind, Table
from chatdong_tui.export import columns
from chatdong_tui.export.cells import Grid, clean, grid_rows
from chatdong_tui.export.xlsx_looks import LABEL, Formats, Look, cell_look, plain
from chatdong_tui.words import export as words

if TYPE_CHECKING:
    from xlsxwriter.worksheet import Worksheet

_A4_PAPER = 9
_LOOKED_AT = 300
"""Rows whose texts decide the widths of the columns."""
_LEAST_COLUMN = 8.0
_WIDEST_COLUMN = 60.0
_LINE_POINTS = 15.0
_TALLEST_ROW = 400.0
_ID_COLUMN = 40
_LONGEST_TEXT = 32_767


def set_page(sheet: Worksheet, *, landscape: bool = False) -> None:
    """A4, one page wide, page numbers at the foot."""
    sheet.set_paper(_A4_PAPER)
    if landscape:
        sheet.set_landscape()
    else:
        sheet.set_portrait()
    sheet.set_margins(left=0.6, right=0.6, top=0.7, bottom=0.7)
    sheet.fit_to_pages(1, 0)
    sheet.center_horizontally()
    sheet.set_footer("&C- &P -")
    sheet.hide_gridlines(2)


def add_long(book: Any, formats: Formats, number: int, table: Table) -> None:
    """A sheet for a table of any length: its rows are written as they come and held no longer.

    Covered cells stay empty instead of merged, for a merged cell would hold its rows back. Raises
    ValueError when a span does not fit, or a text is longer than a cell of Excel can hold.
    """
    # The library asks this of the book when it adds a sheet; the first sheet needs its merged cells.
    book.constant_memory = True
    sheet: Worksheet = book.add_worksheet(words.LONG_SHEET.format(number=number))
    book.constant_memory = False
    sample = Grid(table.widths, tuple(islice(grid_rows(table), _LOOKED_AT)))
    widths = _widths(sample)
    for column, width in enumerate(widths):
        sheet.set_column(column, column, width)
    heads = sample.head_count()
    set_page(sheet, landscape=sum(widths) > 92)
    if heads:
        sheet.repeat_rows(0, heads - 1)
        sheet.freeze_panes(heads, 0)
        sheet.autofilter(heads - 1, 0, len(table.rows) - 1, len(widths) - 1)
    _write_rows(sheet, formats, table, columns.centred(sample), widths)


def _widths(sample: Grid) -> list[float]:
    return [min(_WIDEST_COLUMN, max(_LEAST_COLUMN, width * 1.1 + 2)) for width in columns.longest(sample)]


def _write_rows(sheet: Worksheet, formats: Formats, table: Table, centred: list[bool], widths: list[float]) -> None:
    looks: dict[tuple[object, ...], Any] = {}
    for number, row in enumerate(grid_rows(table)):
        lines = 1
        blank = formats.of(Look(framed=True, fill=cell_look(Cell(""), row.kind, False).fill))
        for column, cell in enumerate(row.slots):
            if cell is None:
                sheet.write_blank(number, column, None, blank)
                continue
            # Members are told apart by where they are: their own hash takes longer than writing the cell.
            key = (column, id(cell.kind), id(row.kind), cell.unit, type(cell.value))
            if isinstance(cell.value, Absent) or (look := looks.get(key)) is None:
                look = looks[key] = formats.of(cell_look(cell, row.kind, centred[column]))
            value = plain(cell)
            if isinstance(value, str):
                if 2 * len(value) > widths[column] or "\n" in value:
                    lines = max(lines, columns.line_count(value, widths[column] - 1))
                if lines > 1 and len(value) > _LONGEST_TEXT:
                    raise ValueError(f"a text of {len(value)} letters is too long for Excel")
                sheet.write_string(number, column, value, look)
            elif isinstance(value, date):
                sheet.write_datetime(number, column, value, look)
            else:
                sheet.write_number(number, column, value, look)
        if lines > 1 or row.kind is RowKind.HEAD:
            sheet.set_row(number, min(_TALLEST_ROW, lines * _LINE_POINTS + 4))


def add_provenance(book: Any, formats: Formats, provenance: tuple[Provenance, ...]) -> None:
    """One row for each record that a figure counts; a figure that counts none has one without an id."""
    sheet: Worksheet = book.add_worksheet(words.PROVENANCE_SHEET)
    for column, title in enumerate(words.PROVENANCE):
        sheet.write_string(0, column, title, formats.of(LABEL))
    rows = list(_records(provenance))
    look = formats.of(Look(framed=True))
    for number, fields in enumerate(rows, 1):
        for column, field in enumerate(fields):
            sheet.write_string(number, column, field, look)
    for column in range(2):
        longest = max(columns.longest_line(fields[column]) for fields in rows)
        sheet.set_column(column, column, min(_WIDEST_COLUMN, max(_LEAST_COLUMN, longest * 1.1 + 2)))
    sheet.set_column(2, 2, _ID_COLUMN)
    set_page(sheet)
    sheet.repeat_rows(0)
    sheet.freeze_panes(1, 0)
    sheet.autofilter(0, 0, len(rows), 2)


def _records(provenance: tuple[Provenance, ...]) -> Iterator[tuple[str, str, str]]:
    for each in provenance:
        for row_id in each.row_ids or ("",):
            yield clean(each.figure), clean(each.rule), row_id
