"""A file with very many invented cases, written straight into its tables: to measure lists and searches at size."""

from __future__ import annotations

import json
import random
import time
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

from chatdong_tui.demo import invented
from chatdong_tui.domain.case_clock import Clocks
from chatdong_tui.domain.case_code import CrisisLevel, HouseholdType, Route, Status
from chatdong_tui.domain.identity import uuid7
from chatdong_tui.storage import case_search, derived, engine
from chatdong_tui.storage.engine import Connection

_AT_ONCE = 10_000
_STATUSES = (Status.DISCOVERED, Status.DISCOVERED, Status.INTAKE, Status.RECEIVED, Status.NOT_APPLICABLE)
_FIRST = date(2021, 1, 4)


def grow(path: Path, number: int) -> None:
    """Add `number` cases to an example file: household, case, events, a contact, journal, case list, search index."""
    connection = engine.connect(str(path), read_only=False)
    connection.executescript("PRAGMA journal_mode = WAL; PRAGMA synchronous = OFF; PRAGMA cache_size = -200000;")
    rng = random.Random(number)
    writer = _Writer(connection, rng)
    for start in range(0, number, _AT_ONCE):
        connection.execute("BEGIN IMMEDIATE")
        for n in range(start, min(start + _AT_ONCE, number)):
            writer.add(n)
        connection.execute("COMMIT")
    connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    connection.close()


class _Writer:
    def __init__(self, connection: Connection, rng: random.Random) -> None:
        self._connection = connection
        self._rng = rng
        self._ids = self._new_ids()
        self._seq, self._stamp = connection.execute("SELECT max(seq), max(stamp) FROM journal").fetchone()
        self._site = connection.execute("SELECT value FROM meta WHERE key = 'site'").fetchone()[0]
        self._dongs = connection.execute(
            "SELECT o.dong_id, d.name, z.id, z.no FROM membership m JOIN organisation o ON"
            " o.id = m.organisation_id JOIN dong d ON d.id = o.dong_id JOIN zone z ON z.id = m.zone_id"
            " WHERE m.part = 'member_dong' AND z.year = 2021 ORDER BY d.position"
        ).fetchall()
        self._people = [row[0] for row in connection.execute("SELECT id FROM person ORDER BY id")]
        self._columns = ", ".join(derived.ROSTER_COLUMNS)
        self._n = connection.execute("SELECT coalesce(max(n), 0) FROM case_roster").fetchone()[0]

    def _new_ids(self) -> Iterator[str]:
        now = time.time_ns() // 1_000_000
        while True:
            yield uuid7(now, self._rng.randbytes(10))

    def _put(self, table: str, **fields: object) -> str:
        row_id = next(self._ids)
        self._seq += 1
        self._stamp += 1
        kept = {name: value for name, value in fields.items() if value is not None} | {"demo": 1}
        self._connection.execute(
            f"INSERT INTO {table} (id, {', '.join(kept)}) VALUES (?{', ?' * len(kept)})", (row_id, *kept.values())
        )
        self._connection.execute(
            "INSERT INTO journal (site, seq, stamp, table_name, row_id, fields, act, verb, actor)"
            " VALUES (?, ?, ?, ?, ?, ?, ?, 'case.discover', '')",
            (self._site, self._seq, self._stamp, table, row_id, json.dumps(kept, ensure_ascii=False), self._seq),
        )
        return row_id

    def add(self, n: int) -> None:
        """One case, whose number ends in 10000 + n."""
        rng = self._rng
        dong_id, dong, zone_id, zone_no = rng.choice(self._dongs)
        manager_id = rng.choice(self._people)
        status, level = rng.choice(_STATUSES), rng.choice((None, *CrisisLevel))
        found_on = _FIRST + timedelta(days=rng.randrange(300))
        household_id = self._put(
            "household", dong_id=dong_id, household_type=str(rng.choice(tuple(HouseholdType))),
            birth_from=rng.randrange(1930, 2000, 5),
        )  # fmt: skip
        case_no = f"{zone_no}-{dong.removesuffix('동')}-2021-{n + 10_000:03}"
        case_id = self._put(
            "crisis_case", household_id=household_id, zone_id=zone_id, case_no=case_no, episode=1, emergency=0,
            found_on=f"{found_on}", route=str(rng.choice(tuple(Route))), manager_id=manager_id,
            crisis_level=level and str(level),
        )  # fmt: skip
        day = {"case_id": case_id, "on_date": f"{found_on}"}
        self._put("status_event", **day, position=0, to_status=str(Status.DISCOVERED))
        if status is not Status.DISCOVERED:
            self._put("status_event", **day, position=1, from_status=str(Status.DISCOVERED), to_status=str(status))
        called_on = found_on + timedelta(days=rng.randrange(30))
        self._put(
            "contact", case_id=case_id, on_date=f"{called_on}", method="phone", result="completed",
            memo=rng.choice(invented.CONTACT_MEMOS), worker_id=manager_id,
        )  # fmt: skip
        self._n += 1
        line = derived.roster_row(self._connection, case_id, Clocks())
        assert line is not None
        self._connection.execute(
            f"INSERT INTO case_roster (n, {self._columns}) VALUES (?{', ?' * len(line)})", (self._n, *line)
        )
        case_search.refresh(self._connection, case_id)
