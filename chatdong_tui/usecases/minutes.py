"""What is taken down during a meeting: agenda items, discussion, decisions, and who does what by when.

Every verb here raises RuleBroken(FINALISED) while the minutes of its meeting are closed, but for those
that say how an action went on after the meeting.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from chatdong_tui.domain.case import CrisisCase
from chatdong_tui.domain.meeting import ActionItem, AgendaItem, Decision, DecisionOption, DiscussionLine, Meeting
from chatdong_tui.domain.meeting_code import ActionState, DecisionOutcome
from chatdong_tui.domain.network import Organisation, Person
from chatdong_tui.domain.refusal import Rule, RuleBroken
from chatdong_tui.storage import meeting as storage
from chatdong_tui.storage import network, rows
from chatdong_tui.storage.engine import Connection
from chatdong_tui.storage.minutes_version import writable
from chatdong_tui.usecases.desk import Desk, Done, done

if TYPE_CHECKING:
    from chatdong_tui.domain.draft.meeting import ActionDraft, AgendaDraft, DecisionDraft, LineDraft

_LINES = ("discussion_line", "decision", "action_item")
"""Lines of all three sorts share one numbering, so that they read in the order they were taken down."""


# the agenda


def add_agenda(desk: Desk, meeting_id: str, draft: AgendaDraft) -> Done[AgendaItem]:
    """A new item at the end of the agenda. Raises RuleBroken UNKNOWN_RECORD at `presenter_id`, `case_id`."""
    with desk.act("meeting.add_agenda") as act:
        writable(act.connection, meeting_id)
        position = storage.next_position(act.connection, meeting_id, "agenda_item")
        item = _agenda_item(act.connection, AgendaItem(desk.new_id(), meeting_id, position, draft.kind, ""), draft)
        act.put(item)
        return done(act, item)


def edit_agenda(desk: Desk, item_id: str, draft: AgendaDraft) -> Done[AgendaItem]:
    """Another title, kind, presenter or case. Raises RuleBroken as add_agenda does."""
    with desk.act("meeting.edit_agenda") as act:
        old = rows.get(act.connection, AgendaItem, item_id)
        writable(act.connection, old.meeting_id)
        item = _agenda_item(act.connection, old, draft)
        act.put(item)
        return done(act, item)


def _agenda_item(connection: Connection, item: AgendaItem, draft: AgendaDraft) -> AgendaItem:
    if draft.presenter_id is not None:
        rows.get(connection, Organisation, draft.presenter_id, "presenter_id")
    if draft.case_id is not None:
        rows.get(connection, CrisisCase, draft.case_id, "case_id")
    return replace(item, kind=draft.kind, title=draft.title, presenter_id=draft.presenter_id, case_id=draft.case_id)


def remove_agenda(desk: Desk, item_id: str) -> Done[str]:
    """Take an item off the agenda; what was taken down on it stays, on no item."""
    with desk.act("meeting.remove_agenda") as act:
        writable(act.connection, rows.get(act.connection, AgendaItem, item_id).meeting_id)
        lines: list[DiscussionLine | DecisionOption | Decision | ActionItem] = [
            *rows.select(act.connection, DiscussionLine, "agenda_item_id = ?", (item_id,)),
            *rows.select(act.connection, DecisionOption, "agenda_item_id = ?", (item_id,)),
            *rows.select(act.connection, Decision, "agenda_item_id = ?", (item_id,)),
            *rows.select(act.connection, ActionItem, "agenda_item_id = ?", (item_id,)),
        ]
        for line in lines:
            act.put(replace(line, agenda_item_id=None))
        act.remove(AgendaItem, item_id)
        return done(act, item_id)


def _check_item(connection: Connection, meeting_id: str, item_id: str | None) -> None:
    if item_id is not None and rows.get(connection, AgendaItem, item_id, "agenda_item_id").meeting_id != meeting_id:
        raise RuleBroken("agenda_item_id", Rule.UNKNOWN_RECORD)


# discussion and decisions


def add_line(desk: Desk, meeting_id: str, draft: LineDraft) -> Done[DiscussionLine]:
    """A line of what was said. Raises RuleBroken UNKNOWN_RECORD at `agenda_item_id`."""
    with desk.act("meeting.add_line") as act:
        writable(act.connection, meeting_id)
        _check_item(act.connection, meeting_id, draft.agenda_item_id)
        position = storage.next_position(act.connection, meeting_id, *_LINES)
        line = DiscussionLine(desk.new_id(), meeting_id, position, draft.text, draft.agenda_item_id)
        act.put(line)
        return done(act, line)


def edit_line(desk: Desk, line_id: str, draft: LineDraft) -> Done[DiscussionLine]:
    """Another text, or another item of the same meeting."""
    with desk.act("meeting.edit_line") as act:
        old = rows.get(act.connection, DiscussionLine, line_id)
        writable(act.connection, old.meeting_id)
        _check_item(act.connection, old.meeting_id, draft.agenda_item_id)
        line = replace(old, text=draft.text, agenda_item_id=draft.agenda_item_id)
        act.put(line)
        return done(act, line)


def remove_line(desk: Desk, line_id: str) -> Done[str]:
    """Take a line of discussion away."""
    return _remove(desk, "meeting.remove_line", DiscussionLine, line_id)


def add_decision(desk: Desk, meeting_id: str, draft: DecisionDraft) -> Done[Decision]:
    """What was decided and why, or until when it was put off.

    A day or a condition stays only with what is put off. Raises RuleBroken: UNKNOWN_RECORD at
    `agenda_item_id`, and at `option_id` for a way to decide another item; END_BEFORE_START at `revisit_on`.
    """
    with desk.act("meeting.add_decision") as act:
        meeting = writable(act.connection, meeting_id)
        position = storage.next_position(act.connection, meeting_id, *_LINES)
        decision = _decision(act.connection, meeting, Decision(desk.new_id(), meeting_id, position, ""), draft)
        act.put(decision)
        return done(act, decision)


def edit_decision(desk: Desk, decision_id: str, draft: DecisionDraft) -> Done[Decision]:
    """Another decision in the place of this one. Raises RuleBroken as add_decision does."""
    with desk.act("meeting.edit_decision") as act:
        old = rows.get(act.connection, Decision, decision_id)
        decision = _decision(act.connection, writable(act.connection, old.meeting_id), old, draft)
        act.put(decision)
        return done(act, decision)


def _decision(connection: Connection, meeting: Meeting, old: Decision, draft: DecisionDraft) -> Decision:
    _check_item(connection, meeting.id, draft.agenda_item_id)
    if draft.option_id is not None:
        option = rows.get(connection, DecisionOption, draft.option_id, "option_id")
        if (option.meeting_id, option.agenda_item_id) != (meeting.id, draft.agenda_item_id):
            raise RuleBroken("option_id", Rule.UNKNOWN_RECORD)
    put_off = draft.outcome is DecisionOutcome.PUT_OFF
    if put_off and draft.revisit_on is not None and draft.revisit_on < meeting.held_on:
        raise RuleBroken("revisit_on", Rule.END_BEFORE_START)
    return replace(
        old,
        text=draft.text,
        agenda_item_id=draft.agenda_item_id,
        reason=draft.reason,
        option_id=draft.option_id,
        outcome=draft.outcome,
        revisit_on=draft.revisit_on if put_off else None,
        revisit_condition=draft.revisit_condition if put_off else None,
        revisited_on=old.revisited_on if put_off else None,
    )


def remove_decision(desk: Desk, decision_id: str) -> Done[str]:
    """Take a decision away."""
    return _remove(desk, "meeting.remove_decision", Decision, decision_id)


def _remove(
    desk: Desk, verb: str, model: type[DiscussionLine] | type[Decision] | type[ActionItem], row_id: str
) -> Done[str]:
    with desk.act(verb) as act:
        writable(act.connection, rows.get(act.connection, model, row_id).meeting_id)
        act.remove(model, row_id)
        return done(act, row_id)


# what is to be done


def add_action(desk: Desk, meeting_id: str, draft: ActionDraft) -> Done[ActionItem]:
    """Something to do, open from now on. An owner without an organisation answers for the one of that day.

    Raises RuleBroken UNKNOWN_RECORD at `agenda_item_id`, `owner_id`, `organisation_id`.
    """
    with desk.act("meeting.add_action") as act:
        writable(act.connection, meeting_id)
        position = storage.next_position(act.connection, meeting_id, *_LINES)
        blank = ActionItem(desk.new_id(), meeting_id, position, "", ActionState.OPEN)
        action = _action(act.connection, blank, draft)
        act.put(action)
        return done(act, action)


def edit_action(desk: Desk, action_id: str, draft: ActionDraft) -> Done[ActionItem]:
    """Another text, owner, date or item; whether it is done stays. Raises RuleBroken as add_action does."""
    with desk.act("meeting.edit_action") as act:
        old = rows.get(act.connection, ActionItem, action_id)
        writable(act.connection, old.meeting_id)
        action = _action(act.connection, old, draft)
        act.put(action)
        return done(act, action)


def _action(connection: Connection, action: ActionItem, draft: ActionDraft) -> ActionItem:
    _check_item(connection, action.meeting_id, draft.agenda_item_id)
    organisation_id = draft.organisation_id
    if organisation_id is not None:
        rows.get(connection, Organisation, organisation_id, "organisation_id")
    if draft.owner_id is not None:
        rows.get(connection, Person, draft.owner_id, "owner_id")
        organisation_id = organisation_id or _employer(connection, action.meeting_id, draft.owner_id)
    return replace(
        action,
        text=draft.text,
        agenda_item_id=draft.agenda_item_id,
        owner_id=draft.owner_id,
        organisation_id=organisation_id,
        due_on=draft.due_on,
    )


def _employer(connection: Connection, meeting_id: str, person_id: str) -> str | None:
    """The organisation for which somebody sat at the meeting, or whose post they held that day."""
    for seat in storage.seats(connection, meeting_id):
        if seat.attendance.person_id == person_id:
            return seat.attendance.organisation_id
    meeting = rows.get(connection, Meeting, meeting_id)
    held = (role for role in network.roles_on(connection, meeting.held_on) if role.person_id == person_id)
    return next((role.organisation_id for role in held), None)


def remove_action(desk: Desk, action_id: str) -> Done[str]:
    """Take an action item away, as if it had never been agreed."""
    return _remove(desk, "meeting.remove_action", ActionItem, action_id)


def finish_action(desk: Desk, action_id: str, done_on: date) -> Done[ActionItem]:
    """It is done. Raises RuleBroken: ALREADY_ENDED, END_BEFORE_START (before its meeting) at `done_on`."""
    return _end_action(desk, "meeting.finish_action", action_id, ActionState.DONE, done_on)


def drop_action(desk: Desk, action_id: str, dropped_on: date) -> Done[ActionItem]:
    """It will not be done. Raises RuleBroken: ALREADY_ENDED, END_BEFORE_START at `done_on`."""
    return _end_action(desk, "meeting.drop_action", action_id, ActionState.DROPPED, dropped_on)


def _end_action(desk: Desk, verb: str, action_id: str, state: ActionState, on: date) -> Done[ActionItem]:
    with desk.act(verb) as act:
        old = rows.get(act.connection, ActionItem, action_id)
        if old.state is not ActionState.OPEN:
            raise RuleBroken("done_on", Rule.ALREADY_ENDED)
        if on < rows.get(act.connection, Meeting, old.meeting_id).held_on:
            raise RuleBroken("done_on", Rule.END_BEFORE_START)
        action = replace(old, state=state, done_on=on)
        act.put(action)
        return done(act, action)


def reopen_action(desk: Desk, action_id: str) -> Done[ActionItem]:
    """It is still to be done after all."""
    with desk.act("meeting.reopen_action") as act:
        old = rows.get(act.connection, ActionItem, action_id)
        action = replace(old, state=ActionState.OPEN, done_on=None)
        act.put(action)
        return done(act, action)
