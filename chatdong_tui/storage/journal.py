"""The one way to write a synced row: every change is an entry; history, undo and checks read it."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass, field

from chatdong_tui.domain.journal import Entry
from chatdong_tui.domain.refusal import Rule, RuleBroken
from chatdong_tui.storage import rows
from chatdong_tui.storage.engine import Connection

UNDO_DEPTH = 50
"""How many verbs can be taken back (the newest ones)."""

_AS_JSON = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode

_INSERT_ENTRY = (
    "INSERT INTO journal (site, seq, stamp, table_name, row_id, fields, based_on, act, verb, actor, undoes)"
    " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
)


@dataclass(slots=True)
class Clock:
    """Where this site's numbering stands: the last sequence number and stamp given out."""

    site: str
    seq: int
    stamp: int

    def tick(self, milliseconds: int) -> tuple[int, int]:
        """The next (seq, stamp); a stamp is never below one given before, whatever the clock says."""
        self.seq += 1
        self.stamp = max(self.stamp + 1, milliseconds << 16)
        return self.seq, self.stamp


def clock_of(connection: Connection, site: str) -> Clock:
    """The numbering of `site` as its journal left it."""
    last = connection.execute(
        "SELECT seq, stamp FROM journal WHERE site = ? ORDER BY seq DESC LIMIT 1", (site,)
    ).fetchone()
    return Clock(site, *(last or (0, 0)))


@dataclass(slots=True)
class Act:
    """One verb's writes, inside one transaction. touched: the (table, row id) pairs it changed."""

    connection: Connection
    clock: Clock
    milliseconds: int
    verb: str
    actor: str
    demo: bool = False
    undoes: int | None = None
    number: int = 0
    touched: dict[tuple[str, str], None] = field(default_factory=dict)

    def put(self, item: object) -> bool:
        """Write a record: a new row, or the columns in which it differs. Returns whether anything changed."""
        model = type(item)
        table = rows.table_of(model)
        wanted = rows.stored_fields(item)
        row_id = str(getattr(item, "id"))  # noqa: B009 - every record has an id, which `object` hides
        names = tuple(wanted)
        found = self.connection.execute(
            f"SELECT removed, {', '.join(names)} FROM {table} WHERE id = ?", (row_id,)
        ).fetchone()
        if found is None:
            self._insert(table, row_id, wanted)
            return True
        fields = {name: value for (name, value), old in zip(wanted.items(), found[1:], strict=True) if value != old}
        if found[0]:
            fields["removed"] = 0
        return self.change(table, row_id, fields)

    def add(self, item: object) -> None:
        """Write a record that is known to be new, without looking for it first."""
        self._insert(rows.table_of(type(item)), str(getattr(item, "id")), rows.stored_fields(item))  # noqa: B009

    def remove(self, model: type, row_id: str) -> bool:
        """Take a row away; undo brings it back."""
        return self.change(rows.table_of(model), row_id, {"removed": 1})

    def change(self, table: str, row_id: str, fields: dict[str, rows.Value]) -> bool:
        """Set columns of an existing row and append the entry that says so."""
        if not fields:
            return False
        based_on = self.connection.execute(
            "SELECT max(stamp) FROM journal WHERE table_name = ? AND row_id = ?", (table, row_id)
        ).fetchone()[0]
        sets = ", ".join(f"{name} = ?" for name in fields)
        self.connection.execute(f"UPDATE {table} SET {sets} WHERE id = ?", (*fields.values(), row_id))
        self._append(table, row_id, fields, based_on)
        return True

    def _insert(self, table: str, row_id: str, wanted: dict[str, rows.Value]) -> None:
        fields: dict[str, rows.Value] = {name: value for name, value in wanted.items() if value is not None}
        if self.demo:
            fields["demo"] = 1
        names = ", ".join(fields)
        marks = ", ?" * len(fields)
        self.connection.execute(
            f"INSERT INTO {table} (id{', ' + names if names else ''}) VALUES (?{marks})", (row_id, *fields.values())
        )
        self._append(table, row_id, fields, None)

    def _append(self, table: str, row_id: str, fields: dict[str, rows.Value], based_on: int | None) -> None:
        seq, stamp = self.clock.tick(self.milliseconds)
        self.number = self.number or seq
        text = _AS_JSON(fields)
        self.connection.execute(
            _INSERT_ENTRY,
            (
                self.clock.site,
                seq,
                stamp,
                table,
                row_id,
                text,
                based_on,
                self.number,
                self.verb,
                self.actor,
                self.undoes,
            ),
        )
        self.touched[table, row_id] = None


