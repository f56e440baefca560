"""What the screens about a year of meetings share: turning the year, and the desk's zone or all of them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Generic, TypeVar

from chatdong_tui.ui.command import Command
from chatdong_tui.ui.command_screen import CommandScreen
from chatdong_tui.ui.widgets.month_grid import MonthGrid
from chatdong_tui.ui.widgets.plain_list import LineList
from chatdong_tui.usecases.desk import Desk, Noun
from chatdong_tui.words import meeting_screens as list_words
from chatdong_tui.words import meeting_screens_year as words
from chatdong_tui.words.labels import zone_name

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class ZoneYear(Generic[T]):
    """zone: the name of the desk's zone, '' when all are shown. has_zone: whether the desk has one."""

    year: T
    zone: str
    has_zone: bool


def zone_year(desk: Desk, read: Callable[[Desk, int, str | None], T], year: int, every_zone: bool) -> ZoneYear[T]:
    """A year as `read` tells it, of the desk's own zone or of all."""
    own = desk.place().zone
    zone = None if every_zone else own
    found = read(desk, year, zone.id if zone else None)
    return ZoneYear(found, zone_name(zone.no, zone.name) if zone else "", own is not None)


def _no_zone(screen: ZoneYearScreen) -> str:
    return "" if screen.has_zone else list_words.NO_OWN_ZONE


THIS_YEAR = Command("this_year", "t", words.THIS_YEAR, words.THIS_YEAR_HELP, footer=False)
ALL_ZONES = Command(
    "all_zones", "z", list_words.ALL_ZONES, list_words.ALL_ZONES_HELP, _no_zone, footer=False, also=("a",)
)


class ZoneYearScreen(CommandScreen):
    """A subclass names the commands `earlier` and `later`, THIS_YEAR and ALL_ZONES where they belong among its own."""

    WATCHES = frozenset({Noun.MEETING, Noun.NETWORK})

    def __init__(self, year: int = 0) -> None:
        """year: 0 for that of today."""
        super().__init__()
        self._wanted_year = year
        self._every_zone = False
        self.has_zone = True

    @property
    def year(self) -> int:
        return self._wanted_year or self.app.today.year

    async def ask_year(self, read: Callable[[Desk, int, str | None], T], group: str) -> ZoneYear[T] | None:
        """What is to be shown now; None when a newer question came."""
        found = await self.ask(zone_year, read, self.year, self._every_zone, group=group)
        if found is not None:
            self.has_zone = found.has_zone
        return found

    def _turn_to(self, year: int) -> None:
        self._wanted_year = year
        self.load()

    def action_earlier(self) -> None:
        self._turn_to(self.year - 1)

    def action_later(self) -> None:
        self._turn_to(self.year + 1)

    def action_this_year(self) -> None:
        self._turn_to(0)

    def action_all_zones(self) -> None:
        self._every_zone = not self._every_zone
        self.load()


EARLIER = Command("earlier", "left_square_bracket", words.EARLIER, words.EARLIER_HELP)
LATER = Command("later", "right_square_bracket", words.LATER, words.LATER_HELP)


class MonthsScreen(ZoneYearScreen):
    """Rows × the months of the year; below, what the chosen cell holds. The arrows move from cell to cell."""

    DEFAULT_CSS = """
    MonthsScreen #legend { height: 1; padding: 0 1; color: $text-muted; }
    MonthsScreen LineList { height: 4; border-top: solid $panel; }
    """

    @property
    def grid(self) -> MonthGrid:
        return self.query_one(MonthGrid)

    @property
    def below(self) -> LineList:
        return self.query_one(LineList)

    def draw_cell(self) -> None:
        """Show below what the selected cell holds."""
        raise NotImplementedError

    def choose_below(self) -> None:
        """The cell holds several meetings: let the person pick one of them."""
        self.below.focus()
        self.notice(words.SEVERAL)

    def on_month_grid_cell_highlighted(self, event: MonthGrid.CellHighlighted) -> None:
        event.stop()
        self.draw_cell()

    def on_month_grid_cell_chosen(self, event: MonthGrid.CellChosen) -> None:
        event.stop()
        self.action_invoke("open")

    def on_line_list_line_chosen(self, event: LineList.LineChosen) -> None:
        event.stop()
        self.action_invoke("open")
