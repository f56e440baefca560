"""Reading what somebody hands in: what a table is taken for, and what is refused."""

from __future__ import annotations

import contextlib
import tempfile
import unicodedata
import zipfile
from datetime import date
from pathlib import Path

import pytest
import xlsxwriter
from hypothesis import given, settings
from hypothesis import strategies as st

from chatdong_tui.domain.refusal import FileProblem, FileRefused
from chatdong_tui.exchange import file
from tests.exchange.sheets import HEAD, TAIL, by_hand, written


def problem(path: Path, sheet: str = "") -> FileProblem:
    with pytest.raises(FileRefused) as refused:
        file.read(path, sheet)
    return refused.value.problem


# CSV


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp949"])
def test_a_csv_is_read_in_every_encoding_that_excel_writes(tmp_path: Path, encoding: str) -> None:
    path = tmp_path / "명단.csv"
    path.write_bytes("이름,동\r\n가람이,가람1동\r\n".encode(encoding))
    assert file.read(path).table.rows == [["이름", "동"], ["가람이", "가람1동"]]


@pytest.mark.parametrize("sign", [",", ";", "\t"])
def test_the_sign_between_columns_is_seen(tmp_path: Path, sign: str) -> None:
    path = tmp_path / "a.csv"
    path.write_text(f"이름{sign}동\n가람이{sign}가람1동\n", encoding="utf-8")
    assert file.read(path).table.rows[1] == ["가람이", "가람1동"]


