"""A field for one entry of a short list: type some of it or its initial consonants, Enter picks."""

from __future__ import annotations

import enum
from collections.abc import Mapping, Sequence

from textual import events
from textual.app import ComposeResult
from textual.message import Message
from textual.widget import Widget
from textual.widgets import Input, OptionList
from textual.widgets.option_list import Option

from chatdong_tui.domain.refusal import Rule, RuleBroken
from chatdong_tui.ui.choosing import ranked
from chatdong_tui.ui.inert import inert
from chatdong_tui.ui.widgets.text_box import TextBox
from chatdong_tui.words import ui as words
from chatdong_tui.words.hangul import JAMO_OF_KEY, nfc
from chatdong_tui.words.labels import label

SHOWN = 50
"""Entries offered at once; typing narrows the rest."""

_MOVES = {"up": "cursor_up", "down": "cursor_down", "pageup": "page_up", "pagedown": "page_down"}


def code_choices(codes: type[enum.Enum]) -> list[tuple[object, str]]:
    """Every code of a kind with its printed name."""
    return [(code, label(code)) for code in codes]


class _Entry(TextBox):
    """The row of a ChoiceBox: shows what is chosen, or what is being looked for."""

    free_text = False

    def __init__(self, box: ChoiceBox, hint: str) -> None:
        super().__init__(placeholder=hint or words.CHOOSE, max_length=80)
        self._box = box
        self._hint = hint

    @property
    def note(self) -> str:
        return "" if self._box.is_open else self._hint

    def watch_value(self, before: str, value: str) -> None:
        # At once and not by message: Enter may already be waiting behind the letter.
        self._box.look_for(value)

    def on_blur(self) -> None:
        self._box.shut()

    def commit(self) -> None:
        """Nothing is finished before it is picked."""

    async def _on_key(self, event: events.Key) -> None:
        if self._box.key(event.key, event.character if event.is_printable else None):
            event.stop()
            event.prevent_default()
            return
        await Input._on_key(self, event)

    def take(self, text: str) -> None:
        self._box.open()
        super().take(text)


