"""What a meeting leaves open comes along: topics that go on, and decisions that were put off."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from chatdong_tui.domain.meeting import AgendaItem, Decision, Meeting
from chatdong_tui.domain.meeting_code import AgendaKind
from chatdong_tui.domain.refusal import Rule, RuleBroken
from chatdong_tui.storage import meeting as storage
from chatdong_tui.storage import rows
from chatdong_tui.storage.journal import Act
from chatdong_tui.storage.minutes_version import writable
from chatdong_tui.usecases.desk import Desk, Done, done

_LONGEST_TITLE = 200


def keep_open(desk: Desk, item_id: str) -> Done[AgendaItem]:
    """The item goes on at the next meetings of the series, until it is settled. Raises RuleBroken(FINALISED)."""
    with desk.act("meeting.keep_open") as act:
        item = rows.get(act.connection, AgendaItem, item_id)
        writable(act.connection, item.meeting_id)
        return done(act, _put(act, replace(item, settled=False)))


def settle(desk: Desk, item_id: str) -> Done[AgendaItem]:
    """The item is settled and comes along no more; also where the minutes of its meeting are closed."""
    with desk.act("meeting.settle") as act:
        item = rows.get(act.connection, AgendaItem, item_id)
        return done(act, _put(act, replace(item, settled=True)))


def _put(act: Act, item: AgendaItem) -> AgendaItem:
    act.put(item)
    return item


def take_up_topic(desk: Desk, meeting_id: str, item_id: str) -> Done[AgendaItem]:
    """Put a topic of an earlier meeting on the agenda of this one, where it goes on with its age.

    Raises RuleBroken: FINALISED; ALREADY_THERE when it is on this agenda.
    """
    with desk.act("meeting.take_up") as act:
        writable(act.connection, meeting_id)
        old = rows.get(act.connection, AgendaItem, item_id)
        return done(act, _taken_up(desk, act, meeting_id, old.title, old))


def take_up_revisit(desk: Desk, meeting_id: str, decision_id: str) -> Done[AgendaItem]:
    """Put what was put off on the agenda of this meeting; it comes along no more.

    The item bears the title of its old one, or the words of the decision. Raises RuleBroken: FINALISED;
    ALREADY_THERE when it is on this agenda; NOT_A_CHOICE for a decision that was not put off.
    """
    with desk.act("meeting.take_up") as act:
        meeting = writable(act.connection, meeting_id)
        decision = rows.get(act.connection, Decision, decision_id)
        if not decision.is_put_off:
            raise RuleBroken("", Rule.NOT_A_CHOICE)
        old = rows.find(act.connection, AgendaItem, decision.agenda_item_id) if decision.agenda_item_id else None
        item = _taken_up(desk, act, meeting_id, old.title if old else decision.text, old)
        act.put(replace(decision, revisited_on=meeting.held_on))
        return done(act, item)


def _taken_up(desk: Desk, act: Act, meeting_id: str, title: str, old: AgendaItem | None) -> AgendaItem:
    if old is not None:
        there = rows.select(
            act.connection, AgendaItem, "meeting_id = ? AND (continues_id = ? OR id = ?)", (meeting_id, old.id, old.id)
        )
        if there:
            raise RuleBroken("", Rule.ALREADY_THERE)
    item = AgendaItem(
        desk.new_id(),
        meeting_id,
        storage.next_position(act.connection, meeting_id, "agenda_item"),
        old.kind if old else AgendaKind.DISCUSSION,
        title[:_LONGEST_TITLE],
        old.presenter_id if old else None,
        old.case_id if old else None,
        settled=False if old is not None and old.settled is False else None,
        continues_id=old.id if old else None,
    )
    return _put(act, item)


def close_revisit(desk: Desk, decision_id: str, on: date) -> Done[Decision]:
    """What was put off needs no more talk. Raises RuleBroken: NOT_A_CHOICE for a decision that was not put
    off; ALREADY_ENDED; END_BEFORE_START (before its meeting) at `on`."""
    with desk.act("meeting.close_revisit") as act:
        decision = rows.get(act.connection, Decision, decision_id)
        if not decision.is_put_off:
            raise RuleBroken("", Rule.NOT_A_CHOICE)
        if decision.revisited_on is not None:
            raise RuleBroken("", Rule.ALREADY_ENDED)
        if on < rows.get(act.connection, Meeting, decision.meeting_id).held_on:
            raise RuleBroken("on", Rule.END_BEFORE_START)
        decision = replace(decision, revisited_on=on)
        act.put(decision)
        return done(act, decision)
