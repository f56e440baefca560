"""The forms of a consent: given, corrected, and withdrawn."""

from __future__ import annotations

from datetime import date
from typing import ClassVar

from textual.app import ComposeResult

from chatdong_tui.domain.case import Consent
from chatdong_tui.domain.case_code import ConsentScope
from chatdong_tui.domain.refusal import Rule, RuleBroken
from chatdong_tui.ui.case.case_form import CaseForm
from chatdong_tui.ui.case.choices import Choices
from chatdong_tui.ui.command import Command
from chatdong_tui.ui.widgets.choice_box import ChoiceBox, code_choices
from chatdong_tui.ui.widgets.date_box import DateBox
from chatdong_tui.ui.widgets.form import Field, Form
from chatdong_tui.ui.widgets.plain import Plain
from chatdong_tui.ui.widgets.text_box import TextBox
from chatdong_tui.usecases import case_record, consent
from chatdong_tui.words import case_screens as words
from chatdong_tui.words import consent as consent_words
from chatdong_tui.words.case import FIELDS
from chatdong_tui.words.formats import short_date
from chatdong_tui.words.labels import label


class ConsentScreen(CaseForm):
    """A consent of one scope; who receives the data is asked for where that is the scope.

    Below the form stands what this consent means for sharing.
    """

    draft_noun = "consent"
    decisive = frozenset({"scope", "recipient_id"})
    form_name: ClassVar[str] = words.CONSENT
    DEFAULT_CSS = """
    ConsentScreen Form { height: auto; }
    ConsentScreen #meaning { padding: 1 1 0 1; color: $text-muted; }
    """

    def __init__(self, case_id: str, case_no: str, choices: Choices) -> None:
        super().__init__(case_id, choices)
        self.heading = words.FORM_OF.format(form=self.form_name, case_no=case_no)

    @property
    def _known(self) -> Consent | None:
        return None

    def body(self) -> ComposeResult:
        known = self._known
        scope = known.scope if known else ConsentScope.COLLECTION
        boxes = {
            "scope": ChoiceBox(code_choices(ConsentScope), scope),
            "recipient_id": ChoiceBox(self.choices.organisations, known and known.recipient_id, allow_empty=True),
            "given_on": DateBox(known.given_on if known else self.app.today),
            "until_on": DateBox(known.until_on if known else None),
            "paper_place": TextBox((known and known.paper_place) or "", max_length=80),
        }
        required = ("scope", "given_on")
        yield Form(*(Field(name, FIELDS[name], box, name in required) for name, box in boxes.items()))
        yield Plain(id="meaning")

    def ask_what_fits(self) -> None:
        scope, recipient = self.form.box("scope").value, self.form.box("recipient_id").value
        self.form.hide("recipient_id", scope is not ConsentScope.PROVISION)
        name = next((text for known, text in self.choices.organisations if known == recipient), "")
        said = consent_words.meaning(scope, name) if isinstance(scope, ConsentScope) else ""
        self.query_one("#meaning", Plain).show(said)

    async def write(self) -> bool:
        from chatdong_tui.domain.draft.case import ConsentDraft

        draft = self.form.draft(ConsentDraft)
        if draft is None:
            return False
        if self._known is None:
            await self.perform(case_record.give_consent, self.draft_key, draft)
            self.notice(words.CONSENT_SAVED)
        else:
            await self.perform(consent.update_consent, self._known.id, draft)
            self.notice(consent_words.CORRECTED)
        return True


class CorrectConsentScreen(ConsentScreen):
    """What was recorded of a consent, to be mended; a withdrawal stays."""

    draft_noun = "consent_correction"
    form_name = consent_words.CORRECT_CONSENT

    def __init__(self, known: Consent, case_no: str, choices: Choices) -> None:
        self._consent = known
        super().__init__(known.id, case_no, choices)

    @property
    def _known(self) -> Consent | None:
        return self._consent


class WithdrawScreen(CaseForm):
    """The day on which a consent was withdrawn."""

    COMMANDS: ClassVar[tuple[Command, ...]] = (  # type: ignore[assignment]  # Textual's palette is not used
        Command("correct", "f4", consent_words.CORRECT, consent_words.CORRECT_HELP),
    )
    draft_noun = "withdrawal"
    DEFAULT_CSS = "WithdrawScreen #what { padding: 0 1 1 1; }"

    def __init__(self, known: Consent, case_no: str, choices: Choices) -> None:
        super().__init__(known.id, choices)
        self._consent = known
        self._case_no = case_no
        self.heading = words.FORM_OF.format(form=words.WITHDRAW, case_no=case_no)

    def body(self) -> ComposeResult:
        what = words.WITHDRAW_WHAT.format(scope=label(self._consent.scope), day=short_date(self._consent.given_on))
        yield Plain(what, id="what")
        yield Form(Field("on_date", words.ON_DATE, DateBox(self.app.today), True))

    async def action_correct(self) -> None:
        if await self.may_leave():
            self.app.switch_screen(CorrectConsentScreen(self._consent, self._case_no, self.choices))

    async def write(self) -> bool:
        day = self.form.values()["on_date"]
        if not isinstance(day, date):
            raise RuleBroken("on_date", Rule.REQUIRED)
        await self.perform(case_record.withdraw_consent, self._consent.id, day)
        self.notice(words.WITHDRAWN_NOW)
        return True
