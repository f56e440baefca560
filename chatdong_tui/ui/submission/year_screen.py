"""A screen of one year's papers that goes from year to year."""

from __future__ import annotations

from typing import ClassVar

from chatdong_tui.ui.command import Command
from chatdong_tui.ui.command_screen import CommandScreen
from chatdong_tui.words import submission_screens as words


class YearScreen(CommandScreen):
    """`_wanted_year`: 0 for this one."""

    COMMANDS: ClassVar[tuple[Command, ...]] = (
        Command("earlier", "left_square_bracket", words.EARLIER, words.EARLIER_HELP, footer=False),
        Command("later", "right_square_bracket", words.LATER, words.LATER_HELP, footer=False),
    )
    _wanted_year = 0

    @property
    def year(self) -> int:
        return self._wanted_year or self.app.today.year

    async def action_earlier(self) -> None:
        self._wanted_year = self.year - 1
        await self.reload()

    async def action_later(self) -> None:
        self._wanted_year = self.year + 1
        await self.reload()
