"""A field for a date: `3.18`, `오늘`, `어제`, `+7`, with the date it means beside it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from chatdong_tui.domain.refusal import Rule, RuleBroken
from chatdong_tui.ui.widgets.text_box import TextBox
from chatdong_tui.words.formats import long_date, read_date


class DateBox(TextBox):
    """A date or nothing. today: what `오늘` and `+7` count from, and the year of a date without one."""

    retyped = True

    def __init__(
        self,
        value: date | None = None,
        *,
        today: Callable[[], date] | None = None,
        placeholder: str = "",
        id: str | None = None,
    ) -> None:
        super().__init__(long_date(value) if value else "", max_length=20, placeholder=placeholder, id=id)
        self._today = today

    def _now(self) -> date:
        if self._today is not None:
            return self._today()
        return getattr(self.app, "today", None) or date.today()

    def _understood(self, text: str) -> date | None:
        try:
            return read_date(text, self._now())
        except (ValueError, OverflowError):
            return None

    @property
    def note(self) -> str:
        found = self._understood(self.value)
        return long_date(found) if found and long_date(found) != self.value else ""

    def spelled(self, text: str) -> str:
        found = self._understood(text)
        return long_date(found) if found else super().spelled(text)

    def read(self) -> object:
        """The date, None when the field is empty. Raises RuleBroken(NOT_A_DATE)."""
        if not self.value.strip():
            return None
        found = self._understood(self.value)
        if found is None:
            raise RuleBroken("", Rule.NOT_A_DATE)
        return found

    def write(self, value: object) -> None:
        self.restore(long_date(value) if isinstance(value, date) else "")
