"""How a grid of numbers is drawn: which columns there is room for, and the text of each of its lines."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from rich.cells import cell_len, set_cell_size
from textual.geometry import Size

from chatdong_tui.domain.outreach import Units
from chatdong_tui.ui.inert import fit
from chatdong_tui.ui.widgets.number_table import NumberTable
from chatdong_tui.words import grid as words
from chatdong_tui.words.formats import count

HEAD = 3
"""Rows above the first: the cell at hand, and two for the titles of the columns."""

_TITLE, _LEAST, _MOST, _SUM = 26, 9, 14, 10
"""Widths in cells: of the rows' titles where room is short, of a column at least and at most, of the rows' sums."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of a line. styles: caption, heading, blank, typed, cursor, sum."""

    text: str
    styles: tuple[str, ...] = ()


class NumberLines:
    """place: row and column of the cursor. top, first: the first row and column in sight.

    title, column: widths in cells. across, rows: how many columns and rows there is room for.
    """

    def __init__(
        self, table: NumberTable, place: tuple[int, int], top: int, first: int, size: Size, *, row_totals: bool
    ) -> None:
        self._table, self._place, self._top, self._first = table, place, top, first
        self._width = size.width
        self._sum = _SUM if row_totals else 0
        widest = max((cell_len(row.title) for row in table.rows), default=0)
        spare = size.width - len(table.columns) * _MOST - self._sum - 2
        self.title = min(max(_TITLE, spare), max(8, widest)) + 2
        room = max(_LEAST, size.width - self.title - self._sum)
        self.column = min(_MOST, max(_LEAST, room // max(1, len(table.columns))))
        self.across = min(len(table.columns), room // self.column)
        self.rows = max(0, min(size.height - HEAD - 1, len(table.rows) - top))
        self._shown = table.columns[first : first + self.across]

    def line(self, y: int) -> list[Piece]:
        """The line `y` from the top: the cell at hand, titles, numbers, and the sums right below them."""
        if y == 0:
            return self._caption()
        if y < HEAD:
            return self._titles(y - 1)
        if y < HEAD + self.rows:
            return list(self._numbers(self._top + y - HEAD))
        return self._sums() if y == HEAD + self.rows and self._table.rows else []

    def _caption(self) -> list[Piece]:
        row, column = self._place
        table = self._table
        if row >= len(table.rows) or column >= len(table.columns):
            return [Piece(f" {words.EMPTY}", ("heading",))]
        cell = table.cell(row, column)
        number = table.number(cell)
        told = words.NOT_REPORTED if number is None else count(number, table.unit(cell))
        text = words.CAPTION.format(row=table.rows[row].title.strip(), column=table.columns[column].title, number=told)
        text += words.UNSAVED if table.is_typed(cell) else ""
        span = ""
        if self.across < len(table.columns):
            span = words.SPAN.format(first=self._first + 1, last=self._first + self.across, all=len(table.columns))
        room = max(0, self._width - cell_len(span) - 2)
        return [Piece(f" {fit(text, room)}", ("caption",)), Piece(span, ("heading",))]

    def _titles(self, line: int) -> list[Piece]:
        text = " " * self.title
        for column in self._shown:
            text += fit(two_lines(column.title, self.column - 1)[line], self.column - 1, right=True) + " "
        if self._sum and self._shown:
            text += fit(words.SUM if line else "", self._sum - 1, right=True)
        return [Piece(text, ("heading",))]

    def _numbers(self, at: int) -> Iterator[Piece]:
        table, row = self._table, self._table.rows[at]
        yield Piece(f" {fit(row.title, self.title - 1)}", () if row.counted else ("blank",))
        for place, column in enumerate(self._shown, start=self._first):
            cell = table.cell(at, place)
            number, typed, unit = table.number(cell), table.is_typed(cell), table.unit(cell)
            text = words.BLANK if number is None else count(number, "" if unit == column.unit else unit)
            styles = (("blank",) if number is None else ()) + (("typed",) if typed else ())
            styles += ("cursor",) if (at, place) == self._place else ()
            mark = words.CHANGED_MARK if typed else " "
            yield Piece(fit(text, self.column - 1, right=True) + mark, styles)
        if self._sum and table.columns:
            text = sum_text(table.row_total(row), table.columns[0].unit)
            yield Piece(fit(text, self._sum - 1, right=True), ("typed",))

    def _sums(self) -> list[Piece]:
        table = self._table
        text = f" {fit(words.SUM, self.title - 1)}"
        for column in self._shown:
            text += fit(sum_text(table.column_total(column), column.unit), self.column - 1, right=True) + " "
        if self._sum and table.columns:
            text += fit(sum_text(table.total, table.columns[0].unit), self._sum - 1, right=True)
        return [Piece(text, ("sum",))]


def sum_text(units: Units, usual: str) -> str:
    """`1,381`, `12 3가구`: the usual unit goes without saying; `-` where nothing was reported."""
    return " ".join(count(number, "" if unit == usual else unit) for unit, number in units) or words.BLANK


def two_lines(title: str, width: int) -> tuple[str, str]:
    """A title in two lines, the lower one filled first; broken after a space or a dot where that fits."""
    if cell_len(title) <= width:
        return "", title
    for place in range(len(title) - 1, 0, -1):
        above, below = title[:place].rstrip(), title[place:]
        if title[place - 1] in " ·" and cell_len(above) <= width and cell_len(below) <= width:
            return above, below
    above = set_cell_size(title, width).rstrip()
    return above, title[len(above) :].lstrip()
