"""The rows of a counted figure: every record that it counts, and the way to that record."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from textual.app import ComposeResult

from chatdong_tui.domain.case_code import Route
from chatdong_tui.domain.counting import RULES, CountedRow, Subject
from chatdong_tui.domain.indicator import Indicator
from chatdong_tui.domain.period import Period, parse
from chatdong_tui.ui.command import Command
from chatdong_tui.ui.command_screen import CommandScreen
from chatdong_tui.ui.widgets.columns import Column
from chatdong_tui.ui.widgets.long_list import LongList
from chatdong_tui.ui.widgets.pages import Row
from chatdong_tui.ui.widgets.plain import Plain
from chatdong_tui.usecases import indicator_table
from chatdong_tui.usecases.desk import Desk, Noun
from chatdong_tui.words import indicator as figure_words
from chatdong_tui.words import indicator_screens as words
from chatdong_tui.words.formats import count, short_date
from chatdong_tui.words.period import long_name

_OPENS = {
    Subject.MEETING: ("meeting", "meeting_id"),
    Subject.CASE: ("case", "case_id"),
    Subject.SERVICE: ("case", "case_id"),
    Subject.CONTACT: ("case", "case_id"),
    Subject.CAMPAIGN: ("campaign", "campaign_id"),
    Subject.ACTIVITY: ("project", "project_id"),
}
"""Which screen opens for a row, and under what name it is told the record; a count of 발굴 건수 opens its month."""


@dataclass(frozen=True, slots=True)
class Behind:
    """A figure and how many rows it has. of_own_zone: it is one of the desk's own zone."""

    indicator: Indicator
    rows: int
    figure: int
    of_own_zone: bool


def _read(desk: Desk, indicator_id: str, zone_id: str | None, period: Period) -> Behind:
    number, figure = indicator_table.count_rows(desk, indicator_id, zone_id, period)
    own = zone_id is not None and zone_id == desk.database.meta("zone")
    return Behind(indicator_table.indicator_of(desk, indicator_id), number, figure, own)


def _cells(row: CountedRow) -> Row:
    return row.id, (short_date(row.on), words.row_text(row), words.row_place(row), count(row.weight))


class _RowPages:
    """The rows by day; a row keeps its place only as long as nothing changes."""

    def __init__(self, screen: IndicatorRowsScreen, total: int) -> None:
        self._screen = screen
        self._total = total

    async def count(self) -> int:
        return self._total

    async def page(self, number: int) -> list[Row]:
        return [_cells(row) for row in await self._screen.read_rows(number)]

    async def position(self, key: str) -> int | None:
        return None


def _no_row(screen: IndicatorRowsScreen) -> str:
    return "" if screen.rows.key else words.NO_RECORD


class IndicatorRowsScreen(CommandScreen):
    """One line a record. period: its code."""

    COMMANDS: ClassVar[tuple[Command, ...]] = (
        Command("open", "enter", words.OPEN_RECORD, words.OPEN_RECORD_HELP, unavailable=_no_row),
    )
    WATCHES = frozenset({Noun.INDICATOR, Noun.MEETING, Noun.CASE, Noun.OUTREACH, Noun.PROJECT, Noun.NETWORK})
    heading = words.INDICATORS
    DEFAULT_CSS = "IndicatorRowsScreen #told { height: auto; max-height: 3; padding: 0 1; }"

    def __init__(self, indicator_id: str, period: str, zone_id: str | None = None) -> None:
        super().__init__()
        self._indicator_id = indicator_id
        self._zone_id = zone_id
        self._period = parse(period)
        self._known: dict[str, CountedRow] = {}
        self._of_own_zone = False

    def body(self) -> ComposeResult:
        yield Plain(id="told")
        yield LongList(
            _RowPages(self, 0),
            (
                Column(words.DAY, 14),
                Column(words.WHAT, least=20),
                Column(words.PLACE, 10),
                Column(words.WEIGHT, 7, align="right"),
            ),
            unit=words.ROWS_UNIT,
            empty=words.NO_ROWS,
        )

    @property
    def rows(self) -> LongList:
        return self.query_one(LongList)

    async def read_rows(self, number: int) -> list[CountedRow]:
        """A page of them, remembered so that one of them can be opened."""
        found = await self.ask(indicator_table.rows_of, self._indicator_id, self._zone_id, self._period, number) or []
        self._known.update((row.id, row) for row in found)
        return found

    async def reload(self) -> None:
        behind = await self.ask(_read, self._indicator_id, self._zone_id, self._period, group="behind")
        if behind is None:
            return
        self._of_own_zone = behind.of_own_zone
        known = behind.indicator
        figure = f"{behind.figure:,}{known.unit}"
        self.set_heading(words.ROWS.format(name=known.name, period=long_name(self._period), figure=figure))
        rule = RULES[known.rule or ""].code
        told = (
            words.SUM_TOLD.format(rows=behind.rows, figure=figure),
            words.RULE_TOLD.format(rule=figure_words.rule_name(rule), definition=figure_words.rule_definition(rule)),
        )
        self.query_one("#told", Plain).show("\n".join(told))
        key = self.rows.key
        self.rows.pages = _RowPages(self, behind.rows)
        if key:
            self.rows.select(key)

    def on_long_list_row_chosen(self) -> None:
        self.action_invoke("open")

    def action_open(self) -> None:
        row = self._known[self.rows.key or ""]
        if row.subject is Subject.OUTREACH:
            # A count of another zone's dong stands in no grid of the own zone.
            route = Route(row.name)
            self.app.open("outreach", month=f"{row.on:%Y-%m}", route=route, every_dong=not self._of_own_zone)
            return
        screen, name = _OPENS[row.subject]
        self.app.open(screen, **{name: row.record_id})
