"""A question in the middle of the screen, answered with a letter, an F-key, or the arrows and Enter."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Static

from chatdong_tui.ui.command import printed_key
from chatdong_tui.ui.hangul_keys import keys
from chatdong_tui.ui.widgets.plain import Plain
from chatdong_tui.words import ui as words


@dataclass(frozen=True)
class Choice:
    """One answer. name: what the asker gets; keys: the first one is printed."""

    name: str
    label: str
    keys: tuple[str, ...]


class _Choices(Static, can_focus=True):
    DEFAULT_CSS = "_Choices { width: auto; height: 1; margin: 1 0 0 0; }"

    def __init__(self, choices: Sequence[Choice], at: int) -> None:
        self._choices = choices
        self.at = at
        super().__init__(self._line(), markup=False)

    def _line(self) -> Content:
        line = Content("")
        for place, choice in enumerate(self._choices):
            entry = f" {printed_key(choice.keys[0])} {choice.label} "
            marked = f"[{entry}]" if place == self.at else f" {entry} "
            line += Content(marked).stylize("bold reverse" if place == self.at else "")
        return line

    def move(self, step: int) -> None:
        self.at = (self.at + step) % len(self._choices)
        self.update(self._line())


class Confirm(ModalScreen[str]):
    """Asks and returns the name of the answer; Esc gives the last one, which should change nothing.

    marked: the answer that Enter gives at first, the last one unless another is named.
    """

    DEFAULT_CSS = """
    Confirm { align: center middle; background: $background 60%; }
    Confirm > Vertical { width: auto; min-width: 40; max-width: 76; height: auto; padding: 1 2; background: $panel; }
    Confirm Plain { width: auto; max-width: 72; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "last", show=False),
        Binding("enter", "marked", show=False),
        Binding("left,up,shift+tab", "move(-1)", show=False),
        Binding("right,down,tab", "move(1)", show=False),
    ]

    def __init__(self, question: str, choices: Sequence[Choice], *, marked: str = "") -> None:
        super().__init__()
        self._question = question
        self._choices = tuple(choices)
        names = [choice.name for choice in self._choices]
        self._at = names.index(marked) if marked else len(names) - 1

    def compose(self) -> ComposeResult:
        with Vertical():
            yield Plain(self._question)
            yield _Choices(self._choices, self._at)

    def on_mount(self) -> None:
        for choice in self._choices:
            for key in choice.keys:
                for twin in keys(key).split(","):
                    self._bindings.bind(twin, f"answer('{choice.name}')", show=False)

    def action_answer(self, name: str) -> None:
        self.dismiss(name)

    def action_last(self) -> None:
        self.dismiss(self._choices[-1].name)

    def action_marked(self) -> None:
        self.dismiss(self._choices[self.query_one(_Choices).at].name)

    def action_move(self, step: int) -> None:
        self.query_one(_Choices).move(step)


def unsaved() -> Confirm:
    """The question before something typed would be lost: 'save', 'discard' or 'keep'."""
    return Confirm(
        words.UNSAVED,
        (
            Choice("save", words.UNSAVED_SAVE, ("s", "f2")),
            Choice("discard", words.UNSAVED_DISCARD, ("d",)),
            Choice("keep", words.UNSAVED_KEEP, ("escape",)),
        ),
    )


def yes_no(question: str) -> Confirm:
    """A question with the answers 'yes' and 'no'; Esc is no."""
    return Confirm(question, (Choice("yes", words.YES, ("y", "f2")), Choice("no", words.NO, ("n", "escape"))))
