"""What earlier meetings of a series left open: topics that go on, and decisions that were put off."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from chatdong_tui.domain.case_code import Status
from chatdong_tui.domain.meeting import AgendaItem, Decision
from chatdong_tui.domain.meeting_code import MeetingKind


@dataclass(frozen=True, slots=True)
class TopicLine:
    """An agenda item that goes on, as it stood at its last meeting.

    first_on: the day of the meeting that first had it; times: how many meetings had it; day: the day it
    is looked at; case_no '' where it is on no case.
    """

    item: AgendaItem
    first_on: date
    times: int
    day: date
    case_no: str

    @property
    def id(self) -> str:
        return self.item.id

    @property
    def age_days(self) -> int:
        """Days since the meeting that first had it."""
        return (self.day - self.first_on).days


@dataclass(frozen=True, slots=True)
class RevisitLine:
    """A decision that was put off. origin_on: the day of its meeting; day: the day it is looked at.

    topic, case_no: title and case of its item, '' where there is none; on_case: the item is about a household.
    """

    decision: Decision
    kind: MeetingKind
    zone_no: int | None
    topic: str
    case_no: str
    on_case: bool
    origin_on: date
    day: date

    @property
    def id(self) -> str:
        return self.decision.id

    @property
    def age_days(self) -> int:
        """Days since it was put off."""
        return (self.day - self.origin_on).days


@dataclass(frozen=True, slots=True)
class CaseChoice:
    """A case that can be drawn in as an item of the agenda."""

    case_id: str
    case_no: str
    dong: str
    status: Status
    is_open: bool
