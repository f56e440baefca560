"""Fields of indicators: a period of whole months (`'18하`, `21 1분기`, `3월`), and a figure, `-` or nothing."""

from __future__ import annotations

from datetime import date

from chatdong_tui.domain.indicator import Missing
from chatdong_tui.domain.period import Period
from chatdong_tui.domain.refusal import Rule, RuleBroken
from chatdong_tui.ui.widgets.text_box import TextBox
from chatdong_tui.words.indicator import NONE, number_text, read_number
from chatdong_tui.words.period import long_name, read_period


class PeriodBox(TextBox):
    """A period, shown in full once it is read."""

    retyped = True

    def __init__(self, value: Period | None = None, *, today: date, placeholder: str = "") -> None:
        super().__init__(long_name(value) if value else "", max_length=24, placeholder=placeholder)
        self._today = today

    def spelled(self, text: str) -> str:
        try:
            return long_name(read_period(text, self._today))
        except ValueError:
            return super().spelled(text)

    def read(self) -> object:
        """The period, None when the field is empty. Raises RuleBroken(NOT_A_PERIOD)."""
        if not self.value.strip():
            return None
        try:
            return read_period(self.value, self._today)
        except ValueError:
            raise RuleBroken("", Rule.NOT_A_PERIOD) from None

    def write(self, value: object) -> None:
        self.restore(long_name(value) if isinstance(value, Period) else "")


class FigureBox(TextBox):
    """A number as it is stored, `Missing.NONE` for `-`, or None. decimals: of the indicator."""

    retyped = True

    def __init__(
        self, value: int | Missing | None = None, *, decimals: int | None = None, placeholder: str = ""
    ) -> None:
        self._decimals = decimals
        super().__init__(self._text(value), max_length=16, placeholder=placeholder)

    def _text(self, value: object) -> str:
        if value is Missing.NONE:
            return NONE
        return number_text(value, self._decimals) if isinstance(value, int) else ""

    def read(self) -> object:
        """Raises RuleBroken: NOT_A_NUMBER; TOO_MANY_DECIMALS for more of them than the indicator has."""
        typed = self.value.strip()
        if not typed or typed == NONE:
            return Missing.NONE if typed else None
        try:
            return read_number(typed, self._decimals)
        except ValueError:
            raise self._refusal(typed) from None

    def _refusal(self, typed: str) -> RuleBroken:
        try:
            read_number(typed, len(typed))
        except ValueError:
            return RuleBroken("", Rule.NOT_A_NUMBER)
        return RuleBroken("", Rule.TOO_MANY_DECIMALS, decimals=self._decimals or 0)

    def write(self, value: object) -> None:
        self.restore(self._text(value))
