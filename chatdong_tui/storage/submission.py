"""What the zones owe the 구청, as far as it is recorded, and the figures that were handed in."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from chatdong_tui.domain.submission import Submission, SubmissionCorrection, SubmissionVersion
from chatdong_tui.storage import rows
from chatdong_tui.storage.engine import Connection


def of_zone(connection: Connection, zone_id: str) -> list[Submission]:
    """All recorded papers of a zone, by due date."""
    return rows.select(connection, Submission, "zone_id = ? ORDER BY due_on, form", (zone_id,))


def of_zones(connection: Connection, zone_ids: Iterable[str]) -> list[Submission]:
    """All recorded papers of these zones."""
    return [row for zone_id in zone_ids for row in of_zone(connection, zone_id)]


def versions(connection: Connection, submission_id: str) -> list[SubmissionVersion]:
    """What was handed in, the first sending first."""
    return rows.select(connection, SubmissionVersion, "submission_id = ? ORDER BY version_no", (submission_id,))


def corrections(connection: Connection, version_id: str) -> list[SubmissionCorrection]:
    """The reasons given for the figures that differ from a version."""
    return rows.select(connection, SubmissionCorrection, "submission_version_id = ? ORDER BY id", (version_id,))


def months_explained(connection: Connection, zone_ids: Iterable[str]) -> set[str]:
    """`YYYY-MM`: the months of these zones of which a figure was given a reason after it was handed in."""
    ids = tuple(zone_ids)
    found = connection.execute(
        "SELECT DISTINCT s.period FROM submission_correction c JOIN submission_version v"
        " ON v.id = c.submission_version_id JOIN submission s ON s.id = v.submission_id"
        f" WHERE c.removed = 0 AND length(s.period) = 7 AND s.zone_id IN ({', '.join('?' * len(ids))})",
        ids,
    )
    return {period for (period,) in found}


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
