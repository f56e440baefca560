"""The field in which lines of a printed sheet are keyed in, one behind the other."""

from __future__ import annotations

from textual.message import Message

from chatdong_tui.domain.privacy import holds_resident_number
from chatdong_tui.ui.inert import one_line
from chatdong_tui.ui.widgets.name_box import NameBox
from chatdong_tui.words.hangul import nfc


class SheetLineBox(NameBox):
    """Enter hands over the line and empties the field at once, so that the next line can be typed without a pause.

    Several lines that are pasted are handed over line by line.
    """

    class Entered(Message):
        """These lines were finished."""

        def __init__(self, texts: tuple[str, ...]) -> None:
            super().__init__()
            self.texts = texts

    async def action_submit(self) -> None:
        self._hand_over([self.value])

    def take(self, text: str) -> None:
        lines = text.splitlines()
        if len(lines) < 2 or holds_resident_number(text):
            super().take(text)
        else:
            self._hand_over([self.value, *lines])

    def _hand_over(self, texts: list[str]) -> None:
        lines = tuple(line for text in texts if (line := one_line(nfc(text)).strip()))
        self.restore("")
        if lines:
            self.post_message(self.Entered(lines))
