"""Fonts, fills and number formats of an XLSX report."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any

from chatdong_tui.document import Absent, Cell, CellKind, RowKind
from chatdong_tui.export import columns
from chatdong_tui.export.cells import clean
from chatdong_tui.export.shown import Part

if TYPE_CHECKING:
    from xlsxwriter.format import Format

FONT = "맑은 고딕"
HEAD_FILL = "#DFE6F7"
TOTAL_FILL = "#F2F2F2"
INDENTS = {Part.CIRCLE: 1, Part.DASH: 2, Part.DOT: 3, Part.NOTE: 2}


@dataclass(frozen=True, slots=True)
class Look:
    """The look of a cell; an empty `fill` or `number` leaves it plain."""

    bold: bool = False
    size: int = 10
    align: str = "left"
    fill: str = ""
    framed: bool = False
    indent: int = 0
    number: str = ""


LABEL = Look(bold=True, align="center", fill=HEAD_FILL, framed=True)
TITLE = Look(bold=True, size=16, align="center", fill=HEAD_FILL)


class Formats:
    """The workbook's formats, each made once."""

    def __init__(self, book: Any) -> None:
        self._book = book
        self._formats: dict[Look, Format] = {}

    def of(self, look: Look) -> Format:
        """The format that shows `look`."""
        if look not in self._formats:
            properties: dict[str, object] = {
                "font_name": FONT,
                "font_size": look.size,
                "bold": look.bold,
                "align": look.align,
                "valign": "vcenter",
                "text_wrap": True,
                "indent": look.indent,
                "border": int(look.framed),
            }
            if look.fill:
                properties["bg_color"] = look.fill
            if look.number:
                properties["num_format"] = look.number
            self._formats[look] = self._book.add_format(properties)
        return self._formats[look]


def cell_look(cell: Cell, kind: RowKind, centred: bool) -> Look:
    """The look of a table cell in a row of `kind`; `centred` is for texts alone."""
    fills = {RowKind.HEAD: HEAD_FILL, RowKind.BODY: "", RowKind.TOTAL: TOTAL_FILL}
    return Look(
        bold=kind is not RowKind.BODY,
        align=columns.align(cell, kind, centred),
        fill=fills[kind],
        framed=True,
        number="" if isinstance(cell.value, str | Absent) else _number_format(cell),
    )


def plain(cell: Cell) -> str | float | date:
    """What goes into the sheet: a number or a date where there is one, else the text a reader sees."""
    if isinstance(cell.value, Absent):
        return cell.value.value
    if isinstance(cell.value, str):
        return clean(cell.value)
    return cell.value if isinstance(cell.value, date) else float(cell.value)


def _number_format(cell: Cell) -> str:
    """The format that makes Excel show what `shown.text` shows."""
    if isinstance(cell.value, date):
        return 'yyyy". "m". "d"."'
    if cell.kind is CellKind.WON:
        return '#,##0;"△"#,##0'
    if cell.kind is CellKind.PERCENT:
        return '0.0"%"'
    if cell.kind is CellKind.COUNT:
        unit = clean(cell.unit).replace('"', "")
        _, point, places = str(cell.value).partition(".")
        number = "#,##0" + point + "0" * len(places)
        return f'{number}"{unit}"' if unit else number
    return "0"
