"""A month leaves as one folder, with a list of exactly what is in it."""

from __future__ import annotations

import hashlib
import shutil
import unicodedata
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from python_calamine import CalamineWorkbook

from chatdong_tui import places
from chatdong_tui.document import Cell, CellKind, Document, Row, RowKind, Table
from chatdong_tui.domain.network import Zone
from chatdong_tui.domain.refusal import FileProblem, FileRefused, Rule, RuleBroken
from chatdong_tui.export import files, index
from chatdong_tui.export.index import Entry
from chatdong_tui.storage import rows
from chatdong_tui.usecases import month_folder, monthly, writing
from chatdong_tui.usecases.desk import Desk
from chatdong_tui.usecases.monthly import Scope
from chatdong_tui.words import index as words
from tests.conftest import Network, Today
from tests.export.sample import DOCUMENT
from tests.reports.month import Month, fill, put

ZONE = Scope(1)
MARCH = "2021-03_제1권역"


@pytest.fixture
def month(desk: Desk, network: Network, today: Today) -> Month:
    filled = fill(desk, network)
    today.move_to(date(2021, 4, 8))
    return filled


Export = Callable[..., Path]


@pytest.fixture
def export(desk: Desk, month: Month, tmp_path: Path) -> Export:
    """Write March as CSV (or what is named) and say where its folder is."""

    def write(*forms: str, formats: tuple[str, ...] = ("csv",)) -> Path:
        return monthly.export(desk, "2021-03", ZONE, forms, formats, tmp_path).value[0].parent

    return write


def entries(folder: Path) -> dict[str, Entry]:
    return index.read(month_folder.list_of(folder).read_bytes())


def test_the_list_names_every_file_with_form_format_digest_time_and_version(export: Export) -> None:
    folder = export(formats=())
    listed = entries(folder)
    assert folder.name == MARCH
    assert sorted([*listed, f"{MARCH}_목록.html"]) == sorted(path.name for path in folder.iterdir())
    for name, entry in listed.items():
        assert entry.digest == hashlib.sha256((folder / name).read_bytes()).hexdigest()
    assert listed[f"{MARCH}_회의결과보고.hwpx"] == Entry(
        "회의 결과보고", "HWPX", f"{MARCH}_회의결과보고.hwpx", listed[f"{MARCH}_회의결과보고.hwpx"].digest,
        "2021. 4. 8. 09:00", "chatdong 0.1.0",
    )  # fmt: skip


def test_the_list_is_a_page_that_any_browser_reads(export: Export) -> None:
    page = month_folder.list_of(export()).read_text("utf-8")
    index.verify(page.encode())
    assert "2021년 3월 제1권역 내보낸 문서 목록" in page
    assert "<script" not in page


def test_the_same_export_leaves_the_same_bytes_all_day(export: Export, today: Today) -> None:
    folder = export(formats=())
    before = {path.name: path.read_bytes() for path in folder.iterdir()}
    today.at = today.at.replace(hour=17)
    export(formats=())
    assert {path.name: path.read_bytes() for path in folder.iterdir()} == before


def test_a_file_with_other_figures_gets_another_time(export: Export, desk: Desk, month: Month, today: Today) -> None:
    summary = f"{MARCH}_월별종합보고.csv"
    before = entries(export())[summary]
    today.move_to(date(2021, 4, 9))
    after = entries(export())[summary]
    assert (before.written, after.written) == ("2021. 4. 8. 09:00", "2021. 4. 9. 09:00")
    assert before.digest != after.digest


def test_files_of_an_earlier_export_are_listed_as_such(export: Export) -> None:
    export("meeting-result")
    listed = entries(export("monthly-summary"))
    assert listed[f"{MARCH}_월별종합보고.csv"].remark == ""
    assert listed[f"{MARCH}_회의결과보고.csv"].remark == words.NOT_THIS_TIME


def test_what_somebody_changed_or_put_there_is_marked(export: Export) -> None:
    folder = export("meeting-result")
    (folder / f"{MARCH}_회의결과보고.csv").write_text("고침", encoding="utf-8")
    (folder / "메모 <&>.txt").write_text("x", encoding="utf-8")
    for _ in range(2):
        listed = entries(export("monthly-summary"))
        assert listed[f"{MARCH}_회의결과보고.csv"].remark == words.CHANGED
        assert listed["메모 <&>.txt"].remark == words.FOREIGN


