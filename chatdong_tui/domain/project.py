"""Joint projects of a zone: their plan, their steps, and what they did in which unit."""

from __future__ import annotations

import enum
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from chatdong_tui.domain.network import Zone


class ProjectState(enum.StrEnum):
    DRAFT = "draft"
    CONFIRMED = "confirmed"
    ENDED = "ended"


@dataclass(frozen=True, slots=True)
class JointProject:
    id: str
    zone_id: str
    year: int
    name: str
    state: ProjectState
    lead_agency_id: str | None = None
    background: str | None = None
    purpose: str | None = None
    target: str | None = None
    target_count: int | None = None
    place: str | None = None
    starts_on: date | None = None
    ends_on: date | None = None
    expected_effect: str | None = None
    changed_from_last_year: str | None = None


@dataclass(frozen=True, slots=True)
class Milestone:
    """A step of the schedule; months are `YYYY-MM`, both included."""

    id: str
    project_id: str
    position: int
    name: str
    from_month: str | None = None
    until_month: str | None = None
    done_on: date | None = None


@dataclass(frozen=True, slots=True)
class Activity:
    """What was done on a day. sessions in 회, people in 명; quantity in its own unit.

    None is "not reported"; units never add up together.
    """

    id: str
    project_id: str
    on_date: date
    name: str
    sessions: int | None = None
    people_total: int | None = None
    people_distinct: int | None = None
    quantity: int | None = None
    unit: str | None = None
    photos: int | None = None
    note: str | None = None
    process_note: str | None = None


@dataclass(frozen=True, slots=True)
class Tally:
    """What activities add up to, each figure in its own unit; None where none of them reported it.

    people_distinct is the largest single figure: the same person may come to several activities, so
    distinct people never add up. outputs: (unit, sum), in the order in which the units first appear.
    """

    activities: int = 0
    sessions: int | None = None
    people_total: int | None = None
    people_distinct: int | None = None
    outputs: tuple[tuple[str, int], ...] = ()


def _sum(figures: Iterable[int | None]) -> int | None:
    reported = [figure for figure in figures if figure is not None]
    return sum(reported) if reported else None


def tally(activities: Iterable[Activity]) -> Tally:
    """Add activities up, unit by unit (domain.md §4.1: totals only within a unit)."""
    done = list(activities)
    outputs: dict[str, int] = {}
    for activity in done:
        if activity.quantity is not None and activity.unit is not None:
            outputs[activity.unit] = outputs.get(activity.unit, 0) + activity.quantity
    return Tally(
        len(done),
        _sum(activity.sessions for activity in done),
        _sum(activity.people_total for activity in done),
        max((activity.people_distinct for activity in done if activity.people_distinct is not None), default=None),
        tuple(outputs.items()),
    )


@dataclass(frozen=True, slots=True)
class ProjectLine:
    """One project in a list. agency: the name of its lead agency, '' when nobody leads its zone."""

    project: JointProject
    zone: Zone
    agency: str
    steps_done: int
    steps: int
    tally: Tally
    last_on: date | None


@dataclass(frozen=True, slots=True)
class ProjectPage:
    """One project with all that belongs to it; activities and months newest first."""

    line: ProjectLine
    milestones: tuple[Milestone, ...]
    activities: tuple[Activity, ...]
    months: tuple[tuple[str, Tally], ...]
