"""Drafts of joint projects, their steps and activities, and of money."""

from __future__ import annotations

from datetime import date
from typing import Annotated

from pydantic import AfterValidator, Field, StringConstraints

from chatdong_tui.domain.budget import FundSource, Holder, PaymentMethod
from chatdong_tui.domain.draft.text import Draft, Name, OptionalLine, OptionalName, OptionalTitle, Title, clean
from chatdong_tui.domain.project import ProjectState

Count = Annotated[int, Field(ge=0, le=10_000_000)]
Won = Annotated[int, Field(ge=0, le=1_000_000_000_000)]
Month = Annotated[str, StringConstraints(pattern=r"^20\d\d-(0[1-9]|1[0-2])$")]
Unit = Annotated[str, AfterValidator(clean), StringConstraints(min_length=1, max_length=6)]


class ProjectDraft(Draft):
    zone_id: str
    year: int = Field(ge=2000, le=2100)
    name: Title
    state: ProjectState = ProjectState.DRAFT
    lead_agency_id: str | None = None
    background: OptionalLine = None
    purpose: OptionalLine = None
    target: OptionalTitle = None
    target_count: Count | None = None
    place: OptionalTitle = None
    starts_on: date | None = None
    ends_on: date | None = None
    expected_effect: OptionalLine = None
    changed_from_last_year: OptionalLine = None


class MilestoneDraft(Draft):
    """Months are `YYYY-MM`, both included."""

    name: Annotated[Title, StringConstraints(max_length=60)]
    from_month: Month | None = None
    until_month: Month | None = None


class ActivityDraft(Draft):
    """None is "not reported". A quantity needs its unit."""

    on_date: date
    name: Title
    sessions: Count | None = None
    people_total: Count | None = None
    people_distinct: Count | None = None
    quantity: Count | None = None
    unit: Unit | None = None
    photos: Count | None = None
    note: OptionalLine = None
    process_note: OptionalLine = None


class BudgetLineDraft(Draft):
    """amount in won."""

    zone_id: str
    year: int = Field(ge=2000, le=2100)
    item: Name
    amount: Won
    fund_source: FundSource = FundSource.DISTRICT
    holder: Holder = Holder.LEAD_AGENCY
    basis: OptionalLine = None
    disbursed_on: date | None = None


class ExpenditureDraft(Draft):
    """amount in won."""

    budget_line_id: str
    on_date: date
    summary: Title
    amount: Annotated[int, Field(ge=1, le=1_000_000_000_000)]
    method: PaymentMethod = PaymentMethod.CARD
    payee: OptionalTitle = None
    evidence_no: OptionalName = None
    activity_id: str | None = None
    meeting_id: str | None = None
