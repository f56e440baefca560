"""Columns of a list: how wide each is, which ones give way on a narrow screen, and a row drawn in them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from rich.segment import Segment
from rich.style import Style
from textual.strip import Strip

from chatdong_tui.ui.inert import fit

_GAP = 1


@dataclass(frozen=True)
class Column:
    """One column. width: cells, None shares what is left; least: cells a sharing column needs at least.

    align: 'left' or 'right'. drop: columns with a higher number are hidden first when there is no room;
    0 is never hidden.
    """

    title: str
    width: int | None = None
    least: int = 6
    align: str = "left"
    drop: int = 0


class Layout:
    """Columns in a given width."""

    def __init__(self, columns: Sequence[Column]) -> None:
        self._columns = tuple(columns)
        self._shown: list[tuple[int, Column, int]] = []
        self._width = 0
        self.measure(80)

    def measure(self, width: int) -> None:
        """Share `width` cells among the columns."""
        if width == self._width:
            return
        self._width = width
        shown = list(enumerate(self._columns))
        while shown and self._needed(shown) > width:
            droppable = max(shown, key=lambda entry: entry[1].drop)
            if droppable[1].drop == 0:
                break
            shown.remove(droppable)
        left = max(0, width - self._needed(shown))
        flexible = [place for place, column in shown if column.width is None]
        self._shown = []
        for place, column in shown:
            cells = column.width if column.width is not None else column.least
            if place in flexible:
                nth = flexible.index(place)
                cells += left // len(flexible) + (1 if nth < left % len(flexible) else 0)
            self._shown.append((place, column, cells))

    @staticmethod
    def _needed(shown: Sequence[tuple[int, Column]]) -> int:
        # One cell left of everything, one between columns.
        return sum(column.width if column.width is not None else column.least for _, column in shown) + max(
            1, len(shown)
        )

    def span(self, place: int) -> tuple[int, int]:
        """The cells of the column at this place of the list, the second one no longer; (0, 0) for a hidden one."""
        start = 1
        for shown, _, width in self._shown:
            if shown == place:
                return start, start + width
            start += width + _GAP
        return 0, 0

    def _drawn(self, cells: Sequence[str]) -> str:
        parts = [
            fit(cells[place] if place < len(cells) else "", width, right=column.align == "right")
            for place, column, width in self._shown
        ]
        return " " + (" " * _GAP).join(parts)

    def row(self, cells: Sequence[str], style: Style) -> Strip:
        return self._strip(self._drawn(cells), style)

    def header(self, style: Style) -> Strip:
        return self._strip(self._drawn([column.title for column in self._columns]), style)

    def sentence(self, text: str, style: Style) -> Strip:
        return self._strip(" " + text, style)

    def _strip(self, text: str, style: Style) -> Strip:
        return Strip([Segment(fit(text, self._width), style)], self._width)
