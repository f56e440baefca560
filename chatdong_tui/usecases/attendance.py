"""Who was at a meeting: marking the seats, and people who come on top of those invited.

Every verb here but keep_sheet raises RuleBroken(FINALISED) while the minutes of its meeting are closed.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from chatdong_tui.domain.duty import DUTY_ROLES, meets
from chatdong_tui.domain.identity import derived
from chatdong_tui.domain.meeting import Attendance, Meeting
from chatdong_tui.domain.meeting_code import AbsenceReason, AttendanceState, MeetingState
from chatdong_tui.domain.meeting_plan import state_with_seats
from chatdong_tui.domain.network import Organisation, Person, Role, Sector
from chatdong_tui.domain.refusal import Rule, RuleBroken
from chatdong_tui.storage import meeting as storage
from chatdong_tui.storage import network, rows
from chatdong_tui.storage.engine import Connection
from chatdong_tui.storage.journal import Act
from chatdong_tui.storage.minutes_version import writable
from chatdong_tui.usecases.desk import Desk, Done, done
from chatdong_tui.usecases.network import district_of

if TYPE_CHECKING:
    from chatdong_tui.domain.draft.meeting import GuestDraft


def mark(
    desk: Desk,
    attendance_id: str,
    state: AttendanceState,
    reason: AbsenceReason | None = None,
    substitute: str | None = None,
) -> Done[Attendance]:
    """How a seat was filled, or why not.

    A reason stays only with an absence, a substitute's name only with a substitute. The first seat that
    is taken makes a planned meeting of today or earlier a held one. Raises RuleBroken at `substitute`
    for a name that must not get in.
    """
    name = _checked(substitute) if state is AttendanceState.SUBSTITUTE else None
    with desk.act("meeting.mark") as act:
        seat = _seat(act.connection, attendance_id)
        if state is AttendanceState.SUBSTITUTE:
            reason = AbsenceReason.SUBSTITUTE
        elif state is not AttendanceState.ABSENT:
            reason = None
        return done(act, _put(desk, act, replace(seat, state=state, reason=reason, substitute=name)))


def _seat(connection: Connection, attendance_id: str) -> Attendance:
    seat = rows.get(connection, Attendance, attendance_id)
    writable(connection, seat.meeting_id)
    return seat


def _checked(name: str | None) -> str | None:
    if not name:
        return None
    # pydantic loads with the first typed name, not with the first screen.
    from chatdong_tui.domain.draft.meeting import SubstituteDraft
    from chatdong_tui.domain.draft.text import draft_of

    return draft_of(SubstituteDraft, substitute=name).substitute


def toggle_present(desk: Desk, attendance_id: str) -> Done[Attendance]:
    """Present, or, if it says so already, expected again. A meeting once held stays held."""
    with desk.act("meeting.mark") as act:
        seat = _seat(act.connection, attendance_id)
        present = seat.state is AttendanceState.PRESENT
        state = AttendanceState.EXPECTED if present else AttendanceState.PRESENT
        return done(act, _put(desk, act, replace(seat, state=state, reason=None, substitute=None)))


def _put(desk: Desk, act: Act, seat: Attendance) -> Attendance:
    act.put(seat)
    meeting = rows.get(act.connection, Meeting, seat.meeting_id)
    state = state_with_seats(meeting.state, meeting.held_on, desk.today, anyone_there=seat.state.counts)
    act.put(replace(meeting, state=state))
    return seat


_DUTY_FIRST = {role: place for place, role in enumerate(DUTY_ROLES)}


def add_seat(desk: Desk, meeting_id: str, person_id: str) -> Done[Attendance]:
    """A seat for somebody of the register, with the post held that day.

    It fills the nameless seat of that post, if there is one. Raises RuleBroken at `person_id`:
    ALREADY_THERE for somebody who has a seat, ROLE_ENDED without a post that day, UNKNOWN_RECORD.
    """
    with desk.act("meeting.add_seat") as act:
        meeting = writable(act.connection, meeting_id)
        rows.get(act.connection, Person, person_id, "person_id")
        seats = [seat.attendance for seat in storage.seats(act.connection, meeting_id)]
        if any(seat.person_id == person_id for seat in seats):
            raise RuleBroken("person_id", Rule.ALREADY_THERE)
        held = [role for role in network.roles_on(act.connection, meeting.held_on) if role.person_id == person_id]
        if not held:
            raise RuleBroken("person_id", Rule.ROLE_ENDED)
        role = min(held, key=lambda role: _DUTY_FIRST.get(role.role, len(DUTY_ROLES)))
        seat = _nameless(seats, role) or _new_seat(act, meeting_id, role)
        seat = replace(seat, person_id=person_id, title=role.title, role=role.role)
        act.put(seat)
        return done(act, seat)


def _nameless(seats: list[Attendance], role: Role) -> Attendance | None:
    for seat in seats:
        unnamed = seat.person_id is None and seat.guest is None
        if unnamed and seat.organisation_id == role.organisation_id and seat.role and meets(role.role, seat.role):
            return seat
    return None


def _new_seat(act: Act, meeting_id: str, role: Role) -> Attendance:
    organisation = rows.get(act.connection, Organisation, role.organisation_id)
    return Attendance(
        derived("attendance", meeting_id, role.person_id),
        meeting_id,
        storage.next_position(act.connection, meeting_id, "attendance"),
        organisation.sector,
        AttendanceState.EXPECTED,
        organisation_id=organisation.id,
        role=role.role,
    )


def add_guest(desk: Desk, meeting_id: str, draft: GuestDraft, sector: Sector) -> Done[Attendance]:
    """Somebody who is not in the register; an organisation that is keeps its link.

    A guest of a held meeting was there; before that, a guest is expected. Raises RuleBroken REQUIRED
    at `name` when neither a name nor an organisation is given.
    """
    with desk.act("meeting.add_guest") as act:
        meeting = writable(act.connection, meeting_id)
        if draft.name is None and draft.organisation is None:
            raise RuleBroken("name", Rule.REQUIRED)
        known = None
        if draft.organisation is not None:
            district = district_of(desk, act.connection)
            known = network.find_organisation(act.connection, district.id, draft.organisation)
        seat = Attendance(
            desk.new_id(),
            meeting_id,
            storage.next_position(act.connection, meeting_id, "attendance"),
            sector,
            AttendanceState.PRESENT if meeting.state is MeetingState.HELD else AttendanceState.EXPECTED,
            guest=draft.name,
            organisation_id=known.id if known else None,
            organisation_name=None if known else draft.organisation,
            title=draft.title,
        )
        act.put(seat)
        return done(act, seat)


def remove_seat(desk: Desk, attendance_id: str) -> Done[str]:
    """Take a seat away, as if nobody had been expected there."""
    with desk.act("meeting.remove_seat") as act:
        _seat(act.connection, attendance_id)
        act.remove(Attendance, attendance_id)
        return done(act, attendance_id)


def keep_sheet(desk: Desk, meeting_id: str, sheet_place: str | None) -> Done[Meeting]:
    """Where the signed original of the sign-in sheet lies; None: not known. Also after the minutes are closed.

    Raises RuleBroken: UNKNOWN_RECORD; at `sheet_place` what a line must not hold.
    """
    from chatdong_tui.domain.draft.meeting import SheetPlaceDraft
    from chatdong_tui.domain.draft.text import draft_of

    draft = draft_of(SheetPlaceDraft, sheet_place=sheet_place)
    with desk.act("meeting.keep_sheet") as act:
        meeting = replace(rows.get(act.connection, Meeting, meeting_id), sheet_place=draft.sheet_place)
        act.put(meeting)
        return done(act, meeting)
