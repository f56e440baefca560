"""The indicators of a year: figures by quarter, half, year or plan bucket, each of which opens what it is made of."""

from __future__ import annotations

from dataclasses import replace
from typing import ClassVar

from textual.app import ComposeResult

from chatdong_tui.domain.indicator_table import IndicatorLine
from chatdong_tui.domain.period import Period, year_of
from chatdong_tui.ui.command import Command
from chatdong_tui.ui.command_screen import Changed
from chatdong_tui.ui.indicator import rows
from chatdong_tui.ui.indicator.asked import Shown, View, read
from chatdong_tui.ui.room import Room
from chatdong_tui.ui.widgets.confirm import yes_no
from chatdong_tui.ui.widgets.figure_grid import FigureGrid
from chatdong_tui.ui.widgets.plain import Plain
from chatdong_tui.usecases import indicator, indicator_table
from chatdong_tui.usecases.desk import Noun
from chatdong_tui.words import indicator_screens as words

_TOLD_LINES = 4


def _no_line(screen: IndicatorsScreen) -> str:
    return "" if screen.line is not None else words.NO_ROW


def _read_only(screen: IndicatorsScreen) -> str:
    programme = screen.shown.table.programme if screen.shown else None
    return words.READ_ONLY if programme is not None and programme.reference is not None else ""


def _not_to_change(screen: IndicatorsScreen) -> str:
    return _no_line(screen) or _read_only(screen)


def _not_by_hand(screen: IndicatorsScreen) -> str:
    if refused := _not_to_change(screen):
        return refused
    assert screen.line is not None
    return words.IS_COUNTED if screen.line.indicator.rule is not None else ""


def _nothing_stands_out(screen: IndicatorsScreen) -> str:
    return "" if screen.line is not None and screen.line.findings else words.NOTHING_STANDS_OUT


def _no_zones(screen: IndicatorsScreen) -> str:
    if screen.shown is None or not screen.shown.asked.zones:
        return words.NO_ZONES
    return words.NO_ZONES_OF_SOURCE if screen.shown.asked.of is not None else ""


def _no_programmes(screen: IndicatorsScreen) -> str:
    return "" if screen.shown and screen.shown.asked.programmes else words.NO_PROGRAMMES


def _fixed_years(screen: IndicatorsScreen) -> str:
    return words.FIXED_YEARS if screen.shown and screen.shown.asked.view is View.PLAN else ""


