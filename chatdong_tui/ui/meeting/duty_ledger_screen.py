"""The ledger of attendance duties: each person over the months of a year, who was absent and why."""

from __future__ import annotations

from typing import ClassVar

from textual.app import ComposeResult

from chatdong_tui.domain.duty_ledger import DutyEntry, DutyLine
from chatdong_tui.ui.command import Command
from chatdong_tui.ui.meeting import duty_rows
from chatdong_tui.ui.meeting.zone_year import ALL_ZONES, EARLIER, LATER, THIS_YEAR, MonthsScreen
from chatdong_tui.ui.widgets.columns import Column
from chatdong_tui.ui.widgets.month_grid import MonthGrid
from chatdong_tui.ui.widgets.plain import Plain
from chatdong_tui.ui.widgets.plain_list import LineList
from chatdong_tui.usecases import duty
from chatdong_tui.words import meeting_screens_duty as words


def _no_entry(screen: DutyLedgerScreen) -> str:
    return "" if screen.entries else words.NO_MEETING


class DutyLedgerScreen(MonthsScreen):
    """Who had to come × months; below, the meetings of the chosen month with outcome, reason and rule."""

    COMMANDS: ClassVar[tuple[Command, ...]] = (  # type: ignore[assignment]  # Textual's palette is not used
        Command("open", "enter", words.OPEN, words.OPEN_HELP, unavailable=_no_entry),
        Command("rules", "r", words.RULES, words.RULES_HELP),
        EARLIER,
        LATER,
        THIS_YEAR,
        ALL_ZONES,
    )
    heading = words.LEDGER

    DEFAULT_CSS = "DutyLedgerScreen .told { height: auto; max-height: 2; padding: 0 1; text-style: bold; }"

    def __init__(self, year: int = 0) -> None:
        super().__init__(year)
        self._lines: dict[str, DutyLine] | None = None

    def body(self) -> ComposeResult:
        totals = (words.DUE, words.ATTENDED, words.SUBSTITUTED, words.ABSENT)
        yield Plain(classes="told")
        yield MonthGrid(
            (Column(words.PERSON, 8), Column(words.OFFICE, least=12)),
            tuple(str(month) for month in range(1, 13)),
            2,
            [Column(title, 4, align="right") for title in totals],
            empty=words.NONE_HELD,
        )
        yield Plain(words.LEGEND, id="legend")
        yield LineList()

    @property
    def line(self) -> DutyLine | None:
        """The selected person or post."""
        return (self._lines or {}).get(self.grid.key)

    @property
    def entries(self) -> tuple[DutyEntry, ...]:
        """The meetings of the selected cell."""
        return self.line.in_month(self.grid.month) if self.line else ()

    async def reload(self) -> None:
        found = await self.ask_year(duty.duty_ledger, "ledger")
        if found is None:
            return
        first = self._lines is None
        self._lines = {duty_rows.line_key(line): line for line in found.year.lines}
        text = words.HEAD_OF_ZONE if found.zone else words.HEAD_OF_ALL
        totals = duty_rows.totals(found.year)
        self.query_one(".told", Plain).show(text.format(year=self.year, zone=found.zone, totals=totals))
        self.grid.rows = [duty_rows.ledger_row(line) for line in found.year.lines]
        if first:
            self.grid.select(self.grid.key, self.app.today.month)
        self.draw_cell()

    def draw_cell(self) -> None:
        self.below.lines = duty_rows.cell_lines(self.line, self.grid.month) if self.line else ()

    def action_open(self) -> None:
        if len(self.entries) > 1 and not self.below.has_focus:
            self.choose_below()
        else:
            self.app.open("meeting", meeting_id=self.below.key)

    def action_rules(self) -> None:
        self.app.open("duty_rules")
