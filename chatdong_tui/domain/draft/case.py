"""Drafts of cases: a discovery, a contact, an assessment, a service, a consent and a status move."""

from __future__ import annotations

from datetime import date
from typing import Annotated

from pydantic import AfterValidator, BeforeValidator, Field, StringConstraints

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
    ReceiptBasis,
    Route,
    ServiceForm,
    ServiceSector,
    ServiceState,
    Status,
)
from chatdong_tui.domain.draft.text import Draft, Line, OptionalLine, OptionalName, OptionalTitle, clean, none_if_empty

Memo = Annotated[Annotated[str, StringConstraints(max_length=80)] | None, BeforeValidator(none_if_empty)]
NeedNote = Annotated[Annotated[str, StringConstraints(max_length=30)] | None, BeforeValidator(none_if_empty)]
ServiceName = Annotated[str, AfterValidator(clean), StringConstraints(min_length=1, max_length=60)]


class ConsentDraft(Draft):
    """recipient_id: to whom the data may be given, where that is the scope."""

    scope: ConsentScope
    given_on: date
    until_on: date | None = None
    recipient_id: str | None = None
    paper_place: OptionalTitle = None


class DiscoveryDraft(Draft):
    """A household that was found. birth_from: first year of its five-year band (any year is rounded down).

    consent: one that was given on the spot.
    """

    dong_id: str
    household_type: HouseholdType
    route: Route
    found_on: date
    route_detail: str | None = None
    alias: OptionalName = None
    birth_from: Annotated[int, Field(ge=1900, le=2100)] | None = None
    gender: Gender | None = None
    size: Annotated[int, Field(ge=1, le=30)] | None = None
    protection: Protection | None = None
    emergency: bool = False
    manager_id: str | None = None
    note: OptionalLine = None
    consent: ConsentDraft | None = None


class HouseholdDraft(Draft):
    """Changes to a household: only the fields that are set are changed, and those to what they hold."""

    dong_id: str | None = None
    household_type: HouseholdType | None = None
    alias: OptionalName = None
    birth_from: Annotated[int, Field(ge=1900, le=2100)] | None = None
    gender: Gender | None = None
    size: Annotated[int, Field(ge=1, le=30)] | None = None
    protection: Protection | None = None


class CaseDraft(Draft):
    """Changes to a case: only the fields that are set are changed, and those to what they hold."""

    route: Route | None = None
    route_detail: str | None = None
    found_on: date | None = None
    emergency: bool | None = None
    manager_id: str | None = None
    note: OptionalLine = None


class VoidDraft(Draft):
    """Why a case that was entered by mistake is taken away."""

    reason: Line


class ReopenDraft(Draft):
    """Re-entry of a household as a new episode, which begins at 접수 with the guard of 접수.

    route None: as in the episode before. consent: a new one; those of closed episodes do not carry over.
    """

    on_date: date
    reason_code: ReceiptBasis | None = None
    reason: OptionalLine = None
    lead_agency_id: str | None = None
    manager_id: str | None = None
    emergency: bool = False
    route: Route | None = None
    route_detail: str | None = None
    consent: ConsentDraft | None = None


class ContactDraft(Draft):
    method: ContactMethod
    result: ContactResult
    on_date: date
    memo: Memo = None
    worker_id: str | None = None
    second_worker_id: str | None = None
    next_on: date | None = None
    crisis_level: CrisisLevel | None = None


class NeedDraft(Draft):
    domain: NeedDomain
    needed: bool = True
    strength: bool = False
    note: NeedNote = None


class AssessmentDraft(Draft):
    """Needs by domain and the crisis level found on one day."""

    assessed_on: date
    needs: tuple[NeedDraft, ...] = Field(min_length=1, max_length=10)
    crisis_level: CrisisLevel
    rater_id: str | None = None


class ServiceDraft(Draft):
    """amount in won."""

    domain: NeedDomain
    name: ServiceName
    sector: ServiceSector
    form: ServiceForm
    requested_on: date
    state: ServiceState = ServiceState.REQUESTED
    provider_id: str | None = None
    first_provided_on: date | None = None
    ended_on: date | None = None
    reason: OptionalTitle = None
    amount: Annotated[int, Field(ge=0, le=10_000_000_000)] | None = None
    resource_id: str | None = None
    decided_on: date | None = None


class ServiceMoveDraft(Draft):
    """A step of a service on its way: granted, given, ended, or not possible and why."""

    state: ServiceState
    on_date: date
    reason: OptionalTitle = None


class MoveDraft(Draft):
    """A status move with whatever its guard asks for (domain.md §3.2)."""

    to_status: Status
    on_date: date
    reason_code: str | None = None
    reason: OptionalLine = None
    meeting_id: str | None = None
    approver_id: str | None = None
    organisation_id: str | None = None
    lead_agency_id: str | None = None
    manager_id: str | None = None
    classification: Classification | None = None
    goal: OptionalLine = None
    due_on: date | None = None
    until_on: date | None = None
    cycle_days: Annotated[int, Field(ge=1, le=3660)] | None = None
