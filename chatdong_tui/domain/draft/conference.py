"""The draft of what a case conference decides about one case."""

from __future__ import annotations

from datetime import date
from typing import Annotated

from pydantic import Field

from chatdong_tui.domain.case_code import Classification, Status
from chatdong_tui.domain.draft.text import Draft, OptionalLine


class ConferenceDecision(Draft):
    """to_status None: the case stays where it is, and only what was said of it is kept.

    A move takes what its guard asks for (domain.md §3.2), the meeting is added by itself. on_date None:
    the day of the meeting. text: the decision in words, made from the fields where it is left open.
    step, step_owner_id, step_organisation_id, step_due_on: what is to be done next, by whom, by when.
    """

    to_status: Status | None = None
    on_date: date | None = None
    classification: Classification | None = None
    lead_agency_id: str | None = None
    manager_id: str | None = None
    reason_code: str | None = None
    reason: OptionalLine = None
    goal: OptionalLine = None
    due_on: date | None = None
    until_on: date | None = None
    organisation_id: str | None = None
    cycle_days: Annotated[int, Field(ge=1, le=3660)] | None = None
    text: OptionalLine = None
    step: OptionalLine = None
    step_owner_id: str | None = None
    step_organisation_id: str | None = None
    step_due_on: date | None = None
