"""Meetings: planning them with seats, agenda and defaults, their course, and how they are shown."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from chatdong_tui.domain.duty import fulfilment, owed
from chatdong_tui.domain.identity import derived
from chatdong_tui.domain.meeting import AgendaItem, Meeting, is_joint
from chatdong_tui.domain.meeting_code import MeetingKind, MeetingState
from chatdong_tui.domain.meeting_plan import default_disclosure, state_with_seats
from chatdong_tui.domain.meeting_sheet import MeetingLine, MeetingSheet
from chatdong_tui.domain.network import Organisation, Person, Zone
from chatdong_tui.domain.refusal import Rule, RuleBroken
from chatdong_tui.storage import carried, duty, network, rows
from chatdong_tui.storage import meeting as storage
from chatdong_tui.storage.engine import Connection
from chatdong_tui.storage.journal import Act
from chatdong_tui.storage.minutes_version import writable
from chatdong_tui.usecases.desk import Desk, Done, done
from chatdong_tui.usecases.meeting_seats import put_seats
from chatdong_tui.usecases.network import district_of, free_id
from chatdong_tui.words.meeting import AGENDA_TEMPLATE, CHECK_POINTS

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
        meeting = _meeting(act.connection, "", draft)
        month = f"{draft.held_on:%Y-%m}"
        row_id = desk.new_id()
        if meeting.kind is MeetingKind.ZONE_MEETING and not storage.in_month(
            act.connection, meeting.kind, meeting.zone_id, month
        ):
            row_id = free_id(desk, act.connection, Meeting, str(meeting.zone_id), meeting.kind, month)
        return done(act, put_new(desk, act, replace(meeting, id=row_id)))


def put_new(desk: Desk, act: Act, meeting: Meeting) -> Meeting:
    """Write a new meeting with its number, host and seats, where they are left open."""
    connection = act.connection
    round_no = meeting.round_no
    if round_no is None:
        round_no = storage.last_round(connection, meeting.kind, meeting.zone_id, meeting.held_on.year) + 1
    host_id = meeting.host_id or _default_host(desk, connection, meeting)
    meeting = replace(meeting, round_no=round_no, host_id=host_id)
    act.put(meeting)
    put_seats(desk, act, meeting)
    return meeting


def _meeting(connection: Connection, row_id: str, draft: MeetingDraft) -> Meeting:
    if draft.kind.of_zone and draft.zone_id is None:
        raise RuleBroken("zone_id", Rule.REQUIRED)
    zone_id = draft.zone_id if draft.kind.may_have_zone else None
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


def edit(desk: Desk, meeting_id: str, draft: MeetingDraft) -> Done[Meeting]:
    """Another head for a meeting; seats, agenda and lines stay. A number or host left open stays open.

    A planned meeting of today or earlier at which a seat was taken is saved as held. Raises RuleBroken
    as plan does.
    """
    with desk.act("meeting.edit") as act:
        old = writable(act.connection, meeting_id)
        meeting = replace(_meeting(act.connection, meeting_id, draft), sheet_place=old.sheet_place)
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
        meeting = replace(writable(act.connection, meeting_id), state=state)
        act.put(meeting)
        return done(act, meeting)


def remove(desk: Desk, meeting_id: str) -> Done[str]:
    """Take a meeting away with its seats, agenda and lines; undo brings all of it back.

    Raises RuleBroken IN_USE while a move of a case or an expenditure rests on it.
    """
    with desk.act("meeting.remove") as act:
        writable(act.connection, meeting_id)
        if storage.cited(act.connection, meeting_id):
            raise RuleBroken("", Rule.IN_USE)
        for model, row_id in storage.parts(act.connection, meeting_id):
            act.remove(model, row_id)
        act.remove(Meeting, meeting_id)
        return done(act, meeting_id)


def start_agenda(desk: Desk, meeting_id: str) -> Done[tuple[AgendaItem, ...]]:
    """Put the usual items of a zone meeting, or the check points of a site visit, on the agenda, after those
    already there.

    Items that are there already, by origin or by title, are left alone. Returns the new ones.
    """
    with desk.act("meeting.start_agenda") as act:
        visited = writable(act.connection, meeting_id).kind is MeetingKind.SITE_VISIT
        there = rows.select(act.connection, AgendaItem, "meeting_id = ?", (meeting_id,))
        taken = {item.id for item in there} | {item.title for item in there}
        position = storage.next_position(act.connection, meeting_id, "agenda_item")
        added: list[AgendaItem] = []
        for number, (kind, title) in enumerate(CHECK_POINTS if visited else AGENDA_TEMPLATE):
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
        agenda, loose, loose_options = storage.agenda(connection, meeting)
        attendances = [seat.attendance for seat in seats]
        duties = duty.duties(connection)
        return MeetingSheet(
            meeting,
            rows.find(connection, Zone, meeting.zone_id or ""),
            rows.find(connection, Organisation, meeting.host_id or ""),
            rows.find(connection, Person, meeting.writer_id or ""),
            tuple(seats),
            tuple(agenda),
            tuple(loose),
            tuple(storage.carried(connection, meeting)),
            fulfilment(meeting, attendances, duties),
            is_joint(attendances),
            owed(meeting, attendances, duties),
            tuple(carried.topics(connection, meeting)),
            tuple(carried.revisits_before(connection, meeting)),
            tuple(loose_options),
        )
