"""Joint projects in a month: the plan beside what was done, each figure in its own unit."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from chatdong_tui.document import Absent, Block, Cell, Heading, Level, Paragraph, Row, Table
from chatdong_tui.domain.monthly import MonthRecords, ProjectOfMonth
from chatdong_tui.domain.project import Activity, Milestone, Tally, tally
from chatdong_tui.reports import budget, cells
from chatdong_tui.reports.veil import Veil
from chatdong_tui.reports.zone import name_of
from chatdong_tui.words import monthly as words


def in_month(project: ProjectOfMonth, month: str) -> list[Activity]:
    """What the project did in the month."""
    return [activity for activity in project.activities if f"{activity.on_date:%Y-%m}" == month]


def month_tally(records: MonthRecords, zone_id: str) -> Tally:
    """What all projects of a zone did in the month."""
    return tally(
        activity
        for project in records.projects
        if project.project.zone_id == zone_id
        for activity in in_month(project, records.span.month)
    )


Figure = tuple[str, str, int | Absent, int | Absent, int | Absent]
"""What it counts, its unit, then the plan, this month and the year so far."""


def _steps(milestones: Iterable[Milestone], records: MonthRecords) -> list[Figure]:
    steps = list(milestones)
    done = [step.done_on for step in steps if step.done_on is not None and step.done_on <= records.span.last]
    this_month = sum(day >= records.span.first for day in done)
    return [(words.STEPS, words.STEP_UNIT, len(steps), this_month, len(done))] if steps else []


def _figures(project: ProjectOfMonth, records: MonthRecords) -> list[Figure]:
    month, year = tally(in_month(project, records.span.month)), tally(project.activities)

    def measured(name: str, unit: str, plan: int | Absent, read: Callable[[Tally], int | None]) -> Figure:
        """`-` where the project did nothing at all, blank where what it did was not measured so."""

        def of(done: Tally) -> int | Absent:
            number = read(done)
            if number is not None:
                return number
            return Absent.BLANK if done.activities else Absent.NONE

        return name, unit, plan, of(month), of(year)

    target = project.project.target_count
    figures = _steps(project.milestones, records)
    figures.append(measured(words.SESSIONS, words.SESSION_UNIT, Absent.NONE, lambda done: done.sessions))
    if year.activities:
        figures.append(measured(words.PEOPLE_TOTAL, words.PERSON_UNIT, Absent.NONE, lambda done: done.people_total))
    if target is not None or year.people_distinct is not None:
        plan = Absent.BLANK if target is None else target
        figures.append(measured(words.PEOPLE_DISTINCT, words.PERSON_UNIT, plan, lambda done: done.people_distinct))
    for unit, number in year.outputs:
        of_month = dict(month.outputs).get(unit, Absent.BLANK if month.activities else Absent.NONE)
        figures.append((words.OUTPUT, unit, Absent.NONE, of_month, number))
    return figures


def table(records: MonthRecords, veil: Veil) -> Table | None:
    """Every project with its figures; None when no project is planned."""
    if not records.projects:
        return None
    zones = {zone.zone.id: name_of(zone) for zone in records.zones}
    several = len(zones) > 1
    titles = (words.PROJECT, words.FIGURE, words.UNIT, words.PLANNED, words.THIS_MONTH, words.SO_FAR)
    rows = [cells.head(*((words.ZONE,) if several else ()), *titles)]
    for project in records.projects:
        figures = _figures(project, records)
        names = [zones[project.project.zone_id]] if several else []
        names.append(veil(project.project.name))
        for number, (name, unit, *values) in enumerate(figures):
            first = [Cell(text, down=len(figures)) for text in names] if number == 0 else []
            counts = [cells.count(None, value) if isinstance(value, Absent) else cells.count(value) for value in values]
            rows.append(Row((*first, Cell(name), Cell(unit), *counts)))
    widths = (*((10,) if several else ()), 22, 12, 8, 10, 10, 10)
    return Table(widths, tuple(rows), words.PROJECT_CAPTION)


def blocks(records: MonthRecords, reported: Callable[[str], bool], veil: Veil) -> list[Block]:
    """The section on projects and the money behind them."""
    found: list[Block] = [Heading(words.PROJECTS), table(records, veil) or Paragraph(words.NO_PROJECT)]
    activities = [activity for project in records.projects for activity in project.activities]
    if any(activity.people_distinct is not None for activity in activities):
        found.append(Paragraph(words.DISTINCT, Level.NOTE))
    return found + budget.blocks(records, reported)


def process_notes(records: MonthRecords, veil: Veil) -> list[Paragraph]:
    """What the month's activities noted on process and relations."""
    return [
        Paragraph(f"{veil(project.project.name)}: {veil(activity.process_note)}")
        for project in records.projects
        for activity in in_month(project, records.span.month)
        if activity.process_note
    ]
