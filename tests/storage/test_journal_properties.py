"""Whatever is done in whatever order: rows are the fold of the journal, and undo leads back to the start."""

from __future__ import annotations

import contextlib
import json
import random
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings

from chatdong_tui.domain.identity import uuid7
from chatdong_tui.domain.journal import Entry, fold
from chatdong_tui.domain.refusal import Rule, RuleBroken
from chatdong_tui.storage import rows
from chatdong_tui.storage.check import findings
from chatdong_tui.storage.database import Database
from chatdong_tui.storage.models import MODELS
from chatdong_tui.usecases import journal
from chatdong_tui.usecases.desk import Desk
from tests.conftest import Network, Today
from tests.storage.steps import STEPS, VERBS, Step, run


def living(desk: Desk) -> dict[str, list[tuple[object, ...]]]:
    """Every row that is not removed, and the rows that follow from them."""
    with desk.database.snapshot() as connection:
        found = {table: connection.execute(f"SELECT * FROM {table} WHERE removed = 0").fetchall() for table in MODELS}
        found["case_roster"] = connection.execute("SELECT * FROM case_roster").fetchall()
        found["search_entry"] = connection.execute("SELECT table_name, row_id, owner_id FROM search_entry").fetchall()
    return {table: sorted(lines, key=repr) for table, lines in found.items()}


def folded(desk: Desk) -> dict[tuple[str, str], dict[str, object]]:
    """What the journal says of each row."""
    entries: dict[tuple[str, str], list[Entry]] = {}
    with desk.database.snapshot() as connection:
        for line in connection.execute(
            "SELECT site, seq, stamp, table_name, row_id, fields, based_on, act, verb, actor, undoes FROM journal"
        ):
            entry = Entry(*line[:5], json.loads(line[5]), *line[6:])
            entries.setdefault((entry.table, entry.row_id), []).append(entry)
    # In whatever order they come, and some of them twice.
    return {key: dict(fold([*reversed(some), *some[:1]])) for key, some in entries.items()}


def stored(desk: Desk) -> dict[tuple[str, str], dict[str, object]]:
    """What the tables say of each row: columns that hold something, and flags that are set."""
    found: dict[tuple[str, str], dict[str, object]] = {}
    with desk.database.snapshot() as connection:
        for table, model in MODELS.items():
            names = (*rows.columns(model), "removed", "demo")
            for line in connection.execute(f"SELECT {', '.join(names)} FROM {table}"):
                row = dict(zip(names, line, strict=True))
                found[table, row.pop("id")] = row
    return found


@contextlib.contextmanager
def copied(content: bytes) -> Iterator[Desk]:
    """A desk over a file of its own with this content, on the same day for every example."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "network.chatdong"
        path.write_bytes(content)
        now, source = Today(), random.Random(7)
        database = Database.open(path, now)
        try:
            yield Desk(database, now, lambda: uuid7(int(now().timestamp() * 1000), source.randbytes(10)))
        finally:
            database.close()


def undo_everything(desk: Desk) -> None:
    """Newest first, so that nothing written since is in the way."""
    while True:
        try:
            desk.perform(journal.undo)
        except RuleBroken as broken:
            if broken.rule is not Rule.NOTHING_TO_UNDO:
                raise
            return


@pytest.fixture
def small(desk: Desk) -> bytes:
    """A closed file with the invented network in it."""
    desk.database.close()
    return desk.database.path.read_bytes()


few = settings(
    max_examples=60, deadline=None, derandomize=True, suppress_health_check=[HealthCheck.function_scoped_fixture]
)


@few
@given(steps=STEPS)
def test_rows_are_the_fold_of_the_journal(small: bytes, network: Network, steps: list[Step]) -> None:
    with copied(small) as desk:
        run(desk, network, steps)
        told, there = folded(desk), stored(desk)
        assert told.keys() == there.keys()
        for key, row in there.items():
            never_written = {name: 0 if name in ("removed", "demo") else None for name in row}
            assert never_written | told[key] == row
        with desk.database.snapshot() as connection:
            assert list(findings(connection)) == []


@few
@given(steps=STEPS)
def test_undoing_everything_gives_back_the_first_state(small: bytes, network: Network, steps: list[Step]) -> None:
    with copied(small) as desk:
        first = living(desk)
        run(desk, network, steps)
        undo_everything(desk)
        assert living(desk) == first


def test_every_verb_takes_part(small: bytes, network: Network) -> None:
    chance = random.Random(2021)
    numbers = list(range(len(VERBS)))
    effective = set()
    with copied(small) as desk:
        for _ in range(12):
            for number in chance.sample(numbers, len(numbers)):
                before = living(desk)
                run(desk, network, [(number, chance.randrange(6), chance.randrange(5))])
                if living(desk) != before:
                    effective.add(number)
    assert effective == set(numbers)
