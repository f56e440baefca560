"""Budget lines and expenditures in the file."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from chatdong_tui.domain.budget import BudgetLine, Expenditure
from chatdong_tui.storage import rows
from chatdong_tui.storage.engine import Connection


def lines(connection: Connection, zone_ids: Iterable[str], year: int) -> list[BudgetLine]:
    """The budget lines of these zones in a year, zone by zone in the order in which they were made."""
    found: list[BudgetLine] = []
    for zone_id in zone_ids:
        found += rows.select(connection, BudgetLine, "zone_id = ? AND year = ? ORDER BY id", (zone_id, year))
    return found


def expenditures(connection: Connection, budget: Iterable[BudgetLine], until: date | None = None) -> list[Expenditure]:
    """What was spent from these lines, up to and including a day when it is given."""
    found: list[Expenditure] = []
    for line in budget:
        found += rows.select(
            connection,
            Expenditure,
            "budget_line_id = ? AND on_date <= ? ORDER BY on_date, id",
            (line.id, until or date.max),
        )
    return found
