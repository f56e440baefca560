"""The registers: what each asks for, how its rows are found, and what is counted for them."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from chatdong_tui.domain.draft.meeting import MeetingDraft
from chatdong_tui.domain.draft.register import (
    GoodPracticeDraft,
    MaterialDraft,
    PublicityDraft,
    SolutionQuestionDraft,
    SupportQuotaDraft,
    SurveyAnswerDraft,
    SurveyDraft,
)
from chatdong_tui.domain.good_practice import PracticeForm, listed
from chatdong_tui.domain.meeting_code import MeetingKind, MeetingState
from chatdong_tui.domain.refusal import Rule, RuleBroken
from chatdong_tui.domain.register import MaterialKind, PublicityCategory, QuestionState, QuotaKind, Register
from chatdong_tui.usecases import journal, material, meeting, register, solution_desk, support_quota, survey
from chatdong_tui.usecases.desk import Desk
from chatdong_tui.words.register import when


def refused(desk: Desk, verb: Any, *args: Any) -> tuple[str, Rule]:
    with pytest.raises(RuleBroken) as broken:
        desk.perform(verb, *args)
    return broken.value.field, broken.value.rule


def publicity(**others: Any) -> PublicityDraft:
    fields = {"category": PublicityCategory.BANNER, "means": "현수막", "from_on": date(2021, 5, 3), **others}
    return PublicityDraft(**fields)


# every register


def test_a_row_is_added_mended_taken_away_and_brought_back(desk: Desk) -> None:
    row = desk.perform(register.add, Register.PUBLICITY, publicity()).value
    desk.perform(register.edit, Register.PUBLICITY, row.id, publicity(means="리플렛"))
    desk.perform(register.remove, Register.PUBLICITY, row.id)
    assert register.entries(desk, Register.PUBLICITY) == ()
    desk.perform(journal.undo)
    (back,) = register.entries(desk, Register.PUBLICITY)
    assert back.means == "리플렛"  # type: ignore[union-attr]


def test_nobody_writes_over_a_newer_change(desk: Desk) -> None:
    row = desk.perform(register.add, Register.PUBLICITY, publicity()).value
    seen = register.revision(desk, Register.PUBLICITY, row.id)
    desk.perform(register.edit, Register.PUBLICITY, row.id, publicity(means="리플렛"))
    mine = (Register.PUBLICITY, row.id, publicity(means="포스터"), seen)
    assert refused(desk, register.edit, *mine) == ("", Rule.STALE)


@pytest.mark.parametrize(("text", "found"), [("현수막", 1), ("ㅎㅅㅁ", 1), ("현수막 안내", 1), ("리플렛", 0), ("", 1)])
def test_every_word_must_stand_in_a_row(desk: Desk, text: str, found: int) -> None:
    desk.perform(register.add, Register.PUBLICITY, publicity(content="신고 안내"))
    assert len(register.entries(desk, Register.PUBLICITY, text)) == found


def test_the_sizes_tell_how_many_questions_are_open(desk: Desk) -> None:
    asked = SolutionQuestionDraft(asked_on=date(2021, 3, 2), question="누가 맡습니까")
    desk.perform(register.add, Register.SOLUTION_QUESTION, asked)
    sizes = register.sizes(desk)
    assert (sizes.rows[Register.SOLUTION_QUESTION], sizes.open_questions) == (1, 1)


# publicity


def test_publicity_does_not_end_before_it_begins(desk: Desk) -> None:
    draft = publicity(until_on=date(2021, 5, 2))
    assert refused(desk, register.add, Register.PUBLICITY, draft) == ("until_on", Rule.END_BEFORE_START)


def test_a_number_needs_its_unit(desk: Desk) -> None:
    assert refused(desk, register.add, Register.PUBLICITY, publicity(quantity=3)) == ("unit", Rule.REQUIRED)


@pytest.mark.parametrize(
    ("until_on", "by_month", "told"),
    [
        (None, False, "2021. 5. 3. ~"),
        (date(2021, 5, 3), False, "2021. 5. 3."),
        (date(2021, 6, 9), False, "2021. 5. 3.~2021. 6. 9."),
        (date(2021, 5, 20), True, "2021. 5."),
        (None, True, "2021. 5. ~"),
    ],
)
def test_when_is_told_as_exactly_as_it_is_known(desk: Desk, until_on: date | None, by_month: bool, told: str) -> None:
    draft = publicity(until_on=until_on, by_month=by_month)
    assert when(desk.perform(register.add, Register.PUBLICITY, draft).value) == told  # type: ignore[arg-type]


# surveys


@pytest.fixture
def asked(desk: Desk) -> str:
    draft = SurveyDraft(name="만족도", respondents=48)
    return desk.perform(register.add, Register.SURVEY, draft).value.id


def answer(people: int, base: int | None = None) -> SurveyAnswerDraft:
    return SurveyAnswerDraft(question="도움이 되었는지", answer="그렇다", people=people, base=base)


def test_the_share_of_an_answer_is_computed(desk: Desk, asked: str) -> None:
    desk.perform(survey.add_answer, asked, answer(39))
    desk.perform(survey.add_answer, asked, answer(3, 8))
    assert [str(each.share) for each in survey.answers(desk, asked)] == ["81.3", "37.5"]


def test_no_more_give_an_answer_than_were_asked(desk: Desk, asked: str) -> None:
    assert refused(desk, survey.add_answer, asked, answer(49)) == ("people", Rule.OUT_OF_RANGE)
    assert refused(desk, survey.add_answer, asked, answer(9, 8)) == ("people", Rule.OUT_OF_RANGE)


def test_a_survey_keeps_room_for_its_answers(desk: Desk, asked: str) -> None:
    desk.perform(survey.add_answer, asked, answer(39))
    fewer = (Register.SURVEY, asked, SurveyDraft(name="만족도", respondents=30))
    assert refused(desk, register.edit, *fewer) == ("respondents", Rule.OUT_OF_RANGE)


def test_a_survey_without_a_number_of_people_has_no_shares(desk: Desk) -> None:
    row = desk.perform(register.add, Register.SURVEY, SurveyDraft(name="만족도")).value
    desk.perform(survey.add_answer, row.id, answer(39))
    assert survey.answers(desk, row.id)[0].share is None


# the solution desk


def question(**others: Any) -> SolutionQuestionDraft:
    return SolutionQuestionDraft(asked_on=date(2021, 3, 2), question="누가 맡습니까", **others)


def test_a_question_is_open_until_its_answer_is_shared(desk: Desk) -> None:
    row = desk.perform(register.add, Register.SOLUTION_QUESTION, question()).value
    states = [row.state]  # type: ignore[union-attr]
    told = question(answer="사는 동이 맡습니다", shared_by="전체회의")
    states.append(desk.perform(register.edit, Register.SOLUTION_QUESTION, row.id, told).value.state)  # type: ignore[union-attr]
    shared = desk.perform(solution_desk.share, row.id, desk.today).value
    assert [*states, shared.state] == [QuestionState.OPEN, QuestionState.ANSWERED, QuestionState.SHARED]
    assert shared.shared_by == "전체회의"


def test_an_answer_without_a_day_is_of_today(desk: Desk) -> None:
    row = desk.perform(register.add, Register.SOLUTION_QUESTION, question(answer="예")).value
    assert row.answered_on == desk.today  # type: ignore[union-attr]


def test_what_was_not_answered_cannot_be_shared(desk: Desk) -> None:
    row = desk.perform(register.add, Register.SOLUTION_QUESTION, question()).value
    assert refused(desk, solution_desk.share, row.id, desk.today) == ("answer", Rule.REQUIRED)
    dated = question(shared_on=date(2021, 3, 9))
    assert refused(desk, register.add, Register.SOLUTION_QUESTION, dated) == ("answer", Rule.REQUIRED)


# materials


def manual(version_no: int = 1) -> MaterialDraft:
    return MaterialDraft(
        kind=MaterialKind.MANUAL, title="안내서", version_no=version_no, pieces=4, unit="권", copies=2_800
    )


def test_a_new_version_follows_and_the_old_one_stays(desk: Desk) -> None:
    first = desk.perform(register.add, Register.MATERIAL, manual()).value
    second = desk.perform(material.new_version, first.id, manual(2)).value
    assert [each.version_no for each in material.versions(desk, first.id)] == [2, 1]
    assert material.versions(desk, second.id) == material.versions(desk, first.id)
    assert refused(desk, register.remove, Register.MATERIAL, first.id) == ("", Rule.IN_USE)


def test_a_version_counts_on(desk: Desk) -> None:
    first = desk.perform(register.add, Register.MATERIAL, manual()).value
    assert refused(desk, material.new_version, first.id, manual(1)) == ("version_no", Rule.OUT_OF_RANGE)


# quotas of support


def test_what_was_used_is_counted_from_the_meetings_that_were_held(desk: Desk) -> None:
    quota = desk.perform(
        register.add, Register.SUPPORT_QUOTA, SupportQuotaDraft(year=2021, kind=QuotaKind.ADVISORY, quantity=1)
    ).value
    for day, state in ((3, MeetingState.HELD), (4, MeetingState.CANCELLED), (5, MeetingState.HELD)):
        draft = MeetingDraft(kind=MeetingKind.ADVISORY_MEETING, held_on=date(2021, 3, day), state=state)
        desk.perform(meeting.plan, draft)
    use = support_quota.use(desk, quota.id)
    assert (use.used, use.left, len(use.meetings)) == (2, -1, 2)


def test_a_quota_stands_once_a_year(desk: Desk) -> None:
    draft = SupportQuotaDraft(year=2021, kind=QuotaKind.ADVISORY)
    desk.perform(register.add, Register.SUPPORT_QUOTA, draft)
    assert refused(desk, register.add, Register.SUPPORT_QUOTA, draft) == ("kind", Rule.ALREADY_THERE)
    use = support_quota.uses(desk)
    assert [each.left for each in use.values()] == [None]


# good practices


def test_tags_are_kept_as_a_list(desk: Desk) -> None:
    draft = GoodPracticeDraft(
        title="반찬 나눔", form=PracticeForm.JOINT_PROJECT, summary="함께 나눕니다.", tags=("반찬", "나눔")
    )
    row = desk.perform(register.add, Register.GOOD_PRACTICE, draft).value
    assert listed(row.tags) == ("반찬", "나눔")  # type: ignore[union-attr]
