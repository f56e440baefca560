"""Surveys: their answers, and the share of those who gave each."""

from __future__ import annotations

from typing import TYPE_CHECKING

from chatdong_tui.domain.refusal import Rule, RuleBroken
from chatdong_tui.domain.register import AnswerShare, Register, Survey, SurveyAnswer
from chatdong_tui.storage import register as storage
from chatdong_tui.storage import rows
from chatdong_tui.usecases.desk import Desk, Done, done
from chatdong_tui.usecases.register import own

if TYPE_CHECKING:
    from chatdong_tui.domain.draft.register import SurveyAnswerDraft


def answers(desk: Desk, survey_id: str) -> tuple[AnswerShare, ...]:
    """The answers of a survey in their order, each with how many were asked. Raises RuleBroken(UNKNOWN_RECORD)."""
    with desk.database.snapshot() as connection:
        survey = rows.get(connection, Survey, survey_id)
        found = storage.answers(connection, survey_id)
    return tuple(AnswerShare(each, each.base if each.base is not None else survey.respondents) for each in found)


def add_answer(desk: Desk, survey_id: str, draft: SurveyAnswerDraft) -> Done[SurveyAnswer]:
    """An answer after the others. Raises RuleBroken: UNKNOWN_RECORD; REFERENCE; OUT_OF_RANGE at `people` when more
    gave it than were asked."""
    with desk.act("survey.add_answer") as act:
        survey: Survey = own(act.connection, Register.SURVEY, survey_id)
        _check(survey, draft)
        place = max((each.position for each in storage.answers(act.connection, survey_id)), default=0) + 1
        answer = SurveyAnswer(desk.new_id(), survey_id, place, **dict(draft))
        act.put(answer)
        return done(act, answer)


def edit_answer(desk: Desk, answer_id: str, draft: SurveyAnswerDraft) -> Done[SurveyAnswer]:
    """Another answer. Raises what `add_answer` raises."""
    with desk.act("survey.edit_answer") as act:
        old = rows.get(act.connection, SurveyAnswer, answer_id)
        _check(own(act.connection, Register.SURVEY, old.survey_id), draft)
        answer = SurveyAnswer(old.id, old.survey_id, old.position, **dict(draft))
        act.put(answer)
        return done(act, answer)


def remove_answer(desk: Desk, answer_id: str) -> Done[str]:
    """Take an answer away. Raises RuleBroken: UNKNOWN_RECORD, REFERENCE."""
    with desk.act("survey.remove_answer") as act:
        own(act.connection, Register.SURVEY, rows.get(act.connection, SurveyAnswer, answer_id).survey_id)
        act.remove(SurveyAnswer, answer_id)
        return done(act, answer_id)


def _check(survey: Survey, draft: SurveyAnswerDraft) -> None:
    base = draft.base if draft.base is not None else survey.respondents
    if draft.people is not None and base is not None and draft.people > base:
        raise RuleBroken("people", Rule.OUT_OF_RANGE)
