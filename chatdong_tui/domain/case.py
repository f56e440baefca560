"""Crisis households and the work with them: code lists, records and the table of status moves."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from chatdong_tui.domain.case_code import (
    Classification,
    ConsentScope,
    ContactMethod,
    ContactResult,
    CrisisLevel,
    Gender,
    HouseholdType,
    NeedDomain,
    Protection,
    Route,
    ServiceForm,
    ServiceSector,
    ServiceState,
    Status,
)


def band(year: int | None) -> int | None:
    """The first year of the five-year band of birth that is kept (domain.md §3.8)."""
    return None if year is None else year - year % 5


@dataclass(frozen=True, slots=True)
class Household:
    """birth_from: first year of the five-year band of birth, e.g. 1955 for 1955-1959.

    same_as: the household that this one turned out to be; it keeps its cases and counts as that one.
    """

    id: str
    dong_id: str
    household_type: HouseholdType
    alias: str | None = None
    birth_from: int | None = None
    gender: Gender | None = None
    size: int | None = None
    protection: Protection | None = None
    same_as: str | None = None

    @property
    def root(self) -> str:
        """The id under which the household counts."""
        return self.same_as or self.id


@dataclass(frozen=True, slots=True)
class CrisisCase:
    """One episode; its status follows from its events."""

    id: str
    household_id: str
    zone_id: str
    case_no: str
    episode: int
    found_on: date
    route: Route
    emergency: bool
    route_detail: str | None = None
    classification: Classification | None = None
    crisis_level: CrisisLevel | None = None
    lead_agency_id: str | None = None
    manager_id: str | None = None
    note: str | None = None
    manager_since: date | None = None


@dataclass(frozen=True, slots=True)
class StatusEvent:
    """A move, with what its guard asked for; from_status None is the discovery itself.

    to_agency_id: the lead agency from this move on, where the move changed it; from_agency_id: the one before.
    """

    id: str
    case_id: str
    on_date: date
    position: int
    to_status: Status
    from_status: Status | None = None
    reason_code: str | None = None
    reason: str | None = None
    meeting_id: str | None = None
    approver_id: str | None = None
    organisation_id: str | None = None
    classification: Classification | None = None
    goal: str | None = None
    due_on: date | None = None
    until_on: date | None = None
    cycle_days: int | None = None
    from_agency_id: str | None = None
    to_agency_id: str | None = None


@dataclass(frozen=True, slots=True)
class Contact:
    id: str
    case_id: str
    on_date: date
    method: ContactMethod
    result: ContactResult
    memo: str | None = None
    worker_id: str | None = None
    second_worker_id: str | None = None
    next_on: date | None = None


@dataclass(frozen=True, slots=True)
class Need:
    id: str
    case_id: str
    domain: NeedDomain
    needed: bool
    strength: bool
    assessed_on: date
    note: str | None = None


@dataclass(frozen=True, slots=True)
class RiskAssessment:
    id: str
    case_id: str
    rated_on: date
    level: CrisisLevel
    rater_id: str | None = None


@dataclass(frozen=True, slots=True)
class Service:
    """amount in won. decided_on: the day on which it was granted or refused."""

    id: str
    case_id: str
    domain: NeedDomain
    name: str
    sector: ServiceSector
    form: ServiceForm
    requested_on: date
    state: ServiceState
    provider_id: str | None = None
    first_provided_on: date | None = None
    ended_on: date | None = None
    reason: str | None = None
    amount: int | None = None
    resource_id: str | None = None
    decided_on: date | None = None


@dataclass(frozen=True, slots=True)
class Consent:
    id: str
    case_id: str
    scope: ConsentScope
    given_on: date
    until_on: date | None = None
    withdrawn_on: date | None = None
    recipient_id: str | None = None
    paper_place: str | None = None

    def valid_on(self, day: date) -> bool:
        return (
            self.given_on <= day
            and (self.until_on is None or day <= self.until_on)
            and (self.withdrawn_on is None or day < self.withdrawn_on)
        )


@dataclass(frozen=True, slots=True)
class Standing:
    """Where a case stands, and the status it goes back to when it is on hold."""

    status: Status
    before_hold: Status | None = None


def in_order(events: Iterable[StatusEvent]) -> list[StatusEvent]:
    """Events in the order in which they count: by date, position and id."""
    return sorted(events, key=lambda event: (event.on_date, event.position, event.id))


def standing_of(events: Iterable[StatusEvent]) -> Standing:
    """Where these events lead, in whatever order they arrive. No events: discovered.

    A transfer inside the district does not end the case: the status before it goes on; a transfer
    without a receiving organisation of the district is an end (전출).
    """
    status, before_hold = Status.DISCOVERED, None
    for event in in_order(events):
        if event.to_status is Status.TRANSFERRED and event.organisation_id is not None:
            continue
        if event.to_status is not Status.ON_HOLD:
            before_hold = None
        elif status is not Status.ON_HOLD:
            before_hold = status
        status = event.to_status
    return Standing(status, before_hold)


def status_of(events: Iterable[StatusEvent]) -> Status:
    """The status these events add up to (see `standing_of`)."""
    return standing_of(events).status
