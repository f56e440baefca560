"""How wide a column must be: widths in half-width letters, of which a Hangul syllable takes two."""

from __future__ import annotations

import math
import unicodedata
from collections.abc import Sequence

from chatdong_tui.document import CellKind, RowKind
from chatdong_tui.export.shown import Grid, text

_LONGEST_UNBROKEN = 22
_SHORT = 14
"""A column of texts no longer than this is centred, as tables of names and grades are."""


def width(line: str) -> int:
    """The width of `line`; letters of ambiguous width (□ ○ ※) count two, as Korean fonts draw them."""
    return sum(
        0 if unicodedata.combining(sign) else 2 if unicodedata.east_asian_width(sign) in "WFA" else 1 for sign in line
    )


def longest_line(value: str) -> int:
    """The width of the longest line of `value`."""
    return max(map(width, value.split("\n")))


def _unbroken(kind: CellKind, value: str) -> int:
    """The width below which `value` would break inside a number, a date or a word."""
    if kind is not CellKind.TEXT:
        return width(value)
    return min(_LONGEST_UNBROKEN, max(map(width, value.split()), default=0))


def needs(grid: Grid) -> list[int]:
    """For each column the least width at which no number, date or ordinary word breaks."""
    return [
        max((_unbroken(cell.kind, text(cell)) for _, cell in grid.cells(column)), default=0)
        for column in range(len(grid.widths))
    ]


def centred(grid: Grid) -> list[bool]:
    """For each column whether its texts are short enough to stand centred."""
    return [
        all(
            longest_line(text(cell)) <= _SHORT
            for kind, cell in grid.cells(column)
            if kind is not RowKind.HEAD and cell.kind is CellKind.TEXT
        )
        for column in range(len(grid.widths))
    ]


def fit(shares: Sequence[int], least: Sequence[float], total: float) -> list[float]:
    """`total` divided by `shares`, no part smaller than its `least`; by `least` alone if that is too much."""
    if sum(least) >= total:
        return [part * total / sum(least) for part in least]
    fixed: set[int] = set()
    while True:
        rest = total - sum(least[at] for at in fixed)
        weight = sum(share for at, share in enumerate(shares) if at not in fixed)
        short = {at for at, share in enumerate(shares) if at not in fixed and share * rest < least[at] * weight}
        if not short:
            break
        fixed |= short
    return [least[at] if at in fixed else share * rest / weight for at, share in enumerate(shares)]


def line_count(value: str, room: float) -> int:
    """How many lines `value` takes in a column `room` wide when words stay whole, at least one."""
    count = 0
    for line in value.split("\n"):
        count += 1
        used = 0.0
        for word in line.split(" "):
            needed = width(word)
            if used and used + 1 + needed > room:
                count += 1
                used = 0.0
            elif used:
                used += 1
            if used + needed > room:
                over = math.ceil((used + needed) / max(room, 2)) - 1
                count += over
                used = max(0.0, used + needed - over * room)
            else:
                used += needed
    return count
