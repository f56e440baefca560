"""Each project of a zone in one row: done of planned, spent of its budget, and what was hard (domain.md §7.3)."""

from __future__ import annotations

from chatdong_tui.document import Absent, Cell, CellKind, Row, Table
from chatdong_tui.domain.budget import Purpose
from chatdong_tui.domain.monthly import MonthRecords, ProjectOfMonth
from chatdong_tui.domain.project import tally
from chatdong_tui.reports import cells
from chatdong_tui.reports.budget import amounts, of_zone
from chatdong_tui.reports.trail import Trail
from chatdong_tui.reports.veil import Veil
from chatdong_tui.words import monthly as words
from chatdong_tui.words import provenance as rules
from chatdong_tui.words.formats import won


def table(records: MonthRecords, veil: Veil, trail: Trail) -> Table | None:
    """A row a project of the zone that the report is about; None for a zone without one, and for the district."""
    if records.zone is None or not records.projects:
        return None
    rows = [cells.head(words.PROJECT, words.DONE_OF_PLAN, words.SPENT_OF_BUDGET, words.DIFFICULTY)]
    for project in records.projects:
        name, notes = veil(project.project.name), _notes(records, project)
        money = _money(records, project, name, trail)
        rows.append(
            Row(
                (
                    Cell(name),
                    Cell(_done_of_plan(project, records, name, trail) or Absent.NONE),
                    Cell(money or Absent.NONE, CellKind.TEXT),
                    Cell(veil(notes) or Absent.BLANK),
                )
            )
        )
    return Table((34, 20, 22, 24), tuple(rows), words.MONEY_UNIT)


def _done_of_plan(project: ProjectOfMonth, records: MonthRecords, name: str, trail: Trail) -> str:
    """`3/12회`: sessions held of those planned; steps of the schedule where no sessions are planned."""
    planned = [item for item in project.items if item.sessions is not None]
    if planned:
        held = [each for each in project.activities if each.sessions is not None]
        trail.note((name, rules.HELD_SESSIONS), rules.SESSIONS, tuple(each.id for each in held))
        trail.note((name, rules.PLANNED_SESSIONS), rules.SESSIONS_PLANNED, tuple(item.id for item in planned))
        total = sum(item.sessions or 0 for item in planned)
        return words.OF_SESSIONS.format(done=tally(held).sessions or 0, planned=total)
    if project.milestones:
        # The steps are figures of the table of all projects, which notes them.
        ends = [step.done_on for step in project.milestones]
        done = sum(day is not None and day <= records.span.last for day in ends)
        return words.OF_STEPS.format(done=done, planned=len(ends))
    return ""


def _money(records: MonthRecords, project: ProjectOfMonth, name: str, trail: Trail) -> str:
    """`252/1,270`: what the lines of the project hold, in thousands; lines of no project belong to the only one."""
    alone = sum(each.project.zone_id == project.project.zone_id for each in records.projects) == 1
    lines = [
        money
        for money in of_zone(records, project.project.zone_id).grants
        if money.line.purpose is Purpose.PROJECT
        and (money.line.project_id == project.project.id or (alone and money.line.project_id is None))
    ]
    if not lines:
        return ""
    held = amounts(lines)
    trail.note((name, words.BUDGET), rules.BUDGET, held.budget_by)
    trail.note((name, words.SPENT), rules.SPENT, held.spent_by)
    return words.OF_BUDGET.format(spent=won(cells.thousands(held.spent)), budget=won(cells.thousands(held.budget)))


def _notes(records: MonthRecords, project: ProjectOfMonth) -> str:
    """What the activities of the month noted."""
    of_month = [each for each in project.activities if f"{each.on_date:%Y-%m}" == records.span.month]
    return " ".join(activity.note for activity in of_month if activity.note)
