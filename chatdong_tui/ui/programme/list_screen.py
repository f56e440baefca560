"""The programmes: ours, and those of source documents with the parts of their plans."""

from __future__ import annotations

from typing import ClassVar

from textual.app import ComposeResult

from chatdong_tui.domain.programme_page import ProgrammeItem
from chatdong_tui.domain.won import Unit
from chatdong_tui.reports.programme import figure_text
from chatdong_tui.ui.command import Command
from chatdong_tui.ui.command_screen import CommandScreen
from chatdong_tui.ui.widgets.columns import Column
from chatdong_tui.ui.widgets.long_list import LongList
from chatdong_tui.ui.widgets.pages import StillPages
from chatdong_tui.usecases import programme
from chatdong_tui.usecases.desk import Noun
from chatdong_tui.words import programme_screens as words


def _no_row(screen: ProgrammesScreen) -> str:
    return "" if screen.chosen is not None else words.NO_ROW


def _not_ours(screen: ProgrammesScreen) -> str:
    if screen.chosen is None:
        return words.NO_ROW
    return words.IS_REFERENCE if screen.chosen.programme.reference else ""


class ProgrammesScreen(CommandScreen):
    """One row a programme, with its budget in 천원."""

    COMMANDS: ClassVar[tuple[Command, ...]] = (
        Command("open", "enter", words.OPEN, words.OPEN_HELP, unavailable=_no_row),
        Command("new", "f4", words.NEW, words.NEW_HELP, also=("n",)),
        Command("edit", "e", words.EDIT, words.EDIT_HELP, unavailable=_not_ours, also=("f2",)),
        Command("remove", "delete", words.REMOVE, words.REMOVE_PROGRAMME_HELP, unavailable=_not_ours, footer=False),
        Command("history", "h", words.HISTORY, words.HISTORY_HELP, unavailable=_no_row, footer=False),
    )
    WATCHES = frozenset({Noun.REGISTER})
    heading = words.PROGRAMMES

    def __init__(self) -> None:
        super().__init__()
        self._items: dict[str, ProgrammeItem] = {}

    def body(self) -> ComposeResult:
        yield LongList(
            StillPages(()),
            (
                Column(words.DISTRICT, 8),
                Column(words.NAME, least=20),
                Column(words.PERIOD, 18, drop=1),
                Column(words.BUDGET, 10, align="right"),
                Column(words.SOURCE, 4),
            ),
            empty=words.NO_PROGRAMMES,
        )

    @property
    def chosen(self) -> ProgrammeItem | None:
        """The programme under the cursor."""
        return self._items.get(self.query_one(LongList).key or "")

    async def reload(self) -> None:
        found = await self.ask(programme.programmes, group="programmes")
        if found is None:
            return
        self._items = {item.id: item for item in found}
        shown = self.query_one(LongList)
        key = shown.key
        shown.pages = StillPages([(item.id, _cells(item)) for item in found])
        if key in self._items:
            shown.select(key)

    def on_long_list_row_chosen(self, event: LongList.RowChosen) -> None:
        event.stop()
        self.action_invoke("open")

    # what can be done

    def action_open(self) -> None:
        assert self.chosen is not None
        self.app.open("programme", programme_id=self.chosen.id)

    def action_new(self) -> None:
        self.app.open("programme_form")

    def action_edit(self) -> None:
        assert self.chosen is not None
        self.app.open("programme_form", known=self.chosen.programme)

    async def action_remove(self) -> None:
        assert self.chosen is not None
        await self.perform(programme.remove, self.chosen.id)
        self.notice(words.REMOVED)

    def action_history(self) -> None:
        assert self.chosen is not None
        self.app.open("history", table="programme", row_id=self.chosen.id)


def _cells(item: ProgrammeItem) -> tuple[str, ...]:
    one = item.programme
    name = words.PART_OF.format(name=one.name) if one.parent_id else one.name
    days = (one.from_on, one.until_on)
    period = "~".join(f"{day.year}. {day.month}." if day else "" for day in days) if any(days) else ""
    mark = words.SOURCE_MARK if one.reference else ""
    return one.district, name, period, figure_text(item.budget, Unit.THOUSAND), mark