def test_a_csv_that_is_neither_utf8_nor_cp949_names_its_line(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_bytes("이름,동\n가람이,가람1동\n".encode() + b"\xff\xff\n")
    with pytest.raises(FileRefused) as refused:
        file.read(path)
    assert (refused.value.problem, refused.value.facts["line"]) == (FileProblem.BAD_TEXT, 3)


def test_a_quotation_mark_that_is_never_closed_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_text('이름,동\n"가람이,가람1동\n', encoding="utf-8")
    assert problem(path) is FileProblem.BAD_CSV


# file names


def test_a_name_that_macos_spelled_letter_by_letter_is_found(tmp_path: Path) -> None:
    (tmp_path / unicodedata.normalize("NFD", "명단.csv")).write_text("이름,동\n", encoding="utf-8")
    assert file.read(tmp_path / "명단.csv").name == "명단.csv"


def test_a_file_that_is_not_there_is_refused(tmp_path: Path) -> None:
    assert problem(tmp_path / "없음.xlsx") is FileProblem.IMPORT_MISSING


def test_a_folder_is_refused(tmp_path: Path) -> None:
    assert problem(tmp_path) is FileProblem.IMPORT_MISSING


# XLSX


def test_numbers_dates_and_text_keep_their_kind(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    with xlsxwriter.Workbook(str(path)) as book:
        sheet = book.add_worksheet()
        sheet.write_row(0, 0, ["글", 12, 1.5])
        sheet.write_datetime(0, 3, date(2021, 3, 18), book.add_format({"num_format": "yyyy-mm-dd"}))  # type: ignore[arg-type]
    assert file.read(path).table.rows == [["글", 12, 1.5, date(2021, 3, 18)]]


def test_formulas_give_their_last_result_and_are_named(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    with xlsxwriter.Workbook(str(path)) as book:
        sheet = book.add_worksheet()
        sheet.write_formula(0, 0, "=1+1", None, 2)
        sheet.write_formula(1, 0, "=1+1", None, "")
    table = file.read(path).table
    assert table.rows[0] == [2]
    assert table.formulas >= {(0, 0)}
    assert (0, 0) not in table.valueless


def test_hidden_sheets_are_not_read_but_named(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    with xlsxwriter.Workbook(str(path)) as book:
        book.add_worksheet("보임").write(0, 0, "글")
        hidden = book.add_worksheet("숨김")
        hidden.write(0, 0, "비밀")
        hidden.hide()
    table = file.read(path).table
    assert (table.sheet, table.rows, table.hidden) == ("보임", [["글"]], ("숨김",))
    assert problem(path, "숨김") is FileProblem.NO_SHEET


def test_merged_cells_are_told(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    with xlsxwriter.Workbook(str(path)) as book:
        book.add_worksheet().merge_range(1, 0, 2, 1, "합침")
    (merge,) = file.read(path).table.merges
    assert (merge.top, merge.left, merge.bottom, merge.right) == (1, 0, 2, 1)


def test_a_million_blank_rows_cost_nothing(tmp_path: Path) -> None:
    blank = (f'<row r="{row}" s="1" customFormat="1"><c r="A{row}" s="1"/></row>' for row in range(2, 1_048_577))
    path = by_hand(tmp_path / "a.xlsx", [HEAD, *blank, TAIL])
    assert file.read(path).table.rows == [["이름"]]


def test_a_single_cell_far_out_is_refused_with_its_row(tmp_path: Path) -> None:
    far = '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>'
    with pytest.raises(FileRefused) as refused:
        file.read(by_hand(tmp_path / "a.xlsx", [HEAD, far, TAIL]))
    assert (refused.value.problem, refused.value.facts["row"]) == (FileProblem.FAR_CELL, 1_048_576)


def test_cells_that_do_not_say_where_they_are_follow_one_another(tmp_path: Path) -> None:
    row = "<row><c><v>1</v></c><c><v>2</v></c></row>"
    assert file.read(by_hand(tmp_path / "a.xlsx", [HEAD, row, TAIL])).table.rows == [["이름", None], [1, 2]]


def test_a_zip_bomb_is_refused(tmp_path: Path) -> None:
    block = '<row r="2"><c r="A2"><v>1</v></c></row>' * 100_000
    path = by_hand(tmp_path / "a.xlsx", [HEAD, *(block for _ in range(40)), TAIL])
    assert path.stat().st_size < 2**20
    assert problem(path) is FileProblem.TOO_LARGE


def test_a_tag_without_an_end_does_not_take_for_ever(tmp_path: Path) -> None:
    path = by_hand(tmp_path / "a.xlsx", [HEAD, "<c ", *("r= " * 100_000 for _ in range(30))])
    assert problem(path) is FileProblem.NOT_A_TABLE


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        (b"PK\x03\x04rubbish", FileProblem.NOT_A_TABLE),
        (bytes.fromhex("d0cf11e0a1b11ae1") + b"Workbook", FileProblem.OLD_EXCEL),
        (
            bytes.fromhex("d0cf11e0a1b11ae1") + "EncryptedPackage".encode("utf-16-le"),
            FileProblem.PASSWORD,
        ),
        (b"<html><table><tr><td>1</td></tr></table></html>", FileProblem.NOT_A_TABLE),
        (b"%PDF-1.7", FileProblem.NOT_A_TABLE),
        (b"\0\1\2\3", FileProblem.NOT_A_TABLE),
        (b"", FileProblem.NO_ROWS),
        (b"\r\n ,  \r\n", FileProblem.NO_ROWS),
    ],
)
def test_what_is_no_xlsx_is_refused_whatever_it_is_called(
    tmp_path: Path, content: bytes, expected: FileProblem
) -> None:
    path = tmp_path / "명단.xlsx"
    path.write_bytes(content)
    assert problem(path) is expected


def test_a_zip_without_a_workbook_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    with zipfile.ZipFile(path, "w") as package:
        package.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
    assert problem(path) is FileProblem.NOT_A_TABLE


@pytest.mark.parametrize(
    "cell",
    [
        '<c r="A9999999999"><v>1</v></c>',
        '<c r="AAAA1"><v>1</v></c>',
        '<c s=">" r="A9999999999"><v>1</v></c>',
        "<c r = 'A9999999999'><v>1</v></c>",
        '<c r="&#65;9999999999"><v>1</v></c>',
    ],
)
def test_a_place_that_no_program_writes_is_never_handed_on(tmp_path: Path, cell: str) -> None:
    path = by_hand(tmp_path / "a.xlsx", [HEAD, f'<row r="2">{cell}</row>', TAIL])
    assert problem(path) is FileProblem.NOT_A_TABLE


def test_a_package_that_claims_to_hold_more_than_it_does_is_read_as_it_is(tmp_path: Path) -> None:
    path = written(tmp_path / "a.xlsx", [["이름"]])
    with zipfile.ZipFile(path) as package:
        parts = {name: package.read(name) for name in package.namelist()}
    texts = parts["xl/sharedStrings.xml"].replace(b'uniqueCount="1"', b'uniqueCount="999999999"')
    with zipfile.ZipFile(path, "w") as package:
        for name, content in {**parts, "xl/sharedStrings.xml": texts}.items():
            package.writestr(name, content)
    assert file.read(path).table.rows == [["이름"]]


def test_a_package_that_lies_about_its_size_is_refused(tmp_path: Path) -> None:
    path = written(tmp_path / "a.xlsx", [["이름"]] * 50)
    with zipfile.ZipFile(path) as package:
        size = package.getinfo("xl/worksheets/sheet1.xml").file_size
    data = path.read_bytes()
    path.write_bytes(data.replace(size.to_bytes(4, "little"), (size // 2).to_bytes(4, "little")))
    assert problem(path) is FileProblem.NOT_A_TABLE


# whatever else


@settings(max_examples=100, deadline=None)
@given(st.lists(st.tuples(st.integers(0, 2**20), st.integers(0, 255)), min_size=1, max_size=20))
def test_a_damaged_file_is_read_or_refused_and_nothing_else(harm: list[tuple[int, int]]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = written(Path(folder) / "a.xlsx", [["이름", "동"], ["가람이", "가람1동"]])
        content = bytearray(path.read_bytes())
        for place, byte in harm:
            content[place % len(content)] = byte
        path.write_bytes(bytes(content))
        with contextlib.suppress(FileRefused):
            file.read(path)


@settings(max_examples=60, deadline=None)
@given(st.binary(max_size=200))
def test_any_bytes_are_read_or_refused_and_nothing_else(content: bytes) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "a.csv"
        path.write_bytes(content)
        with contextlib.suppress(FileRefused):
            file.read(path)
