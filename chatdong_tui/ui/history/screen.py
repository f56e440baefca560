"""The past of one record: who wrote what and when, the newest change first."""

from __future__ import annotations

from dataclasses import replace

from textual.app import ComposeResult

from chatdong_tui.domain.history import FieldChange, Past
from chatdong_tui.domain.privacy import masked_name
from chatdong_tui.ui.command_screen import CommandScreen
from chatdong_tui.ui.widgets.plain_list import Line, LineList
from chatdong_tui.usecases import journal
from chatdong_tui.words import history as words
from chatdong_tui.words.formats import long_date
from chatdong_tui.words.journal import column_name, verb_name

_OF_HOUSEHOLDS = frozenset(
    "household crisis_case status_event contact need service consent"
    " agenda_item discussion_line decision_option decision action_item minutes_version".split()
)
"""Tables in which somebody may have written about a household."""

_WRITTEN = frozenset(
    "alias household_id same_as note memo reason goal name paper_place title text argument revisit_condition"
    " agenda_item_id option_id body".split()
)
"""Their columns that hold words of a person, or are shown by such words."""


class HistoryScreen(CommandScreen):
    """Every change to the row `row_id` of a table."""

    heading = words.HISTORY

    def __init__(self, table: str, row_id: str) -> None:
        super().__init__()
        self._table = table
        self._row_id = row_id

    def body(self) -> ComposeResult:
        yield LineList([])

    async def reload(self) -> None:
        past = await self.ask(journal.history, self._table, self._row_id) or []
        if self.app.projector:
            past = _for_others(self._table, past)
        self.query_one(LineList).lines = lines(self._table, past) or [Line(None, words.EMPTY, "quiet")]

    projected = CommandScreen.load


def _for_others(table: str, past: list[Past]) -> list[Past]:
    """The past of a record about households without what was written: only that it was."""
    return [replace(change, changes=tuple(_covered(table, field) for field in change.changes)) for change in past]


def _covered(table: str, field: FieldChange) -> FieldChange:
    if table not in _OF_HOUSEHOLDS or field.column not in _WRITTEN:
        return field
    return replace(field, old=masked_name(field.old), new=masked_name(field.new))


def lines(table: str, past: list[Past]) -> list[Line]:
    """A line for each change, and below it one for each field that it set."""
    found: list[Line] = []
    for number, change in reversed(list(enumerate(past))):
        entry = words.ENTRY.format(
            day=long_date(change.at.date()),
            time=f"{change.at:%H:%M}",
            actor=change.actor,
            verb=verb_name(change.verb),
        )
        found.append(Line(f"{number}", entry))
        for field in change.changes:
            wording = words.CHANGED if field.old else words.SET
            text = wording.format(
                column=column_name(table, field.column), old=field.old, new=field.new or words.NOTHING
            )
            if field.old or field.new:
                found.append(Line(f"{number}:{field.column}", text))
    return found
