"""The form that ends something: its last day, with what it is above."""

from __future__ import annotations

from datetime import date
from typing import ClassVar, cast

from textual.app import ComposeResult

from chatdong_tui.ui.kept_form import KeptForm
from chatdong_tui.ui.widgets.date_box import DateBox
from chatdong_tui.ui.widgets.form import Field, Form
from chatdong_tui.ui.widgets.plain import Plain
from chatdong_tui.words.formats import long_date


class LastDayForm(KeptForm):
    """label: what the day is called. ended: what is said afterwards, with {day}. told: what ends."""

    label: ClassVar[str]
    ended: ClassVar[str]

    DEFAULT_CSS = "LastDayForm .told { padding: 0 2 1 2; }"

    def __init__(self, row_id: str, told: str) -> None:
        super().__init__()
        self.draft_key = row_id
        self._told = told

    def body(self) -> ComposeResult:
        yield Plain(self._told, classes="told")
        yield Form(Field("until_on", self.label, DateBox(self.app.today), required=True))

    async def end(self, last_day: date) -> None:
        """Write the last day down. Raises RuleBroken."""
        raise NotImplementedError

    async def write(self) -> bool:
        if broken := self.form.broken():
            self.form.show_errors(broken)
            return False
        last_day = cast("date", self.form.values()["until_on"])
        await self.end(last_day)
        self.notice(self.ended.format(day=long_date(last_day)))
        return True
