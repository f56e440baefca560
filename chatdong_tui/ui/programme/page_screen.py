"""The page of a programme: budget with its bases, investment and execution, remarks; or a chart of the execution."""

from __future__ import annotations

from typing import ClassVar

from textual.app import ComposeResult
from textual.events import Resize

from chatdong_tui.domain.programme_page import ProgrammePage
from chatdong_tui.domain.won import Unit
from chatdong_tui.ui.command import Command
from chatdong_tui.ui.command_screen import CommandScreen
from chatdong_tui.ui.programme.form_screens import ProgrammeFormScreen, ProgrammeLineScreen, ProgrammeMoneyScreen
from chatdong_tui.ui.programme.rows import LINE, PART, bars, lines
from chatdong_tui.ui.widgets.bar_chart import BarChart
from chatdong_tui.ui.widgets.plain_list import LineList
from chatdong_tui.usecases import programme
from chatdong_tui.usecases.desk import Noun
from chatdong_tui.words import programme_screens as words


def _not_ours(screen: ProgrammeScreen) -> str:
    if screen.page is None:
        return words.NO_ROW
    return words.IS_REFERENCE if screen.page.programme.reference else ""


def _no_line(screen: ProgrammeScreen) -> str:
    key = screen.query_one(LineList).key or ""
    if key.startswith(PART):
        return ""
    return _not_ours(screen) if key else words.NO_LINE


def _no_chart(screen: ProgrammeScreen) -> str:
    return "" if screen.page is not None and screen.page.money.periods else words.NO_CHART


class ProgrammeScreen(CommandScreen):
    """Everything known of a programme."""

    COMMANDS: ClassVar[tuple[Command, ...]] = (
        Command("turn_unit", "u", words.TURN_UNIT, words.TURN_UNIT_HELP),
        Command("chart", "g", words.CHART, words.CHART_HELP, unavailable=_no_chart),
        Command("open_line", "enter", words.OPEN, words.OPEN_HELP, unavailable=_no_line),
        Command("add_line", "f4", words.ADD_LINE, words.ADD_LINE_HELP, unavailable=_not_ours, also=("n",)),
        Command("set_money", "m", words.SET_MONEY, words.SET_MONEY_HELP, unavailable=_not_ours),
        Command("edit", "e", words.EDIT, words.EDIT_HELP, unavailable=_not_ours, also=("f2",)),
        Command("remove", "delete", words.REMOVE, words.REMOVE_HELP, unavailable=_not_ours, footer=False),
        Command("history", "h", words.HISTORY, words.HISTORY_HELP, footer=False),
    )
    WATCHES = frozenset({Noun.REGISTER})

    def __init__(self, programme_id: str) -> None:
        super().__init__()
        self._programme_id = programme_id
        self.page: ProgrammePage | None = None
        self._unit: Unit | None = None

    def body(self) -> ComposeResult:
        yield LineList(())
        chart = BarChart(empty=words.NO_CHART)
        chart.display = False
        yield chart

    @property
    def unit(self) -> Unit:
        """What the money is shown in: as the source prints it, until another is asked for."""
        return self._unit or (self.page.unit if self.page else Unit.THOUSAND)

    async def reload(self) -> None:
        page = await self.ask(programme.page, self._programme_id, group="page")
        if page is not None:
            self.page = page
            self.set_heading(f"{page.programme.district} {page.programme.name}")
            self._draw()

    def on_resize(self, event: Resize) -> None:
        self._draw()

    def _draw(self) -> None:
        if self.page is not None:
            width = max(60, self.size.width - 4)
            self.query_one(LineList).lines = list(lines(self.page, self.unit, width))
            self.query_one(BarChart).bars = bars(self.page, self.unit) if self.page.money.periods else ()

    def on_line_list_line_chosen(self, event: LineList.LineChosen) -> None:
        self.action_invoke("open_line")

    # what can be done

    def action_turn_unit(self) -> None:
        units = list(Unit)
        self._unit = units[(units.index(self.unit) + 1) % len(units)]
        self._draw()
        self.notice(words.UNIT_IS.format(unit=words.UNIT_NAMES[self.unit]))

    def action_chart(self) -> None:
        table, chart = self.query_one(LineList), self.query_one(BarChart)
        table.display, chart.display = not table.display, not chart.display
        (table if table.display else chart).focus()

    def _line(self) -> str:
        """The id of the budget line under the cursor, '' where there is none."""
        key = self.query_one(LineList).key or ""
        return key.removeprefix(LINE) if key.startswith(LINE) else ""

    def action_open_line(self) -> None:
        assert self.page is not None
        key = self.query_one(LineList).key or ""
        if key.startswith(PART):
            self.app.open("programme", programme_id=key.removeprefix(PART))
            return
        known = next(line for line in self.page.lines if line.id == self._line())
        self.app.push_screen(ProgrammeLineScreen(self._programme_id, known))

    def action_add_line(self) -> None:
        assert self.page is not None
        last = self.page.lines[-1].part if self.page.lines else None
        self.app.push_screen(ProgrammeLineScreen(self._programme_id, part=last or ""))

    def action_set_money(self) -> None:
        self.app.push_screen(ProgrammeMoneyScreen(self._programme_id))

    def action_edit(self) -> None:
        assert self.page is not None
        self.app.push_screen(ProgrammeFormScreen(self.page.programme))

    async def action_remove(self) -> None:
        if line_id := self._line():
            await self.perform(programme.remove_line, line_id)
        else:
            await self.perform(programme.remove, self._programme_id)
            self.close()
        self.notice(words.REMOVED)

    def action_history(self) -> None:
        self.app.open("history", table="programme", row_id=self._programme_id)
