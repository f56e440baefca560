"""Attendance duties: who must be at which meeting from when until when, and how each duty was met."""

from __future__ import annotations

import enum
import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from chatdong_tui.domain.identity import derived
from chatdong_tui.domain.meeting import Attendance, Meeting
from chatdong_tui.domain.meeting_code import AbsenceReason, AttendanceState, MeetingKind
from chatdong_tui.domain.network import RoleKind, holds

DUTY_ROLES = (RoleKind.DISTRICT_COORDINATOR, RoleKind.DONG_SUPERVISOR, RoleKind.AGENCY_WORKER)
"""The posts that can owe attendance, in the order of the sign-in sheet."""


class CoordinatorMonths(enum.StrEnum):
    """The two readings of when the 구청 총괄담당자 must be at a zone meeting.

    The operation plan of 2021 says both: its table of regular meetings `구 찾동 총괄담당자(1월, 6월)`, its
    text `상·하반기 첫회의`, which with monthly meetings is January and July (domain.md §12 item 1).
    """

    TABLE = "table"
    FIRST_OF_HALF = "first_of_half"

    @property
    def months(self) -> tuple[int, ...]:
        return (1, 6) if self is CoordinatorMonths.TABLE else (1, 7)


@dataclass(frozen=True, slots=True)
class AttendanceDuty:
    """A post that must be at a kind of meeting, on days between from_on and until_on (both included).

    months: a JSON list of month numbers, None = every meeting. source: the key of the sentence that the
    rule comes from (words.duty), or that sentence itself.
    """

    id: str
    district_id: str
    kind: MeetingKind
    role: RoleKind
    source: str
    months: str | None = None
    from_on: date | None = None
    until_on: date | None = None

    @property
    def month_numbers(self) -> tuple[int, ...] | None:
        """The months it holds in, None for all. Raises ValueError for a stored text that is no such list."""
        if self.months is None:
            return None
        found = json.loads(self.months)
        if not isinstance(found, list) or not all(type(month) is int for month in found):
            raise ValueError("months")
        return tuple(found)

    def due_on(self, day: date) -> bool:
        """Whether it holds for a meeting on that day."""
        numbers = self.month_numbers
        return holds(day, self.from_on, self.until_on) and (numbers is None or day.month in numbers)


def months_text(months: Iterable[int] | None) -> str | None:
    """The stored form of a list of months; no months at all mean every meeting."""
    numbers = sorted(set(months or ()))
    return json.dumps(numbers) if numbers else None


def _shipped(district_id: str, era: str) -> Iterator[AttendanceDuty]:
    """The rules of one era: until the end of 2020, or since the plan of 2021."""
    zone, general = MeetingKind.ZONE_MEETING, MeetingKind.GENERAL_MEETING
    coordinator, supervisor, worker = DUTY_ROLES
    table = CoordinatorMonths.TABLE
    rules: tuple[tuple[MeetingKind, RoleKind, str, tuple[int, ...] | None], ...] = (
        (zone, supervisor, "zone_until_2020", None),
        (zone, worker, "zone_until_2020", None),
    )
    if era == "2021":
        rules = (
            (zone, coordinator, table.value, table.months),
            (zone, supervisor, "zone_supervisor", None),
            (zone, worker, "zone_agency", None),
            (general, coordinator, "general", None),
            (general, worker, "general", None),
        )
    for kind, role, source, months in rules:
        row_id = derived("attendance_duty", district_id, era, kind, role)
        duty = AttendanceDuty(row_id, district_id, kind, role, source, months_text(months))
        yield replace(duty, from_on=date(2021, 1, 1)) if era == "2021" else replace(duty, until_on=date(2020, 12, 31))


def shipped_duties(district_id: str) -> tuple[AttendanceDuty, ...]:
    """The duties of the operation plan of 2021 and what held before it, which the plan names as (기존).

    Before 2021 anybody of a zone could come to the general meeting, so nobody had to.
    """
    return (*_shipped(district_id, "2020"), *_shipped(district_id, "2021"))


def with_reading(duty: AttendanceDuty, reading: CoordinatorMonths) -> AttendanceDuty:
    """The coordinator's duty at zone meetings, read one way or the other."""
    return replace(duty, months=months_text(reading.months), source=reading.value)


def reading_of(duty: AttendanceDuty) -> CoordinatorMonths | None:
    """Which of the two readings this duty is; None for every other duty."""
    is_theirs = duty.kind is MeetingKind.ZONE_MEETING and duty.role is RoleKind.DISTRICT_COORDINATOR
    return CoordinatorMonths(duty.source) if is_theirs and duty.source in set(CoordinatorMonths) else None


