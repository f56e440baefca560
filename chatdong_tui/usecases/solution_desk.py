"""The solution desk: a question is answered, and the answer is shared with all; until then it is open."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from chatdong_tui.domain.refusal import Rule, RuleBroken
from chatdong_tui.domain.register import Register, SolutionQuestion
from chatdong_tui.usecases.desk import Desk, Done, done
from chatdong_tui.usecases.network import check_period
from chatdong_tui.usecases.register import own


def share(desk: Desk, question_id: str, on: date) -> Done[SolutionQuestion]:
    """The answer has reached everybody; by which way is told in the form.

    Raises RuleBroken: UNKNOWN_RECORD; REFERENCE; REQUIRED at `answer` while there is none; ALREADY_ENDED for one
    that was shared before; END_BEFORE_START at `shared_on` before the answer.
    """
    with desk.act("solution_question.share") as act:
        old: SolutionQuestion = own(act.connection, Register.SOLUTION_QUESTION, question_id)
        if old.shared_on is not None:
            raise RuleBroken("", Rule.ALREADY_ENDED)
        if old.answer is None:
            raise RuleBroken("answer", Rule.REQUIRED)
        check_period(old.answered_on or old.asked_on, on, "shared_on")
        question = replace(old, shared_on=on)
        act.put(question)
        return done(act, question)
