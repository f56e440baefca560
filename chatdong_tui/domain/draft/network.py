"""Drafts of the network: a new file, organisations, people and their roles."""

from __future__ import annotations

from datetime import date

from pydantic import Field

from chatdong_tui.domain.draft.text import Draft, Name, OptionalTitle, Title
from chatdong_tui.domain.network import OrganisationKind, Part, RoleKind, Sector


class ZoneDraft(Draft):
    """A zone with its lead agency and member dongs, by name."""

    no: int = Field(ge=1, le=99)
    lead_agency: Title
    dongs: tuple[Name, ...] = Field(min_length=1, max_length=30)


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
    """sector None: what the kind usually is. zone_id and part: its part in a zone, if it takes one."""

    name: Title
    kind: OrganisationKind
    sector: Sector | None = None
    aliases: tuple[Title, ...] = ()
    zone_id: str | None = None
    part: Part | None = None
    from_on: date | None = None


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
