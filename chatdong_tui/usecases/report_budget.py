"""The budgets of programmes and zones, to be printed or handed on figure by figure."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from chatdong_tui.reports import budget_data
from chatdong_tui.usecases import budget, programme
from chatdong_tui.usecases.desk import Desk


@dataclass(frozen=True, slots=True)
class BudgetReport:
    """data: for a machine, amounts in won. lines: the same for people, in each table's unit."""

    data: dict[str, Any]
    lines: tuple[str, ...]


def report(desk: Desk, year: int | None = None) -> BudgetReport:
    """Every programme that has a budget or money by period, and the zones' own budgets of a year (None: today's)."""
    of_year = year or desk.today.year
    pages = [programme.page(desk, item.id) for item in programme.programmes(desk)]
    pages = [page for page in pages if page.lines or page.money.periods]
    zones = [(each.zone, each.agency, each.money) for each in budget.of_district(desk, of_year)]
    lines: list[str] = []
    for page in pages:
        lines += [*budget_data.programme_lines(page), ""]
    data = {
        "programmes": [budget_data.programme_data(page) for page in pages],
        "year": of_year,
        "zones": [budget_data.zone_data(*zone) for zone in zones],
    }
    return BudgetReport(data, (*lines, *budget_data.zone_lines(of_year, zones)))
