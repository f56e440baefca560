"""Saving a record against the same rows written bare: one transaction, the same durability."""

from __future__ import annotations

import json
import time
from datetime import date, datetime
from pathlib import Path

from chatdong_tui import wiring
from chatdong_tui.domain.case_code import ContactMethod, ContactResult
from chatdong_tui.domain.draft.case import ContactDraft
from chatdong_tui.storage import engine
from chatdong_tui.storage.search import pairs
from chatdong_tui.usecases import case, case_record

MEMO = "안부를 확인하고 반찬을 전달함"
RUNS = 60


def bare(path: Path, case_id: str) -> list[float]:
    """Seconds a save of a contact takes by hand: record, journal entry, search index, case list."""
    connection = engine.connect(str(path), read_only=False)
    connection.executescript("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON;")
    seq = connection.execute("SELECT max(seq) FROM journal").fetchone()[0]
    line, told = connection.execute(
        "SELECT n, case_no || ' ' || (SELECT coalesce(group_concat(memo, ' '), '') FROM contact WHERE case_id = ?1)"
        " FROM case_roster WHERE case_id = ?1",
        (case_id,),
    ).fetchone()
    times = []
    for n in range(RUNS):
        row_id = wiring.new_id()
        fields = {"case_id": case_id, "on_date": "2021-12-10", "method": "phone", "result": "completed", "memo": MEMO}
        started = time.perf_counter()
        connection.execute("BEGIN IMMEDIATE")
        connection.execute(
            "INSERT INTO contact (id, case_id, on_date, method, result, memo) VALUES (?, ?, ?, ?, ?, ?)",
            (row_id, *fields.values()),
        )
        connection.execute(
            "INSERT INTO journal (site, seq, stamp, table_name, row_id, fields, act, verb, actor)"
            " VALUES ('benchbenchbench0', ?, ?, 'contact', ?, ?, ?, 'case.add_contact', '')",
            (
                seq + n + 1,
                time.time_ns() // 1_000_000 << 16,
                row_id,
                json.dumps(fields, ensure_ascii=False),
                seq + n + 1,
            ),
        )
        told = f"{told} {MEMO}"
        connection.execute("DELETE FROM case_search WHERE rowid = ?", (line,))
        connection.execute("INSERT INTO case_search (rowid, text) VALUES (?, ?)", (line, pairs(told)))
        connection.execute("UPDATE case_roster SET contacted_on = '2021-12-10' WHERE n = ?", (line,))
        connection.execute("COMMIT")
        times.append(time.perf_counter() - started)
    connection.close()
    return times


def ours(path: Path, case_id: str) -> list[float]:
    """Seconds the program takes for the same: from the filled-in draft to the durable row."""
    desk = wiring.open_desk(path)
    desk.now = lambda: datetime(2021, 12, 10, 9)
    times = []
    for _ in range(RUNS):
        started = time.perf_counter()
        draft = ContactDraft(
            method=ContactMethod.PHONE, result=ContactResult.COMPLETED, on_date=date(2021, 12, 10), memo=MEMO
        )
        desk.perform(case_record.add_contact, case_id, draft)
        times.append(time.perf_counter() - started)
    desk.database.close()
    return times


def a_case(path: Path) -> str:
    """An open case of the file."""
    desk = wiring.open_desk(path, read_only=True)
    found = case.roster_page(desk, case.roster(desk, case.CaseFilter(open_only=True)), 0)[0].case_id
    desk.database.close()
    return found
