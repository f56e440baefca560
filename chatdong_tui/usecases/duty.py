"""Attendance duties: the rules in force, changing them, and the ledger of who met them."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from chatdong_tui.domain.duty import (
    DUTY_ROLES,
    AttendanceDuty,
    CoordinatorMonths,
    months_text,
    owed,
    reading_of,
    shipped_duties,
    with_reading,
)
from chatdong_tui.domain.duty_ledger import DutyLedger, OwedAt, ledger_of
from chatdong_tui.domain.network import Zone, holds
from chatdong_tui.domain.refusal import Rule, RuleBroken
from chatdong_tui.storage import duty as storage
from chatdong_tui.storage import meeting as meetings
from chatdong_tui.storage import network, rows
from chatdong_tui.storage.journal import Act
from chatdong_tui.usecases.desk import Desk, Done, done
from chatdong_tui.usecases.meeting_seats import follow, planned_from_today, seats_for
from chatdong_tui.usecases.network import check_end, check_period, district_of

if TYPE_CHECKING:
    from chatdong_tui.domain.draft.duty import DutyDraft


def duties(desk: Desk, on: date | None = None) -> tuple[AttendanceDuty, ...]:
    """The duties in force on a day, or (None) all of them, past and coming ones too."""
    with desk.database.snapshot() as connection:
        found = storage.duties(connection)
    return tuple(duty for duty in found if on is None or holds(on, duty.from_on, duty.until_on))


def coordinator_months(desk: Desk, on: date) -> CoordinatorMonths | None:
    """Which reading of the coordinator's months holds on a day; None where neither of them is the rule."""
    readings = (reading_of(duty) for duty in duties(desk, on))
    return next((reading for reading in readings if reading is not None), None)


@contextlib.contextmanager
def _seats_follow(desk: Desk, act: Act) -> Iterator[None]:
    """Whoever must come to a meeting that is only planned gets a seat at it; who no longer must, loses it."""
    coming = planned_from_today(desk, act.connection)
    before = {meeting.id: seats_for(desk, act.connection, meeting) for meeting in coming}
    yield
    for meeting in coming:
        follow(desk, act, meeting, before[meeting.id])


def choose_coordinator_months(desk: Desk, reading: CoordinatorMonths) -> Done[AttendanceDuty]:
    """Read the rule of 2021 one way or the other: January and June, or the first meeting of each half.

    It is one rule, so the chosen reading holds for all meetings since it is in force, past ones too.
    Sheets of meetings still to come follow. A file without the rule gets it.
    """
    with desk.act("duty.choose_coordinator_months") as act, _seats_follow(desk, act):
        district = district_of(desk, act.connection)
        known = [duty for duty in storage.duties(act.connection) if reading_of(duty) is not None]
        shipped = [duty for duty in shipped_duties(district.id) if reading_of(duty) is not None]
        chosen = [with_reading(duty, reading) for duty in known or shipped]
        for duty in chosen:
            act.put(duty)
        return done(act, chosen[-1])


def add_duty(desk: Desk, draft: DutyDraft) -> Done[AttendanceDuty]:
    """A rule of the office's own; sheets of meetings still to come follow.

    Raises RuleBroken: NOT_A_CHOICE at `role` for a post that sends nobody by itself, END_BEFORE_START at
    `until_on`.
    """
    with desk.act("duty.add") as act, _seats_follow(desk, act):
        if draft.role not in DUTY_ROLES:
            raise RuleBroken("role", Rule.NOT_A_CHOICE)
        check_period(draft.from_on, draft.until_on)
        district = district_of(desk, act.connection)
        months = months_text(draft.months)
        duty = AttendanceDuty(
            desk.new_id(), district.id, draft.kind, draft.role, draft.source, months, draft.from_on, draft.until_on
        )
        act.put(duty)
        return done(act, duty)


def end_duty(desk: Desk, duty_id: str, until_on: date) -> Done[AttendanceDuty]:
    """The last day of a rule; meetings until then keep it. Raises RuleBroken at `until_on`: ALREADY_ENDED,
    END_BEFORE_START."""
    with desk.act("duty.end") as act, _seats_follow(desk, act):
        duty = rows.get(act.connection, AttendanceDuty, duty_id)
        check_end(duty.from_on, duty.until_on, until_on)
        ended = replace(duty, until_on=until_on)
        act.put(ended)
        return done(act, ended)


def remove_duty(desk: Desk, duty_id: str) -> Done[str]:
    """Take a rule away as if it had never been; one that only ends is ended instead."""
    with desk.act("duty.remove") as act, _seats_follow(desk, act):
        rows.get(act.connection, AttendanceDuty, duty_id)
        act.remove(AttendanceDuty, duty_id)
        return done(act, duty_id)


def duty_ledger(desk: Desk, year: int, zone_id: str | None = None) -> DutyLedger:
    """Who owed attendance in a year, and how they met it, up to today.

    Only meetings that were held count, and none in writing. For a zone: all of its own meetings, and of
    the district's the seats of its members. Raises RuleBroken UNKNOWN_RECORD at `zone_id`.
    """
    with desk.database.snapshot() as connection:
        members: dict[str, str] | None = None
        if zone_id is not None:
            rows.get(connection, Zone, zone_id, "zone_id")
            found = network.members(connection, network.same_zones(connection, zone_id))
            members = {each.organisation.id: each.organisation.name for each in found}
        in_force = storage.duties(connection)
        zone_no = {zone.id: zone.no for zone in rows.select(connection, Zone)}
        entries: list[OwedAt] = []
        for meeting in storage.held_in(connection, year, zone_id, desk.today):
            seats = {seat.id: seat for seat in meetings.seats(connection, meeting.id)}
            for each in owed(meeting, [seat.attendance for seat in seats.values()], in_force):
                seat = seats.get(each.attendance.id) if each.attendance else None
                foreign = members is not None and meeting.zone_id is None
                if foreign and (seat is None or (seat.attendance.organisation_id or "") not in (members or {})):
                    continue
                entries.append(OwedAt(meeting, zone_no.get(meeting.zone_id or ""), each, seat))
    return ledger_of(year, zone_id, entries)
