"""Bytes that change on the disk: `check` tells, or what was hit is no record; nothing else ever happens."""

from __future__ import annotations

import random
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

import pytest

from chatdong_tui.domain.draft.meeting import AgendaDraft, LineDraft
from chatdong_tui.domain.refusal import FileProblem, FileRefused
from chatdong_tui.storage import engine
from chatdong_tui.storage.check import Finding, FlawKind, findings
from chatdong_tui.storage.database import Database
from chatdong_tui.storage.models import MODELS
from chatdong_tui.usecases import case_record, minutes
from chatdong_tui.usecases.desk import Desk
from tests.conftest import Network
from tests.usecases.cases import contact, found
from tests.usecases.meetings import planned

TRIES = 60
RECORDS = (*MODELS, "case_roster")


@pytest.fixture
def whole(desk: Desk, network: Network) -> Path:
    """A small closed file with a few cases and a meeting in it."""
    for number in range(12):
        new = found(desk, network, alias=f"해오름{number}", note="겨울에 난방이 끊긴 것을 이웃이 알려 옴")
        desk.perform(case_record.add_contact, new.id, contact(memo=f"쌀이 떨어졌다고 함 {number}"))
    held = planned(desk, network)
    item = desk.perform(minutes.add_agenda, held.id, AgendaDraft(title="동행방문 계획")).value
    for number in range(20):
        line = LineDraft(text=f"{number}번째 방문은 함께 가기로 함", agenda_item_id=item.id)
        desk.perform(minutes.add_line, held.id, line)
    desk.database.close()
    return desk.database.path


def looked_at(path: Path) -> list[Finding]:
    database = Database.open(path, datetime.now, read_only=True)
    try:
        with database.snapshot() as connection:
            return list(findings(connection))
    finally:
        database.close()


def told(path: Path) -> bool:
    """Whether the file is refused as damaged, or `check` finds something in it."""
    try:
        return bool(looked_at(path))
    except FileRefused as refusal:
        if refusal.problem not in (FileProblem.DAMAGED, FileProblem.NOT_OURS, FileProblem.NEWER):
            raise
        return True


def records(path: Path) -> dict[str, list[tuple[object, ...]]]:
    connection = engine.connect(str(path), read_only=True)
    rows = {table: connection.execute(f"SELECT * FROM {table} ORDER BY 1").fetchall() for table in RECORDS}
    connection.close()
    return rows


def changed(path: Path, content: bytes, change: Callable[[bytearray], None]) -> Path:
    """A file beside `path` with this content, changed in some bytes."""
    damaged = bytearray(content)
    change(damaged)
    other = path.with_name("damaged.chatdong")
    for name in ("", "-wal", "-shm"):
        Path(f"{other}{name}").unlink(missing_ok=True)
    other.write_bytes(damaged)
    return other


def test_a_flipped_bit_is_found_or_hit_no_record(whole: Path) -> None:
    content, before = whole.read_bytes(), records(whole)
    used = [place for place, byte in enumerate(content) if byte]
    chance = random.Random(20210318)
    found_out = 0
    for attempt in range(TRIES):
        # Much of a small file is empty; every second flip is where something is written.
        place = chance.choice(used) if attempt % 2 else chance.randrange(len(content))
        bit = 1 << chance.randrange(8)

        def flip(damaged: bytearray, place: int = place, bit: int = bit) -> None:
            damaged[place] ^= bit

        other = changed(whole, content, flip)
        seen = told(other)
        found_out += seen
        assert seen or records(other) == before, f"bit {bit} of byte {place} went unseen"
    assert found_out > TRIES // 4


def test_a_wiped_page_is_found(whole: Path) -> None:
    content = whole.read_bytes()
    # Wherever the text of a row lies, the page around it is wiped.
    page = content.index("번째 방문은".encode()) // 4096 * 4096

    def wipe(damaged: bytearray) -> None:
        damaged[page : page + 4096] = bytes(4096)

    assert FlawKind.PAGES in {finding.kind for finding in looked_at(changed(whole, content, wipe))}


@pytest.mark.parametrize(
    ("text", "table", "column"),
    [
        ("쌀이 떨어졌다고 함 7", "contact", "memo"),
        ("해오름11", "household", "alias"),
        ("13번째 방문은 함께 가기로 함", "discussion_line", "text"),
    ],
)
def test_a_byte_changed_in_a_stored_text_names_table_row_and_column(
    whole: Path, text: str, table: str, column: str
) -> None:
    connection = engine.connect(str(whole), read_only=True)
    (row_id,) = connection.execute(f"SELECT id FROM {table} WHERE {column} = ?", (text,)).fetchone()
    connection.close()
    content = whole.read_bytes()
    # The row's record holds its id and, close behind, the text; the journal holds both as well, as JSON.
    record = content.index(text.encode(), content.index(row_id.encode()))
    places = [place for place in range(len(content)) if content.startswith(text.encode(), place)]
    named = set()
    for place in {record, *places}:

        def change(damaged: bytearray, place: int = place) -> None:
            damaged[place + len(text.encode()) - 1] ^= 1

        named |= {(f.kind, f.table, f.row_id, f.columns) for f in looked_at(changed(whole, content, change))}
    assert (FlawKind.ROW_DIFFERS, table, row_id, (column,)) in named


def test_an_id_that_has_become_bytes_is_found(whole: Path, network: Network) -> None:
    content, row_id = whole.read_bytes(), max(network.people.values()).encode()
    text, blob = 13 + 2 * len(row_id), 12 + 2 * len(row_id)
    # Wherever the id is written: in its row, in the journal and in their indexes. The kind of a value
    # stands before the values.
    ids = [place for place in range(len(content)) if content.startswith(row_id, place)]
    kinds = {kind for place in ids for kind in range(place - 60, place) if content[kind] == text}
    assert len(kinds) > 3
    for kind in kinds:

        def change(damaged: bytearray, kind: int = kind) -> None:
            damaged[kind] = blob

        assert told(changed(whole, content, change)), kind


@pytest.mark.parametrize("length", [1, 99, 512, 4095, 4096, 8192, 60_000])
def test_a_cut_off_file_is_told(whole: Path, length: int) -> None:
    def cut(damaged: bytearray) -> None:
        del damaged[length:]

    assert told(changed(whole, whole.read_bytes(), cut))
