"""F1: everything that can be done on a screen, with its keys, and why something cannot be done now."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical, VerticalScroll
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Static

from chatdong_tui.ui.command import COMMON_COMMANDS, KEYS_WIDTH
from chatdong_tui.ui.inert import fit, inert
from chatdong_tui.ui.widgets.plain import Plain
from chatdong_tui.words import ui as words

if TYPE_CHECKING:
    from chatdong_tui.ui.command import Command
    from chatdong_tui.ui.command_screen import CommandScreen


class HelpScreen(ModalScreen[None]):
    """The commands of a screen, one below the other."""

    DEFAULT_CSS = """
    HelpScreen { align: center middle; background: $background 60%; }
    HelpScreen > Vertical { width: 80; max-width: 100%; height: auto; max-height: 22; }
    HelpScreen > Vertical { background: $panel; padding: 0 3; }
    HelpScreen VerticalScroll { height: auto; max-height: 19; scrollbar-size-vertical: 1; }
    HelpScreen .title { text-style: bold; }
    HelpScreen .told { color: $text-muted; padding-left: 4; }
    HelpScreen .not-now { color: $text-warning; padding-left: 4; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape,f1,enter,space", "close", show=False)]

    def __init__(self, about: CommandScreen) -> None:
        super().__init__()
        self._title = words.TITLE_HELP.format(heading=about.heading) if about.heading else words.HELP
        self._lines = [
            line
            for command in nearest_first(about)
            for line in _described(command.printed_keys, command.label, command.help, command.reason_against(about))
        ]

    def compose(self) -> ComposeResult:
        with Vertical():
            yield Plain(self._title, classes="title")
            with VerticalScroll():
                yield from self._lines
            yield Plain(words.CLOSE_HELP)

    def action_close(self) -> None:
        self.dismiss(None)


def nearest_first(about: CommandScreen) -> list[Command]:
    """The commands of this screen, then those that lead to the rooms, then those of every screen."""
    from chatdong_tui.ui.room import Room

    far = ({command.name for command in Room.COMMANDS}, {command.name for command in COMMON_COMMANDS})
    return sorted(about.commands(), key=lambda command: [command.name in names for names in reversed(far)])


def _described(keys: str, label: str, help: str, reason: str) -> list[Static]:
    lines = [Static(Content.assemble((fit(keys, KEYS_WIDTH), "bold"), " ", inert(label)), markup=False)]
    if help:
        lines.append(Plain(help, classes="told"))
    if reason:
        lines.append(Plain(words.NOT_NOW.format(reason=reason), classes="not-now"))
    return lines
