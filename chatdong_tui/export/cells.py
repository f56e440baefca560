"""The text that is printed for a cell, the same in every file, and a table as a full rectangle of cells."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from chatdong_tui.document import Absent, Cell, CellKind, RowKind, Table
from chatdong_tui.words import formats

_LINE_END = re.compile("\r\n|[\r\v\f\x85\u2028\u2029]")
_SPACE = re.compile("[\t\u00a0]")
_HARMFUL = re.compile(
    "[\x00-\x09\x0b-\x1f\x7f-\x9f"  # control characters: XML forbids them, terminals obey them
    "\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069"  # direction marks: they can hide what a text says
    "\u200b\ufeff"  # no width at all: two texts look the same and are not
    "\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]"  # no characters: no file could hold them
)


def clean(text: str) -> str:
    """`text` fit for any file: NFC, `\\n` line ends, no tabs, control or direction characters.

    Half a surrogate pair is dropped too, so that the result always encodes to UTF-8.
    """
    if text.isprintable() and unicodedata.is_normalized("NFC", text):
        return text
    text = _SPACE.sub(" ", _LINE_END.sub("\n", text))
    return unicodedata.normalize("NFC", _HARMFUL.sub("", text))


def text(cell: Cell) -> str:
    """What is printed for `cell`: `3,364명`, `△31,600`, `2021. 3. 18.`, `98.2%`, `-` or nothing.

    0 stays `0`: only `Absent` is `-` or empty (domain.md §5 trap d).
    """
    value = cell.value
    if isinstance(value, Absent):
        return value.value
    if isinstance(value, str):
        return clean(value)
    if isinstance(value, date):
        return formats.short_date(value)
    if cell.kind is CellKind.WON:
        return formats.won(int(value))
    if cell.kind is CellKind.PERCENT:
        return f"{value:.1f}%"
    if cell.kind is CellKind.COUNT:
        return f"{value:,}{clean(cell.unit)}"
    return str(value)


@dataclass(frozen=True, slots=True)
class GridRow:
    """One row over the full width of its grid; None where a cell from the left or above covers."""

    slots: tuple[Cell | None, ...]
    kind: RowKind


@dataclass(frozen=True, slots=True)
class Grid:
    """A table as a full rectangle: every row has as many slots as `widths` has entries."""

    widths: tuple[int, ...]
    rows: Sequence[GridRow]
    by_hand: bool = False

    def cells(self, column: int) -> list[tuple[RowKind, Cell]]:
        """The cells that stand in `column` alone, from top to bottom."""
        return [(row.kind, slot) for row in self.rows if (slot := row.slots[column]) is not None and slot.across == 1]

    def head_count(self) -> int:
        """How many rows at the top are head rows."""
        kinds = [row.kind for row in self.rows]
        return next((at for at, kind in enumerate(kinds) if kind is not RowKind.HEAD), len(kinds))


def grid(table: Table) -> Grid:
    """`table` as a full rectangle; rows that are too short are filled up with empty cells.

    Raises ValueError when a cell would stand outside the table or on another cell.
    """
    return Grid(table.widths, tuple(grid_rows(table)), table.by_hand)


def _spans(cell: Cell) -> bool:
    return cell.across > 1 or cell.down > 1


def grid_rows(table: Table) -> Iterator[GridRow]:
    """The rows of `grid`, one after the other, for a table that is too long to be held. Raises what it raises."""
    covered = [0] * len(table.widths)
    number = 0
    for number, row in enumerate(table.rows, 1):
        if len(row.cells) == len(covered) and not any(covered) and not any(map(_spans, row.cells)):
            yield GridRow(row.cells, row.kind)
            continue
        slots: list[Cell | None] = [None if down else Cell(Absent.BLANK) for down in covered]
        below = [max(0, down - 1) for down in covered]
        column = 0
        for cell in row.cells:
            while column < len(covered) and covered[column]:
                column += 1
            place = range(column, column + cell.across)
            if place.stop > len(covered) or any(covered[each] for each in place):
                raise ValueError(f"row {number}: a cell leaves its table or covers another cell")
            slots[place.start : place.stop] = [cell, *[None] * (cell.across - 1)]
            below[place.start : place.stop] = [cell.down - 1] * cell.across
            column = place.stop
        yield GridRow(tuple(slots), row.kind)
        covered = below
    if any(covered):
        raise ValueError(f"row {number}: a cell leaves its table")
