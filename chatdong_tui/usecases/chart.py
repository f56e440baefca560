"""Figures by month for charts, counted by the rules that indicators are counted by."""

from __future__ import annotations

from collections.abc import Iterable

from chatdong_tui.domain.chart import MonthFigures
from chatdong_tui.domain.counting import RULES, CountingRule
from chatdong_tui.domain.meeting_code import MeetingKind
from chatdong_tui.domain.network import Zone
from chatdong_tui.domain.period import MONTH, year_of
from chatdong_tui.storage import counting, rows
from chatdong_tui.usecases.desk import Desk

_CONTACTS = ("contacts", "visits", "discoveries")


def meetings(desk: Desk, year: int, zone_id: str | None) -> tuple[MonthFigures, ...]:
    """The meetings held in a year, each kind apart and those of which none was held left out.

    zone_id None: of the whole district. Raises RuleBroken UNKNOWN_RECORD at `zone_id`.
    """
    rules = [RULES[f"meeting.{kind}"] for kind in MeetingKind]
    return tuple(figures for figures in _by_month(desk, rules, year, zone_id) if figures.total)


def contacts(desk: Desk, year: int, zone_id: str | None) -> tuple[MonthFigures, ...]:
    """Contacts with households, the visits among them, and what was found; as `meetings` does. Empty for a year
    without any of them."""
    found = _by_month(desk, [RULES[code] for code in _CONTACTS], year, zone_id)
    return found if any(figures.total for figures in found) else ()


def _by_month(desk: Desk, rules: Iterable[CountingRule], year: int, zone_id: str | None) -> tuple[MonthFigures, ...]:
    whole = year_of(year)
    with desk.database.snapshot() as connection:
        if zone_id is not None:
            rows.get(connection, Zone, zone_id, "zone_id")
        found = []
        for rule in rules:
            counted = counting.by_month(connection, rule, None, zone_id, whole, desk.today)
            months = (
                None if month.first > desk.today else counted.get(month.from_month, 0) for month in whole.cut(MONTH)
            )
            found.append(MonthFigures(rule, tuple(months)))
    return tuple(found)
