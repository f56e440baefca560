"""Drafts of the calendar: a reason, a day that is set by hand, an entry of one's own."""

from __future__ import annotations

from datetime import date
from typing import Annotated

from pydantic import AfterValidator, StringConstraints

from chatdong_tui.domain.draft.text import Draft, OptionalLine, Title, clean

Reason = Annotated[str, AfterValidator(clean), StringConstraints(min_length=1, max_length=200)]


class ReasonDraft(Draft):
    """Why a paper is sent back, or why a figure is not the one that was handed in."""

    reason: Reason


class DayDraft(Draft):
    """due_on None: the calendar's own day again."""

    due_on: date | None = None
    note: OptionalLine = None


class OwnDeadlineDraft(Draft):
    """zone_id None: of the 구청."""

    title: Title
    due_on: date
    zone_id: str | None = None
    note: OptionalLine = None
