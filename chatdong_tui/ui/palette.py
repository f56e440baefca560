"""Ctrl+P: any command of the screen, found by its name or its initial consonants."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.screen import ModalScreen
from textual.widgets import Input, OptionList
from textual.widgets.option_list import Option

from chatdong_tui.ui.choosing import ranked
from chatdong_tui.ui.command import KEYS_WIDTH, Command
from chatdong_tui.ui.help import nearest_first
from chatdong_tui.ui.inert import fit
from chatdong_tui.ui.widgets.text_box import TextBox
from chatdong_tui.words import ui as words

if TYPE_CHECKING:
    from chatdong_tui.ui.command_screen import CommandScreen


class PaletteScreen(ModalScreen[str | None]):
    """Returns the name of the chosen command, None if none was chosen."""

    DEFAULT_CSS = """
    PaletteScreen { align: center top; background: $background 60%; }
    PaletteScreen > Vertical { width: 80; max-width: 100%; height: auto; margin: 2 0; }
    PaletteScreen > Vertical { background: $panel; padding: 0 1; }
    PaletteScreen OptionList { height: auto; max-height: 16; border: none; background: $panel; padding: 0; }
    PaletteScreen OptionList { scrollbar-size-vertical: 1; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,ctrl+p,ctrl+ㅔ", "close", show=False, priority=True),
        Binding("up", "move('cursor_up')", show=False, priority=True),
        Binding("down", "move('cursor_down')", show=False, priority=True),
        Binding("pageup", "move('page_up')", show=False, priority=True),
        Binding("pagedown", "move('page_down')", show=False, priority=True),
    ]

    def __init__(self, about: CommandScreen) -> None:
        super().__init__()
        self._query = ""
        self._commands = [
            (command, command.label) for command in nearest_first(about) if command.name not in ("palette", "back")
        ]
        self._reasons = {command.name: command.reason_against(about) for command, _ in self._commands}

    def compose(self) -> ComposeResult:
        with Vertical():
            yield TextBox(placeholder=words.PALETTE_PROMPT)
            found = OptionList(markup=False, compact=True)
            found.can_focus = False
            yield found

    def on_mount(self) -> None:
        self._find("")

    def _find(self, query: str) -> None:
        self._query = query
        found = self.query_one(OptionList)
        found.clear_options()
        commands = [command for command, _ in ranked(query, self._commands)]
        if commands:
            found.add_options([Option(self._line(command), id=command.name) for command in commands])
            found.highlighted = 0
        else:
            found.add_option(Option(words.NOTHING_FOUND, disabled=True))

    def _line(self, command: Command) -> str:
        reason = self._reasons[command.name]
        about = words.NOT_NOW.format(reason=reason) if reason else command.help
        return f"{fit(command.label, 22)} {fit(command.printed_keys, KEYS_WIDTH)} {fit(about, 33)}"

    def on_input_changed(self, event: Input.Changed) -> None:
        event.stop()
        self._find(event.value)

    def on_input_submitted(self, event: Input.Submitted) -> None:
        event.stop()
        # Enter can come before the message about the last letter.
        if event.value != self._query:
            self._find(event.value)
        option = self.query_one(OptionList).highlighted_option
        if option is not None and option.id is not None:
            self.dismiss(option.id)

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        self.dismiss(event.option_id)

    def action_move(self, way: str) -> None:
        getattr(self.query_one(OptionList), f"action_{way}")()

    def action_close(self) -> None:
        self.dismiss(None)
