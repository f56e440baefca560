"""The forms of programmes: the plan, a line of the budget, the money of a period."""

from __future__ import annotations

from textual.app import ComposeResult

from chatdong_tui.domain.budget import FundSource
from chatdong_tui.domain.period import Period, year_of
from chatdong_tui.domain.programme import MoneyAbsent, MoneyKind, Programme, ProgrammeLine
from chatdong_tui.domain.refusal import RuleBroken
from chatdong_tui.domain.won import Unit
from chatdong_tui.ui.budget.won_box import BasisBox, WonBox
from chatdong_tui.ui.kept_form import KeptForm
from chatdong_tui.ui.register.fields import OptionalBox
from chatdong_tui.ui.widgets.choice_box import ChoiceBox, code_choices
from chatdong_tui.ui.widgets.date_box import DateBox
from chatdong_tui.ui.widgets.form import Field, Form
from chatdong_tui.ui.widgets.period_box import PeriodBox
from chatdong_tui.ui.widgets.text_box import TextBox
from chatdong_tui.usecases import programme
from chatdong_tui.usecases.desk import Desk
from chatdong_tui.words import programme_screens as words
from chatdong_tui.words.journal import column_name

_LONG = 2000


def _own_district(desk: Desk) -> str:
    return desk.place().district.name


class ProgrammeFormScreen(KeptForm):
    """A new programme of our own, or another plan of one."""

    draft_noun = "programme"

    def __init__(self, known: Programme | None = None) -> None:
        super().__init__()
        self._known = known
        self._made = ""
        self.draft_key = known.id if known else ""
        self.heading = words.EDIT_PROGRAMME if known else words.NEW_PROGRAMME

    def body(self) -> ComposeResult:
        old, year = self._known, year_of(self.app.today.year)
        boxes = {
            "name": TextBox(old.name if old else "", max_length=80),
            "district": TextBox(old.district if old else "", max_length=40),
            "from_on": DateBox(old.from_on if old else year.first),
            "until_on": DateBox(old.until_on if old else year.last),
            "unit": ChoiceBox(code_choices(Unit), old.unit if old else Unit.THOUSAND, allow_empty=True),
        }
        for name in ("goal", "account", "progress", "next_steps", "departments", "note"):
            boxes[name] = OptionalBox((getattr(old, name) if old else "") or "", max_length=_LONG)
        required = ("name", "district")
        yield Form(*(Field(name, column_name("programme", name), box, name in required) for name, box in boxes.items()))

    async def reload(self) -> None:
        if self._known is None and not self.form.changed("district"):
            name = await self.ask(_own_district)
            if name:
                self.form.fill({"district": name})
        await self.bring_back()

    async def write(self) -> bool:
        from chatdong_tui.domain.draft.programme import ProgrammeDraft

        draft = self.form.draft(ProgrammeDraft)
        if draft is None:
            return False
        if self._known is not None:
            await self.perform(programme.edit, self._known.id, draft)
        else:
            self._made = (await self.perform(programme.record, draft)).value.id
        self.notice(words.SAVED)
        return True

    def go_on(self) -> None:
        if self._made:
            self.app.open("programme", programme_id=self._made)


class ProgrammeLineScreen(KeptForm):
    """A line of the budget: its amount is the product of its basis."""

    draft_noun = "programme_line"

    def __init__(self, programme_id: str, known: ProgrammeLine | None = None, part: str = "") -> None:
        """part: the 편성목 that a new line begins with."""
        super().__init__()
        self._programme_id = programme_id
        self._known = known
        self._part = part
        self.draft_key = known.id if known else programme_id
        self.heading = words.EDIT_LINE if known else words.NEW_LINE

    def body(self) -> ComposeResult:
        old = self._known
        amount = None if old is None or old.basis else old.amount
        boxes = {
            "part": OptionalBox((old.part if old else self._part) or "", max_length=80),
            "item": TextBox(old.item if old else "", max_length=80),
            "basis": BasisBox((old.basis if old else "") or "", placeholder=words.BASIS_EXAMPLE),
            "amount": WonBox(amount, placeholder=words.COMPUTED),
            "note": OptionalBox((old.note if old else "") or "", max_length=_LONG),
        }
        yield Form(
            *(Field(name, column_name("programme_line", name), box, name == "item") for name, box in boxes.items())
        )

    async def write(self) -> bool:
        from chatdong_tui.domain.draft.programme import ProgrammeLineDraft

        draft = self.form.draft(ProgrammeLineDraft)
        if draft is None:
            return False
        if self._known is not None:
            await self.perform(programme.edit_line, self._known.id, draft)
        else:
            await self.perform(programme.add_line, self._programme_id, draft)
        self.notice(words.SAVED)
        return True


class ProgrammeMoneyScreen(KeptForm):
    """What was planned or spent from a source in a period of whole months. An empty amount takes it away."""

    draft_noun = "programme_money"
    heading = words.MONEY_FORM

    def __init__(self, programme_id: str) -> None:
        super().__init__()
        self._programme_id = programme_id
        self.draft_key = programme_id

    def body(self) -> ComposeResult:
        def field(name: str, box: object, required: bool = False) -> Field:
            return Field(name, column_name("programme_money", name), box, required)

        nothing: list[tuple[object, str]] = [(MoneyAbsent.NONE, words.NOTHING)]
        yield Form(
            field("kind", ChoiceBox(code_choices(MoneyKind), MoneyKind.INVESTMENT), True),
            field("fund_source", ChoiceBox(code_choices(FundSource), FundSource.DISTRICT, allow_empty=True)),
            Field("period", words.PERIOD_FIELD, PeriodBox(year_of(self.app.today.year), today=self.app.today), True),
            field("amount", WonBox()),
            Field("absent", words.NOTHING_FIELD, ChoiceBox(nothing, allow_empty=True)),
        )

    def refuse(self, error: object) -> None:
        if isinstance(error, RuleBroken) and error.field in ("from_month", "until_month"):
            error = RuleBroken("period", error.rule, **error.facts)
        super().refuse(error)  # type: ignore[arg-type]

    async def write(self) -> bool:
        from chatdong_tui.domain.draft.programme import ProgrammeMoneyDraft

        if broken := self.form.broken():
            self.form.show_errors(broken)
            return False
        values = self.form.values()
        period = values.pop("period")
        assert isinstance(period, Period)
        draft = ProgrammeMoneyDraft(from_month=period.from_month, until_month=period.until_month, **values)  # type: ignore[arg-type]
        await self.perform(programme.set_money, self._programme_id, draft)
        self.notice(words.SAVED)
        return True
