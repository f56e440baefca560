"""The receipts of a zone's year, or of one line, each with what is to be looked at again."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from textual.app import ComposeResult

from chatdong_tui.domain.network import Zone
from chatdong_tui.domain.spending import Judged
from chatdong_tui.ui.budget.rows import receipt_cells
from chatdong_tui.ui.command import Command
from chatdong_tui.ui.command_screen import CommandScreen
from chatdong_tui.ui.own_zone import own_zone
from chatdong_tui.ui.widgets.columns import Column
from chatdong_tui.ui.widgets.long_list import LongList
from chatdong_tui.ui.widgets.pages import StillPages
from chatdong_tui.ui.widgets.plain import Plain
from chatdong_tui.usecases import expenditure, settlement
from chatdong_tui.usecases.desk import Desk, Noun
from chatdong_tui.words import budget_screens as words
from chatdong_tui.words.formats import won
from chatdong_tui.words.labels import zone_name


@dataclass(frozen=True, slots=True)
class Found:
    zone: Zone
    receipts: tuple[Judged, ...]
    item: str


def read(desk: Desk, zone_id: str, year: int, line_id: str) -> Found | None:
    """The receipts of a zone, of one line where it is given; None where there is no zone."""
    zone_id = zone_id or own_zone(desk).id
    if not zone_id:
        return None
    sheet = settlement.sheet(desk, zone_id, year)
    item = next((each.line.item for each in sheet.money.lines if each.line.id == line_id), "")
    return Found(sheet.zone, expenditure.receipts(desk, zone_id, year, line_id or None), item)


def _no_row(screen: ReceiptsScreen) -> str:
    return "" if screen.query_one(LongList).key else words.NO_ROW


class ReceiptsScreen(CommandScreen):
    """The newest first. only_open: whether those with nothing to be done are left out."""

    COMMANDS: ClassVar[tuple[Command, ...]] = (
        Command("change", "enter", words.CHANGE, words.CHANGE_HELP, unavailable=_no_row),
        Command("receipt", "f4", words.RECEIPT, words.RECEIPT_HELP, also=("n",)),
        Command("toggle_open", "o", words.TOGGLE_OPEN, words.TOGGLE_OPEN_HELP, also=("f8",)),
        Command("remove", "delete", words.REMOVE, words.REMOVE_RECEIPT_HELP, unavailable=_no_row),
    )
    WATCHES = frozenset({Noun.BUDGET, Noun.PROJECT})
    heading = words.LIST
    DEFAULT_CSS = "ReceiptsScreen #question { padding: 0 1; }"

    def __init__(self, zone_id: str = "", year: int | None = None, line_id: str = "", only_open: bool = False) -> None:
        super().__init__()
        self._zone_id = zone_id
        self._year = year
        self._line_id = line_id
        self.only_open = only_open

    def body(self) -> ComposeResult:
        yield Plain(id="question")
        yield LongList(
            StillPages(()),
            (
                Column(words.DATE, 9),
                Column(words.LINE, 10),
                Column(words.SUMMARY, least=12),
                Column(words.AMOUNT, 10, align="right"),
                Column(words.PAYEE, 10, drop=3),
                Column(words.METHOD, 8, drop=4),
                Column(words.EVIDENCE_NO, 8),
                Column(words.CHECKS, least=10),
            ),
            empty=words.NO_RECEIPTS,
        )

    async def reload(self) -> None:
        year = self._year or self.app.today.year
        found = await self.ask(read, self._zone_id, year, self._line_id, group="list")
        if found is None:
            return
        self._zone_id, self._year = found.zone.id, year
        shown = [each for each in found.receipts if each.is_open or not self.only_open]
        what = words.ONLY_OPEN if self.only_open else found.item or words.EVERY_LINE
        self.query_one("#question", Plain).show(
            words.LIST_HEAD.format(
                year=year,
                zone=zone_name(found.zone.no, found.zone.name),
                what=what,
                count=len(shown),
                won=won(sum(each.receipt.amount for each in shown)),
            )
        )
        table = self.query_one(LongList)
        key = table.key
        table.pages = StillPages([(each.receipt.id, receipt_cells(each)) for each in shown])
        if key in {each.receipt.id for each in shown}:
            table.select(key)

    def on_long_list_row_chosen(self, event: LongList.RowChosen) -> None:
        event.stop()
        self.action_invoke("change")

    def action_change(self) -> None:
        self.app.open("receipt", expenditure_id=self.query_one(LongList).key)

    def action_receipt(self) -> None:
        self.app.open("receipt", zone_id=self._zone_id, year=self._year, line_id=self._line_id)

    async def action_toggle_open(self) -> None:
        self.only_open = not self.only_open
        await self.reload()

    async def action_remove(self) -> None:
        key = self.query_one(LongList).key
        assert key is not None
        await self.perform(expenditure.remove, key)
        self.notice(words.REMOVED)
