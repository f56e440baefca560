"""How figures stand in the cells of a report: heads, counts, amounts, and the ways of having none."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from chatdong_tui.document import Absent, Cell, CellKind, Row, RowKind
from chatdong_tui.domain.won import Unit, in_unit


def head(*titles: str) -> Row:
    """A head row with one cell for each title."""
    return Row(tuple(Cell(title) for title in titles), RowKind.HEAD)


def text(value: str | None) -> Cell:
    """A text; blank when it was not reported."""
    return Cell(value or Absent.BLANK)


def count(number: int | None, nothing: Absent = Absent.BLANK) -> Cell:
    """A count; `nothing` stands for None."""
    return Cell(nothing if number is None else number, CellKind.COUNT)


def day(on: date | None, nothing: Absent = Absent.BLANK) -> Cell:
    """A date; `nothing` stands for None."""
    return Cell(nothing if on is None else on, CellKind.DATE)


def percent(rate: Decimal | None) -> Cell:
    """A rate in percent; `-` where there is nothing to divide by."""
    return Cell(Absent.NONE if rate is None else rate, CellKind.PERCENT)


def thousands(won: int) -> int:
    """Whole thousands of won, the rest cut off towards zero (domain.md §4.3: 절사)."""
    return in_unit(won, Unit.THOUSAND)


def amount(won: int) -> Cell:
    """An amount in thousands of won."""
    return Cell(thousands(won), CellKind.WON)
