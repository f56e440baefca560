"""The file survives what happens to laptops: a killed program, a full disk, a climb from an older schema."""

from __future__ import annotations

import signal
import subprocess
import sys
from datetime import datetime
from pathlib import Path

import pytest
from sqlite_utils import Database as Tables
from sqlite_utils.migrations import Migrations

from chatdong_tui.domain.network import Person
from chatdong_tui.domain.refusal import FileProblem, FileRefused
from chatdong_tui.storage import engine, ladder, rows
from chatdong_tui.storage.check import findings
from chatdong_tui.storage.database import Database
from chatdong_tui.usecases.desk import Desk, Done, done
from tests.conftest import Network

unix_only = pytest.mark.skipif(sys.platform == "win32", reason="uses Unix signals and limits")


def add_person(desk: Desk, name: str) -> Done[str]:
    with desk.act("person.add") as act:
        person = Person(desk.new_id(), name)
        act.put(person)
        return done(act, person.id)


def people(path: Path) -> list[str]:
    database = Database.open(path, datetime.now, read_only=True)
    try:
        with database.snapshot() as connection:
            assert list(findings(connection)) == []
            return [person.name for person in rows.select(connection, Person, "1 ORDER BY id")]
    finally:
        database.close()


SAVE_UNTIL_KILLED = """
import sys
from pathlib import Path
from chatdong_tui import wiring
from tests.storage.test_database import add_person
desk = wiring.open_desk(Path(sys.argv[1]))
for n in range(100_000):
    desk.perform(add_person, f"사람{n}")
    print(n, flush=True)
"""


@unix_only
def test_a_killed_program_loses_nothing_that_was_saved(desk: Desk, network: Network) -> None:
    desk.database.close()
    path = desk.database.path
    before = len(people(path))
    for _ in range(3):
        program = subprocess.Popen(
            [sys.executable, "-c", SAVE_UNTIL_KILLED, str(path)], stdout=subprocess.PIPE, cwd=Path(__file__).parents[2]
        )
        assert program.stdout is not None
        said = [int(program.stdout.readline()) for _ in range(40)]
        program.send_signal(signal.SIGKILL)
        said += [int(line) for line in program.stdout.read().split()]
        program.wait()
        after = people(path)
        saved = len(after) - before
        assert saved >= len(said)
        before = len(after)


FILL_THE_DISK = """
import resource, signal, sys
from pathlib import Path
from chatdong_tui import wiring
from chatdong_tui.domain.refusal import FileRefused
from tests.storage.test_database import add_person
desk = wiring.open_desk(Path(sys.argv[1]))
desk.perform(add_person, "먼저 저장한 사람")
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
resource.setrlimit(resource.RLIMIT_FSIZE, (200_000, resource.RLIM_INFINITY))
saved = 0
try:
    while saved < 100_000:
        desk.perform(add_person, f"사람{saved}")
        saved += 1
except FileRefused as refusal:
    resource.setrlimit(resource.RLIMIT_FSIZE, (resource.RLIM_INFINITY, resource.RLIM_INFINITY))
    desk.perform(add_person, "자리가 난 뒤의 사람")
    desk.database.close()
    print(refusal.problem, saved)
"""


@unix_only
def test_a_full_disk_loses_nothing_and_saving_goes_on_when_there_is_room(desk: Desk, network: Network) -> None:
    desk.database.close()
    run = subprocess.run(
        [sys.executable, "-c", FILL_THE_DISK, str(desk.database.path)],
        capture_output=True,
        text=True,
        cwd=Path(__file__).parents[2],
    )
    problem, saved = run.stdout.split()
    assert problem == FileProblem.DISK_FULL
    names = people(desk.database.path)
    assert "먼저 저장한 사람" in names
    assert "자리가 난 뒤의 사람" in names
    assert sum(name.startswith("사람") for name in names) == int(saved)


def test_a_broken_verb_saves_nothing_at_all(desk: Desk, network: Network) -> None:
    def half(desk: Desk) -> Done[None]:
        with desk.act("person.add") as act:
            act.put(Person(desk.new_id(), "반쪽"))
            raise RuntimeError("in the middle")

    with pytest.raises(RuntimeError, match="in the middle"):
        desk.perform(half)
    desk.perform(add_person, "온전한 사람")
    desk.database.close()
    assert "반쪽" not in people(desk.database.path)


def test_a_closed_file_says_so_and_keeps_nobody_waiting(desk: Desk) -> None:
    desk.database.close()
    with pytest.raises(FileRefused) as refusal:
        desk.perform(add_person, "늦은 사람")
    assert refusal.value.problem is FileProblem.CLOSED


def test_a_read_only_place_is_refused(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    desk.database.close()
    monkeypatch.setattr("os.access", lambda path, mode: False)
    with pytest.raises(FileRefused) as refusal:
        Database.open(desk.database.path, datetime.now)
    assert refusal.value.problem is FileProblem.READ_ONLY


def test_an_sqlite_that_can_lose_data_is_refused() -> None:
    with pytest.raises(FileRefused) as refusal:
        engine.require_sound_sqlite((3, 51, 2))
    assert refusal.value.problem is FileProblem.SQLITE_TOO_OLD


def steps_of(*steps: object) -> Migrations:
    migrations = Migrations("chatdong")
    for step in steps:
        migrations()(step)
    return migrations


def older_file(path: Path) -> engine.Connection:
    """A file of an older schema with one row in it."""
    connection = engine.connect(str(path), read_only=False)
    connection.executescript("CREATE TABLE person (id TEXT PRIMARY KEY, name TEXT) STRICT;")
    connection.execute("INSERT INTO person VALUES ('a', '가람')")
    return connection


def test_an_older_file_is_backed_up_before_it_climbs(tmp_path: Path) -> None:
    connection = older_file(tmp_path / "old.chatdong")
    order: list[str] = []

    def add_column(tables: Tables) -> None:
        order.append("step")
        tables.execute("ALTER TABLE person ADD COLUMN removed INTEGER NOT NULL DEFAULT 0")

    ladder.climb(connection, "old", lambda: order.append("back up"), steps_of(add_column))
    assert order == ["back up", "step"]
    assert connection.execute("SELECT name, removed FROM person").fetchall() == [("가람", 0)]


def test_a_failing_step_leaves_the_file_as_it_was(tmp_path: Path) -> None:
    connection = older_file(tmp_path / "old.chatdong")

    def fails_half_way(tables: Tables) -> None:
        tables.execute("ALTER TABLE person ADD COLUMN removed INTEGER NOT NULL DEFAULT 0")
        raise RuntimeError("half way")

    with pytest.raises(RuntimeError, match="half way"):
        ladder.climb(connection, "old", lambda: None, steps_of(fails_half_way))
    assert connection.execute("SELECT * FROM person").fetchall() == [("a", "가람")]


def test_a_climbed_file_that_points_nowhere_is_refused(tmp_path: Path) -> None:
    connection = older_file(tmp_path / "old.chatdong")
    connection.executescript("CREATE TABLE role (id TEXT, person_id TEXT REFERENCES person (id));")
    connection.execute("INSERT INTO role VALUES ('r', 'nobody')")
    with pytest.raises(FileRefused):
        ladder.climb(connection, "old", lambda: None, steps_of())


def test_the_schema_ships_with_the_package() -> None:
    text = ladder.schema()
    assert f"PRAGMA application_id = {ladder.APPLICATION_ID};" in text
    assert f"PRAGMA user_version = {ladder.TODAY};" in text
