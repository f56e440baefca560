"""The network at a glance: zones with their agencies and dongs, people with dated roles, agreements."""

from __future__ import annotations

from typing import ClassVar

from textual.app import ComposeResult
from textual.events import Resize

from chatdong_tui.domain.agreement import EndingAgreement
from chatdong_tui.domain.network import Zone
from chatdong_tui.domain.network_overview import Overview, ZoneChoice
from chatdong_tui.ui.command import Command
from chatdong_tui.ui.command_screen import Changed
from chatdong_tui.ui.network.rows import Row, rows
from chatdong_tui.ui.room import Room
from chatdong_tui.ui.widgets.plain_list import LineList
from chatdong_tui.usecases import network
from chatdong_tui.usecases.agreement_end import agreements_ending
from chatdong_tui.usecases.desk import Desk, Noun
from chatdong_tui.usecases.network_overview import overview
from chatdong_tui.words import home as home_words
from chatdong_tui.words import importing_screens as import_words
from chatdong_tui.words import network_screens as words
from chatdong_tui.words.labels import zone_name


def _no_line(screen: NetworkScreen) -> str:
    return "" if screen.row else words.NOTHING_CHOSEN


def _no_person(screen: NetworkScreen) -> str:
    return "" if screen.row and screen.row.person else words.NO_PERSON_CHOSEN


def _no_organisation(screen: NetworkScreen) -> str:
    return "" if screen.row and screen.row.organisation else words.NO_ORGANISATION_CHOSEN


def _nothing_to_end(screen: NetworkScreen) -> str:
    row = screen.row
    return "" if row and not row.over and (row.role or row.member) else words.NOTHING_TO_END


def _no_agreement(screen: NetworkScreen) -> str:
    return "" if screen.row and screen.row.agreement else words.NO_AGREEMENT_CHOSEN


def _no_zone(screen: NetworkScreen) -> str:
    return "" if screen.zone else words.NO_ZONE


