"""A field for text that has often been written before: the up arrow writes it again."""

from __future__ import annotations

from collections.abc import Sequence

from textual import events

from chatdong_tui.ui.widgets.text_box import TextBox
from chatdong_tui.words import ui as words
from chatdong_tui.words.hangul import matches, nfc

_SHOWN = 5


class KnownBox(TextBox):
    """Free text. Up goes through the known texts that answer what is typed, by part or initial consonants."""

    def __init__(self, known: Sequence[str] = (), *, max_length: int = 0) -> None:
        super().__init__(max_length=max_length)
        self._asked = ""
        self._at: int | None = None
        self.know(known)

    def know(self, known: Sequence[str]) -> None:
        """Offer these texts, the most likely first."""
        self._known = tuple(known)
        names = words.BETWEEN_KNOWN.join(self._known[:_SHOWN])
        self.placeholder = words.KNOWN.format(names=names) if names else ""

    @property
    def note(self) -> str:
        answer = next((text for text in self._answers(self.value) if text != self.value), "")
        return words.KNOWN.format(names=answer) if answer and self._at is None and self.has_focus else ""

    def read(self) -> object:
        """The text, None when the field is empty."""
        return nfc(self.value) or None

    def _answers(self, asked: str) -> list[str]:
        return [text for text in self._known if matches(asked, text)]

    async def _on_key(self, event: events.Key) -> None:
        if event.key in ("up", "down") and self._repeat(1 if event.key == "up" else -1):
            event.stop()
            event.prevent_default()
            return
        self._at = None
        await super()._on_key(event)

    def _repeat(self, step: int) -> bool:
        """Write the next known text; False leaves the arrow to the form."""
        if self._at is None:
            if step < 0:
                return False
            self._asked = self.value
        answers = self._answers(self._asked)
        if not answers or (self._at is None and self.value and answers == [self.value]):
            return False
        self._at = (0 if self._at is None else self._at + step) % len(answers)
        self.value = answers[self._at]
        self.cursor_position = len(self.value)
        return True
