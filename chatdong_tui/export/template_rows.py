"""Where the cells of a sheet go when one of its rows repeats: references in formulas, ranges and areas follow."""

from __future__ import annotations

import copy
import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

_CELL = r"\$?[A-Z]{1,3}\$?\d+"
_SHEET = r"(?:'(?:[^']|'')+'|[\w.]+)!"
_TOKEN = re.compile(rf'"(?:[^"]|"")*"|(?P<cells>(?:{_SHEET})?{_CELL}(?::{_CELL})?)(?![\w(.!])|[\w.]+')
"""A text, cells, or another word: a name or a function such as LOG10."""
_PART = re.compile(r"(\$?[A-Z]{1,3}\$?)(\d+)")
_ROWS = re.compile(rf"(?P<sheet>{_SHEET})\$?(\d+):\$?(\d+)")

_WITH_RANGES = ("dimension", "autoFilter", "hyperlink", "conditionalFormatting", "dataValidation", "protectedRange")


@dataclass(frozen=True, slots=True)
class Growth:
    """Row `row` (from 1) of the sheet `sheet` becomes `more` + 1 rows."""

    sheet: str
    row: int
    more: int

    def first(self, row: int) -> int:
        """Where a row stands now, as one cell or as the first of a range."""
        return row + self.more if row > self.row else row

    def last(self, row: int) -> int:
        """Where a range ends now: one that ends with the repeating row takes in its copies."""
        return row + self.more if row >= self.row else row

    def ranges(self, text: str) -> str:
        """References with blanks between them, as of merged cells and conditions: a cell of the row is one of each."""
        parts = (part if ":" in part else f"{part}:{part}" for part in text.split(" "))
        ends = (self._range(part).split(":") for part in parts)
        return " ".join(first if first == last else f"{first}:{last}" for first, last in ends)

    def formula(self, text: str, own: bool, at: int | None = None) -> str:
        """A formula; `own`: it stands on the sheet that grows; at: on which copy of the repeating row, from 0."""

        def moved(found: re.Match[str]) -> str:
            sheet, mark, cells = (found["cells"] or "").rpartition("!")
            here = bool(cells) and (self._names_me(sheet) if mark else own)
            return sheet + mark + self._range(cells, at) if here else found[0]

        return _TOKEN.sub(moved, text)

    def area(self, text: str) -> str:
        """A name of the workbook: areas, and whole rows such as those that repeat on every page."""

        def moved(found: re.Match[str]) -> str:
            if not self._names_me(found["sheet"][:-1]):
                return found[0]
            return f"{found['sheet']}${self.first(int(found[2]))}:${self.last(int(found[3]))}"

        return _ROWS.sub(moved, self.formula(text, own=False))

    def _names_me(self, sheet: str) -> bool:
        return sheet.strip("'").replace("''", "'") == self.sheet

    def _range(self, cells: str, at: int | None = None) -> str:
        """A cell or a range. In a copy of the repeating row, a reference to that row is one to the copy."""

        def moved(cell: str, to: Callable[[int], int]) -> str:
            return _PART.sub(lambda found: f"{found[1]}{to(int(found[2]))}", cell)

        def first(row: int) -> int:
            return row + at if at is not None and row == self.row else self.first(row)

        def last(row: int) -> int:
            return row + at if at is not None and row == self.row else self.last(row)

        start, colon, end = cells.partition(":")
        return moved(start, first) + colon + moved(end, last)


class Sheet:
    """One worksheet: its name, where it is kept, and its XML."""

    def __init__(self, name: str, path: str, root: Any) -> None:
        self.name, self.path, self.root = name, path, root

    def rows(self) -> list[Any]:
        return list(self.root.iterfind("{*}sheetData/{*}row"))

    def tied(self, row: int) -> bool:
        """Whether a merged cell or a formula of several rows begins, ends or lies in `row` with others."""
        spans = [each.get("ref") for each in self.root.iterfind("{*}mergeCells/{*}mergeCell")]
        spans += [each.get("ref") for each in self.root.iter("{*}f") if each.get("ref")]
        for span in spans:
            ends = [int(number) for number in re.findall(r"\d+", span)]
            if ends[0] <= row <= ends[-1] and ends[0] != ends[-1]:
                return True
        return False

    def move(self, growth: Growth) -> None:
        """All that stands below the repeating row goes down; what covers it grows."""
        for row in self.rows():
            number = growth.first(int(row.get("r")))
            row.set("r", str(number))
            for cell in row:
                cell.set("r", re.sub(r"\d+", str(number), cell.get("r")))
        for merged in list(self.root.iterfind("{*}mergeCells/{*}mergeCell")):
            self._move_merged(merged, growth)
        for each in self.root.iter(*(f"{{*}}{name}" for name in _WITH_RANGES)):
            for name in ("ref", "sqref"):
                if each.get(name):
                    each.set(name, growth.ranges(each.get(name)))
        for each in self.root.iterfind("{*}rowBreaks/{*}brk"):
            each.set("id", str(growth.last(int(each.get("id")))))

    def _move_merged(self, merged: Any, growth: Growth) -> None:
        reference = merged.get("ref")
        if {int(number) for number in re.findall(r"\d+", reference)} != {growth.row}:
            merged.set("ref", growth.ranges(reference))
            return
        for at in range(1, growth.more + 1):
            other = copy.copy(merged)
            other.set("ref", re.sub(r"\d+", str(growth.row + at), reference))
            merged.getparent().append(other)
        merged.getparent().set("count", str(len(merged.getparent())))
