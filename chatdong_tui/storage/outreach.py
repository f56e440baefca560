"""Reading outreach counts of a month."""

from __future__ import annotations

from collections.abc import Collection

from chatdong_tui.domain.outreach import OutreachCount
from chatdong_tui.storage import rows
from chatdong_tui.storage.engine import Connection


def of_month(connection: Connection, month: str, dong_ids: Collection[str]) -> list[OutreachCount]:
    """The counts of these dongs in a month."""
    found = rows.select(connection, OutreachCount, "month = ? ORDER BY dong_id, route, route_detail, id", (month,))
    return [each for each in found if each.dong_id in dong_ids]
