"""How wide a column must be: widths in half-width letters, of which a Hangul syllable takes two."""

from __future__ import annotations

import math
import re
import unicodedata
from collections.abc import Sequence
from functools import cache
from itertools import accumulate

from chatdong_tui.document import Absent, Cell, CellKind, RowKind
from chatdong_tui.export.cells import Grid, text

_ORDINARY_WORD = 8
_LONG_WORD = 22
_ANY_WORD = 48
_SHORT = 14
"""A column of texts no longer than this is centred, as tables of names and grades are."""


@cache
def _width(sign: str) -> int:
    if unicodedata.combining(sign):
        return 0
    return 2 if unicodedata.east_asian_width(sign) in "WFA" else 1


def width(line: str) -> int:
    """The width of `line`; letters of ambiguous width (□ ○ ※) count two, as Korean fonts draw them."""
    return len(line) if line.isascii() else sum(map(_width, line))


def longest_line(value: str) -> int:
    """The width of the longest line of `value`."""
    return max(map(width, value.split("\n")))


def _word(value: str, limit: int) -> int:
    return min(limit, max(map(width, value.split()), default=0))


def _per_column(grid: Grid, limit: int) -> list[int]:
    return [
        max(
            (
                _word(text(cell), limit) if cell.kind is CellKind.TEXT else width(text(cell))
                for _, cell in grid.cells(column)
            ),
            default=0,
        )
        for column in range(len(grid.widths))
    ]


def least(grid: Grid) -> list[int]:
    """For each column the width below which a number, a date or a short word would break."""
    return _per_column(grid, _ORDINARY_WORD)


def wanted(grid: Grid) -> list[int]:
    """For each column the width at which long words stay whole, too."""
    return _per_column(grid, _LONG_WORD)


def whole(grid: Grid) -> list[int]:
    """For each column the width at which no word breaks but such as no table has room for."""
    return _per_column(grid, _ANY_WORD)


def longest(grid: Grid) -> list[int]:
    """For each column the width of its longest line."""
    return [
        max((longest_line(text(cell)) for _, cell in grid.cells(column)), default=0)
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


def align(cell: Cell, row: RowKind, centred: bool) -> str:
    """`left`, `center` or `right`: head rows, dates and short texts centred, figures to the right."""
    if row is RowKind.HEAD:
        return "center"
    if cell.kind in (CellKind.COUNT, CellKind.WON, CellKind.PERCENT):
        return "right"
    return "center" if centred or cell.kind is CellKind.DATE or isinstance(cell.value, Absent) else "left"


def between(small: Sequence[float], large: Sequence[float], total: float) -> list[float]:
    """`large` where that fits into `total`, else as far from `small` towards it as there is room."""
    spare, gap = total - sum(small), sum(large) - sum(small)
    part = min(1.0, max(0.0, spare / gap)) if gap else 1.0
    return [low + (high - low) * part for low, high in zip(small, large, strict=True)]


def fit(shares: Sequence[int], floor: Sequence[float], total: float) -> list[float]:
    """`total` divided by `shares`, no part smaller than its `floor`; by `floor` alone if that is too much."""
    if sum(floor) >= total:
        return [part * total / sum(floor) for part in floor]
    fixed: set[int] = set()
    while True:
        loose = [at for at in range(len(shares)) if at not in fixed]
        rest = total - sum(floor[at] for at in fixed)
        weight = sum(shares[at] for at in loose)
        short = {at for at in loose if shares[at] * rest < floor[at] * weight}
        if not short:
            break
        fixed |= short
    return [floor[at] if at in fixed else share * rest / weight for at, share in enumerate(shares)]


def edges(parts: Sequence[float], widths: Sequence[float]) -> list[int]:
    """Which of the columns `widths` each of fewer `parts` takes, so that their right edges come closest.

    Returns len(parts) + 1 column numbers: part 0 reaches from the first to before the second, and so on.
    """
    sums = list(accumulate(widths, initial=0.0))
    reached = [0]
    for at, share in enumerate(accumulate(parts[:-1]), 1):
        aim = share / sum(parts) * sums[-1]
        open_columns = range(reached[-1] + 1, len(widths) - (len(parts) - at) + 1)
        reached.append(min((abs(sums[column] - aim), column) for column in open_columns)[1])
    return [*reached, len(widths)]


_CLUSTER = re.compile("(?s:.)(?:[\u0300-\u036f\ufe00-\ufe0f\U0001f3fb-\U0001f3ff]|\u200d.)*")
"""A sign with what belongs to it: accents, the colour of a skin, the next one of a joined family."""


def pieces(word: str, room: float) -> list[str]:
    """`word` in pieces that each fit into a column `room` wide; one that fits stays whole."""
    if width(word) <= room:
        return [word]
    found = [""]
    for sign in _CLUSTER.findall(word):
        if found[-1] and width(found[-1]) + width(sign) > room:
            found.append("")
        found[-1] += sign
    return found


def wrapped(value: str, room: float) -> list[str]:
    """The lines of `value` in a column `room` wide: words stay whole where they fit."""
    lines: list[str] = []
    for line in value.split("\n"):
        lines.append("")
        for word in line.split(" "):
            for at, piece in enumerate(pieces(word, room)):
                joined = f"{lines[-1]} {piece}" if lines[-1] and not at else lines[-1] + piece
                if lines[-1] and width(joined) > room:
                    lines.append(piece)
                else:
                    lines[-1] = joined
    return lines


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
