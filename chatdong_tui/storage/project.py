"""Joint projects in the file: the list of a year, and one project with its steps and activities."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import TYPE_CHECKING, TypeVar

from chatdong_tui.domain.network import Zone
from chatdong_tui.domain.project import Activity, JointProject, Milestone, PlanGap, ProjectState, plan_gaps
from chatdong_tui.storage import rows
from chatdong_tui.storage.engine import Connection
from chatdong_tui.storage.same_zone import SAME_ZONE

if TYPE_CHECKING:
    from chatdong_tui.domain.project_plan import Plan

Line = TypeVar("Line")


def of_year(connection: Connection, year: int, zone_id: str | None = None) -> list[JointProject]:
    """The projects of a year, by zone number and name; of one zone, in whatever year it was cut, when it is given."""
    zones = {zone.id: zone.no for zone in rows.select(connection, Zone)}
    if zone_id is None:
        found = rows.select(connection, JointProject, "year = ?", (year,))
    else:
        found = rows.select(connection, JointProject, f"year = ? AND zone_id IN ({SAME_ZONE})", (year, zone_id))
    return sorted(found, key=lambda project: (zones.get(project.zone_id, 0), project.name, project.id))


def milestones(connection: Connection, project_ids: Iterable[str]) -> dict[str, list[Milestone]]:
    """The steps of each project, in their order."""
    return {project_id: table(connection, Milestone, project_id) for project_id in project_ids}


def activities(connection: Connection, project_ids: Iterable[str]) -> dict[str, list[Activity]]:
    """The activities of each project, by date."""
    found: dict[str, list[Activity]] = {}
    for project_id in project_ids:
        found[project_id] = rows.select(connection, Activity, "project_id = ? ORDER BY on_date, id", (project_id,))
    return found


def agency_of(connection: Connection, project: JointProject, on: date) -> str:
    """The name of the agency that leads the project: its own, else the one that led its zone on a day; '' without."""
    if project.lead_agency_id is None:
        # The first screen lists projects and needs no network.
        from chatdong_tui.storage import network

        agency = network.lead_agency(connection, project.zone_id, on)
        return agency.name if agency else ""
    # An agency that is no longer in the network led it all the same.
    found = connection.execute("SELECT name FROM organisation WHERE id = ?", (project.lead_agency_id,)).fetchone()
    return str(found[0]) if found else ""


def table(connection: Connection, model: type[Line], project_id: str) -> list[Line]:
    """The items, steps, parts or goals of a project, in their order."""
    return rows.select(connection, model, "project_id = ? ORDER BY position, id", (project_id,))


def plan(connection: Connection, project: JointProject) -> Plan:
    """The project with all tables of its plan."""
    # The first screen reads projects, and nothing of their plans.
    from chatdong_tui.domain.project_plan import Plan, ProjectGoal, ProjectItem, ProjectPart

    return Plan(
        project,
        tuple(table(connection, ProjectItem, project.id)),
        tuple(table(connection, Milestone, project.id)),
        tuple(table(connection, ProjectPart, project.id)),
        tuple(table(connection, ProjectGoal, project.id)),
    )


def gaps_of_plan(connection: Connection, zone_id: str, year: int) -> tuple[PlanGap, ...]:
    """What a zone with project money of a year still owes for it, the more pressing first."""
    granted, submitted = connection.execute(
        "SELECT EXISTS (SELECT 1 FROM budget_line l JOIN disbursement d ON d.budget_line_id = l.id AND d.removed = 0"
        " WHERE l.zone_id = ?1 AND l.year = ?2 AND l.purpose = 'project' AND l.removed = 0),"
        " EXISTS (SELECT 1 FROM submission s WHERE s.zone_id = ?1 AND s.form = 'project_plan'"
        " AND s.period = CAST(?2 AS TEXT) AND s.removed = 0 AND s.state IN ('submitted', 'resubmitted', 'received'))",
        (zone_id, year),
    ).fetchone()
    confirmed = bool(granted) and confirmed_project(connection, zone_id, year) is not None
    return plan_gaps(granted=bool(granted), submitted=bool(submitted), confirmed=confirmed)


def confirmed_project(connection: Connection, zone_id: str, year: int, on: date | None = None) -> JointProject | None:
    """The zone's project of a year whose plan was confirmed first, by a day if it is given; None before that.

    One that has ended counts too, also where the day of its confirmation is not known.
    """
    found = rows.select(
        connection,
        JointProject,
        f"zone_id IN ({SAME_ZONE}) AND year = ? AND state IN (?, ?) AND (confirmed_on IS NULL OR confirmed_on <= ?)"
        " ORDER BY confirmed_on, id LIMIT 1",
        (zone_id, year, ProjectState.CONFIRMED, ProjectState.ENDED, on or date.max),
    )
    return found[0] if found else None


def successor(connection: Connection, project_id: str, year: int | None = None) -> JointProject | None:
    """The project that goes on with this one, in any later year or in the one given."""
    condition, parameters = ("", ()) if year is None else (" AND year = ?", (year,))
    found = rows.select(
        connection, JointProject, f"previous_id = ?{condition} ORDER BY year, id LIMIT 1", (project_id, *parameters)
    )
    return found[0] if found else None


def item_in_use(connection: Connection, item_id: str) -> bool:
    """Whether an activity was done, or money spent, for this item."""
    found = connection.execute(
        "SELECT 1 FROM activity WHERE item_id = ?1 AND removed = 0"
        " UNION ALL SELECT 1 FROM expenditure WHERE item_id = ?1 AND removed = 0 LIMIT 1",
        (item_id,),
    ).fetchone()
    return found is not None


def paid_for(connection: Connection, activity_id: str) -> bool:
    """Whether money was spent on this activity."""
    found = connection.execute(
        "SELECT 1 FROM expenditure WHERE activity_id = ? AND removed = 0 LIMIT 1", (activity_id,)
    ).fetchone()
    return found is not None


def funded(connection: Connection, project_id: str) -> bool:
    """Whether a budget line is for this project alone, or money was spent for one of its items or activities."""
    found = connection.execute(
        "SELECT 1 FROM budget_line WHERE project_id = ?1 AND removed = 0"
        " UNION ALL SELECT 1 FROM expenditure e JOIN project_item i ON i.id = e.item_id"
        " WHERE i.project_id = ?1 AND e.removed = 0"
        " UNION ALL SELECT 1 FROM expenditure e JOIN activity a ON a.id = e.activity_id"
        " WHERE a.project_id = ?1 AND e.removed = 0 LIMIT 1",
        (project_id,),
    ).fetchone()
    return found is not None
