"""The past of one record: who wrote what and when, the newest change first."""

from __future__ import annotations

from textual.app import ComposeResult

from chatdong_tui.domain.history import Past
from chatdong_tui.ui.command_screen import CommandScreen
from chatdong_tui.ui.widgets.plain_list import Line, LineList
from chatdong_tui.usecases import journal
from chatdong_tui.words import history as words
from chatdong_tui.words.formats import long_date
from chatdong_tui.words.journal import column_name, verb_name


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
        self.query_one(LineList).lines = lines(self._table, past) or [Line(None, words.EMPTY, "quiet")]


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
