"""Joint projects of a zone: their plan, their steps, and what they did in which unit."""

from __future__ import annotations

import enum
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

LONGEST_RESULT = 2_000
"""Letters that the result of a year may have: those of a line in a draft."""


class ProjectState(enum.StrEnum):
    DRAFT = "draft"
    CONFIRMED = "confirmed"
    ENDED = "ended"


class PlanGap(enum.StrEnum):
    """What a zone with project money of a year still owes for it (domain.md §4.4)."""

    NOT_SUBMITTED = "not_submitted"
    """Its 공동사업 계획서 was not handed in."""
    UNCONFIRMED = "unconfirmed"
    """No plan is confirmed; project money is not spent before that."""


def plan_gaps(*, granted: bool, submitted: bool, confirmed: bool) -> tuple[PlanGap, ...]:
    """교부 완료·계획 미제출: what is missing once project money came in, the more pressing first."""
    missing = ((PlanGap.NOT_SUBMITTED, not submitted), (PlanGap.UNCONFIRMED, not confirmed))
    return tuple(gap for gap, is_missing in missing if granted and is_missing)


@dataclass(frozen=True, slots=True)
class JointProject:
    """A 공동사업 of a zone in one year. previous_id: the project of the year before that it goes on with;
    confirmed_on, ended_on: when it came to its state, None where that is not known."""

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
    previous_id: str | None = None
    last_year_result: str | None = None
    backup_plan: str | None = None
    confirmed_on: date | None = None
    ended_on: date | None = None


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
    item_id: str | None = None


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


def by_name(activities: Iterable[Activity]) -> tuple[tuple[str, Tally], ...]:
    """What the activities of each name add up to, in the order in which the names first appear."""
    done: dict[str, list[Activity]] = {}
    for activity in activities:
        done.setdefault(activity.name, []).append(activity)
    return tuple((name, tally(each)) for name, each in done.items())
