"""Drafts of the network: a new file, organisations, people and their roles."""

from __future__ import annotations

from datetime import date
from typing import Annotated

from pydantic import Field, StringConstraints

from chatdong_tui.domain.agreement import PartyRole
from chatdong_tui.domain.draft.text import Draft, Name, OptionalLine, OptionalTitle, Title
from chatdong_tui.domain.network import OrganisationKind, Part, RoleKind, Sector

DongName = Annotated[Name, StringConstraints(max_length=20)]
OrganisationName = Annotated[Title, StringConstraints(max_length=60)]


class ZoneDraft(Draft):
    """A zone with its lead agency and member dongs, by name."""

    no: int = Field(ge=1, le=99)
    lead_agency: OrganisationName
    dongs: tuple[DongName, ...] = Field(min_length=1, max_length=30)


class SetUpDraft(Draft):
    """A new file: the district, the year, its zones, and who sits at the desk.

    zone_no None: the desk of the 구청, which sees all zones.
    """

    district: Name
    year: int = Field(ge=2000, le=2100)
    zones: tuple[ZoneDraft, ...] = Field(min_length=1, max_length=99)
    zone_no: int | None
    person: Name
    lead_department: OptionalTitle = None


class OrganisationDraft(Draft):
    """sector None: what the kind usually is. zone_id and part: its part in a zone, if it takes one.

    from_on: the day from which it takes that part.
    """

    name: OrganisationName
    kind: OrganisationKind
    sector: Sector | None = None
    aliases: tuple[OrganisationName, ...] = ()
    zone_id: str | None = None
    part: Part | None = None
    from_on: date | None = None


class DongDraft(Draft):
    """A dong that joins a zone, with its office. from_on None: since the zone was cut."""

    name: DongName
    from_on: date | None = None


class LeaveDraft(Draft):
    """The last day of an organisation in a zone, and why it leaves."""

    until_on: date
    reason: OptionalLine = None


class RoleDraft(Draft):
    """A post for somebody already in the register."""

    organisation_id: str
    role: RoleKind
    title: OptionalTitle = None
    duty: OptionalTitle = None
    from_on: date | None = None


class PersonDraft(RoleDraft):
    """A new person with the first post."""

    name: Name


class NameDraft(Draft):
    """Another name for a person."""

    name: Name


class AgreementDraft(Draft):
    """A 업무 협약(MOU) and its parties. zone_id None: of the whole district.

    remind_days: how many days before the end it is brought up (None: the usual time). party_roles: by
    organisation id; None: the roles stay as they are.
    """

    title: Title
    organisation_ids: tuple[str, ...] = Field(min_length=1, max_length=60)
    zone_id: str | None = None
    signed_on: date | None = None
    from_on: date | None = None
    until_on: date | None = None
    paper_place: OptionalTitle = None
    remind_days: Annotated[int, Field(ge=0, le=366)] | None = None
    party_roles: dict[str, PartyRole] | None = None
