"""Nothing that stands in a record can steer the terminal."""

from __future__ import annotations

import pytest
from rich.cells import cell_len

from chatdong_tui.ui.inert import fit, inert, one_line


def test_an_escape_sequence_becomes_letters() -> None:
    assert inert("\x1b[31m빨강\x1b[0m") == "?[31m빨강?[0m"


@pytest.mark.parametrize("sign", ["\u202e", "\u2066", "\u200b", "\u3164", "\x07", "\x9b", "\ufeff", "\ue000"])
def test_signs_that_turn_or_hide_text_are_shown_as_a_question_mark(sign: str) -> None:
    assert inert(f"가{sign}나") == "가?나"


def test_several_lines_become_one() -> None:
    assert inert("첫 줄\r\n둘째\t줄") == "첫 줄 둘째 줄"


def test_markup_stays_text() -> None:
    assert inert("[bold]굵게[/bold]") == "[bold]굵게[/bold]"


def test_what_enters_a_field_loses_such_signs() -> None:
    assert one_line("가\x1b람\u202e동\n센터") == "가람동 센터"


@pytest.mark.parametrize("width", range(1, 14))
def test_a_text_fills_exactly_its_cells(width: int) -> None:
    assert cell_len(fit("가람1동주민센터", width)) == width


def test_a_cut_text_says_so() -> None:
    assert fit("가람종합사회복지관", 10) == "가람종합.."


def test_a_number_stands_right() -> None:
    assert fit("12건", 8, right=True) == "    12건"
