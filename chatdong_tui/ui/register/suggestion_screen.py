"""Good practices that may help a project: the cards that have most in common with its plan."""

from __future__ import annotations

from typing import ClassVar

from textual.app import ComposeResult
from textual.events import Resize

from chatdong_tui.domain.good_practice import Suggestion
from chatdong_tui.domain.register import Register
from chatdong_tui.ui.command import Command
from chatdong_tui.ui.command_screen import CommandScreen
from chatdong_tui.ui.widgets.plain_list import Line, LineList
from chatdong_tui.ui.wrapping import wrap
from chatdong_tui.usecases import good_practice
from chatdong_tui.usecases.desk import Noun
from chatdong_tui.words import register_screens as words


def _no_row(screen: SuggestionsScreen) -> str:
    return "" if screen.query_one(LineList).key else words.NO_ROW


class SuggestionsScreen(CommandScreen):
    """Each card with the words that speak for it, and what was done."""

    COMMANDS: ClassVar[tuple[Command, ...]] = (
        Command("open", "enter", words.OPEN, words.OPEN_HELP, unavailable=_no_row),
        Command("write_card", "f4", words.WRITE_CARD, words.WRITE_CARD_HELP, also=("w",)),
    )
    WATCHES = frozenset({Noun.REGISTER, Noun.PROJECT})
    heading = words.SUGGESTIONS

    def __init__(self, project_id: str) -> None:
        super().__init__()
        self._project_id = project_id
        self._found: tuple[Suggestion, ...] | None = None

    def body(self) -> ComposeResult:
        yield LineList(())

    async def reload(self) -> None:
        found = await self.ask(good_practice.for_project, self._project_id, group="suggestions")
        if found is not None:
            self._found = found
            self._draw()

    def on_resize(self, event: Resize) -> None:
        self._draw()

    def _draw(self) -> None:
        if self._found is None:
            return
        width = max(60, self.size.width - 6)
        lines = []
        for each in self._found:
            card = each.card
            region = card.district or words.OURS_REGION
            told = words.SUGGESTED_BY.format(title=card.title, region=region, words=", ".join(each.words))
            lines.append(Line(card.id, told))
            lines += [Line(None, f"    {part}", "quiet") for part in wrap(card.summary, width, width)]
        self.query_one(LineList).lines = lines or [Line(None, words.NO_SUGGESTIONS, "quiet")]

    def on_line_list_line_chosen(self, event: LineList.LineChosen) -> None:
        self.action_invoke("open")

    async def action_write_card(self) -> None:
        card = (await self.perform(good_practice.from_project, self._project_id)).value
        self.notice(words.CARD_WRITTEN)
        self.app.open("register_entry", of=Register.GOOD_PRACTICE, row_id=card.id)

    def action_open(self) -> None:
        self.app.open("register_entry", of=Register.GOOD_PRACTICE, row_id=self.query_one(LineList).key)
