"""A table of figures under headings: the arrows go from figure to figure, Enter opens what stands behind one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar

from rich.segment import Segment
from textual import events
from textual.message import Message
from textual.strip import Strip

from chatdong_tui.ui.inert import fit
from chatdong_tui.ui.widgets.cell_grid import CellGrid
from chatdong_tui.ui.widgets.columns import Column, Layout
from chatdong_tui.words import ui as words


@dataclass(frozen=True, slots=True)
class FigureRow:
    """One row. key: None for a heading, which is its first cell alone. marked: the cells that stand out."""

    key: str | None
    cells: tuple[str, ...]
    marked: frozenset[int] = frozenset()


class FigureGrid(CellGrid[FigureRow]):
    """Rows of a name and figures. empty: the sentence of a table without rows."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {"figure-grid--heading", "figure-grid--row"}
    DEFAULT_CSS = """
    FigureGrid > .figure-grid--heading { color: $text-muted; text-style: bold; }
    FigureGrid > .figure-grid--row { background: $surface; }
    """

    class CellHighlighted(Message):
        """Another figure is selected."""

        def __init__(self, grid: FigureGrid, key: str, column: int) -> None:
            super().__init__()
            self.grid = grid
            self.key = key
            self.column = column

    class CellChosen(CellHighlighted):
        """Enter, or a click on the selected figure."""

    def __init__(self, *, empty: str = words.EMPTY_LIST) -> None:
        super().__init__(Layout(()), empty)
        self._figures = range(0)
        self.column = 0

    # what is shown and selected

    def show(self, columns: Sequence[Column], figures: range, rows: Sequence[FigureRow]) -> None:
        """Show a table. figures: the columns that can be selected. The selected row stays while it is there."""
        self._figures = figures
        self._layout_of_columns = Layout(columns)
        kept = self._take(rows)
        self._go(kept if kept is not None else self._nearest(max(self._at, 0)), self.column)
        self.refresh()

    @property
    def cells(self) -> tuple[str, ...]:
        """The selected row as it is shown."""
        return self._rows[self._at].cells if self.key else ()

    def select(self, key: str, column: int | None = None) -> None:
        """Select a row, if it is there."""
        at = self._place(key)
        self._go(self._at if at is None else at, self.column if column is None else column)

    def _nearest(self, at: int) -> int:
        places = [place for place, row in enumerate(self._rows) if row.key is not None]
        return min(places, key=lambda place: (abs(place - at), place), default=-1)

    def _go(self, at: int, column: int) -> None:
        self._at = at
        self.column = max(self._figures.start, min(column, self._figures.stop - 1))
        self.refresh()
        if at < 0:
            return
        # A heading above the first row comes into sight with it.
        self._bring_into_sight(at - 1 if at > 0 and self._rows[at - 1].key is None else at, at)
        if self.key:
            self.post_message(self.CellHighlighted(self, self.key, self.column))

    def on_resize(self) -> None:
        self._measure()
        self._go(self._at, self.column)

    def action_move(self, rows: int, columns: int) -> None:
        at = self._at + rows
        while rows and 0 <= at < len(self._rows) and self._rows[at].key is None:
            at += rows
        self._go(at if 0 <= at < len(self._rows) else self._at, self.column + columns)

    def action_turn(self, step: int) -> None:
        at = self._at + step * max(1, self.size.height - 2)
        self._go(self._nearest(max(0, min(at, len(self._rows) - 1))), self.column)

    def action_end_of_row(self, step: int) -> None:
        self._go(self._at, self._figures.start if step < 0 else self._figures.stop - 1)

    def _chosen(self) -> None:
        self.post_message(self.CellChosen(self, self.key, self.column))

    def on_click(self, event: events.Click) -> None:
        at = int(self.scroll_offset.y) + event.y - 1
        if event.y == 0 or not 0 <= at < len(self._rows) or self._rows[at].key is None:
            return
        spans = {column: self._layout_of_columns.span(column) for column in self._figures}
        pressed = next((column for column, (_, end) in spans.items() if event.x < end), self.column)
        if (at, pressed) == (self._at, self.column):
            self.action_choose()
        else:
            self._go(at, pressed)

    # drawing

    def _drawn(self, row: FigureRow, width: int, *, here: bool) -> Strip:
        if row.key is None:
            style = self.rich_style + self.get_component_rich_style("figure-grid--heading")
            return Strip([Segment(fit(f" {row.cells[0]}", width), style)], width)
        style = self.rich_style
        if here:
            style += self.get_component_rich_style("figure-grid--row")
        strip, layout = self._layout_of_columns.row(row.cells, style), self._layout_of_columns
        for column in sorted(row.marked):
            if layout.span(column)[1]:
                strip = self._in_style(strip, layout.span(column), "marked")
        if here and layout.span(self.column)[1]:
            strip = self._in_style(strip, layout.span(self.column), "here")
        return strip
