"""Line mode of the sign-in sheet: several people of one meeting marked in one act, by their names."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from chatdong_tui.domain.meeting_code import AbsenceReason, AttendanceState
from chatdong_tui.domain.meeting_sheet import MeetingSheet
from chatdong_tui.domain.network import Sector
from chatdong_tui.domain.refusal import Rule, RuleBroken
from chatdong_tui.storage import meeting as storage
from chatdong_tui.usecases import attendance, meeting, naming
from chatdong_tui.usecases.desk import Desk, Done, done
from chatdong_tui.words.choosing import meant


@dataclass(frozen=True, slots=True)
class Mark:
    """How one seat was filled. name: of the person, or of the office of a seat without a person."""

    name: str
    state: AttendanceState
    reason: AbsenceReason | None = None
    substitute: str = ""


@dataclass(frozen=True, slots=True)
class Guest:
    """Somebody who is not in the register."""

    name: str
    organisation: str = ""
    sector: Sector = Sector.OTHER


def mark_people(
    desk: Desk, meeting_id: str, marks: Sequence[Mark], guests: Sequence[Guest] = (), *, everybody: bool = False
) -> Done[MeetingSheet]:
    """Mark these people, add these guests; the value is the sheet as it stands then.

    everybody: whoever is still expected was there, unless marked otherwise. Somebody of the register
    without a seat gets one. Raises RuleBroken, and saves nothing: UNKNOWN_RECORD or AMBIGUOUS at `name`;
    what `attendance.add_seat` and `attendance.mark` raise; REQUIRED at `name` where nothing is asked for.
    """
    from chatdong_tui.domain.draft.meeting import GuestDraft
    from chatdong_tui.domain.draft.text import draft_of

    if not (marks or guests or everybody):
        raise RuleBroken("name", Rule.REQUIRED)
    with desk.act("meeting.mark") as act:
        marked = set()
        for mark in marks:
            seat_id = _seat(desk, meeting_id, mark.name)
            attendance.mark(desk, seat_id, mark.state, mark.reason, mark.substitute or None)
            marked.add(seat_id)
        if everybody:
            for seat in storage.seats(act.connection, meeting_id):
                if seat.id not in marked and seat.attendance.state is AttendanceState.EXPECTED and seat.name:
                    attendance.mark(desk, seat.id, AttendanceState.PRESENT)
        for guest in guests:
            draft = draft_of(GuestDraft, name=guest.name, organisation=guest.organisation or None)
            came = attendance.add_guest(desk, meeting_id, draft, guest.sector).value
            attendance.mark(desk, came.id, AttendanceState.PRESENT)
        return done(act, meeting.sheet(desk, meeting_id))


def _seat(desk: Desk, meeting_id: str, name: str) -> str:
    with desk.database.snapshot() as connection:
        seats = storage.seats(connection, meeting_id)
    found = meant(name, [(seat.id, seat.name) for seat in seats if seat.name])
    found = found or meant(name, [(seat.id, f"{seat.name} {seat.organisation}".strip()) for seat in seats])
    if len(found) > 1:
        raise RuleBroken("name", Rule.AMBIGUOUS)
    if found:
        return found[0]
    person_id = naming.person_meant(desk, name, "name")
    return attendance.add_seat(desk, meeting_id, person_id).value.id
