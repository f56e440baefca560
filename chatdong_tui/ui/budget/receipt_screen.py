"""영수증 한 장: a receipt, with what its line still holds and what is wrong with it always in sight."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from textual.app import ComposeResult

from chatdong_tui.domain.budget import Expenditure, LineMoney, PaymentMethod
from chatdong_tui.domain.refusal import FileRefused, Rule, RuleBroken
from chatdong_tui.domain.spending import Finding, is_refreshment, judge
from chatdong_tui.ui.budget.rows import name_of
from chatdong_tui.ui.budget.told_form import ToldForm
from chatdong_tui.ui.budget.whose import heading_of
from chatdong_tui.ui.budget.won_box import WonBox
from chatdong_tui.ui.command import Command
from chatdong_tui.ui.own_year import day_in
from chatdong_tui.ui.own_zone import own_zone
from chatdong_tui.ui.widgets.choice_box import ChoiceBox, code_choices
from chatdong_tui.ui.widgets.date_box import DateBox
from chatdong_tui.ui.widgets.form import Field, Form
from chatdong_tui.ui.widgets.known_box import KnownBox
from chatdong_tui.ui.widgets.plain import Plain
from chatdong_tui.ui.widgets.text_box import TextBox
from chatdong_tui.usecases import expenditure
from chatdong_tui.usecases.desk import Desk
from chatdong_tui.usecases.expenditure import Till
from chatdong_tui.words import budget as told
from chatdong_tui.words import budget_screens as words
from chatdong_tui.words.formats import screen_date, won
from chatdong_tui.words.meeting import meeting_name

_TOLD = 3
"""Lines of warnings that fit beside the form in 24 rows."""


@dataclass(frozen=True, slots=True)
class Opened:
    """The zone and year of the receipt, what its form works with, and the receipt that is changed."""

    zone_id: str
    year: int
    till: Till
    receipt: Expenditure | None


def read(desk: Desk, zone_id: str, year: int, expenditure_id: str) -> Opened:
    """What the form needs; without a zone the desk's own."""
    if expenditure_id:
        receipt, line = expenditure.receipt(desk, expenditure_id)
        return Opened(line.zone_id, line.year, expenditure.till(desk, line.zone_id, line.year), receipt)
    zone_id = zone_id or own_zone(desk).id
    return Opened(zone_id, year, expenditure.till(desk, zone_id, year), None)


