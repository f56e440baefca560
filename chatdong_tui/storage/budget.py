"""Budget lines, 교부, changes, expenditures and settlements in the file."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date

from chatdong_tui.domain.budget import BudgetChange, BudgetLine, Disbursement, Expenditure, ZoneMoney, add_up
from chatdong_tui.domain.identity import derived
from chatdong_tui.domain.meeting import Meeting
from chatdong_tui.domain.meeting_code import MeetingState
from chatdong_tui.domain.settlement import Settlement
from chatdong_tui.domain.spending import Purse
from chatdong_tui.storage import project, rows
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


def disbursements(
    connection: Connection, budget: Iterable[BudgetLine], until: date | None = None
) -> list[Disbursement]:
    """What came in for these lines, by day; up to and including a day when it is given."""
    found: list[Disbursement] = []
    for line in budget:
        found += rows.select(
            connection,
            Disbursement,
            "budget_line_id = ? AND on_date <= ? ORDER BY on_date, id",
            (line.id, until or date.max),
        )
    return found


def changes(connection: Connection, budget: Iterable[BudgetLine], until: date | None = None) -> list[BudgetChange]:
    """What was moved from these lines, by day of approval; up to and including a day when it is given."""
    found: list[BudgetChange] = []
    for line in budget:
        found += rows.select(
            connection,
            BudgetChange,
            "from_line_id = ? AND approved_on <= ? ORDER BY approved_on, id",
            (line.id, until or date.max),
        )
    return sorted(found, key=lambda change: (change.approved_on, change.id))


def money(connection: Connection, budget: Sequence[BudgetLine], until: date | None = None) -> ZoneMoney:
    """How these lines stand, up to and including a day when it is given."""
    return add_up(
        budget,
        expenditures(connection, budget, until),
        disbursements(connection, budget, until),
        changes(connection, budget, until),
    )


def settlement(connection: Connection, zone_id: str, year: int) -> Settlement | None:
    """The settlement of a zone's year; None while nothing was written down of it."""
    return rows.find(connection, Settlement, settlement_id(zone_id, year))


def settlement_id(zone_id: str, year: int) -> str:
    return derived("settlement", zone_id, year)


def purse(connection: Connection, zone_id: str, year: int) -> Purse:
    """The money of a zone's year with all that the checks of a receipt look at."""
    budget = lines(connection, [zone_id], year)
    closed = settlement(connection, zone_id, year)
    return Purse(
        year,
        {each.line.id: each for each in money(connection, budget).lines},
        tuple(project.of_year(connection, year, zone_id)),
        tuple(expenditures(connection, budget)),
        closed is not None and closed.settled_on is not None,
    )


def in_use(connection: Connection, line_id: str) -> bool:
    """Whether money came in for a line, was moved from or to it, or was spent from it."""
    found = connection.execute(
        "SELECT 1 FROM disbursement WHERE budget_line_id = ?1 AND removed = 0"
        " UNION ALL SELECT 1 FROM expenditure WHERE budget_line_id = ?1 AND removed = 0"
        " UNION ALL SELECT 1 FROM budget_change WHERE ?1 IN (from_line_id, to_line_id) AND removed = 0 LIMIT 1",
        (line_id,),
    ).fetchone()
    return found is not None


def meetings(connection: Connection, zone_id: str, year: int) -> list[Meeting]:
    """The meetings that a receipt of the zone can be of: those held by it or by the district, the newest first."""
    return rows.select(
        connection,
        Meeting,
        "(zone_id = ? OR zone_id IS NULL) AND state = ? AND held_on BETWEEN ? AND ? ORDER BY held_on DESC, id",
        (zone_id, MeetingState.HELD, date(year, 1, 1), date(year, 12, 31)),
    )
