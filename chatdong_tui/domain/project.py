"""Joint projects of a zone: their plan, their steps, and what they did in which unit."""

from __future__ import annotations

import enum
from dataclasses import dataclass
from datetime import date


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
