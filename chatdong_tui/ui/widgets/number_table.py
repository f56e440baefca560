"""The numbers of a grid: what is saved, what was typed since, and what they add up to."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from chatdong_tui.domain.outreach import Units, by_unit

Cell = tuple[str, str]
"""Keys of the row and the column."""


@dataclass(frozen=True, slots=True)
class GridColumn:
    """unit: of its numbers."""

    key: str
    title: str
    unit: str = ""


@dataclass(frozen=True, slots=True)
class GridRow:
    """counted: False for a row that is part of another one, so that no sum counts it twice."""

    key: str
    title: str
    counted: bool = True


class NumberTable:
    """Rows by columns of numbers; None is "not reported", which is not 0.

    saved: what the file holds. typed: what stands instead of it. units: of cells whose unit is not their column's.
    """

    def __init__(
        self,
        columns: Sequence[GridColumn] = (),
        rows: Sequence[GridRow] = (),
        saved: Mapping[Cell, int | None] | None = None,
        typed: Mapping[Cell, int | None] | None = None,
        units: Mapping[Cell, str] | None = None,
    ) -> None:
        self.columns = tuple(columns)
        self.rows = tuple(rows)
        self._saved = dict(saved or {})
        self._typed = dict(typed or {})
        self._units = dict(units or {})

    def cell(self, row: int, column: int) -> Cell:
        return self.rows[row].key, self.columns[column].key

    def number(self, cell: Cell) -> int | None:
        return self._typed[cell] if cell in self._typed else self._saved.get(cell)

    def is_typed(self, cell: Cell) -> bool:
        """Whether the cell differs from what is saved."""
        return cell in self._typed

    def write(self, cell: Cell, number: int | None) -> None:
        if number == self._saved.get(cell):
            self._typed.pop(cell, None)
        else:
            self._typed[cell] = number

    def unit(self, cell: Cell) -> str:
        return self._units.get(cell) or next(column.unit for column in self.columns if column.key == cell[1])

    def row_total(self, row: GridRow) -> Units:
        return self._sum((row.key, column.key) for column in self.columns)

    def column_total(self, column: GridColumn) -> Units:
        return self._sum((row.key, column.key) for row in self.rows if row.counted)

    @property
    def total(self) -> Units:
        return self._sum((row.key, column.key) for row in self.rows if row.counted for column in self.columns)

    def _sum(self, cells: Iterable[Cell]) -> Units:
        numbers = ((self.unit(cell), self.number(cell)) for cell in cells)
        return by_unit((unit, number) for unit, number in numbers if number is not None)
