"""The form of a resource."""

from __future__ import annotations

from dataclasses import asdict
from typing import TYPE_CHECKING

from textual.app import ComposeResult

from chatdong_tui.domain.case_code import NeedDomain, ServiceForm, ServiceSector
from chatdong_tui.domain.network_overview import OrganisationChoice
from chatdong_tui.domain.resource import Resource
from chatdong_tui.ui.command_screen import CommandScreen
from chatdong_tui.ui.kept_form import KeptForm
from chatdong_tui.ui.widgets.choice_box import ChoiceBox, code_choices
from chatdong_tui.ui.widgets.count_box import CountBox
from chatdong_tui.ui.widgets.date_box import DateBox
from chatdong_tui.ui.widgets.form import Field, Form
from chatdong_tui.ui.widgets.text_box import TextBox
from chatdong_tui.usecases import network, resource
from chatdong_tui.words import resource_screens as words
from chatdong_tui.words.resource import FIELDS

if TYPE_CHECKING:
    from chatdong_tui.domain.draft.resource import ResourceDraft


class ResourceScreen(KeptForm):
    """A new resource, or one to mend; never over somebody's newer change."""

    draft_noun = "resource"

    def __init__(
        self, known: Resource | None, organisations: tuple[OrganisationChoice, ...], revision: int | None
    ) -> None:
        super().__init__()
        self.draft_key = known.id if known else ""
        self._known = known
        self._organisations = organisations
        self._revision = revision
        self.heading = words.EDIT_RESOURCE if known else words.NEW_RESOURCE

    def body(self) -> ComposeResult:
        known = self._known
        agencies = [(one.id, one.name) for one in self._organisations]
        boxes = {
            "name": TextBox(known.name if known else "", max_length=60),
            "sector": ChoiceBox(code_choices(ServiceSector), known and known.sector),
            "form": ChoiceBox(code_choices(ServiceForm), known and known.form),
            "domain": ChoiceBox(code_choices(NeedDomain), known and known.domain),
            "organisation_id": ChoiceBox(agencies, known and known.organisation_id, allow_empty=True),
            "quantity": CountBox(known.quantity if known else None),
            "unit": TextBox((known and known.unit) or "", max_length=6, placeholder=words.UNIT_EXAMPLE),
            "until_on": DateBox(known.until_on if known else None),
            "note": TextBox((known and known.note) or "", max_length=200, placeholder=words.NOTE_EXAMPLE),
        }
        required = ("name", "sector", "form", "domain")
        yield Form(*(Field(name, FIELDS[name], box, name in required) for name, box in boxes.items()))

    async def write(self) -> bool:
        from chatdong_tui.domain.draft.resource import ResourceDraft

        draft = self.form.draft(ResourceDraft)
        if draft is None:
            return False
        if self._known is None:
            await self.perform(resource.record, draft)
        else:
            await self.perform(resource.edit, self._known.id, draft, self._revision)
        self.notice(words.SAVED)
        return True


def draft_of(known: Resource) -> ResourceDraft:
    """A resource as it is handed to `edit`."""
    from chatdong_tui.domain.draft.resource import ResourceDraft

    return ResourceDraft(**{name: value for name, value in asdict(known).items() if name != "id"})


async def open_resource(screen: CommandScreen, known: Resource | None) -> None:
    """Open the form over `screen`, with the organisations to pick from at hand."""
    organisations = await screen.ask(network.organisations)
    revision = await screen.ask(resource.revision, known.id) if known else None
    if organisations is not None:
        screen.app.push_screen(ResourceScreen(known, organisations, revision))
