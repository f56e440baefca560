"""The columns of an XLSX sheet on which several tables of different widths stand below each other."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import accumulate, pairwise

from chatdong_tui.export import columns
from chatdong_tui.export.cells import Grid

_PAGE_LETTERS = 92.0
"""Half-width letters of 10 points between the margins of an upright A4 page."""
_WIDEST_PAGE = 120.0
"""Beyond this the page would be shrunk to type that is hard to read."""
_PADDING = 2.0
_LEAST_COLUMN = 6.0
_WIDEST_COLUMN = 40
_NEAR = 4.0
"""An edge this close to where a table wants one serves it; else a column is split there."""
_MOST = 24


def layout(grids: Sequence[Grid], boxes: Sequence[float]) -> tuple[list[float], list[list[int]]]:
    """The widths of the sheet's columns in letters, and for each table which of them its own columns take.

    They are the columns of the widest table, spread over the page, split where another table or the approval
    `boxes` (their shares of the page) want an edge far from any, and widened where a number needs it. A table
    that stands alone keeps its columns whole.
    """
    widest = max(grids, key=lambda grid: len(grid.widths), default=None)
    widths = columns.between(_least(widest), _wanted(widest), _WIDEST_PAGE) if widest else []
    widths += [_LEAST_COLUMN] * (len(boxes) - len(widths))
    stretch = max(1.0, _PAGE_LETTERS / sum(widths)) if widths else 1.0
    widths = [width * stretch for width in widths]
    if len(grids) > 1:
        widths = _split(widths, [*(_wanted(grid) for grid in grids if grid is not widest), boxes])
    found = [columns.edges(_wanted(grid), widths) for grid in grids]
    for grid, edges in zip(grids, found, strict=True):
        for (first, end), least in zip(pairwise(edges), _least(grid), strict=True):
            # Excel prints ### where a number is wider than its column.
            widths[end - 1] += max(0.0, least - sum(widths[first:end]))
    return widths, found


def _split(widths: Sequence[float], tables: Sequence[Sequence[float]]) -> list[float]:
    edges = list(accumulate(widths, initial=0.0))
    for parts in tables:
        for reached in accumulate(parts[:-1]):
            wanted = reached / sum(parts) * edges[-1]
            if len(edges) <= _MOST and min(abs(edge - wanted) for edge in edges) > _NEAR:
                edges = sorted([*edges, wanted])
    return [end - start for start, end in pairwise(edges)]


def _least(grid: Grid) -> list[float]:
    return [max(_LEAST_COLUMN, part * 1.1 + _PADDING) for part in columns.least(grid)]


def _wanted(grid: Grid) -> list[float]:
    """For each column the width at which its texts take few lines."""
    return [
        max(least, min(part, _WIDEST_COLUMN) * 1.1 + _PADDING)
        for least, part in zip(_least(grid), columns.longest(grid), strict=True)
    ]
