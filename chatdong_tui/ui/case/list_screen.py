"""The cases of a file, however many: conditions on top, one line a case, one key to what is done most."""

from __future__ import annotations

from typing import ClassVar

from textual.app import ComposeResult

from chatdong_tui.ui.case.agenda_screen import AgendaScreen
from chatdong_tui.ui.case.case_form import open_form
from chatdong_tui.ui.case.case_list import CaseList, CasePages
from chatdong_tui.ui.case.choices import read_choices
from chatdong_tui.ui.case.contact_screen import ContactScreen
from chatdong_tui.ui.case.discover_screen import DiscoverScreen
from chatdong_tui.ui.case.filter_bar import FilterBar
from chatdong_tui.ui.case.hand_over_screen import HandOverScreen
from chatdong_tui.ui.case.list_rows import some_numbers
from chatdong_tui.ui.case.move_screen import move_case
from chatdong_tui.ui.case.named_screen import NamedScreen
from chatdong_tui.ui.command import Command
from chatdong_tui.ui.room import Room
from chatdong_tui.ui.widgets.plain import Plain
from chatdong_tui.usecases import case as cases
from chatdong_tui.usecases.case_filter import NamedFilter
from chatdong_tui.usecases.desk import Desk, Noun, Place
from chatdong_tui.words import case_list as words
from chatdong_tui.words import case_screens as page_words
from chatdong_tui.words import field_sheet as sheet_words
from chatdong_tui.words import home as home_words
from chatdong_tui.words.labels import zone_name


def _place(desk: Desk) -> Place:
    return desk.place()


def _no_row(screen: CasesScreen) -> str:
    return "" if screen.list.key else words.NO_ROW


def _none_chosen(screen: CasesScreen) -> str:
    return "" if screen.list.chosen else words.NO_ROW


def _no_zone(screen: CasesScreen) -> str:
    return "" if screen.bar.has_zone else words.NO_OWN_ZONE


