"""A list of which each of the first nine lines is picked by its digit."""

from __future__ import annotations

from collections.abc import Sequence

from textual import events

from chatdong_tui.ui.command_screen import CommandScreen
from chatdong_tui.ui.widgets.plain_list import LineList


class NumberedScreen(CommandScreen):
    """Its body holds one LineList, its lines written by `list_rows.numbered`; the command `pick` takes one."""

    @property
    def keys_by_number(self) -> Sequence[str]:
        """The keys of the lines that have a number, from 1."""
        raise NotImplementedError

    def on_line_list_line_chosen(self) -> None:
        self.action_invoke("pick")

    def on_key(self, event: events.Key) -> None:
        if not event.key.isdecimal():
            return
        # The list below has rooms on its digits.
        event.stop()
        event.prevent_default()
        keys = self.keys_by_number
        if 0 < int(event.key) <= len(keys):
            self.query_one(LineList).select(keys[int(event.key) - 1])
            self.action_invoke("pick")
