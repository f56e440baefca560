"""The form of a service that was asked for, decided or given."""

from __future__ import annotations

from textual.app import ComposeResult

from chatdong_tui.domain.case import Service
from chatdong_tui.domain.case_code import NeedDomain, ServiceForm, ServiceSector, ServiceState
from chatdong_tui.ui.case.case_form import CaseForm
from chatdong_tui.ui.case.choices import Choices
from chatdong_tui.ui.widgets.choice_box import ChoiceBox, code_choices
from chatdong_tui.ui.widgets.count_box import CountBox
from chatdong_tui.ui.widgets.date_box import DateBox
from chatdong_tui.ui.widgets.form import Field, Form
from chatdong_tui.ui.widgets.text_box import TextBox
from chatdong_tui.usecases import case_record
from chatdong_tui.words import case_screens as words
from chatdong_tui.words.case import FIELDS

_BEGUN = (ServiceState.IN_SERVICE, ServiceState.DONE)


class ServiceScreen(CaseForm):
    """A new service, or one as it now stands."""

    draft_noun = "service"

    def __init__(self, case_id: str, case_no: str, service: Service | None, choices: Choices) -> None:
        super().__init__(service.id if service else case_id, choices)
        self._case_id = case_id
        self._service = service
        form = words.CORRECT_SERVICE if service else words.SERVICE
        self.heading = words.FORM_OF.format(form=form, case_no=case_no)

    def body(self) -> ComposeResult:
        known = self._service
        state = known.state if known else ServiceState.REQUESTED
        boxes = {
            "name": TextBox(known.name if known else "", max_length=60),
            "domain": ChoiceBox(code_choices(NeedDomain), known and known.domain),
            "sector": ChoiceBox(code_choices(ServiceSector), known and known.sector),
            "form": ChoiceBox(code_choices(ServiceForm), known.form if known else ServiceForm.SERVICE),
            "state": ChoiceBox(code_choices(ServiceState), state),
            "provider_id": ChoiceBox(self.choices.organisations, known and known.provider_id, allow_empty=True),
            "requested_on": DateBox(known.requested_on if known else self.app.today),
            "first_provided_on": DateBox(known.first_provided_on if known else None),
            "ended_on": DateBox(known.ended_on if known else None),
            "reason": TextBox((known and known.reason) or "", max_length=80),
            "amount": CountBox(known.amount if known else None, unit=words.UNIT_WON),
        }
        required = ("name", "domain", "sector", "form", "state", "requested_on")
        yield Form(*(Field(name, FIELDS[name], box, name in required) for name, box in boxes.items()))

    def on_form_changed(self, event: Form.Changed) -> None:
        first = self.form.box("first_provided_on")
        if event.name == "state" and self.form.box("state").value in _BEGUN and not first.raw:
            first.write(self.app.today)

    async def write(self) -> bool:
        from chatdong_tui.domain.draft.case import ServiceDraft

        draft = self.form.draft(ServiceDraft)
        if draft is None:
            return False
        if self._service is None:
            await self.perform(case_record.add_service, self._case_id, draft)
        else:
            await self.perform(case_record.update_service, self._service.id, draft)
        self.notice(words.SERVICE_SAVED)
        return True
