"""A list below a line in which what is looked for is typed."""

from __future__ import annotations

from typing import ClassVar

from textual.widgets import Input

from chatdong_tui.ui.command import Command
from chatdong_tui.ui.command_screen import CommandScreen
from chatdong_tui.ui.widgets.long_list import LongList
from chatdong_tui.ui.widgets.text_box import TextBox


class SearchedList(CommandScreen):
    """enter: the command of a row that is chosen. Esc goes from the line back to the list, and only then away.

    A subclass has a command `search`, and reads the rows that fit in `reload`.
    """

    COMMANDS: ClassVar[tuple[Command, ...]] = ()
    enter = "open"

    @property
    def list(self) -> LongList:
        return self.query_one(LongList)

    @property
    def wanted(self) -> str:
        """What is looked for."""
        return self.query_one(TextBox).value.strip()

    def on_input_changed(self, event: Input.Changed) -> None:
        event.stop()
        self.load()

    def on_input_submitted(self, event: Input.Submitted) -> None:
        event.stop()
        self.list.focus()

    async def action_back(self) -> None:
        if self.list.has_focus:
            await super().action_back()
        else:
            self.list.focus()

    def on_long_list_row_chosen(self, event: LongList.RowChosen) -> None:
        event.stop()
        self.action_invoke(self.enter)

    def action_search(self) -> None:
        self.query_one(TextBox).focus()
