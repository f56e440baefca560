"""정산: what a zone spent and pays back, what is still open, and the paper of it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, ClassVar

from textual.app import ComposeResult
from textual.events import Resize

from chatdong_tui.domain.budget import LineMoney
from chatdong_tui.domain.settlement import SettlementSheet
from chatdong_tui.ui.budget import rows
from chatdong_tui.ui.budget.told_form import ToldForm
from chatdong_tui.ui.budget.whose import heading_of
from chatdong_tui.ui.budget.won_box import WonBox
from chatdong_tui.ui.command import Command
from chatdong_tui.ui.command_screen import CommandScreen
from chatdong_tui.ui.own_zone import own_zone
from chatdong_tui.ui.widgets.confirm import yes_no
from chatdong_tui.ui.widgets.date_box import DateBox
from chatdong_tui.ui.widgets.form import Field, Form
from chatdong_tui.ui.widgets.plain import Plain
from chatdong_tui.ui.widgets.plain_list import Line, LineList
from chatdong_tui.ui.widgets.text_box import TextBox
from chatdong_tui.usecases import settlement
from chatdong_tui.usecases.desk import Desk, Noun
from chatdong_tui.words import budget_screens as words
from chatdong_tui.words.formats import short_date, won
from chatdong_tui.words.labels import zone_name

if TYPE_CHECKING:
    from chatdong_tui.domain.draft.budget import SettlementDraft

_MARGIN = 4
"""Cells for the indent of a line and the scroll bar."""


def read(desk: Desk, zone_id: str, year: int) -> SettlementSheet:
    """The settlement of a zone, the desk's own where none is named."""
    return settlement.sheet(desk, zone_id or own_zone(desk).id, year)


def _no_money(screen: SettlementScreen) -> str:
    return "" if screen.sheet is not None and screen.sheet.money.grants else words.NO_MONEY


def _closed(screen: SettlementScreen) -> str:
    closed = screen.sheet is not None and screen.sheet.closed
    return _no_money(screen) or (words.ALREADY_CLOSED if closed else "")


def _not_closed(screen: SettlementScreen) -> str:
    return "" if screen.sheet is not None and screen.sheet.closed else words.NOT_CLOSED


def _no_row(screen: SettlementScreen) -> str:
    return "" if screen.query_one(LineList).key else words.NO_ROW


class SettlementScreen(CommandScreen):
    """The cursor stands on what is open; Enter leads to its receipt."""

    COMMANDS: ClassVar[tuple[Command, ...]] = (
        Command("interest", "f2", words.NOTE_FORM, words.NOTE_FORM_HELP, unavailable=_no_money, also=("i",)),
        Command("paper", "f3", words.PAPER, words.PAPER_HELP, unavailable=_no_money, also=("p",)),
        Command("finish", "f8", words.CLOSE, words.CLOSE_HELP, unavailable=_closed, also=("x",)),
        Command("change", "enter", words.CHANGE, words.CHANGE_HELP, unavailable=_no_row),
        Command("receipts", "l", words.RECEIPTS, words.RECEIPTS_HELP),
        Command("reopen", "r", words.REOPEN, words.REOPEN_HELP, unavailable=_not_closed, footer=False),
    )
    WATCHES = frozenset({Noun.BUDGET, Noun.PROJECT, Noun.NETWORK})
    heading = words.SETTLEMENT
    DEFAULT_CSS = "SettlementScreen #question { padding: 0 1; text-style: bold; }"

    def __init__(self, zone_id: str = "", year: int | None = None) -> None:
        super().__init__()
        self._zone_id = zone_id
        self._year = year
        self.sheet: SettlementSheet | None = None

    def body(self) -> ComposeResult:
        yield Plain(id="question")
        yield LineList(())

    async def reload(self) -> None:
        found = await self.ask(read, self._zone_id, self._year or self.app.today.year, group="sheet")
        if found is not None:
            self._zone_id, self._year, self.sheet = found.zone.id, found.year, found
            self._draw()

    def on_resize(self, event: Resize) -> None:
        self._draw()

    def _draw(self) -> None:
        sheet = self.sheet
        if sheet is None:
            return
        settled_on = sheet.settlement.settled_on if sheet.settlement else None
        state = words.STATE_CLOSED.format(day=short_date(settled_on)) if settled_on else words.STATE_OPEN
        zone = zone_name(sheet.zone.no, sheet.zone.name)
        self.query_one("#question", Plain).show(words.SETTLEMENT_HEAD.format(year=sheet.year, zone=zone, state=state))
        self.query_one(LineList).lines = list(_lines(sheet, self.size.width - _MARGIN))

    # what can be done

    def on_line_list_line_chosen(self, event: LineList.LineChosen) -> None:
        self.action_invoke("change")

    def action_change(self) -> None:
        self.app.open("receipt", expenditure_id=self.query_one(LineList).key)

    def action_interest(self) -> None:
        self.app.open("settlement_note", zone_id=self._zone_id, year=self._year)

    def action_receipts(self) -> None:
        self.app.open("receipts", zone_id=self._zone_id, year=self._year)

    async def action_finish(self) -> None:
        sheet = self.sheet
        assert sheet is not None
        assert self._year is not None
        question = words.REALLY_CLOSE.format(spent=won(sheet.money.spent), refund=won(sheet.due_back))
        # What cannot be closed is refused without being asked for.
        if not sheet.ready or await self.choose(yes_no(question)) == "yes":
            await self.perform(settlement.settle, self._zone_id, self._year, _draft(sheet))
            self.notice(words.CLOSED)

    async def action_reopen(self) -> None:
        assert self._year is not None
        await self.perform(settlement.reopen, self._zone_id, self._year)
        self.notice(words.REOPENED)

    async def action_paper(self) -> None:
        from chatdong_tui.ui.screens import screen_class

        document = await self.ask(settlement.document, self._zone_id, self._year, group="paper")
        if document is not None:
            subject = f"settlement {self._year} {self._zone_id}"
            self.app.push_screen(screen_class("papers")([document], subject, words.PAPER_REMARK))  # type: ignore[call-arg]


