"""The forms of a service: asked for, decided or given; and its next step."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.app import ComposeResult

from chatdong_tui.domain.case import Service
from chatdong_tui.domain.case_code import NeedDomain, ServiceForm, ServiceSector, ServiceState
from chatdong_tui.domain.resource import ResourceLine
from chatdong_tui.domain.service import BEGUN, next_states
from chatdong_tui.ui.case.case_form import CaseForm
from chatdong_tui.ui.case.choices import Choices, read_choices
from chatdong_tui.ui.command_screen import CommandScreen
from chatdong_tui.ui.widgets.choice_box import ChoiceBox, code_choices
from chatdong_tui.ui.widgets.count_box import CountBox
from chatdong_tui.ui.widgets.date_box import DateBox
from chatdong_tui.ui.widgets.form import Field, Form
from chatdong_tui.ui.widgets.name_box import NameBox
from chatdong_tui.ui.widgets.plain import Plain
from chatdong_tui.ui.widgets.plain_list import Line, LineList
from chatdong_tui.ui.widgets.text_box import TextBox
from chatdong_tui.usecases import case_record, resource, service
from chatdong_tui.words import case_screens as words
from chatdong_tui.words import resource_screens
from chatdong_tui.words.case import FIELDS
from chatdong_tui.words.labels import label
from chatdong_tui.words.resource import SAME_SUPPORT_HEAD, resource_line, same_support_parts

if TYPE_CHECKING:
    from chatdong_tui.domain.draft.case import ServiceDraft

_OF_RESOURCE = ("domain", "sector", "form")
_TELL_SAME = ("resource_id", "name", "domain", "state", "requested_on", "decided_on", "first_provided_on", "ended_on")
"""The fields that make a service the same as another."""


class ServiceScreen(CaseForm):
    """A new service, or one as it now stands.

    A resource of the register fills in what it is. Support that the household may have already is shown
    before the first saving; saving once more accepts it.
    """

    draft_noun = "service"
    decisive = frozenset({"resource_id", "state"})
    DEFAULT_CSS = """
    ServiceScreen #resource { padding: 0 1; color: $text-muted; max-height: 2; }
    ServiceScreen LineList { height: auto; max-height: 7; }
    """

    def __init__(
        self, case_id: str, case_no: str, known: Service | None, register: tuple[ResourceLine, ...], choices: Choices
    ) -> None:
        super().__init__(known.id if known else case_id, choices)
        self._case_id = case_id
        self._service = known
        self._register = {line.id: line for line in register}
        self._shown: frozenset[str] = frozenset()
        form = words.CORRECT_SERVICE if known else words.SERVICE
        self.heading = words.FORM_OF.format(form=form, case_no=case_no)

    def body(self) -> ComposeResult:
        known, today = self._service, self.app.today
        state = known.state if known else ServiceState.REQUESTED
        offered = [(line.id, resource_screens.choice(line, today)) for line in self._register.values()]
        boxes = {
            "resource_id": ChoiceBox(offered, known and known.resource_id, allow_empty=True),
            "name": TextBox(known.name if known else "", max_length=60),
            "domain": ChoiceBox(code_choices(NeedDomain), known and known.domain),
            "sector": ChoiceBox(code_choices(ServiceSector), known and known.sector),
            "form": ChoiceBox(code_choices(ServiceForm), known.form if known else ServiceForm.SERVICE),
            "state": ChoiceBox(code_choices(ServiceState), state),
            "provider_id": ChoiceBox(self.choices.organisations, known and known.provider_id, allow_empty=True),
            "requested_on": DateBox(known.requested_on if known else today),
            "decided_on": DateBox(known.decided_on if known else None),
            "first_provided_on": DateBox(known.first_provided_on if known else None),
            "ended_on": DateBox(known.ended_on if known else None),
            "reason": NameBox((known and known.reason) or "", max_length=80),
            "amount": CountBox(known.amount if known else None, unit=words.UNIT_WON),
        }
        required = ("name", "domain", "sector", "form", "state", "requested_on")
        yield Form(*(Field(name, FIELDS[name], box, name in required) for name, box in boxes.items()))
        yield Plain(id="resource")
        yield LineList([])

    def on_mount(self) -> None:
        self.form.focus_field("resource_id" if self._register and self._service is None else "name")

    def on_form_changed(self, event: Form.Changed) -> None:
        if event.name == "resource_id":
            self._take_from_register()
        elif event.name == "state":
            first = self.form.box("first_provided_on")
            if self.form.box("state").value in BEGUN and not first.raw:
                first.write(self.app.today)

    def _take_from_register(self) -> None:
        line = self._register.get(self.form.box("resource_id").value)
        if line is None:
            return
        self.form.box("name").write(line.resource.name)
        for name in _OF_RESOURCE:
            self.form.box(name).write(getattr(line.resource, name))
        self.form.box("provider_id").write(line.resource.organisation_id)

    def ask_what_fits(self) -> None:
        state = self.form.box("state").value
        self.form.hide("resource_id", not self._register)
        self.form.hide("decided_on", state is ServiceState.REQUESTED)
        self.form.hide("first_provided_on", state not in BEGUN)
        self.form.hide("ended_on", state not in (*BEGUN, ServiceState.NOT_POSSIBLE))
        line = self._register.get(self.form.box("resource_id").value)
        self.query_one("#resource", Plain).show(resource_line(line, self.app.today) if line else "")

    async def write(self) -> bool:
        from chatdong_tui.domain.draft.case import ServiceDraft

        draft = self.form.draft(ServiceDraft)
        if draft is None:
            return False
        if await self._points_out_same(draft):
            return False
        if self._service is None:
            await self.perform(case_record.add_service, self._case_id, draft)
        else:
            await self.perform(case_record.update_service, self._service.id, draft)
        self.notice(words.SERVICE_SAVED)
        return True

    async def _points_out_same(self, draft: ServiceDraft) -> bool:
        """Show what the household may get of this already; False when there is nothing that was not shown before."""
        if self._service is not None and not any(map(self.form.changed, _TELL_SAME)):
            return False
        same = await self.ask(service.same_support, self._case_id, draft, self._service and self._service.id) or ()
        found = frozenset(each.service.id for each in same)
        if found <= self._shown:
            return False
        self._shown |= found
        head = SAME_SUPPORT_HEAD.format(count=len(same))
        lines = [Line(None, head, "alert")]
        for each in same:
            what, told = same_support_parts(each)
            lines += [Line(each.service.id, what), Line(None, resource_screens.BELOW + told, "quiet")]
        self.query_one(LineList).lines = lines
        self.notice(resource_screens.ACCEPT_SAME)
        return True


class ServiceMoveScreen(CaseForm):
    """The next step of a service, on the day it was made; 불가 asks why."""

    draft_noun = "service_move"
    decisive = frozenset({"state"})
    DEFAULT_CSS = "ServiceMoveScreen #what { padding: 0 1 1 1; }"

    def __init__(self, known: Service, case_no: str, choices: Choices) -> None:
        super().__init__(known.id, choices)
        self._service = known
        self.heading = words.FORM_OF.format(form=resource_screens.MOVE_SERVICE, case_no=case_no)

    def body(self) -> ComposeResult:
        known = self._service
        states: list[tuple[object, str]] = [(state, label(state)) for state in next_states(known.state)]
        yield Plain(resource_screens.SERVICE_NOW.format(name=known.name, state=label(known.state)), id="what")
        yield Form(
            Field("state", resource_screens.NEXT_STATE, ChoiceBox(states, states[0][0]), True),
            Field("on_date", resource_screens.ON_DATE, DateBox(self.app.today), True),
            Field("reason", resource_screens.REASON, NameBox(max_length=80)),
        )

    def ask_what_fits(self) -> None:
        self.form.hide("reason", self.form.box("state").value is not ServiceState.NOT_POSSIBLE)

    async def write(self) -> bool:
        from chatdong_tui.domain.draft.case import ServiceMoveDraft

        draft = self.form.draft(ServiceMoveDraft)
        if draft is None:
            return False
        await self.perform(service.move_service, self._service.id, draft)
        self.notice(resource_screens.service_moved(self._service.name, label(draft.state)))
        return True


async def open_service(screen: CommandScreen, case_id: str, case_no: str, known: Service | None) -> None:
    """Open the form of a service, with the register of resources at hand."""
    choices, register = await screen.ask(read_choices), await screen.ask(resource.register)
    if choices is not None and register is not None:
        screen.app.push_screen(ServiceScreen(case_id, case_no, known, register, choices))


async def open_service_move(screen: CommandScreen, known: Service, case_no: str) -> None:
    """Open the next step of a service, or say that it has none."""
    if not next_states(known.state):
        screen.notice(resource_screens.SERVICE_OVER)
    elif (choices := await screen.ask(read_choices)) is not None:
        screen.app.push_screen(ServiceMoveScreen(known, case_no, choices))
