"""Tables that were brought in, how their headings were read, and what has been built on their rows since."""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import date, datetime

from chatdong_tui.domain.importing import ImportKind, ImportRun
from chatdong_tui.domain.journal import Entry
from chatdong_tui.storage.engine import Connection
from chatdong_tui.storage.models import MODELS

_RUN = (
    "SELECT id, at, kind, file_name, file_digest, rows, skipped, act,"
    " EXISTS (SELECT 1 FROM journal WHERE site = ?1 AND undoes = import_run.act AND undoes IS NOT NULL)"
    " FROM import_run"
)


def _run(row: tuple[object, ...]) -> ImportRun:
    row_id, at, kind, name, digest, count, skipped, act, undone = row
    return ImportRun(
        str(row_id), datetime.fromisoformat(str(at)), ImportKind(str(kind)), str(name), str(digest), int(str(count)),
        int(str(skipped)), int(str(act)), bool(undone),
    )  # fmt: skip


def runs(connection: Connection, site: str) -> list[ImportRun]:
    """Every import into this file, the newest first."""
    return [_run(row) for row in connection.execute(f"{_RUN} ORDER BY at DESC, id DESC", (site,))]


def runs_called(connection: Connection, site: str, start: str) -> list[ImportRun]:
    """The imports whose id begins so, at most two."""
    found = connection.execute(f"{_RUN} WHERE substr(id, 1, length(?2)) = ?2 LIMIT 2", (site, start))
    return [_run(row) for row in found]


def save_run(connection: Connection, run: ImportRun) -> None:
    """Note an import."""
    connection.execute(
        "INSERT INTO import_run (id, at, kind, file_name, file_digest, rows, skipped, act)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        (
            run.id, run.at.isoformat(timespec="seconds"), str(run.kind), run.file_name, run.file_digest, run.rows,
            run.skipped, run.act,
        ),
    )  # fmt: skip


def mapping(connection: Connection, fingerprint: str, kind: ImportKind) -> dict[str, str]:
    """Field to heading, as a table with these headings was read last; empty if it never was."""
    found = connection.execute(
        "SELECT headings FROM import_mapping WHERE fingerprint = ? AND kind = ?", (fingerprint, str(kind))
    ).fetchone()
    return dict(json.loads(found[0])) if found else {}


def last_kind(connection: Connection, fingerprint: str) -> ImportKind | None:
    """What a table with these headings was last read as."""
    found = connection.execute(
        "SELECT kind FROM import_mapping WHERE fingerprint = ? ORDER BY saved_at DESC LIMIT 1", (fingerprint,)
    ).fetchone()
    return ImportKind(found[0]) if found else None


def save_mapping(
    connection: Connection, fingerprint: str, kind: ImportKind, headings: Mapping[str, str], at: datetime
) -> None:
    """Remember how a table with these headings was read."""
    connection.execute(
        "INSERT OR REPLACE INTO import_mapping (fingerprint, kind, headings, saved_at) VALUES (?, ?, ?, ?)",
        (fingerprint, str(kind), json.dumps(headings, ensure_ascii=False), at.isoformat(timespec="seconds")),
    )


def last_change(connection: Connection, site: str) -> int:
    """The number of the newest entry of this file's journal: the same as long as nothing was written."""
    return int(connection.execute("SELECT coalesce(max(seq), 0) FROM journal WHERE site = ?", (site,)).fetchone()[0])


def built_upon(connection: Connection, entries: list[Entry]) -> bool:
    """Whether a row that these entries did not write points at one that they made."""
    made: dict[str, list[str]] = {}
    for entry in entries:
        made.setdefault(entry.table, []).append(entry.row_id)
    ours = json.dumps([entry.row_id for entry in entries])
    for table in MODELS:
        for key in connection.execute(f"PRAGMA foreign_key_list({table})").fetchall():
            target, column = key[2], key[3]
            if target not in made:
                continue
            if connection.execute(
                f"SELECT 1 FROM {table} WHERE removed = 0 AND {column} IN (SELECT value FROM json_each(?))"
                " AND id NOT IN (SELECT value FROM json_each(?)) LIMIT 1",
                (json.dumps(made[target]), ours),
            ).fetchone():
                return True
    return False


def known_case(connection: Connection, case_id: str) -> tuple[str, bool] | None:
    """The number of the case with this id, and whether it is removed; None where there never was one."""
    found = connection.execute("SELECT case_no, removed FROM crisis_case WHERE id = ?", (case_id,)).fetchone()
    return None if found is None else (found[0], bool(found[1]))


def number_taken(connection: Connection, case_no: str, but: str) -> bool:
    """Whether another case has this number, or had it."""
    found = connection.execute("SELECT 1 FROM crisis_case WHERE case_no = ? AND id <> ? LIMIT 1", (case_no, but))
    return found.fetchone() is not None


def same_day_cases(connection: Connection, found_on: date) -> set[tuple[str, str, int | None]]:
    """(dong, household type, band of birth) of the cases that were found on a day."""
    return set(
        connection.execute(
            "SELECT h.dong_id, h.household_type, h.birth_from FROM case_roster r JOIN crisis_case c ON c.id = r.case_id"
            " JOIN household h ON h.id = c.household_id WHERE r.found_on = ?",
            (found_on.isoformat(),),
        )
    )
