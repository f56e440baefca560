"""Bars on the screen: one a line, with the colours of the theme, scrolled with the arrows."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from rich.segment import Segment
from textual.binding import Binding, BindingType
from textual.geometry import Size
from textual.scroll_view import ScrollView
from textual.strip import Strip

from chatdong_tui.ui.widgets.bars import Bar, DrawnBar, drawn_bars
from chatdong_tui.words import ui as words

_MARGIN = 1
"""Cells left and right of the bars."""


class BarChart(ScrollView, can_focus=True, inherit_bindings=False):
    """Bars that fit into memory (a few hundred). empty: the sentence of a chart without bars."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {
        "bar-chart--bar", "bar-chart--heading", "bar-chart--quiet", "bar-chart--alert",
    }  # fmt: skip
    DEFAULT_CSS = """
    BarChart { height: 1fr; overflow-x: hidden; overflow-y: auto; scrollbar-size-vertical: 1; }
    BarChart > .bar-chart--bar { color: $primary; }
    BarChart > .bar-chart--heading { color: $text-muted; text-style: bold; }
    BarChart > .bar-chart--quiet { color: $text-muted; }
    BarChart > .bar-chart--alert { color: $text-warning; text-style: bold; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("up", "move(-1)", show=False),
        Binding("down", "move(1)", show=False),
        Binding("pageup", "turn(-1)", show=False),
        Binding("pagedown", "turn(1)", show=False),
        Binding("home", "first", show=False),
        Binding("end", "last", show=False),
    ]

    def __init__(self, bars: Sequence[Bar] = (), *, empty: str = words.EMPTY_LIST, id: str | None = None) -> None:
        super().__init__(id=id)
        self._bars = tuple(bars)
        self.empty = empty
        self._drawn: list[DrawnBar] = []
        self._drawn_for = -1

    @property
    def bars(self) -> Sequence[Bar]:
        return self._bars

    @bars.setter
    def bars(self, bars: Sequence[Bar]) -> None:
        """Show other bars, from the first one on."""
        self._bars = tuple(bars)
        self._drawn_for = -1
        self.virtual_size = Size(self.size.width, len(self._bars))
        self.scroll_home(animate=False, immediate=True)
        self.refresh()

    def on_mount(self) -> None:
        self.virtual_size = Size(self.size.width, len(self._bars))

    def on_resize(self) -> None:
        self.virtual_size = Size(self.size.width, len(self._bars))

    def action_move(self, step: int) -> None:
        self.scroll_relative(y=step, animate=False, immediate=True)

    def action_turn(self, step: int) -> None:
        self.scroll_relative(y=step * max(1, self.size.height - 1), animate=False, immediate=True)

    def action_first(self) -> None:
        self.scroll_home(animate=False, immediate=True)

    def action_last(self) -> None:
        self.scroll_end(animate=False, immediate=True)

    def render_line(self, y: int) -> Strip:
        width = self.scrollable_content_region.width
        if self._drawn_for != width:
            self._drawn = drawn_bars(self._bars, max(0, width - 2 * _MARGIN))
            self._drawn_for = width
        at = int(self.scroll_offset.y) + y
        if not self._bars and y == 0:
            return Strip([Segment(f" {self.empty}", self.rich_style)]).adjust_cell_length(width, self.rich_style)
        if at >= len(self._drawn):
            return Strip.blank(width, self.rich_style)
        bar, drawn, style = self._bars[at], self._drawn[at], self.rich_style
        if bar.style:
            style += self.get_component_rich_style(f"bar-chart--{bar.style}")
        # A bar that calls for attention is drawn in that colour as a whole.
        track = style if bar.style else style + self.get_component_rich_style("bar-chart--bar")
        pieces = ((" " * _MARGIN, style), (drawn.label, style), (drawn.track, track), (drawn.text, style))
        return Strip([Segment(text, ink) for text, ink in pieces if text]).adjust_cell_length(width, style)