def test_what_is_no_longer_there_is_not_listed(export: Export) -> None:
    folder = export()
    (folder / f"{MARCH}_회의결과보고.csv").unlink()
    assert list(entries(export("monthly-summary"))) == [f"{MARCH}_월별종합보고.csv"]


def test_a_list_that_somebody_spoilt_is_written_anew(export: Export) -> None:
    folder = export()
    month_folder.list_of(folder).write_bytes(b"\xff<table><tr class='file'><td>x</td></tr>")
    assert f"{MARCH}_월별종합보고.csv" in entries(export())


def test_the_district_has_a_folder_of_its_own(desk: Desk, month: Month, tmp_path: Path) -> None:
    (path,) = monthly.export(desk, "2021-03", Scope(None), (), ("csv",), tmp_path).value
    assert path == tmp_path / "2021-03_한빛구" / "2021-03_한빛구_월별종합보고.csv"


def test_names_are_composed_hangul_without_what_windows_refuses(
    desk: Desk, network: Network, month: Month, tmp_path: Path
) -> None:
    with desk.database.snapshot() as connection:
        zone = rows.get(connection, Zone, network.zones[1])
    put(desk, replace(zone, name=unicodedata.normalize("NFD", "가람: 권역\u202e. ")))
    (path,) = monthly.export(desk, "2021-03", ZONE, ("monthly-summary",), ("csv",), tmp_path).value
    assert (path.parent.name, path.name) == ("2021-03_가람_ 권역", "2021-03_가람_ 권역. _월별종합보고.csv")


def test_documents_of_one_name_become_files_of_two(desk: Desk, tmp_path: Path) -> None:
    twin = replace(DOCUMENT, form="handover", stem=DOCUMENT.stem.upper())
    written = writing.write_documents(desk, [DOCUMENT, twin], "x", ("csv",), tmp_path).value
    assert [path.stem for path in written] == [DOCUMENT.stem, f"{DOCUMENT.stem.upper()}_2"]


# tables too long for a page


def long_document(length: int) -> Document:
    body = [Row((Cell(f"항목 {number}"), Cell(number, CellKind.COUNT))) for number in range(length)]
    table = Table((2, 1), (Row((Cell("이름"), Cell("수")), RowKind.HEAD), *body))
    return replace(DOCUMENT, form="performance", stem="2021-03_제1권역_명단", blocks=(table,))


def test_a_table_of_more_than_300_rows_lies_beside_the_hwpx(desk: Desk, tmp_path: Path) -> None:
    from hwpx.document import HwpxDocument

    written = writing.write(desk, [long_document(300)], "x", ("hwpx", "csv"), tmp_path)
    assert [(each.path.name, each.attached) for each in written] == [
        ("2021-03_제1권역_명단.hwpx", False),
        ("2021-03_제1권역_명단_붙임.xlsx", True),
        ("2021-03_제1권역_명단.csv", False),
    ]
    said = HwpxDocument.open(str(written[0].path)).text.plain()
    assert "표가 길어(301행) 붙임 파일 「2021-03_제1권역_명단_붙임.xlsx」의 표 1에 실음" in said
    assert "따로 붙인 표(엑셀 파일) 1부." in said
    assert "항목 299" not in said
    (sheet,) = CalamineWorkbook.from_path(str(written[1].path)).sheet_names
    cells = CalamineWorkbook.from_path(str(written[1].path)).get_sheet_by_name(sheet).to_python()
    assert sum(str(cell).startswith("항목 ") for row in cells for cell in row) == 300
    assert "항목 299" in written[2].path.read_text("utf-8-sig")


def test_a_table_of_300_rows_stays_in_it(desk: Desk, tmp_path: Path) -> None:
    assert len(writing.write(desk, [long_document(299)], "x", ("hwpx",), tmp_path)) == 1


