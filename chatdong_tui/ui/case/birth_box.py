"""A field for the year of birth, of which only the five-year band is kept."""

from __future__ import annotations

import re

from chatdong_tui.domain.refusal import Rule, RuleBroken
from chatdong_tui.ui.widgets.text_box import TextBox
from chatdong_tui.words import case_screens as words


class BirthBox(TextBox):
    """The first year of the band: 1955 for `1957`, `57` or `1955~1959년생`; None when empty."""

    retyped = True

    def __init__(self, value: int | None, this_year: int) -> None:
        super().__init__("", max_length=12, placeholder=words.BIRTH_EXAMPLE)
        self._this_year = this_year
        self.write(value)

    def _understood(self, text: str) -> int | None:
        found = re.fullmatch(r"\s*(\d{4}|\d{2})(?:\s*[~-]\s*\d{2,4})?\s*(?:년생?)?\s*", text)
        if found is None:
            return None
        year = int(found[1])
        if year < 100:
            year += 2000 if year <= self._this_year % 100 else 1900
        return year - year % 5 if 1900 <= year <= self._this_year else None

    def spelled(self, text: str) -> str:
        first = self._understood(text)
        return super().spelled(text) if first is None else words.BORN.format(first=first, last=first + 4)

    @property
    def note(self) -> str:
        first = self._understood(self.value)
        return "" if first is None or self.spelled(self.value) == self.value else self.spelled(self.value)

    def read(self) -> object:
        """The first year of the band, None when empty. Raises RuleBroken(NOT_A_NUMBER)."""
        if not self.value.strip():
            return None
        first = self._understood(self.value)
        if first is None:
            raise RuleBroken("", Rule.NOT_A_NUMBER)
        return first

    def write(self, value: object) -> None:
        self.restore(words.BORN.format(first=value, last=value + 4) if isinstance(value, int) else "")
