"""Meetings as the tests plan them, and taking a verb back."""

from __future__ import annotations

from datetime import date

from chatdong_tui.domain.draft.meeting import MeetingDraft
from chatdong_tui.domain.meeting import Meeting
from chatdong_tui.domain.meeting_code import MeetingKind
from chatdong_tui.domain.meeting_sheet import Seat
from chatdong_tui.storage import journal
from chatdong_tui.usecases.desk import Desk, Done, done
from chatdong_tui.usecases.meeting import plan, sheet
from tests.conftest import Network

MARCH, APRIL = date(2021, 3, 18), date(2021, 4, 15)


def draft(network: Network, held_on: date = MARCH, **fields: object) -> MeetingDraft:
    """A meeting of zone 1."""
    values = {"kind": MeetingKind.ZONE_MEETING, "held_on": held_on, "zone_id": network.zones[1]}
    return MeetingDraft.model_validate(values | fields)


def planned(desk: Desk, network: Network, held_on: date = MARCH, **fields: object) -> Meeting:
    return desk.perform(plan, draft(network, held_on, **fields)).value


def seat_of(desk: Desk, meeting: Meeting, name: str) -> Seat:
    return next(seat for seat in sheet(desk, meeting.id).seats if seat.name == name)


def undo(desk: Desk) -> None:
    """Take the newest verb back, as storage.journal does it."""

    def take_back(desk: Desk) -> Done[None]:
        with desk.database.snapshot() as connection:
            number, _ = next(journal.recent_acts(connection, desk.database.site))
        with desk.act("undo", undoes=number) as act:
            journal.take_back(act, journal.entries_of_act(act.connection, desk.database.site, number))
            return done(act, None)

    desk.perform(take_back)
