"""A joint project as it is shown: one line of a list, and the page with all that belongs to it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from chatdong_tui.domain.budget import LineMoney
from chatdong_tui.domain.network import Zone
from chatdong_tui.domain.project import Activity, JointProject, Milestone, Tally
from chatdong_tui.domain.project_plan import GoalLine, PlanNeed, ProjectItem, ProjectPart, Remark


@dataclass(frozen=True, slots=True)
class ProjectLine:
    """One project in a list. agency: the name of its lead agency, '' when nobody leads its zone.

    missing: what its plan lacks before it can be confirmed. is_carried: whether a later year's project goes
    on with it.
    """

    project: JointProject
    zone: Zone
    agency: str
    steps_done: int
    steps: int
    tally: Tally
    last_on: date | None
    goals_met: int = 0
    goals: int = 0
    missing: tuple[PlanNeed, ...] = ()
    is_carried: bool = False


@dataclass(frozen=True, slots=True)
class ItemLine:
    """A 세부사업 beside what its activities add up to."""

    item: ProjectItem
    tally: Tally


@dataclass(frozen=True, slots=True)
class ProjectPage:
    """One project with all that belongs to it; activities and months newest first.

    partners: the names of the zone's member dongs and agencies in the project's year. money: the zone's budget
    lines of the year that are for this project or for no single one.
    """

    line: ProjectLine
    milestones: tuple[Milestone, ...]
    activities: tuple[Activity, ...]
    months: tuple[tuple[str, Tally], ...]
    items: tuple[ItemLine, ...] = ()
    parts: tuple[ProjectPart, ...] = ()
    goals: tuple[GoalLine, ...] = ()
    partners: tuple[str, ...] = ()
    money: tuple[LineMoney, ...] = ()
    remarks: tuple[Remark, ...] = ()
