"""How a table stands on an A4 page: the size of its type and the widths of its columns, in mm."""

from __future__ import annotations

from dataclasses import dataclass

from chatdong_tui.document import RowKind
from chatdong_tui.export import columns
from chatdong_tui.export.cells import Grid

PAGE_WIDTH = 170.0
PT_TO_MM = 25.4 / 72
MARGIN = 1.8
WHOLE_UP_TO = 60
"""Tables no higher than this stay on one page; higher ones are split and repeat their head rows."""

_NARROW_MARGIN = 0.8
"""Left and right inner margin of a cell in mm; the narrow one for tables of many columns."""
_MANY_COLUMNS = 8
LEAST_HEIGHT = 7.5
BY_HAND_HEIGHT = 10.0
"""The least height of a row in mm, and of one that is signed or filled in with a pen."""
_COMFORTABLE, _SNUG = 24, 12
"""A column of texts no longer than this is made wide enough for them, where there is room; the lower bound is for
tables of many columns, which leave the room to those that hold long texts."""
_SPARE = 0.6
"""Room in mm for a font that runs a little wider than measured here."""
_LETTER = 0.54
"""A half-width letter of a sans font measured against its size; digits are wider than half."""
_SIZES = (11, 10, 9, 8)


@dataclass(frozen=True, slots=True)
class Layout:
    """size: of the type in points; margin: left and right inside each cell; widths: of the columns."""

    size: int
    margin: float
    widths: tuple[float, ...]


def letter(size: float) -> float:
    """The width of a half-width letter of `size` points in mm."""
    return size * PT_TO_MM * _LETTER


def room(size: float, width: float, margin: float = MARGIN) -> float:
    """How many half-width letters of `size` points fit into a cell `width` mm wide."""
    # A column as wide as its longest word holds it, whatever the sums of fractions say.
    return (width - 2 * margin - _SPARE) / letter(size) + 1e-6


def line_count(value: str, size: int, width: float, margin: float = MARGIN) -> int:
    """How many lines of `size` points `value` takes in a cell `width` mm wide."""
    return columns.line_count(value, room(size, width, margin))


def height(value: str, size: int, width: float, margin: float = MARGIN) -> float:
    """The height in mm of a cell `width` mm wide that holds `value` in `size` points."""
    return max(LEAST_HEIGHT, line_count(value, size, width, margin) * size * PT_TO_MM * 1.25 + 2)


def layout(grid: Grid) -> Layout:
    """`grid` over the full text width, in the largest type that breaks no word.

    In the smallest type long words may break, numbers and dates only when even they do not fit.
    """
    small, large = columns.least(grid), columns.wanted(grid)
    margin = MARGIN if len(small) <= _MANY_COLUMNS else _NARROW_MARGIN
    sides = 2 * margin + _SPARE
    size = next(
        (size for size in _SIZES if sum(large) * letter(size) + sides * len(large) <= PAGE_WIDTH),
        _SIZES[-1],
    )
    floor = columns.between(
        [part * letter(size) + sides for part in small],
        [part * letter(size) + sides for part in large],
        PAGE_WIDTH,
    )
    # Then words that are longer than a column need be, then short texts on one line.
    comfortable = _COMFORTABLE if len(small) <= _MANY_COLUMNS else _SNUG
    easy = [min(comfortable, part) for part in columns.longest(grid)]
    for wish in (columns.whole(grid), easy):
        wider = [max(low, part * letter(size) + sides) for low, part in zip(floor, wish, strict=True)]
        floor = columns.between(floor, wider, PAGE_WIDTH)
    return Layout(size, margin, tuple(columns.fit(grid.widths, floor, PAGE_WIDTH)))


def least_height(grid: Grid, at: int) -> float:
    """The least height of row `at` in mm; head rows are printed, not written."""
    by_hand = grid.by_hand and grid.rows[at].kind is not RowKind.HEAD
    return BY_HAND_HEIGHT if by_hand else LEAST_HEIGHT
