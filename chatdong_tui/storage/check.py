"""Is the file whole? Pages, foreign keys, the journal against the rows, and what is derived from them."""

from __future__ import annotations

import enum
import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby
from typing import Any

from chatdong_tui.domain.journal import Entry, fold
from chatdong_tui.storage import case_clock, derived, rows
from chatdong_tui.storage.engine import Connection, DatabaseError
from chatdong_tui.storage.models import MODELS


class FlawKind(enum.StrEnum):
    PAGES = "pages"
    FOREIGN_KEY = "foreign_key"
    ROW_DIFFERS = "row_differs"
    ROW_WITHOUT_JOURNAL = "row_without_journal"
    JOURNAL_WITHOUT_ROW = "journal_without_row"
    JOURNAL_UNREADABLE = "journal_unreadable"
    ROSTER_DIFFERS = "roster_differs"
    SEARCH_DIFFERS = "search_differs"


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that is wrong. columns: names only; the values themselves are never told."""

    kind: FlawKind
    table: str = ""
    row_id: str = ""
    columns: tuple[str, ...] = ()


def findings(connection: Connection) -> Iterator[Finding]:
    """All that is wrong with the file, as it is found; nothing when it is whole."""
    connection.text_factory = lambda stored: stored.decode("utf-8", "surrogateescape")
    parts = [_pages(connection), _foreign_keys(connection)]
    parts += [_against_journal(connection, model, table) for table, model in MODELS.items()]
    parts += [_roster(connection), _search(connection)]
    try:
        yield from _as_far_as_readable(parts)
    finally:
        connection.text_factory = str


def _as_far_as_readable(parts: Iterable[Iterator[Finding]]) -> Iterator[Finding]:
    """What each part finds. One that meets an unreadable page ends there, and the others still look."""
    told = False
    for part in parts:
        try:
            for finding in part:
                told = told or finding.kind is FlawKind.PAGES
                yield finding
        except (DatabaseError, TypeError):
            # TypeError: where an id should be stands something that is no text.
            if not told:
                yield Finding(FlawKind.PAGES)
            told = True


def _pages(connection: Connection) -> Iterator[Finding]:
    report = [text for (text,) in connection.execute("PRAGMA integrity_check(20)")]
    if report != ["ok"]:
        yield Finding(FlawKind.PAGES)


def _foreign_keys(connection: Connection) -> Iterator[Finding]:
    for table, row, _, _ in connection.execute("PRAGMA foreign_key_check"):
        found = connection.execute(f"SELECT id FROM {table} WHERE rowid = ?", (row,)).fetchone() if row else None
        yield Finding(FlawKind.FOREIGN_KEY, table, found[0] if found else "")


def _against_journal(connection: Connection, model: type, table: str) -> Iterator[Finding]:
    """Walk the table and its journal side by side, both in order of the row id."""
    names = (*(name for name in rows.columns(model) if name != "id"), "removed", "demo")
    entries = connection.execute(
        "SELECT row_id, site, seq, stamp, fields FROM journal WHERE table_name = ? ORDER BY row_id, stamp", (table,)
    )
    folded = groupby(entries, key=lambda row: row[0])
    stored = connection.execute(f"SELECT id, {', '.join(names)} FROM {table} ORDER BY id")
    row: Any = next(stored, None)
    group: Any = next(folded, None)
    while row is not None or group is not None:
        if group is None or (row is not None and row[0] < group[0]):
            yield Finding(FlawKind.ROW_WITHOUT_JOURNAL, table, row[0])
            row = next(stored, None)
            continue
        if row is None or group[0] < row[0]:
            yield Finding(FlawKind.JOURNAL_WITHOUT_ROW, table, group[0])
            group = next(folded, None)
            continue
        yield from _one_row(table, names, row, list(group[1]))
        row, group = next(stored, None), next(folded, None)


def _one_row(
    table: str, names: tuple[str, ...], row: tuple[object, ...], written: list[tuple[str, str, int, int, str]]
) -> Iterator[Finding]:
    row_id = str(row[0])
    try:
        entries = [
            Entry(site, seq, stamp, table, row_id, json.loads(fields), None, seq, "", "")
            for _, site, seq, stamp, fields in written
        ]
        expected: dict[str, object] = {"removed": 0, "demo": 0, **fold(entries)}
    except (ValueError, TypeError):
        yield Finding(FlawKind.JOURNAL_UNREADABLE, table, row_id)
        return
    differing = [name for name, value in zip(names, row[1:], strict=True) if expected.pop(name, None) != value]
    if differing or expected:
        # A column that there is none of is itself damage: its name could be a piece of a value.
        yield Finding(FlawKind.ROW_DIFFERS, table, row_id, (*differing, *("?" for _ in expected)))


def _roster(connection: Connection) -> Iterator[Finding]:
    columns = ", ".join(derived.ROSTER_COLUMNS)
    listed = {row[0]: row for row in connection.execute(f"SELECT {columns} FROM case_roster")}
    clocks = case_clock.clocks_of(connection)
    for (case_id,) in connection.execute("SELECT id FROM crisis_case ORDER BY id"):
        try:
            expected = derived.roster_row(connection, case_id, clocks)
        except (DatabaseError, UnicodeEncodeError):
            # The second for an id that is no text any more: it cannot even be asked for.
            expected = None
        if listed.pop(case_id, None) != expected:
            yield Finding(FlawKind.ROSTER_DIFFERS, "crisis_case", case_id)
    for case_id in listed:
        yield Finding(FlawKind.ROSTER_DIFFERS, "crisis_case", case_id)


def _search(connection: Connection) -> Iterator[Finding]:
    for entries, texts in (("search_entry", "search_text"), ("case_roster", "case_search")):
        counts = connection.execute(
            f"SELECT (SELECT count(*) FROM {entries}), (SELECT count(*) FROM {texts}_docsize)"
        ).fetchone()
        if counts[0] != counts[1]:
            yield Finding(FlawKind.SEARCH_DIFFERS)
            return
