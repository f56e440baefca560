"""Who is put on the sign-in sheet of a meeting, and how that follows a new day or a new duty."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from chatdong_tui.domain.identity import derived
from chatdong_tui.domain.meeting import Attendance, Meeting
from chatdong_tui.domain.meeting_code import AttendanceState
from chatdong_tui.domain.meeting_plan import invited
from chatdong_tui.domain.network import Organisation, Part
from chatdong_tui.storage import duty as duties
from chatdong_tui.storage import meeting as storage
from chatdong_tui.storage import network, rows
from chatdong_tui.storage.engine import Connection
from chatdong_tui.storage.journal import Act
from chatdong_tui.usecases.desk import Desk
from chatdong_tui.usecases.network import district_of


def _circle(desk: Desk, connection: Connection, meeting: Meeting) -> list[tuple[Organisation, Part | None]]:
    """The organisations whose people come, with their parts; the 구청 first."""
    district = district_of(desk, connection)
    office = network.district_office(connection, district.id)
    circle: list[tuple[Organisation, Part | None]] = [(office, None)] if office else []
    zones = [meeting.zone_id] if meeting.zone_id else []
    parts = {Part.MEMBER_DONG, Part.LEAD_AGENCY, Part.MEMBER_AGENCY}
    if not zones:
        year = network.year_in_force(connection, district.id, meeting.held_on)
        zones = [zone.id for zone in network.zones_of_year(connection, district.id, year)]
        parts = {Part.LEAD_AGENCY}
    for zone_id in zones:
        members = network.members_on(connection, (zone_id,), meeting.held_on)
        wanted = [(each.organisation, each.membership.part) for each in members if each.membership.part in parts]
        # The sign-in sheet lists 관 before 민: dongs before the lead agency.
        circle += sorted(wanted, key=lambda each: each[1] is not Part.MEMBER_DONG)
    return circle


def seats_for(desk: Desk, connection: Connection, meeting: Meeting) -> list[Attendance]:
    """The seats that posts and duties of the meeting's day bring to it, in the order of the sheet."""
    circle = _circle(desk, connection, meeting)
    roles = network.roles_on(connection, meeting.held_on)
    in_force = duties.duties(connection)
    return [
        Attendance(
            derived("attendance", meeting.id, seat.person_id or f"{seat.organisation_id}:{seat.role}"),
            meeting.id,
            position,
            seat.sector,
            AttendanceState.EXPECTED,
            seat.person_id,
            organisation_id=seat.organisation_id,
            title=seat.title,
            role=seat.role,
        )
        for position, seat in enumerate(invited(meeting.kind, meeting.held_on, in_force, circle, roles), start=1)
    ]


def put_seats(desk: Desk, act: Act, meeting: Meeting) -> None:
    """The sheet of a new meeting."""
    for seat in seats_for(desk, act.connection, meeting):
        act.put(seat)


def follow(desk: Desk, act: Act, meeting: Meeting, before: Iterable[Attendance]) -> None:
    """Bring the sheet of a planned meeting in step with its day and the duties in force now.

    before: the seats that its old day and duties brought. Seats that came by hand, and seats that were
    marked, stay; a seat that was taken away by hand does not come back by itself.
    """
    connection = act.connection
    there = {seat.attendance.id: seat.attendance for seat in storage.seats(connection, meeting.id)}
    old = {seat.id for seat in before}
    new = {seat.id: seat for seat in seats_for(desk, connection, meeting)}
    for seat_id in old - set(new):
        if seat_id in there and there[seat_id].state is AttendanceState.EXPECTED:
            act.remove(Attendance, seat_id)
    position = storage.next_position(connection, meeting.id, "attendance")
    for seat_id in (seat_id for seat_id in new if seat_id not in old and seat_id not in there):
        act.put(replace(new[seat_id], position=position))
        position += 1


def planned_from_today(desk: Desk, connection: Connection) -> list[Meeting]:
    """The meetings that are still to come."""
    return rows.select(connection, Meeting, "state = 'planned' AND held_on >= ? ORDER BY held_on, id", (desk.today,))
