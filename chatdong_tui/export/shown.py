"""What a reader sees: the text of each cell and the order of the lines, the same for every file format."""

from __future__ import annotations

import enum
import re
import unicodedata
from dataclasses import dataclass, replace
from datetime import date

from chatdong_tui.document import (
    Absent,
    Cell,
    CellKind,
    Document,
    Heading,
    Level,
    Paragraph,
    Row,
    RowKind,
    Table,
)
from chatdong_tui.words import export as words
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


class Part(enum.Enum):
    """What a line is, so that a writer can choose its look."""

    LABEL = enum.auto()
    HEADING = enum.auto()
    SQUARE = enum.auto()
    CIRCLE = enum.auto()
    DASH = enum.auto()
    NOTE = enum.auto()
    CAPTION = enum.auto()
    ATTACHMENT = enum.auto()
    END = enum.auto()


_PART_OF_LEVEL = {
    Level.SQUARE: Part.SQUARE,
    Level.CIRCLE: Part.CIRCLE,
    Level.DASH: Part.DASH,
    Level.NOTE: Part.NOTE,
}


@dataclass(frozen=True, slots=True)
class Line:
    """One line of text; `mark` is the label or the sign before it, which may be empty."""

    part: Part
    mark: str
    text: str


@dataclass(frozen=True, slots=True)
class GridRow:
    """One row over the full width of its grid; None where a cell from the left or above covers."""

    slots: tuple[Cell | None, ...]
    kind: RowKind


@dataclass(frozen=True, slots=True)
class Grid:
    """A table as a full rectangle: every row has as many slots as `widths` has entries."""

    widths: tuple[int, ...]
    rows: tuple[GridRow, ...]

    def cells(self, column: int) -> list[tuple[RowKind, Cell]]:
        """The cells that stand in `column` alone, from top to bottom."""
        return [(row.kind, slot) for row in self.rows if (slot := row.slots[column]) is not None and slot.across == 1]

    def head_count(self) -> int:
        """How many rows at the top are head rows."""
        kinds = [row.kind for row in self.rows]
        return next((at for at, kind in enumerate(kinds) if kind is not RowKind.HEAD), len(kinds))


@dataclass(frozen=True, slots=True)
class Shown:
    """A document in reading order: head, approval boxes, title, summary, body with 붙임 and 끝."""

    head: tuple[Line, ...]
    approvers: tuple[str, ...]
    title: str
    summary: tuple[Line, ...]
    body: tuple[Line | Grid, ...]


def show(document: Document) -> Shown:
    """`document` as lines and grids, texts cleaned. Raises ValueError when a table's spans do not fit it."""
    head = document.head
    issuer = words.BETWEEN_NAMES.join(name for name in (head.issuer, head.writer) if name)
    labels = (
        (words.DOCUMENT_NUMBER, ""),
        (words.RETENTION, ""),
        (words.ISSUED_ON, formats.short_date(head.issued_on)),
        (words.DISCLOSURE, head.disclosure),
        (words.ISSUER, issuer),
    )
    summary = (
        (words.GIST, document.gist),
        (words.KEYWORDS, words.BETWEEN_KEYWORDS.join(document.keywords)),
    )
    return Shown(
        head=tuple(Line(Part.LABEL, mark, clean(value)) for mark, value in labels),
        approvers=tuple(clean(title) for title in head.approvers),
        title=clean(document.title),
        summary=tuple(Line(Part.LABEL, mark, clean(value)) for mark, value in summary),
        body=_with_end([*_blocks(document), *_attachments(document.attachments)]),
    )


def _blocks(document: Document) -> list[Line | Grid]:
    body: list[Line | Grid] = []
    for block in document.blocks:
        if isinstance(block, Heading):
            body.append(Line(Part.HEADING, Level.SQUARE.value, clean(block.text)))
        elif isinstance(block, Paragraph):
            body.append(Line(_PART_OF_LEVEL[block.level], block.level.value, clean(block.text)))
        elif block.rows:
            if block.caption:
                body.append(Line(Part.CAPTION, "", clean(block.caption)))
            body.append(grid(block))
    return body


def _attachments(names: tuple[str, ...]) -> list[Line]:
    """`붙임` before the first; numbers only when there are several (domain.md §8)."""
    lines: list[Line] = []
    for number, name in enumerate(names, 1):
        numbered = f"{number}. {clean(name)}" if len(names) > 1 else clean(name)
        lines.append(Line(Part.ATTACHMENT, words.ATTACHMENT if number == 1 else "", numbered))
    return lines


def _with_end(body: list[Line | Grid]) -> tuple[Line | Grid, ...]:
    """`끝.` two spaces after the last letter, or on a line of its own below a table (domain.md §8)."""
    last = body[-1] if body else None
    if isinstance(last, Line):
        body[-1] = replace(last, text=last.text.rstrip() + words.TWO_SPACES + words.END)
    else:
        body.append(Line(Part.END, "", words.END))
    return tuple(body)


def grid(table: Table) -> Grid:
    """`table` as a full rectangle; rows that are too short are filled up with empty cells.

    Raises ValueError when a cell would stand outside the table or on another cell.
    """
    free: list[list[Cell | None]] = [[Cell(Absent.BLANK)] * len(table.widths) for _ in table.rows]
    taken = [[False] * len(table.widths) for _ in table.rows]
    for at, row in enumerate(table.rows):
        for column, cell in _placed(row, taken[at]):
            for down in range(at, at + cell.down):
                for across in range(column, column + cell.across):
                    if down >= len(taken) or across >= len(table.widths) or taken[down][across]:
                        raise ValueError(f"row {at + 1}: a cell leaves its table or covers another cell")
                    taken[down][across] = True
                    free[down][across] = None
            free[at][column] = cell
    rows = zip(free, table.rows, strict=True)
    return Grid(table.widths, tuple(GridRow(tuple(slots), row.kind) for slots, row in rows))


def _placed(row: Row, taken: list[bool]) -> list[tuple[int, Cell]]:
    """Each cell of `row` with its column: the next one that no cell from above covers."""
    placed: list[tuple[int, Cell]] = []
    column = 0
    for cell in row.cells:
        while column < len(taken) and taken[column]:
            column += 1
        placed.append((column, cell))
        column += cell.across
    return placed
