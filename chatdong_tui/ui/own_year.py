"""What a day without a year counts from on a form of another year than today's."""

from __future__ import annotations

from datetime import date


def day_in(year: int | None, today: date) -> date:
    """Today, or the last day of a year that is not today's."""
    return today if year in (None, today.year) else date(year or today.year, 12, 31)
