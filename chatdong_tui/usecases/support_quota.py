"""What support may be had in a year, and what was used of it: counted from the meetings that were held."""

from __future__ import annotations

from chatdong_tui.domain.register import QUOTA_MEETINGS, QuotaUse, SupportQuota
from chatdong_tui.storage import register as storage
from chatdong_tui.storage import rows
from chatdong_tui.storage.engine import Connection
from chatdong_tui.usecases.desk import Desk


def use(desk: Desk, quota_id: str) -> QuotaUse:
    """A quota with the meetings that used it up. Raises RuleBroken(UNKNOWN_RECORD)."""
    with desk.database.snapshot() as connection:
        return _use(connection, rows.get(connection, SupportQuota, quota_id))


def uses(desk: Desk) -> dict[str, QuotaUse]:
    """Every quota's use, by its id."""
    with desk.database.snapshot() as connection:
        return {quota.id: _use(connection, quota) for quota in rows.select(connection, SupportQuota)}


def _use(connection: Connection, quota: SupportQuota) -> QuotaUse:
    if quota.reference is not None:
        # A source's quotas are of its own year and place; the meetings of this file say nothing of them.
        return QuotaUse(quota, (), None)
    meetings = tuple(storage.held(connection, quota.year, tuple(map(str, QUOTA_MEETINGS[quota.kind]))))
    return QuotaUse(quota, meetings, len(meetings))
