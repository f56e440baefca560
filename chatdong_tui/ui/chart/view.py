"""One chart: its bars, and the same figures as a table for those who read rather than look."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from rich.cells import cell_len

from chatdong_tui.ui.inert import fit, inert
from chatdong_tui.ui.widgets.bars import Bar
from chatdong_tui.ui.widgets.plain_list import Line
from chatdong_tui.ui.wrapping import wrap

_GAP = "  "
_INDENT = "  "
"""Moves the titles over the lines that can be chosen."""
_LEAST_NAME, _LEAST_TITLE = 8, 6


@dataclass(frozen=True, slots=True)
class TableRow:
    """key: the record that the row opens, as `noun:id`. style: as of a Line."""

    key: str
    cells: tuple[str, ...]
    style: str = ""


@dataclass(frozen=True, slots=True)
class ChartView:
    """bars: with headings where several scales stand below one another. titles: of the table's columns.

    legend: what the signs mean.
    """

    bars: tuple[Bar, ...]
    titles: tuple[str, ...]
    rows: tuple[TableRow, ...]
    legend: str = ""


def table_lines(view: ChartView, width: int) -> list[Line]:
    """The table in lines of `width` cells: figures stay whole on the right, titles take as many lines as they
    need, and the first column gives way."""
    if not view.rows:
        return []
    widths = _widths(view, width)
    room = max(_LEAST_NAME, width - sum(widths) - len(_GAP) * len(widths))

    def line(cells: Sequence[str]) -> str:
        figures = (fit(cell, cells_wide, right=True) for cell, cells_wide in zip(cells[1:], widths, strict=True))
        return _GAP.join((fit(cells[0], room), *figures))

    titles = [
        wrap(title, cells_wide, cells_wide) for title, cells_wide in zip(view.titles, (room, *widths), strict=True)
    ]
    tallest = max(map(len, titles))
    heads = zip(*([""] * (tallest - len(title)) + title for title in titles), strict=True)
    return [
        *(Line(None, _INDENT + line(head), "heading") for head in heads),
        *(Line(f"{at}:{row.key}", line(row.cells), row.style) for at, row in enumerate(view.rows)),
    ]


def _widths(view: ChartView, width: int) -> list[int]:
    """The cells of each column but the first: what its figures need, and its title's where there is room for it."""
    names = max(cell_len(inert(row.cells[0])) for row in view.rows)
    columns = range(1, len(view.titles))
    share = (width - min(max(names, _LEAST_NAME), width // 2)) // max(1, len(columns)) - len(_GAP)
    figures = [max(cell_len(inert(row.cells[column])) for row in view.rows) for column in columns]
    titles = [min(cell_len(inert(view.titles[column])), max(_LEAST_TITLE, share)) for column in columns]
    return [max(pair) for pair in zip(figures, titles, strict=True)]
