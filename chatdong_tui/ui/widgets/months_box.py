"""A field for months of a year: `1~12`, `2 6 9 12`, `매월`."""

from __future__ import annotations

from collections.abc import Iterable

from chatdong_tui.domain.refusal import Rule, RuleBroken
from chatdong_tui.ui.widgets.text_box import TextBox
from chatdong_tui.words.months import months_name, read_months


class MonthsBox(TextBox):
    """Month numbers in order; an empty field reads as none."""

    retyped = True

    def __init__(self, *, placeholder: str = "", id: str | None = None) -> None:
        super().__init__("", max_length=60, placeholder=placeholder, id=id)

    def spelled(self, text: str) -> str:
        try:
            return months_name(read_months(text))
        except ValueError:
            return super().spelled(text)

    def read(self) -> tuple[int, ...]:
        """The months. Raises RuleBroken(NOT_MONTHS)."""
        try:
            return read_months(self.value)
        except ValueError:
            raise RuleBroken("", Rule.NOT_MONTHS) from None

    def write(self, value: object) -> None:
        self.restore(months_name(value) if isinstance(value, Iterable) else "")
