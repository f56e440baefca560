"""The network as one looks at it on a day: zones with their members, and people with their posts."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from chatdong_tui.domain.agreement import Agreement
from chatdong_tui.domain.network import (
    District,
    Dong,
    Membership,
    Organisation,
    OrganisationKind,
    Person,
    Role,
    RoleKind,
    Sector,
    Zone,
)


@dataclass(frozen=True, slots=True)
class Member:
    """An organisation's part in a zone. dong: the dong whose office it is."""

    membership: Membership
    organisation: Organisation
    dong: Dong | None = None

    @property
    def id(self) -> str:
        return self.membership.id


@dataclass(frozen=True, slots=True)
class Post:
    """A role with the name of its organisation."""

    role: Role
    organisation: str

    @property
    def id(self) -> str:
        return self.role.id


@dataclass(frozen=True, slots=True)
class PersonLine:
    """A person. posts: in force on the day; former: ended before it; coming: not begun yet."""

    person: Person
    posts: tuple[Post, ...]
    former: tuple[Post, ...] = ()
    coming: tuple[Post, ...] = ()


@dataclass(frozen=True, slots=True)
class AgreementLine:
    agreement: Agreement
    parties: tuple[Organisation, ...]


@dataclass(frozen=True, slots=True)
class ZoneView:
    """A zone on a day. agencies: members other than the lead agency and the dong offices; left: those gone.

    lead: the lead agency as a member.
    """

    zone: Zone
    lead_agency: Organisation | None
    dongs: tuple[Member, ...]
    agencies: tuple[Member, ...]
    left: tuple[Member, ...]
    people: tuple[PersonLine, ...]
    agreements: tuple[AgreementLine, ...]
    lead: Member | None = None


@dataclass(frozen=True, slots=True)
class Overview:
    """The network on a day. office: people of organisations in none of the zones (the 구청 first of all).

    others: those organisations; agreements: those of no single zone.
    """

    district: District
    on: date
    zones: tuple[ZoneView, ...]
    others: tuple[Organisation, ...]
    office: tuple[PersonLine, ...]
    agreements: tuple[AgreementLine, ...]


@dataclass(frozen=True, slots=True)
class ZoneChoice:
    """A line of a pick list. lead_agency: its name, '' when there is none."""

    id: str
    no: int
    name: str | None
    lead_agency_id: str | None
    lead_agency: str
    year: int


@dataclass(frozen=True, slots=True)
class PersonChoice:
    """A line of a pick list: a person with the first post in force on the day."""

    id: str
    name: str
    organisation_id: str
    organisation: str
    role: RoleKind
    title: str | None


@dataclass(frozen=True, slots=True)
class OrganisationChoice:
    """A line of a pick list."""

    id: str
    name: str
    kind: OrganisationKind
    sector: Sector
    dong_id: str | None
