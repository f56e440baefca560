"""Joint projects: planning one, its steps, and what it does month by month."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from itertools import groupby
from typing import TYPE_CHECKING

from chatdong_tui.domain.network import Organisation, Zone
from chatdong_tui.domain.project import (
    Activity,
    JointProject,
    Milestone,
    ProjectLine,
    ProjectPage,
    ProjectState,
    tally,
)
from chatdong_tui.domain.refusal import Rule, RuleBroken
from chatdong_tui.storage import project as storage
from chatdong_tui.storage import rows
from chatdong_tui.storage.engine import Connection
from chatdong_tui.usecases.desk import Desk, Done, done

if TYPE_CHECKING:
    from chatdong_tui.domain.draft.project import ActivityDraft, MilestoneDraft, ProjectDraft


def plan(desk: Desk, draft: ProjectDraft) -> Done[JointProject]:
    """Record a project's plan.

    Raises RuleBroken: UNKNOWN_RECORD at zone_id or lead_agency_id, END_BEFORE_START at ends_on.
    """
    with desk.act("project.plan") as act:
        project = _project(act.connection, desk.new_id(), draft)
        act.put(project)
        return done(act, project)


def edit(desk: Desk, project_id: str, draft: ProjectDraft) -> Done[JointProject]:
    """Change a project's plan. Raises what `plan` raises, and UNKNOWN_RECORD."""
    with desk.act("project.edit") as act:
        rows.get(act.connection, JointProject, project_id)
        project = _project(act.connection, project_id, draft)
        act.put(project)
        return done(act, project)


def _project(connection: Connection, project_id: str, draft: ProjectDraft) -> JointProject:
    rows.get(connection, Zone, draft.zone_id, "zone_id")
    if draft.lead_agency_id is not None:
        rows.get(connection, Organisation, draft.lead_agency_id, "lead_agency_id")
    if draft.starts_on and draft.ends_on and draft.ends_on < draft.starts_on:
        raise RuleBroken("ends_on", Rule.END_BEFORE_START)
    return JointProject(id=project_id, **dict(draft))


def set_state(desk: Desk, project_id: str, state: ProjectState) -> Done[JointProject]:
    """Confirm a plan, end a project, or take either back. Raises RuleBroken(UNKNOWN_RECORD)."""
    with desk.act("project.set_state") as act:
        project = replace(rows.get(act.connection, JointProject, project_id), state=state)
        act.put(project)
        return done(act, project)


def remove(desk: Desk, project_id: str) -> Done[str]:
    """Take a project away with its steps and activities.

    Raises RuleBroken: UNKNOWN_RECORD; IN_USE while money is booked on one of its activities.
    """
    with desk.act("project.remove") as act:
        rows.get(act.connection, JointProject, project_id)
        for activity in storage.activities(act.connection, [project_id])[project_id]:
            if storage.paid_for(act.connection, activity.id):
                raise RuleBroken("", Rule.IN_USE)
            act.remove(Activity, activity.id)
        for milestone in storage.milestones(act.connection, [project_id])[project_id]:
            act.remove(Milestone, milestone.id)
        act.remove(JointProject, project_id)
        return done(act, project_id)


def add_milestone(desk: Desk, project_id: str, draft: MilestoneDraft) -> Done[Milestone]:
    """Add a step after the last one. Raises RuleBroken: UNKNOWN_RECORD, END_BEFORE_START at until_month."""
    with desk.act("project.add_milestone") as act:
        rows.get(act.connection, JointProject, project_id)
        position = storage.last_position(act.connection, project_id) + 1
        milestone = _milestone(Milestone(desk.new_id(), project_id, position, ""), draft)
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


def remove_milestone(desk: Desk, milestone_id: str) -> Done[str]:
    """Take a step away. Raises RuleBroken(UNKNOWN_RECORD)."""
    with desk.act("project.remove_milestone") as act:
        rows.get(act.connection, Milestone, milestone_id)
        act.remove(Milestone, milestone_id)
        return done(act, milestone_id)


def add_activity(desk: Desk, project_id: str, draft: ActivityDraft) -> Done[Activity]:
    """Record what a project did.

    Raises RuleBroken: UNKNOWN_RECORD; REQUIRED at unit for a quantity without one; OUT_OF_RANGE at
    people_distinct when there are more distinct people than attendances.
    """
    with desk.act("project.add_activity") as act:
        rows.get(act.connection, JointProject, project_id)
        activity = _activity(desk.new_id(), project_id, draft)
        act.put(activity)
        return done(act, activity)


def edit_activity(desk: Desk, activity_id: str, draft: ActivityDraft) -> Done[Activity]:
    """Change an activity. Raises what `add_activity` raises."""
    with desk.act("project.edit_activity") as act:
        project_id = rows.get(act.connection, Activity, activity_id).project_id
        activity = _activity(activity_id, project_id, draft)
        act.put(activity)
        return done(act, activity)


def _activity(activity_id: str, project_id: str, draft: ActivityDraft) -> Activity:
    if draft.quantity is not None and draft.unit is None:
        raise RuleBroken("unit", Rule.REQUIRED)
    distinct, total = draft.people_distinct, draft.people_total
    if distinct is not None and total is not None and distinct > total:
        raise RuleBroken("people_distinct", Rule.OUT_OF_RANGE)
    return Activity(id=activity_id, project_id=project_id, **dict(draft))


def remove_activity(desk: Desk, activity_id: str) -> Done[str]:
    """Take an activity away. Raises RuleBroken: UNKNOWN_RECORD; IN_USE while money is booked on it."""
    with desk.act("project.remove_activity") as act:
        rows.get(act.connection, Activity, activity_id)
        if storage.paid_for(act.connection, activity_id):
            raise RuleBroken("", Rule.IN_USE)
        act.remove(Activity, activity_id)
        return done(act, activity_id)


def of_year(desk: Desk, year: int, zone_id: str | None = None) -> list[ProjectLine]:
    """The projects of a year with what they did so far, by zone; of one zone when it is given."""
    with desk.database.snapshot() as connection:
        projects = storage.of_year(connection, year, zone_id)
        return [_line(connection, project) for project in projects]


def _line(connection: Connection, project: JointProject) -> ProjectLine:
    activities = storage.activities(connection, [project.id])[project.id]
    steps = storage.milestones(connection, [project.id])[project.id]
    return ProjectLine(
        project,
        rows.get(connection, Zone, project.zone_id),
        storage.agency_of(connection, project),
        sum(step.done_on is not None for step in steps),
        len(steps),
        tally(activities),
        activities[-1].on_date if activities else None,
    )


def page(desk: Desk, project_id: str) -> ProjectPage:
    """One project with its steps and activities. Raises RuleBroken(UNKNOWN_RECORD)."""
    with desk.database.snapshot() as connection:
        line = _line(connection, rows.get(connection, JointProject, project_id))
        activities = storage.activities(connection, [project_id])[project_id][::-1]
        months = groupby(activities, key=lambda activity: f"{activity.on_date:%Y-%m}")
        return ProjectPage(
            line,
            tuple(storage.milestones(connection, [project_id])[project_id]),
            tuple(activities),
            tuple((month, tally(reversed(list(group)))) for month, group in months),
        )
