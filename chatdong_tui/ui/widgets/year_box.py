"""A field for a year: `2021`, `2021년`."""

from __future__ import annotations

import re

from chatdong_tui.domain.refusal import Rule, RuleBroken
from chatdong_tui.ui.widgets.text_box import TextBox


class YearBox(TextBox):
    """A year of four digits, or nothing."""

    retyped = True

    def __init__(self, value: int | None = None, *, id: str | None = None) -> None:
        super().__init__("" if value is None else str(value), max_length=6, id=id)

    def read(self) -> object:
        """The year, None when the field is empty. Raises RuleBroken(NOT_A_NUMBER)."""
        if not self.value.strip():
            return None
        found = re.fullmatch(r"(\d{4})\D?", self.value.strip())
        if found is None:
            raise RuleBroken("", Rule.NOT_A_NUMBER)
        return int(found[1])
