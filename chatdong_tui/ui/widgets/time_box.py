"""A field for a time of day: `14`, `1430`, `오후 2시 반`."""

from __future__ import annotations

from chatdong_tui.domain.refusal import Rule, RuleBroken
from chatdong_tui.ui.widgets.text_box import TextBox
from chatdong_tui.words.formats import read_time


class TimeBox(TextBox):
    """A time as `14:00`, or nothing."""

    retyped = True

    def __init__(self, value: str | None = None, *, id: str | None = None) -> None:
        super().__init__(value or "", max_length=12, id=id)

    def _understood(self, text: str) -> str | None:
        try:
            return read_time(text)
        except ValueError:
            return None

    @property
    def note(self) -> str:
        found = self._understood(self.value)
        return found if found and found != self.value else ""

    def spelled(self, text: str) -> str:
        return self._understood(text) or super().spelled(text)

    def read(self) -> object:
        """The time, None when the field is empty. Raises RuleBroken(NOT_A_TIME)."""
        if not self.value.strip():
            return None
        found = self._understood(self.value)
        if found is None:
            raise RuleBroken("", Rule.NOT_A_TIME)
        return found
