"""Searching cases against the index alone: the bare question, and its rows fetched by their keys."""

from __future__ import annotations

import statistics
import time
from collections.abc import Callable, Iterator
from pathlib import Path

from chatdong_tui import wiring
from chatdong_tui.storage import case_search, engine
from chatdong_tui.storage.case_roster import CaseFilter, CaseOrder
from chatdong_tui.storage.derived import ROSTER_COLUMNS
from chatdong_tui.storage.roster import PAGE
from chatdong_tui.usecases import case
from tests.storage import search_scan

QUERIES = ("응", "응암", "응암2", "ㅇㅇ", "ㅇㅇ2", "ㄱ", "2021", "안부", "ㅅㅅ1 반찬", "역촌 병원 동행")
"""One, two and more syllables, initial consonants, several words: each finds more than a page."""

_BARE = "SELECT rowid FROM case_search WHERE case_search MATCH ? LIMIT ?"
_ROW = f"SELECT {', '.join(ROSTER_COLUMNS)} FROM case_roster WHERE n = ?"


def _best(work: Callable[[], object]) -> float:
    times = []
    for _ in range(7):
        started = time.perf_counter()
        work()
        times.append(time.perf_counter() - started)
    return statistics.median(times)


def pages(path: Path) -> Iterator[tuple[str, float, float]]:
    """(query, seconds for the first page of the list, seconds for the bare index and its rows)."""
    desk = wiring.open_desk(path, read_only=True)
    connection = engine.connect(str(path), read_only=True)

    def bare(query: str) -> None:
        for row in connection.execute(_BARE, (case_search.question(query), PAGE)).fetchall():
            connection.execute(_ROW, row).fetchone()

    def page(query: str) -> None:
        wanted = CaseFilter(text=query, order=CaseOrder.RECORDED, descending=True)
        case.roster_page(desk, case.roster(desk, wanted), 0)

    for query in QUERIES:
        yield query, _best(lambda query=query: page(query)), _best(lambda query=query: bare(query))  # type: ignore[misc]
    connection.close()
    desk.database.close()


def disagreements(path: Path) -> list[str]:
    """Of 500 random queries those that the index answers otherwise than a plain scan of all cases."""
    connection = engine.connect(str(path), read_only=True)
    wrong = search_scan.disagreements(connection, 500, seed=11)
    connection.close()
    return wrong
