"""The joint projects of a year, of my zone or of all."""

from __future__ import annotations

from typing import ClassVar

from textual.app import ComposeResult

from chatdong_tui.domain.network import Zone
from chatdong_tui.domain.project_page import ProjectLine
from chatdong_tui.ui.command import Command
from chatdong_tui.ui.project.rows import project_cells
from chatdong_tui.ui.room import Room
from chatdong_tui.ui.widgets.columns import Column
from chatdong_tui.ui.widgets.confirm import yes_no
from chatdong_tui.ui.widgets.long_list import LongList
from chatdong_tui.ui.widgets.pages import StillPages
from chatdong_tui.ui.widgets.plain import Plain
from chatdong_tui.usecases import project as projects
from chatdong_tui.usecases.desk import Desk, Noun
from chatdong_tui.words import project_screens as words
from chatdong_tui.words.labels import zone_name


def _own_zone(desk: Desk) -> Zone | None:
    return desk.place().zone


def _no_row(screen: ProjectsScreen) -> str:
    return "" if screen.chosen is not None else words.NO_ROW


def _no_own_zone(screen: ProjectsScreen) -> str:
    return "" if screen.zone is not None else words.NO_OWN_ZONE


class ProjectsScreen(Room):
    """One row a project. all_zones: whether the other zones' projects are shown too."""

    COMMANDS: ClassVar[tuple[Command, ...]] = (
        Command("open", "enter", words.OPEN, words.OPEN_HELP, unavailable=_no_row),
        Command("new", "f4", words.NEW, words.NEW_HELP, also=("n",)),
        Command("carry_over", "c", words.CARRY_OVER, words.CARRY_OVER_HELP),
        Command("last_year", "left", words.LAST_YEAR, words.LAST_YEAR_HELP, also=("left_square_bracket",)),
        Command("next_year", "right", words.NEXT_YEAR, words.NEXT_YEAR_HELP, also=("right_square_bracket",)),
        Command("every_zone", "z", words.EVERY_ZONE, words.EVERY_ZONE_HELP, _no_own_zone, also=("a",)),
        Command("remove", "delete", words.REMOVE_PROJECT, words.REMOVE_PROJECT_HELP, unavailable=_no_row, footer=False),
    )
    WATCHES = frozenset({Noun.PROJECT, Noun.NETWORK})
    room = "projects"
    heading = words.PROJECTS
    DEFAULT_CSS = "ProjectsScreen #question { padding: 0 1; }"

    def __init__(self, year: int | None = None) -> None:
        super().__init__()
        self.year = year
        self.zone: Zone | None = None
        self.all_zones = False
        self._lines: dict[str, ProjectLine] = {}

    @property
    def chosen(self) -> ProjectLine | None:
        """The project under the cursor."""
        return self._lines.get(self.query_one(LongList).key or "")

    def body(self) -> ComposeResult:
        yield Plain(id="question")
        yield LongList(
            StillPages(()),
            (
                Column(words.ZONE, 8, drop=1),
                Column(words.NAME, least=14),
                Column(words.STATE, 4),
                Column(words.STEPS, 5, align="right"),
                Column(words.GOALS_COLUMN, 5, align="right", drop=3),
                Column(words.FIGURES, 22),
                Column(words.LAST_ON, 11, drop=2),
            ),
            empty=words.NO_PROJECTS,
        )

    async def reload(self) -> None:
        if self.year is None:
            self.year = self.app.today.year
            self.zone = await self.ask(_own_zone)
            self.all_zones = self.zone is None
        zone_id = None if self.all_zones or self.zone is None else self.zone.id
        found = await self.ask(projects.of_year, self.year, zone_id, group="list")
        if found is None:
            return
        self._lines = {line.project.id: line for line in found}
        shown = self.query_one(LongList)
        key = shown.key
        shown.pages = StillPages([(line.project.id, project_cells(line)) for line in found])
        if key in self._lines:
            shown.select(key)
        own = "" if self.zone is None else zone_name(self.zone.no, self.zone.name)
        self.query_one("#question", Plain).show(
            words.YEAR_OF_ZONE.format(year=self.year, zone=own if zone_id else words.ALL_ZONES)
        )

    def on_long_list_row_chosen(self, event: LongList.RowChosen) -> None:
        event.stop()
        self.action_invoke("open")

    def action_open(self) -> None:
        assert self.chosen is not None
        self.app.open("project", project_id=self.chosen.project.id)

    def action_new(self) -> None:
        self.app.open("project_plan", year=self.year)

    async def action_carry_over(self) -> None:
        """From a past year the chosen project; from this year on, last year's, where there is but one."""
        assert self.year is not None
        line = self.chosen if self.year < self.app.today.year else await self._of_last_year()
        if line is None:
            return
        carried = (await self.perform(projects.carry_over, line.project.id)).value
        self.year = carried.year
        await self.reload()
        self.query_one(LongList).select(carried.id)
        self.app.open("project_plan", project_id=carried.id, is_carried=True)
        self.notice(words.CARRIED.format(year=carried.year))

    async def _of_last_year(self) -> ProjectLine | None:
        """Last year's project that nobody goes on with yet; where there are several they are shown."""
        assert self.year is not None
        zone_id = None if self.all_zones or self.zone is None else self.zone.id
        before = await self.ask(projects.to_carry_over, self.year, zone_id) or []
        if len(before) > 1:
            self.year -= 1
            await self.reload()
            self.query_one(LongList).select(before[0].project.id)
            self.notice(words.CHOOSE_TO_CARRY.format(year=self.year))
        elif not before:
            self.notice(words.NOTHING_TO_CARRY.format(year=self.year - 1))
        return before[0] if len(before) == 1 else None

    def action_last_year(self) -> None:
        self._go(-1)

    def action_next_year(self) -> None:
        self._go(1)

    def _go(self, years: int) -> None:
        if self.year is not None:
            self.year += years
            self.load()

    def action_every_zone(self) -> None:
        self.all_zones = not self.all_zones
        self.load()

    async def action_remove(self) -> None:
        line = self.chosen
        assert line is not None
        activities = line.tally.activities
        question = words.REALLY_REMOVE.format(name=line.project.name, steps=line.steps, activities=activities)
        if await self.choose(yes_no(question)) == "yes":
            await self.perform(projects.remove, line.project.id)
            self.notice(words.REMOVED)
