"""Drafts of joint projects, their steps and activities."""

from __future__ import annotations

from datetime import date
from typing import Annotated

from pydantic import AfterValidator, Field, StringConstraints

from chatdong_tui.domain.draft.text import Draft, OptionalLine, OptionalTitle, Title, clean

Count = Annotated[int, Field(ge=0, le=10_000_000)]
Won = Annotated[int, Field(ge=0, le=1_000_000_000_000)]
Month = Annotated[str, StringConstraints(pattern=r"^20\d\d-(0[1-9]|1[0-2])$")]
Day = Annotated[date, Field(ge=date(2000, 1, 1), le=date(2100, 12, 31))]
Unit = Annotated[str, AfterValidator(clean), StringConstraints(min_length=1, max_length=6)]


class ProjectDraft(Draft):
    zone_id: str
    year: int = Field(ge=2000, le=2100)
    name: Title
    lead_agency_id: str | None = None
    background: OptionalLine = None
    purpose: OptionalLine = None
    target: OptionalTitle = None
    target_count: Count | None = None
    place: OptionalTitle = None
    starts_on: Day | None = None
    ends_on: Day | None = None
    expected_effect: OptionalLine = None
    changed_from_last_year: OptionalLine = None
    last_year_result: OptionalLine = None
    backup_plan: OptionalLine = None


class MilestoneDraft(Draft):
    """Months are `YYYY-MM`, both included."""

    name: Annotated[Title, StringConstraints(max_length=60)]
    from_month: Month | None = None
    until_month: Month | None = None


class ActivityDraft(Draft):
    """None is "not reported". A quantity needs its unit."""

    on_date: Day
    name: Title
    sessions: Count | None = None
    people_total: Count | None = None
    people_distinct: Count | None = None
    quantity: Count | None = None
    unit: Unit | None = None
    photos: Count | None = None
    note: OptionalLine = None
    process_note: OptionalLine = None
    item_id: str | None = None
