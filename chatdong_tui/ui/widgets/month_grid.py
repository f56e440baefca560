"""A table with a cell a month: the arrows go from cell to cell, Enter opens what stands there."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar

from rich.segment import Segment
from rich.style import Style
from textual import events
from textual.binding import Binding, BindingType
from textual.geometry import Size
from textual.message import Message
from textual.scroll_view import ScrollView
from textual.strip import Strip

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


class MonthGrid(ScrollView, can_focus=True, inherit_bindings=False):
    """before, after: the columns left and right of the months; titles: what stands above each month.

    empty: the sentence of a table without rows.
    """

    COMPONENT_CLASSES: ClassVar[set[str]] = {"month-grid--header", "month-grid--here", "month-grid--marked"}
    DEFAULT_CSS = """
    MonthGrid { height: 1fr; overflow-x: hidden; overflow-y: auto; scrollbar-size-vertical: 1; }
    MonthGrid > .month-grid--header { color: $text-muted; text-style: underline; }
    MonthGrid > .month-grid--here { text-style: underline; }
    MonthGrid:focus > .month-grid--here { text-style: bold reverse; }
    MonthGrid > .month-grid--marked { color: $text-warning; text-style: bold; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("up", "move(-1, 0)", show=False),
        Binding("down", "move(1, 0)", show=False),
        Binding("left", "move(0, -1)", show=False),
        Binding("right", "move(0, 1)", show=False),
        Binding("pageup", "turn(-1)", show=False),
        Binding("pagedown", "turn(1)", show=False),
        Binding("home", "month(1)", show=False),
        Binding("end", "month(12)", show=False),
        Binding("enter", "choose", show=False),
    ]

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
        super().__init__()
        self._before = tuple(before)
        self._after = tuple(after)
        months = [Column(title, width) for title in titles]
        self._layout_of_columns = Layout([*before, *months, *after])
        self._empty = empty
        self._rows: tuple[GridRow, ...] = ()
        self._at = 0
        self.month = _JANUARY

    # what is shown and selected

    @property
    def rows(self) -> Sequence[GridRow]:
        return self._rows

    @rows.setter
    def rows(self, rows: Sequence[GridRow]) -> None:
        """Show other rows; the selected one stays selected while it is there."""
        key = self.key
        self._rows = tuple(rows)
        self.virtual_size = Size(self.size.width, len(self._rows) + 1)
        kept = next((at for at, row in enumerate(self._rows) if row.key == key), None)
        self._go(kept if kept is not None else min(self._at, len(self._rows) - 1), self.month)
        self.refresh()

    @property
    def key(self) -> str:
        """The key of the selected row; '' in an empty table."""
        return self._rows[self._at].key if 0 <= self._at < len(self._rows) else ""

    def select(self, key: str, month: int) -> None:
        """Select a cell, if its row is there."""
        self._go(next((at for at, row in enumerate(self._rows) if row.key == key), self._at), month)

    def _go(self, at: int, month: int) -> None:
        self._at = max(0, min(at, len(self._rows) - 1))
        self.month = max(_JANUARY, min(month, _DECEMBER))
        self.refresh()
        top, visible = int(self.scroll_offset.y), max(1, self.size.height - 1)
        if self._at < top:
            self.scroll_to(y=self._at, animate=False, immediate=True)
        elif self.size.height and self._at >= top + visible:
            self.scroll_to(y=self._at - visible + 1, animate=False, immediate=True)
        if self.key:
            self.post_message(self.CellHighlighted(self, self.key, self.month))

    def on_resize(self) -> None:
        self.virtual_size = Size(self.size.width, len(self._rows) + 1)
        self._go(self._at, self.month)

    def action_move(self, rows: int, months: int) -> None:
        self._go(self._at + rows, self.month + months)

    def action_turn(self, step: int) -> None:
        self._go(self._at + step * max(1, self.size.height - 2), self.month)

    def action_month(self, month: int) -> None:
        self._go(self._at, month)

    def action_choose(self) -> None:
        if self.key:
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

    def render_line(self, y: int) -> Strip:
        width = self.scrollable_content_region.width
        layout = self._layout_of_columns
        layout.measure(width)
        if y == 0:
            return layout.header(self.rich_style + self.get_component_rich_style("month-grid--header"))
        at = int(self.scroll_offset.y) + y - 1
        if at >= len(self._rows):
            return layout.sentence(self._empty if not self._rows and y == 1 else "", self.rich_style)
        row = self._rows[at]
        strip = layout.row((*row.before, *row.months, *row.after), self.rich_style)
        for month in sorted(row.marked):
            start, end = self._span(month)
            style = self.get_component_rich_style("month-grid--marked")
            sign = Strip([Segment(_SIGN, self.rich_style + style)], 1)
            strip = _replaced(strip, start - 1, start, sign)
            strip = _replaced(strip, start, end, _styled(strip.crop(start, end), style))
        if at == self._at:
            start, end = self._span(self.month)
            style = self.get_component_rich_style("month-grid--here")
            strip = _replaced(strip, start, end, _styled(strip.crop(start, end), style))
        return strip


def _styled(strip: Strip, style: Style) -> Strip:
    return Strip(Segment.apply_style(list(strip), post_style=style), strip.cell_length)


def _replaced(strip: Strip, start: int, end: int, by: Strip) -> Strip:
    return Strip.join([strip.crop(0, start), by, strip.crop(end, strip.cell_length)])