class NetworkScreen(Room):
    """Everybody and everything that takes part, today; what has ended stands below in grey."""

    COMMANDS: ClassVar[tuple[Command, ...]] = (
        Command("edit", "enter", words.EDIT, words.EDIT_HELP, unavailable=_no_line, also=("e", "f2")),
        Command("add_person", "f4", words.ADD_PERSON, words.ADD_PERSON_HELP, also=("n",)),
        Command("add_organisation", "o", words.ADD_ORGANISATION, words.ADD_ORGANISATION_HELP),
        Command("add_dong", "d", words.ADD_DONG, words.ADD_DONG_HELP, _no_zone, False),
        Command("add_agreement", "a", words.ADD_AGREEMENT, words.ADD_AGREEMENT_HELP, footer=False),
        Command("renew", "y", words.RENEW, words.RENEW_HELP, _no_agreement, False),
        Command("board", "s", home_words.GO_BOARD, home_words.GO_BOARD_HELP, footer=False),
        Command("resources", "b", home_words.GO_RESOURCES, home_words.GO_RESOURCES_HELP, footer=False),
        Command("interface", "t", home_words.GO_INTERFACE, home_words.GO_INTERFACE_HELP, footer=False),
        Command("add_role", "f8", words.ADD_ROLE, words.ADD_ROLE_HELP, _no_person, False, ("r",)),
        Command("end", "delete", words.END, words.END_HELP, unavailable=_nothing_to_end),
        Command("rename", "f9", words.RENAME, words.RENAME_HELP, _no_person, False),
        Command("join", "j", words.JOIN, words.JOIN_HELP, _no_organisation, False),
        Command("history", "h", words.HISTORY, words.HISTORY_HELP, unavailable=_no_line),
        Command("handover", "u", words.HANDOVER, words.HANDOVER_HELP, _no_person, False),
        Command("importing", "i", import_words.GO_IMPORT, import_words.GO_IMPORT_HELP, footer=False),
        Command("other_zones", "z", words.OTHER_ZONES, words.OTHER_ZONES_HELP, footer=False),
    )
    WATCHES: ClassVar[frozenset[Noun]] = frozenset((Noun.NETWORK,))
    room = "network"
    heading = words.NETWORK

    def __init__(self, person_id: str = "") -> None:
        """person_id: who is looked for, and selected in whatever zone they are."""
        super().__init__()
        self._wanted = person_id
        self._rows: dict[str, Row] = {}
        self._overview: Overview | None = None
        self._ending: tuple[EndingAgreement, ...] = ()
        self._zones: tuple[ZoneChoice, ...] = ()
        self._zone_id: str | None = None
        self._read_before = False
        self._changed: frozenset[str] = frozenset()

    def body(self) -> ComposeResult:
        yield LineList([])

    # what is shown

    async def reload(self) -> None:
        if not self._read_before:
            place = await self.ask(Desk.place)
            self._zones = await self.ask(network.zones) or ()
            own = place.zone.id if place and place.zone else None
            self._zone_id = own if own in {zone.id for zone in self._zones} and not self._wanted else None
            self._read_before = True
        found = await self.ask(overview, self._zone_id, self.app.today, group="overview")
        ending = await self.ask(agreements_ending, self.app.today, group="ending")
        if found is not None and ending is not None:
            self._overview, self._ending = found, ending
            self._draw()

    def _draw(self) -> None:
        if self._overview is None:
            return
        found = rows(self._overview, max(76, self.size.width - 4), self._ending)
        self._rows = {row.line.key: row for row in found if row.line.key is not None}
        line_list = self.query_one(LineList)
        line_list.lines = [row.line for row in found]
        new = [key for key in self._rows if key.rpartition(":")[2] in self._changed]
        if new:
            line_list.select(new[0])
            self._changed = frozenset()
        self._select_wanted()
        if len(self._zones) > 1 or self._zone_id is None:
            shown = next((zone for zone in self._zones if zone.id == self._zone_id), None)
            self.set_heading(words.OF.format(whose=zone_name(shown.no, shown.name) if shown else words.ALL_ZONES))

    def _select_wanted(self) -> None:
        if not self._wanted:
            return
        of_person = [key for key, row in self._rows.items() if row.person and row.person.id == self._wanted]
        if of_person:
            # Only once it is laid out can the list scroll there.
            self.call_after_refresh(self.query_one(LineList).select, of_person[0])
        else:
            self.notice(words.NOT_LISTED)
        self._wanted = ""

    def on_changed(self, event: Changed) -> None:
        # What was just written is selected, so that the next key can go on with it.
        self._changed = event.change.row_ids

    def on_resize(self, event: Resize) -> None:
        self._draw()

    @property
    def row(self) -> Row | None:
        """What the selected line stands for."""
        return self._rows.get(self.query_one(LineList).key or "")

    @property
    def zone(self) -> Zone | None:
        """The zone of the selected line, or the only one shown."""
        if self.row is not None and self.row.zone is not None:
            return self.row.zone
        shown = self._overview.zones if self._overview else ()
        return shown[0].zone if len(shown) == 1 else None

    def on_line_list_line_chosen(self, event: LineList.LineChosen) -> None:
        self.action_invoke("edit")

    def action_other_zones(self) -> None:
        order: list[str | None] = [None, *(zone.id for zone in self._zones)]
        self._zone_id = order[(order.index(self._zone_id) + 1) % len(order)]
        self.load()

    # what can be done

    def action_edit(self) -> None:
        row = self.row
        assert row is not None
        if row.person is not None and row.role is not None:
            self.app.open("role", person=row.person, role=row.role)
        elif row.person is not None:
            self.app.open("person_name", person=row.person)
        elif row.agreement is not None:
            self.app.open("agreement", line=row.agreement)
        else:
            self.app.open("organisation", organisation=row.organisation)

    def action_add_person(self) -> None:
        self.app.open("person", organisation_id=self.row.organisation_id if self.row else None)

    def action_add_organisation(self) -> None:
        self.app.open("organisation", zone_id=self.zone.id if self.zone else None)

    def action_add_dong(self) -> None:
        self.app.open("dong", zone=self.zone)

    def action_add_agreement(self) -> None:
        self.app.open("agreement", zone_id=self.zone.id if self.zone else None)

    def action_renew(self) -> None:
        assert self.row is not None
        self.app.open("agreement", renews=self.row.agreement)

    def action_board(self) -> None:
        self.app.open("board", zone_id=self.zone.id if self.zone else None)

    def action_interface(self) -> None:
        self.app.open("interface", zone_id=self.zone.id if self.zone else None)

    def action_add_role(self) -> None:
        row = self.row
        assert row is not None
        self.app.open("role", person=row.person, organisation_id=row.organisation_id)

    def action_end(self) -> None:
        row = self.row
        assert row is not None
        if row.role is not None:
            self.app.open("role_end", person=row.person, role=row.role)
        else:
            self.app.open("zone_leave", member=row.member)

    def action_join(self) -> None:
        row = self.row
        assert row is not None
        self.app.open("zone_join", organisation=row.organisation, zone_id=self._zone_id)

    def action_rename(self) -> None:
        assert self.row is not None
        self.app.open("person_name", person=self.row.person)

    def action_history(self) -> None:
        assert self.row is not None
        if written := self.row.written:
            self.app.open("history", table=written[0], row_id=written[1])

    async def action_handover(self) -> None:
        # Read through every room of the house, which the list does not need.
        from chatdong_tui.ui.export.papers_screen import PapersScreen
        from chatdong_tui.usecases import handover

        assert self.row is not None
        assert self.row.person is not None
        person_id = self.row.person.id
        if document := await self.ask(handover.document, person_id, group="handover"):
            self.app.push_screen(PapersScreen([document], f"person {person_id}", words.HANDOVER_REMARK))
