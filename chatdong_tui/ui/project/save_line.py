"""A typed line of a plan on its way to the file."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, TypeVar

from chatdong_tui.domain.project_plan import PlanRow, ProjectGoal, ProjectItem, ProjectPart
from chatdong_tui.usecases import project_plan
from chatdong_tui.usecases.desk import Desk, Done
from chatdong_tui.words.project_lines import fields_of

if TYPE_CHECKING:
    from chatdong_tui.ui.project.page_screen import ProjectScreen

DraftKind = TypeVar("DraftKind")
Row = TypeVar("Row", bound=PlanRow)


async def save_line(screen: ProjectScreen, kind: type[PlanRow], row: PlanRow | None, text: str) -> PlanRow:
    """Add a line of this kind to the plan, or change `row` to what the text says. Raises RuleBroken."""
    from chatdong_tui.domain.draft import project_plan as drafts
    from chatdong_tui.domain.draft.project import MilestoneDraft
    from chatdong_tui.domain.draft.text import draft_of

    assert screen.page is not None
    project = screen.page.line.project
    fields = fields_of(kind, text, project.year)
    row_id = row.id if row else None
    if kind is ProjectItem:
        item = draft_of(drafts.ProjectItemDraft, **fields)
        return await _written(screen, project_plan.add_item, project_plan.edit_item, row_id, item)
    if kind is ProjectPart:
        part = draft_of(drafts.ProjectPartDraft, **fields)
        return await _written(screen, project_plan.add_part, project_plan.edit_part, row_id, part)
    if kind is ProjectGoal:
        goal = draft_of(drafts.ProjectGoalDraft, **fields)
        return await _written(screen, project_plan.add_goal, project_plan.edit_goal, row_id, goal)
    step = draft_of(MilestoneDraft, **fields)
    return await _written(screen, project_plan.add_milestone, project_plan.edit_milestone, row_id, step)


async def _written(
    screen: ProjectScreen,
    add: Callable[[Desk, str, DraftKind], Done[Row]],
    edit: Callable[[Desk, str, DraftKind], Done[Row]],
    row_id: str | None,
    draft: DraftKind,
) -> Row:
    """The line as it now stands in the plan."""
    if row_id is not None:
        return (await screen.perform(edit, row_id, draft)).value
    return (await screen.perform(add, screen.project_id, draft)).value
