"""A letter key works whether the Korean input method is on or off."""

from __future__ import annotations

import pytest

from chatdong_tui.ui.hangul_keys import keys


@pytest.mark.parametrize(
    ("key", "twins"), [("s", "s,S,ㄴ"), ("n", "n,N,ㅜ"), ("ctrl+s", "ctrl+s,ctrl+ㄴ"), ("ctrl+p", "ctrl+p,ctrl+ㅔ")]
)
def test_a_letter_also_answers_to_its_capital_and_its_jamo(key: str, twins: str) -> None:
    assert keys(key) == twins


@pytest.mark.parametrize("key", ["f2", "f10", "escape", "enter", "space", "delete", "ctrl+pageup", "slash", "3"])
def test_other_keys_stay_as_they_are(key: str) -> None:
    assert keys(key) == key
