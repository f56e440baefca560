"""What can be done on the sheet of a meeting, and why not when it cannot."""

from __future__ import annotations

from typing import TYPE_CHECKING

from chatdong_tui.domain.carried import RevisitLine, TopicLine
from chatdong_tui.domain.meeting import AgendaItem
from chatdong_tui.domain.meeting_code import MeetingState
from chatdong_tui.domain.meeting_sheet import ActionLine
from chatdong_tui.domain.refusal import Rule, RuleBroken
from chatdong_tui.ui.command import Command
from chatdong_tui.words import meeting_screens as words
from chatdong_tui.words import meeting_screens_training as training_words
from chatdong_tui.words import minutes_screens as live_words
from chatdong_tui.words import ui as ui_words
from chatdong_tui.words.problems import sentence

if TYPE_CHECKING:
    from chatdong_tui.ui.meeting.edit_screen import MeetingScreen
    from chatdong_tui.ui.meeting.live_screen import LiveSheet


def closed(screen: LiveSheet) -> str:
    """Why nothing can be written here: the minutes are closed."""
    return live_words.CLOSED if screen.closed_version is not None else ""


def _seat_chosen(screen: LiveSheet) -> str:
    if not screen.seats.has_focus:
        return words.NOT_IN_SEATS
    return "" if screen.seats.key else words.NOTHING_CHOSEN


def _line_chosen(screen: LiveSheet) -> str:
    if not screen.minutes.has_focus:
        return words.NOT_IN_MINUTES
    return "" if screen.minutes.key else words.NOTHING_CHOSEN


def _something_chosen(screen: LiveSheet) -> str:
    return _seat_chosen(screen) if screen.seats.has_focus else _line_chosen(screen)


def _seat_open(screen: LiveSheet) -> str:
    return closed(screen) or _seat_chosen(screen)


def _line_open(screen: LiveSheet) -> str:
    return closed(screen) or _line_chosen(screen)


def _removable(screen: LiveSheet) -> str:
    if screen.minutes.has_focus and screen.minutes.is_carried:
        return words.CARRIED_ELSEWHERE
    return closed(screen) or _something_chosen(screen)


def _tickable(screen: MeetingScreen) -> str:
    if screen.numbered or screen.seats.has_focus:
        return closed(screen) or ("" if screen.numbered else _seat_chosen(screen))
    if missing := _line_chosen(screen):
        return missing
    # What is done or settled after the minutes were closed is told where it stands.
    chosen = screen.minutes.chosen()
    if isinstance(chosen, ActionLine | TopicLine | RevisitLine):
        return ""
    if isinstance(chosen, AgendaItem):
        return "" if chosen.settled is False else closed(screen)
    return live_words.ONLY_OPEN_OR_ACTIONS


def not_findable(screen: LiveSheet) -> str:
    """Why nobody can be looked for now, '' when they can."""
    busy = bool(screen.line.aim.mends or screen.line.aim.stands_in)
    return closed(screen) or (live_words.LINE_IN_USE if busy else "")


def _closable(screen: LiveSheet) -> str:
    if screen.sheet is None or screen.closed_version is not None:
        return ""
    if screen.sheet.meeting.state is not MeetingState.HELD:
        return sentence(RuleBroken("", Rule.NOT_HELD))
    return live_words.LINE_LEFT if screen.line.value else ""


def _no_version(screen: LiveSheet) -> str:
    return "" if screen.versions else live_words.NO_VERSIONS


def _not_teaching(screen: MeetingScreen) -> str:
    teaches = screen.sheet is not None and screen.sheet.meeting.kind.teaches
    return "" if teaches else training_words.TEACHES_NOTHING


def _nothing_to_leave(screen: MeetingScreen) -> str:
    return ui_words.FIRST_SCREEN if screen.is_first and not screen.line.has_focus else ""


LIVE_COMMANDS = (
    Command("write", "f5", words.WRITE, words.WRITE_HELP, unavailable=closed, also=("slash", "i")),
    Command("find", "f3", live_words.FIND_COMMAND, live_words.FIND_HELP, unavailable=not_findable, footer=False),
    Command("next_item", "down", words.NEXT_ITEM, words.NEXT_ITEM_HELP, footer=False),
    Command("previous_item", "up", words.PREVIOUS_ITEM, words.PREVIOUS_ITEM_HELP, footer=False),
    Command("back", "escape", ui_words.BACK, words.BACK_HELP, unavailable=_nothing_to_leave),
    Command("save_line", "", words.SAVE_LINE, words.SAVE_LINE_HELP, footer=False),
)
"""What concerns the live line."""

SHEET_COMMANDS = (
    Command("head", "f2", words.HEAD_COMMAND, words.HEAD_COMMAND_HELP, unavailable=closed),
    Command("template", "f6", words.TEMPLATE, words.TEMPLATE_HELP, unavailable=closed, footer=False),
    Command("state", "f7", words.STATE_COMMAND, words.STATE_HELP, unavailable=closed, footer=False),
    Command("close", "f8", live_words.CLOSE_COMMAND, live_words.CLOSE_HELP, unavailable=_closable),
    Command("papers", "f9", live_words.PAPERS_COMMAND, live_words.PAPERS_HELP, also=("p",)),
    Command("versions", "b", live_words.VERSIONS_COMMAND, live_words.VERSIONS_HELP, _no_version, False),
    Command("sheet_place", "o", live_words.PLACE_COMMAND, live_words.PLACE_HELP, footer=False),
    Command("tick", "space", words.TICK, words.TICK_HELP, unavailable=_tickable),
    Command("absent", "q", words.ABSENT, words.ABSENT_HELP, unavailable=_seat_open, footer=False),
    Command(
        "substitute", "e", words.SUBSTITUTE, words.SUBSTITUTE_HELP, unavailable=_seat_open, footer=False, also=("대",)
    ),
    Command("late", "w", words.LATE, words.LATE_HELP, unavailable=_seat_open, footer=False),
    Command("expected", "d", words.EXPECTED, words.EXPECTED_HELP, unavailable=_seat_open, footer=False),
    Command("add_seat", "a", words.ADD_SEAT, words.ADD_SEAT_HELP, unavailable=closed, footer=False),
    Command(
        "training", "u", training_words.FORM_COMMAND, training_words.FORM_HELP, unavailable=_not_teaching, footer=False
    ),
    Command("mend", "enter", words.MEND, words.MEND_HELP, unavailable=_line_open, footer=False),
    Command("remove", "delete", words.REMOVE_LINE, words.REMOVE_LINE_HELP, unavailable=_removable, footer=False),
    Command("history", "h", words.HISTORY, words.HISTORY_HELP, unavailable=_something_chosen, footer=False),
)
"""The letters that mark a seat carry the first sound of their word on a Korean keyboard: ㅂ, ㄷ, ㅈ, ㅇ. The
other commands keep to the vowels of the right hand, so that any other consonant begins the search for a seat."""
