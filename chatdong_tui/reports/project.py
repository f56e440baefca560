"""Joint projects in a month: the plan beside what was done, each figure in its own unit."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from chatdong_tui.document import Absent, Block, Cell, Heading, Level, Paragraph, Row, Table
from chatdong_tui.domain.monthly import Ids, MonthRecords, ProjectOfMonth
from chatdong_tui.domain.project import Activity, Milestone, Tally, tally
from chatdong_tui.reports import budget, cells
from chatdong_tui.reports.trail import Trail
from chatdong_tui.reports.veil import Veil
from chatdong_tui.reports.zone import name_of
from chatdong_tui.words import monthly as words
from chatdong_tui.words import provenance as rules


def in_month(project: ProjectOfMonth, month: str) -> list[Activity]:
    """What the project did in the month."""
    return [activity for activity in project.activities if f"{activity.on_date:%Y-%m}" == month]


def month_activities(records: MonthRecords, zone_id: str) -> list[Activity]:
    """What all projects of a zone did in the month."""
    return [
        activity
        for project in records.projects
        if project.project.zone_id == zone_id
        for activity in in_month(project, records.span.month)
    ]


@dataclass(frozen=True, slots=True)
class Value:
    """A figure of a project, by which rule it counts and the rows it is made of; or how it is absent."""

    number: int | Absent
    rule: str = ""
    ids: Ids = ()


Figure = tuple[str, str, Value, Value, Value]
"""What it counts, its unit, then the plan, this month and the year so far."""


def _steps(milestones: Iterable[Milestone], records: MonthRecords) -> list[Figure]:
    steps = list(milestones)
    done = [step for step in steps if step.done_on is not None and step.done_on <= records.span.last]
    this_month = [step for step in done if step.done_on is not None and step.done_on >= records.span.first]
    if not steps:
        return []
    values = ((steps, rules.STEPS), (this_month, rules.STEPS_DONE), (done, rules.STEPS_DONE))
    plan, month, year = (Value(len(each), rule, tuple(step.id for step in each)) for each, rule in values)
    return [(words.STEPS, words.STEP_UNIT, plan, month, year)]


@dataclass(frozen=True, slots=True)
class _Measure:
    """How a figure is read from activities: the sum of what they report, and which of them report it.

    The largest of them where the figure is no sum.
    """

    rule: str
    of_tally: Callable[[Tally], int | None]
    of_one: Callable[[Activity], int | None]

    def value(self, activities: Sequence[Activity]) -> Value:
        """`-` where the project did nothing at all, blank where what it did was not measured so."""
        number = self.of_tally(tally(activities))
        if number is None:
            return Value(Absent.BLANK if activities else Absent.NONE)
        reported = [each for each in activities if self.of_one(each) is not None]
        if self.rule == rules.PEOPLE_DISTINCT:
            reported = [each for each in reported if self.of_one(each) == number][:1]
        return Value(number, self.rule, tuple(each.id for each in reported))


_SESSIONS = _Measure(rules.SESSIONS, lambda done: done.sessions, lambda each: each.sessions)
_PEOPLE = _Measure(rules.PEOPLE_TOTAL, lambda done: done.people_total, lambda each: each.people_total)
_DISTINCT = _Measure(rules.PEOPLE_DISTINCT, lambda done: done.people_distinct, lambda each: each.people_distinct)


def _output(unit: str) -> _Measure:
    return _Measure(
        rules.OUTPUT,
        lambda done: dict(done.outputs).get(unit),
        lambda each: each.quantity if each.unit == unit else None,
    )


def note_tally(place: str, activities: Sequence[Activity], trail: Trail) -> None:
    """The figures of `words.project.tally_text`, which stand in one cell."""
    measures = [(words.SESSIONS, _SESSIONS), (words.PEOPLE_TOTAL, _PEOPLE)]
    measures += [(f"{words.OUTPUT} {unit}", _output(unit)) for unit, _ in tally(activities).outputs]
    values = [(name, measure.value(activities)) for name, measure in measures]
    told = [(name, value) for name, value in values if not isinstance(value.number, Absent)]
    for name, value in told:
        trail.note((place, name), value.rule, value.ids)
    if activities and not told:
        trail.note((place, rules.ACTIVITIES_NAME), rules.ACTIVITIES, tuple(each.id for each in activities))


def _figures(project: ProjectOfMonth, records: MonthRecords) -> list[Figure]:
    month, year = in_month(project, records.span.month), project.activities
    reached = tally(year)

    def measured(name: str, unit: str, measure: _Measure, plan: Value | None = None) -> Figure:
        return name, unit, plan or Value(Absent.NONE), measure.value(month), measure.value(year)

    target = project.project.target_count
    figures = _steps(project.milestones, records)
    figures.append(measured(words.SESSIONS, words.SESSION_UNIT, _SESSIONS))
    if year:
        figures.append(measured(words.PEOPLE_TOTAL, words.PERSON_UNIT, _PEOPLE))
    if target is not None or reached.people_distinct is not None:
        plan = Value(Absent.BLANK) if target is None else Value(target, rules.TARGET, (project.project.id,))
        figures.append(measured(words.PEOPLE_DISTINCT, words.PERSON_UNIT, _DISTINCT, plan))
    figures += [measured(words.OUTPUT, unit, _output(unit)) for unit, _ in reached.outputs]
    return figures


def table(records: MonthRecords, veil: Veil, trail: Trail) -> Table | None:
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
            counts = [
                _cell((*names, name, unit, title), value, trail)
                for title, value in zip(titles[3:], values, strict=True)
            ]
            rows.append(Row((*first, Cell(name), Cell(unit), *counts)))
    widths = (*((10,) if several else ()), 22, 12, 8, 10, 10, 10)
    return Table(widths, tuple(rows), words.PROJECT_CAPTION)


def _cell(place: Sequence[str], value: Value, trail: Trail) -> Cell:
    if isinstance(value.number, Absent):
        return cells.count(None, value.number)
    trail.note(place, value.rule, value.ids)
    return cells.count(value.number)


def blocks(records: MonthRecords, reported: Callable[[str], bool], veil: Veil, trail: Trail) -> list[Block]:
    """The section on projects and the money behind them."""
    found: list[Block] = [Heading(words.PROJECTS), table(records, veil, trail) or Paragraph(words.NO_PROJECT)]
    activities = [activity for project in records.projects for activity in project.activities]
    if any(activity.people_distinct is not None for activity in activities):
        found.append(Paragraph(words.DISTINCT, Level.NOTE))
    return found + budget.blocks(records, reported, trail)


def process_notes(records: MonthRecords, veil: Veil) -> list[Paragraph]:
    """What the month's activities noted on process and relations."""
    return [
        Paragraph(f"{veil(project.project.name)}: {veil(activity.process_note)}")
        for project in records.projects
        for activity in in_month(project, records.span.month)
        if activity.process_note
    ]
