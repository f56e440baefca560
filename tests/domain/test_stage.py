"""The 3-stage board: what is late and since when; and lists that people put in order."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chatdong_tui.domain.order import moved
from chatdong_tui.domain.stage import StageTask, late_days, stage_period
from chatdong_tui.words.stage import DEFAULT_TASKS, PERIODS, STAGE_NAMES, late_text


def task(stage: int, done_on: date | None = None) -> StageTask:
    return StageTask("", "zone", stage, 1, "회의 규칙 정하기", done_on)


def test_the_stages_end_in_april_june_and_december() -> None:
    assert [stage_period(2021, stage)[1] for stage in (1, 2, 3)] == [
        date(2021, 4, 30),
        date(2021, 6, 30),
        date(2021, 12, 31),
    ]


@pytest.mark.parametrize(
    ("stage", "day", "days"),
    [(1, date(2021, 4, 30), 0), (1, date(2021, 5, 1), 1), (2, date(2021, 7, 12), 12), (3, date(2021, 12, 10), 0)],
)
def test_an_open_task_is_late_after_its_stage(stage: int, day: date, days: int) -> None:
    assert late_days(task(stage), 2021, day) == days


def test_a_done_task_is_never_late() -> None:
    assert late_days(task(1, date(2021, 9, 1)), 2021, date(2021, 12, 31)) == 0


def test_lateness_is_said_in_words() -> None:
    assert (late_text(12), late_text(0)) == ("기한 12일 지남", "")


def test_every_stage_has_its_name_its_period_and_its_usual_tasks() -> None:
    assert set(STAGE_NAMES) == set(PERIODS) == {stage for _, stage, _ in DEFAULT_TASKS}
    assert len({key for key, _, _ in DEFAULT_TASKS}) == len(DEFAULT_TASKS)


@given(st.permutations("가나다라마"), st.integers(-3, 9))
def test_a_moved_line_stands_where_it_was_put_and_the_others_keep_their_order(ids: list[str], place: int) -> None:
    new = moved(ids, "다", place)
    assert new.index("다") == min(max(place, 1), 5) - 1
    assert [each for each in new if each != "다"] == [each for each in ids if each != "다"]
