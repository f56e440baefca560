"""The money of a zone's year, or of every zone: what is budgeted, came in, was spent and is left."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from textual.app import ComposeResult
from textual.events import Resize

from chatdong_tui.domain.budget import BudgetChange, Disbursement
from chatdong_tui.domain.project import PlanGap
from chatdong_tui.domain.spending import Judged
from chatdong_tui.ui.budget import rows
from chatdong_tui.ui.command import Command
from chatdong_tui.ui.room import Room
from chatdong_tui.ui.widgets.plain import Plain
from chatdong_tui.ui.widgets.plain_list import Line, LineList
from chatdong_tui.usecases import budget, expenditure
from chatdong_tui.usecases.budget import ZoneBudget
from chatdong_tui.usecases.desk import Desk, Noun
from chatdong_tui.words import budget_screens as words
from chatdong_tui.words.formats import won
from chatdong_tui.words.labels import zone_name
from chatdong_tui.words.project import PLAN_GAPS

_MARGIN = 4
"""Cells for the indent of a line and the scroll bar."""


@dataclass(frozen=True, slots=True)
class Shown:
    """zones: the money of all. The rest is of the zone that is shown; empty while all are."""

    zones: tuple[ZoneBudget, ...]
    own_zone: str | None
    zone: ZoneBudget | None = None
    came: tuple[Disbursement, ...] = ()
    moved: tuple[BudgetChange, ...] = ()
    open: tuple[Judged, ...] = ()
    plan_gaps: tuple[PlanGap, ...] = ()


def read(desk: Desk, year: int, zone_id: str | None) -> Shown:
    """The money of a year: of one zone in detail, or (None) of all."""
    zones = budget.of_district(desk, year)
    place = desk.place().zone
    own = next((each.zone.id for each in zones if place and each.zone.no == place.no), None)
    shown = next((each for each in zones if each.zone.id == zone_id), None)
    if shown is None:
        return Shown(zones, own)
    came, moved = budget.movements(desk, shown.zone.id, year)
    receipts = expenditure.receipts(desk, shown.zone.id, year)
    waiting = budget.plan_gaps(desk, shown.zone.id, year)
    return Shown(zones, own, shown, came, moved, tuple(each for each in receipts if each.is_open), waiting)


def _first(desk: Desk) -> tuple[int, int | None]:
    """The year to begin with, and the number of the desk's own zone (None at the 구청)."""
    own = desk.place().zone
    return budget.year_in_force(desk), (own.no if own else None)


def _no_zone(screen: BudgetScreen) -> str:
    return "" if screen.zone_meant else words.NO_ZONE


def _no_line(screen: BudgetScreen) -> str:
    return _no_zone(screen) or ("" if screen.lines else words.NO_LINES_YET)


def _cannot_add(screen: BudgetScreen) -> str:
    return _no_zone(screen) or (words.YEAR_CLOSED if screen.closed else "")


def _cannot_book(screen: BudgetScreen) -> str:
    return _cannot_add(screen) or _no_line(screen)


def _cannot_edit(screen: BudgetScreen) -> str:
    return _cannot_add(screen) or ("" if screen.chosen_line else words.NO_LINE)


def _cannot_move(screen: BudgetScreen) -> str:
    return _cannot_add(screen) or ("" if screen.lines > 1 else words.TWO_LINES_NEEDED)


def _nothing_to_open(screen: BudgetScreen) -> str:
    key = screen.query_one(LineList).key
    if not key or screen.shown is None:
        return words.NO_ROW
    if any(each.id == key for each in screen.shown.came):
        return words.YEAR_CLOSED if screen.closed else ""
    return words.ONLY_TO_REMOVE if any(each.id == key for each in screen.shown.moved) else ""


def _all_already(screen: BudgetScreen) -> str:
    return "" if screen.may_turn else words.ALL_ZONES_ALREADY


def _nothing_to_remove(screen: BudgetScreen) -> str:
    return _cannot_add(screen) or ("" if screen.verb_of_removal else words.NO_ROW)


