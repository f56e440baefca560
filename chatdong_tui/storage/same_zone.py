"""A zone has a row for each year; under its number they are one."""

from __future__ import annotations

from chatdong_tui.domain.network import Zone
from chatdong_tui.storage import rows
from chatdong_tui.storage.engine import Connection

SAME_ZONE = (
    "SELECT same.id FROM zone own JOIN zone same ON same.district_id = own.district_id AND same.no = own.no"
    " WHERE own.id = ?"
)
"""The rows of one zone number over the years: what a zone left open goes on in the next year's row."""


def of_year(connection: Connection, zone: Zone, year: int) -> Zone | None:
    """The zone with this zone's number in another year, if the file knows it."""
    found = rows.select(connection, Zone, "district_id = ? AND no = ? AND year = ?", (zone.district_id, zone.no, year))
    return found[0] if found else None
