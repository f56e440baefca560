"""Tables of an HWPX report, written in one pass over their elements.

The library's own cell functions rebuild the whole table at every call, which takes seconds for a
roster; here each element is touched once.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from chatdong_tui.document import RowKind
from chatdong_tui.export import columns, paper
from chatdong_tui.export.cells import Grid, text
from chatdong_tui.export.hwpx_looks import (
    HEAD_FILL,
    TOTAL_FILL,
    Looks,
    Shape,
    cell_shape,
)

if TYPE_CHECKING:
    from hwpx.oxml.paragraph import HwpxOxmlParagraph

HP = "{http://www.hancom.co.kr/hwpml/2011/paragraph}"
UNITS_PER_MM = 7200 / 25.4


@dataclass(frozen=True, slots=True)
class Spot:
    """One cell to draw: its place, its extent, its text and its look."""

    row: int
    column: int
    text: str
    shape: Shape
    border: str
    across: int = 1
    down: int = 1
    repeats: bool = False


def draw(
    anchor: HwpxOxmlParagraph,
    widths: Sequence[float],
    heights: Sequence[float],
    spots: Sequence[Spot],
    looks: Looks,
    margin: float = paper.MARGIN,
) -> Any:
    """Hang a table on `anchor` and fill it; all lengths in mm. Returns the library's table."""
    wide = [round(part * UNITS_PER_MM) for part in widths]
    high = [round(part * UNITS_PER_MM) for part in heights]
    # The library does not sum the row heights itself; a wrong sum squashes every row.
    table = anchor.add_table(len(high), len(wide), width=sum(wide), height=sum(high), border_fill_id_ref=looks.border())
    cells = [row.findall(f"{HP}tc") for row in table.element.findall(f"{HP}tr")]
    covered = []
    for spot in spots:
        element = cells[spot.row][spot.column]
        _fill(element, spot, looks)
        size = element.find(f"{HP}cellSz")
        size.set("width", str(sum(wide[spot.column : spot.column + spot.across])))
        size.set("height", str(sum(high[spot.row : spot.row + spot.down])))
        covered += [
            cells[row][column]
            for row in range(spot.row, spot.row + spot.down)
            for column in range(spot.column, spot.column + spot.across)
            if (row, column) != (spot.row, spot.column)
        ]
    for element in covered:
        element.getparent().remove(element)
    for element in table.element.iter(f"{HP}inMargin", f"{HP}cellMargin"):
        element.set("left", str(round(margin * UNITS_PER_MM)))
        element.set("right", str(round(margin * UNITS_PER_MM)))
    table.mark_dirty()
    return table


def _fill(element: Any, spot: Spot, looks: Looks) -> None:
    element.set("borderFillIDRef", spot.border)
    element.set("header", "1" if spot.repeats else "0")
    span = element.find(f"{HP}cellSpan")
    span.set("colSpan", str(spot.across))
    span.set("rowSpan", str(spot.down))
    paragraph = element.find(f"{HP}subList/{HP}p")
    paragraph.set("paraPrIDRef", looks.paragraph(spot.shape))
    run = paragraph.find(f"{HP}run")
    run.set("charPrIDRef", looks.run(spot.shape))
    letters = run.find(f"{HP}t")
    first, *others = spot.text.split("\n")
    letters.text = first
    for line in others:
        end = letters.makeelement(f"{HP}lineBreak", {})
        end.tail = line
        letters.append(end)


def draw_grid(anchor: HwpxOxmlParagraph, grid: Grid, looks: Looks) -> None:
    """Hang `grid` on `anchor` over the full text width."""
    layout = paper.layout(grid)
    spots = _spots(grid, layout.size, looks)
    heights = _heights(spots, layout, [paper.least_height(grid, at) for at in range(len(grid.rows))])
    table = draw(anchor, layout.widths, heights, spots, looks, layout.margin)
    if any(spot.repeats for spot in spots):
        table.element.set("repeatHeader", "1")
    table.set_treat_as_char(sum(heights) <= paper.WHOLE_UP_TO)
    # CELL lets a row break inside, which only a row of nearly a page may need.
    table.element.set("pageBreak", "TABLE" if max(heights) <= paper.WHOLE_UP_TO else "CELL")


def _spots(grid: Grid, size: int, looks: Looks) -> list[Spot]:
    centred = columns.centred(grid)
    repeating = grid.head_count() if grid.head_count() < len(grid.rows) else 0
    fills = {RowKind.HEAD: HEAD_FILL, RowKind.BODY: None, RowKind.TOTAL: TOTAL_FILL}
    spots = []
    for at, row in enumerate(grid.rows):
        for column, cell in enumerate(row.slots):
            if cell is None:
                continue
            align = columns.align(cell, row.kind, centred[column]).upper()
            spots.append(
                Spot(
                    at,
                    column,
                    text(cell),
                    cell_shape(row.kind, size, align),
                    looks.border(fills[row.kind]),
                    cell.across,
                    cell.down,
                    repeats=at < repeating,
                )
            )
    return spots


def _heights(spots: Sequence[Spot], layout: paper.Layout, least: list[float]) -> list[float]:
    """Row heights in mm; a cell over several rows stretches its last one when they are too low."""
    heights = least[:]
    for spot in sorted(spots, key=lambda spot: spot.down):
        room = sum(layout.widths[spot.column : spot.column + spot.across])
        needed = paper.height(spot.text, spot.shape.size, room, layout.margin)
        last = spot.row + spot.down - 1
        missing = needed - sum(heights[spot.row : last + 1])
        heights[last] += max(0.0, missing)
    return heights
