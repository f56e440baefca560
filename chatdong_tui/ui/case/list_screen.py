"""The cases of a file, however many: conditions on top, one line a case, one key to what is done most."""

from __future__ import annotations

import asyncio
from typing import ClassVar

from textual.app import ComposeResult

from chatdong_tui.ui.case.case_form import open_form
from chatdong_tui.ui.case.choices import read_choices
from chatdong_tui.ui.case.contact_screen import ContactScreen
from chatdong_tui.ui.case.discover_screen import DiscoverScreen
from chatdong_tui.ui.case.filter_bar import FilterBar
from chatdong_tui.ui.case.move_screen import move_case
from chatdong_tui.ui.case.rows import case_cells
from chatdong_tui.ui.command import Command
from chatdong_tui.ui.command_screen import CommandScreen
from chatdong_tui.ui.room import Room
from chatdong_tui.ui.widgets.columns import Column
from chatdong_tui.ui.widgets.long_list import LongList
from chatdong_tui.ui.widgets.pages import Row
from chatdong_tui.usecases import case as cases
from chatdong_tui.usecases.case import CaseFilter, CaseLine, Roster
from chatdong_tui.usecases.desk import Desk, Noun, Place
from chatdong_tui.words import case_screens as words
from chatdong_tui.words.labels import zone_name


class CasePages:
    """The pages of one question. Before `ask_for` there is no question yet, and nobody gets an answer."""

    def __init__(self, screen: CommandScreen) -> None:
        self._screen = screen
        self._question: Roster[CaseLine] | None = None
        self._asked = asyncio.Event()

    def ask_for(self, wanted: CaseFilter) -> None:
        """Ask anew: what was counted and read before does not hold any more."""
        self._question = cases.roster(self._screen.desk, wanted)
        self._asked.set()

    async def count(self) -> int:
        await self._asked.wait()
        return await self._screen.ask(cases.roster_count, self._question) or 0

    async def page(self, number: int) -> list[Row]:
        await self._asked.wait()
        lines = await self._screen.ask(cases.roster_page, self._question, number) or []
        today, gap = self._screen.app.today, self._screen.desk.settings.contact_gap_days
        return [(line.case_id, case_cells(line, today, gap)) for line in lines]

    async def position(self, key: str) -> int | None:
        await self._asked.wait()
        return await self._screen.ask(cases.roster_position, self._question, key)


def _place(desk: Desk) -> Place:
    return desk.place()


def _no_row(screen: CasesScreen) -> str:
    return "" if screen.list.key else words.NO_ROW


def _no_zone(screen: CasesScreen) -> str:
    return "" if screen.bar.has_zone else words.NO_OWN_ZONE


class CasesScreen(Room):
    """The case list. It opens on the list itself: letters are commands, `/` looks for a case.

    silent: it opens with the cases that nobody has been in touch with for too long.
    """

    COMMANDS: ClassVar[tuple[Command, ...]] = (
        Command("search", "slash", words.SEARCH, words.SEARCH_HELP),
        Command("new", "f4", words.NEW, words.NEW_HELP, also=("n",)),
        Command("contact", "c", words.ADD_CONTACT, words.ADD_CONTACT_HELP, unavailable=_no_row),
        Command("move", "m", words.MOVE, words.MOVE_HELP, unavailable=_no_row),
        Command("open", "enter", words.OPEN, words.OPEN_HELP, unavailable=_no_row),
        Command("pick_dong", "d", words.PICK_DONG, words.PICK_DONG_HELP, footer=False),
        Command("pick_status", "s", words.PICK_STATUS, words.PICK_STATUS_HELP, footer=False),
        Command("pick_manager", "p", words.PICK_MANAGER, words.PICK_MANAGER_HELP, footer=False),
        Command("clear", "f8", words.CLEAR, words.CLEAR_HELP, footer=False),
        Command("toggle_open", "o", words.TOGGLE_OPEN, words.TOGGLE_OPEN_HELP, footer=False),
        Command("toggle_silent", "w", words.TOGGLE_SILENT, words.TOGGLE_SILENT_HELP, footer=False),
        Command("toggle_zone", "z", words.TOGGLE_ZONE, words.TOGGLE_ZONE_HELP, unavailable=_no_zone, footer=False),
        Command("next_order", "t", words.NEXT_ORDER, words.NEXT_ORDER_HELP, footer=False),
    )
    WATCHES = frozenset({Noun.CASE, Noun.NETWORK})
    AUTO_FOCUS = "LongList"
    room = "cases"
    heading = words.CASES

    def __init__(self, silent: bool = False) -> None:
        super().__init__()
        self._silent_first = silent
        self._pages = CasePages(self)
        self._begun = False

    def body(self) -> ComposeResult:
        yield FilterBar()
        yield LongList(
            self._pages,
            (
                Column(words.CASE_NO, 18),
                Column(words.DONG_COLUMN, 9, drop=3),
                Column(words.HOUSEHOLD_TYPE, 13, drop=1),
                Column(words.STATUS_COLUMN, 15),
                Column(words.CRISIS_LEVEL, 4),
                Column(words.MANAGER_COLUMN, None, least=8, drop=2),
                Column(words.CONTACTED_ON, 15),
                Column(words.FOUND_ON, 9, drop=4),
            ),
            unit=words.UNIT,
            empty=words.NO_CASES,
        )

    @property
    def bar(self) -> FilterBar:
        return self.query_one(FilterBar)

    @property
    def list(self) -> LongList:
        return self.query_one(LongList)

    async def reload(self) -> None:
        if self._begun:
            self._pages.ask_for(self.bar.wanted)
            self.list.reload()
        elif (place := await self.ask(_place)) is not None:
            self._begun = True
            zone = place.zone
            name = zone_name(zone.no, zone.name) if zone else ""
            self.bar.begin(zone.id if zone else None, name, self.app.today, self.desk.settings.contact_gap_days)
            if self._silent_first:
                self.bar.toggle_silent()
        if (choices := await self.ask(read_choices)) is not None:
            self.bar.offer(choices.dongs, choices.people)

    def on_filter_bar_changed(self, event: FilterBar.Changed) -> None:
        self._pages.ask_for(event.wanted)
        self.list.pages = self._pages

    def on_filter_bar_left(self) -> None:
        self.list.focus()

    def on_long_list_row_chosen(self) -> None:
        self.action_invoke("open")

    def action_open(self) -> None:
        self.app.open("case", case_id=self.list.key)

    async def action_new(self) -> None:
        await open_form(self, DiscoverScreen)

    async def action_contact(self) -> None:
        assert self.list.key is not None
        await open_form(self, ContactScreen, self.list.key, (self.list.cells or ("",))[0], None)

    async def action_move(self) -> None:
        assert self.list.key is not None
        await move_case(self, self.list.key)

    async def action_back(self) -> None:
        if self.focused is not self.list:
            self.list.focus()
        else:
            await super().action_back()

    def action_search(self) -> None:
        self.bar.look_for_text()

    def action_pick_dong(self) -> None:
        self.bar.pick("dong")

    def action_pick_status(self) -> None:
        self.bar.pick("status")

    def action_pick_manager(self) -> None:
        self.bar.pick("manager")

    def action_clear(self) -> None:
        self.bar.clear()
        self.list.focus()

    def action_toggle_open(self) -> None:
        self.bar.toggle_open()

    def action_toggle_silent(self) -> None:
        self.bar.toggle_silent()

    def action_toggle_zone(self) -> None:
        self.bar.toggle_zone()

    def action_next_order(self) -> None:
        self.bar.next_order()
