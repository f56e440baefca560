"""Which column of a table is which field, and what its rows are."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import ClassVar

from textual.app import ComposeResult

from chatdong_tui.domain.importing import FIELDS, REQUIRED, ImportKind
from chatdong_tui.ui.command import Command
from chatdong_tui.ui.form_screen import FormScreen
from chatdong_tui.ui.widgets.choice_box import ChoiceBox
from chatdong_tui.ui.widgets.form import Field, Form
from chatdong_tui.usecases.import_file import Head
from chatdong_tui.usecases.import_heading import guessed
from chatdong_tui.words import importing_screens as words
from chatdong_tui.words.importing import KINDS, field_name

Answer = Callable[[ImportKind | None, str, dict[str, str]], None]
"""Told the kind (None: to be guessed), the sheet, and field to heading, '' for a field that is not read."""


def _place(kind: ImportKind, field: str) -> str:
    return f"{kind}:{field}"


class MappingScreen(FormScreen):
    """columns: how the table is read now; None where the headings did not tell. at: the field to begin with."""

    COMMANDS: ClassVar[tuple[Command, ...]] = (Command("save", "f2", words.READ, words.READ_HELP, also=("ctrl+s",)),)

    def __init__(
        self, name: str, head: Head, kind: ImportKind | None, columns: Mapping[str, str] | None, then: Answer,
        at: str = "",
    ) -> None:  # fmt: skip
        super().__init__()
        self.heading = words.MAPPING_OF.format(file=name)
        self._head = head
        self._kind = kind or max(ImportKind, key=lambda each: len(guessed(each, head.names)))
        self._columns = columns
        self._then = then
        self._at = at
        self._answer: tuple[ImportKind | None, str, dict[str, str]] | None = None

    def body(self) -> ComposeResult:
        fields = [Field("kind", words.KIND, ChoiceBox(tuple(KINDS.items()), self._kind))]
        if len(self._head.sheets) > 1:
            sheets = [(sheet, sheet) for sheet in self._head.sheets]
            fields.append(Field("sheet", words.SHEET, ChoiceBox(sheets, self._head.sheet)))
        for kind in ImportKind:
            fields += self._fields(kind)
        yield Form(*fields)

    def _fields(self, kind: ImportKind) -> list[Field]:
        headings = [(name, name) for name in dict.fromkeys(self._head.names)]
        is_read_now = self._columns is not None and kind is self._kind
        read = self._columns if is_read_now else guessed(kind, self._head.names)
        return [
            Field(
                _place(kind, field),
                field_name(kind, field),
                ChoiceBox(headings, (read or {}).get(field), allow_empty=field not in REQUIRED[kind]),
                required=field in REQUIRED[kind],
            )
            for field in FIELDS[kind]
        ]

    async def reload(self) -> None:
        self._show_kind()
        missing = [field for field in FIELDS[self._kind] if field in REQUIRED[self._kind] and not self._read(field)]
        if self._columns is None:
            self.notice(words.MISSING_COLUMNS)
        if at := self._at or next(iter(missing), ""):
            self.form.focus_field(_place(self._kind, at))

    def _read(self, field: str) -> object:
        return self.form.box(_place(self._kind, field)).value

    def _show_kind(self) -> None:
        for kind in ImportKind:
            for field in FIELDS[kind]:
                self.form.hide(_place(kind, field), kind is not self._kind)

    def on_form_changed(self, event: Form.Changed) -> None:
        if event.name == "kind" and isinstance(kind := self.form.box("kind").value, ImportKind):
            self._kind = kind
            self._show_kind()

    async def save(self) -> bool:
        if broken := self.form.broken():
            self.form.show_errors(broken)
            return False
        sheet = str(self.form.box("sheet").value) if self.form.has("sheet") else self._head.sheet
        if sheet != self._head.sheet:
            # Another sheet has headings of its own.
            self._answer = (None, sheet, {})
        else:
            columns = {field: str(self._read(field) or "") for field in FIELDS[self._kind]}
            self._answer = (self._kind, sheet, columns)
        return True

    def go_on(self) -> None:
        if self._answer is not None:
            self._then(*self._answer)
