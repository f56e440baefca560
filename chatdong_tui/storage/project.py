"""Joint projects in the file: the list of a year, and one project with its steps and activities."""

from __future__ import annotations

from collections.abc import Iterable

from chatdong_tui.domain.network import Zone
from chatdong_tui.domain.project import Activity, JointProject, Milestone
from chatdong_tui.storage import rows
from chatdong_tui.storage.engine import Connection


def of_year(connection: Connection, year: int, zone_id: str | None = None) -> list[JointProject]:
    """The projects of a year, by zone number and name; of one zone when it is given."""
    zones = {zone.id: zone.no for zone in rows.select(connection, Zone)}
    condition, parameters = ("year = ?", [year]) if zone_id is None else ("year = ? AND zone_id = ?", [year, zone_id])
    found = rows.select(connection, JointProject, condition, parameters)
    return sorted(found, key=lambda project: (zones.get(project.zone_id, 0), project.name, project.id))


def milestones(connection: Connection, project_ids: Iterable[str]) -> dict[str, list[Milestone]]:
    """The steps of each project, in their order."""
    found: dict[str, list[Milestone]] = {}
    for project_id in project_ids:
        found[project_id] = rows.select(connection, Milestone, "project_id = ? ORDER BY position, id", (project_id,))
    return found


def activities(connection: Connection, project_ids: Iterable[str]) -> dict[str, list[Activity]]:
    """The activities of each project, by date."""
    found: dict[str, list[Activity]] = {}
    for project_id in project_ids:
        found[project_id] = rows.select(connection, Activity, "project_id = ? ORDER BY on_date, id", (project_id,))
    return found


def agency_of(connection: Connection, project: JointProject) -> str:
    """The name of the agency that leads the project: its own, else the lead agency of its zone, else ''."""
    found = connection.execute(
        "SELECT name FROM organisation WHERE id = ?1 UNION ALL SELECT o.name FROM membership m"
        " JOIN organisation o ON o.id = m.organisation_id WHERE m.zone_id = ?2 AND m.part = 'lead_agency'"
        " AND m.removed = 0 AND m.until_on IS NULL AND ?1 IS NULL LIMIT 1",
        (project.lead_agency_id, project.zone_id),
    ).fetchone()
    return str(found[0]) if found else ""


def last_position(connection: Connection, project_id: str) -> int:
    """The position of the last step; 0 before the first."""
    found = connection.execute(
        "SELECT max(position) FROM milestone WHERE project_id = ? AND removed = 0", (project_id,)
    ).fetchone()
    return int(found[0] or 0)


def paid_for(connection: Connection, activity_id: str) -> bool:
    """Whether money was spent on this activity."""
    found = connection.execute(
        "SELECT 1 FROM expenditure WHERE activity_id = ? AND removed = 0 LIMIT 1", (activity_id,)
    ).fetchone()
    return found is not None
