"""The plan of a joint project: its items, who does what, its goals, and what has to stand in it (domain.md §4.1)."""

from __future__ import annotations

import enum
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date

from chatdong_tui.domain.project import Activity, JointProject, Milestone, ProjectState, tally


class PartSector(enum.StrEnum):
    """The sides of 역할분담: 민, 관 (동), 구, and residents."""

    PRIVATE = "private"
    PUBLIC = "public"
    DISTRICT = "district"
    RESIDENT = "resident"
    OTHER = "other"


class GoalKind(enum.StrEnum):
    """산출 is what a project makes, 성과 what that changes."""

    OUTPUT = "output"
    OUTCOME = "outcome"


class PlanNeed(enum.StrEnum):
    """What a plan must hold before it is confirmed (seed 003: 사업개요, 추진계획, 사업효과)."""

    PURPOSE = "purpose"
    PERIOD = "period"
    ITEMS = "items"
    SCHEDULE = "schedule"
    GOALS = "goals"
    EFFECT = "effect"
    CHANGE = "change"


@dataclass(frozen=True, slots=True)
class ProjectItem:
    """A 세부사업 as it is planned. sessions in 회, people in 명."""

    id: str
    project_id: str
    position: int
    name: str
    content: str | None = None
    sessions: int | None = None
    people: int | None = None
    in_charge: str | None = None


@dataclass(frozen=True, slots=True)
class ProjectPart:
    """Who does what. party: the printed name; organisation_id: the agency of that name, if there is one."""

    id: str
    project_id: str
    position: int
    sector: PartSector
    party: str
    task: str
    organisation_id: str | None = None


@dataclass(frozen=True, slots=True)
class ProjectGoal:
    """A 성과목표. achieved: typed where the activities do not count it; both figures in `unit`."""

    id: str
    project_id: str
    position: int
    name: str
    kind: GoalKind
    formula: str | None = None
    target: int | None = None
    unit: str | None = None
    measured: str | None = None
    achieved: int | None = None


PlanRow = ProjectItem | ProjectPart | ProjectGoal | Milestone
"""A line of one of the plan's tables; each has a position."""


@dataclass(frozen=True, slots=True)
class Plan:
    """A project with the tables of its plan, each in its order."""

    project: JointProject
    items: tuple[ProjectItem, ...] = ()
    milestones: tuple[Milestone, ...] = ()
    parts: tuple[ProjectPart, ...] = ()
    goals: tuple[ProjectGoal, ...] = ()


def missing(plan: Plan) -> tuple[PlanNeed, ...]:
    """What the plan still lacks before it can be confirmed.

    A project that goes on with last year's must say what is different (seed 003 complains of "(매해) 바뀌지
    않는 공동사업").
    """
    project = plan.project
    there = {
        PlanNeed.PURPOSE: project.purpose,
        PlanNeed.PERIOD: project.starts_on and project.ends_on,
        PlanNeed.ITEMS: plan.items,
        PlanNeed.SCHEDULE: plan.milestones,
        PlanNeed.GOALS: plan.goals,
        PlanNeed.EFFECT: project.expected_effect,
        PlanNeed.CHANGE: project.previous_id is None or project.changed_from_last_year,
    }
    return tuple(need for need in PlanNeed if not there[need])


MOVES: dict[ProjectState, tuple[ProjectState, ...]] = {
    ProjectState.DRAFT: (ProjectState.CONFIRMED,),
    ProjectState.CONFIRMED: (ProjectState.ENDED, ProjectState.DRAFT),
    ProjectState.ENDED: (ProjectState.CONFIRMED,),
}
"""From each state, the one that usually follows first; the others go back."""


def may_move(project: JointProject, state: ProjectState, today: date) -> bool:
    """Whether the project can come to this state, or stay in it with another day.

    One of a year that is over may end without a plan, and be opened again: its plan was made before there
    was this file.
    """
    if state in MOVES[project.state] or (state is project.state and state is not ProjectState.DRAFT):
        return True
    if project.state is ProjectState.DRAFT:
        return state is ProjectState.ENDED and project.year < today.year
    return project.state is ProjectState.ENDED and project.confirmed_on is None


def in_state(project: JointProject, state: ProjectState, on: date) -> JointProject:
    """The project in another state, reached on a day; going back takes the days of the later states away."""
    confirmed_on, ended_on = project.confirmed_on, project.ended_on
    if state is ProjectState.DRAFT:
        confirmed_on = ended_on = None
    elif state is ProjectState.CONFIRMED:
        kept = confirmed_on if project.state is ProjectState.ENDED else None
        confirmed_on, ended_on = kept or on, None
    else:
        ended_on = on
    return replace(project, state=state, confirmed_on=confirmed_on, ended_on=ended_on)


# goals


class Measure(enum.StrEnum):
    """Which figure of the activities a goal is counted by."""

    SESSIONS = "sessions"
    PEOPLE_TOTAL = "people_total"
    PEOPLE_DISTINCT = "people_distinct"
    OUTPUT = "output"


_SESSION_UNIT, _PERSON_UNIT, _DISTINCT = "회", "명", "실인원"


