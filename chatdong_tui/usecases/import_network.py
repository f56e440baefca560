"""Rows of a table as people with their posts, and as organisations with their parts in zones."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from chatdong_tui.domain.identity import derived
from chatdong_tui.domain.network import (
    Membership,
    Organisation,
    OrganisationKind,
    Part,
    Person,
    Role,
    RoleKind,
    Sector,
    Zone,
    holds,
)
from chatdong_tui.domain.network_names import split_dongs
from chatdong_tui.domain.refusal import Rule, RuleBroken
from chatdong_tui.storage import network as storage
from chatdong_tui.storage.engine import Connection
from chatdong_tui.storage.journal import Act
from chatdong_tui.usecases.desk import Desk
from chatdong_tui.usecases.import_names import Names
from chatdong_tui.usecases.import_row import RowFields
from chatdong_tui.usecases.setup import put_dong, put_dong_office
from chatdong_tui.words.importing import LEAD_HEADINGS, dong_of_office, kind_told, squeezed

if TYPE_CHECKING:
    from chatdong_tui.domain.draft.network import OrganisationDraft, PersonDraft


@dataclass(frozen=True, slots=True)
class ReadyPerson:
    """A row that can be saved; the person may be known from an earlier row."""

    row: int
    draft: PersonDraft
    person_id: str


class PeopleRows:
    """Checks and saves people; a name that stands twice for one organisation is one person with two posts."""

    def __init__(self, desk: Desk, connection: Connection) -> None:
        self._names = Names(desk, connection)
        self._people: dict[tuple[str, str], list[Role]] = {}
        self._imported: set[tuple[str, str]] = set()
        for role, person, organisation in self._names.posts:
            self._people.setdefault((squeezed(person.name), organisation.id), []).append(role)

    def check(self, row: int, fields: RowFields) -> ReadyPerson:
        """The row, ready to be saved. Raises RowsBroken, or RuleBroken for a rule of the whole."""
        from chatdong_tui.domain.draft.network import PersonDraft

        name = fields.required("name")
        organisation = fields.required("organisation")
        employer = None
        try:
            employer = self._names.organisation(organisation) if organisation else None
        except RuleBroken as broken:
            fields.broken.append(broken)
        draft = fields.draft(
            PersonDraft,
            {"organisation_id": "organisation"},
            name=name,
            organisation_id=employer.id if employer else None,
            role=fields.code("role", RoleKind) or RoleKind.OTHER,
            title=fields.text("title"),
            duty=fields.text("duty"),
            from_on=fields.day("from_on"),
        )
        key = (squeezed(draft.name), draft.organisation_id)
        held = self._people.setdefault(key, [])
        person_id = derived("person", "import", *key)
        mine = key in self._imported
        if any((not mine or role.role is draft.role) and _overlap(role, draft.from_on) for role in held):
            raise RuleBroken("name", Rule.ALREADY_THERE)
        self._imported.add(key)
        held.append(_role(draft, person_id))
        return ReadyPerson(row, draft, person_id)

    def save(self, act: Act, ready: ReadyPerson) -> None:
        """Write the person and the post."""
        act.put(Person(ready.person_id, ready.draft.name))
        act.put(_role(ready.draft, ready.person_id))


def _overlap(role: Role, from_on: date | None) -> bool:
    return role.until_on is None or from_on is None or from_on <= role.until_on


def _role(draft: PersonDraft, person_id: str) -> Role:
    row_id = derived("role", person_id, draft.organisation_id, draft.role, str(draft.from_on))
    return Role(row_id, person_id, draft.organisation_id, draft.role, draft.title, draft.duty, draft.from_on)


@dataclass(frozen=True, slots=True)
class ReadyOrganisation:
    """A row that can be saved. draft None: the row only names dongs that join the zone."""

    row: int
    draft: OrganisationDraft | None
    zone: Zone | None
    dongs: tuple[str, ...]
    from_on: date | None


class OrganisationRows:
    """Checks and saves organisations; the dongs in a row join its zone with their offices."""

    def __init__(self, desk: Desk, connection: Connection) -> None:
        self._names = Names(desk, connection)
        self._spelled = set(self._names.organisations)
        self._placed: set[str] = set()
        self._leads = self._lead_zones(connection)

    def _lead_zones(self, connection: Connection) -> set[str]:
        zones = storage.zones_of_year(connection, self._names.district.id, self._names.year)
        members = storage.members(connection, tuple(zone.id for zone in zones))
        leads = (member.membership for member in members if member.membership.part is Part.LEAD_AGENCY)
        return {lead.zone_id for lead in leads if lead.until_on is None}

    def check(self, row: int, fields: RowFields) -> ReadyOrganisation:
        """The row, ready to be saved. Raises RowsBroken, or RuleBroken for a rule of the whole."""
        name = fields.required("name")
        kind = fields.code("kind", OrganisationKind) or kind_told(name or "")
        zone = self._zone(fields)
        from_on = fields.day("from_on")
        listed = fields.text("dongs")
        dongs = split_dongs(listed) if listed else ()
        if kind is OrganisationKind.DONG_OFFICE and name:
            dongs, name = split_dongs(dong_of_office(name)), None
        draft = self._draft(fields, name, kind, zone, has_dongs=bool(dongs))
        if dongs:
            self._place(fields, dongs, zone, from_on)
        return ReadyOrganisation(row, draft, zone, dongs, from_on)

    def _draft(
        self, fields: RowFields, name: str | None, kind: OrganisationKind, zone: Zone | None, *, has_dongs: bool
    ) -> OrganisationDraft | None:
        from chatdong_tui.domain.draft.network import OrganisationDraft

        is_lead = any(fields.heading("name") == heading for heading in LEAD_HEADINGS)
        usual = Part.LEAD_AGENCY if is_lead else Part.MEMBER_AGENCY
        part = fields.code("part", Part) or (usual if zone else None)
        aliases = tuple(text for text in (fields.text("aliases") or "").split(",") if text.strip())
        if fields.broken or name is not None:
            draft = fields.draft(
                OrganisationDraft,
                {},
                name=name,
                kind=kind,
                sector=fields.code("sector", Sector),
                aliases=aliases,
                zone_id=zone.id if zone else None,
                part=part,
            )
        else:
            return None
        if squeezed(draft.name) in self._spelled:
            if has_dongs:
                return None
            raise RuleBroken("name", Rule.ALREADY_THERE)
        if any(squeezed(alias) in self._spelled for alias in draft.aliases):
            raise RuleBroken("aliases", Rule.ALREADY_THERE)
        if draft.part is not None and zone is None:
            raise RuleBroken("zone", Rule.REQUIRED)
        if draft.part is Part.MEMBER_DONG:
            raise RuleBroken("part", Rule.NOT_A_CHOICE)
        if draft.part is Part.LEAD_AGENCY and zone is not None:
            if zone.id in self._leads:
                raise RuleBroken("part", Rule.ALREADY_THERE)
            self._leads.add(zone.id)
        self._spelled.update(map(squeezed, (draft.name, *draft.aliases)))
        return draft

    def _zone(self, fields: RowFields) -> Zone | None:
        text = fields.text("zone")
        try:
            return self._names.zone_no(text) if text else None
        except RuleBroken as broken:
            fields.broken.append(broken)
            return None

    def _place(self, fields: RowFields, dongs: tuple[str, ...], zone: Zone | None, from_on: date | None) -> None:
        field = "dongs" if fields.text("dongs") else "name"
        if zone is None:
            raise RuleBroken("zone", Rule.REQUIRED)
        for name in dongs:
            if len(name) > 20:
                raise RuleBroken(field, Rule.TOO_LONG, limit=20)
            known = self._names.dongs.get(squeezed(name))
            since = from_on or date(zone.year, 1, 1)
            taken = known is not None and self._names.dong_is_placed(known, zone, since)
            if taken or squeezed(name) in self._placed:
                raise RuleBroken(field, Rule.ALREADY_THERE)
        self._placed.update(map(squeezed, dongs))

    def save(self, act: Act, ready: ReadyOrganisation) -> None:
        """Write the organisation, its part, and the dongs of the row with their offices."""
        district, draft = self._names.district, ready.draft
        if draft is not None:
            organisation = Organisation(
                derived("organisation", district.id, draft.name),
                district.id,
                draft.name,
                draft.kind,
                draft.sector or draft.kind.sector,
                json.dumps(draft.aliases, ensure_ascii=False) if draft.aliases else None,
            )
            act.put(organisation)
            if ready.zone is not None:
                _join(act, ready.zone, organisation, draft.part or Part.MEMBER_AGENCY, ready.from_on)
        for name in ready.dongs:
            assert ready.zone is not None
            office = put_dong_office(act, district, put_dong(act, district, name))
            _join(act, ready.zone, office, Part.MEMBER_DONG, ready.from_on)


def _join(act: Act, zone: Zone, organisation: Organisation, part: Part, from_on: date | None) -> None:
    since = from_on or date(zone.year, 1, 1)
    row_id = derived("membership", zone.id, organisation.id)
    known = next((each for each in storage.members(act.connection, (zone.id,)) if each.id == row_id), None)
    if known is not None and not holds(since, known.membership.from_on, known.membership.until_on):
        # A return after leaving is a row of its own.
        row_id = derived("membership", zone.id, organisation.id, since.isoformat())
    act.put(Membership(row_id, zone.id, organisation.id, part, since))
