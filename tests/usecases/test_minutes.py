"""Agenda, discussion, decisions and actions are taken down one line at a time, and taken back as easily."""

from __future__ import annotations

from datetime import date

import pytest

from chatdong_tui.domain.draft.meeting import ActionDraft, AgendaDraft, DecisionDraft, LineDraft
from chatdong_tui.domain.meeting import ActionItem, Meeting
from chatdong_tui.domain.meeting_code import ActionState, AgendaKind
from chatdong_tui.domain.refusal import Rule, RuleBroken
from chatdong_tui.usecases import minutes
from chatdong_tui.usecases.desk import Desk
from chatdong_tui.usecases.meeting import sheet
from tests.conftest import Network
from tests.usecases.meetings import APRIL, MARCH, planned, undo


@pytest.fixture
def meeting(desk: Desk, network: Network) -> Meeting:
    return planned(desk, network)


def item(desk: Desk, meeting: Meeting, title: str = "공동학습 주제") -> str:
    return desk.perform(minutes.add_agenda, meeting.id, AgendaDraft(title=title)).value.id


def action(desk: Desk, meeting: Meeting, **fields: object) -> ActionItem:
    return desk.perform(
        minutes.add_action, meeting.id, ActionDraft.model_validate({"text": "명단 보내기"} | fields)
    ).value


def test_lines_stand_under_their_item_in_the_order_they_were_taken_down(desk: Desk, meeting: Meeting) -> None:
    on = item(desk, meeting)
    said = desk.perform(minutes.add_line, meeting.id, LineDraft(text="두 주제가 나옴", agenda_item_id=on)).value
    to_do = action(desk, meeting, agenda_item_id=on)
    decided = desk.perform(minutes.add_decision, meeting.id, DecisionDraft(text="정신건강", agenda_item_id=on)).value
    (block,) = sheet(desk, meeting.id).agenda
    assert [entry.id for entry in block.entries] == [said.id, to_do.id, decided.id]
    assert (block.lines, block.decisions) == ((said,), (decided,))


def test_lines_may_stand_on_no_item(desk: Desk, meeting: Meeting) -> None:
    said = desk.perform(minutes.add_line, meeting.id, LineDraft(text="인사")).value
    assert sheet(desk, meeting.id).loose == (said,)


def test_an_item_names_its_presenter(desk: Desk, network: Network, meeting: Meeting) -> None:
    office = network.organisations["가람1동주민센터"]
    draft = AgendaDraft(title="동 소식", kind=AgendaKind.REPORT, presenter_id=office)
    desk.perform(minutes.edit_agenda, item(desk, meeting), draft)
    (block,) = sheet(desk, meeting.id).agenda
    assert (block.item.title, block.item.kind, block.presenter) == ("동 소식", AgendaKind.REPORT, "가람1동주민센터")


def test_an_item_taken_off_the_agenda_leaves_its_lines(desk: Desk, meeting: Meeting) -> None:
    on = item(desk, meeting)
    to_do = action(desk, meeting, agenda_item_id=on)
    desk.perform(minutes.remove_agenda, on)
    page = sheet(desk, meeting.id)
    assert page.agenda == ()
    assert [entry.id for entry in page.loose] == [to_do.id]
    undo(desk)
    assert [entry.id for entry in sheet(desk, meeting.id).agenda[0].entries] == [to_do.id]


def test_an_item_of_another_meeting_is_refused(desk: Desk, network: Network, meeting: Meeting) -> None:
    other = item(desk, planned(desk, network, APRIL))
    with pytest.raises(RuleBroken) as refused:
        action(desk, meeting, agenda_item_id=other)
    assert (refused.value.field, refused.value.rule) == ("agenda_item_id", Rule.UNKNOWN_RECORD)


def test_lines_can_be_mended_and_removed(desk: Desk, meeting: Meeting) -> None:
    said = desk.perform(minutes.add_line, meeting.id, LineDraft(text="인사")).value
    decided = desk.perform(minutes.add_decision, meeting.id, DecisionDraft(text="1안")).value
    desk.perform(minutes.edit_line, said.id, LineDraft(text="첫인사"))
    desk.perform(minutes.edit_decision, decided.id, DecisionDraft(text="2안", reason="주민 참여"))
    page = sheet(desk, meeting.id)
    assert [line.text for line in page.lines] == ["첫인사"]
    assert [(each.text, each.reason) for each in page.decisions] == [("2안", "주민 참여")]
    desk.perform(minutes.remove_line, said.id)
    desk.perform(minutes.remove_decision, decided.id)
    assert sheet(desk, meeting.id).entries == ()


def test_an_owner_answers_for_the_organisation_of_that_day(desk: Desk, network: Network, meeting: Meeting) -> None:
    action(desk, meeting, owner_id=network.people["복지1"], due_on=date(2021, 3, 25))
    (line,) = sheet(desk, meeting.id).actions
    assert (line.owner, line.organisation, line.action.due_on) == ("복지1", "하늘종합사회복지관", date(2021, 3, 25))


def test_an_unknown_owner_is_refused(desk: Desk, meeting: Meeting) -> None:
    with pytest.raises(RuleBroken) as refused:
        action(desk, meeting, owner_id="nobody")
    assert (refused.value.field, refused.value.rule) == ("owner_id", Rule.UNKNOWN_RECORD)


def test_an_action_is_done_and_reopened(desk: Desk, meeting: Meeting) -> None:
    to_do = action(desk, meeting)
    finished = desk.perform(minutes.finish_action, to_do.id, date(2021, 3, 24)).value
    assert (finished.state, finished.done_on) == (ActionState.DONE, date(2021, 3, 24))
    assert desk.perform(minutes.reopen_action, to_do.id).value == to_do


def test_an_action_ends_once(desk: Desk, meeting: Meeting) -> None:
    to_do = action(desk, meeting)
    desk.perform(minutes.drop_action, to_do.id, MARCH)
    with pytest.raises(RuleBroken) as refused:
        desk.perform(minutes.finish_action, to_do.id, MARCH)
    assert (refused.value.field, refused.value.rule) == ("done_on", Rule.ALREADY_ENDED)


def test_an_action_is_not_done_before_its_meeting(desk: Desk, meeting: Meeting) -> None:
    with pytest.raises(RuleBroken) as refused:
        desk.perform(minutes.finish_action, action(desk, meeting).id, date(2021, 3, 17))
    assert (refused.value.field, refused.value.rule) == ("done_on", Rule.END_BEFORE_START)


def test_mending_an_action_does_not_change_whether_it_is_done(desk: Desk, meeting: Meeting) -> None:
    to_do = action(desk, meeting)
    desk.perform(minutes.finish_action, to_do.id, MARCH)
    mended = desk.perform(minutes.edit_action, to_do.id, ActionDraft(text="명단 다시 보내기")).value
    assert (mended.text, mended.state) == ("명단 다시 보내기", ActionState.DONE)


def test_undo_takes_an_action_back_and_a_removal_too(desk: Desk, meeting: Meeting) -> None:
    to_do = action(desk, meeting)
    desk.perform(minutes.remove_action, to_do.id)
    assert sheet(desk, meeting.id).actions == ()
    undo(desk)
    assert [line.action for line in sheet(desk, meeting.id).actions] == [to_do]
    undo(desk)
    assert sheet(desk, meeting.id).actions == ()


def test_undo_reopens_what_was_finished(desk: Desk, meeting: Meeting) -> None:
    to_do = action(desk, meeting)
    desk.perform(minutes.finish_action, to_do.id, MARCH)
    undo(desk)
    assert [line.action for line in sheet(desk, meeting.id).actions] == [to_do]
