"""The campaigns of the district, the newest first, each with what it came to."""

from __future__ import annotations

from typing import ClassVar

from textual.app import ComposeResult

from chatdong_tui.domain.campaign import CampaignTable
from chatdong_tui.ui.command import Command
from chatdong_tui.ui.command_screen import CommandScreen
from chatdong_tui.ui.widgets.columns import Column
from chatdong_tui.ui.widgets.confirm import yes_no
from chatdong_tui.ui.widgets.long_list import LongList
from chatdong_tui.ui.widgets.pages import Row, StillPages
from chatdong_tui.usecases import campaign
from chatdong_tui.usecases.desk import Noun
from chatdong_tui.words import campaign_screens as words
from chatdong_tui.words.campaign import when
from chatdong_tui.words.formats import count


def _no_row(screen: CampaignsScreen) -> str:
    return "" if screen.list.key else words.NO_ROW


def _cells(table: CampaignTable) -> Row:
    figures, unit = table.total, table.unit
    return table.campaign.id, (
        table.campaign.name,
        when(table.campaign),
        words.NONE if figures.targets is None else count(figures.targets, words.PEOPLE),
        words.NONE if figures.calls is None else count(figures.calls, unit),
        words.NONE if figures.per_person is None else f"{figures.per_person}{unit}",
    )


class CampaignsScreen(CommandScreen):
    """One line a campaign."""

    COMMANDS: ClassVar[tuple[Command, ...]] = (
        Command("open", "enter", words.OPEN, words.OPEN_HELP, unavailable=_no_row),
        Command("new", "f4", words.NEW, words.NEW_HELP, also=("n",)),
        Command("remove", "delete", words.REMOVE, words.REMOVE_HELP, unavailable=_no_row),
    )
    WATCHES = frozenset({Noun.OUTREACH})
    heading = words.CAMPAIGNS

    def body(self) -> ComposeResult:
        yield LongList(
            StillPages(()),
            (
                Column(words.NAME),
                Column(words.WHEN, 26),
                Column(words.TARGETS, 10, align="right"),
                Column(words.CALLS, 10, align="right"),
                Column(words.PER_PERSON, 8, align="right", drop=1),
            ),
            empty=words.NONE_YET,
        )

    @property
    def list(self) -> LongList:
        return self.query_one(LongList)

    async def reload(self) -> None:
        found = await self.ask(campaign.campaigns, group="campaigns")
        if found is not None:
            key = self.list.key
            self.list.pages = StillPages([_cells(table) for table in found])
            if key:
                self.list.select(key)

    def on_long_list_row_chosen(self) -> None:
        self.action_invoke("open")

    def action_open(self) -> None:
        self.app.open("campaign", campaign_id=self.list.key)

    def action_new(self) -> None:
        self.app.open("campaign_form")

    async def action_remove(self) -> None:
        key = self.list.key
        assert key is not None
        question = words.REALLY_REMOVE.format(name=(self.list.cells or ("",))[0])
        if await self.choose(yes_no(question)) == "yes":
            await self.perform(campaign.remove, key)
            self.notice(words.REMOVED)
