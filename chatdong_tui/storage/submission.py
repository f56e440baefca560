"""What the zones owe the 구청, as far as it is recorded."""

from __future__ import annotations

from datetime import datetime

from chatdong_tui.domain.network import Zone
from chatdong_tui.domain.submission import Submission
from chatdong_tui.storage import rows
from chatdong_tui.storage.engine import Connection


def of_zone(connection: Connection, zone_id: str) -> list[Submission]:
    """All recorded papers of a zone, by due date."""
    return rows.select(connection, Submission, "zone_id = ? ORDER BY due_on, form", (zone_id,))


def year_before(connection: Connection, zone: Zone) -> Zone | None:
    """The zone with the same number in the year before, if the file knows it."""
    found = rows.select(
        connection, Zone, "district_id = ? AND year = ? AND no = ?", (zone.district_id, zone.year - 1, zone.no)
    )
    return found[0] if found else None


_EARLIEST = (
    "SELECT held_on FROM meeting WHERE removed = 0 AND zone_id = :zone ORDER BY held_on LIMIT 1",
    "SELECT a.on_date FROM activity a JOIN joint_project p ON p.id = a.project_id"
    " WHERE a.removed = 0 AND p.removed = 0 AND p.zone_id = :zone ORDER BY a.on_date LIMIT 1",
    "SELECT min(period) FROM submission WHERE removed = 0 AND zone_id = :zone AND length(period) = 7",
)
"""What the monthly papers tell of, and the papers themselves."""


def first_month(connection: Connection, zone_id: str) -> str:
    """`YYYY-MM`: the month in which this file came to know the zone, or an earlier one of which it has records."""
    written = connection.execute(
        "SELECT stamp FROM journal WHERE table_name = 'zone' AND row_id = ? ORDER BY stamp LIMIT 1", (zone_id,)
    ).fetchone()
    found = [connection.execute(question, {"zone": zone_id}).fetchone() for question in _EARLIEST]
    months = [str(row[0])[:7] for row in found if row is not None and row[0] is not None]
    if written is not None:
        months.append(f"{datetime.fromtimestamp((written[0] >> 16) / 1000):%Y-%m}")
    return min(months, default="")
