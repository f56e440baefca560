"""Days that were set by hand, what the 구청 has done, and entries of one's own."""

from __future__ import annotations

from chatdong_tui.domain.deadline import Deadline
from chatdong_tui.storage import rows
from chatdong_tui.storage.engine import Connection


def of_years(connection: Connection, district_id: str, first: int, last: int) -> list[Deadline]:
    """All that is recorded for the years from the first to the last."""
    return rows.select(
        connection,
        Deadline,
        "district_id = ? AND year BETWEEN ? AND ? ORDER BY year, due_on, id",
        (district_id, first, last),
    )
