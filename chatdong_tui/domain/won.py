"""Amounts in other units than won, cut off or rounded in whole numbers, never with floats (domain.md §4.3)."""

from __future__ import annotations

import enum
from collections.abc import Iterable
from decimal import Decimal


class Unit(enum.StrEnum):
    """원, 천원, 백만원: what the amounts of a table are printed in."""

    WON = "won"
    THOUSAND = "thousand"
    MILLION = "million"

    @property
    def size(self) -> int:
        """Won in one of it."""
        return {Unit.WON: 1, Unit.THOUSAND: 1_000, Unit.MILLION: 1_000_000}[self]


class Rounding(enum.StrEnum):
    """절사 is what the sources do: 13,950천원 is printed 13.9백만원 there. 반올림 is the other custom."""

    CUT = "cut"
    HALF_UP = "half_up"


def in_unit(won: int, unit: Unit, rounding: Rounding = Rounding.CUT) -> int:
    """Whole 천원 or 백만원 of an amount; a negative one is cut towards zero, and rounded away from it."""
    return int(in_tenths(won, unit, rounding, 0))


def in_tenths(won: int, unit: Unit, rounding: Rounding = Rounding.CUT, places: int = 1) -> Decimal:
    """`13.9` for 13,950,000 won in 백만원: an amount with this many decimals."""
    scaled = abs(won) * 10**places
    whole, rest = divmod(scaled, unit.size)
    if rounding is Rounding.HALF_UP and rest * 2 >= unit.size:
        whole += 1
    return Decimal(whole if won >= 0 else -whole).scaleb(-places)


def splits(amounts: Iterable[int], unit: Unit, rounding: Rounding = Rounding.CUT) -> bool:
    """Whether printed rows do not add up to their printed sum, so that a table needs the note on it."""
    each = tuple(amounts)
    return sum(in_unit(won, unit, rounding) for won in each) != in_unit(sum(each), unit, rounding)