@dataclass(frozen=True, slots=True)
class GoalLine:
    """A goal and how far it is. counted: from the activities by `measure`, None where they do not count it.

    item: the only item whose activities count, where the goal names one.
    """

    goal: ProjectGoal
    counted: int | None = None
    measure: Measure | None = None
    item: ProjectItem | None = None

    @property
    def reached(self) -> int | None:
        """What was reached, in the goal's unit; None where nobody reported it."""
        return self.counted if self.counted is not None else self.goal.achieved

    @property
    def is_met(self) -> bool:
        return self.reached is not None and self.goal.target is not None and self.reached >= self.goal.target

    @property
    def differs(self) -> bool:
        """Whether a figure was typed that the activities contradict."""
        return None not in (self.counted, self.goal.achieved) and self.counted != self.goal.achieved


def follow(goal: ProjectGoal, items: Iterable[ProjectItem], activities: Iterable[Activity]) -> GoalLine:
    """A goal beside what the activities say in its unit; one of 성과 is never counted, only typed.

    A goal that names one of the items counts the activities of that item alone. 명 is 연인원 unless the
    goal's name or formula says 실인원, of which only the largest single figure is known.
    """
    if goal.kind is GoalKind.OUTCOME or goal.unit is None:
        return GoalLine(goal)
    named = [item for item in items if item.name in goal.name]
    item = max(named, key=lambda each: len(each.name), default=None)
    done = tally(each for each in activities if item is None or item.id == each.item_id)
    figures: Sequence[tuple[Measure, int | None]] = ((Measure.OUTPUT, dict(done.outputs).get(goal.unit)),)
    if goal.unit == _SESSION_UNIT:
        figures = (*figures, (Measure.SESSIONS, done.sessions))
    elif goal.unit == _PERSON_UNIT and _DISTINCT in f"{goal.name}{goal.formula or ''}":
        figures = ((Measure.PEOPLE_DISTINCT, done.people_distinct),)
    elif goal.unit == _PERSON_UNIT:
        figures = (*figures, (Measure.PEOPLE_TOTAL, done.people_total))
    for measure, figure in figures:
        if figure is not None:
            return GoalLine(goal, figure, measure, item)
    return GoalLine(goal, item=item)


# what may want a second look


class Remark(enum.StrEnum):
    """What is unusual and not forbidden."""

    FIRST_HALF = "first_half"
    """The project runs before July; the year's second half is for joint projects (seed 003, 3단계)."""
    BEFORE_CONFIRMED = "before_confirmed"
    """Something was done before the plan was confirmed."""
    OUTSIDE_PERIOD = "outside_period"
    """Something was done before the project's first or after its last day."""
    TO_COME = "to_come"
    """Something is said to have been done on a day that has not come yet."""


def remarks(project: JointProject, activities: Iterable[Activity], today: date) -> tuple[Remark, ...]:
    """What is unusual about a project and its activities."""
    days = [activity.on_date for activity in activities]
    found = []
    if project.starts_on is not None and project.starts_on.month < 7:
        found.append(Remark.FIRST_HALF)
    if (project.state is ProjectState.DRAFT and days) or (
        project.confirmed_on is not None and any(day < project.confirmed_on for day in days)
    ):
        found.append(Remark.BEFORE_CONFIRMED)
    first, last = project.starts_on or date.min, project.ends_on or date.max
    if any(not first <= day <= last for day in days):
        found.append(Remark.OUTSIDE_PERIOD)
    if any(day > today for day in days):
        found.append(Remark.TO_COME)
    return tuple(found)


# the months of the schedule

MOST_MONTHS = 12
"""Months that a chart of the schedule shows at most; a longer project shows its first ones."""


def months_of(project: JointProject, milestones: Iterable[Milestone]) -> tuple[str, ...]:
    """The months of a project's chart as `YYYY-MM`: from the first of its plan or its steps to the last."""
    ends = [f"{day:%Y-%m}" for day in (project.starts_on, project.ends_on) if day]
    ends += [month for step in milestones for month in (step.from_month, step.until_month) if month]
    if not ends:
        return ()
    first, last = (int(end[:4]) * 12 + int(end[5:]) - 1 for end in (min(ends), max(ends)))
    numbers = range(first, min(last, first + MOST_MONTHS - 1) + 1)
    return tuple(f"{number // 12}-{number % 12 + 1:02}" for number in numbers)


def is_in_month(step: Milestone, month: str) -> bool:
    """Whether a step is under way in a month; an open end counts as the month of the other."""
    first, last = step.from_month or step.until_month, step.until_month or step.from_month
    return bool(first and last and first <= month <= last)


# from one year to the next


def years_later(day: date | None, years: int) -> date | None:
    """The same day some years later; 29 February becomes the 28th."""
    if day is None:
        return None
    if (day.month, day.day) == (2, 29):
        day = day.replace(day=28)
    return day.replace(year=day.year + years)


def months_later(month: str | None, years: int) -> str | None:
    """The same month (`YYYY-MM`) some years later."""
    return None if month is None else f"{int(month[:4]) + years:04}{month[4:]}"
