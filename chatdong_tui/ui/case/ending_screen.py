"""The consents that end soon or have just ended, each one key from its case."""

from __future__ import annotations

from typing import ClassVar

from textual.app import ComposeResult

from chatdong_tui.ui.command import Command
from chatdong_tui.ui.command_screen import CommandScreen
from chatdong_tui.ui.widgets.plain import Plain
from chatdong_tui.ui.widgets.plain_list import Line, LineList
from chatdong_tui.usecases import consent
from chatdong_tui.usecases.desk import Noun
from chatdong_tui.words import consent as words


def _no_line(screen: EndingConsentsScreen) -> str:
    return "" if screen.query_one(LineList).key else words.NO_LINE


class EndingConsentsScreen(CommandScreen):
    """Those of open cases, the first to end on top."""

    COMMANDS: ClassVar[tuple[Command, ...]] = (
        Command("open", "enter", words.OPEN, words.OPEN_HELP, unavailable=_no_line),
    )
    WATCHES = frozenset({Noun.CASE})
    heading = words.ENDING
    DEFAULT_CSS = "EndingConsentsScreen #head { padding: 0 1 1 1; color: $text-muted; }"

    def __init__(self) -> None:
        super().__init__()
        self._case_of: dict[str, str] = {}

    def body(self) -> ComposeResult:
        yield Plain(words.ENDING_HEAD.format(days=consent.ENDS_SOON_DAYS), id="head")
        yield LineList([])

    async def reload(self) -> None:
        found = await self.ask(consent.ending, group="ending")
        if found is None:
            return
        today = self.app.today
        self._case_of = {each.consent.id: each.consent.case_id for each in found}
        lines = [
            Line(each.consent.id, words.ending_line(each, today), "" if each.consent.valid_on(today) else "alert")
            for each in found
        ]
        self.query_one(LineList).lines = lines or [Line(None, words.NOTHING_ENDS, "quiet")]

    def on_line_list_line_chosen(self) -> None:
        self.action_invoke("open")

    def action_open(self) -> None:
        self.app.open("case", case_id=self._case_of[self.query_one(LineList).key or ""])
