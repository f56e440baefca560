"""The law of the journal: a row is the fold of its entries in stamp order."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

Fields = Mapping[str, int | str | None]


@dataclass(frozen=True, slots=True)
class Entry:
    """One change to one row, as the journal keeps it.

    site, seq: who wrote it and as its how manieth. stamp: hybrid logical clock (milliseconds << 16 |
    counter). based_on: stamp of the row's last entry the writer had seen; None for a new row.
    act: seq of the first entry of the same verb. undoes: the act this one takes back.
    """

    site: str
    seq: int
    stamp: int
    table: str
    row_id: str
    fields: Fields
    based_on: int | None
    act: int
    verb: str
    actor: str
    undoes: int | None = None


def fold(entries: Iterable[Entry]) -> dict[str, int | str | None]:
    """The row that these entries of one row make: each field has the value of its last entry.

    Order of arrival and repetition do not matter. Fields never written are absent (NULL in the table).
    """
    row: dict[str, int | str | None] = {}
    for entry in sorted(entries, key=lambda entry: (entry.stamp, entry.site, entry.seq)):
        row.update(entry.fields)
    return row
