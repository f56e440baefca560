"""A budget line: its 편성목, its 산출내역 with what it comes to, and where the money is from."""

from __future__ import annotations

from textual.app import ComposeResult

from chatdong_tui.domain import cost_basis
from chatdong_tui.domain.budget import BudgetLine, FundSource, Holder, Purpose
from chatdong_tui.domain.project_page import ProjectLine
from chatdong_tui.ui.budget.told_form import ToldForm
from chatdong_tui.ui.budget.whose import heading_of
from chatdong_tui.ui.budget.won_box import BasisBox, WonBox
from chatdong_tui.ui.widgets.choice_box import ChoiceBox, code_choices
from chatdong_tui.ui.widgets.form import Field, Form
from chatdong_tui.ui.widgets.known_box import KnownBox
from chatdong_tui.ui.widgets.plain import Plain
from chatdong_tui.usecases import budget, project
from chatdong_tui.usecases.desk import Desk
from chatdong_tui.words import budget_screens as words
from chatdong_tui.words.budget import basis_broken
from chatdong_tui.words.formats import won
from chatdong_tui.words.problems import sentence


def read(desk: Desk, zone_id: str, year: int, line_id: str) -> tuple[BudgetLine | None, list[ProjectLine]]:
    """The line that is changed, and the zone's projects of the year."""
    money = budget.of_zone(desk, zone_id, year)
    line = next((each.line for each in money.lines if each.line.id == line_id), None)
    return line, project.of_year(desk, year, zone_id)


class BudgetLineScreen(ToldForm):
    """A new line of a zone's year, or one that is changed."""

    draft_noun = "budget_line"
    DEFAULT_CSS = """
    BudgetLineScreen #computed { padding: 0 2; height: auto; max-height: 4; text-style: bold; }
    BudgetLineScreen #computed.wrong { color: $text-warning; }
    """

    def __init__(self, zone_id: str, year: int, line_id: str = "") -> None:
        super().__init__()
        self._zone_id = zone_id
        self._year = year
        self._line_id = line_id
        self.draft_key = line_id or f"{zone_id}/{year}"
        self.heading = words.LINE_FORM if line_id else words.NEW_LINE_FORM

    def body(self) -> ComposeResult:
        yield Plain(words.NO_BASIS, id="computed")
        yield Form(
            Field("item", words.LINE, KnownBox(words.ITEMS, max_length=40), required=True),
            Field("basis", words.BASIS, BasisBox(max_length=2000, placeholder=words.BASIS_EXAMPLE)),
            Field("amount", words.AMOUNT, WonBox(placeholder=words.AMOUNT_EXAMPLE)),
            Field(
                "fund_source",
                words.FUND_SOURCE,
                ChoiceBox(code_choices(FundSource), FundSource.DISTRICT),
                required=True,
            ),
            Field("holder", words.HOLDER, ChoiceBox(code_choices(Holder), Holder.LEAD_AGENCY), required=True),
            Field("purpose", words.PURPOSE, ChoiceBox(code_choices(Purpose), Purpose.PROJECT), required=True),
            Field("project_id", words.PROJECT, ChoiceBox((), allow_empty=True)),
        )

    async def reload(self) -> None:
        found = await self.ask(read, self._zone_id, self._year, self._line_id)
        form = words.LINE_FORM if self._line_id else words.NEW_LINE_FORM
        heading = await self.ask(heading_of, form, self._zone_id, self._year)
        if found is None or heading is None:
            return
        self.set_heading(heading)
        line, projects = found
        self.form.box("project_id").choices = [(each.project.id, each.project.name) for each in projects]
        self.form.hide("project_id", not projects)
        if line is not None:
            # The amount is typed only where there is no basis to compute it from.
            shown = {name: getattr(line, name) for name in self.form.raw()}
            self.form.fill({**shown, "amount": line.amount if line.basis is None else None})
        await self.bring_back()
        self._show()

    def _show(self) -> None:
        basis = cost_basis.parse(self.form.box("basis").raw)
        computed = self.query_one("#computed", Plain)
        computed.set_class(bool(basis.problems), "wrong")
        if basis.problems:
            computed.show(sentence(basis_broken(basis.problems[0])))
        elif basis.amount is None:
            computed.show(words.NO_BASIS)
        else:
            text = words.COMPUTED.format(won=won(basis.amount))
            if len(basis.terms) > 1:
                text += words.TERMS.format(terms=" + ".join(won(term.amount) for term in basis.terms))
            computed.show(text)

    async def write(self) -> bool:
        from chatdong_tui.domain.draft.budget import BudgetLineDraft

        draft = self.form.draft(BudgetLineDraft, zone_id=self._zone_id, year=self._year)
        if draft is None:
            return False
        if self._line_id:
            saved = (await self.perform(budget.edit_line, self._line_id, draft)).value
        else:
            saved = (await self.perform(budget.add_line, draft)).value
        self.notice(words.LINE_SAVED.format(item=saved.item, won=won(saved.amount)))
        return True
