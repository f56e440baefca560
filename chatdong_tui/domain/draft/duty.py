"""Drafts of attendance duties."""

from __future__ import annotations

from datetime import date
from typing import Annotated

from pydantic import Field, StringConstraints

from chatdong_tui.domain.draft.text import Draft, Line
from chatdong_tui.domain.meeting_code import MeetingKind
from chatdong_tui.domain.network import RoleKind


class DutyDraft(Draft):
    """A rule of the office's own. months empty: every meeting. source: the sentence that the rule comes from."""

    kind: MeetingKind
    role: RoleKind
    source: Annotated[Line, StringConstraints(max_length=200)]
    months: tuple[Annotated[int, Field(ge=1, le=12)], ...] = ()
    from_on: date | None = None
    until_on: date | None = None
