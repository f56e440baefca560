"""A block of numbers copied from a spreadsheet: its lines, and the cells of each."""

from __future__ import annotations

from chatdong_tui.words.formats import read_count
from chatdong_tui.words.grid import BLANK

MOST = 10_000_000
"""The largest number of a cell."""


class NotNumbers(ValueError):
    """A cell of the block is no number from 0 to MOST. line, cell: its place, from 1; what it holds is not repeated."""

    def __init__(self, line: int, cell: int) -> None:
        super().__init__(line, cell)
        self.line = line
        self.cell = cell


def block(text: str) -> list[list[int | None]]:
    """The cells of a copied block, line by line; an empty one and `-` are blank. Raises NotNumbers."""
    lines = text.replace("\r\n", "\n").replace("\r", "\n").rstrip("\n").split("\n")
    return [
        [_number(cell.strip(), row, column) for column, cell in enumerate(line.split("\t"), start=1)]
        for row, line in enumerate(lines, start=1)
    ]


def _number(text: str, line: int, cell: int) -> int | None:
    if text in ("", BLANK):
        return None
    try:
        number = read_count(text)
    except ValueError:
        raise NotNumbers(line, cell) from None
    if number > MOST:
        raise NotNumbers(line, cell)
    return number
