"""The meetings of a month: open one, plan one, and see which zone has not met."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import ClassVar

from textual.app import ComposeResult

from chatdong_tui.domain.meeting_code import MeetingState
from chatdong_tui.domain.meeting_sheet import MeetingLine
from chatdong_tui.ui.command import Command
from chatdong_tui.ui.meeting.rows import meeting_cells, zones_without_meeting
from chatdong_tui.ui.room import Room
from chatdong_tui.ui.widgets.columns import Column
from chatdong_tui.ui.widgets.confirm import yes_no
from chatdong_tui.ui.widgets.long_list import LongList
from chatdong_tui.ui.widgets.pages import StillPages
from chatdong_tui.ui.widgets.plain import Plain
from chatdong_tui.usecases import meeting as meetings
from chatdong_tui.usecases import network
from chatdong_tui.usecases.desk import Desk, Noun
from chatdong_tui.words import meeting_screens as words
from chatdong_tui.words import meeting_screens_duty as duty_words
from chatdong_tui.words import meeting_screens_training as training_words
from chatdong_tui.words import meeting_screens_year as year_words
from chatdong_tui.words.formats import month_name
from chatdong_tui.words.labels import zone_name


@dataclass(frozen=True, slots=True)
class _Month:
    lines: tuple[MeetingLine, ...]
    zone: str
    without: tuple[str, ...]


def _month(desk: Desk, month: str, every_zone: bool) -> _Month:
    """The meetings of a month; zone: the name of the desk's zone, '' when all are shown."""
    own = None if every_zone else desk.place().zone
    lines = meetings.month_list(desk, month, own.id if own else None)
    first = date.fromisoformat(f"{month}-01")
    names = {zone.id: zone_name(zone.no, zone.name) for zone in network.zones_in_force(desk, first)}
    if own is not None:
        names = {own.id: zone_name(own.no, own.name)}
    without = zones_without_meeting(lines, names)
    return _Month(lines, names[own.id] if own else "", tuple(names[zone_id] for zone_id in without))


def _no_row(screen: MeetingsScreen) -> str:
    return "" if screen.chosen else words.NO_ROW


def _not_movable(screen: MeetingsScreen) -> str:
    if screen.line is None:
        return words.NO_ROW
    movable = screen.line.state in (MeetingState.PLANNED, MeetingState.POSTPONED)
    return "" if movable else year_words.NOT_MOVABLE


def _no_zone(screen: MeetingsScreen) -> str:
    return "" if screen.has_zone else words.NO_OWN_ZONE


