"""A field for the day of each month on which a series meets: `3목`, `마지막 금`, `매주 수`, `15일`."""

from __future__ import annotations

from chatdong_tui.domain.meeting_year import SeriesRule
from chatdong_tui.domain.refusal import Rule, RuleBroken
from chatdong_tui.ui.widgets.text_box import TextBox
from chatdong_tui.words.months import read_series_day, series_day_name


class SeriesDayBox(TextBox):
    """A SeriesRule, or nothing."""

    retyped = True

    def __init__(self, *, placeholder: str = "", id: str | None = None) -> None:
        super().__init__("", max_length=20, placeholder=placeholder, id=id)

    def _understood(self, text: str) -> SeriesRule | None:
        try:
            return read_series_day(text)
        except ValueError:
            return None

    @property
    def note(self) -> str:
        found = self._understood(self.value)
        return series_day_name(found) if found and series_day_name(found) != self.value else ""

    def spelled(self, text: str) -> str:
        found = self._understood(text)
        return series_day_name(found) if found else super().spelled(text)

    def read(self) -> object:
        """The rule, None when the field is empty. Raises RuleBroken(NOT_A_SERIES_DAY)."""
        if not self.value.strip():
            return None
        found = self._understood(self.value)
        if found is None:
            raise RuleBroken("", Rule.NOT_A_SERIES_DAY)
        return found

    def write(self, value: object) -> None:
        self.restore(series_day_name(value) if isinstance(value, SeriesRule) else "")
