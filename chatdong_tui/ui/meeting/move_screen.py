"""Another day for a meeting that has not taken place yet."""

from __future__ import annotations

from datetime import date
from typing import cast

from textual.app import ComposeResult

from chatdong_tui.ui.kept_form import KeptForm
from chatdong_tui.ui.widgets.date_box import DateBox
from chatdong_tui.ui.widgets.form import Field, Form
from chatdong_tui.ui.widgets.plain import Plain
from chatdong_tui.usecases import meeting_series
from chatdong_tui.words import meeting_screens_year as words
from chatdong_tui.words.formats import long_date


class MeetingMoveScreen(KeptForm):
    """One date; Enter saves it."""

    heading = words.MOVE
    draft_noun = "meeting_move"
    DEFAULT_CSS = "MeetingMoveScreen .told { padding: 0 2 1 2; }"

    def __init__(self, meeting_id: str, held_on: date) -> None:
        super().__init__()
        self._meeting_id = self.draft_key = meeting_id
        self._held_on = held_on

    def body(self) -> ComposeResult:
        yield Plain(words.MOVE_TOLD.format(day=long_date(self._held_on)), classes="told")
        yield Form(Field("held_on", words.HELD_ON, DateBox(self._held_on, today=self._counted_from), required=True))

    def _counted_from(self) -> date:
        # `+7` is a week after the day on which it was to be.
        return self._held_on

    async def write(self) -> bool:
        if broken := self.form.broken():
            self.form.show_errors(broken)
            return False
        day = cast("date", self.form.values()["held_on"])
        await self.perform(meeting_series.move, self._meeting_id, day)
        self.notice(words.MOVED.format(day=long_date(day)))
        return True
