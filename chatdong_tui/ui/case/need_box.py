"""A field for one domain of need: what was found, and a short remark."""

from __future__ import annotations

from dataclasses import dataclass

from textual.app import ComposeResult
from textual.widget import Widget

from chatdong_tui.domain.case import Need
from chatdong_tui.ui.widgets.choice_box import ChoiceBox
from chatdong_tui.ui.widgets.name_box import NameBox
from chatdong_tui.words import case_screens as words

_STATES = ((True, False), (False, True), (True, True), (False, False))
"""needed and strength, in the order of words.NEED_STATES."""

NOTE_LENGTH = 30


@dataclass(frozen=True, slots=True)
class Found:
    """What was found in a domain that was looked into."""

    needed: bool
    strength: bool
    note: str


class NeedBox(Widget):
    """Reads Found, or None for a domain that nobody looked into."""

    DEFAULT_CSS = """
    NeedBox { layout: horizontal; width: 1fr; height: 1; }
    NeedBox ChoiceBox { width: 18; }
    """

    def __init__(self, known: Need | None) -> None:
        super().__init__()
        choices = [("", words.NOT_ASKED), *((f"{place}", text) for place, text in enumerate(words.NEED_STATES))]
        found = f"{_STATES.index((known.needed, known.strength))}" if known else ""
        self._state = ChoiceBox(choices, found)
        self._note = NameBox((known and known.note) or "", max_length=NOTE_LENGTH, placeholder=words.NEED_NOTE)

    def compose(self) -> ComposeResult:
        yield self._state
        yield self._note

    def focus(self, scroll_visible: bool = True) -> NeedBox:
        self._state.focus(scroll_visible)
        return self

    def read(self) -> object:
        """What was found. A remark without a state is about a need. Raises RuleBroken(NOT_A_CHOICE)."""
        state, note = self._state.read(), str(self._note.read())
        if not state and not note.strip():
            return None
        return Found(*_STATES[int(str(state or 0))], note)

    def write(self, value: object) -> None:
        found = value if isinstance(value, Found) else None
        self._state.write(f"{_STATES.index((found.needed, found.strength))}" if found else "")
        self._note.write(found.note if found else "")

    @property
    def raw(self) -> str:
        state, note = self._state.raw, self._note.raw
        return f"{state}|{note}" if state or note else ""

    def restore(self, raw: str) -> None:
        state, _, note = raw.partition("|")
        self._state.restore(state)
        self._note.restore(note)
