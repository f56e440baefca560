"""What the trainings of a year add up to."""

from __future__ import annotations

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from chatdong_tui.domain.meeting_code import MeetingKind
from chatdong_tui.domain.training import TrainingLine, TrainingResult, TrainingYear


def line(headcount: int | None, satisfaction: int | None = None, host: str = "서울시") -> TrainingLine:
    result = TrainingResult("t", "m", "기본과정", headcount=headcount, satisfaction=satisfaction)
    return TrainingLine(result, MeetingKind.TRAINING, date(2021, 5, 3), None, host)


def test_people_are_summed_by_host_as_in_the_source_document() -> None:
    year = TrainingYear((line(1_013, host="시"), line(10_734, host="구")))
    assert (year.headcount, year.by_host) == (11_747, {"시": 1_013, "구": 10_734})


def test_a_number_that_was_not_reported_is_not_nothing() -> None:
    assert TrainingYear((line(None),)).headcount is None
    assert TrainingYear((line(None), line(0))).headcount == 0


def test_satisfaction_is_the_mean_over_people() -> None:
    assert TrainingYear((line(30, 9_000), line(10, 9_500), line(50))).satisfaction == 9_125
    assert TrainingYear((line(None, 9_308),)).satisfaction is None


@given(st.lists(st.tuples(st.integers(1, 500), st.integers(0, 10_000)), min_size=1))
def test_the_mean_lies_between_the_scores(given: list[tuple[int, int]]) -> None:
    mean = TrainingYear(tuple(line(people, score) for people, score in given)).satisfaction
    assert mean is not None
    assert min(score for _, score in given) <= mean <= max(score for _, score in given)
