"""Figures that are looked at month by month."""

from __future__ import annotations

from dataclasses import dataclass

from chatdong_tui.domain.counting import CountingRule


@dataclass(frozen=True, slots=True)
class MonthFigures:
    """What a rule counts in the months of a year; None for a month that has not begun."""

    rule: CountingRule
    months: tuple[int | None, ...]

    @property
    def total(self) -> int:
        return sum(number or 0 for number in self.months)
