"""Rows that are copied from source documents: put in once, never changed by a verb."""

from __future__ import annotations

from collections.abc import Sequence

from chatdong_tui.storage import journal, rows
from chatdong_tui.usecases.desk import Desk, Done, done


def load(desk: Desk, records: Sequence[object]) -> Done[int]:
    """Put in what is not there yet; the value is how many came. Their ids are derived, so none comes twice."""
    with desk.act("reference.load") as act:
        came = 0
        for record in records:
            table, row_id = rows.table_of(type(record)), str(getattr(record, "id"))  # noqa: B009
            if not journal.revision(act.connection, table, row_id):
                act.add(record)
                came += 1
        return done(act, came)
