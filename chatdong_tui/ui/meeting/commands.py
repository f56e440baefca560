"""What can be done on the sheet of a meeting, and why not when it cannot."""

from __future__ import annotations

from typing import TYPE_CHECKING

from chatdong_tui.ui.command import Command
from chatdong_tui.words import meeting_screens as words
from chatdong_tui.words import ui as ui_words

if TYPE_CHECKING:
    from chatdong_tui.ui.meeting.edit_screen import MeetingScreen


def _seat_chosen(screen: MeetingScreen) -> str:
    if not screen.seats.has_focus:
        return words.NOT_IN_SEATS
    return "" if screen.seats.key else words.NOTHING_CHOSEN


def _line_chosen(screen: MeetingScreen) -> str:
    if not screen.minutes.has_focus:
        return words.NOT_IN_MINUTES
    return "" if screen.minutes.key else words.NOTHING_CHOSEN


def _something_chosen(screen: MeetingScreen) -> str:
    return _seat_chosen(screen) if screen.seats.has_focus else _line_chosen(screen)


def _removable(screen: MeetingScreen) -> str:
    if screen.minutes.has_focus and screen.minutes.is_carried:
        return words.CARRIED_ELSEWHERE
    return _something_chosen(screen)


def _tickable(screen: MeetingScreen) -> str:
    if screen.numbered:
        return ""
    if screen.minutes.has_focus and screen.minutes.chosen_action() is None:
        return words.ONLY_ACTIONS
    return _something_chosen(screen)


def _nothing_to_leave(screen: MeetingScreen) -> str:
    return ui_words.FIRST_SCREEN if screen.is_first and not screen.line.has_focus else ""


LIVE_COMMANDS = (
    Command("write", "f5", words.WRITE, words.WRITE_HELP, also=("slash", "i")),
    Command("next_item", "down", words.NEXT_ITEM, words.NEXT_ITEM_HELP, footer=False),
    Command("previous_item", "up", words.PREVIOUS_ITEM, words.PREVIOUS_ITEM_HELP, footer=False),
    Command("back", "escape", ui_words.BACK, words.BACK_HELP, unavailable=_nothing_to_leave),
    Command("save_line", "", words.SAVE_LINE, words.SAVE_LINE_HELP, footer=False),
)
"""What concerns the live line."""

SHEET_COMMANDS = (
    Command("head", "f2", words.HEAD_COMMAND, words.HEAD_COMMAND_HELP),
    Command("template", "f6", words.TEMPLATE, words.TEMPLATE_HELP),
    Command("state", "f7", words.STATE_COMMAND, words.STATE_HELP),
    Command("tick", "space", words.TICK, words.TICK_HELP, unavailable=_tickable),
    Command("absent", "q", words.ABSENT, words.ABSENT_HELP, unavailable=_seat_chosen, footer=False),
    Command(
        "substitute", "e", words.SUBSTITUTE, words.SUBSTITUTE_HELP, unavailable=_seat_chosen, footer=False, also=("대",)
    ),
    Command("late", "w", words.LATE, words.LATE_HELP, unavailable=_seat_chosen, footer=False),
    Command("expected", "d", words.EXPECTED, words.EXPECTED_HELP, unavailable=_seat_chosen, footer=False),
    Command("add_seat", "a", words.ADD_SEAT, words.ADD_SEAT_HELP, footer=False),
    Command("mend", "enter", words.MEND, words.MEND_HELP, unavailable=_line_chosen, footer=False),
    Command("remove", "delete", words.REMOVE_LINE, words.REMOVE_LINE_HELP, unavailable=_removable, footer=False),
    Command("history", "h", words.HISTORY, words.HISTORY_HELP, unavailable=_something_chosen, footer=False),
)
"""The letters that mark a seat carry the first sound of their word on a Korean keyboard: ㅂ, ㄷ, ㅈ, ㅇ."""
