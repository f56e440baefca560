"""Bringing in a table without the screen."""

from __future__ import annotations

from pathlib import Path

import pytest

from chatdong_tui.words import line_mode as words
from tests.cli.line_mode import Line, Office, line, office
from tests.usecases.tables import A_CASE, CASES, PEOPLE, table
from tests.usecases.tables import case as row

__all__ = ["line", "office"]


@pytest.fixture
def roster(tmp_path: Path) -> Path:
    """Two households that can be saved."""
    return table(tmp_path, CASES, row(사례번호="가-1"), row(사례번호="가-2"))


def numbers(line: Line) -> set[str]:
    return {text.split(",")[0] for text in line("list", "cases").out.splitlines()}


def test_a_table_is_shown_and_saved(line: Line, office: Office, roster: Path) -> None:
    ended = line("import", roster, "--yes")
    assert ended.code == 0
    assert ended.out.startswith("2줄을 가져왔습니다.")
    assert "명단.csv: 사례 2줄" in ended.err
    assert "  발굴일 = 발굴일" in ended.err
    assert numbers(line) == {office.case_no, "가-1", "가-2"}


def test_a_dry_run_saves_nothing(line: Line, office: Office, roster: Path) -> None:
    ended = line("import", roster, "--dry-run")
    assert (ended.code, ended.out) == (0, "")
    assert numbers(line) == {office.case_no}


def test_without_a_terminal_somebody_must_have_said_yes(line: Line, office: Office, roster: Path) -> None:
    ended = line("import", roster)
    assert (ended.code, ended.out) == (2, "")
    assert words.NEEDS_YES in ended.err


def test_a_bad_row_is_told_with_its_place_and_saves_nothing(line: Line, office: Office, tmp_path: Path) -> None:
    path = table(tmp_path, CASES, A_CASE, row(발굴일="3.2"))
    ended = line("import", path, "--yes")
    assert (ended.code, ended.out) == (4, "")
    assert "3행 발굴일: 연도가 없는 날짜입니다." in ended.err
    assert numbers(line) == {office.case_no}
    assert line("import", path, "--dry-run").code == 4


def test_bad_rows_are_left_out_when_asked(line: Line, office: Office, tmp_path: Path) -> None:
    path = table(tmp_path, CASES, row(사례번호="가-1"), row(발굴일="3.2"))
    assert line("import", path, "--yes", "--skip-bad").out.startswith("1줄을 가져왔습니다.")
    assert numbers(line) == {office.case_no, "가-1"}


def test_a_resident_number_is_refused_and_not_repeated(line: Line, office: Office, tmp_path: Path) -> None:
    path = table(tmp_path, (*CASES, "비고"), (*A_CASE, "650101-1234567"))
    ended = line("import", path, "--yes")
    assert ended.code == 4
    assert "2행 비고: 주민등록번호로 보이는" in ended.err
    assert "650101" not in ended.err


def test_the_same_file_twice_is_refused(line: Line, office: Office, roster: Path) -> None:
    line("import", roster, "--yes")
    ended = line("import", roster, "--yes", "--skip-bad")
    assert (ended.code, ended.out) == (4, "")
    assert "이미 가져온 파일입니다" in ended.err


def test_the_history_is_told_and_an_import_taken_back(line: Line, office: Office, roster: Path) -> None:
    line("import", roster, "--yes")
    (told,) = line("import", "--history").out.splitlines()
    run_id = told.rpartition("[")[2].rstrip("]")
    assert line("import", "--undo", run_id) == (0, "2줄을 가져온 일을 되돌렸습니다.\n", "")
    assert numbers(line) == {office.case_no}
    assert "되돌림" in line("import", "--history").out


def test_a_column_that_is_not_found_can_be_named(line: Line, office: Office, tmp_path: Path) -> None:
    path = table(tmp_path, ("동", "가구유형", "발굴경로", "만난날"), ("가람1동", "독거노인", "방문", "2021.3.2"))
    ended = line("import", path, "--yes", "--kind", "cases")
    assert ended.code == 2
    assert "--column found_on=" in ended.err
    assert line("import", path, "--yes", "--kind", "cases", "--column", "found_on=만난날").code == 0


@pytest.mark.parametrize(
    "typed", [("import",), ("import", "명단.csv", "--kind", "pets"), ("import", "명단.csv", "--column", "발굴일")]
)
def test_a_command_typed_wrongly(line: Line, office: Office, typed: tuple[str, ...]) -> None:
    assert line(*typed).code == 2


def test_a_file_that_is_no_table_is_refused(line: Line, office: Office, tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    path.write_bytes(b"PK\x03\x04rubbish")
    ended = line("import", path, "--yes")
    assert (ended.code, ended.out) == (3, "")
    assert ended.err.startswith("읽을 수 있는 표 파일(XLSX, CSV)이 아닙니다")


def test_people_come_in_as_well(line: Line, office: Office, tmp_path: Path) -> None:
    path = table(tmp_path, PEOPLE, ("새내기", "한빛구청", "복지플래너", "", "", ""))
    assert line("import", path, "--yes").code == 0
    assert "새내기, 한빛구청" in line("list", "people").out
