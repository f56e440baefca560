"""A table with a cell a month: the arrows go from cell to cell, Enter opens what stands there."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from rich.segment import Segment
from textual import events
from textual.message import Message
from textual.strip import Strip

from chatdong_tui.ui.widgets.cell_grid import CellGrid, replaced
from chatdong_tui.ui.widgets.columns import Column, Layout
from chatdong_tui.words import ui as words

_SIGN = "!"
_JANUARY, _DECEMBER = 1, 12


@dataclass(frozen=True, slots=True)
class GridRow:
    """One row. months: twelve cells; marked: the months with a `!` before their cell."""

    key: str
    before: tuple[str, ...]
    months: tuple[str, ...]
    after: tuple[str, ...] = ()
    marked: frozenset[int] = frozenset()


class MonthGrid(CellGrid[GridRow]):
    """before, after: the columns left and right of the months; titles: what stands above each month.

    empty: the sentence of a table without rows.
    """

    class CellHighlighted(Message):
        """Another cell is selected."""

        def __init__(self, grid: MonthGrid, key: str, month: int) -> None:
            super().__init__()
            self.grid = grid
            self.key = key
            self.month = month

    class CellChosen(CellHighlighted):
        """Enter, or a click on the selected cell."""

    def __init__(
        self,
        before: Sequence[Column],
        titles: Sequence[str],
        width: int,
        after: Sequence[Column] = (),
        *,
        empty: str = words.EMPTY_LIST,
    ) -> None:
        self._before = tuple(before)
        self._after = tuple(after)
        self._titles = tuple(titles)
        super().__init__(self._columns(width), empty)
        self.month = _JANUARY

    def _columns(self, width: int) -> Layout:
        return Layout([*self._before, *(Column(title, width) for title in self._titles), *self._after])

    def widen(self, width: int) -> None:
        """Give every month so many cells."""
        self._layout_of_columns = self._columns(width)
        self.refresh()

    # what is shown and selected

    @property
    def rows(self) -> Sequence[GridRow]:
        return self._rows

    @rows.setter
    def rows(self, rows: Sequence[GridRow]) -> None:
        """Show other rows; the selected one stays selected while it is there."""
        kept = self._take(rows)
        self._go(kept if kept is not None else min(self._at, len(self._rows) - 1), self.month)
        self.refresh()

    def select(self, key: str, month: int) -> None:
        """Select a cell, if its row is there."""
        at = self._place(key)
        self._go(self._at if at is None else at, month)

    def _go(self, at: int, month: int) -> None:
        self._at = max(0, min(at, len(self._rows) - 1))
        self.month = max(_JANUARY, min(month, _DECEMBER))
        self.refresh()
        self._bring_into_sight(self._at, self._at)
        if self.key:
            self.post_message(self.CellHighlighted(self, self.key, self.month))

    def on_resize(self) -> None:
        self._measure()
        self._go(self._at, self.month)

    def action_move(self, rows: int, months: int) -> None:
        self._go(self._at + rows, self.month + months)

    def action_turn(self, step: int) -> None:
        self._go(self._at + step * max(1, self.size.height - 2), self.month)

    def action_end_of_row(self, step: int) -> None:
        self._go(self._at, _JANUARY if step < 0 else _DECEMBER)

    def _chosen(self) -> None:
        self.post_message(self.CellChosen(self, self.key, self.month))

    def on_click(self, event: events.Click) -> None:
        at = int(self.scroll_offset.y) + event.y - 1
        if event.y == 0 or not 0 <= at < len(self._rows):
            return
        pressed = next((month for month in range(1, 13) if event.x < self._span(month)[1]), _DECEMBER)
        if (at, pressed) == (self._at, self.month):
            self.action_choose()
        else:
            self._go(at, pressed)

    # drawing

    def _span(self, month: int) -> tuple[int, int]:
        """The cells in which a month is drawn, the second one no longer."""
        return self._layout_of_columns.span(len(self._before) + month - 1)

    def _drawn(self, row: GridRow, width: int, *, here: bool) -> Strip:
        strip = self._layout_of_columns.row((*row.before, *row.months, *row.after), self.rich_style)
        for month in sorted(row.marked):
            start, _ = self._span(month)
            sign = Segment(_SIGN, self.rich_style + self.get_component_rich_style("cell-grid--marked"))
            strip = replaced(strip, start - 1, start, Strip([sign], 1))
            strip = self._in_style(strip, self._span(month), "marked")
        return self._in_style(strip, self._span(self.month), "here") if here else strip
