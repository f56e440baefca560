"""Meetings: planning them with seats, agenda and defaults, their course, and how they are shown."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from chatdong_tui.domain.identity import derived
from chatdong_tui.domain.meeting import AgendaItem, Attendance, Meeting, fulfilment, is_joint
from chatdong_tui.domain.meeting_code import AttendanceState, MeetingKind, MeetingState
from chatdong_tui.domain.meeting_plan import default_disclosure, invited, state_with_seats
from chatdong_tui.domain.meeting_sheet import ActionLine, MeetingLine, MeetingSheet, NextMeeting
from chatdong_tui.domain.network import Organisation, Part, Person, Zone
from chatdong_tui.domain.refusal import Rule, RuleBroken
from chatdong_tui.storage import meeting as storage
from chatdong_tui.storage import network, rows
from chatdong_tui.storage.engine import Connection
from chatdong_tui.storage.journal import Act
from chatdong_tui.usecases.desk import Desk, Done, done
from chatdong_tui.usecases.network import district_of, free_id
from chatdong_tui.words.meeting import AGENDA_TEMPLATE

if TYPE_CHECKING:
    from chatdong_tui.domain.draft.meeting import MeetingDraft


def plan(desk: Desk, draft: MeetingDraft) -> Done[Meeting]:
    """A new meeting, with a seat for everybody whose role brings them there that day.

    Left open in the draft: the number is the next of the series that year; the host is the zone's lead
    agency, or the 구청 for a meeting of the district; minutes on cases are closed. The first zone
    meeting of a month has a derived id, so that two desks that plan it meet in one record. A kind that
    is the district's is saved without a zone.
    Raises RuleBroken: REQUIRED at `zone_id` for a kind of a zone, END_BEFORE_START at `ends_at`,
    UNKNOWN_RECORD at `zone_id`, `host_id`, `writer_id`.
    """
    with desk.act("meeting.plan") as act:
        connection = act.connection
        meeting = _meeting(connection, "", draft)
        month = f"{draft.held_on:%Y-%m}"
        row_id = desk.new_id()
        if meeting.kind is MeetingKind.ZONE_MEETING and not storage.in_month(
            connection, meeting.kind, meeting.zone_id, month
        ):
            row_id = free_id(desk, connection, Meeting, str(meeting.zone_id), meeting.kind, month)
        round_no = draft.round_no
        if round_no is None:
            round_no = storage.last_round(connection, meeting.kind, meeting.zone_id, draft.held_on.year) + 1
        host_id = draft.host_id or _default_host(desk, connection, meeting)
        meeting = replace(meeting, id=row_id, round_no=round_no, host_id=host_id)
        act.put(meeting)
        _put_seats(desk, act, meeting)
        return done(act, meeting)


def _meeting(connection: Connection, row_id: str, draft: MeetingDraft) -> Meeting:
    if draft.kind.of_zone and draft.zone_id is None:
        raise RuleBroken("zone_id", Rule.REQUIRED)
    zone_id = draft.zone_id if draft.kind.of_zone else None
    if draft.starts_at is not None and draft.ends_at is not None and draft.ends_at < draft.starts_at:
        raise RuleBroken("ends_at", Rule.END_BEFORE_START)
    if zone_id is not None:
        rows.get(connection, Zone, zone_id, "zone_id")
    if draft.host_id is not None:
        rows.get(connection, Organisation, draft.host_id, "host_id")
    if draft.writer_id is not None:
        rows.get(connection, Person, draft.writer_id, "writer_id")
    return Meeting(
        row_id,
        draft.kind,
        draft.held_on,
        draft.mode,
        draft.state,
        draft.disclosure or default_disclosure(draft.kind),
        zone_id,
        draft.round_no,
        draft.title,
        draft.starts_at,
        draft.ends_at,
        draft.place,
        draft.host_id,
        draft.writer_id,
        draft.next_on,
        draft.next_at,
        draft.process_note,
    )


def _default_host(desk: Desk, connection: Connection, meeting: Meeting) -> str | None:
    if meeting.zone_id is None:
        host = network.district_office(connection, district_of(desk, connection).id)
    else:
        host = network.lead_agency(connection, meeting.zone_id, meeting.held_on)
    return host.id if host else None


def _put_seats(desk: Desk, act: Act, meeting: Meeting) -> None:
    district = district_of(desk, act.connection)
    office = network.district_office(act.connection, district.id)
    circle: list[tuple[Organisation, Part | None]] = [(office, None)] if office else []
    zones = [meeting.zone_id] if meeting.zone_id else []
    parts = {Part.MEMBER_DONG, Part.LEAD_AGENCY, Part.MEMBER_AGENCY}
    if not zones:
        year = network.year_in_force(act.connection, district.id, meeting.held_on)
        zones = [zone.id for zone in network.zones_of_year(act.connection, district.id, year)]
        parts = {Part.LEAD_AGENCY}
    for zone_id in zones:
        members = network.members_on(act.connection, (zone_id,), meeting.held_on)
        wanted = [(each.organisation, each.membership.part) for each in members if each.membership.part in parts]
        # The sign-in sheet lists 관 before 민: dongs before the lead agency.
        circle += sorted(wanted, key=lambda each: each[1] is not Part.MEMBER_DONG)
    roles = network.roles_on(act.connection, meeting.held_on)
    for position, seat in enumerate(invited(meeting.kind, meeting.held_on.month, circle, roles), start=1):
        act.put(
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
        )


def edit(desk: Desk, meeting_id: str, draft: MeetingDraft) -> Done[Meeting]:
    """Another head for a meeting; seats, agenda and lines stay. A number or host left open stays open.

    A planned meeting of today or earlier at which a seat was taken is saved as held. Raises RuleBroken
    as plan does.
    """
    with desk.act("meeting.edit") as act:
        rows.get(act.connection, Meeting, meeting_id)
        meeting = _meeting(act.connection, meeting_id, draft)
        there = storage.anyone_there(act.connection, meeting_id)
        state = state_with_seats(meeting.state, meeting.held_on, desk.today, anyone_there=there)
        meeting = replace(meeting, state=state)
        act.put(meeting)
        return done(act, meeting)


def hold(desk: Desk, meeting_id: str) -> Done[Meeting]:
    """The meeting took place; from now on it counts."""
    return _set_state(desk, "meeting.hold", meeting_id, MeetingState.HELD)


def cancel(desk: Desk, meeting_id: str) -> Done[Meeting]:
    """The meeting does not take place; its number is free again."""
    return _set_state(desk, "meeting.cancel", meeting_id, MeetingState.CANCELLED)


def postpone(desk: Desk, meeting_id: str) -> Done[Meeting]:
    """The meeting does not take place on its day."""
    return _set_state(desk, "meeting.postpone", meeting_id, MeetingState.POSTPONED)


def _set_state(desk: Desk, verb: str, meeting_id: str, state: MeetingState) -> Done[Meeting]:
    with desk.act(verb) as act:
        meeting = replace(rows.get(act.connection, Meeting, meeting_id), state=state)
        act.put(meeting)
        return done(act, meeting)


def remove(desk: Desk, meeting_id: str) -> Done[str]:
    """Take a meeting away with its seats, agenda and lines; undo brings all of it back.

    Raises RuleBroken IN_USE while a move of a case or an expenditure rests on it.
    """
    with desk.act("meeting.remove") as act:
        rows.get(act.connection, Meeting, meeting_id)
        if storage.cited(act.connection, meeting_id):
            raise RuleBroken("", Rule.IN_USE)
        for model, row_id in storage.parts(act.connection, meeting_id):
            act.remove(model, row_id)
        act.remove(Meeting, meeting_id)
        return done(act, meeting_id)


def start_agenda(desk: Desk, meeting_id: str) -> Done[tuple[AgendaItem, ...]]:
    """Put the usual items of a zone meeting on the agenda, after those already there.

    Items that are there already, by origin or by title, are left alone. Returns the new ones.
    """
    with desk.act("meeting.start_agenda") as act:
        rows.get(act.connection, Meeting, meeting_id)
        there = rows.select(act.connection, AgendaItem, "meeting_id = ?", (meeting_id,))
        taken = {item.id for item in there} | {item.title for item in there}
        position = storage.next_position(act.connection, meeting_id, "agenda_item")
        added: list[AgendaItem] = []
        for number, (kind, title) in enumerate(AGENDA_TEMPLATE):
            row_id = derived("agenda_item", meeting_id, number)
            if row_id in taken or title in taken:
                continue
            item = AgendaItem(row_id, meeting_id, position + len(added), kind, title)
            act.put(item)
            added.append(item)
        return done(act, tuple(added))


# how meetings are shown


def month_list(desk: Desk, month: str, zone_id: str | None = None) -> tuple[MeetingLine, ...]:
    """The meetings of a month (`YYYY-MM`): of a zone together with the district's, or (None) all."""
    with desk.database.snapshot() as connection:
        return tuple(storage.of_month(connection, month, zone_id))


