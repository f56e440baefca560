"""The year in charts: progress, plan and actual, money, projects, meetings and contacts, as bars or as a table."""

from __future__ import annotations

from typing import ClassVar

from textual.app import ComposeResult
from textual.events import Resize
from textual.widgets import ContentSwitcher

from chatdong_tui.ui.chart.reads import EMPTY, ChartKind, Place, fitting, places, view
from chatdong_tui.ui.chart.view import ChartView, table_lines
from chatdong_tui.ui.command import Command
from chatdong_tui.ui.room import Room
from chatdong_tui.ui.widgets.bar_chart import BarChart
from chatdong_tui.ui.widgets.plain import Plain
from chatdong_tui.ui.widgets.plain_list import Line, LineList
from chatdong_tui.usecases.desk import Noun
from chatdong_tui.words import chart as words

_ORDER = tuple(ChartKind)
_BARS, _TABLE = "bars", "table"
_MARGIN = 4
"""Cells that a list takes: three before a line that can be chosen, and the scroll bar."""


def _no_row(screen: ChartsScreen) -> str:
    return "" if screen.key else words.ONLY_IN_TABLE


def _no_other_place(screen: ChartsScreen) -> str:
    return words.ONLY_PLACE if len(screen.places_of_kind) < 2 else ""


class ChartsScreen(Room):
    """One chart at a time; its letter or the arrows lead to another one."""

    COMMANDS: ClassVar[tuple[Command, ...]] = (
        Command("switch", "t", words.SWITCH, words.SWITCH_HELP),
        Command("last_chart", "left", words.LAST_CHART, words.LAST_CHART_HELP, footer=False),
        Command("next_chart", "right", words.NEXT_CHART, words.NEXT_CHART_HELP, footer=False),
        Command("earlier", "left_square_bracket", words.EARLIER, words.EARLIER_HELP),
        Command("later", "right_square_bracket", words.LATER, words.LATER_HELP),
        Command("other_place", "z", words.OTHER_PLACE, words.OTHER_PLACE_HELP, unavailable=_no_other_place),
        Command("open_row", "enter", words.OPEN, words.OPEN_HELP, unavailable=_no_row, footer=False),
        Command("show_progress", "p", words.SHOW_PROGRESS, words.SHOW_PROGRESS_HELP, footer=False),
        Command("show_plan", "q", words.SHOW_PLAN, words.SHOW_PLAN_HELP, footer=False),
        Command("show_money", "b", words.SHOW_MONEY, words.SHOW_MONEY_HELP, footer=False),
        Command("show_projects", "j", words.SHOW_PROJECTS, words.SHOW_PROJECTS_HELP, footer=False),
        Command("show_meetings", "m", words.SHOW_MEETINGS, words.SHOW_MEETINGS_HELP, footer=False),
        Command("show_contacts", "c", words.SHOW_CONTACTS, words.SHOW_CONTACTS_HELP, footer=False),
    )
    WATCHES: ClassVar[frozenset[Noun]] = frozenset(
        (Noun.NETWORK, Noun.MEETING, Noun.CASE, Noun.OUTREACH, Noun.PROJECT, Noun.BUDGET, Noun.INDICATOR)
    )
    room = "charts"
    heading = words.CHARTS

    DEFAULT_CSS = """
    ChartsScreen Plain { height: 1; padding: 0 1; }
    ChartsScreen #which { text-style: bold; }
    ChartsScreen ContentSwitcher { height: 1fr; }
    ChartsScreen .about { color: $text-muted; }
    """

    def __init__(self, kind: str = ChartKind.PROGRESS.name, year: int = 0) -> None:
        """kind: the name of a ChartKind. year: 0 for that of today."""
        super().__init__()
        self._kind = ChartKind[kind]
        self._year = year
        self._places: tuple[Place, ...] = ()
        self._at = 0
        self._view: ChartView | None = None

    def body(self) -> ComposeResult:
        yield Plain(id="kinds", classes="about")
        yield Plain(id="which")
        with ContentSwitcher(initial=_BARS):
            yield BarChart(id=_BARS)
            yield LineList(id=_TABLE)
        yield Plain(id="legend", classes="about")

    def on_mount(self) -> None:
        super().on_mount()
        self.query_one(BarChart).focus()

    # what is shown

    @property
    def year(self) -> int:
        return self._year or self.app.today.year

    @property
    def as_table(self) -> bool:
        return self.query_one(ContentSwitcher).current == _TABLE

    @property
    def key(self) -> str:
        """What the chosen row of the table opens, '' while bars are shown."""
        return (self.query_one(LineList).key or "").partition(":")[2] if self.as_table else ""

    @property
    def places_of_kind(self) -> list[Place]:
        return [place for place in self._places if self._kind.of_indicators or place.programme_id is None]

    async def reload(self) -> None:
        if not self._places:
            self._places = await self.ask(places) or ()
        if not self._places:
            return
        self._at = fitting(self._places, self._at, self._kind)
        place = self._places[self._at]
        found = await self.ask(view, self._kind, self.year, place, group="chart")
        if found is not None:
            self._view = found
            self._draw()

    def _draw(self) -> None:
        if self._view is None:
            return
        letters = zip(_ORDER, words.KINDS, strict=True)
        kinds = " ".join(
            (words.HERE if kind is self._kind else words.OTHER).format(kind=name) for kind, name in letters
        )
        self.query_one("#kinds", Plain).show(kinds)
        place = self._places[self._at].name
        self.query_one("#which", Plain).show(words.HEAD.format(chart=self._kind.value, year=self.year, place=place))
        nothing = "" if self._view.rows or self._view.bars else EMPTY[self._kind]
        self.query_one("#legend", Plain).show("" if nothing or self.as_table else self._view.legend)
        chart = self.query_one(BarChart)
        chart.empty, chart.bars = nothing, self._view.bars
        lines = table_lines(self._view, max(60, self.size.width - _MARGIN))
        self.query_one(LineList).lines = lines or [Line(None, nothing, "quiet")]

    def on_resize(self, event: Resize) -> None:
        self._draw()

    # what can be done

    def on_line_list_line_chosen(self, event: LineList.LineChosen) -> None:
        self.action_invoke("open_row")

    async def action_open_row(self) -> None:
        noun, _, record_id = self.key.partition(":")
        if record_id:
            self.app.open(noun, **{f"{noun}_id": record_id})
        else:
            await self.go_to_room(noun)

    def action_switch(self) -> None:
        shown = _BARS if self.as_table else _TABLE
        self.query_one(ContentSwitcher).current = shown
        self.query_one(f"#{shown}").focus()
        self._draw()

    async def _show(self, kind: ChartKind) -> None:
        self._kind = kind
        await self.reload()

    async def action_last_chart(self) -> None:
        await self._show(_ORDER[(_ORDER.index(self._kind) - 1) % len(_ORDER)])

    async def action_next_chart(self) -> None:
        await self._show(_ORDER[(_ORDER.index(self._kind) + 1) % len(_ORDER)])

    async def action_show_progress(self) -> None:
        await self._show(ChartKind.PROGRESS)

    async def action_show_plan(self) -> None:
        await self._show(ChartKind.PLAN)

    async def action_show_money(self) -> None:
        await self._show(ChartKind.MONEY)

    async def action_show_projects(self) -> None:
        await self._show(ChartKind.PROJECTS)

    async def action_show_meetings(self) -> None:
        await self._show(ChartKind.MEETINGS)

    async def action_show_contacts(self) -> None:
        await self._show(ChartKind.CONTACTS)

    async def action_earlier(self) -> None:
        self._year = self.year - 1
        await self.reload()

    async def action_later(self) -> None:
        self._year = self.year + 1
        await self.reload()

    async def action_other_place(self) -> None:
        shown = self.places_of_kind
        following = shown[(shown.index(self._places[self._at]) + 1) % len(shown)]
        self._at = self._places.index(following)
        await self.reload()
