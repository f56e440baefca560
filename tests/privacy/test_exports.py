"""What is known of a household stays in the file: no format of any month's reports says it, nor does anything else."""

from __future__ import annotations

import contextlib
import io
import re
import shutil
import stat
import subprocess
import sys
import zipfile
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

import pytest

from chatdong_tui import wiring
from chatdong_tui.domain.refusal import RuleBroken
from chatdong_tui.storage import engine
from chatdong_tui.storage.database import Database
from chatdong_tui.usecases import form, meeting_document, monthly
from chatdong_tui.usecases.desk import Desk
from tests.example import example_bytes

MONTHS = [f"2021-{number:02}" for number in range(1, 13)]
SECRETS = ("해오름", "달맞이", "9876-5432", "일이삼번지")
"""Pieces of an alias, of a name, of a telephone number and of an address."""

ALONE = "달맞이순자 010-9876-5432 일이삼번지"
ONLY_OF_CASES = {
    "crisis_case": ("note",),
    "contact": ("memo",),
    "need": ("note",),
    "status_event": ("reason", "goal"),
    "service": ("name", "reason"),
    "consent": ("paper_place",),
}
"""Columns that no report reads at all."""

_OF_THE_MONTH = (
    "SELECT group_concat(h.alias || '님 댁', ', ') FROM household h JOIN crisis_case c ON c.household_id = h.id"
    " JOIN case_roster r ON r.case_id = c.id WHERE r.found_on <= ?1 || '-31' AND (r.is_open OR r.status_on >= ?1)"
)


def write_secrets(connection: engine.Connection) -> None:
    """Into every text of cases; and into every meeting, the aliases of the households of that month."""
    for table, columns in ONLY_OF_CASES.items():
        connection.execute(f"UPDATE {table} SET {', '.join(f'{name} = ?1' for name in columns)}", (ALONE,))
    connection.execute("UPDATE household SET alias = '해오름' || rowid")
    for month in MONTHS:
        (named,) = connection.execute(_OF_THE_MONTH, (month,)).fetchone()
        assert named.count("해오름") > 1
        # A name that is cut off in the middle would be another name.
        said = f"{named[:170].rpartition(',')[0] or named}을 함께 살핌"
        held = f"(SELECT id FROM meeting WHERE substr(held_on, 1, 7) = '{month}')"
        for table in ("discussion_line", "decision", "action_item"):
            connection.execute(f"UPDATE {table} SET text = ? WHERE meeting_id IN {held}", (said,))
        connection.execute(f"UPDATE decision SET reason = ? WHERE meeting_id IN {held}", (said,))
        connection.execute(f"UPDATE agenda_item SET title = ? WHERE meeting_id IN {held}", (said[:180],))
        connection.execute(f"UPDATE meeting SET title = ?1, place = ?1, process_note = ?1 WHERE id IN {held}", (said,))


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    path = tmp_path_factory.mktemp("privacy") / "network.chatdong"
    path.write_bytes(example_bytes())
    connection = engine.connect(str(path), read_only=False)
    write_secrets(connection)
    connection.close()
    database = Database.open(path, lambda: datetime(2021, 12, 10, 9, 0))
    yield Desk(database, lambda: datetime(2021, 12, 10, 9, 0), wiring.new_id)
    database.close()


_PACKED_TEXT = re.compile(b"zTXt|iTXt|eXIf")
"""Parts of a picture in which a text could hide."""


def decoded(data: bytes) -> str:
    """All that a file holds, taken out of its wrapping, as text in each way it may be written."""
    parts = [data]
    if data.startswith(b"PK"):
        with zipfile.ZipFile(io.BytesIO(data)) as package:
            parts += [package.read(name) for name in package.namelist()]
            parts += [name.encode() for name in package.namelist()]
    if data.startswith(b"%PDF") and shutil.which("pdftotext"):
        for command in (["pdftotext", "-raw", "-", "-"], ["pdfinfo", "-"], ["pdfinfo", "-meta", "-"]):
            parts.append(subprocess.run(command, input=data, capture_output=True, check=True).stdout)
    assert not [part for part in parts if part.startswith(b"\x89PNG") and _PACKED_TEXT.search(part)]
    texts = [part.decode("utf-8", "replace") for part in parts]
    texts += [part.decode(coding, "replace") for part in parts for coding in ("utf-16-le", "cp949")]
    return "\n".join(texts)


def test_a_secret_would_be_seen() -> None:
    for coding in ("utf-8", "utf-16-le", "cp949"):
        assert SECRETS[0] in decoded(f"{SECRETS[0]}1".encode(coding))


def formats_of(month: str) -> tuple[str, ...]:
    """The year in those formats that hold most; those that print the same lines, in months with many forms."""
    if month == "2021-03":
        return monthly.FORMATS
    return ("hwpx", "xlsx", "html", "json") if month in ("2021-06", "2021-11") else ("html", "json")


