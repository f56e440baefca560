"""Meetings: who was there, what was said and decided, and who has to do what by when."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from chatdong_tui.domain.meeting_code import (
    AbsenceReason,
    ActionState,
    AgendaKind,
    AttendanceState,
    DecisionOutcome,
    Disclosure,
    MeetingKind,
    MeetingMode,
    MeetingState,
)
from chatdong_tui.domain.network import RoleKind, Sector


@dataclass(frozen=True, slots=True)
class Meeting:
    """zone_id None: a meeting of the whole district. Times are `HH:MM`."""

    id: str
    kind: MeetingKind
    held_on: date
    mode: MeetingMode
    state: MeetingState
    disclosure: Disclosure
    zone_id: str | None = None
    round_no: int | None = None
    title: str | None = None
    starts_at: str | None = None
    ends_at: str | None = None
    place: str | None = None
    host_id: str | None = None
    writer_id: str | None = None
    next_on: date | None = None
    next_at: str | None = None
    process_note: str | None = None
    sheet_place: str | None = None


@dataclass(frozen=True, slots=True)
class Attendance:
    """One seat at one meeting; organisation, title and role as they were that day."""

    id: str
    meeting_id: str
    position: int
    sector: Sector
    state: AttendanceState
    person_id: str | None = None
    guest: str | None = None
    organisation_id: str | None = None
    organisation_name: str | None = None
    title: str | None = None
    role: RoleKind | None = None
    substitute: str | None = None
    reason: AbsenceReason | None = None


@dataclass(frozen=True, slots=True)
class AgendaItem:
    """settled: None = it ends with its meeting; False = it goes on at the next ones; True = it was settled.

    continues_id: the item of an earlier meeting that it takes up again.
    """

    id: str
    meeting_id: str
    position: int
    kind: AgendaKind
    title: str
    presenter_id: str | None = None
    case_id: str | None = None
    settled: bool | None = None
    continues_id: str | None = None


@dataclass(frozen=True, slots=True)
class DiscussionLine:
    id: str
    meeting_id: str
    position: int
    text: str
    agenda_item_id: str | None = None


@dataclass(frozen=True, slots=True)
class DecisionOption:
    """One of several ways to decide an item; position is its number (1안, 2안 …), argument what speaks for it."""

    id: str
    meeting_id: str
    position: int
    text: str
    agenda_item_id: str | None = None
    argument: str | None = None


@dataclass(frozen=True, slots=True)
class Decision:
    """What was decided; or put off, until a day, or until a condition holds.

    option_id: the way that was chosen. revisited_on: the day on which what was put off was taken up again.
    """

    id: str
    meeting_id: str
    position: int
    text: str
    agenda_item_id: str | None = None
    reason: str | None = None
    option_id: str | None = None
    outcome: DecisionOutcome | None = None
    revisit_on: date | None = None
    revisit_condition: str | None = None
    revisited_on: date | None = None

    @property
    def is_put_off(self) -> bool:
        return self.outcome is DecisionOutcome.PUT_OFF


@dataclass(frozen=True, slots=True)
class ActionItem:
    id: str
    meeting_id: str
    position: int
    text: str
    state: ActionState
    agenda_item_id: str | None = None
    owner_id: str | None = None
    organisation_id: str | None = None
    due_on: date | None = None
    done_on: date | None = None

    def open_on(self, day: date) -> bool:
        """Whether it was still to be done at the end of `day`."""
        if self.state is ActionState.OPEN:
            return True
        return self.done_on is not None and self.done_on > day


@dataclass(frozen=True, slots=True)
class MinutesVersion:
    """The minutes as they were closed under a number. closed_on and body None: this version is still open.

    reason: why a version after the first was opened. body: the whole document as JSON.
    """

    id: str
    meeting_id: str
    version_no: int
    opened_on: date
    reason: str | None = None
    closed_on: date | None = None
    body: str | None = None

    @property
    def is_closed(self) -> bool:
        return self.closed_on is not None


def is_joint(attendances: Iterable[Attendance]) -> bool:
    """Whether both sides sat at the table; a joint case conference counts only then (domain.md §5)."""
    sectors = {seat.sector for seat in attendances if seat.state.counts}
    return {Sector.PUBLIC, Sector.PRIVATE} <= sectors
