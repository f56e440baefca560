"""Joint projects: planning one, carrying last year's over, confirming it, and what it does month by month."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from itertools import groupby
from typing import TYPE_CHECKING

from chatdong_tui.domain.identity import derived
from chatdong_tui.domain.network import Organisation, Part, Zone, nearest_day
from chatdong_tui.domain.project import Activity, JointProject, ProjectState, by_name, tally
from chatdong_tui.domain.project_page import ItemLine, ProjectLine, ProjectPage
from chatdong_tui.domain.project_plan import (
    Plan,
    PlanRow,
    ProjectItem,
    follow,
    in_state,
    may_move,
    missing,
    months_later,
    remarks,
    years_later,
)
from chatdong_tui.domain.refusal import Rule, RuleBroken
from chatdong_tui.storage import network, rows
from chatdong_tui.storage import project as storage
from chatdong_tui.storage.engine import Connection
from chatdong_tui.storage.journal import Act
from chatdong_tui.usecases import budget
from chatdong_tui.usecases.desk import Desk, Done, done
from chatdong_tui.usecases.project_plan import keep_whole
from chatdong_tui.words.project import result_text
from chatdong_tui.words.project_goal import needs_text

if TYPE_CHECKING:
    from chatdong_tui.domain.draft.project import ActivityDraft, ProjectDraft


def plan(desk: Desk, draft: ProjectDraft) -> Done[JointProject]:
    """Record a project's plan as a draft.

    Raises RuleBroken: UNKNOWN_RECORD at zone_id or lead_agency_id, END_BEFORE_START at ends_on.
    """
    with desk.act("project.plan") as act:
        project = JointProject(desk.new_id(), draft.zone_id, draft.year, draft.name, ProjectState.DRAFT)
        project = _planned(act.connection, project, draft)
        act.put(project)
        return done(act, project)


def edit(desk: Desk, project_id: str, draft: ProjectDraft) -> Done[JointProject]:
    """Change a project's plan.

    Raises what `plan` raises, UNKNOWN_RECORD, PLAN_CONFIRMED for what a confirmed plan cannot do without, and
    IN_USE at zone_id for another zone or year while it has money.
    """
    with desk.act("project.edit") as act:
        known = rows.get(act.connection, JointProject, project_id)
        project = _planned(act.connection, known, draft)
        is_elsewhere = (known.zone_id, known.year) != (project.zone_id, project.year)
        if is_elsewhere and storage.funded(act.connection, project_id):
            raise RuleBroken("zone_id", Rule.IN_USE)
        act.put(project)
        keep_whole(act, project_id)
        return done(act, project)


def _planned(connection: Connection, project: JointProject, draft: ProjectDraft) -> JointProject:
    rows.get(connection, Zone, draft.zone_id, "zone_id")
    if draft.lead_agency_id is not None:
        rows.get(connection, Organisation, draft.lead_agency_id, "lead_agency_id")
    if draft.starts_on and draft.ends_on and draft.ends_on < draft.starts_on:
        raise RuleBroken("ends_on", Rule.END_BEFORE_START)
    return replace(project, **dict(draft))


def set_state(desk: Desk, project_id: str, state: ProjectState, on: date | None = None) -> Done[JointProject]:
    """Confirm a plan, end a project, or take either back. on: the day of it, today without one.

    Raises RuleBroken: UNKNOWN_RECORD; MOVE_NOT_ALLOWED; OUT_OF_RANGE at `on` for a day to come;
    END_BEFORE_START at `on` for an end before the confirmation; PLAN_INCOMPLETE with what is missing.
    """
    with desk.act("project.set_state") as act:
        known = rows.get(act.connection, JointProject, project_id)
        day = on or desk.today
        if not may_move(known, state, desk.today):
            raise RuleBroken("", Rule.MOVE_NOT_ALLOWED)
        if day > desk.today:
            raise RuleBroken("on", Rule.OUT_OF_RANGE)
        if state is ProjectState.ENDED and known.confirmed_on is not None and day < known.confirmed_on:
            raise RuleBroken("on", Rule.END_BEFORE_START)
        if state is ProjectState.CONFIRMED and (gone := missing(storage.plan(act.connection, known))):
            raise RuleBroken("", Rule.PLAN_INCOMPLETE, missing=needs_text(gone))
        project = in_state(known, state, day)
        act.put(project)
        return done(act, project)


def carry_over(desk: Desk, project_id: str, year: int | None = None) -> Done[JointProject]:
    """Plan a project again for another year, the next one without `year`.

    The plan comes as a draft with its tables, every date and month moved; what was done becomes last year's
    result, and what is different is left to be written. Raises RuleBroken: UNKNOWN_RECORD; OUT_OF_RANGE at
    year; CARRIED_OVER_ALREADY.
    """
    with desk.act("project.carry_over") as act:
        old = rows.get(act.connection, JointProject, project_id)
        wanted = old.year + 1 if year is None else year
        if not old.year < wanted <= 2100:
            raise RuleBroken("year", Rule.OUT_OF_RANGE)
        if storage.successor(act.connection, project_id, wanted) is not None:
            raise RuleBroken("", Rule.CARRIED_OVER_ALREADY)
        activities = storage.activities(act.connection, [project_id])[project_id]
        project = replace(
            old,
            # Two offices that carry the same project over meet in one.
            id=derived("joint_project", project_id, wanted),
            zone_id=network.zone_in(act.connection, old.zone_id, wanted),
            year=wanted,
            state=ProjectState.DRAFT,
            starts_on=years_later(old.starts_on, wanted - old.year),
            ends_on=years_later(old.ends_on, wanted - old.year),
            previous_id=project_id,
            last_year_result=result_text(by_name(activities)) or None,
            changed_from_last_year=None,
            confirmed_on=None,
            ended_on=None,
        )
        act.put(project)
        _copy_tables(act, storage.plan(act.connection, old), project)
        return done(act, project)


def _copy_tables(act: Act, old: Plan, project: JointProject) -> None:
    years = project.year - old.project.year

    def copy_of(table: str, row: PlanRow) -> str:
        return derived(table, project.id, row.id)

    for item in old.items:
        act.put(replace(item, id=copy_of("project_item", item), project_id=project.id))
    for part in old.parts:
        act.put(replace(part, id=copy_of("project_part", part), project_id=project.id))
    for goal in old.goals:
        act.put(replace(goal, id=copy_of("project_goal", goal), project_id=project.id, achieved=None))
    for step in old.milestones:
        moved = replace(
            step,
            from_month=months_later(step.from_month, years),
            until_month=months_later(step.until_month, years),
            done_on=None,
        )
        act.put(replace(moved, id=copy_of("milestone", step), project_id=project.id))


def remove(desk: Desk, project_id: str) -> Done[str]:
    """Take a project away with its plan and activities.

    Raises RuleBroken: UNKNOWN_RECORD; IN_USE while money is booked on one of its activities or items, or a
    budget line is for it alone.
    """
    with desk.act("project.remove") as act:
        whole = storage.plan(act.connection, rows.get(act.connection, JointProject, project_id))
        if storage.funded(act.connection, project_id):
            raise RuleBroken("", Rule.IN_USE)
        for activity in storage.activities(act.connection, [project_id])[project_id]:
            act.remove(Activity, activity.id)
        every: tuple[PlanRow, ...] = (*whole.milestones, *whole.items, *whole.parts, *whole.goals)
        for row in every:
            act.remove(type(row), row.id)
        act.remove(JointProject, project_id)
        return done(act, project_id)


def add_activity(desk: Desk, project_id: str, draft: ActivityDraft) -> Done[Activity]:
    """Record what a project did. Without an item, one that is called like the activity is its item.

    Raises RuleBroken: UNKNOWN_RECORD, also at item_id for one of another project; REQUIRED at unit for a
    quantity without one; OUT_OF_RANGE at people_distinct when there are more distinct people than attendances.
    """
    with desk.act("project.add_activity") as act:
        rows.get(act.connection, JointProject, project_id)
        activity = _activity(act.connection, desk.new_id(), project_id, draft)
        act.put(activity)
        return done(act, activity)


def edit_activity(desk: Desk, activity_id: str, draft: ActivityDraft) -> Done[Activity]:
    """Change an activity. Raises what `add_activity` raises."""
    with desk.act("project.edit_activity") as act:
        project_id = rows.get(act.connection, Activity, activity_id).project_id
        activity = _activity(act.connection, activity_id, project_id, draft)
        act.put(activity)
        return done(act, activity)


def _activity(connection: Connection, activity_id: str, project_id: str, draft: ActivityDraft) -> Activity:
    if draft.quantity is not None and draft.unit is None:
        raise RuleBroken("unit", Rule.REQUIRED)
    distinct, total = draft.people_distinct, draft.people_total
    if distinct is not None and total is not None and distinct > total:
        raise RuleBroken("people_distinct", Rule.OUT_OF_RANGE)
    items = {item.id: item for item in storage.table(connection, ProjectItem, project_id)}
    if draft.item_id is not None and draft.item_id not in items:
        raise RuleBroken("item_id", Rule.UNKNOWN_RECORD)
    called_so = next((item.id for item in items.values() if item.name == draft.name), None)
    activity = Activity(id=activity_id, project_id=project_id, **dict(draft))
    return replace(activity, item_id=draft.item_id or called_so)


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
        return [_line(desk, connection, project) for project in projects]


def to_carry_over(desk: Desk, year: int, zone_id: str | None = None) -> list[ProjectLine]:
    """The projects of the year before `year` that no project of `year` goes on with; of one zone when it is given."""
    with desk.database.snapshot() as connection:
        return [
            _line(desk, connection, project)
            for project in storage.of_year(connection, year - 1, zone_id)
            if storage.successor(connection, project.id, year) is None
        ]


def _line(desk: Desk, connection: Connection, project: JointProject) -> ProjectLine:
    zone = rows.get(connection, Zone, project.zone_id)
    activities = storage.activities(connection, [project.id])[project.id]
    whole = storage.plan(connection, project)
    goals = [follow(goal, whole.items, activities) for goal in whole.goals]
    return ProjectLine(
        project,
        zone,
        storage.agency_of(connection, project, nearest_day(zone, desk.today)),
        sum(step.done_on is not None for step in whole.milestones),
        len(whole.milestones),
        tally(activities),
        activities[-1].on_date if activities else None,
        sum(goal.is_met for goal in goals),
        len(goals),
        missing(whole),
        storage.successor(connection, project.id) is not None,
    )


def page(desk: Desk, project_id: str) -> ProjectPage:
    """One project with its plan and activities. Raises RuleBroken(UNKNOWN_RECORD)."""
    with desk.database.snapshot() as connection:
        project = rows.get(connection, JointProject, project_id)
        whole = storage.plan(connection, project)
        activities = storage.activities(connection, [project_id])[project_id]
        # Planned before the zones of its year were cut, it still stands in the older row.
        zone_id = network.zone_in(connection, project.zone_id, project.year)
        months = groupby(reversed(activities), key=lambda activity: f"{activity.on_date:%Y-%m}")
        return ProjectPage(
            _line(desk, connection, project),
            whole.milestones,
            tuple(reversed(activities)),
            tuple((month, tally(reversed(list(group)))) for month, group in months),
            tuple(
                ItemLine(item, tally(each for each in activities if each.item_id == item.id)) for item in whole.items
            ),
            whole.parts,
            tuple(follow(goal, whole.items, activities) for goal in whole.goals),
            _partners(connection, project),
            tuple(
                money
                for money in budget.of_zone(desk, zone_id, project.year).lines
                if money.line.project_id in (None, project_id)
            ),
            remarks(project, activities, desk.today),
        )


def _partners(connection: Connection, project: JointProject) -> tuple[str, ...]:
    """The member dongs and agencies of the zone in the project's year, without the agency that leads it."""
    first, last = date(project.year, 1, 1), date(project.year, 12, 31)
    found = (
        member
        for member in network.members(connection, [project.zone_id])
        if member.membership.part in (Part.MEMBER_DONG, Part.MEMBER_AGENCY)
        and (member.membership.from_on or date.min) <= last
        and (member.membership.until_on or date.max) >= first
    )
    return tuple(member.dong.name if member.dong else member.organisation.name for member in found)
