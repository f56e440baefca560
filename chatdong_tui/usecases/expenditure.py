"""Receipts: money spent from a budget line, checked when it is booked and not when it is settled (domain.md §4.4)."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from chatdong_tui.domain.budget import BudgetLine, Expenditure
from chatdong_tui.domain.meeting import Meeting
from chatdong_tui.domain.project import Activity
from chatdong_tui.domain.project_plan import ProjectItem
from chatdong_tui.domain.refusal import Rule, RuleBroken
from chatdong_tui.domain.spending import Finding, Judged, Purse, judge, judged
from chatdong_tui.storage import budget as storage
from chatdong_tui.storage import network, project, rows
from chatdong_tui.storage.engine import Connection
from chatdong_tui.usecases.budget import not_settled
from chatdong_tui.usecases.desk import Desk, Done, done
from chatdong_tui.words import budget as words

if TYPE_CHECKING:
    from chatdong_tui.domain.draft.budget import ExpenditureDraft


@dataclass(frozen=True, slots=True)
class Till:
    """All that the form of a receipt works with, read once. next_no: the evidence number that comes next."""

    purse: Purse
    meetings: tuple[Meeting, ...]
    activities: tuple[Activity, ...]
    items: tuple[ProjectItem, ...]
    next_no: str

    def meeting_on(self, day: date) -> Meeting | None:
        """The meeting of a day that a receipt is of: the zone's own, or the only one."""
        held = [meeting for meeting in self.meetings if meeting.held_on == day]
        own = [meeting for meeting in held if meeting.zone_id is not None]
        return next(iter(own or held), None)


def spend(desk: Desk, draft: ExpenditureDraft) -> Done[Expenditure]:
    """Book a receipt.

    Raises RuleBroken: UNKNOWN_RECORD at budget_line_id, and at activity_id, meeting_id or item_id for what is not
    the zone's or not of the line's project; OUT_OF_RANGE at on_date for a day to come; what is refused
    (BEFORE_GRANT and OUTSIDE_PERIOD at on_date, NOT_CONFIRMED_YET at budget_line_id, OWN_MONEY_MIXED at
    evidence_no, SETTLED); NEEDS_EXCEPTION at reason while something else is pointed out and no reason given.
    """
    with desk.act("budget.spend") as act:
        receipt = _checked(desk, act.connection, desk.new_id(), draft)
        act.put(receipt)
        return done(act, receipt)


def edit(desk: Desk, expenditure_id: str, draft: ExpenditureDraft) -> Done[Expenditure]:
    """Change a receipt. Raises what `spend` raises, and UNKNOWN_RECORD."""
    with desk.act("budget.edit_receipt") as act:
        old = rows.get(act.connection, Expenditure, expenditure_id)
        _not_settled(act.connection, old)
        receipt = _checked(desk, act.connection, expenditure_id, draft)
        act.put(receipt)
        return done(act, receipt)


def remove(desk: Desk, expenditure_id: str) -> Done[str]:
    """Take a receipt away. Raises RuleBroken: UNKNOWN_RECORD, SETTLED."""
    with desk.act("budget.remove_receipt") as act:
        _not_settled(act.connection, rows.get(act.connection, Expenditure, expenditure_id))
        act.remove(Expenditure, expenditure_id)
        return done(act, expenditure_id)


def _not_settled(connection: Connection, receipt: Expenditure) -> None:
    line = rows.get(connection, BudgetLine, receipt.budget_line_id)
    not_settled(connection, line.zone_id, line.year)


def _checked(desk: Desk, connection: Connection, expenditure_id: str, draft: ExpenditureDraft) -> Expenditure:
    line = rows.get(connection, BudgetLine, draft.budget_line_id, "budget_line_id")
    purse = storage.purse(connection, line.zone_id, line.year)
    projects = {each.id for each in purse.projects if line.project_id in (None, each.id)}
    of_project: tuple[tuple[str, type[Activity | ProjectItem], str | None], ...] = (
        ("activity_id", Activity, draft.activity_id),
        ("item_id", ProjectItem, draft.item_id),
    )
    for field, model, row_id in of_project:
        if row_id is not None and rows.get(connection, model, row_id, field).project_id not in projects:
            raise RuleBroken(field, Rule.UNKNOWN_RECORD)
    if draft.meeting_id is not None:
        of = rows.get(connection, Meeting, draft.meeting_id, "meeting_id").zone_id
        if of is not None and of not in network.same_zones(connection, line.zone_id):
            raise RuleBroken("meeting_id", Rule.UNKNOWN_RECORD)
    receipt = Expenditure(id=expenditure_id, **dict(draft))
    refuse(judge(purse, receipt), receipt)
    if draft.on_date > desk.today:
        raise RuleBroken("on_date", Rule.OUT_OF_RANGE)
    return receipt


def refuse(findings: Sequence[Finding], receipt: Expenditure) -> None:
    """Raise the first refusal among the findings, or NEEDS_EXCEPTION where they need a reason and have none."""
    for finding in findings:
        if finding.check.refused:
            raise words.broken(finding)
    if findings and receipt.reason is None:
        raise RuleBroken("reason", Rule.NEEDS_EXCEPTION, told=words.all_told(findings) + " ")


def receipts(desk: Desk, zone_id: str, year: int, line_id: str | None = None) -> tuple[Judged, ...]:
    """The receipts of a zone's year with what is pointed out about each, the newest first; of one line only."""
    with desk.database.snapshot() as connection:
        found = judged(storage.purse(connection, zone_id, year))
    return tuple(each for each in reversed(found) if line_id in (None, each.receipt.budget_line_id))


def receipt(desk: Desk, expenditure_id: str) -> tuple[Expenditure, BudgetLine]:
    """A receipt and the line it was booked on. Raises RuleBroken(UNKNOWN_RECORD)."""
    with desk.database.snapshot() as connection:
        found = rows.get(connection, Expenditure, expenditure_id)
        return found, rows.get(connection, BudgetLine, found.budget_line_id)


def till(desk: Desk, zone_id: str, year: int) -> Till:
    """What the form of a receipt works with, as the file stands now."""
    with desk.database.snapshot() as connection:
        purse = storage.purse(connection, zone_id, year)
        ids = [each.id for each in purse.projects]
        done_so_far = project.activities(connection, ids)
        return Till(
            purse,
            tuple(storage.meetings(connection, zone_id, year)),
            tuple(activity for project_id in ids for activity in reversed(done_so_far[project_id])),
            tuple(item for project_id in ids for item in project.table(connection, ProjectItem, project_id)),
            next_number(each.evidence_no for each in purse.receipts),
        )


_TAIL = re.compile(r"^(.*?)(\d+)$")


def next_number(numbers: Iterable[str | None]) -> str:
    """The number after the highest of those that are counted up the same way: `3-18` after `3-17`, else `1`."""
    counted = [(match[1], int(match[2]), len(match[2])) for no in numbers if no and (match := _TAIL.match(no))]
    if not counted:
        return "1"
    # The way in which most are numbered; a receipt of a shop's own number stands aside.
    heads = [head for head, _, _ in counted]
    head = max(dict.fromkeys(heads), key=heads.count)
    number, width = max((number, width) for known, number, width in counted if known == head)
    return f"{head}{number + 1:0{width}}"
