"""Taking a verb back, and the past of one record; both read the journal."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

from chatdong_tui.domain.history import FieldChange, Past
from chatdong_tui.domain.refusal import Rule, RuleBroken
from chatdong_tui.storage import history as names
from chatdong_tui.storage import journal, rows
from chatdong_tui.storage.engine import Connection
from chatdong_tui.storage.models import MODELS
from chatdong_tui.usecases.desk import Desk, Done, done
from chatdong_tui.words.journal import shown

FOR_GOOD = frozenset(("network.set_up",))
"""Verbs that are not taken back: without its district a file is none."""


def undo(desk: Desk) -> Done[str]:
    """Take back the newest verb of this desk that still stands (of its last 50); the value is that verb.

    Raises RuleBroken: NOTHING_TO_UNDO; UNDO_CHANGED_SINCE when a later change would be lost.
    """
    with desk.database.snapshot() as connection:
        site = desk.database.site
        act_number, verb = next(journal.recent_acts(connection, site), (0, ""))
        entries = journal.entries_of_act(connection, site, act_number)
    if not entries or verb in FOR_GOOD:
        raise RuleBroken("", Rule.NOTHING_TO_UNDO)
    with desk.act("undo", undoes=act_number) as act:
        journal.take_back(act, entries)
        return done(act, verb)


def history(desk: Desk, table: str, row_id: str) -> list[Past]:
    """Every change to one row, oldest first, with codes, dates and ids in words."""
    past: list[Past] = []
    row: dict[str, int | str | None] = {}
    with desk.database.snapshot() as connection:
        targets = names.pointed_at(connection, table)
        for entry in journal.entries_of(connection, table, row_id):
            changes = _changes(connection, table, targets, row, entry.fields)
            at = datetime.fromtimestamp((entry.stamp >> 16) / 1000, tz=desk.now().tzinfo)
            actor = names.name_of(connection, "person", entry.actor)
            past.append(Past(at, entry.verb, actor, changes))
            row.update(entry.fields)
    return past


def _changes(
    connection: Connection,
    table: str,
    targets: Mapping[str, str],
    row: Mapping[str, int | str | None],
    fields: Mapping[str, int | str | None],
) -> tuple[FieldChange, ...]:
    after = {**row, **fields}

    def text(column: str, value: int | str | None) -> str:
        if value is not None and column in targets:
            return names.name_of(connection, targets[column], str(value))
        return shown(column, rows.value(MODELS[table], column, value), after)

    return tuple(
        FieldChange(column, text(column, row.get(column)), text(column, value)) for column, value in fields.items()
    )
