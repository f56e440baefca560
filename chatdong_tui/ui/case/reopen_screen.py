"""The form that takes a household up again after closure."""

from __future__ import annotations

from datetime import date

from textual.app import ComposeResult

from chatdong_tui.domain.case_code import ConsentScope, ReceiptBasis, Status
from chatdong_tui.domain.case_page import CasePage
from chatdong_tui.ui.case.case_form import CaseForm
from chatdong_tui.ui.case.choices import Choices
from chatdong_tui.ui.case.household_fields import yes_or_no
from chatdong_tui.ui.widgets.choice_box import ChoiceBox, code_choices
from chatdong_tui.ui.widgets.date_box import DateBox
from chatdong_tui.ui.widgets.form import Field, Form
from chatdong_tui.ui.widgets.name_box import NameBox
from chatdong_tui.usecases import case_move
from chatdong_tui.words import case_screens as words
from chatdong_tui.words.case import FIELDS, move_field


class ReopenScreen(CaseForm):
    """A new episode, which begins at 접수: on a new consent, or ex officio with the reason."""

    draft_noun = "reopening"
    decisive = frozenset({"reason_code"})

    def __init__(self, page: CasePage, choices: Choices) -> None:
        super().__init__(page.case.id, choices)
        self._page = page
        self._begun = ""
        self.heading = words.FORM_OF.format(form=words.REOPENING, case_no=page.case.case_no)

    def body(self) -> ComposeResult:
        case, choices = self._page.case, self.choices
        lead = case.lead_agency_id or choices.my_organisation
        yield Form(
            Field(
                "reason_code",
                move_field(Status.RECEIVED, "reason_code"),
                ChoiceBox(code_choices(ReceiptBasis), ReceiptBasis.CONSENT),
                True,
            ),
            Field("reason", move_field(Status.RECEIVED, "reason"), NameBox(max_length=200)),
            Field("lead_agency_id", FIELDS["lead_agency_id"], ChoiceBox(choices.organisations, lead)),
            Field("manager_id", FIELDS["manager_id"], ChoiceBox(choices.people, case.manager_id or choices.me)),
            Field("emergency", FIELDS["emergency"], yes_or_no(False)),
            Field("on_date", FIELDS["on_date"], DateBox(self.app.today), True),
        )

    def ask_what_fits(self) -> None:
        self.form.hide("reason", self.form.box("reason_code").value is not ReceiptBasis.EX_OFFICIO)

    async def write(self) -> bool:
        from chatdong_tui.domain.draft.case import ConsentDraft, ReopenDraft

        values = self.form.values()
        on_date = values["on_date"]
        if values["reason_code"] is ReceiptBasis.CONSENT and isinstance(on_date, date):
            # Those of closed episodes do not carry over: this is a new one, given that day.
            values["consent"] = ConsentDraft(scope=ConsentScope.COLLECTION, given_on=on_date)
        draft = self.draft_of(ReopenDraft, **values)
        if draft is None:
            return False
        done = await self.perform(case_move.reopen, self._page.case.id, draft)
        self.notice(words.REOPENED.format(case_no=done.value.case_no))
        self._begun = done.value.id
        return True

    def go_on(self) -> None:
        if self._begun:
            self.app.open("case", case_id=self._begun)
