"""The frame around every screen: one line on top, one for notices, one with the keys."""

from __future__ import annotations

from collections.abc import Sequence

from rich.cells import cell_len
from textual.app import RenderResult
from textual.content import Content
from textual.events import Click
from textual.message import Message
from textual.widget import Widget

from chatdong_tui.ui.command import Command, in_footer, printed_key
from chatdong_tui.ui.inert import fit, inert
from chatdong_tui.ui.widgets.plain import Plain

FOOTER_ENTRIES = 6
"""Entries of the footer at 80 columns, the way out not counted; one more for each 14 columns beyond."""

_RIGHT_CELLS = 15
"""Cells that the right of the top line keeps, however long the left is."""


class TopLine(Widget):
    """Where one is: the place and the screen's heading on the left, the file on the right."""

    DEFAULT_CSS = """
    TopLine { dock: top; height: 1; background: $panel; color: $foreground; }
    """

    def __init__(self) -> None:
        super().__init__()
        self._left = ""
        self._right = ""

    def show(self, left: str, right: str) -> None:
        self._left, self._right = left, right
        self.refresh()

    def render(self) -> RenderResult:
        left, right = inert(self._left), inert(self._right)
        # The name of the file gives way to what is shown of it.
        spare = max(_RIGHT_CELLS, self.size.width - cell_len(left) - 3)
        right = fit(right, spare) if spare < cell_len(right) else right
        room = max(0, self.size.width - cell_len(right) - 3)
        return Content(f" {fit(left, room)} {right} ").stylize("bold", 0, room + 1)


class NoticeLine(Plain):
    """The last notice, or what is under way; takes more lines when the sentence needs them."""

    DEFAULT_CSS = """
    NoticeLine { height: auto; min-height: 1; max-height: 3; padding: 0 1; color: $text-muted; }
    NoticeLine.-said { color: $foreground; }
    NoticeLine.-error { color: $text-error; text-style: bold; }
    """


class FooterLine(Widget):
    """The most useful keys of the screen, in one line; a click does what the key does.

    way_out: the command that leaves the screen. Its key is always there; the others give way to it.
    """

    DEFAULT_CSS = """
    FooterLine { height: 1; background: $panel; color: $text-muted; }
    """

    class Clicked(Message):
        """An entry was clicked."""

        def __init__(self, name: str) -> None:
            super().__init__()
            self.command = name

    def __init__(self, commands: Sequence[Command], way_out: str) -> None:
        super().__init__()
        self._commands = in_footer(commands)
        self._way_out = way_out
        self._spans: list[tuple[int, int, str]] = []

    def _fitting(self) -> list[Command]:
        """The commands that there is room for, in their order."""
        most = FOOTER_ENTRIES + max(0, (self.size.width - 80) // 14)
        way_out = [command for command in self._commands if command.name == self._way_out]
        others = [command for command in self._commands if command.name != self._way_out]
        room = self.size.width - sum(_width(command) for command in way_out)
        kept = []
        for command in others[:most]:
            room -= _width(command)
            if room < 0:
                break
            kept.append(command)
        return [command for command in self._commands if command in kept or command in way_out]

    def render(self) -> RenderResult:
        content = Content("")
        self._spans = []
        taken = 0
        for command in self._fitting():
            content += Content.assemble(" ", (printed_key(command.key), "bold $foreground"), f" {command.label} ")
            self._spans.append((taken, taken + _width(command), command.name))
            taken += _width(command)
        return content

    def on_click(self, event: Click) -> None:
        for start, end, name in self._spans:
            if start <= event.x < end:
                self.post_message(self.Clicked(name))


def _width(command: Command) -> int:
    return cell_len(f" {printed_key(command.key)} {command.label} ")
