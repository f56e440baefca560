"""A table as a file holds it: cells, and what a person should know of how they came about."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import TypeAlias

Cell: TypeAlias = str | int | float | date | None
"""None: empty. Text is composed (NFC) and without outer spaces; a whole number is an int."""

MAX_ROWS = 200_000
"""Rows of a table that are read; more is not a roster."""


@dataclass(frozen=True, slots=True)
class Merge:
    """Cells that were made one; rows and columns from 0, all included."""

    top: int
    left: int
    bottom: int
    right: int


@dataclass(frozen=True, slots=True)
class Table:
    """The rows of one sheet, from the first row of the sheet on.

    sheet: '' in a CSV file. formulas, valueless: (row, column) of cells that hold a formula, and of those
    whose last result the file does not hold. hidden, others: sheets that were not read. base_1904: whether
    the sheet's day numbers count from 1904.
    """

    rows: list[list[Cell]]
    sheet: str = ""
    merges: tuple[Merge, ...] = ()
    formulas: frozenset[tuple[int, int]] = frozenset()
    valueless: frozenset[tuple[int, int]] = frozenset()
    hidden_rows: int = 0
    hidden: tuple[str, ...] = ()
    others: tuple[str, ...] = ()
    base_1904: bool = field(default=False)


def cell(value: object) -> Cell:
    """What a library read, as one of few types."""
    if isinstance(value, str):
        return unicodedata.normalize("NFC", value).strip() or None
    if isinstance(value, bool):
        return str(value).upper()
    if isinstance(value, float):
        return int(value) if value.is_integer() else value
    if isinstance(value, datetime):
        return value.date()
    if value is None or isinstance(value, (int, date)):
        return value
    return str(value)


def without_blank_end(rows: list[list[Cell]]) -> list[list[Cell]]:
    """The rows up to the last one that holds something."""
    last = len(rows)
    while last and not any(value is not None for value in rows[last - 1]):
        last -= 1
    return rows[:last]
