"""A program that is killed in the middle of anything leaves a whole file behind, and what was saved is in it."""

from __future__ import annotations

import contextlib
import signal
import subprocess
import sys
from datetime import datetime
from pathlib import Path

import pytest

from chatdong_tui import wiring
from chatdong_tui.domain.meeting import DiscussionLine, MinutesVersion
from chatdong_tui.domain.network import Person
from chatdong_tui.storage import rows
from chatdong_tui.storage.database import Database
from chatdong_tui.usecases import file, minutes_version
from chatdong_tui.usecases.desk import Desk
from tests.conftest import Network
from tests.ui.meetings import hold
from tests.usecases.tables import PEOPLE, table

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="SIGKILL is a signal of Unix")

HEAD = """
import sys
from pathlib import Path
from chatdong_tui import wiring
from chatdong_tui.usecases import importing, minutes_line, minutes_version
path, other = Path(sys.argv[1]), sys.argv[2]
"""
LIVE_LINES = """
desk = wiring.open_desk(path)
for number in range(10_000):
    print(number, flush=True)
    desk.perform(minutes_line.add_by_line, other, None, f"{number}째 이야기")
"""
FINALISE = """
desk = wiring.open_desk(path)
while True:
    print("finalise", flush=True)
    desk.perform(minutes_version.finalise, other)
    desk.perform(minutes_version.correct, other, "다시 적음")
"""
IMPORT = """
desk = wiring.open_desk(path)
planned = importing.plan(desk, Path(other))
def told(done, total):
    print(done, flush=True)
    return True
desk.perform(importing.take, planned, progress=told)
"""
DEMO = """
from chatdong_tui import demo
print("demo", flush=True)
demo.build(path)
"""


def killed(program: str, path: Path, other: str, lines: int, size: int = 0) -> list[str]:
    """Run a program, and kill it once it has said so many lines and so many bytes lie beside the file (or it
    has ended); all that it said."""
    root = Path(__file__).parents[2]
    command = [sys.executable, "-c", HEAD + program, str(path), other]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, cwd=root) as process:
        assert process.stdout is not None
        said = [process.stdout.readline() for _ in range(lines)]
        while process.poll() is None and _bytes_beside(path) < size:
            pass
        process.send_signal(signal.SIGKILL)
        return [*said, *process.stdout.readlines()]


def _bytes_beside(path: Path) -> int:
    sizes = 0
    for each in path.parent.glob(f"{path.name}*"):
        with contextlib.suppress(FileNotFoundError):
            sizes += each.stat().st_size
    return sizes


def reopened(path: Path) -> Desk:
    """The file, once it was found to be whole."""
    database = Database.open(path, datetime.now)
    desk = Desk(database, datetime.now, wiring.new_id)
    assert list(file.check(desk)) == []
    return desk


@pytest.mark.parametrize("lines", [1, 7, 30])
def test_every_line_of_a_meeting_but_the_one_being_saved_is_there(desk: Desk, network: Network, lines: int) -> None:
    meeting_id = hold(desk, network)
    desk.database.close()
    said = killed(LIVE_LINES, desk.database.path, meeting_id, lines)
    again = reopened(desk.database.path)
    with again.database.snapshot() as connection:
        kept = rows.select(connection, DiscussionLine)
    assert len(said) - 1 <= len(kept) <= len(said)
    again.database.close()


@pytest.mark.parametrize("times", [1, 2, 9])
def test_minutes_are_closed_with_their_version_or_not_at_all(desk: Desk, network: Network, times: int) -> None:
    meeting_id = hold(desk, network)
    desk.database.close()
    killed(FINALISE, desk.database.path, meeting_id, times)
    again = reopened(desk.database.path)
    with again.database.snapshot() as connection:
        assert all((each.closed_on is None) is (each.body is None) for each in rows.select(connection, MinutesVersion))
    for version in minutes_version.versions(again, meeting_id):
        assert minutes_version.version(again, version.id).title
    again.database.close()


@pytest.mark.parametrize("lines", [2, 4])
def test_a_table_is_brought_in_as_a_whole_or_not_at_all(
    desk: Desk, network: Network, tmp_path: Path, lines: int
) -> None:
    people = [(f"사람{number}", "하늘종합사회복지관", "기관 실무자", "", "", "2021.1.1") for number in range(1500)]
    path = table(tmp_path, PEOPLE, *people)
    desk.database.close()
    killed(IMPORT, desk.database.path, str(path), lines)
    again = reopened(desk.database.path)
    with again.database.snapshot() as connection:
        assert len(rows.select(connection, Person)) in (len(network.people), len(network.people) + 1500)
    again.database.close()


@pytest.mark.parametrize("size", [1, 300_000])
def test_an_example_that_was_cut_off_is_whole_or_not_there(tmp_path: Path, size: int) -> None:
    path = tmp_path / "example.chatdong"
    killed(DEMO, path, "", 1, size)
    if path.exists():
        again = reopened(path)
        assert again.database.meta("demo") == "1"
        again.database.close()