def open_forms(desk: Desk, month: str, scope: monthly.Scope) -> list[str]:
    """All forms for which there is something, but those that stay in the office."""

    def finds(name: str) -> bool:
        with contextlib.suppress(RuleBroken):
            return bool(monthly.preview(desk, month, scope, (name,)))
        return False

    return [each.name for each in form.FORMS if not each.unveiled and finds(each.name)]


@pytest.mark.parametrize("month", MONTHS)
def test_no_format_of_any_report_holds_what_is_known_of_a_household(desk: Desk, tmp_path: Path, month: str) -> None:
    for scope in (monthly.Scope(None), monthly.Scope(3)):
        names = open_forms(desk, month, scope)
        assert set(monthly.called_forms(desk, month, scope)) <= set(names)
        first, *_ = monthly.export(desk, month, scope, names, formats_of(month), tmp_path).value
        for path in first.parent.iterdir():
            text = f"{path.name}\n{decoded(path.read_bytes())}"
            assert not [secret for secret in SECRETS if secret in text], path.name


ON_CASES = "콩팥투석"
"""What is said of a household at a table, without a name in it."""


@pytest.fixture
def spoken_of(desk: Desk) -> Desk:
    """The desk when something is said of a household in every line on a case, and left to do."""
    first = "(SELECT g.id FROM agenda_item g WHERE g.meeting_id = {0}.meeting_id ORDER BY g.position, g.id LIMIT 1)"

    def write() -> None:
        with desk.database.atomic() as connection:
            connection.execute(f"UPDATE agenda_item SET kind = 'case' WHERE id = {first.format('agenda_item')}")
            for table in ("discussion_line", "decision", "action_item"):
                said = f"UPDATE {table} SET agenda_item_id = {first.format(table)}, text = ?"
                connection.execute(f"{said} WHERE {first.format(table)} IS NOT NULL", (ON_CASES,))
            connection.execute("UPDATE action_item SET state = 'open', done_on = NULL WHERE text = ?", (ON_CASES,))
            assert connection.execute("SELECT count(*) FROM action_item WHERE text = ?", (ON_CASES,)).fetchone()[0]

    desk.database.perform(write).result()
    return desk


@pytest.mark.parametrize("month", MONTHS)
def test_what_is_said_of_a_household_is_in_no_paper_for_others(spoken_of: Desk, tmp_path: Path, month: str) -> None:
    for scope in (monthly.Scope(None), monthly.Scope(3)):
        forms = [form for form in monthly.default_forms(spoken_of, month, scope) if form != "minutes"]
        for path in monthly.export(spoken_of, month, scope, forms, formats_of(month), tmp_path).value:
            assert ON_CASES not in decoded(path.read_bytes()), path.name


def test_what_is_said_of_a_household_is_in_no_minutes_that_are_handed_round(spoken_of: Desk) -> None:
    with spoken_of.database.snapshot() as connection:
        held = connection.execute("SELECT id FROM meeting WHERE state = 'held' AND removed = 0").fetchall()
    papers = {meeting_id: meeting_document.document(spoken_of, meeting_id, "minutes-shared") for (meeting_id,) in held}
    assert [meeting_id for meeting_id, paper in papers.items() if ON_CASES in str(paper)] == []
    assert any(ON_CASES in str(meeting_document.document(spoken_of, meeting_id, "minutes")) for meeting_id in papers)


def test_the_audit_holds_acts_and_no_value(desk: Desk, tmp_path: Path) -> None:
    monthly.export(desk, "2021-03", monthly.Scope(None), (), ("csv",), tmp_path)
    with desk.database.snapshot() as connection:
        rows = connection.execute("SELECT * FROM audit").fetchall()
        meta = connection.execute("SELECT * FROM meta").fetchall()
    assert any("monthly-summary district 2021-03 csv" in row for row in rows)
    assert not [secret for secret in SECRETS if secret in f"{rows} {meta}"]


@pytest.mark.skipif(sys.platform == "win32", reason="Windows keeps its own rights")
def test_whatever_the_program_makes_is_its_owners_alone(tmp_path: Path) -> None:
    made = wiring.new_desk(tmp_path / "data" / "new.chatdong")
    beside = sorted(path.name for path in made.database.path.parent.iterdir())
    assert beside == ["new.chatdong", "new.chatdong-shm", "new.chatdong-wal", "new.chatdong.lock"]
    files = list(made.database.path.parent.iterdir())
    assert {stat.S_IMODE(path.stat().st_mode) for path in files} == {0o600}
    made.database.close()


@pytest.mark.skipif(sys.platform == "win32", reason="Windows keeps its own rights")
def test_exported_files_are_their_owners_alone(desk: Desk, tmp_path: Path) -> None:
    first, *_ = monthly.export(desk, "2021-03", monthly.Scope(3), (), monthly.FORMATS, tmp_path).value
    assert {stat.S_IMODE(path.stat().st_mode) for path in first.parent.iterdir()} == {0o600}
    assert stat.S_IMODE(first.parent.stat().st_mode) == 0o700
