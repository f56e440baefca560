"""What a quarter's performance report is made of (domain.md §7.7)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from chatdong_tui.domain.indicator_table import IndicatorTable
from chatdong_tui.domain.monthly import MonthRecords
from chatdong_tui.domain.period import Period
from chatdong_tui.domain.register import Publicity


@dataclass(frozen=True, slots=True)
class Performance:
    """table: the own indicators over the quarters of the year until this one. records: its last month.

    publicity: what ran in the quarter. rows: the ids of the records that each counted figure counts, by indicator
    and period.
    """

    quarter: Period
    table: IndicatorTable
    records: MonthRecords
    publicity: tuple[Publicity, ...]
    rows: Mapping[tuple[str, Period], tuple[str, ...]]