class ChoiceBox(Widget):
    """One value out of `choices` (value, label), or None.

    allow_empty: Delete clears it. letters: for a code a jamo and what stands beside it in the row; the jamo, or
    the key that sends it, picks the value at once and goes on. At most a few hundred entries; more belong in a
    LongList.
    """

    DEFAULT_CSS = """
    ChoiceBox { width: 1fr; height: 1; }
    ChoiceBox OptionList {
        overlay: screen; constrain: inside inflect; width: 1fr; height: auto; max-height: 10;
        border: none; padding: 0 1; background: $panel; scrollbar-size-vertical: 1;
    }
    """

    class Picked(Message):
        """The person chose."""

        def __init__(self, box: ChoiceBox, value: object) -> None:
            super().__init__()
            self.box = box
            self.value = value

        @property
        def control(self) -> ChoiceBox:
            return self.box

    class Finished(Message):
        """Enter closed the list: the person goes on."""

        def __init__(self, box: ChoiceBox) -> None:
            super().__init__()
            self.box = box

    def __init__(
        self, choices: Sequence[tuple[object, str]], value: object = None, *, allow_empty: bool = False,
        letters: Mapping[str, tuple[str, str]] | None = None, id: str | None = None,
    ) -> None:  # fmt: skip
        super().__init__(id=id)
        self._choices = list(choices)
        self._allow_empty = allow_empty
        self._offers: OptionList | None = None
        self._offered: list[object] = []
        self._above = 0
        self._value: object = None
        by_letter = [(value, letters[str(value)]) for value, _ in choices if letters and str(value) in letters]
        self._by_letter = {letter: value for value, (letter, _) in by_letter}
        self._entry = _Entry(self, " ".join(f"{letter}{name}" for _, (letter, name) in by_letter))
        self.write(value)

    def compose(self) -> ComposeResult:
        yield self._entry

    def focus(self, scroll_visible: bool = True) -> ChoiceBox:
        self._entry.focus(scroll_visible)
        return self

    # what a form asks of a field

    @property
    def value(self) -> object:
        return self._value

    @property
    def choices(self) -> list[tuple[object, str]]:
        return self._choices

    @choices.setter
    def choices(self, choices: Sequence[tuple[object, str]]) -> None:
        """Offer other entries; a value that is no longer among them is let go."""
        self._choices = list(choices)
        self.shut()
        self.write(self._value)

    def read(self) -> object:
        """The chosen value, None when nothing is chosen.

        Raises RuleBroken(NOT_A_CHOICE) while something is typed that was not picked.
        """
        if self.is_open and self._entry.value.strip():
            raise RuleBroken("", Rule.NOT_A_CHOICE)
        return self._value

    def write(self, value: object) -> None:
        """Choose without asking; a value that is not offered leaves the field empty."""
        self._value = next((known for known, _ in self._choices if known == value), None)
        if not self.is_open:
            self._show_choice()

    @property
    def raw(self) -> str:
        return "" if self._value is None else str(self._value)

    def restore(self, raw: str) -> None:
        self.write(next((known for known, _ in self._choices if raw and str(known) == raw), None))

    def _show_choice(self) -> None:
        text = next((text for known, text in self._choices if known == self._value), "")
        self._entry.restore("" if self._value is None else nfc(text))

    # picking

    @property
    def is_open(self) -> bool:
        return self._offers is not None

    def key(self, key: str, character: str | None) -> bool:
        """Use a key pressed in the row; False leaves it to the text field."""
        if self._offers is None:
            return self._key_while_shut(key, character)
        if key in _MOVES:
            getattr(self._offers, f"action_{_MOVES[key]}")()
        elif key == "enter":
            if self._pick():
                self.post_message(self.Finished(self))
        elif key == "escape":
            self.shut()
        elif key == "tab":
            if self._entry.value.strip():
                self._pick()
            return False
        else:
            return False
        return True

    def _key_while_shut(self, key: str, character: str | None) -> bool:
        letter = JAMO_OF_KEY.get((character or "").lower(), character)
        if letter in self._by_letter:
            self._choose(self._by_letter[letter])
            self.post_message(self.Finished(self))
            return True
        if character is not None:
            self.open()
            if character != " ":
                self._entry.insert_text_at_cursor(character)
            return True
        if key in ("backspace", "delete"):
            if self._allow_empty:
                self._choose(None)
            else:
                self.open()
            return True
        return False

    def open(self) -> None:
        """Offer the entries, all of them until something is typed."""
        if self._offers is None:
            self._offers = OptionList(markup=False, compact=True)
            self._offers.can_focus = False
            self.mount(self._offers)
            self._entry.restore("")
            self.look_for("")

    def shut(self) -> None:
        """Stop picking and show what is chosen."""
        if self._offers is not None:
            self._offers.remove()
            self._offers = None
            self._show_choice()

    def look_for(self, query: str) -> None:
        """Offer what answers the query."""
        if self._offers is not None:
            self._offer(query, self._offers)

    def _offer(self, query: str, offered: OptionList) -> None:
        found = ranked(query, self._choices)
        self._offered = [value for value, _ in found[:SHOWN]]
        remark = "" if found else words.NOTHING_FOUND
        if len(found) > SHOWN:
            remark = words.MORE_CHOICES.format(count=len(found) - SHOWN)
        self._above = 1 if remark else 0
        offered.clear_options()
        if remark:
            offered.add_option(Option(remark, disabled=True))
        offered.add_options([Option(inert(text)) for _, text in found[:SHOWN]])
        if found:
            at = self._offered.index(self._value) if not query and self._value in self._offered else 0
            offered.highlighted = at + self._above

    def _pick(self) -> bool:
        """Choose what is marked; False when nothing is."""
        at = self._offers.highlighted if self._offers is not None else None
        if at is None or not 0 <= at - self._above < len(self._offered):
            return False
        self._choose(self._offered[at - self._above])
        return True

    def _choose(self, value: object) -> None:
        self.shut()
        if value != self._value:
            self._value = value
            self._show_choice()
            self.post_message(self.Picked(self, value))

    def on_input_changed(self, event: Input.Changed) -> None:
        event.stop()

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        event.stop()
        self._choose(self._offered[event.option_index - self._above])

    def on_option_list_option_highlighted(self, event: OptionList.OptionHighlighted) -> None:
        event.stop()
