"""The ways to decide an item of the agenda: 1안, 2안 … with what speaks for each of them."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from chatdong_tui.domain.meeting import AgendaItem, Decision, DecisionOption
from chatdong_tui.domain.refusal import Rule, RuleBroken
from chatdong_tui.storage import rows
from chatdong_tui.storage.engine import Connection
from chatdong_tui.storage.minutes_version import writable
from chatdong_tui.usecases.desk import Desk, Done, done

if TYPE_CHECKING:
    from chatdong_tui.domain.draft.meeting import OptionDraft


def add_option(desk: Desk, meeting_id: str, draft: OptionDraft) -> Done[DecisionOption]:
    """A way to decide an item, or (on no item) a question of the meeting.

    Raises RuleBroken: FINALISED; UNKNOWN_RECORD at `agenda_item_id`; ALREADY_THERE at `number`.
    """
    with desk.act("meeting.add_option") as act:
        writable(act.connection, meeting_id)
        option = _option(act.connection, DecisionOption(desk.new_id(), meeting_id, 1, ""), draft)
        act.put(option)
        return done(act, option)


def edit_option(desk: Desk, option_id: str, draft: OptionDraft) -> Done[DecisionOption]:
    """Another number, text or argument; decisions for it stay. Raises RuleBroken as add_option does.

    IN_USE at `agenda_item_id` when a decision chose it and it is to go to another item.
    """
    with desk.act("meeting.edit_option") as act:
        old = rows.get(act.connection, DecisionOption, option_id)
        writable(act.connection, old.meeting_id)
        if draft.agenda_item_id != old.agenda_item_id and _chosen(act.connection, option_id):
            raise RuleBroken("agenda_item_id", Rule.IN_USE)
        option = _option(act.connection, old, draft)
        act.put(option)
        return done(act, option)


def _option(connection: Connection, old: DecisionOption, draft: OptionDraft) -> DecisionOption:
    item_id = draft.agenda_item_id
    if item_id is not None and rows.get(connection, AgendaItem, item_id, "agenda_item_id").meeting_id != old.meeting_id:
        raise RuleBroken("agenda_item_id", Rule.UNKNOWN_RECORD)
    there = option_of(connection, old.meeting_id, item_id, draft.number)
    if there is not None and there.id != old.id:
        raise RuleBroken("number", Rule.ALREADY_THERE)
    return replace(old, position=draft.number, text=draft.text, agenda_item_id=item_id, argument=draft.argument)


def option_of(connection: Connection, meeting_id: str, item_id: str | None, number: int) -> DecisionOption | None:
    """The way with this number on an item, or on none."""
    found = rows.select(
        connection,
        DecisionOption,
        "meeting_id = ? AND agenda_item_id IS ? AND position = ? ORDER BY id LIMIT 1",
        (meeting_id, item_id, number),
    )
    return found[0] if found else None


def _chosen(connection: Connection, option_id: str) -> bool:
    return bool(rows.select(connection, Decision, "option_id = ? LIMIT 1", (option_id,)))


def remove_option(desk: Desk, option_id: str) -> Done[str]:
    """Take a way to decide away. Raises RuleBroken: FINALISED; IN_USE when a decision chose it."""
    with desk.act("meeting.remove_option") as act:
        writable(act.connection, rows.get(act.connection, DecisionOption, option_id).meeting_id)
        if _chosen(act.connection, option_id):
            raise RuleBroken("", Rule.IN_USE)
        act.remove(DecisionOption, option_id)
        return done(act, option_id)
