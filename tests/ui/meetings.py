"""The sheet of a meeting as a test opens and reads it."""

from __future__ import annotations

from datetime import date

from chatdong_tui.domain.draft.meeting import MeetingDraft
from chatdong_tui.domain.meeting_code import MeetingKind
from chatdong_tui.domain.meeting_sheet import MeetingSheet
from chatdong_tui.ui.app import ChatdongApp
from chatdong_tui.usecases import meeting, minutes_line
from chatdong_tui.usecases.desk import Desk
from tests.conftest import Network
from tests.ui.driver import Driver

FEBRUARY = date(2021, 2, 18)
MARCH = date(2021, 3, 18)
APRIL = date(2021, 4, 15)


def plan(desk: Desk, network: Network, held_on: date = MARCH, **head: object) -> str:
    """A zone meeting of zone 1; its seats are those of the register."""
    fields = {"kind": MeetingKind.ZONE_MEETING, "zone_id": network.zones[1], "held_on": held_on, **head}
    return desk.perform(meeting.plan, MeetingDraft.model_validate(fields)).value.id


def hold(desk: Desk, network: Network, held_on: date = MARCH, **head: object) -> str:
    """A zone meeting that takes place."""
    meeting_id = plan(desk, network, held_on, **head)
    desk.perform(meeting.hold, meeting_id)
    return meeting_id


def write(desk: Desk, meeting_id: str, *lines: str) -> None:
    """Take lines down; each goes to the item before it."""
    item_id = None
    for line in lines:
        value = desk.perform(minutes_line.add_by_line, meeting_id, item_id, line).value
        item_id = value.id if line.startswith("#") else item_id


def sitting(desk: Desk, meeting_id: str) -> ChatdongApp:
    """The program with the sheet of a meeting before it."""
    return ChatdongApp(desk, "meeting", meeting_id=meeting_id)


def sheet_of(d: Driver, meeting_id: str) -> MeetingSheet:
    """What the file holds of a meeting."""
    assert d.app.desk is not None
    return meeting.sheet(d.app.desk, meeting_id)


async def rest(d: Driver) -> None:
    """Wait until the pause after the last key is over and what is typed is kept."""
    while d.screen.line.resting:
        await d.pilot.pause()
    await d.settle()
