"""What can be done on a project's page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from chatdong_tui.domain.project import Activity, Milestone, ProjectState
from chatdong_tui.ui.command import Command
from chatdong_tui.words import project_screens as words
from chatdong_tui.words import register_screens as register_words
from chatdong_tui.words import ui as ui_words

if TYPE_CHECKING:
    from chatdong_tui.ui.project.page_screen import ProjectScreen


def _no_line(screen: ProjectScreen) -> str:
    return "" if screen.chosen is not None else words.NO_LINE


def _no_plan_line(screen: ProjectScreen) -> str:
    return "" if screen.chosen is not None and not isinstance(screen.chosen, Activity) else words.NO_PLAN_LINE


def _no_step(screen: ProjectScreen) -> str:
    return "" if isinstance(screen.chosen, Milestone) else words.NO_STEP


def _no_open_line(screen: ProjectScreen) -> str:
    return "" if screen.bar.is_open else words.NO_OPEN_LINE


def _no_day(screen: ProjectScreen) -> str:
    is_draft = screen.page is None or screen.page.line.project.state is ProjectState.DRAFT
    return words.NO_STATE_DAY if is_draft else ""


def _nothing_to_leave(screen: ProjectScreen) -> str:
    return "" if screen.bar.is_open or not screen.is_first else ui_words.FIRST_SCREEN


PAGE_COMMANDS = (
    Command("edit_plan", "f2", words.EDIT_PLAN, words.EDIT_PLAN_HELP),
    Command("add_activity", "f4", words.ADD_ACTIVITY, words.ADD_ACTIVITY_HELP),
    Command("paper", "f7", words.PAPER, words.PAPER_HELP),
    Command("add_item", "i", words.ADD_ITEM, words.ADD_ITEM_HELP),
    Command("add_milestone", "m", words.ADD_MILESTONE, words.ADD_MILESTONE_HELP),
    Command("add_part", "r", words.ADD_PART, words.ADD_PART_HELP),
    Command("add_goal", "g", words.ADD_GOAL, words.ADD_GOAL_HELP),
    Command("other_view", "v", words.OTHER_VIEW, words.OTHER_VIEW_HELP),
    Command("set_state", "s", words.SET_STATE, words.SET_STATE_HELP),
    Command("money", "6", words.OPEN_MONEY, words.OPEN_MONEY_HELP, footer=False),
    Command("mark_done", "x", words.MARK_DONE, words.MARK_DONE_HELP, unavailable=_no_step),
    Command("edit_row", "enter", words.EDIT_ROW, words.EDIT_ROW_HELP, unavailable=_no_line),
    Command("remove_row", "delete", words.REMOVE_ROW, words.REMOVE_ROW_HELP, unavailable=_no_line),
    Command(
        "move_up", "left_square_bracket", words.MOVE_UP, words.MOVE_UP_HELP, unavailable=_no_plan_line, footer=False
    ),
    Command(
        "move_down",
        "right_square_bracket",
        words.MOVE_DOWN,
        words.MOVE_DOWN_HELP,
        unavailable=_no_plan_line,
        footer=False,
    ),
    Command("state_day", "d", words.STATE_DAY, words.STATE_DAY_HELP, unavailable=_no_day, footer=False),
    Command("practices", "b", register_words.SUGGESTIONS, register_words.SUGGESTIONS_HELP, footer=False),
    Command("back", "escape", ui_words.BACK, words.BACK_HELP, unavailable=_nothing_to_leave),
    Command("save_line", "", words.SAVE_LINE, words.SAVE_LINE_HELP, unavailable=_no_open_line, footer=False),
)