def sheet(desk: Desk, meeting_id: str) -> MeetingSheet:
    """One meeting as a whole. Raises RuleBroken(UNKNOWN_RECORD)."""
    with desk.database.snapshot() as connection:
        meeting = rows.get(connection, Meeting, meeting_id)
        seats = storage.seats(connection, meeting_id)
        agenda, loose = storage.agenda(connection, meeting)
        attendances = [seat.attendance for seat in seats]
        return MeetingSheet(
            meeting,
            rows.find(connection, Zone, meeting.zone_id or ""),
            rows.find(connection, Organisation, meeting.host_id or ""),
            rows.find(connection, Person, meeting.writer_id or ""),
            tuple(seats),
            tuple(agenda),
            tuple(loose),
            tuple(storage.carried(connection, meeting)),
            fulfilment(meeting, attendances),
            is_joint(attendances),
        )


def next_meeting(desk: Desk, zone_id: str | None, today: date) -> NextMeeting | None:
    """The meeting of today, or the next one planned or announced, of a zone and the district (None: of all)."""
    with desk.database.snapshot() as connection:
        line = storage.coming(connection, zone_id, today)
        announced = storage.announced(connection, zone_id, today)
    if line is None:
        return announced
    if announced is not None and announced.on < line.held_on:
        return announced
    return NextMeeting(line.held_on, line.starts_at, line.kind, line.zone_id, line.zone_no, line)


def open_actions(desk: Desk, zone_id: str | None, today: date) -> tuple[ActionLine, ...]:
    """What is to be done in a zone (None: anywhere), by due date, undated last."""
    with desk.database.snapshot() as connection:
        return tuple(storage.open_actions(connection, zone_id, today))
