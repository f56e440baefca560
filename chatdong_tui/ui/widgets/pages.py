"""Where the rows of a list come from, page by page, and the few pages that are held in memory."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from chatdong_tui.storage.roster import PAGE

__all__ = ["PAGE", "PAGES_HELD", "Found", "HeldPages", "Pages", "Row", "StillPages", "find_again"]

Row = tuple[str, tuple[str, ...]]
"""A row: its key, and its cells in the order of the columns."""

PAGES_HELD = 64


class Pages(Protocol):
    """Where rows come from; each call may take its time off the screen's thread."""

    async def count(self) -> int:
        """How many rows there are."""

    async def page(self, number: int) -> list[Row]:
        """The rows from number * PAGE on, at most PAGE of them."""

    async def position(self, key: str) -> int | None:
        """Where the row with this key stands now; None when it is gone, or that is not known."""


class StillPages:
    """Pages of rows that are already in memory."""

    def __init__(self, rows: Sequence[Row] = ()) -> None:
        self._rows = list(rows)

    async def count(self) -> int:
        return len(self._rows)

    async def page(self, number: int) -> list[Row]:
        return self._rows[number * PAGE : (number + 1) * PAGE]

    async def position(self, key: str) -> int | None:
        return next((place for place, row in enumerate(self._rows) if row[0] == key), None)


class HeldPages:
    """The pages read last, at most PAGES_HELD of them."""

    def __init__(self) -> None:
        self._pages: OrderedDict[int, list[Row]] = OrderedDict()

    def __len__(self) -> int:
        return len(self._pages)

    def clear(self) -> None:
        self._pages.clear()

    def hold(self, number: int, rows: list[Row]) -> None:
        """Keep a page; the one that was read longest ago gives way."""
        self._pages[number] = rows
        self._pages.move_to_end(number)
        while len(self._pages) > PAGES_HELD:
            self._pages.popitem(last=False)

    def row(self, place: int) -> Row | None:
        """The row at this place of the list; None while its page is not held."""
        rows = self._pages.get(place // PAGE)
        within = place % PAGE
        return rows[within] if rows is not None and 0 <= within < len(rows) else None

    def missing(self, top: int, bottom: int, total: int | None) -> int | None:
        """The page to ask for next: one with a row from top to bottom, then its neighbours.

        total: rows of the list, None before they are counted.
        """
        first, last = top // PAGE, bottom // PAGE
        for number in (*range(first, last + 1), last + 1, first - 1):
            if number < 0 or number in self._pages:
                continue
            if number == 0 and total is None and not self._pages:
                return number
            if number * PAGE < (total or 0):
                return number
        return None


@dataclass(frozen=True, slots=True)
class Found:
    """Where a row stands, and the page it stands on."""

    place: int
    number: int
    rows: list[Row]


async def find_again(pages: Pages, key: str, before: int) -> Found:
    """The row with this key; `before` is where it stood, and where a row that is gone is looked for."""
    known = await pages.position(key)
    place = before if known is None else known
    number = place // PAGE
    rows = await pages.page(number)
    if known is None:
        place = next((number * PAGE + within for within, row in enumerate(rows) if row[0] == key), before)
    return Found(place, number, rows)
