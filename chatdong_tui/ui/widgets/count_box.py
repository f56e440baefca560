"""A field for a whole number: `12`, `12건`, `1,200`."""

from __future__ import annotations

from chatdong_tui.domain.refusal import Rule, RuleBroken
from chatdong_tui.ui.widgets.text_box import TextBox
from chatdong_tui.words.formats import count, read_count


class CountBox(TextBox):
    """A number or nothing; nothing is not 0. unit: printed after it (`명`, `건`, `원`)."""

    retyped = True

    def __init__(
        self, value: int | None = None, *, unit: str = "", placeholder: str = "", id: str | None = None
    ) -> None:
        super().__init__("" if value is None else count(value, unit), max_length=20, placeholder=placeholder, id=id)
        self._unit = unit

    def _understood(self, text: str) -> int | None:
        try:
            return read_count(text)
        except ValueError:
            return None

    @property
    def note(self) -> str:
        found = self._understood(self.value)
        return "" if found is None or count(found, self._unit) == self.value else count(found, self._unit)

    def spelled(self, text: str) -> str:
        found = self._understood(text)
        return super().spelled(text) if found is None else count(found, self._unit)

    def read(self) -> object:
        """The number, None when the field is empty. Raises RuleBroken(NOT_A_NUMBER)."""
        if not self.value.strip():
            return None
        found = self._understood(self.value)
        if found is None:
            raise RuleBroken("", Rule.NOT_A_NUMBER)
        return found

    def write(self, value: object) -> None:
        self.restore(count(value, self._unit) if isinstance(value, int) else "")
