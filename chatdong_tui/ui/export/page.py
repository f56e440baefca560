"""A Document as lines of a screen: the text, marks and cells that every file will hold, drawn to a width."""

from __future__ import annotations

from dataclasses import dataclass

from rich.cells import cell_len

from chatdong_tui.document import CellKind, Document, RowKind
from chatdong_tui.export.cells import Grid, GridRow, text
from chatdong_tui.export.picture import Picture
from chatdong_tui.export.shown import Line, Part, show
from chatdong_tui.ui.inert import fit, inert
from chatdong_tui.words import export as words

_INDENT = {
    Part.LABEL: 0,
    Part.CHAPTER: 0,
    Part.HEADING: 0,
    Part.SQUARE: 0,
    Part.CIRCLE: 1,
    Part.DASH: 3,
    Part.DOT: 5,
    Part.NOTE: 2,
    Part.CLAUSE: 0,
    Part.CAPTION: 2,
    Part.ATTACHMENT: 0,
    Part.END: 0,
}
_BETWEEN = "|"
_LEAST = 4
"""Cells that a column keeps even in a narrow page: two syllables."""
_RIGHT = (CellKind.COUNT, CellKind.WON, CellKind.PERCENT)


@dataclass(frozen=True, slots=True)
class Drawn:
    """One line on screen; strong: a title or a heading."""

    text: str
    strong: bool = False


def draw(document: Document, width: int) -> list[Drawn]:
    """The whole document in lines of at most `width` cells; a table whose figures need more is wider."""
    shown = show(document)
    lines = [Drawn(line) for entry in shown.head if entry.text for line in _item(entry, width)]
    if shown.approvers:
        lines.append(Drawn(f"{words.APPROVAL}  {f' {_BETWEEN} '.join(map(inert, shown.approvers))}"))
    lines += [Drawn(""), *(Drawn(line, strong=True) for line in _title(shown.title, width)), Drawn("")]
    lines += [Drawn(line) for entry in shown.summary for line in _item(entry, width)]
    for block in shown.body:
        if isinstance(block, Picture):
            lines += [Drawn(line) for line in wrapped(block.caption, width)]
        if isinstance(block, Grid | Picture):
            figures = block.grid if isinstance(block, Picture) else block
            lines += [Drawn(line) for line in grid_lines(figures, width)]
            continue
        strong = block.part in (Part.CHAPTER, Part.HEADING)
        if strong:
            lines.append(Drawn(""))
        lines += [Drawn(line, strong=strong) for line in _item(block, width)]
    return lines


def _title(title: str, width: int) -> list[str]:
    return [" " * ((width - cell_len(line)) // 2) + line for line in wrapped(title, width)]


def _item(line: Line, width: int) -> list[str]:
    """A line with its mark; what does not fit goes on below its first letter."""
    indent = " " * (_INDENT[line.part] + 2 * line.depth)
    mark = f"{line.mark}{'  ' if line.part in (Part.LABEL, Part.ATTACHMENT) else ' '}" if line.mark else ""
    if line.part is Part.ATTACHMENT and not mark:
        mark = " " * (cell_len(words.ATTACHMENT) + 2)
    room = max(_LEAST, width - len(indent) - cell_len(mark))
    first, *more = _pieces(line.text, room)
    below = indent + " " * cell_len(mark)
    return [f"{indent}{mark}{first}", *(f"{below}{piece}" for piece in more)]


def _pieces(text: str, width: int) -> list[str]:
    return [piece for line in text.split("\n") for piece in wrapped(line, width)]


def wrapped(line: str, width: int) -> list[str]:
    """The inert text in pieces of at most `width` cells, broken at spaces, long words anywhere."""
    pieces = [""]
    for word in inert(line).split(" "):
        joined = f"{pieces[-1]} {word}" if pieces[-1] else word
        if cell_len(joined) <= width:
            pieces[-1] = joined
            continue
        if pieces[-1]:
            pieces.append("")
        for sign in word:
            if cell_len(pieces[-1] + sign) > width:
                pieces.append("")
            pieces[-1] += sign
    return pieces


def grid_lines(grid: Grid, width: int) -> list[str]:
    """A table with aligned columns and rules above and below; head cells stand in the middle."""
    widths = column_widths(grid, width)
    rule = "+".join(["", *("-" * each for each in widths), ""])
    lines = [rule]
    covered = [0] * len(widths)
    for at, row in enumerate(grid.rows):
        if at and (row.kind is not grid.rows[at - 1].kind) and not any(covered):
            lines.append(rule)
        lines += _row_lines(row, widths, covered)
    return [*lines, rule]


def _row_lines(row: GridRow, widths: list[int], covered: list[int]) -> list[str]:
    """One row as tall as its tallest cell. covered: for each column, rows that a cell from above still takes."""
    pieces: list[tuple[list[str], int, bool]] = []
    column = 0
    while column < len(widths):
        cell = row.slots[column]
        across = cell.across if cell else 1
        room = sum(widths[column : column + across]) + across - 1
        for place in range(column, column + across):
            covered[place] = cell.down - 1 if cell else max(0, covered[place] - 1)
        pieces.append((_pieces(text(cell), room) if cell else [""], room, bool(cell and cell.kind in _RIGHT)))
        column += across
    lines = []
    for at in range(max(len(piece) for piece, _, _ in pieces)):
        cells = [
            _placed(piece[at] if at < len(piece) else "", room, row.kind, right=right) for piece, room, right in pieces
        ]
        lines.append(_BETWEEN.join(["", *cells, ""]))
    return lines


def _placed(piece: str, room: int, kind: RowKind, *, right: bool) -> str:
    if kind is RowKind.HEAD:
        piece = " " * ((room - cell_len(piece)) // 2) + piece
        return fit(piece, room)
    return fit(piece, room, right=right)


def column_widths(grid: Grid, width: int) -> list[int]:
    """Cells for each column: what its texts need, less where the page is narrow, but figures stay whole."""
    natural = [_LEAST] * len(grid.widths)
    least = [_LEAST] * len(grid.widths)
    for column in range(len(grid.widths)):
        for kind, cell in grid.cells(column):
            printed = text(cell)
            natural[column] = max(natural[column], *(cell_len(inert(line)) for line in printed.split("\n")))
            if kind is not RowKind.HEAD and cell.kind in (*_RIGHT, CellKind.DATE):
                least[column] = max(least[column], cell_len(printed))
    room = width - len(natural) - 1
    while sum(natural) > room:
        widest = max(range(len(natural)), key=lambda column: natural[column] - least[column])
        if natural[widest] <= least[widest]:
            break
        natural[widest] -= 1
    return natural
