"""A field of one row with several entries, each on or off: the arrows go along, the space bar switches."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from rich.cells import cell_len
from textual import events
from textual.app import RenderResult
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.message import Message
from textual.widget import Widget

from chatdong_tui.domain.refusal import Rule, RuleBroken
from chatdong_tui.ui.inert import inert
from chatdong_tui.ui.widgets.form import Form
from chatdong_tui.words import export_screens as words

_BETWEEN = "   "


class ToggleBox(Widget, can_focus=True):
    """Some of `choices` (value, label); reads as the values that are on, in the order of the choices."""

    DEFAULT_CSS = """
    ToggleBox { width: 1fr; height: 1; padding: 0 1; background: $surface; color: $foreground; }
    ToggleBox:focus { background: $primary 35%; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("left", "move(-1)", show=False),
        Binding("right", "move(1)", show=False),
        Binding("space", "switch", show=False),
        Binding("enter", "go_on", show=False),
    ]

    class Toggled(Message):
        """An entry was switched on or off."""

        def __init__(self, box: ToggleBox) -> None:
            super().__init__()
            self.box = box

        @property
        def control(self) -> ToggleBox:
            return self.box

    def __init__(self, choices: Sequence[tuple[str, str]], on: Sequence[str] = ()) -> None:
        super().__init__()
        self._choices = tuple(choices)
        self._on = set(on)
        self._at = 0

    def read(self) -> tuple[str, ...]:
        """The values that are on. Raises RuleBroken(REQUIRED) when none is."""
        on = tuple(value for value, _ in self._choices if value in self._on)
        if not on:
            raise RuleBroken("", Rule.REQUIRED)
        return on

    def write(self, value: Sequence[str]) -> None:
        """Switch these on and the others off."""
        self._on = set(value)
        self.refresh()

    @property
    def raw(self) -> str:
        return " ".join(value for value, _ in self._choices if value in self._on)

    def restore(self, raw: str) -> None:
        self.write(raw.split())

    def render(self) -> RenderResult:
        line = Content("")
        for place, (value, label) in enumerate(self._choices):
            entry = Content(f"{words.ON if value in self._on else words.OFF}{inert(label)}")
            here = place == self._at and self.has_focus
            line += (entry.stylize("bold reverse") if here else entry) + Content(_BETWEEN)
        return line

    def action_move(self, step: int) -> None:
        self._at = (self._at + step) % len(self._choices)
        self.refresh()

    def action_switch(self) -> None:
        value, _ = self._choices[self._at]
        self._on ^= {value}
        self.refresh()
        self.post_message(self.Toggled(self))

    def action_go_on(self) -> None:
        for form in self.ancestors:
            if isinstance(form, Form):
                form.action_move(1)

    def on_click(self, event: events.Click) -> None:
        start = 1
        for place, (_, label) in enumerate(self._choices):
            width = cell_len(f"{words.ON}{inert(label)}")
            if start <= event.x < start + width:
                self._at = place
                self.action_switch()
            start += width + len(_BETWEEN)
