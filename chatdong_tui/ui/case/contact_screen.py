"""The form of a contact: way and result by one letter each, one line, saved within twenty seconds."""

from __future__ import annotations

from textual.app import ComposeResult

from chatdong_tui.domain.case import Contact
from chatdong_tui.domain.case_code import ContactMethod, ContactResult, CrisisLevel
from chatdong_tui.domain.refusal import RuleBroken
from chatdong_tui.ui.case.case_form import CaseForm
from chatdong_tui.ui.case.choices import Choices
from chatdong_tui.ui.widgets.choice_box import ChoiceBox, code_choices
from chatdong_tui.ui.widgets.date_box import DateBox
from chatdong_tui.ui.widgets.form import Field, Form
from chatdong_tui.ui.widgets.name_box import NameBox
from chatdong_tui.ui.widgets.plain import Plain
from chatdong_tui.usecases import case_record
from chatdong_tui.usecases.case_course import advise_visit
from chatdong_tui.words import case_screens as words
from chatdong_tui.words.case import FIELDS
from chatdong_tui.words.case_course import visit_sentence

_VISITORS = ("method", "worker_id", "second_worker_id", "on_date")
"""What decides who should go together."""


class ContactScreen(CaseForm):
    """A new contact, or one to correct. What is asked each time stands first; the rest has its usual value."""

    draft_noun = "contact"
    DEFAULT_CSS = """
    ContactScreen Form { height: auto; max-height: 18; }
    ContactScreen #advice { padding: 1 1 0 1; color: $text-warning; }
    """

    def __init__(self, case_id: str, case_no: str, contact: Contact | None, choices: Choices) -> None:
        super().__init__(contact.id if contact else case_id, choices)
        self._case_id = case_id
        self._contact = contact
        form = words.CORRECT_CONTACT if contact else words.CONTACT
        self.heading = words.FORM_OF.format(form=form, case_no=case_no)

    def body(self) -> ComposeResult:
        known, people = self._contact, self.choices.people
        fields = [
            Field(
                "method",
                FIELDS["method"],
                ChoiceBox(code_choices(ContactMethod), known and known.method, letters=words.CONTACT_METHODS),
                True,
            ),
            Field(
                "result",
                FIELDS["result"],
                ChoiceBox(
                    code_choices(ContactResult),
                    known.result if known else ContactResult.COMPLETED,
                    letters=words.CONTACT_RESULTS,
                ),
                True,
            ),
            Field("memo", FIELDS["memo"], NameBox((known and known.memo) or "", max_length=80)),
            Field("next_on", FIELDS["next_on"], DateBox(known.next_on if known else None)),
            Field(
                "crisis_level",
                FIELDS["crisis_level"],
                ChoiceBox(code_choices(CrisisLevel), allow_empty=True, letters=words.LEVEL_LETTERS),
            ),
            Field("on_date", FIELDS["on_date"], DateBox(known.on_date if known else self.app.today), True),
            Field(
                "worker_id",
                FIELDS["worker_id"],
                ChoiceBox(people, known.worker_id if known else self.choices.me, allow_empty=True),
            ),
            Field(
                "second_worker_id",
                FIELDS["second_worker_id"],
                ChoiceBox(people, known and known.second_worker_id, allow_empty=True),
            ),
        ]
        if known is not None:
            # A rating is a record of its own, which a corrected contact does not repeat.
            fields = [field for field in fields if field.name != "crisis_level"]
        yield Form(*fields)
        yield Plain(id="advice")

    def on_form_changed(self, event: Form.Changed) -> None:
        if event.name in _VISITORS:
            self._look_again()

    def _look_again(self) -> None:
        # Handed over uncalled: an advice that gives way before it starts leaves no coroutine behind.
        self.run_worker(self._advise, group="advice", exclusive=True, exit_on_error=False)  # type: ignore[arg-type]

    async def _advise(self) -> None:
        """Say who should go together while it can still be filled in; that stops nobody."""
        from chatdong_tui.domain.draft.case import ContactDraft

        method, worker, second, day = (self.form.box(name) for name in _VISITORS)
        try:
            on_date = day.read() or self.app.today
        except RuleBroken:
            on_date = self.app.today
        if not isinstance(method.value, ContactMethod):
            return
        draft = ContactDraft(
            method=method.value,
            result=ContactResult.COMPLETED,
            on_date=on_date,
            worker_id=worker.value,
            second_worker_id=second.value,
        )
        try:
            advice = await self.ask(advise_visit, draft)
        except Exception as error:
            self.app.unattended(error)
            return
        self.query_one("#advice", Plain).show(visit_sentence(advice) if advice else "")

    async def write(self) -> bool:
        from chatdong_tui.domain.draft.case import ContactDraft

        draft = self.form.draft(ContactDraft)
        if draft is None:
            return False
        said = words.CONTACT_SAVED
        if self._contact is not None:
            await self.perform(case_record.update_contact, self._contact.id, draft)
        else:
            done = await self.perform(case_record.add_contact, self._case_id, draft)
            said = words.INTAKE_POSSIBLE if done.value.intake_possible else said
        self.notice(words.DANGER if draft.result is ContactResult.DANGER else said)
        return True
