"""The tables of a project's plan: items, steps, parts and goals, each typed as one line."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, TypeVar

from chatdong_tui.domain.network import OrganisationKind, Sector, Zone
from chatdong_tui.domain.order import moved
from chatdong_tui.domain.project import JointProject, Milestone, ProjectState
from chatdong_tui.domain.project_plan import (
    PartSector,
    PlanRow,
    ProjectGoal,
    ProjectItem,
    ProjectPart,
    follow,
    missing,
)
from chatdong_tui.domain.refusal import Rule, RuleBroken
from chatdong_tui.storage import network, rows
from chatdong_tui.storage import project as storage
from chatdong_tui.storage.journal import Act
from chatdong_tui.usecases.desk import Desk, Done, done
from chatdong_tui.words.project_goal import needs_text

if TYPE_CHECKING:
    from chatdong_tui.domain.draft.project import MilestoneDraft
    from chatdong_tui.domain.draft.project_plan import ProjectGoalDraft, ProjectItemDraft, ProjectPartDraft

Row = TypeVar("Row", ProjectItem, ProjectPart, ProjectGoal, Milestone)


def _next(act: Act, model: type[Row], project_id: str) -> int:
    """The position after the last line of a table. Raises RuleBroken(UNKNOWN_RECORD)."""
    rows.get(act.connection, JointProject, project_id)
    return max((row.position for row in storage.table(act.connection, model, project_id)), default=0) + 1


def keep_whole(act: Act, project_id: str) -> None:
    """Hold a confirmed plan to what a plan needs. Raises RuleBroken(PLAN_CONFIRMED) with what would be missing."""
    project = rows.get(act.connection, JointProject, project_id)
    if project.state is ProjectState.CONFIRMED and (gone := missing(storage.plan(act.connection, project))):
        raise RuleBroken("", Rule.PLAN_CONFIRMED, missing=needs_text(gone))


# items


def add_item(desk: Desk, project_id: str, draft: ProjectItemDraft) -> Done[ProjectItem]:
    """Add a 세부사업 after the last one. Raises RuleBroken(UNKNOWN_RECORD)."""
    with desk.act("project.add_item") as act:
        item = ProjectItem(desk.new_id(), project_id, _next(act, ProjectItem, project_id), **dict(draft))
        act.put(item)
        return done(act, item)


def edit_item(desk: Desk, item_id: str, draft: ProjectItemDraft) -> Done[ProjectItem]:
    """Change a 세부사업. Raises RuleBroken(UNKNOWN_RECORD)."""
    with desk.act("project.edit_item") as act:
        item = replace(rows.get(act.connection, ProjectItem, item_id), **dict(draft))
        act.put(item)
        return done(act, item)


# parts


def add_part(desk: Desk, project_id: str, draft: ProjectPartDraft) -> Done[ProjectPart]:
    """Add a part. Without a sector it is that of the agency of this name, 관 for a dong, else 기타.

    Raises RuleBroken(UNKNOWN_RECORD).
    """
    with desk.act("project.add_part") as act:
        place = _next(act, ProjectPart, project_id)
        part = _part(act, ProjectPart(desk.new_id(), project_id, place, PartSector.OTHER, "", ""), draft)
        act.put(part)
        return done(act, part)


def edit_part(desk: Desk, part_id: str, draft: ProjectPartDraft) -> Done[ProjectPart]:
    """Change a part. Raises RuleBroken(UNKNOWN_RECORD)."""
    with desk.act("project.edit_part") as act:
        part = _part(act, rows.get(act.connection, ProjectPart, part_id), draft)
        act.put(part)
        return done(act, part)


_SECTOR_OF = {
    Sector.PRIVATE: PartSector.PRIVATE,
    Sector.PUBLIC: PartSector.PUBLIC,
    Sector.RESIDENT: PartSector.RESIDENT,
}


def _part(act: Act, part: ProjectPart, draft: ProjectPartDraft) -> ProjectPart:
    project = rows.get(act.connection, JointProject, part.project_id)
    district_id = rows.get(act.connection, Zone, project.zone_id).district_id
    found = network.find_organisation(act.connection, district_id, draft.party)
    sector = draft.sector
    if sector is None and found is not None and found.kind is OrganisationKind.DISTRICT_OFFICE:
        sector = PartSector.DISTRICT
    elif sector is None and found is not None:
        sector = _SECTOR_OF.get(found.sector, PartSector.OTHER)
    elif sector is None:
        dongs = {dong.name for dong in network.dongs(act.connection, district_id)}
        sector = PartSector.PUBLIC if draft.party in dongs else PartSector.OTHER
    organisation_id = found.id if found else None
    return replace(part, sector=sector, party=draft.party, task=draft.task, organisation_id=organisation_id)


# goals


def add_goal(desk: Desk, project_id: str, draft: ProjectGoalDraft) -> Done[ProjectGoal]:
    """Add a 성과목표.

    Raises RuleBroken: UNKNOWN_RECORD; REQUIRED at unit for a figure without one; COUNTED_ALREADY at achieved
    for a figure that the activities contradict.
    """
    with desk.act("project.add_goal") as act:
        place = _next(act, ProjectGoal, project_id)
        goal = ProjectGoal(desk.new_id(), project_id, place, **dict(draft))
        _check_goal(act, goal)
        act.put(goal)
        return done(act, goal)


def edit_goal(desk: Desk, goal_id: str, draft: ProjectGoalDraft) -> Done[ProjectGoal]:
    """Change a 성과목표 or say what was reached. Raises what `add_goal` raises."""
    with desk.act("project.edit_goal") as act:
        goal = replace(rows.get(act.connection, ProjectGoal, goal_id), **dict(draft))
        _check_goal(act, goal)
        act.put(goal)
        return done(act, goal)


def _check_goal(act: Act, goal: ProjectGoal) -> None:
    if goal.unit is None and (goal.target is not None or goal.achieved is not None):
        raise RuleBroken("unit", Rule.REQUIRED)
    items = storage.table(act.connection, ProjectItem, goal.project_id)
    activities = storage.activities(act.connection, [goal.project_id])[goal.project_id]
    line = follow(goal, items, activities)
    if line.differs:
        raise RuleBroken("achieved", Rule.COUNTED_ALREADY, counted=f"{line.counted:,}{goal.unit}")


# steps


def add_milestone(desk: Desk, project_id: str, draft: MilestoneDraft) -> Done[Milestone]:
    """Add a step after the last one. Raises RuleBroken: UNKNOWN_RECORD, END_BEFORE_START at until_month."""
    with desk.act("project.add_milestone") as act:
        place = _next(act, Milestone, project_id)
        milestone = _milestone(Milestone(desk.new_id(), project_id, place, ""), draft)
        act.put(milestone)
        return done(act, milestone)


def edit_milestone(desk: Desk, milestone_id: str, draft: MilestoneDraft) -> Done[Milestone]:
    """Change a step. Raises what `add_milestone` raises."""
    with desk.act("project.edit_milestone") as act:
        milestone = _milestone(rows.get(act.connection, Milestone, milestone_id), draft)
        act.put(milestone)
        return done(act, milestone)


def _milestone(milestone: Milestone, draft: MilestoneDraft) -> Milestone:
    if draft.from_month and draft.until_month and draft.until_month < draft.from_month:
        raise RuleBroken("until_month", Rule.END_BEFORE_START)
    return replace(milestone, **dict(draft))


def finish_milestone(desk: Desk, milestone_id: str, done_on: date | None) -> Done[Milestone]:
    """Mark a step as done on a day, or with None as not done after all. Raises RuleBroken(UNKNOWN_RECORD)."""
    with desk.act("project.finish_milestone") as act:
        milestone = replace(rows.get(act.connection, Milestone, milestone_id), done_on=done_on)
        act.put(milestone)
        return done(act, milestone)


# any line of the plan


def move_row(desk: Desk, row: PlanRow, place: int) -> Done[str]:
    """Put a line of a table at a place (from 1). Raises RuleBroken(UNKNOWN_RECORD)."""
    with desk.act("project.move_row") as act:
        known = rows.get(act.connection, type(row), row.id)
        lines = {each.id: each for each in storage.table(act.connection, type(row), known.project_id)}
        for position, each in enumerate(moved(tuple(lines), row.id, place), start=1):
            act.put(replace(lines[each], position=position))
        return done(act, row.id)


def remove_row(desk: Desk, row: PlanRow) -> Done[str]:
    """Take a line of a table away.

    Raises RuleBroken: UNKNOWN_RECORD; IN_USE for an item that activities were done for; PLAN_CONFIRMED for
    the last line of a table that a confirmed plan needs.
    """
    with desk.act("project.remove_row") as act:
        known = rows.get(act.connection, type(row), row.id)
        if isinstance(known, ProjectItem) and storage.item_in_use(act.connection, known.id):
            raise RuleBroken("", Rule.IN_USE)
        act.remove(type(row), row.id)
        keep_whole(act, known.project_id)
        return done(act, row.id)