def test_the_list_names_what_is_attached(
    desk: Desk, month: Month, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(monthly, "_documents", lambda *_: [long_document(400)])
    first, *_ = monthly.export(desk, "2021-03", ZONE, (), ("hwpx",), tmp_path).value
    assert [entry.form for entry in entries(first.parent).values()] == ["분기 추진실적", "분기 추진실적 붙임"]


# folders that will not do


def refused(desk: Desk, folder: Path, **allowed: bool) -> FileRefused:
    with pytest.raises(FileRefused) as refusal:
        monthly.export(desk, "2021-03", ZONE, (), ("csv",), folder, **allowed)
    return refusal.value


def test_a_disk_without_room_is_told_before_anything_is_written(
    desk: Desk, month: Month, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    usage = shutil.disk_usage(tmp_path)
    monkeypatch.setattr(shutil, "disk_usage", lambda _: usage._replace(free=100_000))
    refusal = refused(desk, tmp_path / "out")
    assert (refusal.problem, refusal.facts) == (FileProblem.NO_ROOM, {"free": 0, "needed": 1})
    assert not (tmp_path / "out").exists()


def test_a_folder_that_takes_nothing_is_told_before_anything_is_made(
    desk: Desk, month: Month, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from chatdong_tui.export import target

    # Whoever runs this may write anywhere; the system gives the answer that others get.
    monkeypatch.setattr(target.os, "access", lambda path, mode: False)
    assert refused(desk, tmp_path / "out").problem is FileProblem.NOT_WRITABLE


def test_a_folder_of_the_month_that_is_a_file_is_told(desk: Desk, month: Month, tmp_path: Path) -> None:
    (tmp_path / MARCH).write_text("x", encoding="utf-8")
    assert refused(desk, tmp_path).problem is FileProblem.NOT_A_FOLDER


def test_a_synced_folder_is_refused_until_it_is_wanted(desk: Desk, month: Month, tmp_path: Path) -> None:
    folder = tmp_path / "OneDrive - 회사" / "보고"
    refusal = refused(desk, folder)
    assert (refusal.problem, refusal.facts) == (FileProblem.SYNCED, {"service": "OneDrive"})
    assert not folder.parent.exists()
    assert monthly.export(desk, "2021-03", ZONE, (), ("csv",), folder, synced=True).value


def test_a_file_that_is_open_elsewhere_is_told_as_that(
    export: Export, desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    export()

    def held(target: Path, *_: object) -> None:
        raise PermissionError(13, "held", str(target))

    monkeypatch.setattr(files, "save", held)
    assert refused(desk, tmp_path).problem is FileProblem.BUSY


def test_a_month_that_cannot_be_shown_leaves_no_folder(desk: Desk, month: Month, tmp_path: Path) -> None:
    with pytest.raises(RuleBroken) as refusal:
        monthly.export(desk, "2021-05", ZONE, ("meeting-result",), ("csv",), tmp_path)
    assert refusal.value.rule is Rule.NOTHING_HELD
    assert not list(tmp_path.glob("2021-*"))


@pytest.mark.parametrize(
    ("path", "service"),
    [
        ("/c/Users/a/OneDrive/보고", "OneDrive"),
        ("/c/Users/a/OneDrive - 은평구청/보고", "OneDrive"),
        ("/home/a/Dropbox (개인)/보고", "Dropbox"),
        ("/g/내 드라이브/보고", "Google Drive"),
        ("/Users/a/Library/CloudStorage/GoogleDrive-a@example.org/보고", "Google Drive"),
        ("/Users/a/Library/CloudStorage/Box-Box/보고", "Box"),
        ("/Users/a/Library/Mobile Documents/com~apple~CloudDocs/보고", "iCloud"),
        ("/c/Users/a/iCloudDrive/보고", "iCloud"),
        (unicodedata.normalize("NFD", "/c/Users/a/네이버 MYBOX/보고"), "네이버 MYBOX"),
        ("/c/Users/a/문서/onedriven/보고", ""),
        ("/c/Users/a/문서/보고", ""),
    ],
)
def test_a_synced_folder_is_known_by_its_path(path: str, service: str) -> None:
    assert places.synced_by(Path(path)) == service


def test_onedrive_is_known_by_what_windows_says_too(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("OneDriveCommercial", str(tmp_path))
    assert places.synced_by(tmp_path / "보고") == "OneDrive"
    assert places.synced_by(tmp_path.parent) == ""


def test_a_link_into_a_synced_folder_is_seen_through(tmp_path: Path) -> None:
    (tmp_path / "Dropbox").mkdir()
    (tmp_path / "보고").symlink_to(tmp_path / "Dropbox")
    assert places.synced_by(tmp_path / "보고" / "3월") == "Dropbox"
