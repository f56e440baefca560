"""`check` finds nothing in a whole file, and names the row when a byte was changed on the disk."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

import pytest

from chatdong_tui.domain.refusal import FileProblem, FileRefused
from chatdong_tui.storage.check import Finding, FlawKind, findings
from chatdong_tui.storage.database import Database
from chatdong_tui.usecases.desk import Desk
from tests.conftest import Network


def check(path: Path) -> list[Finding]:
    database = Database.open(path, datetime.now, read_only=True)
    try:
        with database.snapshot() as connection:
            return list(findings(connection))
    finally:
        database.close()


def flip(path: Path, old: bytes, new: bytes) -> int:
    """Change each occurrence of some bytes in a closed file; returns how many there were."""
    content = path.read_bytes()
    path.write_bytes(content.replace(old, new))
    return content.count(old)


def test_a_whole_file_is_found_whole(desk: Desk, network: Network) -> None:
    desk.database.close()
    assert check(desk.database.path) == []


@pytest.mark.parametrize(
    "damage", ["하늘종힙사회복지관".encode(), "하늘종".encode() + b"\xff" + "합사회복지관".encode()[1:]]
)
def test_a_changed_byte_names_its_row(desk: Desk, network: Network, damage: bytes) -> None:
    desk.database.close()
    assert flip(desk.database.path, "하늘종합사회복지관".encode(), damage) >= 2
    content = desk.database.path.read_bytes()
    first = content.find(damage)
    whole = content[:first] + "하늘종합사회복지관".encode() + content[first + len(damage) :]
    desk.database.path.write_bytes(whole)
    found = check(desk.database.path)
    assert ("organisation", network.organisations["하늘종합사회복지관"]) in {(f.table, f.row_id) for f in found}


def test_a_row_nobody_wrote_is_found(desk: Desk, network: Network) -> None:
    def smuggle() -> None:
        with desk.database.atomic() as connection:
            connection.execute("INSERT INTO person (id, name) VALUES (?, '아무개')", ("0" * 36,))

    desk.database.perform(smuggle).result()
    desk.database.close()
    assert check(desk.database.path) == [Finding(FlawKind.ROW_WITHOUT_JOURNAL, "person", "0" * 36)]


def test_a_lost_row_is_found(desk: Desk, network: Network) -> None:
    person = network.people["구담당"]

    def lose() -> None:
        with desk.database.atomic() as connection:
            connection.execute("PRAGMA defer_foreign_keys = ON")
            connection.execute("DELETE FROM role WHERE person_id = ?", (person,))
            connection.execute("DELETE FROM person WHERE id = ?", (person,))

    desk.database.perform(lose).result()
    desk.database.close()
    kinds = {(f.kind, f.table) for f in check(desk.database.path)}
    assert (FlawKind.JOURNAL_WITHOUT_ROW, "person") in kinds


def refused(path: Path) -> FileProblem:
    with pytest.raises(FileRefused) as refusal:
        Database.open(path, datetime.now)
    return refusal.value.problem


def test_files_that_are_not_ours_are_refused_and_left_alone(tmp_path: Path) -> None:
    text = tmp_path / "notes.txt"
    text.write_text("회의 메모", encoding="utf-8")
    assert refused(text) is FileProblem.NOT_OURS
    assert text.read_text(encoding="utf-8") == "회의 메모"
    assert refused(tmp_path / "none.chatdong") is FileProblem.MISSING


def test_a_newer_file_is_refused(desk: Desk) -> None:
    desk.database.perform(lambda: desk.database.writer.execute("PRAGMA user_version = 99")).result()
    desk.database.close()
    before = desk.database.path.read_bytes()
    assert refused(desk.database.path) is FileProblem.NEWER
    assert desk.database.path.read_bytes() == before


def test_a_cut_off_file_is_refused_as_damaged(desk: Desk) -> None:
    desk.database.close()
    desk.database.path.write_bytes(desk.database.path.read_bytes()[:5000])
    assert refused(desk.database.path) is FileProblem.DAMAGED


def test_the_second_program_is_told_who_holds_the_file(desk: Desk) -> None:
    import os

    with pytest.raises(FileRefused) as refusal:
        Database.open(desk.database.path, datetime.now)
    assert refusal.value.problem is FileProblem.LOCKED
    assert refusal.value.facts["pid"] == os.getpid()


def test_a_reader_may_look_while_another_program_writes(desk: Desk) -> None:
    assert check(desk.database.path) == []


def test_an_existing_file_is_never_written_over(desk: Desk) -> None:
    desk.database.close()
    with pytest.raises(FileRefused) as refusal:
        Database.create(desk.database.path, datetime.now)
    assert refusal.value.problem is FileProblem.EXISTS
