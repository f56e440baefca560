"""Days on which offices work, and the ends of months."""

from __future__ import annotations

from collections.abc import Container
from datetime import date, timedelta

NO_DAYS: frozenset[date] = frozenset()


def is_working_day(day: date, off: Container[date] = NO_DAYS) -> bool:
    """Whether it is neither on a weekend nor a day off. off: public holidays with their substitutes."""
    return day.weekday() < 5 and day not in off


def next_working_day(day: date, off: Container[date] = NO_DAYS) -> date:
    """The day itself, or the first one after it on which offices work."""
    while not is_working_day(day, off):
        day += timedelta(days=1)
    return day


def month_end(year: int, month: int) -> date:
    first_of_next = date(year + month // 12, month % 12 + 1, 1)
    return first_of_next - timedelta(days=1)
