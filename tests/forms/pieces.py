"""What a form says, piece by piece in reading order, and whether a reader of its file sees all of it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from datetime import date
from decimal import Decimal

from chatdong_tui.document import Absent, Cell, Document
from chatdong_tui.export.cells import Grid, clean, text
from chatdong_tui.export.picture import Picture
from chatdong_tui.export.shown import Shown, show


def value(cell: Cell) -> str:
    """The value itself, as files for computing hold it: `1270000`, `98.5`, `2021-03-18`."""
    if isinstance(cell.value, Absent):
        return cell.value.value
    if isinstance(cell.value, date):
        return cell.value.isoformat()
    return clean(cell.value) if isinstance(cell.value, str) else number(cell.value)


def number(seen: float | Decimal) -> str:
    return str(int(seen)) if seen == int(seen) else str(float(seen))


def lines(document: Document) -> Iterator[str]:
    """A line for each line, row and chart, as the golden text holds it."""
    shown = show(document)
    for line in (*shown.head, *shown.summary):
        yield f"{line.mark}{shown.colon}{line.text}".rstrip()
    yield f"[{' '.join(shown.approvers)}] {shown.title}"
    for part in shown.body:
        if isinstance(part, Grid):
            yield from (" | ".join(text(cell) for cell in row.slots if cell is not None).rstrip() for row in part.rows)
        elif isinstance(part, Picture):
            yield f"▥ {part.title}: {part.told}"
        else:
            yield f"{part.mark} {part.text}".lstrip()


def pieces(document: Document, read: Callable[[Cell], str], *, marks: bool = True, figures: bool = False) -> list[str]:
    """The words of the body in reading order. figures: those of charts, too, as a table beside them."""
    found: list[str] = []
    shown: Shown = show(document)
    for part in shown.body:
        grid = part.grid if figures and isinstance(part, Picture) else part
        if isinstance(part, Picture):
            found.append(part.title)
        if isinstance(grid, Grid):
            found += [read(cell) for row in grid.rows for cell in row.slots if cell is not None]
        elif not isinstance(grid, Picture):
            found += [grid.mark, grid.text] if marks else [grid.text]
    return [piece for each in found if (piece := bare(each))]


def bare(seen: str) -> str:
    """Without blanks and line ends, which each file and each reader sets in its own way."""
    return "".join(seen.split())


def missing(seen: str, wanted: Iterable[str]) -> list[str]:
    """The pieces that are not to be seen, each looked for behind the one before."""
    hay, at, lost = bare(seen), 0, []
    for piece in wanted:
        found = hay.find(piece, at)
        if found < 0:
            lost.append(piece)
        else:
            at = found + len(piece)
    return lost
