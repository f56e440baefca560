"""The states of a paper: which step leads where, and that no other does."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chatdong_tui.domain.figure import Figure, as_text, differences, from_text
from chatdong_tui.domain.refusal import Rule, RuleBroken
from chatdong_tui.domain.submission import MOVES, Step, SubmissionState, moved

DRAFTING, SUBMITTED, RETURNED, RESUBMITTED, RECEIVED = SubmissionState


def test_a_paper_goes_the_usual_way() -> None:
    way = [DRAFTING]
    for step in (Step.SUBMIT, Step.RETURN, Step.SUBMIT, Step.RECEIVE):
        way.append(moved(way[-1], step))
    assert way == [DRAFTING, SUBMITTED, RETURNED, RESUBMITTED, RECEIVED]


def test_a_received_paper_is_sent_again_when_it_was_corrected() -> None:
    assert moved(RECEIVED, Step.SUBMIT) is RESUBMITTED


@pytest.mark.parametrize("step", [Step.RETURN, Step.RECEIVE, Step.WITHDRAW])
def test_what_did_not_go_out_stays_where_it_is(step: Step) -> None:
    with pytest.raises(RuleBroken) as refused:
        moved(DRAFTING, step)
    assert refused.value.rule is Rule.MOVE_NOT_ALLOWED


@given(st.lists(st.sampled_from(Step)))
def test_whatever_is_done_a_paper_counts_as_in_only_after_it_went_out(steps: list[Step]) -> None:
    state, out = DRAFTING, False
    for step in steps:
        if state in MOVES[step]:
            state = moved(state, step)
            out = step is not Step.WITHDRAW and (out or step is Step.SUBMIT)
    assert not state.is_in or out


FIGURES = st.lists(
    st.builds(
        Figure, st.text(min_size=1), st.text(), st.none() | st.integers(0, 10**12), st.sampled_from(("명", "건"))
    ),
    unique_by=lambda figure: figure.key,
)


@given(FIGURES)
def test_figures_are_kept_as_they_were(figures: list[Figure]) -> None:
    assert list(from_text(as_text(figures))) == figures
    assert differences(figures, figures) == ()


def test_a_figure_that_grew_is_told_by_how_much() -> None:
    before = [Figure("found", "발굴", 3, "가구"), Figure("output:건", "산출", 4, "건")]
    now = [Figure("found", "발굴", 5, "가구"), Figure("sessions", "횟수", 1, "회")]
    assert [(each.key, each.more) for each in differences(before, now)] == [
        ("found", 2), ("sessions", 1), ("output:건", -4),
    ]  # fmt: skip


def test_nothing_is_not_zero() -> None:
    (only,) = differences([Figure("people", "연인원", None, "명")], [Figure("people", "연인원", 0, "명")])
    assert (only.before, only.now, only.more) == (None, 0, 0)
