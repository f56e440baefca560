"""What the first screen shows of a month: the next meeting, what is open, what is owed."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Generic, TypeVar

if TYPE_CHECKING:
    from chatdong_tui.domain.agreement import EndingAgreement
    from chatdong_tui.domain.carried import RevisitLine
    from chatdong_tui.domain.case_clock import Flag
    from chatdong_tui.domain.case_code import CrisisLevel, Status
    from chatdong_tui.domain.due import Due
    from chatdong_tui.domain.meeting_code import MeetingKind, MeetingState
    from chatdong_tui.domain.network import Zone
    from chatdong_tui.domain.project import PlanGap, ProjectState, Tally
    from chatdong_tui.domain.submission import Paper


Line = TypeVar("Line")


COUNTED = 1_000
"""So many cases are counted; nobody works through more of them from the first screen."""


@dataclass(frozen=True, slots=True)
class Some(Generic[Line]):
    """The first lines of a list, and how many it has in all; where it may be very long, more than COUNTED is
    all that is known of it."""

    lines: tuple[Line, ...]
    total: int


@dataclass(frozen=True, slots=True)
class MeetingLine:
    """meeting_id '': only announced in the minutes of the last one. zone_no None: of the whole district."""

    meeting_id: str
    kind: MeetingKind
    zone_no: int | None
    held_on: date
    starts_at: str | None
    place: str | None
    state: MeetingState


@dataclass(frozen=True, slots=True)
class ActionLine:
    """organisation and owner are '' when nobody is named; days_left < 0: overdue by so many; on_case: it is
    about a household."""

    action_id: str
    meeting_id: str
    text: str
    organisation: str
    owner: str
    due_on: date | None
    days_left: int | None
    on_case: bool


@dataclass(frozen=True, slots=True)
class CaseLine:
    """days: since the last contact, or since the day of discovery before the first."""

    case_id: str
    case_no: str
    dong: str
    status: Status
    crisis_level: CrisisLevel | None
    contacted_on: date
    days: int


@dataclass(frozen=True, slots=True)
class LateLine:
    """A case of which a clock other than the gap between contacts has run out; flag: the one that did so first."""

    case_id: str
    case_no: str
    dong: str
    status: Status
    crisis_level: CrisisLevel | None
    manager: str
    flag: Flag


@dataclass(frozen=True, slots=True)
class ProjectLine:
    """month: what the project did this month."""

    project_id: str
    name: str
    zone_no: int
    state: ProjectState
    month: Tally


@dataclass(frozen=True, slots=True)
class Glance:
    """zone None: the desk is the 구청's and sees all zones. running: today's meetings; next: the one after.

    revisits: what was put off and comes back by today. agreements: those that end soon or ended lately.
    budget, spent: of the year's grants in won, None where there are none. unplanned: what is most pressing of the
    plan for this year's project money, and the numbers of the zones that have got it. duties: what the 구청 sees to
    itself, and entries of one's own, that are open and due by the end of next month.
    """

    today: date
    zone: Zone | None
    running: tuple[MeetingLine, ...]
    next: MeetingLine | None
    actions: Some[ActionLine]
    cases: Some[CaseLine]
    projects: tuple[ProjectLine, ...]
    papers: Some[Paper]
    late: Some[LateLine] = Some((), 0)
    revisits: tuple[RevisitLine, ...] = ()
    agreements: tuple[EndingAgreement, ...] = ()
    budget: int | None = None
    spent: int = 0
    unplanned: tuple[tuple[PlanGap, tuple[int, ...]], ...] = ()
    duties: Some[Due] = Some((), 0)
