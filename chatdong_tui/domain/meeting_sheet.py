"""A meeting with all that hangs on it, as a screen or a report reads it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from itertools import chain
from typing import TypeAlias

from chatdong_tui.domain.carried import RevisitLine, TopicLine
from chatdong_tui.domain.duty import DutyFulfilment, OwedSeat
from chatdong_tui.domain.meeting import (
    ActionItem,
    AgendaItem,
    Attendance,
    Decision,
    DecisionOption,
    DiscussionLine,
    Meeting,
)
from chatdong_tui.domain.meeting_code import AbsenceReason, MeetingKind, MeetingState
from chatdong_tui.domain.network import Organisation, Person, RoleKind, Sector, Zone


@dataclass(frozen=True, slots=True)
class MeetingLine:
    """A line of a list of meetings. filled: seats of `seats` that were taken; open_actions: its own."""

    id: str
    kind: MeetingKind
    zone_id: str | None
    zone_no: int | None
    round_no: int | None
    title: str | None
    held_on: date
    starts_at: str | None
    ends_at: str | None
    place: str | None
    state: MeetingState
    seats: int
    filled: int
    open_actions: int


@dataclass(frozen=True, slots=True)
class Seat:
    """A seat with its names; name is '' where a post is due but nobody is known to hold it."""

    attendance: Attendance
    name: str
    organisation: str

    @property
    def id(self) -> str:
        return self.attendance.id

    @property
    def filled(self) -> bool:
        return self.attendance.state.counts


@dataclass(frozen=True, slots=True)
class ActionLine:
    """An action item with its names. origin_on: the day of its meeting; day: the day it is looked at;
    on_case: it is about a household."""

    action: ActionItem
    owner: str
    organisation: str
    origin_on: date
    day: date
    on_case: bool

    @property
    def id(self) -> str:
        return self.action.id

    @property
    def age_days(self) -> int:
        """Days since the meeting that made it."""
        return (self.day - self.origin_on).days

    @property
    def is_open(self) -> bool:
        """Whether it was still to be done at the end of the day."""
        return self.action.open_on(self.day)

    @property
    def overdue(self) -> bool:
        due_on = self.action.due_on
        return self.is_open and due_on is not None and due_on < self.day


Entry: TypeAlias = DiscussionLine | Decision | ActionLine
"""One line taken down during a meeting."""


@dataclass(frozen=True, slots=True)
class AgendaBlock:
    """An item of the agenda with the lines on it, in the order in which they were taken down.

    presenter and case_no are '' where there is none. options: the ways to decide it, by number.
    """

    item: AgendaItem
    presenter: str
    case_no: str
    entries: tuple[Entry, ...] = ()
    options: tuple[DecisionOption, ...] = ()

    @property
    def id(self) -> str:
        return self.item.id

    @property
    def lines(self) -> tuple[DiscussionLine, ...]:
        return tuple(entry for entry in self.entries if isinstance(entry, DiscussionLine))

    @property
    def decisions(self) -> tuple[Decision, ...]:
        return tuple(entry for entry in self.entries if isinstance(entry, Decision))

    @property
    def actions(self) -> tuple[ActionLine, ...]:
        return tuple(entry for entry in self.entries if isinstance(entry, ActionLine))


@dataclass(frozen=True, slots=True)
class DutyAbsence:
    """Somebody who had to be there and was not, or sent a substitute, and the rule that asks for them.

    seat None: the post was not on the sign-in sheet at all. reason None: nobody wrote down why.
    """

    role: RoleKind
    organisation: str
    name: str
    reason: AbsenceReason | None
    source: str
    seat: Seat | None

    @property
    def substituted(self) -> bool:
        """Whether somebody came instead: the duty is met then, and the absence told all the same."""
        return self.seat is not None and self.seat.filled


@dataclass(frozen=True, slots=True)
class MeetingSheet:
    """One meeting as a whole.

    loose: lines on no item of the agenda. carried: what earlier meetings of the series left to do, seen
    on the day of this meeting: all of the last meeting, and what was open after it. joint: whether both
    관 and 민 sat at the table. duties: those in force that day; owed: the seats they ask for.
    topics: what the series goes on talking about; revisits: what it put off until this day or until a
    condition holds. loose_options: ways to decide that belong to no item.
    """

    meeting: Meeting
    zone: Zone | None
    host: Organisation | None
    writer: Person | None
    seats: tuple[Seat, ...]
    agenda: tuple[AgendaBlock, ...]
    loose: tuple[Entry, ...]
    carried: tuple[ActionLine, ...]
    duties: tuple[DutyFulfilment, ...]
    joint: bool
    owed: tuple[OwedSeat, ...] = ()
    topics: tuple[TopicLine, ...] = ()
    revisits: tuple[RevisitLine, ...] = ()
    loose_options: tuple[DecisionOption, ...] = ()

    def taken(self, sector: Sector | None = None) -> tuple[Seat, ...]:
        """The seats that were taken, of one side or of all."""
        return tuple(seat for seat in self.seats if seat.filled and sector in (None, seat.attendance.sector))

    def filled(self, sector: Sector | None = None) -> int:
        """How many seats were taken, of one side or of all; in 명."""
        return len(self.taken(sector))

    @property
    def entries(self) -> tuple[Entry, ...]:
        """All lines: item by item, then those on no item."""
        return (*chain.from_iterable(block.entries for block in self.agenda), *self.loose)

    @property
    def lines(self) -> tuple[DiscussionLine, ...]:
        return tuple(entry for entry in self.entries if isinstance(entry, DiscussionLine))

    @property
    def decisions(self) -> tuple[Decision, ...]:
        return tuple(entry for entry in self.entries if isinstance(entry, Decision))

    @property
    def actions(self) -> tuple[ActionLine, ...]:
        return tuple(entry for entry in self.entries if isinstance(entry, ActionLine))

    @property
    def options(self) -> tuple[DecisionOption, ...]:
        """All ways to decide: item by item, then those on no item."""
        return (*chain.from_iterable(block.options for block in self.agenda), *self.loose_options)

    def option_of(self, decision: Decision) -> DecisionOption | None:
        """The way that a decision chose."""
        return next((option for option in self.options if option.id == decision.option_id), None)

    @property
    def missing(self) -> tuple[Seat, ...]:
        """The empty seats of duties that were not met.

        Where one worker of an agency is enough, an agency that sent one misses nobody.
        """
        unmet = {each.attendance.id for each in self.owed if each.attendance and not each.filled}
        return tuple(seat for seat in self.seats if seat.id in unmet)

    @property
    def absences(self) -> tuple[DutyAbsence, ...]:
        """Who had to be there and was not, with the reason and the rule; substituted ones too."""
        seats = {seat.id: seat for seat in self.seats}
        found = []
        for each in self.owed:
            seat = seats.get(each.attendance.id) if each.attendance else None
            if each.filled and each.reason is not AbsenceReason.SUBSTITUTE:
                continue
            organisation, name = (seat.organisation, seat.name) if seat else ("", "")
            found.append(DutyAbsence(each.duty.role, organisation, name, each.reason, each.duty.source, seat))
        return tuple(found)


@dataclass(frozen=True, slots=True)
class OwnerChoice:
    """Somebody, or an office, who can be made responsible."""

    name: str
    person_id: str | None
    organisation_id: str | None
