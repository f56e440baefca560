"""1안, 2안 …: ways to decide, the choice between them, and what is put off."""

from __future__ import annotations

from datetime import date

import pytest

from chatdong_tui.domain.draft.meeting import AgendaDraft, DecisionDraft, OptionDraft
from chatdong_tui.domain.meeting import Decision, DecisionOption, DiscussionLine, Meeting
from chatdong_tui.domain.meeting_code import DecisionOutcome
from chatdong_tui.domain.refusal import Rule, RuleBroken
from chatdong_tui.usecases import minutes
from chatdong_tui.usecases.desk import Desk
from chatdong_tui.usecases.meeting import sheet
from chatdong_tui.usecases.minutes_line import add_by_line, edit_by_line
from chatdong_tui.usecases.minutes_option import add_option, edit_option, remove_option
from tests.conftest import Network
from tests.usecases.meetings import planned, undo


@pytest.fixture
def meeting(desk: Desk, network: Network) -> Meeting:
    return planned(desk, network)


@pytest.fixture
def item(desk: Desk, meeting: Meeting) -> str:
    """An item with two ways to decide it."""
    on = desk.perform(minutes.add_agenda, meeting.id, AgendaDraft(title="방문 방식")).value.id
    typed(desk, meeting, on, "1안 함께 방문 / 인력이 적게 듦")
    typed(desk, meeting, on, "2안 각자 방문")
    return on


def typed(desk: Desk, meeting: Meeting, on: str | None, text: str) -> object:
    return desk.perform(add_by_line, meeting.id, on, text).value


def refusal(desk: Desk, meeting: Meeting, on: str | None, text: str) -> tuple[str, Rule]:
    with pytest.raises(RuleBroken) as refused:
        typed(desk, meeting, on, text)
    return refused.value.field, refused.value.rule


def test_ways_to_decide_stand_under_their_item_by_number(desk: Desk, meeting: Meeting, item: str) -> None:
    (block,) = sheet(desk, meeting.id).agenda
    assert [(way.position, way.text, way.argument) for way in block.options] == [
        (1, "함께 방문", "인력이 적게 듦"),
        (2, "각자 방문", None),
    ]
    assert block.entries == ()


def test_a_choice_takes_over_the_words_of_the_way(desk: Desk, meeting: Meeting, item: str) -> None:
    decision = typed(desk, meeting, item, "!1안 / 어르신이 덜 놀람")
    assert isinstance(decision, Decision)
    assert (decision.text, decision.reason) == ("함께 방문", "어르신이 덜 놀람")
    option = sheet(desk, meeting.id).option_of(decision)
    assert option is not None
    assert option.position == 1


def test_a_way_that_is_not_there_cannot_be_chosen(desk: Desk, meeting: Meeting, item: str) -> None:
    assert refusal(desk, meeting, item, "!3안") == ("option_id", Rule.UNKNOWN_RECORD)
    assert refusal(desk, meeting, None, "!1안") == ("option_id", Rule.UNKNOWN_RECORD)


def test_a_number_is_given_once_an_item(desk: Desk, meeting: Meeting, item: str) -> None:
    assert refusal(desk, meeting, item, "1안 다른 방식") == ("number", Rule.ALREADY_THERE)
    assert isinstance(typed(desk, meeting, None, "1안 다른 물음"), DecisionOption)
    assert len(sheet(desk, meeting.id).loose_options) == 1


def test_what_is_put_off_keeps_its_day_and_its_condition(desk: Desk, meeting: Meeting, item: str) -> None:
    decision = typed(desk, meeting, item, "!보류 예산 나눔 ~4.15 (구 회신이 오면)")
    assert isinstance(decision, Decision)
    assert (decision.text, decision.outcome) == ("예산 나눔", DecisionOutcome.PUT_OFF)
    assert (decision.revisit_on, decision.revisit_condition) == (date(2021, 4, 15), "구 회신이 오면")


def test_without_words_the_item_as_a_whole_is_put_off(desk: Desk, meeting: Meeting, item: str) -> None:
    decision = typed(desk, meeting, item, "!보류 ~+28")
    assert isinstance(decision, Decision)
    assert (decision.text, decision.revisit_on) == ("방문 방식", date(2021, 4, 15))
    assert refusal(desk, meeting, None, "!보류 ~4.15") == ("text", Rule.REQUIRED)