def _draft(sheet: SettlementSheet) -> SettlementDraft:
    """What is written down of the settlement so far."""
    from chatdong_tui.domain.draft.budget import SettlementDraft

    known = sheet.settlement
    if known is None:
        return SettlementDraft()
    return SettlementDraft(
        interest=known.interest, refunded=known.refunded, refunded_on=known.refunded_on, note=known.note
    )


def _lines(sheet: SettlementSheet, width: int) -> Iterator[Line]:
    money = sheet.money
    if not money.grants:
        yield Line(None, words.NO_MONEY, "quiet")
        return
    yield from (Line(None, f"  {line.text}" if line.key else line.text, line.style) for line in _table(sheet, width))
    yield Line(None, "")
    yield from _refund(sheet)
    if sheet.short:
        yield Line(None, words.SHORT_HEAD, "alert")
        for each in sheet.short:
            yield Line(None, "  " + words.SHORT.format(item=each.line.item, won=won(-each.in_hand)), "alert")
    yield Line(None, "")
    waiting = sheet.unanswered
    answered = [each for each in sheet.receipts if each.findings and not each.is_open]
    if waiting:
        yield Line(None, words.OPEN_HEAD.format(count=len(waiting)), "alert")
        yield from (rows.open_line(each) for each in waiting)
    elif not sheet.short and not sheet.closed:
        yield Line(None, words.ALL_CLEAR, "quiet")
    if answered:
        yield Line(None, words.ANSWERED_HEAD.format(count=len(answered)), "heading")
        yield from (rows.open_line(each) for each in answered)


def _table(sheet: SettlementSheet, width: int) -> Iterator[Line]:
    yield from (line for line in rows.zone_lines(sheet.money, width) if line.text != words.OWN)


def _refund(sheet: SettlementSheet) -> Iterator[Line]:
    known = sheet.settlement
    held = words.BETWEEN.join(_papers(each) for each in sheet.money.grants)
    yield Line(None, words.EVIDENCE.format(count=sheet.evidenced, lines=held), "heading")
    yield Line(None, words.REFUND_HEAD, "heading")
    left = won(max(0, sheet.in_hand))
    if known is None or known.interest is None:
        yield Line(None, "  " + words.REFUND_UNKNOWN.format(left=left))
    else:
        told = words.REFUND.format(left=left, interest=won(sheet.interest), refund=won(sheet.due_back))
        yield Line(None, f"  {told}")
    if known is not None and known.refunded is not None and known.refunded_on is not None:
        day = short_date(known.refunded_on)
        yield Line(None, "  " + words.REFUNDED.format(day=day, won=won(known.refunded)))
    else:
        yield Line(None, "  " + words.NOT_REFUNDED, "quiet")
    if known is not None and known.note:
        yield Line(None, "  " + words.WHY.format(note=known.note))


def _papers(money: LineMoney) -> str:
    """`사무관리비 12건`, or `11/12건` where some have no evidence."""
    every = money.evidenced == money.receipts
    count = words.COUNT.format(count=money.receipts)
    if not every:
        count = words.COUNT_OF.format(held=money.evidenced, all=money.receipts)
    return f"{money.line.item} {count}"


class SettlementNoteScreen(ToldForm):
    """Interest, what was paid back and when, and why the year is closed although something is open."""

    draft_noun = "settlement"
    heading = words.NOTE_FORM
    DEFAULT_CSS = "SettlementNoteScreen #due { padding: 0 2; height: 1; }"

    def __init__(self, zone_id: str, year: int) -> None:
        super().__init__()
        self._zone_id = zone_id
        self._year = year
        self.draft_key = f"{zone_id}/{year}"
        self._left = 0

    def body(self) -> ComposeResult:
        yield Plain(id="due")
        yield Form(
            Field("interest", words.INTEREST, WonBox()),
            Field("refunded", words.REFUND_AMOUNT, WonBox()),
            Field("refunded_on", words.REFUNDED_ON, DateBox()),
            Field("note", words.CLOSING_REASON, TextBox(max_length=400, placeholder=words.CLOSING_REASON_EXAMPLE)),
        )

    async def reload(self) -> None:
        sheet = await self.ask(settlement.sheet, self._zone_id, self._year)
        heading = await self.ask(heading_of, type(self).heading, self._zone_id, self._year)
        if sheet is None or heading is None:
            return
        self.set_heading(heading)
        self._left = max(0, sheet.in_hand)
        if sheet.settlement is not None:
            self.form.fill({name: getattr(sheet.settlement, name) for name in self.form.raw()})
        await self.bring_back()
        self._show()

    def _show(self) -> None:
        from chatdong_tui.domain.refusal import RuleBroken

        try:
            interest = self.form.box("interest").read() or 0
        except RuleBroken:
            interest = 0
        self.query_one("#due", Plain).show(words.DUE_NOW.format(won=won(self._left + interest)))

    async def write(self) -> bool:
        from chatdong_tui.domain.draft.budget import SettlementDraft

        draft = self.form.draft(SettlementDraft)
        if draft is None:
            return False
        await self.perform(settlement.note, self._zone_id, self._year, draft)
        self.notice(words.NOTED.format(won=won(self._left + (draft.interest or 0))))
        return True
