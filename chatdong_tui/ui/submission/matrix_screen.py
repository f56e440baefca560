"""Every zone as it stands today, the worst first: meetings, papers, plans and money."""

from __future__ import annotations

from typing import ClassVar

from textual.app import ComposeResult

from chatdong_tui.domain.standing import ZoneStanding
from chatdong_tui.ui.command import Command
from chatdong_tui.ui.submission.rows import standing_cells
from chatdong_tui.ui.submission.year_screen import YearScreen
from chatdong_tui.ui.widgets.columns import Column
from chatdong_tui.ui.widgets.long_list import LongList
from chatdong_tui.ui.widgets.pages import StillPages
from chatdong_tui.ui.widgets.plain import Plain
from chatdong_tui.usecases import paper_overview, site_visit
from chatdong_tui.usecases.desk import Noun
from chatdong_tui.words import submission_screens as words
from chatdong_tui.words.formats import screen_date

_ZONE, _AGENCY, _MEETINGS, _REPORTS, _NEWS, _OPERATION, _PROJECT, _RATE, _LACKS = words.MATRIX_COLUMNS


def _no_zone(screen: MatrixScreen) -> str:
    return "" if screen.chosen else words.NO_ZONE


def _no_visit(screen: MatrixScreen) -> str:
    return words.OTHER_YEAR if screen.year != screen.app.today.year else _no_zone(screen)


class MatrixScreen(YearScreen):
    """A line opens the zone's calendar; one key begins a site visit."""

    COMMANDS: ClassVar[tuple[Command, ...]] = (
        Command("open_zone", "enter", words.OPEN_ZONE, words.OPEN_ZONE_HELP, unavailable=_no_zone),
        Command("visit", "v", words.VISIT, words.VISIT_HELP, unavailable=_no_visit),
        Command("grid", "g", words.GO_GRID, words.GO_GRID_HELP),
    )
    WATCHES = frozenset({Noun.SUBMISSION, Noun.MEETING, Noun.BUDGET, Noun.NETWORK})
    heading = words.MATRIX
    DEFAULT_CSS = "MatrixScreen #head { height: 1; padding: 0 1; text-style: bold; }"

    def __init__(self, year: int = 0) -> None:
        super().__init__()
        self._wanted_year = year
        self._found: dict[str, ZoneStanding] = {}

    @property
    def chosen(self) -> ZoneStanding | None:
        return self._found.get(self.query_one(LongList).key or "")

    def body(self) -> ComposeResult:
        yield Plain(id="head")
        yield LongList(
            StillPages(()),
            (
                Column(_ZONE, 8),
                Column(_AGENCY, least=10, drop=1),
                Column(_MEETINGS, 5),
                Column(_REPORTS, 11),
                Column(_NEWS, 11),
                Column(_OPERATION, 10),
                Column(_PROJECT, 10),
                Column(_RATE, 7, align="right"),
                Column(_LACKS, 10),
            ),
            empty=words.NO_ZONES,
        )

    async def reload(self) -> None:
        found = await self.ask(paper_overview.standings, self.year, group="standings")
        if found is None:
            return
        self._found = {standing.zone.id: standing for standing in found}
        self.query_one("#head", Plain).show(words.MATRIX_HEAD.format(year=self.year, day=screen_date(self.app.today)))
        shown = self.query_one(LongList)
        key = shown.key
        shown.pages = StillPages([(standing.zone.id, standing_cells(standing)) for standing in found])
        if key in self._found:
            shown.select(key)

    def on_long_list_row_chosen(self, event: LongList.RowChosen) -> None:
        event.stop()
        self.action_invoke("open_zone")

    def action_open_zone(self) -> None:
        assert self.chosen is not None
        self.app.open("calendar", year=self.year, zone_no=self.chosen.zone.no)

    async def action_visit(self) -> None:
        assert self.chosen is not None
        begun = await self.perform(site_visit.visit, self.chosen.zone.id)
        self.app.open("meeting", meeting_id=begun.value.id)

    def action_grid(self) -> None:
        self.app.open("paper_grid", year=self.year)
