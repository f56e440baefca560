"""The forms of a consent: given, and withdrawn."""

from __future__ import annotations

from datetime import date

from textual.app import ComposeResult

from chatdong_tui.domain.case import Consent
from chatdong_tui.domain.case_code import ConsentScope
from chatdong_tui.domain.refusal import Rule, RuleBroken
from chatdong_tui.ui.case.case_form import CaseForm
from chatdong_tui.ui.case.choices import Choices
from chatdong_tui.ui.widgets.choice_box import ChoiceBox, code_choices
from chatdong_tui.ui.widgets.date_box import DateBox
from chatdong_tui.ui.widgets.form import Field, Form
from chatdong_tui.ui.widgets.plain import Plain
from chatdong_tui.ui.widgets.text_box import TextBox
from chatdong_tui.usecases import case_record
from chatdong_tui.words import case_screens as words
from chatdong_tui.words.case import FIELDS
from chatdong_tui.words.formats import short_date
from chatdong_tui.words.labels import label


class ConsentScreen(CaseForm):
    """A consent of one scope; who receives the data is asked for where that is the scope."""

    draft_noun = "consent"

    def __init__(self, case_id: str, case_no: str, choices: Choices) -> None:
        super().__init__(case_id, choices)
        self._case_id = case_id
        self.heading = words.FORM_OF.format(form=words.CONSENT, case_no=case_no)

    def body(self) -> ComposeResult:
        boxes = {
            "scope": ChoiceBox(code_choices(ConsentScope), ConsentScope.COLLECTION),
            "recipient_id": ChoiceBox(self.choices.organisations, allow_empty=True),
            "given_on": DateBox(self.app.today),
            "until_on": DateBox(),
            "paper_place": TextBox(max_length=80),
        }
        required = ("scope", "given_on")
        yield Form(*(Field(name, FIELDS[name], box, name in required) for name, box in boxes.items()))

    def on_mount(self) -> None:
        super().on_mount()
        self._ask_what_fits()

    def restore(self, typed: dict[str, str]) -> None:
        super().restore(typed)
        self._ask_what_fits()

    def on_form_changed(self, event: Form.Changed) -> None:
        if event.name == "scope":
            self._ask_what_fits()

    def _ask_what_fits(self) -> None:
        self.form.hide("recipient_id", self.form.box("scope").value is not ConsentScope.PROVISION)

    async def write(self) -> bool:
        from chatdong_tui.domain.draft.case import ConsentDraft

        draft = self.form.draft(ConsentDraft)
        if draft is None:
            return False
        await self.perform(case_record.give_consent, self._case_id, draft)
        self.notice(words.CONSENT_SAVED)
        return True


class WithdrawScreen(CaseForm):
    """The day on which a consent was withdrawn."""

    draft_noun = "withdrawal"
    DEFAULT_CSS = "WithdrawScreen #what { padding: 0 1 1 1; }"

    def __init__(self, consent: Consent, case_no: str, choices: Choices) -> None:
        super().__init__(consent.id, choices)
        self._consent = consent
        self.heading = words.FORM_OF.format(form=words.WITHDRAW, case_no=case_no)

    def body(self) -> ComposeResult:
        what = words.WITHDRAW_WHAT.format(scope=label(self._consent.scope), day=short_date(self._consent.given_on))
        yield Plain(what, id="what")
        yield Form(Field("on_date", words.ON_DATE, DateBox(self.app.today), True))

    async def write(self) -> bool:
        day = self.form.values()["on_date"]
        if not isinstance(day, date):
            raise RuleBroken("on_date", Rule.REQUIRED)
        await self.perform(case_record.withdraw_consent, self._consent.id, day)
        self.notice(words.WITHDRAWN_NOW)
        return True
