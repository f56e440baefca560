"""A long list without holding it: pages of rows in an order that an index keeps."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Generic, TypeVar

from chatdong_tui.storage.engine import Connection

Line = TypeVar("Line")

PAGE = 128
"""Rows of a page."""


@dataclass(slots=True)
class Roster(Generic[Line]):
    """An ordered question that is answered page by page.

    source: table or join to read from; where and parameters: its filter. order: the sort column, which
    is never NULL; key: the unique column that breaks ties, or that is the order itself. An index on
    (filter columns, order, key) makes every page a seek. Anchors remember where pages begin and end, so
    that the next page is found by its first key, and a far one by counting from the nearer end. counted:
    where to count, if another way is quicker than the one that keeps the order.
    """

    source: str
    columns: str
    order: str
    key: str
    read: Callable[[Sequence[object]], Line]
    where: str = "1"
    parameters: Sequence[object] = ()
    descending: bool = False
    counted: str = ""
    _anchors: dict[int, tuple[tuple[object, object], tuple[object, object]]] = field(default_factory=dict)
    _total: int | None = None

    def count(self, connection: Connection) -> int:
        """How many rows the whole list has."""
        if self._total is None:
            sql = f"SELECT count(*) FROM {self.counted or self.source} WHERE {self.where}"
            self._total = int(connection.execute(sql, self.parameters).fetchone()[0])
        return self._total

    def page(self, connection: Connection, number: int) -> list[Line]:
        """The rows of page `number` (from 0), at most PAGE of them."""
        before, after = self._anchors.get(number - 1), self._anchors.get(number + 1)
        if before is not None:
            found = self._seek(connection, before[1], forward=True)
        elif after is not None:
            found = self._seek(connection, after[0], forward=False)
        else:
            found = self._skip(connection, number)
        if found:
            self._anchors[number] = ((found[0][0], found[0][1]), (found[-1][0], found[-1][1]))
        return [self.read(row[2:]) for row in found]

    def position(self, connection: Connection, order: object, key: object) -> int:
        """How many rows come before the row with this order value and key."""
        extra, anchor = self._beyond(">" if self.descending else "<", (order, key))
        sql = f"SELECT count(*) FROM {self.source} WHERE {self.where}{extra}"
        return int(connection.execute(sql, (*self.parameters, *anchor)).fetchone()[0])

    def _beyond(self, sign: str, anchor: tuple[object, object]) -> tuple[str, tuple[object, ...]]:
        if self.order == self.key:
            return f" AND {self.key} {sign} ?", anchor[1:]
        return f" AND ({self.order}, {self.key}) {sign} (?, ?)", anchor

    def _select(
        self, connection: Connection, extra: str, parameters: Sequence[object], *, forward: bool, limit: int,
        offset: int = 0,
    ) -> list[tuple[object, ...]]:  # fmt: skip
        way = "DESC" if self.descending == forward else "ASC"
        ties = "" if self.order == self.key else f", {self.key} {way}"
        sql = (
            f"SELECT {self.order}, {self.key}, {self.columns} FROM {self.source} WHERE {self.where}{extra}"
            f" ORDER BY {self.order} {way}{ties} LIMIT ? OFFSET ?"
        )
        found = connection.execute(sql, (*self.parameters, *parameters, limit, offset)).fetchall()
        return found if forward else found[::-1]

    def _seek(
        self, connection: Connection, anchor: tuple[object, object], *, forward: bool
    ) -> list[tuple[object, ...]]:
        extra, parameters = self._beyond("<" if self.descending == forward else ">", anchor)
        return self._select(connection, extra, parameters, forward=forward, limit=PAGE)

    def _skip(self, connection: Connection, number: int) -> list[tuple[object, ...]]:
        start = number * PAGE
        if number == 0:
            return self._select(connection, "", (), forward=True, limit=PAGE)
        total = self.count(connection)
        if start >= total:
            return []
        if start <= total // 2:
            return self._select(connection, "", (), forward=True, limit=PAGE, offset=start)
        limit = min(PAGE, total - start)
        return self._select(connection, "", (), forward=False, limit=limit, offset=total - start - limit)