class ReceiptScreen(ToldForm):
    """A new receipt of a zone's year (by default the desk's own, this year), or one that is changed."""

    COMMANDS: ClassVar[tuple[Command, ...]] = (  # type: ignore[assignment]  # Textual's palette is not used
        Command("save_another", "f4", words.SAVE_AND_ANOTHER, words.SAVE_AND_ANOTHER_HELP),
    )
    draft_noun = "expenditure"
    DEFAULT_CSS = """
    ReceiptScreen #standing { padding: 0 2; height: auto; max-height: 5; text-style: bold; }
    ReceiptScreen #standing.wrong { color: $text-warning; }
    """

    def __init__(self, zone_id: str = "", year: int | None = None, line_id: str = "", expenditure_id: str = "") -> None:
        super().__init__()
        self._zone_id = zone_id
        self._year = year
        self._line_id = line_id
        self._expenditure_id = expenditure_id
        self._till: Till | None = None
        self._meeting_given = ""
        self.heading = words.CHANGE_RECEIPT if expenditure_id else words.NEW_RECEIPT

    def body(self) -> ComposeResult:
        yield Plain(words.PICK_LINE, id="standing")
        yield Form(
            Field("on_date", words.DATE, DateBox(today=self._in_its_year), required=True),
            Field("amount", words.AMOUNT, WonBox(), required=True),
            Field("budget_line_id", words.LINE, ChoiceBox(()), required=True),
            Field("summary", words.SUMMARY, KnownBox(max_length=80), required=True),
            Field("reason", words.REASON, TextBox(max_length=200, placeholder=words.REASON_EXAMPLE)),
            Field("payee", words.PAYEE, KnownBox(max_length=80)),
            Field("method", words.METHOD, ChoiceBox(code_choices(PaymentMethod), PaymentMethod.CARD), required=True),
            Field("evidence_no", words.EVIDENCE_NO, TextBox(max_length=40)),
            Field("meeting_id", words.MEETING, ChoiceBox((), allow_empty=True)),
            Field("activity_id", words.ACTIVITY, ChoiceBox((), allow_empty=True)),
            Field("item_id", words.PROJECT_ITEM, ChoiceBox((), allow_empty=True)),
            Field("note", words.REMARK, TextBox(max_length=200)),
        )

    def _in_its_year(self) -> date:
        """A day without a year is one of the money's year."""
        return day_in(self._year, self.app.today)

    # what is there

    async def reload(self) -> None:
        found = await self.ask(read, self._zone_id, self._year or self.app.today.year, self._expenditure_id)
        if found is None:
            return
        self._zone_id, self._year, self._till = found.zone_id, found.year, found.till
        self.draft_key = self._expenditure_id or f"{found.zone_id}/{found.year}"
        form = words.CHANGE_RECEIPT if self._expenditure_id else words.NEW_RECEIPT
        self.set_heading(await self.ask(heading_of, form, found.zone_id, found.year) or form)
        self._offer(found.till)
        if found.receipt is not None:
            self.form.fill({name: getattr(found.receipt, name) for name in self.form.raw()})
        else:
            line_id = self._line_id or self._usual_line(found.till)
            self.form.fill({"on_date": self._in_its_year(), "budget_line_id": line_id})
            self.form.fill({"evidence_no": found.till.next_no})
        await self.bring_back()
        self._show()

    def _offer(self, till: Till) -> None:
        """Fill the lists; those that have nothing to offer are left out."""
        every = [money.line for money in till.purse.lines.values()]
        box = self.form.box
        box("budget_line_id").choices = [
            (
                money.line.id,
                words.LINE_CHOICE.format(
                    item=name_of(money.line, every),
                    source="" if money.line.is_grant else words.OWN_MARK,
                    left=won(money.left),
                ),
            )
            for money in till.purse.lines.values()
        ]
        box("meeting_id").choices = [
            (
                meeting.id,
                words.MEETING_CHOICE.format(
                    day=screen_date(meeting.held_on),
                    name=meeting_name(meeting.kind, None, meeting.round_no, meeting.title),
                ),
            )
            for meeting in till.meetings
        ]
        box("activity_id").choices = [
            (done.id, words.ACTIVITY_CHOICE.format(day=screen_date(done.on_date), name=done.name))
            for done in till.activities
        ]
        box("item_id").choices = [(item.id, item.name) for item in till.items]
        self.form.hide("activity_id", not till.activities)
        self.form.hide("item_id", not till.items)
        newest = till.purse.receipts[::-1]
        box("summary").know(tuple(dict.fromkeys(each.summary for each in newest)))
        box("payee").know(tuple(dict.fromkeys(each.payee for each in newest if each.payee)))

    @staticmethod
    def _usual_line(till: Till) -> str | None:
        """The only line, or the one that was spent from last."""
        if len(till.purse.lines) == 1:
            return next(iter(till.purse.lines))
        return max(till.purse.receipts, key=lambda each: each.id).budget_line_id if till.purse.receipts else None

    # what stands on top

    def _value(self, name: str) -> object:
        """What a field says; None while that cannot be read."""
        try:
            return self.form.box(name).read()
        except RuleBroken:
            return None

    @property
    def _line(self) -> LineMoney | None:
        if self._till is None:
            return None
        return self._till.purse.lines.get(str(self._value("budget_line_id") or ""))

    def _show(self) -> None:
        """Say what the line holds, what would be left, and what is wrong; ask for the reason where one is needed."""
        if self._till is None:
            return
        self._follow_meeting(self._till)
        findings = self._findings(self._till)
        self.form.hide("reason", not any(not each.check.refused for each in findings))
        standing = self.query_one("#standing", Plain)
        standing.set_class(bool(findings), "wrong")
        lines = [self._standing(), *(_told(each) for each in findings[:_TOLD])]
        standing.show("\n".join(lines))

    def _standing(self) -> str:
        money = self._line
        if money is None:
            return words.PICK_LINE
        spent = money.spent - self._before(money)
        text = words.STANDING.format(item=money.line.item, budget=won(money.budget), left=won(money.budget - spent))
        amount = self._value("amount")
        if isinstance(amount, int):
            text += words.AFTER.format(left=won(money.budget - spent - amount))
        return text

    def _before(self, money: LineMoney) -> int:
        """What this receipt took from the line so far: it is not spent twice while it is changed."""
        assert self._till is not None
        old = next((each for each in self._till.purse.receipts if each.id == self._expenditure_id), None)
        return old.amount if old is not None and old.budget_line_id == money.line.id else 0

    def _findings(self, till: Till) -> tuple[Finding, ...]:
        money, day, amount = self._line, self._value("on_date"), self._value("amount")
        if money is None or not isinstance(day, date) or not isinstance(amount, int):
            return ()
        texts = {name: str(self._value(name) or "") or None for name in ("payee", "evidence_no", "meeting_id")}
        method = self._value("method")
        receipt = Expenditure(
            self._expenditure_id,
            money.line.id,
            day,
            str(self._value("summary") or ""),
            amount,
            method if isinstance(method, PaymentMethod) else PaymentMethod.CARD,
            **texts,
        )
        return judge(till.purse, receipt)

    def _follow_meeting(self, till: Till) -> None:
        """Refreshments of a day with a meeting are taken to be of that meeting, until another one is picked."""
        box, money, day = self.form.box("meeting_id"), self._line, self._value("on_date")
        if box.raw != self._meeting_given or self._expenditure_id:
            return
        eaten = money is not None and is_refreshment(money.line.item, str(self._value("summary") or ""))
        meeting = till.meeting_on(day) if eaten and isinstance(day, date) else None
        self._meeting_given = meeting.id if meeting else ""
        box.write(self._meeting_given or None)

    # saving

    async def write(self) -> bool:
        from chatdong_tui.domain.draft.budget import ExpenditureDraft

        # The last key may not have been told yet.
        self._show()
        draft = self.form.draft(ExpenditureDraft)
        if draft is None:
            return False
        if self._expenditure_id:
            saved = (await self.perform(expenditure.edit, self._expenditure_id, draft)).value
        else:
            saved = (await self.perform(expenditure.spend, draft)).value
        money = self._line
        assert money is not None
        left = money.left + self._before(money) - saved.amount
        text = words.RECEIPT_SAVED.format(item=money.line.item, won=won(saved.amount), left=won(left))
        if saved.evidence_no and not self._expenditure_id:
            text += words.WRITE_NUMBER.format(no=saved.evidence_no)
        self.notice(text)
        return True

    def refuse(self, error: RuleBroken | FileRefused) -> None:
        if isinstance(error, RuleBroken) and error.rule is Rule.NEEDS_EXCEPTION:
            # What is pointed out stands on top already.
            error = RuleBroken(error.field, error.rule)
        super().refuse(error)

    async def action_save_another(self) -> None:
        on_date, line_id = self.form.box("on_date").read(), self.form.box("budget_line_id").read()
        if not await self.save():
            return
        self._expenditure_id, self._line_id = "", str(line_id or "")
        self._meeting_given = ""
        self.form.restore(dict.fromkeys(self.form.raw(), ""))
        self.form.fill({"method": PaymentMethod.CARD})
        await self.reload()
        self.form.fill({"on_date": on_date})
        self._show()
        self.form.focus_field("amount")


def _told(finding: Finding) -> str:
    mark = words.REFUSED_MARK if finding.check.refused else words.DOUBT_MARK
    return mark + told.told(finding, named=False)
