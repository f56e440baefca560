"""A screen of one month that goes from month to month, as far as the file knows the zone."""

from __future__ import annotations

from datetime import timedelta
from typing import ClassVar

from chatdong_tui.domain.monthly import Span
from chatdong_tui.domain.refusal import Rule, RuleBroken
from chatdong_tui.ui.command_screen import CommandScreen


class MonthScreen(CommandScreen):
    """not_before: what is said of a month that the zone does not have. `_month`: the one shown, as `YYYY-MM`.

    A subclass has the commands `earlier` and `later`.
    """

    not_before: ClassVar[str]
    _month = ""

    async def action_earlier(self) -> None:
        await self._turn_to(f"{Span(self._month).first - timedelta(days=1):%Y-%m}")

    async def action_later(self) -> None:
        await self._turn_to(Span(self._month).next.month)

    async def _turn_to(self, month: str) -> None:
        before, self._month = self._month, month
        try:
            await self.reload()
        except RuleBroken as error:
            self._month = before
            if error.rule is not Rule.OUT_OF_RANGE:
                raise
            self.notice(self.not_before)
