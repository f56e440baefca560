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
    id: str
    meeting_id: str
    position: int
    kind: AgendaKind
    title: str
    presenter_id: str | None = None
    case_id: str | None = None


@dataclass(frozen=True, slots=True)
class DiscussionLine:
    id: str
    meeting_id: str
    position: int
    text: str
    agenda_item_id: str | None = None


@dataclass(frozen=True, slots=True)
class Decision:
    id: str
    meeting_id: str
    position: int
    text: str
    agenda_item_id: str | None = None
    reason: str | None = None


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
class Duty:
    """Who must be at a kind of meeting. months: the months it holds in; None = every time."""

    kind: MeetingKind
    role: RoleKind
    months: frozenset[int] | None = None


DUTIES = (
    Duty(MeetingKind.ZONE_MEETING, RoleKind.DISTRICT_COORDINATOR, frozenset((1, 6))),
    Duty(MeetingKind.ZONE_MEETING, RoleKind.DONG_SUPERVISOR),
    Duty(MeetingKind.ZONE_MEETING, RoleKind.AGENCY_WORKER),
    Duty(MeetingKind.GENERAL_MEETING, RoleKind.DISTRICT_COORDINATOR),
    Duty(MeetingKind.GENERAL_MEETING, RoleKind.AGENCY_WORKER),
)
"""Attendance duties of the 2021 operation plan (seed 003, table of regular meetings)."""


@dataclass(frozen=True, slots=True)
class DutyFulfilment:
    """How a duty was met at one meeting: seats filled of seats due; due 0 = does not apply that month."""

    role: RoleKind
    filled: int
    due: int


def meets(held: RoleKind | None, due: RoleKind) -> bool:
    """Whether somebody in the post `held` answers a duty of `due`.

    The coordinator of a zone is himself a worker of the lead agency.
    """
    return held is due or (due is RoleKind.AGENCY_WORKER and held is RoleKind.ZONE_COORDINATOR)


def fulfilment(meeting: Meeting, attendances: Iterable[Attendance]) -> tuple[DutyFulfilment, ...]:
    """Each duty of the meeting's kind with the seats filled and due.

    For dong supervisors every seat on the roster is due (each member dong sends one); for the lead
    agency one worker is enough; for the district coordinator one.
    """
    seats = list(attendances)
    result = []
    for duty in DUTIES:
        if duty.kind is not meeting.kind:
            continue
        of_role = [seat for seat in seats if meets(seat.role, duty.role)]
        filled = sum(seat.state.counts for seat in of_role)
        if duty.months is not None and meeting.held_on.month not in duty.months:
            result.append(DutyFulfilment(duty.role, filled, 0))
        elif duty.role is RoleKind.DONG_SUPERVISOR:
            result.append(DutyFulfilment(duty.role, filled, len(of_role)))
        elif duty.role is RoleKind.AGENCY_WORKER and meeting.kind is MeetingKind.GENERAL_MEETING:
            agencies = {seat.organisation_id for seat in of_role}
            present = {seat.organisation_id for seat in of_role if seat.state.counts}
            result.append(DutyFulfilment(duty.role, len(present), len(agencies)))
        else:
            result.append(DutyFulfilment(duty.role, min(filled, 1), 1))
    return tuple(result)


def is_joint(attendances: Iterable[Attendance]) -> bool:
    """Whether both sides sat at the table; a joint case conference counts only then (domain.md §5)."""
    sectors = {seat.sector for seat in attendances if seat.state.counts}
    return {Sector.PUBLIC, Sector.PRIVATE} <= sectors
