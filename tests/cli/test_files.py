"""Exit codes 3 and 5: files that cannot be opened, and files that cannot be written."""

from __future__ import annotations

import os
import subprocess
import sys
from datetime import datetime
from pathlib import Path

import pytest

from chatdong_tui import places
from chatdong_tui.export import files
from chatdong_tui.storage.lock import InstanceLock
from chatdong_tui.words import cli as words
from tests.cli.conftest import Chatdong, refused, sql
from tests.example import example_bytes

READING = [("list", "cases"), ("show", "3-응암2-2021-001"), ("check",), ("export", "2021-03")]


# 3: a file that cannot be opened


@pytest.mark.parametrize("command", READING)
def test_3_a_missing_file(chatdong: Chatdong, command: tuple[str, ...]) -> None:
    refused(chatdong(*command), 3, "파일이 없습니다", "network.chatdong")
    assert not places.default_file().parent.exists()


@pytest.mark.parametrize("command", READING)
@pytest.mark.parametrize("content", ["회의 메모".encode(), b"", b"\0" * 5000])
def test_3_a_file_that_is_not_ours(
    chatdong: Chatdong, tmp_path: Path, command: tuple[str, ...], content: bytes
) -> None:
    path = tmp_path / "메모.txt"
    path.write_bytes(content)
    refused(chatdong(*command, "--file", path), 3, "찾동 기록 파일이 아닙니다", str(path))
    assert path.read_bytes() == content


def test_3_a_folder_is_no_file(chatdong: Chatdong, tmp_path: Path) -> None:
    refused(chatdong("check", "--file", tmp_path), 3, str(tmp_path))


@pytest.mark.parametrize("command", READING)
def test_3_a_file_of_a_newer_program(chatdong: Chatdong, file: Path, command: tuple[str, ...]) -> None:
    sql(file, "PRAGMA user_version = 7")
    refused(chatdong(*command), 3, "7판", "1판까지")


@pytest.mark.parametrize("command", READING)
@pytest.mark.parametrize("length", [100, 4096, 5000, 100_000])
def test_3_a_cut_off_file(chatdong: Chatdong, file: Path, command: tuple[str, ...], length: int) -> None:
    file.write_bytes(file.read_bytes()[:length])
    ended = chatdong(*command)
    assert ended.code == (1 if command == ("check",) and ended.out else 3)
    assert "손상" in " ".join(ended.out + ended.err)
    assert file.stat().st_size == length


def test_3_a_file_held_by_another_program_can_be_read_but_not_exported(chatdong: Chatdong, file: Path) -> None:
    lock = InstanceLock(file)
    lock.acquire(datetime(2021, 3, 18, 14, 0))
    refused(chatdong("export", "2021-03"), 3, str(os.getpid()), "2021-03-18 14:00")
    assert chatdong("list", "cases").code == 0
    lock.release()


def test_3_a_read_only_folder(chatdong: Chatdong, file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file.parent.chmod(0o500)
    if os.access(file.parent, os.W_OK):
        # Whoever runs this may write anywhere; the system gives the answer that others get.
        monkeypatch.setattr(os, "access", lambda path, mode: mode != os.W_OK)
    try:
        refused(chatdong("export", "2021-03"), 3, "읽기 전용", str(file))
    finally:
        file.parent.chmod(0o700)


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (b"contact_gap_days = 7\ncolour = 'red'\n", ("2째 줄", "colour")),
        ("approvers = '담당,팀장'\n".encode("euc-kr"), ("1째 줄", "UTF-8")),
        (b"contact_gap_days = 0\n", ("1째 줄", "contact_gap_days")),
        (b"contact_gap_days = \n", ("1째 줄",)),
    ],
)
def test_3_settings_that_cannot_be_read(chatdong: Chatdong, file: Path, content: bytes, told: tuple[str, ...]) -> None:
    places.settings_file().write_bytes(content)
    refused(chatdong("list", "cases"), 3, "설정 파일", *told)


# 5: a file that cannot be written


def test_5_a_folder_that_cannot_be_made(chatdong: Chatdong, file: Path) -> None:
    refused(chatdong("export", "2021-03", "--to", file / "보고"), 5, "폴더가 아니라 파일입니다", str(file))


def test_5_an_example_that_cannot_be_made(chatdong: Chatdong, file: Path) -> None:
    refused(chatdong("demo", "--file", file / "example.chatdong"), 5, "여기에는 파일을 쓸 수 없습니다")


def test_5_ones_own_file_is_no_example(chatdong: Chatdong, file: Path) -> None:
    sql(file, "DELETE FROM meta WHERE key IN ('demo', 'today')")
    before = file.read_bytes()
    refused(chatdong("demo", "--file", file), 5, "덮어쓰지 않았습니다")
    assert file.read_bytes() == before


def test_5_a_full_disk(chatdong: Chatdong, file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(files, "save", full)
    refused(chatdong("export", "2021-03"), 5, "빈자리가 없어")


def started(*words_of_it: str, stdout: int | None = subprocess.PIPE) -> subprocess.Popen[bytes]:
    environment = os.environ | {"PYTHONPATH": os.pathsep.join(sys.path), "PYTHONUTF8": "1"}
    program = [sys.executable, "-m", "chatdong_tui", *words_of_it]
    return subprocess.Popen(program, env=environment, stdout=stdout, stderr=subprocess.PIPE)


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="this system has no disk that is always full")
def test_5_results_that_have_no_room(file: Path) -> None:
    with open("/dev/full", "wb") as full:
        program = started("list", "cases", stdout=full.fileno())
    _, err = program.communicate()
    assert (program.returncode, err.decode().strip()) == (5, words.NO_ROOM)


def test_0_a_reader_that_stops_early_is_no_failure(file: Path) -> None:
    program = started("list", "cases", "--json")
    assert program.stdout is not None
    program.stdout.close()
    assert program.stderr is not None
    assert program.stderr.read() == b""
    assert program.wait() == 0


def test_reading_leaves_the_file_as_it_was(chatdong: Chatdong, file: Path) -> None:
    for command in READING[:3]:
        assert chatdong(*command).code in (0, 4)
    assert file.read_bytes() == example_bytes()
    assert not Path(f"{file}.lock").exists()
