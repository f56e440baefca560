"""What moves the days on which papers are due: holidays, days set by hand, and the months that there are."""

from __future__ import annotations

from collections.abc import Iterable

from chatdong_tui.domain.deadline import Deadline, DueDays
from chatdong_tui.storage import deadline as storage
from chatdong_tui.storage import home, submission
from chatdong_tui.usecases.day_off import days_off
from chatdong_tui.usecases.desk import Desk


def due_days(desk: Desk, year: int) -> DueDays:
    """What moves the days of the papers of a year and of the year before."""
    with desk.database.snapshot() as connection:
        found = storage.of_years(connection, desk.database.meta("district"), year - 1, year)
    return days_of(desk, year, found)


def days_of(desk: Desk, year: int, found: Iterable[Deadline]) -> DueDays:
    """The same from what is recorded for these two years."""
    by_hand = {(row.duty, row.period, row.zone_id or ""): row.due_on for row in found if row.due_on is not None}
    off = days_off(desk, year - 1, year, year + 1)
    with desk.database.snapshot() as connection:
        zones = home.zones_like(connection, desk.database.meta("district"), None)
        since = {
            zone.id: submission.first_month(connection, zone.id) for zone in zones if zone.year in (year - 1, year)
        }
    return DueDays(off, by_hand, desk.settings.first_report_month, since)
