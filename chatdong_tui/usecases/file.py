"""The file itself: whether it is whole, and what it knows about itself."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from chatdong_tui.usecases.desk import Desk

if TYPE_CHECKING:
    from chatdong_tui.storage.check import Finding


def check(desk: Desk) -> Iterator[Finding]:
    """All that is wrong with the file: pages, foreign keys, journal against rows, derived rows."""
    from chatdong_tui.storage import check as storage_check

    with desk.database.snapshot() as connection:
        yield from storage_check.findings(connection)


def is_set_up(desk: Desk) -> bool:
    """Whether the file knows its district."""
    return desk.database.meta("district") != ""
