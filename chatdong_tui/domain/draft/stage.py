"""Drafts of the 3-stage board and of the table of tasks between 관 and 민."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from chatdong_tui.domain.draft.text import Draft, OptionalLine, Title
from chatdong_tui.domain.interface import InterfaceRole


class StageTaskDraft(Draft):
    stage: Annotated[int, Field(ge=1, le=3)]
    title: Title
    note: OptionalLine = None


class StageEvidenceDraft(Draft):
    """A meeting, a project or an agreement, with or without a note; or a note alone."""

    meeting_id: str | None = None
    project_id: str | None = None
    agreement_id: str | None = None
    note: OptionalLine = None


class InterfaceTaskDraft(Draft):
    """A role of None: no part in it, or not agreed yet."""

    task: Title
    public_role: InterfaceRole | None = None
    private_role: InterfaceRole | None = None
    note: OptionalLine = None
