"""A pasted text falls into lines, and a resident number is found however it is spread over them."""

from __future__ import annotations

import pytest

from chatdong_tui.ui.meeting.pasted import LONGEST, lines_of, with_resident_number


def test_empty_lines_and_bare_signs_are_left_out_but_counted() -> None:
    assert [(line.no, line.text) for line in lines_of("하나\n\n #\r\n !결정 \n")] == [(1, "하나"), (4, "!결정")]


def test_control_signs_are_left_out() -> None:
    assert [line.text for line in lines_of("가\x1b[31m\n나")] == ["가[31m", "나"]


def test_a_line_that_is_too_long_goes_on_in_the_next() -> None:
    assert [len(line.text) for line in lines_of("가" * (LONGEST + 5) + "\n나")] == [LONGEST, 5, 1]


@pytest.mark.parametrize(
    ("text", "refused"),
    [
        ("가\n900101-1234567\n나", {2}),
        ("가\n900101-\n1234567\n나", {2, 3}),
        ("900101\n-\n1234567\n나", {1, 2, 3}),
        ("가 900101\n9001011234567\n나", {2}),
        ("가\n나 2021. 3. 18.\n010-1234-5678", set()),
    ],
)
def test_the_lines_of_a_resident_number_are_refused(text: str, refused: set[int]) -> None:
    assert with_resident_number(lines_of(text)) == refused
