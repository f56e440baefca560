"""Drafts of the lines of a project's plan: items, parts and goals."""

from __future__ import annotations

from typing import Annotated

from pydantic import AfterValidator, StringConstraints

from chatdong_tui.domain.draft.project import Count, Unit
from chatdong_tui.domain.draft.text import Draft, OptionalLine, OptionalTitle, Title, clean
from chatdong_tui.domain.project_plan import GoalKind, PartSector

Task = Annotated[str, AfterValidator(clean), StringConstraints(min_length=1, max_length=200)]


class ProjectItemDraft(Draft):
    """sessions in 회, people in 명; None is "not planned"."""

    name: Title
    content: OptionalLine = None
    sessions: Count | None = None
    people: Count | None = None
    in_charge: OptionalTitle = None


class ProjectPartDraft(Draft):
    """party: a name; whether it is an agency of the register is found out when it is saved."""

    party: Title
    task: Task
    sector: PartSector | None = None


class ProjectGoalDraft(Draft):
    """target and achieved in `unit`."""

    name: Title
    kind: GoalKind = GoalKind.OUTPUT
    formula: OptionalLine = None
    target: Count | None = None
    unit: Unit | None = None
    measured: OptionalLine = None
    achieved: Count | None = None