class MeetingsScreen(Room):
    """One month of meetings: my zone's and the district's, or everybody's."""

    COMMANDS: ClassVar[tuple[Command, ...]] = (
        Command("open", "enter", words.OPEN, words.OPEN_HELP, unavailable=_no_row),
        Command("new", "f4", words.NEW, words.NEW_HELP, also=("n",)),
        Command("earlier", "left", words.EARLIER, words.EARLIER_HELP, also=("left_square_bracket",)),
        Command("later", "right", words.LATER, words.LATER_HELP, also=("right_square_bracket",)),
        Command("this_month", "t", words.THIS_MONTH, words.THIS_MONTH_HELP, footer=False),
        Command("all_zones", "z", words.ALL_ZONES, words.ALL_ZONES_HELP, _no_zone, footer=False, also=("a",)),
        Command("year", "y", year_words.GO_YEAR, year_words.GO_YEAR_HELP),
        Command("move", "m", year_words.MOVE, year_words.MOVE_HELP, unavailable=_not_movable, footer=False),
        Command("duties", "d", duty_words.GO_LEDGER, duty_words.GO_LEDGER_HELP, footer=False),
        Command("trainings", "e", training_words.GO_TRAININGS, training_words.GO_TRAININGS_HELP, footer=False),
        Command("remove", "delete", words.REMOVE, words.REMOVE_HELP, unavailable=_no_row, footer=False),
    )
    WATCHES = frozenset({Noun.MEETING, Noun.NETWORK})
    room = "meetings"
    heading = words.MEETINGS

    DEFAULT_CSS = """
    MeetingsScreen #month { height: 1; padding: 0 1; text-style: bold; }
    MeetingsScreen #without { padding: 0 1; color: $text-warning; }
    MeetingsScreen LongList { height: 1fr; }
    """

    def __init__(self, month: str = "") -> None:
        super().__init__()
        self._first = date.fromisoformat(f"{month}-01") if month else None
        self._every_zone = False
        self._lines: dict[str, MeetingLine] = {}
        self.has_zone = True

    def body(self) -> ComposeResult:
        yield Plain(id="month")
        yield LongList(
            StillPages([]),
            (
                Column(words.DATE, 9),
                Column(words.ZONE, 5, drop=1),
                Column(words.KIND, 20),
                Column(words.TITLE, least=6, drop=2),
                Column(words.PLACE, least=8, drop=3),
                Column(words.STATE, 4),
                Column(words.SEATS, 5, align="right"),
                Column(words.OPEN_ACTIONS, 6, align="right", drop=1),
            ),
            empty=words.NO_MEETING,
        )
        yield Plain(id="without")

    @property
    def _list(self) -> LongList:
        return self.query_one(LongList)

    @property
    def chosen(self) -> str | None:
        """The selected meeting."""
        return self._list.key

    @property
    def line(self) -> MeetingLine | None:
        """The selected meeting as it stands in the list."""
        return self._lines.get(self.chosen or "")

    @property
    def month(self) -> str:
        return f"{self._first or self.app.today:%Y-%m}"

    async def reload(self) -> None:
        place = await self.ask(Desk.place)
        found = await self.ask(_month, self.month, self._every_zone, group="month")
        if found is None or place is None:
            return
        self.has_zone = place.zone is not None
        chosen, shown = self._list.key, set(self._lines)
        self._lines = {line.id: line for line in found.lines}
        self._list.pages = StillPages([(line.id, meeting_cells(line)) for line in found.lines])
        if chosen in self._lines and chosen in shown:
            self._list.select(chosen)
        self._say(found)

    def _say(self, found: _Month) -> None:
        text = words.MONTH_OF_ZONE if found.zone else words.MONTH_OF_ALL
        name = month_name(self.month)
        self.query_one("#month", Plain).show(text.format(month=name, zone=found.zone, count=len(found.lines)))
        without = words.NO_ZONE_MEETING.format(zones=", ".join(found.without)) if found.without else ""
        line = self.query_one("#without", Plain)
        line.show(without)
        line.display = bool(without)

    def on_long_list_row_chosen(self, event: LongList.RowChosen) -> None:
        event.stop()
        self.action_invoke("open")

    def action_open(self) -> None:
        self.app.open("meeting", meeting_id=self.chosen)

    def action_new(self) -> None:
        self.app.open("meeting_head")

    def _turn_to(self, first: date | None) -> None:
        self._first = first
        self.load()

    def action_earlier(self) -> None:
        self._turn_to(((self._first or self.app.today).replace(day=1) - timedelta(days=1)).replace(day=1))

    def action_later(self) -> None:
        self._turn_to(((self._first or self.app.today).replace(day=1) + timedelta(days=31)).replace(day=1))

    def action_this_month(self) -> None:
        self._turn_to(None)

    def action_all_zones(self) -> None:
        self._every_zone = not self._every_zone
        self.load()

    def action_year(self) -> None:
        self.app.open("meeting_year", year=int(self.month[:4]), month=int(self.month[5:]))

    def action_move(self) -> None:
        if (line := self.line) is not None:
            self.app.open("meeting_move", meeting_id=line.id, held_on=line.held_on)

    def action_duties(self) -> None:
        self.app.open("duty_ledger", year=int(self.month[:4]))

    def action_trainings(self) -> None:
        self.app.open("trainings", year=int(self.month[:4]))

    async def action_remove(self) -> None:
        line = self._lines[self.chosen or ""]
        named = " ".join(part for part in meeting_cells(line)[:4] if part)
        if await self.choose(yes_no(words.REALLY_REMOVE.format(meeting=named))) == "yes":
            await self.perform(meetings.remove, line.id)
            self.notice(words.REMOVED)
