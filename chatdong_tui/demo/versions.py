"""The example's closed minutes: every meeting of a month that is over, one of them corrected afterwards."""

from __future__ import annotations

from datetime import date

from chatdong_tui.demo.calendar import Calendar
from chatdong_tui.demo.meetings import GENERAL
from chatdong_tui.demo.network import MY_ZONE, Names
from chatdong_tui.demo.papers import LATE_ZONE
from chatdong_tui.domain.draft.meeting import DecisionDraft
from chatdong_tui.domain.meeting_code import MeetingKind
from chatdong_tui.usecases import attendance, meeting, minutes, minutes_version
from chatdong_tui.usecases.desk import Desk

_CORRECTED_MONTH = 5
_CORRECTED_ON = date(2021, 6, 15)


def enter(desk: Desk, calendar: Calendar, names: Names) -> None:
    """Close the minutes once the month's report is with the 구청.

    One zone is behind with November's; the case conferences of November are still open in all of them.
    """
    keys: list[tuple[MeetingKind, int | None, int]] = [
        (MeetingKind.ZONE_MEETING, no, month)
        for month in range(1, 12)
        for no in names.zones
        if (no, month) != (LATE_ZONE, 11)
    ]
    keys += [(MeetingKind.GENERAL_MEETING, None, day.month) for day in GENERAL[:-1]]
    for key in keys:
        calendar.at(date(2021, key[2] + 1, 8), lambda key=key: _close(desk, names.meetings[key]), hour=18)  # type: ignore[misc]
    for month in range(1, 11):
        calendar.at(date(2021, month + 1, 8), lambda month=month: _close_conferences(desk, names, month), hour=18)  # type: ignore[misc]
    calendar.at(_CORRECTED_ON, lambda: _correct(desk, names))


def _close(desk: Desk, meeting_id: str) -> None:
    attendance.keep_sheet(desk, meeting_id, "복지관 사무실 문서함")
    minutes_version.finalise(desk, meeting_id)


def _close_conferences(desk: Desk, names: Names, month: int) -> None:
    for (_, day), meeting_id in sorted(names.conferences.items()):
        if day.month == month:
            _close(desk, meeting_id)


def _correct(desk: Desk, names: Names) -> None:
    held = names.meetings[MeetingKind.ZONE_MEETING, MY_ZONE, _CORRECTED_MONTH]
    minutes_version.correct(desk, held, "결정 사항에 시행하는 날이 빠져 바로잡음")
    decision = next(each for block in meeting.sheet(desk, held).agenda for each in block.decisions)
    draft = DecisionDraft(text=f"{decision.text}(7월부터)", agenda_item_id=decision.agenda_item_id)
    minutes.edit_decision(desk, decision.id, draft)
    minutes_version.finalise(desk, held)