class CasesScreen(Room):
    """The case list. It opens on the list itself: letters are commands, `/` looks for a case.

    silent: it opens with the cases that nobody has been in touch with for too long; late: with those of
    which any clock has run out; searching: in the search field.
    """

    COMMANDS: ClassVar[tuple[Command, ...]] = (
        Command("search", "slash", words.SEARCH, words.SEARCH_HELP),
        Command("new", "f4", words.NEW, words.NEW_HELP, also=("n",)),
        Command("contact", "c", page_words.ADD_CONTACT, page_words.ADD_CONTACT_HELP, unavailable=_no_row),
        Command("named", "f", words.NAMED_FILTERS, words.NAMED_FILTERS_HELP),
        Command("mark", "space", words.MARK, words.MARK_HELP, unavailable=_no_row),
        Command("open", "enter", words.OPEN, words.OPEN_HELP, unavailable=_no_row),
        Command("move", "x", page_words.MOVE, page_words.MOVE_HELP, unavailable=_no_row, footer=False),
        Command("hand_over", "h", words.HAND_OVER, words.HAND_OVER_HELP, unavailable=_none_chosen, footer=False),
        Command("to_agenda", "a", words.TO_AGENDA, words.TO_AGENDA_HELP, unavailable=_none_chosen, footer=False),
        Command("pick_dong", "d", words.PICK_DONG, words.PICK_DONG_HELP, footer=False),
        Command("pick_status", "s", words.PICK_STATUS, words.PICK_STATUS_HELP, footer=False),
        Command("pick_manager", "p", words.PICK_MANAGER, words.PICK_MANAGER_HELP, footer=False),
        Command("pick_level", "l", words.PICK_LEVEL, words.PICK_LEVEL_HELP, footer=False),
        Command("pick_late", "k", words.PICK_LATE, words.PICK_LATE_HELP, footer=False),
        Command("pick_order", "t", words.PICK_ORDER, words.PICK_ORDER_HELP, footer=False),
        Command("reverse", "r", words.REVERSE, words.REVERSE_HELP, footer=False),
        Command("clear", "f8", words.CLEAR, words.CLEAR_HELP, footer=False),
        Command("toggle_open", "e", words.TOGGLE_OPEN, words.TOGGLE_OPEN_HELP, footer=False),
        Command("toggle_silent", "w", words.TOGGLE_SILENT, words.TOGGLE_SILENT_HELP, footer=False),
        Command("toggle_ending", "y", words.TOGGLE_ENDING, words.TOGGLE_ENDING_HELP, footer=False),
        Command("resources", "b", home_words.GO_RESOURCES, home_words.GO_RESOURCES_HELP, footer=False),
        Command("ending_consents", "v", home_words.GO_ENDING, home_words.GO_ENDING_HELP, footer=False),
        Command("outreach", "g", home_words.GO_OUTREACH, home_words.GO_OUTREACH_HELP, footer=False),
        Command("campaigns", "j", home_words.GO_CAMPAIGNS, home_words.GO_CAMPAIGNS_HELP, footer=False),
        Command("field_sheet", "i", sheet_words.KEY_IN, sheet_words.KEY_IN_HELP, footer=False),
        Command("toggle_zone", "z", words.TOGGLE_ZONE, words.TOGGLE_ZONE_HELP, unavailable=_no_zone, footer=False),
    )
    WATCHES = frozenset({Noun.CASE, Noun.NETWORK})
    AUTO_FOCUS = "CaseList"
    room = "cases"
    heading = words.CASES
    DEFAULT_CSS = """
    CasesScreen #marks { padding: 0 1; max-height: 1; color: $text-warning; display: none; }
    CasesScreen #marks.-some { display: block; }
    """

    def __init__(self, silent: bool = False, late: bool = False, searching: bool = False) -> None:
        super().__init__()
        self._silent_first, self._late_first, self._searching_first = silent, late, searching
        self._pages = CasePages(self)
        self._begun = False

    def body(self) -> ComposeResult:
        yield FilterBar()
        yield Plain(id="marks")
        yield CaseList(self._pages)

    def on_mount(self) -> None:
        if self._searching_first:
            self.bar.look_for_text()

    @property
    def bar(self) -> FilterBar:
        return self.query_one(FilterBar)

    @property
    def list(self) -> CaseList:
        return self.query_one(CaseList)

    async def reload(self) -> None:
        if self._begun:
            self._pages.ask_for(self.bar.wanted)
            self.list.reload()
        elif (place := await self.ask(_place)) is not None:
            self._begun = True
            self._begin(place)
        if (choices := await self.ask(read_choices)) is not None:
            self.bar.offer(choices.dongs, choices.people)

    def _begin(self, place: Place) -> None:
        zone = place.zone
        zone_id, name = (zone.id, zone_name(zone.no, zone.name)) if zone else (None, "")
        self.bar.begin(zone_id, name, self.app.today, self.desk.settings.contact_gap_days)
        if self._silent_first:
            self.bar.toggle_silent()
        if self._late_first:
            self.bar.take(cases.late(self.desk, zone_id), "")

    def on_filter_bar_changed(self, event: FilterBar.Changed) -> None:
        self._pages.ask_for(event.wanted)
        self.list.say_order(event.wanted.order, event.wanted.descending)
        self.list.pages = self._pages

    def on_filter_bar_left(self) -> None:
        self.list.focus()

    def on_long_list_row_chosen(self) -> None:
        self.action_invoke("open")

    def action_open(self) -> None:
        self.app.open("case", case_id=self.list.key)

    async def action_new(self) -> None:
        await open_form(self, DiscoverScreen)

    async def action_field_sheet(self) -> None:
        # Few come for it: what it reads of reports stays out of the way of the list.
        from chatdong_tui.ui.case.field_sheet_screen import FieldSheetScreen

        await open_form(self, FieldSheetScreen)

    async def action_contact(self) -> None:
        assert self.list.key is not None
        await open_form(self, ContactScreen, self.list.key, (self.list.cells or ("",))[0], None)

    async def action_move(self) -> None:
        assert self.list.key is not None
        await move_case(self, self.list.key)

    # many at once

    def action_mark(self) -> None:
        self.list.mark()
        self._say_marks()

    def _drop_marks(self) -> None:
        self.list.drop_marks()
        self._say_marks()

    def _say_marks(self) -> None:
        marked = tuple(self.list.marked.values())
        line = self.query_one("#marks", Plain)
        line.show(words.MARKS.format(count=len(marked), cases=some_numbers(marked)) if marked else "")
        line.set_class(bool(marked), "-some")

    async def action_hand_over(self) -> None:
        await open_form(self, HandOverScreen, self.list.chosen, self._drop_marks)

    def action_to_agenda(self) -> None:
        self.app.push_screen(AgendaScreen(self.list.chosen, self._drop_marks))

    async def action_back(self) -> None:
        if self.focused is not self.list:
            self.list.focus()
        elif self.list.marked:
            self._drop_marks()
            self.notice(words.MARKS_DROPPED)
        else:
            await super().action_back()

    # conditions

    def action_search(self) -> None:
        self.bar.look_for_text()

    def action_named(self) -> None:
        self.app.push_screen(NamedScreen(self.bar.wanted), self._take)

    def _take(self, named: NamedFilter | None) -> None:
        if named is not None:
            self.bar.take(named.wanted, named.name)

    def action_pick_dong(self) -> None:
        self.bar.pick("dong")

    def action_pick_status(self) -> None:
        self.bar.pick("status")

    def action_pick_manager(self) -> None:
        self.bar.pick("manager")

    def action_pick_level(self) -> None:
        self.bar.pick("level")

    def action_pick_late(self) -> None:
        self.bar.pick("late")

    def action_pick_order(self) -> None:
        self.bar.pick("order")

    def action_reverse(self) -> None:
        self.bar.reverse()

    def action_clear(self) -> None:
        self.bar.clear()
        self.list.focus()

    def action_toggle_open(self) -> None:
        self.bar.toggle_open()

    def action_toggle_silent(self) -> None:
        self.bar.toggle_silent()

    def action_toggle_ending(self) -> None:
        self.bar.toggle_ending()

    def action_toggle_zone(self) -> None:
        self.bar.toggle_zone()
