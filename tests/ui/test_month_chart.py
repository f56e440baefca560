"""The steps of a project over the months: every label lines up, and long ones get what room there is."""

from __future__ import annotations

from datetime import date

from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from chatdong_tui.domain.project import Milestone
from chatdong_tui.ui.project import rows

TODAY = date(2021, 3, 18)
MONTHS = tuple(f"2021-{month:02}" for month in range(1, 13))
WIDTH = 76


def step(name: str, first: str | None = "2021-03", last: str | None = "2021-05") -> Milestone:
    return Milestone("s", "p", 1, name, first, last)


def drawn(*names: str) -> list[str]:
    steps = [step(name) for name in names]
    spelled = rows.spelled_width(steps, MONTHS, WIDTH)
    return [rows.milestone_row(each, MONTHS, TODAY, WIDTH, spelled) for each in steps]


def test_short_names_leave_room_for_the_months_in_words() -> None:
    assert "3~5월" in drawn("모집", "평가")[0]


def test_a_long_name_takes_the_room_of_the_months_in_words() -> None:
    first, second = drawn("대상자 발굴과 추천 방문", "OT")
    assert first.startswith("대상자 발굴과 추천 방문 ")
    assert "3~5월" not in first + second


def test_a_name_longer_than_all_that_is_cut() -> None:
    assert drawn("대상자 발굴과 추천, 욕구조사와 방문")[0].startswith("대상자 발굴과 추천,..")


def test_the_numbers_of_the_months_stand_over_their_marks() -> None:
    head = rows.months_head(MONTHS, WIDTH, 0)
    marks, _, _ = drawn("대상자 발굴과 추천 방문")[0].partition("  진행")
    assert cell_len(head) == cell_len(marks)


@given(st.lists(st.text(min_size=1, max_size=40), min_size=1, max_size=5), st.integers(1, 12), st.integers(60, 140))
def test_marks_stand_under_one_another_whatever_the_names(names: list[str], months: int, width: int) -> None:
    steps = [step(name, None, None) for name in names]
    spelled = rows.spelled_width(steps, MONTHS[:months], width)
    found = [rows.milestone_row(each, MONTHS[:months], TODAY, width, spelled) for each in steps]
    assert len({cell_len(line) for line in found}) == 1