class BudgetScreen(Room):
    """zone_no: which zone is shown; None: all of them."""

    COMMANDS: ClassVar[tuple[Command, ...]] = (
        Command("receipt", "f4", words.RECEIPT, words.RECEIPT_HELP, unavailable=_cannot_book, also=("n",)),
        Command("open", "enter", words.OPEN, words.OPEN_HELP, unavailable=_nothing_to_open),
        Command("receipts", "l", words.RECEIPTS, words.RECEIPTS_HELP, unavailable=_no_zone),
        Command("settle", "s", words.SETTLE, words.SETTLE_HELP, unavailable=_no_line),
        Command("disburse", "d", words.DISBURSE, words.DISBURSE_HELP, unavailable=_cannot_book),
        Command("move", "m", words.MOVE, words.MOVE_HELP, unavailable=_cannot_move),
        Command("new_line", "a", words.NEW_LINE, words.NEW_LINE_HELP, unavailable=_cannot_add, footer=False),
        Command("edit_line", "f2", words.EDIT_LINE, words.EDIT_LINE_HELP, unavailable=_cannot_edit, footer=False),
        Command("every_zone", "z", words.EVERY_ZONE, words.EVERY_ZONE_HELP, unavailable=_all_already),
        Command("remove", "delete", words.REMOVE, words.REMOVE_HELP, unavailable=_nothing_to_remove, footer=False),
        Command("last_year", "left", words.LAST_YEAR, words.LAST_YEAR_HELP, None, False, ("left_square_bracket",)),
        Command("next_year", "right", words.NEXT_YEAR, words.NEXT_YEAR_HELP, None, False, ("right_square_bracket",)),
    )
    WATCHES = frozenset({Noun.BUDGET, Noun.NETWORK, Noun.PROJECT, Noun.MEETING})
    room = "budget"
    heading = words.BUDGET
    DEFAULT_CSS = "BudgetScreen #question { padding: 0 1; text-style: bold; }"

    def __init__(self, year: int | None = None, zone_no: int | None = None) -> None:
        super().__init__()
        self.year = year
        self._zone_no = zone_no
        self._last_no: int | None = zone_no
        self.shown: Shown | None = None
        self._drawn: tuple[int | None, int | None] = (None, None)

    def body(self) -> ComposeResult:
        yield Plain(id="question")
        yield LineList(())

    # what is shown

    @property
    def zone_meant(self) -> str:
        """The id of the zone that is shown, or that the cursor is on; '' for none."""
        if self.shown is None:
            return ""
        if self.shown.zone is not None:
            return self.shown.zone.zone.id
        return self.query_one(LineList).key or ""

    @property
    def may_turn(self) -> bool:
        """Whether there is one zone to turn to or from; the 구청 has none of its own."""
        return self._zone_no is not None or self._last_no is not None

    @property
    def _meant(self) -> ZoneBudget | None:
        zones = self.shown.zones if self.shown else ()
        return next((each for each in zones if each.zone.id == self.zone_meant), None)

    @property
    def lines(self) -> int:
        """How many lines that zone has."""
        return len(self._meant.money.lines) if self._meant else 0

    @property
    def closed(self) -> bool:
        """Whether its year is settled."""
        return self._meant is not None and self._meant.settled

    @property
    def chosen_line(self) -> str:
        """The id of the budget line under the cursor; '' for another row."""
        zone = self.shown.zone if self.shown else None
        key = self.query_one(LineList).key
        return key if zone and key and any(each.line.id == key for each in zone.money.lines) else ""

    @property
    def verb_of_removal(self) -> object:
        """What takes the row under the cursor away; None where that is not done here."""
        key = self.query_one(LineList).key
        if self.shown is None or key is None:
            return None
        if self.chosen_line:
            return budget.remove_line
        if any(each.id == key for each in self.shown.came):
            return budget.remove_disbursement
        return budget.remove_move if any(each.id == key for each in self.shown.moved) else None

    async def reload(self) -> None:
        if self.year is None:
            first = await self.ask(_first)
            if first is None:
                return
            self.year = first[0]
            if self._zone_no is None:
                self._zone_no = self._last_no = first[1]
        zones = await self.ask(budget.of_district, self.year, group="zones")
        if zones is None:
            return
        zone_id = next((each.zone.id for each in zones if each.zone.no == self._zone_no), None)
        found = await self.ask(read, self.year, zone_id, group="money")
        if found is not None:
            self.shown = found
            self._draw()

    def on_resize(self, event: Resize) -> None:
        self._draw()

    def _draw(self) -> None:
        if self.shown is None:
            return
        zone, width = self.shown.zone, self.size.width - _MARGIN
        if zone is None:
            left = sum(each.money.left for each in self.shown.zones)
            head = words.HEAD_ALL.format(year=self.year, left=won(left))
            lines = list(rows.district_lines(self.shown.zones, width)) if self.shown.zones else []
            lines = lines or [Line(None, words.NO_ZONES, "quiet")]
        else:
            name, held = zone_name(zone.zone.no, zone.zone.name), won(zone.money.left)
            head = words.HEAD.format(year=self.year, zone=name, agency=zone.agency or words.NONE, left=held)
            head += words.SETTLED if zone.settled else ""
            lines = self._of_zone(zone, width)
        self.query_one("#question", Plain).show(head)
        self.query_one(LineList).lines = lines
        if self._drawn != (self.year, self._zone_no):
            self._drawn = self.year, self._zone_no
            self.query_one(LineList).action_first()

    def _of_zone(self, zone: ZoneBudget, width: int) -> list[Line]:
        assert self.shown is not None
        if not zone.money.lines:
            return [Line(None, words.NO_LINES, "quiet")]
        lines = list(rows.zone_lines(zone.money, width))
        if self.shown.plan_gaps:
            lines += [Line(None, ""), *(Line(None, PLAN_GAPS[gap], "alert") for gap in self.shown.plan_gaps)]
        if self.shown.open:
            lines += [Line(None, ""), Line(None, words.OPEN_THINGS, "heading")]
            lines += [rows.open_line(each) for each in self.shown.open]
        return [*lines, *rows.movement_lines(zone.money, self.shown.came, self.shown.moved)]

    # what can be done

    def on_line_list_line_chosen(self, event: LineList.LineChosen) -> None:
        self.action_invoke("open")

    async def action_open(self) -> None:
        assert self.shown is not None
        key = self.query_one(LineList).key or ""
        if self.shown.zone is None:
            self._zone_no = self._last_no = next(each.zone.no for each in self.shown.zones if each.zone.id == key)
            await self.reload()
        elif self.chosen_line:
            self.app.open("receipts", zone_id=self.zone_meant, year=self.year, line_id=key)
        elif any(each.receipt.id == key for each in self.shown.open):
            self.app.open("receipt", expenditure_id=key)
        elif came := next((each for each in self.shown.came if each.id == key), None):
            self.app.open("disbursement", zone_id=self.zone_meant, year=self.year, disbursement=came)

    def action_receipt(self) -> None:
        self.app.open("receipt", zone_id=self.zone_meant, year=self.year, line_id=self.chosen_line)

    def action_receipts(self) -> None:
        self.app.open("receipts", zone_id=self.zone_meant, year=self.year)

    def action_settle(self) -> None:
        self.app.open("settlement", zone_id=self.zone_meant, year=self.year)

    def action_disburse(self) -> None:
        self.app.open("disbursement", zone_id=self.zone_meant, year=self.year)

    def action_move(self) -> None:
        self.app.open("budget_change", zone_id=self.zone_meant, year=self.year, line_id=self.chosen_line)

    def action_new_line(self) -> None:
        self.app.open("budget_line", zone_id=self.zone_meant, year=self.year)

    def action_edit_line(self) -> None:
        self.app.open("budget_line", zone_id=self.zone_meant, year=self.year, line_id=self.chosen_line)

    async def action_remove(self) -> None:
        verb, key = self.verb_of_removal, self.query_one(LineList).key
        assert verb is not None
        assert key is not None
        await self.perform(verb, key)  # type: ignore[arg-type]
        self.notice(words.REMOVED)

    async def action_every_zone(self) -> None:
        self._zone_no = self._last_no if self._zone_no is None else None
        await self.reload()

    async def action_last_year(self) -> None:
        await self._go(-1)

    async def action_next_year(self) -> None:
        await self._go(1)

    async def _go(self, years: int) -> None:
        if self.year is not None:
            self.year += years
            await self.reload()
