"""A year of meetings: each series over the twelve months, what is missing, and the way to plan and move."""

from __future__ import annotations

from typing import ClassVar

from textual.app import ComposeResult
from textual.events import Resize

from chatdong_tui.domain.meeting import Meeting
from chatdong_tui.domain.meeting_code import MeetingState
from chatdong_tui.domain.meeting_year import MeetingYear, MonthCell, YearRow
from chatdong_tui.ui.command import Command
from chatdong_tui.ui.meeting import year_rows
from chatdong_tui.ui.meeting.zone_year import ALL_ZONES, EARLIER, LATER, THIS_YEAR, MonthsScreen, ZoneYear
from chatdong_tui.ui.widgets.columns import Column
from chatdong_tui.ui.widgets.month_grid import MonthGrid
from chatdong_tui.ui.widgets.plain import Plain
from chatdong_tui.ui.widgets.plain_list import LineList
from chatdong_tui.usecases import meeting_series
from chatdong_tui.usecases.day_off import days_off
from chatdong_tui.words import meeting_screens_duty as duty_words
from chatdong_tui.words import meeting_screens_training as training_words
from chatdong_tui.words import meeting_screens_year as words


def _no_cell(screen: MeetingYearScreen) -> str:
    return "" if screen.row else words.NO_CELL


def _not_movable(screen: MeetingYearScreen) -> str:
    if screen.row is None or not screen.cell.meetings:
        return words.NO_MEETING_TO_MOVE
    chosen = screen.chosen
    if chosen is not None and chosen.state not in (MeetingState.PLANNED, MeetingState.POSTPONED):
        return words.NOT_MOVABLE
    return ""


class MeetingYearScreen(MonthsScreen):
    """Kinds of meetings × months; below, the meetings of the chosen month."""

    COMMANDS: ClassVar[tuple[Command, ...]] = (  # type: ignore[assignment]  # Textual's palette is not used
        Command("open", "enter", words.OPEN, words.OPEN_HELP, unavailable=_no_cell),
        Command("plan", "f4", words.PLAN, words.PLAN_HELP, unavailable=_no_cell, footer=False, also=("n",)),
        Command("lay_out", "s", words.LAY_OUT, words.LAY_OUT_HELP),
        Command("move", "m", words.MOVE, words.MOVE_HELP, unavailable=_not_movable),
        EARLIER,
        LATER,
        THIS_YEAR,
        ALL_ZONES,
        Command("duties", "d", duty_words.GO_LEDGER, duty_words.GO_LEDGER_HELP, footer=False),
        Command("trainings", "e", training_words.GO_TRAININGS, training_words.GO_TRAININGS_HELP, footer=False),
    )
    heading = words.YEAR

    DEFAULT_CSS = "MeetingYearScreen .told { height: 1; padding: 0 1; text-style: bold; }"

    def __init__(self, year: int = 0, month: int = 0) -> None:
        super().__init__(year)
        self._first_month = month
        self._found: ZoneYear[MeetingYear] | None = None
        self._rows: dict[str, YearRow] = {}

    def body(self) -> ComposeResult:
        yield Plain(classes="told")
        yield MonthGrid(
            (Column(words.KIND, least=8), Column(words.ZONE, 4)),
            words.MONTHS,
            4,
            (Column(words.UNMET, 4, align="right"),),
            empty=words.NO_SERIES,
        )
        yield Plain(words.LEGEND, id="legend")
        yield LineList()

    # what is shown and chosen

    @property
    def row(self) -> YearRow | None:
        """The selected series."""
        return self._rows.get(self.grid.key)

    @property
    def cell(self) -> MonthCell:
        """The selected month of the selected series."""
        assert self.row is not None
        return self.row.cells[self.grid.month - 1]

    @property
    def chosen(self) -> Meeting | None:
        """The selected meeting: the only one of the month, or the one that is selected below."""
        meetings = self.cell.meetings if self.row else ()
        if len(meetings) > 1 and not self.below.has_focus:
            return None
        return next((each for each in meetings if each.id == self.below.key), meetings[0] if meetings else None)

    async def reload(self) -> None:
        found = await self.ask_year(meeting_series.year_view, "year")
        if found is None:
            return
        first, self._found = self._found is None, found
        self._rows = {year_rows.row_key(row): row for row in found.year.rows}
        self._draw()
        if first:
            self.grid.select(self.grid.key, self._first_month or self.app.today.month)

    def _draw(self) -> None:
        if self._found is None:
            return
        text = words.HEAD_OF_ZONE if self._found.zone else words.HEAD_OF_ALL
        unmet = year_rows.unmet_text(self._found.year)
        self.query_one(".told", Plain).show(text.format(year=self.year, zone=self._found.zone, unmet=unmet))
        self.grid.rows = [year_rows.year_row(row, self.size.width) for row in self._found.year.rows]
        self.draw_cell()

    def draw_cell(self) -> None:
        self.below.lines = year_rows.cell_lines(self.row, self.cell) if self.row else ()

    def on_resize(self, event: Resize) -> None:
        self._draw()

    # what can be done

    async def action_open(self) -> None:
        if not self.cell.meetings:
            await self.action_plan()
        elif (chosen := self.chosen) is None:
            self.choose_below()
        else:
            self.app.open("meeting", meeting_id=chosen.id)

    async def action_plan(self) -> None:
        kind, zone_id = year_rows.kind_and_zone(self.grid.key)
        month = self.grid.month
        last = await self.ask(meeting_series.last_of_series, kind, zone_id or None, self.app.today)
        off = await self.ask(days_off, self.year) or frozenset()
        day = year_rows.like_last(last, self.year, month, self.app.today, off)
        self.app.open("meeting_head", held_on=day, kind=kind, zone_id=zone_id)

    def action_lay_out(self) -> None:
        row = self.row
        if row is None:
            self.app.open("meeting_series", year=self.year)
            return
        kind, zone_id = year_rows.kind_and_zone(self.grid.key)
        months = tuple(year_rows.months_to_lay_out(row, self.year, self.app.today))
        self.app.open("meeting_series", year=self.year, kind=kind, zone_id=zone_id, months=months)

    def action_move(self) -> None:
        if (chosen := self.chosen) is None:
            self.choose_below()
        else:
            self.app.open("meeting_move", meeting_id=chosen.id, held_on=chosen.held_on)

    def action_duties(self) -> None:
        self.app.open("duty_ledger", year=self.year)

    def action_trainings(self) -> None:
        self.app.open("trainings", year=self.year)
