"""A chart of a report as a chart of Excel: bars over the cells that hold its figures."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from chatdong_tui.export import chart
from chatdong_tui.export.picture import Picture
from chatdong_tui.export.xlsx_looks import FONT

if TYPE_CHECKING:
    from xlsxwriter.worksheet import Worksheet

_PIXELS_PER_MM = 96 / 25.4
_MARGINS = 60
"""Pixels for the title and the legend of Excel's own, around what chart.py measures."""


def height(picture: Picture) -> int:
    """How high the chart stands, in pixels."""
    return round(chart.draw(picture).height * _PIXELS_PER_MM) + _MARGINS


@dataclass(frozen=True, slots=True)
class Cells:
    """Where the sheet holds what a chart shows: the rows of its caption and of its head row, below which its
    figures stand, and the columns of its labels and of each series."""

    caption: int
    heads: int
    columns: tuple[int, ...]


def insert(book: Any, sheet: Worksheet, picture: Picture, cells: Cells, row: int, width: int) -> None:
    """Put the chart of `cells` at `row`, `width` pixels wide.

    Its names are those of the cells: a text that begins with = would run as a formula.
    """
    standing = chart.upright(picture)
    bars = book.add_chart({"type": "column" if standing else "bar"})
    first, last = cells.heads + 1, cells.heads + len(picture.labels)
    for at, each in enumerate(picture.series):
        # Excel draws a text as 0: where there is no figure it must not print one.
        none = [{"delete": True} if value is None else None for value in each.values]
        bars.add_series(
            {
                "name": [sheet.name, cells.heads, cells.columns[at + 1]],
                "categories": [sheet.name, first, cells.columns[0], last, cells.columns[0]],
                "values": [sheet.name, first, cells.columns[at + 1], last, cells.columns[at + 1]],
                "fill": {"color": chart.SHADES[at % len(chart.SHADES)]},
                "border": {"color": chart.LINE, "width": 0.25},
                "data_labels": {"value": True, "custom": none, "font": {"name": FONT, "size": 8}},
                "gap": 60,
            }
        )
    font = {"name": FONT, "size": 9, "bold": False}
    axes = ("x", "y") if standing else ("y", "x")
    getattr(bars, f"set_{axes[0]}_axis")({"num_font": font, "reverse": not standing})
    getattr(bars, f"set_{axes[1]}_axis")({"visible": False, "major_gridlines": {"visible": False}})
    bars.set_title({"name": [sheet.name, cells.caption, 0], "name_font": font | {"size": 11}})
    bars.set_legend({"position": "top", "font": font} if len(picture.series) > 1 else {"none": True})
    bars.set_size({"width": width, "height": height(picture)})
    sheet.insert_chart(row, 0, bars, {"object_position": 1, "description": picture.told, "x_offset": 2, "y_offset": 2})
