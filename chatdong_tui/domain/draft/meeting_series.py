"""Drafts of a year's series of meetings."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from chatdong_tui.domain.draft.meeting import Time
from chatdong_tui.domain.draft.text import Draft, OptionalTitle
from chatdong_tui.domain.meeting_code import MeetingKind


class SeriesDraft(Draft):
    """Either `day` of the month, or `weekday` (0 = Monday … 4 = Friday) with `week` 1 … 4, 5 = the last.

    A weekday without a week is every week.
    """

    kind: MeetingKind
    year: Annotated[int, Field(ge=2000, le=2100)]
    months: tuple[Annotated[int, Field(ge=1, le=12)], ...]
    zone_id: str | None = None
    weekday: Annotated[int, Field(ge=0, le=4)] | None = None
    week: Annotated[int, Field(ge=1, le=5)] | None = None
    day: Annotated[int, Field(ge=1, le=31)] | None = None
    starts_at: Time | None = None
    ends_at: Time | None = None
    place: OptionalTitle = None
    title: OptionalTitle = None
