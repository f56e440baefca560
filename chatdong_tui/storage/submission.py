"""What the zones owe the 구청, as far as it is recorded."""

from __future__ import annotations

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
