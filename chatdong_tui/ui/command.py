"""A command is described once; bindings, footer, palette, help and the README's key table come from it."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

from textual.binding import Binding

from chatdong_tui.ui.hangul_keys import keys
from chatdong_tui.words import ui as words

KEYS_WIDTH = 20
"""Cells that the keys of a command take where they stand in a column."""


@dataclass(frozen=True)
class Command:
    """One thing a person can do on a screen.

    name: the screen (or the app) has a method `action_<name>`. key: its first key, '' if it is only in
    the palette. help: one sentence. unavailable: given the screen, the reason why it cannot be done now,
    '' when it can. footer: whether it may stand in the footer. also: further keys.
    """

    name: str
    key: str
    label: str
    help: str = ""
    unavailable: Callable[[Any], str] | None = None
    footer: bool = True
    also: tuple[str, ...] = ()

    @property
    def every_key(self) -> tuple[str, ...]:
        return (self.key, *self.also) if self.key else self.also

    @property
    def printed_keys(self) -> str:
        """`F10 또는 Ctrl+Q`: the keys as a person reads them."""
        return words.OR.join(printed_key(key) for key in self.every_key)

    def reason_against(self, screen: object) -> str:
        """Why it cannot be done on this screen now; '' when it can."""
        return self.unavailable(screen) if self.unavailable else ""


def _nothing_to_go_back_to(screen: Any) -> str:
    return words.FIRST_SCREEN if screen.is_first else ""


def _cannot_undo(screen: Any) -> str:
    return str(screen.reason_against_undo())


def _no_file(screen: Any) -> str:
    return "" if screen.app.desk is not None else words.NO_FILE_YET


COMMON_COMMANDS: tuple[Command, ...] = (
    Command("help", "f1", words.HELP, words.HELP_HELP),
    Command("back", "escape", words.BACK, words.BACK_HELP, unavailable=_nothing_to_go_back_to),
    Command("undo", "ctrl+z", words.UNDO, words.UNDO_HELP, unavailable=_cannot_undo, footer=False),
    Command("palette", "ctrl+p", words.PALETTE, words.PALETTE_HELP),
    Command("search_all", "ctrl+f", words.SEARCH_ALL, words.SEARCH_ALL_HELP, unavailable=_no_file, footer=False),
    Command("quit", "f10", words.QUIT, words.QUIT_HELP, also=("ctrl+q",)),
    Command("projector", "ctrl+g", words.PROJECTOR, words.PROJECTOR_HELP, footer=False, also=("f12",)),
    Command("contrast", "", words.CONTRAST, words.CONTRAST_HELP, footer=False),
)
"""What can be done on every screen."""


def printed_key(key: str) -> str:
    """A key as a person reads it: `ctrl+s` as Ctrl+S, `escape` as Esc, `n` as N."""
    if key in words.KEY_NAMES:
        return words.KEY_NAMES[key]
    return "+".join(words.KEY_NAMES.get(part, part.capitalize()) for part in key.split("+"))


def is_function_key(key: str) -> bool:
    return key[:1] == "f" and key[1:].isdigit()


def _works_in_fields(key: str) -> bool:
    # A text field keeps letters, Enter and the editing keys for itself, Esc and Ctrl+Z for its own undoing.
    return is_function_key(key) or (key.startswith("ctrl+") and key != "ctrl+z")


def bindings_of(commands: Iterable[Command]) -> list[Binding]:
    """The bindings of commands; letters come with their Hangul twins."""
    return [
        Binding(keys(key), f"invoke('{command.name}')", command.label, show=False, priority=_works_in_fields(key))
        for command in commands
        for key in command.every_key
    ]


def with_common(own: Iterable[Command]) -> tuple[Command, ...]:
    """A screen's commands followed by the common ones, except those it describes itself."""
    by_name = {command.name: command for command in own}
    return (*by_name.values(), *(command for command in COMMON_COMMANDS if command.name not in by_name))


def in_footer(commands: Iterable[Command]) -> list[Command]:
    """The commands for the footer: help, then F-keys by number, then other keys in the order given; what
    is the same on every screen comes last."""

    def place(command: Command) -> tuple[int, int]:
        if command in COMMON_COMMANDS and command.name != "help":
            return 2, 0
        return (0, int(command.key[1:])) if is_function_key(command.key) else (1, 0)

    return sorted((command for command in commands if command.footer and command.key), key=place)


def all_commands() -> dict[str, tuple[Command, ...]]:
    """Every command: the common ones under '', then each screen's own under the screen's name."""
    from chatdong_tui.ui.screens import screen_classes

    found = {"": COMMON_COMMANDS}
    for name, screen in screen_classes().items():
        found[name] = screen.own_commands()
    return found
