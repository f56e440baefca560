"""A field with several entries, each on or off: the arrows go along them, the space bar switches."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from rich.cells import cell_len
from textual import events
from textual.app import RenderResult
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.geometry import Size
from textual.message import Message
from textual.widget import Widget

from chatdong_tui.domain.refusal import Rule, RuleBroken
from chatdong_tui.ui.inert import inert
from chatdong_tui.ui.widgets.form import Form
from chatdong_tui.words import export_screens as words

_BETWEEN = "   "


class ToggleBox(Widget, can_focus=True):
    """Some of `choices` (value, label); reads as the values that are on, in the order of the choices.

    Entries that do not fit into a row stand in the next one, under each other where there are several rows.
    """

    DEFAULT_CSS = """
    ToggleBox { width: 1fr; height: auto; padding: 0 1; background: $surface; color: $foreground; }
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

    def _rows(self, width: int) -> list[list[tuple[int, int, int]]]:
        """The rows of entries in `width` cells: for each, its number, where it begins and how wide it is."""
        wide = [cell_len(f"{words.ON}{inert(label)}") for _, label in self._choices]
        fits = sum(wide) + len(_BETWEEN) * (len(wide) - 1) <= width
        column = 0 if fits else max(wide) + len(_BETWEEN)
        rows: list[list[tuple[int, int, int]]] = [[]]
        start = 0
        for place, each in enumerate(wide):
            if rows[-1] and start + each > width:
                rows.append([])
                start = 0
            rows[-1].append((place, start, each))
            start += column or each + len(_BETWEEN)
        return rows

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        return len(self._rows(width))

    def render(self) -> RenderResult:
        return Content("\n").join(self._line(row) for row in self._rows(self.content_size.width))

    def _line(self, row: list[tuple[int, int, int]]) -> Content:
        line = Content("")
        for place, start, _ in row:
            value, label = self._choices[place]
            entry = Content(f"{words.ON if value in self._on else words.OFF}{inert(label)}")
            here = place == self._at and self.has_focus
            line += Content(" " * (start - line.cell_length)) + (entry.stylize("bold reverse") if here else entry)
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
        offset = event.get_content_offset(self)
        rows = self._rows(self.content_size.width)
        if offset is None or offset.y >= len(rows):
            return
        for place, start, width in rows[offset.y]:
            if start <= offset.x < start + width:
                self._at = place
                self.action_switch()
