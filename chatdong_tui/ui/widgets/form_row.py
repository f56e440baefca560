"""One row of a form: its label, its field, and the sentence below it when the field was not taken."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Protocol

from textual.app import ComposeResult
from textual.widget import Widget

from chatdong_tui.ui.widgets.plain import Plain
from chatdong_tui.words import ui as words


class Box(Protocol):
    """What a form asks of a field's widget."""

    def read(self) -> object:
        """The value; raises RuleBroken when what is typed cannot be read."""

    def write(self, value: object) -> None: ...

    @property
    def raw(self) -> str:
        """What is typed, for a draft."""

    def restore(self, raw: str) -> None: ...


@dataclass(frozen=True)
class Field:
    """One row. name: the field of the draft; box: a widget that is a Box."""

    name: str
    label: str
    box: Any
    required: bool = False


class FieldRow(Widget):
    """Label and field, side by side; the one that is being filled in is marked."""

    DEFAULT_CSS = """
    FieldRow { layout: horizontal; height: auto; min-height: 1; }
    FieldRow > .mark { width: 2; text-style: bold; }
    FieldRow > .label { color: $text-muted; }
    FieldRow:focus-within > .label { color: $foreground; text-style: bold; }
    """

    def __init__(self, field: Field, label_width: int) -> None:
        super().__init__()
        self.field = field
        self.label_width = label_width

    def compose(self) -> ComposeResult:
        mark = words.REQUIRED_MARK if self.field.required else ""
        yield Plain("", classes="mark")
        label = Plain(f"{self.field.label}{mark}", classes="label")
        label.styles.width = self.label_width
        yield label
        yield self.field.box

    def on_descendant_focus(self) -> None:
        self.query_one(".mark", Plain).show(words.HERE_MARK)

    def on_descendant_blur(self) -> None:
        self.query_one(".mark", Plain).show("")


class FieldError(Plain):
    """Why the field above was not taken."""

    DEFAULT_CSS = "FieldError { color: $text-error; text-style: bold; }"