def duties_of(kind: MeetingKind, on: date, duties: Iterable[AttendanceDuty]) -> tuple[AttendanceDuty, ...]:
    """The duties in force for a meeting of this kind on a day, one a post, in the order of the sign-in sheet.

    Where two hold for a post, the one that is due that month goes first.
    """
    found: dict[RoleKind, AttendanceDuty] = {}
    for duty in sorted(duties, key=lambda duty: duty.id):
        if duty.kind is kind and duty.role in DUTY_ROLES and holds(on, duty.from_on, duty.until_on):
            known = found.get(duty.role)
            if known is None or (duty.due_on(on) and not known.due_on(on)):
                found[duty.role] = duty
    return tuple(sorted(found.values(), key=lambda duty: DUTY_ROLES.index(duty.role)))


def meets(held: RoleKind | None, due: RoleKind) -> bool:
    """Whether somebody in the post `held` answers a duty of `due`.

    The coordinator of a zone is himself a worker of the lead agency.
    """
    return held is due or (due is RoleKind.AGENCY_WORKER and held is RoleKind.ZONE_COORDINATOR)


@dataclass(frozen=True, slots=True)
class DutyFulfilment:
    """How a duty was met at one meeting: seats filled of seats due; due 0 = does not apply that month."""

    role: RoleKind
    filled: int
    due: int
    source: str = ""


@dataclass(frozen=True, slots=True)
class OwedSeat:
    """A seat that a duty asks for. attendance None: nobody was even put on the sign-in sheet."""

    duty: AttendanceDuty
    attendance: Attendance | None

    @property
    def filled(self) -> bool:
        return self.attendance is not None and self.attendance.state.counts

    @property
    def reason(self) -> AbsenceReason | None:
        """Why the one who had to come did not, 대리 too; an empty post is its own reason. None: not told."""
        seat = self.attendance
        if seat is None:
            return None
        if seat.state is AttendanceState.SUBSTITUTE:
            return AbsenceReason.SUBSTITUTE
        if seat.reason is None and seat.person_id is None and seat.guest is None and not seat.state.counts:
            return AbsenceReason.VACANT
        return seat.reason


def _circles(duty: AttendanceDuty, seats: Sequence[Attendance]) -> list[list[Attendance]]:
    """The seats that answer a duty, grouped so that of each group one must be taken.

    Each member dong sends its supervisor, so each of their seats stands alone. The lead agency of a zone
    sends one worker; at a meeting of the district each agency does. One coordinator is enough.
    """
    of_role = [seat for seat in seats if meets(seat.role, duty.role)]
    if duty.role is RoleKind.DONG_SUPERVISOR:
        return [[seat] for seat in of_role]
    if duty.role is RoleKind.AGENCY_WORKER and not duty.kind.of_zone:
        groups: dict[str | None, list[Attendance]] = {}
        for seat in of_role:
            groups.setdefault(seat.organisation_id, []).append(seat)
        return list(groups.values())
    return [of_role]


def fulfilment(
    meeting: Meeting, attendances: Iterable[Attendance], duties: Iterable[AttendanceDuty]
) -> tuple[DutyFulfilment, ...]:
    """Each duty in force on the meeting's day with the seats filled and due, and the rule it comes from."""
    seats = list(attendances)
    result = []
    for duty in duties_of(meeting.kind, meeting.held_on, duties):
        circles = _circles(duty, seats)
        filled = sum(any(seat.state.counts for seat in circle) for circle in circles)
        due = len(circles) if duty.due_on(meeting.held_on) else 0
        result.append(DutyFulfilment(duty.role, filled, due, duty.source))
    return tuple(result)


def owed(meeting: Meeting, attendances: Iterable[Attendance], duties: Iterable[AttendanceDuty]) -> tuple[OwedSeat, ...]:
    """Every seat that a duty asks for on the meeting's day.

    Where one of several is enough, those who came are named, and only if nobody did, all of them.
    """
    seats = list(attendances)
    found: list[OwedSeat] = []
    for duty in duties_of(meeting.kind, meeting.held_on, duties):
        if not duty.due_on(meeting.held_on):
            continue
        for circle in _circles(duty, seats):
            there = [seat for seat in circle if seat.state.counts]
            found += [OwedSeat(duty, seat) for seat in there or circle] or [OwedSeat(duty, None)]
    return tuple(found)
