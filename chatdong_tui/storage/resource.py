"""The register of resources, with how much of each is used."""

from __future__ import annotations

from chatdong_tui.domain.resource import Resource, ResourceFilter, ResourceLine
from chatdong_tui.storage import rows, search
from chatdong_tui.storage.engine import Connection

_USED = "(SELECT count(*) FROM service s WHERE s.resource_id = r.id AND s.removed = 0 AND s.state <> 'not_possible')"


def lines(connection: Connection, wanted: ResourceFilter) -> list[ResourceLine]:
    """The resources that answer a filter, by domain and name."""
    conditions, parameters = ["r.removed = 0"], []
    for column in ("domain", "sector", "form", "organisation_id"):
        if (value := getattr(wanted, column)) is not None:
            conditions.append(f"r.{column} = ?")
            parameters.append(str(value))
    if wanted.usable_on is not None:
        conditions.append(f"(r.until_on IS NULL OR r.until_on >= ?) AND (r.quantity IS NULL OR r.quantity > {_USED})")
        parameters.append(wanted.usable_on.isoformat())
    if wanted.text.strip():
        own, terms = search.condition(wanted.text, ("resource",), "r.id")
        of_agency, agency_terms = search.condition(wanted.text, ("organisation",), "r.organisation_id")
        conditions.append(f"({own} OR {of_agency})")
        parameters += [*terms, *agency_terms]
    return _read(connection, " AND ".join(conditions), parameters)


def line(connection: Connection, resource_id: str) -> ResourceLine | None:
    """One resource, unless it is removed or was never there."""
    found = _read(connection, "r.removed = 0 AND r.id = ?", [resource_id])
    return found[0] if found else None


@rows.reading()
def _read(connection: Connection, condition: str, parameters: list[str]) -> list[ResourceLine]:
    cut = len(rows.columns(Resource))
    return [
        ResourceLine(rows.record(Resource, row[:cut]), row[cut], row[cut + 1])
        for row in connection.execute(
            f"SELECT {rows.selection(Resource, 'r')}, coalesce(o.name, ''), {_USED}"
            " FROM resource r LEFT JOIN organisation o ON o.id = r.organisation_id"
            f" WHERE {condition} ORDER BY r.domain, r.name, r.id",
            parameters,
        )
    ]


def named(connection: Connection, resource_id: str) -> bool:
    """Whether a service names the resource."""
    sql = "SELECT 1 FROM service WHERE resource_id = ? AND removed = 0 LIMIT 1"
    return connection.execute(sql, (resource_id,)).fetchone() is not None
