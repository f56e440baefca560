"""Money of a zone: its budget lines and what is spent from them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from chatdong_tui.domain.budget import BudgetLine, Expenditure, ZoneMoney, add_up
from chatdong_tui.domain.meeting import Meeting
from chatdong_tui.domain.network import Zone
from chatdong_tui.domain.project import Activity
from chatdong_tui.storage import budget as storage
from chatdong_tui.storage import rows
from chatdong_tui.usecases.desk import Desk, Done, done

if TYPE_CHECKING:
    from chatdong_tui.domain.draft.project import BudgetLineDraft, ExpenditureDraft


def add_line(desk: Desk, draft: BudgetLineDraft) -> Done[BudgetLine]:
    """Add a line to a zone's budget. Raises RuleBroken(UNKNOWN_RECORD) at zone_id."""
    with desk.act("budget.add_line") as act:
        rows.get(act.connection, Zone, draft.zone_id, "zone_id")
        line = BudgetLine(id=desk.new_id(), **dict(draft))
        act.put(line)
        return done(act, line)


def spend(desk: Desk, draft: ExpenditureDraft) -> Done[Expenditure]:
    """Book money spent from a line.

    Raises RuleBroken(UNKNOWN_RECORD) at budget_line_id, activity_id or meeting_id.
    """
    with desk.act("budget.spend") as act:
        rows.get(act.connection, BudgetLine, draft.budget_line_id, "budget_line_id")
        if draft.activity_id is not None:
            rows.get(act.connection, Activity, draft.activity_id, "activity_id")
        if draft.meeting_id is not None:
            rows.get(act.connection, Meeting, draft.meeting_id, "meeting_id")
        expenditure = Expenditure(id=desk.new_id(), **dict(draft))
        act.put(expenditure)
        return done(act, expenditure)


def of_zone(desk: Desk, zone_id: str, year: int) -> ZoneMoney:
    """The budget lines of a zone in a year with what was spent from each, and their sums."""
    with desk.database.snapshot() as connection:
        lines = storage.lines(connection, [zone_id], year)
        return add_up(lines, storage.expenditures(connection, lines))
