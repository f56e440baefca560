"""Bringing in a table of cases against the same rows written bare: record, journal entry, search index."""

from __future__ import annotations

import json
import random
import time
from datetime import date, datetime, timedelta
from pathlib import Path

import xlsxwriter

from chatdong_tui import wiring
from chatdong_tui.domain.case_code import HouseholdType, Route
from chatdong_tui.storage import engine
from chatdong_tui.storage.derived import ROSTER_COLUMNS
from chatdong_tui.storage.search import terms
from chatdong_tui.usecases import importing, network
from chatdong_tui.words.labels import label

ROWS = 10_000
TABLES = ("household", "crisis_case", "status_event")
HEADINGS = ("동", "가구유형", "출생연대", "발굴경로", "발굴일", "담당")


def roster(example: Path, folder: Path) -> Path:
    """An XLSX file with invented households of the example's dongs."""
    desk = wiring.open_desk(example, read_only=True)
    dongs = [dong.name for dong in network.dongs(desk)]
    people = [f"{person.name} {person.organisation}" for person in network.people(desk)]
    desk.database.close()
    rng = random.Random(10)
    path = folder / "명단.xlsx"
    with xlsxwriter.Workbook(str(path)) as book:
        sheet = book.add_worksheet()
        sheet.write_row(0, 0, HEADINGS)
        for row in range(1, ROWS + 1):
            day = date(2021, 1, 4) + timedelta(days=rng.randrange(300))
            cells = (
                rng.choice(dongs), label(rng.choice(tuple(HouseholdType))), rng.randrange(1930, 2000),
                label(rng.choice(tuple(Route))), f"{day.year}.{day.month}.{day.day}", rng.choice(people),
            )  # fmt: skip
            sheet.write_row(row, 0, cells)
    return path


def ours(example: Path, table: Path) -> float:
    """Seconds from the file to the saved rows: read, checked, saved in one act."""
    desk = wiring.open_desk(example)
    desk.now = lambda: datetime(2021, 12, 10, 9)
    started = time.perf_counter()
    planned = importing.plan(desk, table)
    assert not planned.problems, planned.problems[:3]
    desk.perform(importing.take, planned)
    took = time.perf_counter() - started
    desk.database.close()
    return took


def bare(filled: Path, empty: Path) -> float:
    """Seconds to insert by hand, in one transaction, the rows that the import made, into a file without them."""
    source = engine.connect(str(filled), read_only=True)
    act = source.execute("SELECT max(act) FROM import_run").fetchone()[0]
    entries = source.execute("SELECT * FROM journal WHERE act = ? ORDER BY seq", (act,)).fetchall()
    cases = {json.loads(entry[5])["case_no"]: entry[4] for entry in entries if entry[3] == "crisis_case"}
    lines = {
        row[0]: row
        for row in source.execute(f"SELECT {', '.join(ROSTER_COLUMNS)} FROM case_roster")
        if row[0] in set(cases.values())
    }
    texts = {
        row_id: (f"{case_no} {dong} {manager}", f"{case_no} {dong}")
        for row_id, case_no, dong, manager in source.execute(
            "SELECT r.case_id, r.case_no, d.name, r.manager FROM case_roster r JOIN dong d ON d.id = r.dong_id"
        )
        if row_id in lines
    }
    source.close()
    connection = engine.connect(str(empty), read_only=False)
    connection.executescript("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON;")
    connection.executescript("PRAGMA cache_size = -16000; PRAGMA secure_delete = ON; PRAGMA cell_size_check = ON;")
    marks = ", ".join("?" * len(ROSTER_COLUMNS))
    started = time.perf_counter()
    connection.execute("BEGIN IMMEDIATE")
    for entry in entries:
        fields = json.loads(entry[5])
        connection.execute(
            f"INSERT INTO {entry[3]} (id, {', '.join(fields)}) VALUES (?{', ?' * len(fields)})",
            (entry[4], *fields.values()),
        )
        connection.execute(f"INSERT INTO journal VALUES ({', '.join('?' * 11)})", entry)
    first = connection.execute("SELECT max(n) + 1 FROM case_roster").fetchone()[0]
    for n, (case_id, line) in enumerate(lines.items(), first):
        connection.execute(f"INSERT INTO case_roster (n, {', '.join(ROSTER_COLUMNS)}) VALUES (?, {marks})", (n, *line))
        connection.execute("INSERT INTO case_search (rowid, text) VALUES (?, ?)", (n, terms(*texts[case_id])))
    connection.execute("COMMIT")
    took = time.perf_counter() - started
    connection.close()
    return took
