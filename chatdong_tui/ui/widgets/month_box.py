"""A field for a month: `3`, `3월`, `2021.3`, `2021-03`."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from chatdong_tui.domain.refusal import Rule, RuleBroken
from chatdong_tui.ui.widgets.text_box import TextBox
from chatdong_tui.words.formats import month_name, read_month


class MonthBox(TextBox):
    """A month as `2021-03`, or nothing. today: gives the year of a month without one."""

    retyped = True

    def __init__(
        self, value: str | None = None, *, today: Callable[[], date] | None = None, id: str | None = None
    ) -> None:
        super().__init__(value or "", max_length=12, id=id)
        self._today = today

    def _understood(self, text: str) -> str | None:
        today = self._today() if self._today else getattr(self.app, "today", None) or date.today()
        try:
            return read_month(text, today)
        except ValueError:
            return None

    @property
    def note(self) -> str:
        found = self._understood(self.value)
        return month_name(found) if found else ""

    def spelled(self, text: str) -> str:
        return self._understood(text) or super().spelled(text)

    def read(self) -> object:
        """The month, None when the field is empty. Raises RuleBroken(NOT_A_MONTH)."""
        if not self.value.strip():
            return None
        found = self._understood(self.value)
        if found is None:
            raise RuleBroken("", Rule.NOT_A_MONTH)
        return found
