"""What the sheet of a meeting shows: its records, its versions and its cases, read as one state of the file."""

from __future__ import annotations

from dataclasses import dataclass

from chatdong_tui.domain.conference import ConferenceLine
from chatdong_tui.domain.meeting import MinutesVersion
from chatdong_tui.domain.meeting_sheet import MeetingSheet
from chatdong_tui.usecases import conference, consent, meeting, minutes_version
from chatdong_tui.usecases.desk import Desk


@dataclass(frozen=True, slots=True)
class SheetNow:
    """cases: those on the agenda, by the id of their item."""

    sheet: MeetingSheet
    versions: tuple[MinutesVersion, ...]
    cases: dict[str, ConferenceLine]


def sheet_now(desk: Desk, meeting_id: str, for_others: bool = False) -> SheetNow:
    """for_others: only what everybody at the table may see. Raises RuleBroken(UNKNOWN_RECORD)."""
    with desk.database.snapshot():
        sheet = meeting.sheet(desk, meeting_id)
        if for_others:
            sheet = consent.for_others(desk, sheet)
        on_cases = any(block.item.case_id for block in sheet.agenda)
        cases = conference.conference(desk, meeting_id) if on_cases else ()
        return SheetNow(
            sheet, minutes_version.versions(desk, meeting_id), {case.agenda_item_id: case for case in cases}
        )
