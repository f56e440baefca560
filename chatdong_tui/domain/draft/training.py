"""Drafts of what a training came to."""

from __future__ import annotations

from datetime import date
from typing import Annotated

from pydantic import Field

from chatdong_tui.domain.draft.text import Draft, Title

_People = Annotated[int, Field(ge=0, le=1_000_000)]


class TrainingDraft(Draft):
    """satisfaction: in hundredths of a point, 9308 = 93.08점. Left open: not reported."""

    course: Title
    cohort: Annotated[int, Field(ge=1, le=999)] | None = None
    ends_on: date | None = None
    headcount: _People | None = None
    public_count: _People | None = None
    private_count: _People | None = None
    satisfaction: Annotated[int, Field(ge=0, le=10_000)] | None = None