class IndicatorsScreen(Room):
    """Indicators × periods; below, what is to be said of the selected figure."""

    COMMANDS: ClassVar[tuple[Command, ...]] = (
        Command("open", "enter", words.OPEN, words.OPEN_HELP, _no_line),
        Command("page", "d", words.PAGE, words.PAGE_HELP, _no_line),
        Command("explain", "x", words.EXPLAIN, words.EXPLAIN_HELP, _nothing_stands_out),
        Command("actual", "a", words.ADD_ACTUAL, words.ADD_ACTUAL_HELP, _not_by_hand),
        Command("target", "t", words.ADD_TARGET, words.ADD_TARGET_HELP, _not_to_change),
        Command("view", "v", words.VIEW, words.VIEW_HELP),
        Command("other_zone", "z", words.OTHER_ZONE, words.OTHER_ZONE_HELP, _no_zones),
        Command("programme", "o", words.PROGRAMME, words.PROGRAMME_HELP, _no_programmes),
        Command("earlier", "left_square_bracket", words.EARLIER, words.EARLIER_HELP, _fixed_years, False),
        Command("later", "right_square_bracket", words.LATER, words.LATER_HELP, _fixed_years, False),
        Command("new", "f4", words.NEW, words.NEW_HELP, also=("n",)),
        Command("change", "f2", words.CHANGE, words.CHANGE_HELP, _not_to_change, False, ("e",)),
        Command("up", "u", words.UP, words.UP_HELP, _not_to_change, False),
        Command("down", "j", words.DOWN, words.DOWN_HELP, _not_to_change, False),
        Command("remove", "delete", words.REMOVE, words.REMOVE_HELP, _not_to_change, False),
        Command("load_usual", "l", words.LOAD, words.LOAD_HELP, footer=False),
    )
    WATCHES = frozenset({Noun.INDICATOR, Noun.MEETING, Noun.CASE, Noun.OUTREACH, Noun.PROJECT, Noun.NETWORK})
    room = "indicators"
    heading = words.INDICATORS
    DEFAULT_CSS = """
    IndicatorsScreen #question { height: 1; padding: 0 1; text-style: bold; }
    IndicatorsScreen #told { height: auto; max-height: 5; padding: 0 1; color: $text-muted; }
    """

    def __init__(self) -> None:
        super().__init__()
        self.shown: Shown | None = None
        self._lines: dict[str, IndicatorLine] = {}
        self._new = ""

    def body(self) -> ComposeResult:
        yield Plain(id="question")
        yield FigureGrid(empty=words.NONE_YET)
        yield Plain(id="told")

    @property
    def grid(self) -> FigureGrid:
        return self.query_one(FigureGrid)

    @property
    def line(self) -> IndicatorLine | None:
        """The selected indicator."""
        return self._lines.get(self.grid.key)

    # showing

    async def reload(self) -> None:
        await self._show(self.shown)

    async def _show(self, wanted: Shown | None) -> None:
        found = await self.ask(read, wanted.asked if wanted else None, group="table")
        if found is None:
            return
        self.shown = found
        table = found.table
        self._lines = {line.id: line for line in table.lines}
        waiting = words.WAITING.format(count=table.waiting) if table.waiting else words.NOTHING_WAITS
        place = (words.VIEWS[found.asked.view].format(year=found.asked.year), found.asked.scope, waiting)
        self.query_one("#question", Plain).show(" | ".join(place))
        planned = found.asked.view is View.PLAN
        columns = rows.columns_of(table, self.app.today)[: found.columns + 1 if planned else None]
        self.grid.show(columns, range(1, found.columns + 1), rows.rows_of(table, self.app.today))
        if self._new in self._lines:
            self.grid.select(self._new)
        self._new = ""
        self._tell()

    def on_changed(self, event: Changed) -> None:
        new = event.change.row_ids - set(self._lines)
        self._new = next(iter(new)) if len(new) == 1 else ""

    def on_figure_grid_cell_highlighted(self, event: FigureGrid.CellHighlighted) -> None:
        self._tell()

    def _tell(self) -> None:
        """Below the table: as much of the selected figure as there is room for."""
        line, shown = self.line, self.shown
        text = list(rows.told(shown.table, line, self.grid.column))[:_TOLD_LINES] if shown and line else []
        self.query_one("#told", Plain).show("\n".join(text))

    # going elsewhere

    def on_figure_grid_cell_chosen(self, event: FigureGrid.CellChosen) -> None:
        self.action_invoke("open")

    def action_open(self) -> None:
        """The rows of a counted figure; the page of an indicator that is entered by hand."""
        assert self.line is not None
        assert self.shown is not None
        table = self.shown.table
        figure = rows.figure_at(table, self.line, self.grid.column)
        if not figure.counted:
            self.action_page()
            return
        zone_id = self.shown.asked.zone_id
        self.app.open("indicator_rows", indicator_id=self.line.id, zone_id=zone_id, period=figure.period.code)

    def action_page(self) -> None:
        assert self.line is not None
        assert self.shown is not None
        periods = self.shown.table.periods
        self.app.open("indicator", indicator_id=self.line.id, zone_id=self.shown.asked.zone_id, periods=periods)

    async def action_view(self) -> None:
        if self.shown is not None:
            await self._show(replace(self.shown, asked=self.shown.asked.next_view()))

    async def action_other_zone(self) -> None:
        assert self.shown is not None
        await self._show(replace(self.shown, asked=self.shown.asked.next_zone()))

    async def action_programme(self) -> None:
        assert self.shown is not None
        await self._show(replace(self.shown, asked=self.shown.asked.next_programme()))

    async def _year(self, step: int) -> None:
        if self.shown is not None:
            asked = self.shown.asked
            await self._show(replace(self.shown, asked=replace(asked, year=asked.year + step)))

    async def action_earlier(self) -> None:
        await self._year(-1)

    async def action_later(self) -> None:
        await self._year(1)

    # changing

    def action_explain(self) -> None:
        """The selected figure, or the first one of the row that waits for a sentence."""
        assert self.line is not None
        assert self.shown is not None
        here = rows.findings_at(self.shown.table, self.line, self.grid.column)
        finding = next(iter([*here, *(each for each in self.line.findings if each.waits), *self.line.findings]))
        self.app.open(
            "indicator_remark", indicator=self.line.indicator, finding=finding, zone_id=self.shown.asked.zone_id
        )

    async def action_actual(self) -> None:
        """What was reported for the selected period: its bucket, or a new one."""
        assert self.line is not None
        assert self.shown is not None
        period = rows.period_at(self.shown.table, self.grid.column)
        if self.grid.column == rows.total_column(self.shown.table):
            period = next((each.period for each in self.line.figures if each.is_blank), self.line.figures[-1].period)
        await self._open_bucket("actual", period)

    async def action_target(self) -> None:
        """The plan of the year: its bucket, or a new one."""
        assert self.line is not None
        assert self.shown is not None
        table = self.shown.table
        chosen = rows.period_at(table, self.grid.column) if self.shown.asked.view is View.PLAN else None
        await self._open_bucket("target", chosen or self.line.plan.period or year_of(table.span.year))

    async def _open_bucket(self, kind: str, period: Period) -> None:
        assert self.line is not None
        assert self.shown is not None
        zone_id = self.shown.asked.zone_id
        found = await self.ask(indicator_table.buckets, self.line.id)
        if found is None:
            return
        buckets = found[0] if kind == "target" else found[1]
        known = next((each for each in buckets if each.period == period and each.zone_id == zone_id), None)
        about = {"known": known} if known else {"period": period, "zone_id": zone_id}
        self.app.open(f"indicator_{kind}", indicator=self.line.indicator, **about)

    def action_new(self) -> None:
        self.app.open("indicator_form")

    def action_change(self) -> None:
        assert self.line is not None
        self.app.open("indicator_form", indicator=self.line.indicator)

    async def _move(self, step: int) -> None:
        assert self.line is not None
        order = list(self._lines)
        place = order.index(self.line.id) + 1 + step
        if 1 <= place <= len(order):
            await self.perform(indicator.move, self.line.id, place)

    async def action_up(self) -> None:
        await self._move(-1)

    async def action_down(self) -> None:
        await self._move(1)

    async def action_remove(self) -> None:
        assert self.line is not None
        known = self.line.indicator
        if await self.choose(yes_no(words.REALLY_REMOVE.format(name=known.name))) == "yes":
            await self.perform(indicator.remove, known.id)
            self.notice(words.REMOVED)

    async def action_load_usual(self) -> None:
        came = (await self.perform(indicator.load_usual)).value
        self.notice(words.LOADED.format(count=came) if came else words.NONE_TO_LOAD)
