"""A word is one step back; so is anything that is not typed sign by sign."""

from __future__ import annotations

from itertools import pairwise

from chatdong_tui.ui.widgets.typing_history import TypingHistory, place_of_change


def typed(*texts: str) -> TypingHistory:
    """The history of a field in which these texts stood one after the other."""
    history = TypingHistory()
    for before, after in pairwise(texts):
        history.changed(before, after)
    return history


def steps_back(history: TypingHistory) -> list[str]:
    return list(iter(history.back, None))


def test_a_word_is_one_step() -> None:
    assert steps_back(typed("", "가", "가람", "가람 ", "가람 동")) == ["가람 ", ""]


def test_typing_elsewhere_is_a_step_of_its_own() -> None:
    assert steps_back(typed("", "가", "가람", "새가람")) == ["가람", ""]


def test_a_deletion_is_a_step() -> None:
    assert steps_back(typed("가람", "가", "가나")) == ["가", "가람"]


def test_the_cursor_stands_behind_what_came_back() -> None:
    assert place_of_change("가동", "가람동") == 2
    assert place_of_change("가람동", "가동") == 1