_ENTRY = "site, seq, stamp, table_name, row_id, fields, based_on, act, verb, actor, undoes"


def _entry(row: tuple[object, ...]) -> Entry:
    site, seq, stamp, table, row_id, fields, *rest = row
    return Entry(site, seq, stamp, table, row_id, json.loads(str(fields)), *rest)  # type: ignore[arg-type]


def entries_of(connection: Connection, table: str, row_id: str) -> list[Entry]:
    """The history of one row, oldest first."""
    found = connection.execute(
        f"SELECT {_ENTRY} FROM journal WHERE table_name = ? AND row_id = ? ORDER BY stamp, site, seq", (table, row_id)
    )
    return [_entry(row) for row in found]


def entries_of_act(connection: Connection, site: str, act: int) -> list[Entry]:
    """What one verb wrote, in the order in which it wrote."""
    found = connection.execute(
        f"SELECT {_ENTRY} FROM journal WHERE site = ? AND seq >= ? AND act = ? ORDER BY seq", (site, act, act)
    )
    return [_entry(row) for row in found]


def recent_acts(connection: Connection, site: str, limit: int = UNDO_DEPTH) -> Iterator[tuple[int, str]]:
    """(act, verb) of this site's newest verbs that can still be taken back, newest first."""
    undone: set[int] = set()
    given = 0
    for seq, verb, undoes in connection.execute(
        "SELECT seq, verb, undoes FROM journal WHERE site = ? AND seq = act ORDER BY seq DESC", (site,)
    ):
        if undoes is not None:
            undone.add(undoes)
            continue
        given += 1
        if given > limit:
            return
        if seq not in undone:
            yield seq, verb


def revision(connection: Connection, table: str, row_id: str) -> int:
    """The stamp of the row's last entry; 0 for a row that was never written."""
    found = connection.execute(
        "SELECT max(stamp) FROM journal WHERE table_name = ? AND row_id = ?", (table, row_id)
    ).fetchone()
    return int(found[0] or 0)


def take_back(act: Act, entries: list[Entry]) -> None:
    """Append the inverse of these entries of one verb, newest first.

    Raises RuleBroken(UNDO_CHANGED_SINCE) when a later entry touched one of the same fields: taking the
    older one back would silently lose the newer.
    """
    for entry in reversed(entries):
        before: dict[str, rows.Value] = {}
        later: set[str] = set()
        for other in entries_of(act.connection, entry.table, entry.row_id):
            if (other.stamp, other.site, other.seq) < (entry.stamp, entry.site, entry.seq):
                before.update(other.fields)
            elif other.act != entry.act and other.undoes != entry.act:
                later.update(other.fields)
        if later & set(entry.fields) and not _cancelled(act.connection, entry, later):
            raise RuleBroken("", Rule.UNDO_CHANGED_SINCE)
        if entry.based_on is None:
            act.change(entry.table, entry.row_id, {"removed": 1})
        else:
            defaults: dict[str, rows.Value] = {"removed": 0, "demo": 0}
            act.change(entry.table, entry.row_id, {name: before.get(name, defaults.get(name)) for name in entry.fields})


def _cancelled(connection: Connection, entry: Entry, names: set[str]) -> bool:
    """Whether the row still (or again) holds what the entry wrote in these fields."""
    common = sorted(names & set(entry.fields))
    row = connection.execute(f"SELECT {', '.join(common)} FROM {entry.table} WHERE id = ?", (entry.row_id,)).fetchone()
    return list(row) == [entry.fields[name] for name in common]
