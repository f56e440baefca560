"""A form: one row per field, label left, errors under their field; Enter goes on, the arrows move."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, ClassVar, TypeVar, cast

from rich.cells import cell_len
from textual import events
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.message import Message
from textual.timer import Timer
from textual.widget import Widget
from textual.widgets import Input

from chatdong_tui.domain.refusal import Rule, RuleBroken
from chatdong_tui.ui.widgets.choice_box import ChoiceBox
from chatdong_tui.ui.widgets.form_row import Field, FieldError, FieldRow
from chatdong_tui.ui.widgets.notice import Notice
from chatdong_tui.ui.widgets.text_box import TextBox
from chatdong_tui.words.problems import sentence

__all__ = ["Field", "Form"]

Draft = TypeVar("Draft")

KEY_REST = 0.4
"""Seconds without a key after which what is typed counts as done for now."""


class Form(VerticalScroll, can_focus=False, inherit_bindings=False):
    """Fields below each other. `dirty` compares with what `fill` (or nothing) put there."""

    DEFAULT_CSS = "Form { height: 1fr; scrollbar-size-vertical: 1; }"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("up", "move(-1)", show=False),
        Binding("down", "move(1)", show=False),
        # With priority, so that the field has changed before the next key is handed on: keys that arrive
        # in one burst (a slow line, a fast hand) must not land in the field that was just left.
        Binding("enter", "advance", show=False, priority=True),
        Binding("tab", "pass_on(1)", show=False, priority=True),
        Binding("shift+tab", "pass_on(-1)", show=False, priority=True),
    ]

    class Changed(Message):
        """Something was typed or picked in a field."""

        def __init__(self, form: Form, name: str) -> None:
            super().__init__()
            self.form = form
            self.name = name

    class FieldDone(Message):
        """A field is done for now: left, or 0.4 s without a key. values: everything as it is typed."""

        def __init__(self, form: Form, name: str, values: dict[str, str]) -> None:
            super().__init__()
            self.form = form
            self.name = name
            self.values = values

    class Submitted(Message):
        """Enter on the last field."""

        def __init__(self, form: Form) -> None:
            super().__init__()
            self.form = form

    def __init__(self, *fields: Field, id: str | None = None) -> None:
        super().__init__(id=id)
        self._fields = {field.name: field for field in fields}
        # Two cells for the mark of a required field and the gap.
        width = max((cell_len(field.label) for field in fields), default=0) + 2
        self._rows = {field.name: FieldRow(field, width) for field in fields}
        self._errors: dict[str, FieldError] = {}
        self._baseline = self.raw()
        # Two notes: the pause after a key may end while the word of the last letter is still under way.
        self._reported = self._told = dict(self._baseline)
        self._rest: Timer | None = None

    def compose(self) -> ComposeResult:
        yield from self._rows.values()

    def on_mount(self) -> None:
        self.settle()

    # fields

    def has(self, name: str) -> bool:
        return name in self._fields

    def box(self, name: str) -> Any:
        """The widget of a field. Raises KeyError for a name that no field has."""
        return self._fields[name].box

    def hide(self, name: str, hidden: bool = True) -> None:
        """Leave a field out: it is neither shown nor part of the values."""
        self._rows[name].display = not hidden
        self._drop_error(name)

    def _shown(self) -> list[str]:
        return [name for name, row in self._rows.items() if row.display]

    def name_of(self, widget: Widget | None) -> str:
        """The field that a widget belongs to; '' when it is none of this form's."""
        while widget is not None and widget is not self:
            if isinstance(widget, FieldRow):
                return widget.field.name
            widget = cast("Widget | None", widget.parent)
        return ""

    # values

    def values(self) -> dict[str, object]:
        """The value of every field shown. Raises the first RuleBroken, at its field."""
        values, broken = self._read()
        if broken:
            raise broken[0]
        return values

    def broken(self) -> list[RuleBroken]:
        """What keeps the fields from being read: unreadable, or empty where something is required."""
        return self._read()[1]

    def _read(self) -> tuple[dict[str, object], list[RuleBroken]]:
        values: dict[str, object] = {}
        broken: list[RuleBroken] = []
        for name in self._shown():
            field = self._fields[name]
            try:
                value = field.box.read()
            except RuleBroken as error:
                broken.append(RuleBroken(name, error.rule, **error.facts))
                continue
            if field.required and (value is None or (isinstance(value, str) and not value.strip())):
                broken.append(RuleBroken(name, Rule.REQUIRED))
            values[name] = value
        return values, broken

    def draft(self, kind: type[Draft], **extra: object) -> Draft | None:
        """A draft of the values and `extra`; None when a rule is broken, which is then shown at its field."""
        from pydantic import ValidationError

        from chatdong_tui.domain.draft.text import broken_rules

        values, broken = self._read()
        if not broken:
            try:
                return kind(**values, **extra)
            except ValidationError as error:
                broken = broken_rules(error)
        self.show_errors(broken)
        return None

    def fill(self, values: dict[str, object]) -> None:
        """Show values and take the form as saved; fields that are not named stay as they are."""
        for name, value in values.items():
            if name in self._fields:
                self._fields[name].box.write(value)
        self.clear_errors()
        self.settle()

    def raw(self) -> dict[str, str]:
        """Every field as it is typed, for a draft that survives a crash."""
        return {name: field.box.raw for name, field in self._fields.items()}

    def restore(self, raw: dict[str, str]) -> None:
        """Put back what was typed; the form is dirty where that differs from what is saved."""
        for name, text in raw.items():
            if name in self._fields:
                self._fields[name].box.restore(text)
        self._reported = self._told = self.raw()

    @property
    def dirty(self) -> bool:
        """Whether a field differs from what is saved."""
        return self.raw() != self._baseline

    def changed(self, name: str) -> bool:
        return bool(self._fields[name].box.raw != self._baseline[name])

    def settle(self) -> None:
        """Take the form as saved."""
        self._baseline = self.raw()
        self._reported = self._told = dict(self._baseline)

    # errors

    def show_errors(self, broken: Sequence[RuleBroken]) -> None:
        """Put each sentence under its field and go to the first; those of no field are notices."""
        self.clear_errors()
        first = ""
        for error in broken:
            if error.field in self._shown():
                first = first or error.field
                self._show_error(error.field, sentence(error))
            else:
                self.post_message(Notice(sentence(error), error=True))
        if first:
            self.focus_field(first)

    def _show_error(self, name: str, text: str) -> None:
        self._drop_error(name)
        error = self._errors[name] = FieldError(text)
        error.styles.padding = (0, 1, 0, self._rows[name].label_width + 3)
        self.mount(error, after=self._rows[name])

    def _drop_error(self, name: str) -> None:
        if (error := self._errors.pop(name, None)) is not None:
            error.remove()

    def clear_errors(self) -> None:
        for name in tuple(self._errors):
            self._drop_error(name)

    # moving

    def focus_field(self, name: str) -> None:
        self._fields[name].box.focus()

    def _neighbour(self, name: str, step: int) -> str:
        names = [known for known in self._shown() if not self._fields[known].box.disabled]
        at = names.index(name) + step
        return names[at] if 0 <= at < len(names) else ""

    def action_move(self, step: int) -> None:
        name = self.name_of(self.screen.focused)
        if name and (other := self._neighbour(name, step)):
            self.focus_field(other)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        if action not in ("advance", "pass_on"):
            return super().check_action(action, parameters)
        box = self.screen.focused
        name = self.name_of(box)
        # A field whose list is open uses these keys itself.
        return isinstance(box, TextBox) and bool(name) and not getattr(self.box(name), "is_open", False)

    def action_advance(self) -> None:
        box = self.screen.focused
        if isinstance(box, TextBox):
            box.commit()
            if other := self._neighbour(self.name_of(box), 1):
                self.focus_field(other)
            else:
                self.post_message(self.Submitted(self))

    def on_choice_box_finished(self, event: ChoiceBox.Finished) -> None:
        # On the last field it stays: picking from a list is no order to save.
        event.stop()
        name = self.name_of(event.box)
        if other := self._neighbour(name, 1) if name else "":
            self.focus_field(other)

    def action_pass_on(self, step: int) -> None:
        (self.screen.focus_next if step > 0 else self.screen.focus_previous)()

    # typing

    def on_input_changed(self, event: Input.Changed) -> None:
        event.stop()
        self._typed(self.name_of(event.input))

    def on_choice_box_picked(self, event: ChoiceBox.Picked) -> None:
        self._typed(self.name_of(event.box))
        if name := self.name_of(event.box):
            self._done(name)

    def _typed(self, name: str) -> None:
        if not name or (raw := self._fields[name].box.raw) == self._told.get(name):
            return
        self._told = {**self._told, name: raw}
        self._drop_error(name)
        self.post_message(self.Changed(self, name))
        if self._rest is not None:
            self._rest.stop()
        self._rest = self.set_timer(KEY_REST, lambda: self._done(name))

    def on_descendant_blur(self, event: events.DescendantBlur) -> None:
        if name := self.name_of(event.widget):
            self._done(name)
            self._check(name)

    def _check(self, name: str) -> None:
        try:
            self._fields[name].box.read()
        except RuleBroken as error:
            self._show_error(name, sentence(error))

    def _done(self, name: str) -> None:
        raw = self.raw()
        if raw != self._reported:
            self._reported = raw
            self.post_message(self.FieldDone(self, name, raw))

    @property
    def resting(self) -> bool:
        """Whether the pause after the last key is still running."""
        return self._rest is not None and self.raw() != self._reported
