"""The forms of money that comes in (교부) and that is moved between lines (편성목 변경)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from textual.app import ComposeResult

from chatdong_tui.domain.budget import Disbursement, LineMoney, ZoneMoney
from chatdong_tui.domain.refusal import RuleBroken
from chatdong_tui.ui.budget.rows import name_of
from chatdong_tui.ui.budget.told_form import ToldForm
from chatdong_tui.ui.budget.whose import heading_of
from chatdong_tui.ui.budget.won_box import WonBox
from chatdong_tui.ui.kept_form import KeptForm
from chatdong_tui.ui.own_year import day_in
from chatdong_tui.ui.widgets.choice_box import ChoiceBox
from chatdong_tui.ui.widgets.date_box import DateBox
from chatdong_tui.ui.widgets.form import Field, Form
from chatdong_tui.ui.widgets.plain import Plain
from chatdong_tui.ui.widgets.text_box import TextBox
from chatdong_tui.usecases import budget
from chatdong_tui.words import budget_screens as words
from chatdong_tui.words.formats import won

ALL = "all"
"""Stands for every line of the grant."""


def _choices(money: ZoneMoney) -> list[tuple[object, str]]:
    every = [each.line for each in money.lines]
    return [
        (
            each.line.id,
            words.LINE_CHOICE.format(
                item=name_of(each.line, every),
                source="" if each.line.is_grant else words.OWN_MARK,
                left=won(each.left),
            ),
        )
        for each in money.lines
    ]


class DisbursementScreen(KeptForm):
    """교부 of every line at once, or of one; or one that is mended, which stays with its line."""

    draft_noun = "disbursement"
    heading = words.DISBURSE_FORM

    def __init__(self, zone_id: str, year: int, disbursement: Disbursement | None = None) -> None:
        super().__init__()
        self._zone_id = zone_id
        self._year = year
        self._known = disbursement
        self.draft_key = disbursement.id if disbursement else f"{zone_id}/{year}"
        self._lacking: dict[str, int] = {}

    def _in_its_year(self) -> date:
        return day_in(self._year, self.app.today)

    def body(self) -> ComposeResult:
        yield Form(
            Field("line_id", words.LINE, ChoiceBox(()), required=True),
            Field("on_date", words.DATE, DateBox(today=self._in_its_year), required=True),
            Field("amount", words.AMOUNT, WonBox(), required=True),
            Field("note", words.REMARK, TextBox(max_length=200)),
        )

    async def reload(self) -> None:
        money = await self.ask(budget.of_zone, self._zone_id, self._year)
        heading = await self.ask(heading_of, type(self).heading, self._zone_id, self._year)
        if money is None or heading is None:
            return
        self.set_heading(heading)
        if self._known is not None:
            self.form.hide("line_id")
            self.form.fill({name: getattr(self._known, name) for name in ("on_date", "amount", "note")})
            await self.bring_back()
            return
        self._lacking = {each.line.id: max(0, each.budget - each.granted) for each in money.grants}
        self._lacking[ALL] = sum(self._lacking.values())
        named = [choice for choice in _choices(money) if choice[0] in self._lacking]
        every = (ALL, words.ALL_LINES.format(won=won(self._lacking[ALL])))
        self.form.box("line_id").choices = [every, *named]
        self.form.fill({"line_id": ALL, "on_date": self._in_its_year(), "amount": self._lacking[ALL] or None})
        if not self._lacking[ALL]:
            self.notice(words.NOTHING_LACKING)
        await self.bring_back()

    def on_choice_box_picked(self, event: ChoiceBox.Picked) -> None:
        self.form.box("amount").write(self._lacking.get(str(event.value)) or None)

    async def write(self) -> bool:
        from chatdong_tui.domain.draft.budget import DisbursementDraft
        from chatdong_tui.domain.draft.text import draft_of

        if broken := self.form.broken():
            self.form.show_errors(broken)
            return False
        values = self.form.values()
        line_id = str(values.pop("line_id", ""))
        draft = draft_of(DisbursementDraft, **values)
        if self._known is not None:
            await self.perform(budget.edit_disbursement, self._known.id, draft)
        elif line_id == ALL:
            await self.perform(budget.disburse_all, self._zone_id, self._year, draft)
        else:
            await self.perform(budget.disburse, line_id, draft)
        self.notice(words.DISBURSED.format(won=won(draft.amount)))
        return True


class BudgetChangeScreen(ToldForm):
    """Money of a zone from one line to another, with the approval that allows it."""

    draft_noun = "budget_change"
    heading = words.MOVE_FORM
    DEFAULT_CSS = "BudgetChangeScreen #after { padding: 0 2; height: 3; }"

    def __init__(self, zone_id: str, year: int, line_id: str = "") -> None:
        super().__init__()
        self._zone_id = zone_id
        self._year = year
        self._line_id = line_id
        self.draft_key = f"{zone_id}/{year}"
        self._money: dict[str, LineMoney] = {}

    def _in_its_year(self) -> date:
        return day_in(self._year, self.app.today)

    def body(self) -> ComposeResult:
        yield Plain(words.MOVE_NOTE, id="after")
        yield Form(
            Field("from_line_id", words.FROM_LINE, ChoiceBox(()), required=True),
            Field("to_line_id", words.TO_LINE, ChoiceBox(()), required=True),
            Field("amount", words.AMOUNT, WonBox(), required=True),
            Field("approved_on", words.APPROVED_ON, DateBox(today=self._in_its_year), required=True),
            Field(
                "approval", words.APPROVAL, TextBox(max_length=80, placeholder=words.APPROVAL_EXAMPLE), required=True
            ),
            Field("reason", words.REASON, TextBox(max_length=200)),
        )

    async def reload(self) -> None:
        money = await self.ask(budget.of_zone, self._zone_id, self._year)
        heading = await self.ask(heading_of, type(self).heading, self._zone_id, self._year)
        if money is None or heading is None:
            return
        self.set_heading(heading)
        self._money = {each.line.id: each for each in money.lines}
        for name in ("from_line_id", "to_line_id"):
            self.form.box(name).choices = _choices(money)
        self.form.fill({"from_line_id": self._line_id or None, "approved_on": self._in_its_year()})
        await self.bring_back()
        self._show()

    def _show(self) -> None:
        try:
            amount = self.form.box("amount").read()
        except RuleBroken:
            amount = None
        lines = [words.MOVE_NOTE, *self._after(amount if isinstance(amount, int) else 0)]
        self.query_one("#after", Plain).show("\n".join(lines))

    def _after(self, amount: int) -> Iterator[str]:
        for name, sign in (("from_line_id", -1), ("to_line_id", 1)):
            money = self._money.get(self.form.box(name).raw)
            if money is not None:
                moved = sign * amount
                yield words.MOVE_LINE.format(
                    item=money.line.item,
                    before=won(money.budget),
                    after=won(money.budget + moved),
                    left=won(money.left + moved),
                )

    async def write(self) -> bool:
        from chatdong_tui.domain.draft.budget import BudgetChangeDraft

        draft = self.form.draft(BudgetChangeDraft)
        if draft is None:
            return False
        saved = (await self.perform(budget.move, draft)).value
        source, target = self._money[saved.from_line_id].line.item, self._money[saved.to_line_id].line.item
        self.notice(words.MOVE_SAVED.format(source=source, target=target, won=won(saved.amount)))
        return True