def test_a_day_that_is_none_or_past_is_refused(desk: Desk, meeting: Meeting, item: str) -> None:
    assert refusal(desk, meeting, item, "!보류 ~2.30") == ("revisit_on", Rule.NOT_A_DATE)
    assert refusal(desk, meeting, item, "!보류 ~3.1") == ("revisit_on", Rule.END_BEFORE_START)


def test_a_day_stays_only_with_what_is_put_off(desk: Desk, meeting: Meeting) -> None:
    draft = DecisionDraft(text="함께 방문", revisit_on=date(2021, 4, 15), revisit_condition="나중에")
    decision = desk.perform(minutes.add_decision, meeting.id, draft).value
    assert (decision.revisit_on, decision.revisit_condition) == (None, None)


def test_a_line_typed_anew_corrects_a_way_and_a_decision(desk: Desk, meeting: Meeting, item: str) -> None:
    first, _ = sheet(desk, meeting.id).options
    desk.perform(edit_by_line, first.id, "3안 동행 방문")
    decision = typed(desk, meeting, item, "!보류 ~4.15")
    assert isinstance(decision, Decision)
    desk.perform(edit_by_line, decision.id, "!3안 / 함께 정함")
    page = sheet(desk, meeting.id)
    assert [way.position for way in page.options] == [2, 3]
    (mended,) = page.decisions
    assert (mended.id, mended.text, mended.outcome) == (decision.id, "동행 방문", DecisionOutcome.DECIDED)
    assert mended.revisit_on is None


def test_a_remark_becomes_a_way_and_one_undo_brings_it_back(desk: Desk, meeting: Meeting, item: str) -> None:
    said = typed(desk, meeting, item, "동행 방문")
    assert isinstance(said, DiscussionLine)
    desk.perform(edit_by_line, said.id, "3안 동행 방문")
    (block,) = sheet(desk, meeting.id).agenda
    assert (len(block.options), block.entries) == (3, ())
    undo(desk)
    (block,) = sheet(desk, meeting.id).agenda
    assert (len(block.options), block.entries) == (2, (said,))


def test_a_saved_line_does_not_become_an_agenda_item(desk: Desk, meeting: Meeting, item: str) -> None:
    said = typed(desk, meeting, item, "동행 방문")
    assert isinstance(said, DiscussionLine)
    with pytest.raises(RuleBroken) as refused:
        desk.perform(edit_by_line, said.id, "#동행 방문")
    assert (refused.value.field, refused.value.rule) == ("text", Rule.NOT_A_CHOICE)


def test_a_way_that_was_chosen_is_not_taken_away(desk: Desk, meeting: Meeting, item: str) -> None:
    typed(desk, meeting, item, "!1안")
    first, second = sheet(desk, meeting.id).options
    desk.perform(remove_option, second.id)
    with pytest.raises(RuleBroken) as refused:
        desk.perform(remove_option, first.id)
    assert refused.value.rule is Rule.IN_USE
    with pytest.raises(RuleBroken) as refused:
        desk.perform(edit_option, first.id, OptionDraft(number=1, text="함께 방문"))
    assert (refused.value.field, refused.value.rule) == ("agenda_item_id", Rule.IN_USE)


def test_ways_follow_their_lines_when_the_item_goes(desk: Desk, meeting: Meeting, item: str) -> None:
    desk.perform(minutes.remove_agenda, item)
    assert [way.position for way in sheet(desk, meeting.id).loose_options] == [1, 2]


def test_a_way_of_another_item_cannot_be_chosen(desk: Desk, meeting: Meeting, item: str) -> None:
    first, _ = sheet(desk, meeting.id).options
    with pytest.raises(RuleBroken) as refused:
        desk.perform(minutes.add_decision, meeting.id, DecisionDraft(text="함께", option_id=first.id))
    assert (refused.value.field, refused.value.rule) == ("option_id", Rule.UNKNOWN_RECORD)


def test_an_option_may_be_added_as_a_draft(desk: Desk, meeting: Meeting, item: str) -> None:
    draft = OptionDraft(number=3, text="동행 방문", argument="안전", agenda_item_id=item)
    assert desk.perform(add_option, meeting.id, draft).value.position == 3
