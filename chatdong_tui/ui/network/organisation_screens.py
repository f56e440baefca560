"""Forms about organisations: a new one, a correction, who joins a zone and who leaves it."""

from __future__ import annotations

import json
from typing import Any

from textual.app import ComposeResult

from chatdong_tui.domain.network import Organisation, OrganisationKind, Part, Sector, Zone
from chatdong_tui.domain.network_overview import Member
from chatdong_tui.ui.kept_form import KeptForm
from chatdong_tui.ui.widgets.choice_box import ChoiceBox, code_choices
from chatdong_tui.ui.widgets.date_box import DateBox
from chatdong_tui.ui.widgets.form import Field, Form
from chatdong_tui.ui.widgets.text_box import TextBox
from chatdong_tui.usecases import network
from chatdong_tui.words import network_screens as words
from chatdong_tui.words.formats import long_date, particle
from chatdong_tui.words.labels import label, zone_name

_PARTS = [(part, label(part)) for part in (Part.MEMBER_AGENCY, Part.SUPPORTING, Part.LEAD_AGENCY)]


class _NamesBox(TextBox):
    """Names in one row, separated by commas."""

    def read(self) -> tuple[str, ...]:
        return tuple(name for name in (part.strip() for part in self.value.split(",")) if name)


class OrganisationScreen(KeptForm):
    """A new organisation with its part in a zone, or the name, kind and side of one that is there."""

    draft_noun = "organisation"

    def __init__(self, organisation: Organisation | None = None, zone_id: str | None = None) -> None:
        super().__init__()
        self._organisation = organisation
        self._zone_id = zone_id
        self.draft_key = organisation.id if organisation else ""
        self.heading = words.EDIT_ORGANISATION if organisation else words.NEW_ORGANISATION

    def body(self) -> ComposeResult:
        old = self._organisation
        aliases = ", ".join(json.loads(old.aliases)) if old and old.aliases else ""
        own = (
            Field("name", words.ORGANISATION_NAME, TextBox(old.name if old else "", max_length=80), required=True),
            Field(
                "kind",
                words.KIND,
                ChoiceBox(code_choices(OrganisationKind), old.kind if old else OrganisationKind.WELFARE_CENTRE),
                required=True,
            ),
            Field(
                "sector", words.SECTOR, ChoiceBox(code_choices(Sector), old.sector if old else None, allow_empty=True)
            ),
            Field("aliases", words.ALIASES, _NamesBox(aliases, max_length=200, placeholder=words.ALIASES_EXAMPLE)),
        )
        if old is not None:
            yield Form(*own)
            return
        yield Form(
            *own,
            Field("zone_id", words.ZONE_OF, ChoiceBox([], allow_empty=True)),
            Field("part", words.PART, ChoiceBox(_PARTS, Part.MEMBER_AGENCY)),
            Field("from_on", words.FROM_ON, DateBox()),
        )

    async def reload(self) -> None:
        if self._organisation is None:
            zones = await self.ask(network.zones) or ()
            self.form.box("zone_id").choices = [(zone.id, zone_name(zone.no, zone.name)) for zone in zones]
            self.form.fill({"zone_id": self._zone_id})
        await self.bring_back()

    async def write(self) -> bool:
        from chatdong_tui.domain.draft.network import OrganisationDraft

        if self._organisation is None and self.form.box("zone_id").value is None:
            self.form.box("part").write(None)
        draft = self.form.draft(OrganisationDraft)
        if draft is None:
            return False
        if self._organisation is None:
            await self.perform(network.add_organisation, draft)
            self.notice(words.ADDED.format(name=particle(draft.name, "을", "를")))
        else:
            await self.perform(network.edit_organisation, self._organisation.id, draft)
            self.notice(words.SAVED)
        return True


class DongScreen(KeptForm):
    """A dong that joins a zone."""

    draft_noun = "dong"

    def __init__(self, zone: Zone) -> None:
        super().__init__()
        self._zone = zone
        self.draft_key = zone.id
        self.heading = words.NEW_DONG.format(zone=zone_name(zone.no, zone.name))

    def body(self) -> ComposeResult:
        yield Form(
            Field("name", words.DONG, TextBox(max_length=40, placeholder=words.DONG_EXAMPLE), required=True),
            Field("from_on", words.FROM_ON, DateBox()),
        )

    async def write(self) -> bool:
        from chatdong_tui.domain.draft.network import DongDraft

        draft = self.form.draft(DongDraft)
        if draft is None:
            return False
        await self.perform(network.add_dong, self._zone.id, draft)
        self.notice(words.ADDED.format(name=particle(draft.name, "을", "를")))
        return True


class JoinScreen(KeptForm):
    """An organisation that is known already takes a part in a zone."""

    draft_noun = "zone_join"

    def __init__(self, organisation: Organisation, zone_id: str | None = None) -> None:
        super().__init__()
        self._organisation = organisation
        self._zone_id = zone_id
        self.draft_key = organisation.id
        self.heading = words.JOINS.format(organisation=organisation.name)

    def body(self) -> ComposeResult:
        parts = _PARTS if self._organisation.dong_id is None else [(Part.MEMBER_DONG, label(Part.MEMBER_DONG))]
        yield Form(
            Field("zone_id", words.ZONE_OF, ChoiceBox([]), required=True),
            Field("part", words.PART, ChoiceBox(parts, parts[0][0]), required=True),
            Field("from_on", words.FROM_ON, DateBox()),
        )

    async def reload(self) -> None:
        zones = await self.ask(network.zones) or ()
        self.form.box("zone_id").choices = [(zone.id, zone_name(zone.no, zone.name)) for zone in zones]
        self.form.fill({"zone_id": self._zone_id})
        await self.bring_back()

    async def write(self) -> bool:
        if broken := self.form.broken():
            self.form.show_errors(broken)
            return False
        values: dict[str, Any] = self.form.values()
        await self.perform(
            network.join_zone, values["zone_id"], self._organisation.id, values["part"], values["from_on"]
        )
        self.notice(words.SAVED)
        return True


class LeaveScreen(KeptForm):
    """The last day of an organisation in a zone."""

    draft_noun = "zone_leave"

    def __init__(self, member: Member) -> None:
        super().__init__()
        self._member = member
        self.draft_key = member.id
        self.heading = words.LEAVE.format(organisation=member.organisation.name)

    def body(self) -> ComposeResult:
        yield Form(
            Field("until_on", words.UNTIL_ON, DateBox(self.app.today), required=True),
            Field("reason", words.REASON, TextBox(max_length=400)),
        )

    async def write(self) -> bool:
        from chatdong_tui.domain.draft.network import LeaveDraft

        draft = self.form.draft(LeaveDraft)
        if draft is None:
            return False
        await self.perform(network.leave_zone, self._member.id, draft)
        self.notice(words.ENDED.format(day=long_date(draft.until_on)))
        return True
