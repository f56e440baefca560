"""The network: district, zones, dongs, organisations, people and the roles they hold from day to day."""

from __future__ import annotations

import enum
from dataclasses import dataclass
from datetime import date


class Sector(enum.StrEnum):
    """Which side someone is on: 관, 민, 주민, 기타 (domain.md §2.4)."""

    PUBLIC = "public"
    PRIVATE = "private"
    RESIDENT = "resident"
    OTHER = "other"


class OrganisationKind(enum.StrEnum):
    DISTRICT_OFFICE = "district_office"
    DONG_OFFICE = "dong_office"
    WELFARE_CENTRE = "welfare_centre"
    SENIOR_CENTRE = "senior_centre"
    DISABILITY_CENTRE = "disability_centre"
    COMMUNITY_CENTRE = "community_centre"
    HEALTH = "health"
    SCHOOL = "school"
    SECURITY_COUNCIL = "security_council"
    OTHER = "other"

    @property
    def sector(self) -> Sector:
        """The side such an organisation is usually on."""
        if self in (OrganisationKind.DISTRICT_OFFICE, OrganisationKind.DONG_OFFICE):
            return Sector.PUBLIC
        if self is OrganisationKind.SECURITY_COUNCIL:
            return Sector.RESIDENT
        return Sector.OTHER if self is OrganisationKind.OTHER else Sector.PRIVATE


class Part(enum.StrEnum):
    """The part an organisation takes in a zone."""

    LEAD_AGENCY = "lead_agency"
    MEMBER_DONG = "member_dong"
    MEMBER_AGENCY = "member_agency"
    SUPPORTING = "supporting"


class RoleKind(enum.StrEnum):
    """Roles of the glossary (domain.md §1 rows 6, 7, 11-18, 20)."""

    DISTRICT_COORDINATOR = "district_coordinator"
    ZONE_COORDINATOR = "zone_coordinator"
    DONG_SUPERVISOR = "dong_supervisor"
    AGENCY_WORKER = "agency_worker"
    WELFARE_PLANNER = "welfare_planner"
    WELFARE_COUNSELOR = "welfare_counselor"
    NEIGHBORHOOD_OFFICER = "neighborhood_officer"
    VISITING_NURSE = "visiting_nurse"
    NEIGHBORHOOD_HEAD = "neighborhood_head"
    INTEGRATED_CASE_MANAGER = "integrated_case_manager"
    SUPPORT_TEAM = "support_team"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class District:
    id: str
    name: str
    program_name: str | None = None
    lead_department: str | None = None


@dataclass(frozen=True, slots=True)
class Zone:
    """A 권역 of one year."""

    id: str
    district_id: str
    year: int
    no: int
    name: str | None = None


@dataclass(frozen=True, slots=True)
class Dong:
    id: str
    district_id: str
    name: str
    position: int


@dataclass(frozen=True, slots=True)
class Organisation:
    """aliases: a JSON list of other spellings of the name."""

    id: str
    district_id: str
    name: str
    kind: OrganisationKind
    sector: Sector
    aliases: str | None = None
    dong_id: str | None = None
    from_on: date | None = None
    until_on: date | None = None


@dataclass(frozen=True, slots=True)
class Membership:
    id: str
    zone_id: str
    organisation_id: str
    part: Part
    from_on: date | None = None
    until_on: date | None = None
    reason: str | None = None


@dataclass(frozen=True, slots=True)
class Person:
    """A practitioner or officer of the network, never a client."""

    id: str
    name: str


@dataclass(frozen=True, slots=True)
class Role:
    """A post held from one day until another (both included)."""

    id: str
    person_id: str
    organisation_id: str
    role: RoleKind
    title: str | None = None
    duty: str | None = None
    from_on: date | None = None
    until_on: date | None = None


REMIND_DAYS = 30
"""How long before its end an agreement is brought up where it says nothing itself."""

KEEP_DAYS = 30
"""How long after its end it is still brought up, unless it was renewed."""


def holds(on: date, from_on: date | None, until_on: date | None) -> bool:
    """Whether something dated is in force on a day; an open end holds for ever."""
    return (from_on is None or from_on <= on) and (until_on is None or on <= until_on)


def nearest_day(zone: Zone, day: date) -> date:
    """The day itself, or the day of the zone's year that is nearest to it."""
    return min(max(day, date(zone.year, 1, 1)), date(zone.year, 12, 31))
