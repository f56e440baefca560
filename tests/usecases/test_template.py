"""A form that the office supplied is checked, kept, and filled in the place of our own layout."""

from __future__ import annotations

import hashlib
import io
import zipfile
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
import unhwp
from python_calamine import CalamineWorkbook

from chatdong_tui import places
from chatdong_tui.document import Document, Head, Heading, Paragraph, Table
from chatdong_tui.domain.refusal import FileProblem, FileRefused, Rule, RuleBroken
from chatdong_tui.export import template_hwpx, template_store
from chatdong_tui.reports import cells
from chatdong_tui.usecases import template, template_fill, writing
from chatdong_tui.usecases.desk import Desk
from chatdong_tui.words import settlement as words
from chatdong_tui.words.minutes import NUMBER, OFFICE, PERSON, PLACE
from tests.templates import hwpx_form, xlsx_form

ON = date(2021, 3, 18)
SHEET = hwpx_form(
    ("{{제목}}", "장소 {{장소}}"), (("연번", "기관", "이름"), ("{{명단.연번}}", "{{명단.소속}}", "{{명단.성명}}"))
)
LEDGER = xlsx_form((("적요", "금액"), ("{{지출.적요}}", "{{지출.금액}}"), ("계", "=SUM(B2:B2)"), ("{{제목}}", "")))


def sheet(*people: tuple[str, str], place: str = "복지관") -> Document:
    rows = [
        cells.Row((cells.count(at), cells.text(office), cells.text(name)))
        for at, (office, name) in enumerate(people, 1)
    ]
    return Document(
        "sign-in-sheet", "2021-03_등록부", "3월 등록부", "", (), Head("하늘복지관", "", ON, "공개", ()),
        (Paragraph(PLACE.format(place=place)), Table((1, 2, 2), (cells.head(NUMBER, OFFICE, PERSON), *rows))),
    )  # fmt: skip


def settlement(*receipts: tuple[str, int]) -> Document:
    rows = [
        cells.Row((cells.count(at), cells.text(what), cells.Cell(won, cells.CellKind.WON)))
        for at, (what, won) in enumerate(receipts, 1)
    ]
    table = Table((1, 3, 2), (cells.head(words.NUMBER, words.SUMMARY, words.AMOUNT), *rows))
    return Document(
        "settlement", "2021_정산서", "정산서", "", (), Head("하늘복지관", "", ON, "공개", ()),
        (Heading(words.LEDGER), table),
    )  # fmt: skip


@pytest.fixture
def supply(tmp_path: Path) -> Callable[[str, bytes], Path]:
    def write(name: str, data: bytes) -> Path:
        path = tmp_path / name
        path.write_bytes(data)
        return path

    return write


def written(desk: Desk, document: Document, format: str, tmp_path: Path) -> bytes:
    done = writing.write_documents(desk, [document], "시험", [format], tmp_path / "out")
    (path,) = done.value
    return path.read_bytes()


def changed_parts(before: bytes, after: bytes) -> set[str]:
    """The parts of a package that are not what they were; all others are byte for byte."""
    with zipfile.ZipFile(io.BytesIO(before)) as old, zipfile.ZipFile(io.BytesIO(after)) as new:
        assert new.namelist() == old.namelist()
        return {name for name in old.namelist() if old.read(name) != new.read(name)}


# registering


def test_it_is_kept_with_its_digest_and_the_name_of_its_file(supply: Callable[[str, bytes], Path]) -> None:
    done = template.add("sign-in-sheet", supply("우리 등록부.hwpx", SHEET), ON)
    (kept,) = template.listed()
    assert kept == done.template
    assert (kept.form, kept.format, kept.name, kept.added_on) == ("sign-in-sheet", "hwpx", "우리 등록부.hwpx", ON)
    assert kept.digest == hashlib.sha256(SHEET).hexdigest()
    assert kept.path == places.templates() / "sign-in-sheet.hwpx"
    assert kept.path.read_bytes() == SHEET


def test_what_it_does_not_ask_for_is_told(supply: Callable[[str, bytes], Path]) -> None:
    done = template.add("sign-in-sheet", supply("a.hwpx", SHEET), ON)
    assert {"일시", "명단.비고"} <= set(done.unused)
    assert "장소" not in done.unused


def test_a_list_that_it_does_not_ask_for_is_told_once(supply: Callable[[str, bytes], Path]) -> None:
    done = template.add("settlement", supply("a.xlsx", LEDGER), ON)
    assert [name for name in done.unused if name.startswith("증빙")] == ["증빙.…"]


def test_another_one_takes_the_place_of_the_first(supply: Callable[[str, bytes], Path]) -> None:
    template.add("sign-in-sheet", supply("a.hwpx", SHEET), ON)
    template.add("sign-in-sheet", supply("b.hwpx", hwpx_form(("{{제목}}",))), ON)
    assert [each.name for each in template.listed()] == ["b.hwpx"]


def test_it_is_removed_by_form_and_format(supply: Callable[[str, bytes], Path]) -> None:
    template.add("settlement", supply("a.hwpx", hwpx_form(("{{제목}}",))), ON)
    template.add("settlement", supply("a.xlsx", LEDGER), ON)
    template.remove("settlement", "xlsx")
    assert [each.format for each in template.listed()] == ["hwpx"]
    template.remove("settlement")
    assert [path.name for path in places.templates().iterdir()] == ["list.json"]
    with pytest.raises(RuleBroken) as refused:
        template.remove("settlement")
    assert refused.value.rule is Rule.NO_TEMPLATE


# refused


def zipped(**parts: bytes) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as package:
        for name, part in parts.items():
            package.writestr(name, part)
    return stream.getvalue()


def with_member(data: bytes, name: str, part: bytes) -> bytes:
    stream = io.BytesIO(data)
    with zipfile.ZipFile(stream, "a") as package:
        package.writestr(name, part)
    return stream.getvalue()


REFUSED = {
    "no zip": ("a.hwpx", lambda: b"hello", "손상된 파일"),
    "another kind of file": ("a.docx", lambda: SHEET, "HWPX, 엑셀은 XLSX로"),
    "an Excel file called HWPX": ("a.hwpx", lambda: LEDGER, "확장자와 내용이 다릅니다"),
    "an old document": ("a.hwpx", lambda: b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(512), "암호"),
    "a bomb": ("a.hwpx", lambda: zipped(mimetype=bytes(65 << 20)), "너무 큰"),
    "many members": ("a.hwpx", lambda: zipped(**{f"a{at}": b"" for at in range(2_001)}), "너무 큰"),
    "too large": ("a.hwpx", lambda: bytes(template_store.LARGEST + 1), "너무 큰"),
    "a macro": ("a.xlsx", lambda: with_member(LEDGER, "xl/vbaProject.bin", b"x"), "매크로"),
    "a script": ("a.hwpx", lambda: with_member(SHEET, "Scripts/x.js", b"Run('calc')"), "매크로"),
    "no mark": ("a.hwpx", lambda: hwpx_form(("제목",)), "채울 표시가 없습니다"),
    "an unknown mark": ("a.hwpx", lambda: hwpx_form(("{{제묵}}",)), "{{제묵}}({{제목}}인지 확인하십시오)"),
    "an open mark": ("a.hwpx", lambda: hwpx_form(("{{제목}} {{장소",)), "{{장소"),
    "a list outside a table": ("a.hwpx", lambda: hwpx_form(("{{명단.성명}}",)), "채울 수 없는 자리"),
}  # fmt: skip


@pytest.mark.parametrize("case", REFUSED)
def test_what_cannot_be_filled_is_refused_with_the_reason_and_not_kept(
    case: str, supply: Callable[[str, bytes], Path]
) -> None:
    name, make, reason = REFUSED[case]
    with pytest.raises(FileRefused) as refused:
        template.add("sign-in-sheet", supply(name, make()), ON)
    assert refused.value.problem is FileProblem.BAD_TEMPLATE
    assert reason in str(refused.value.facts["faults"])
    assert template.listed() == []
    assert not places.templates().exists()


def test_everything_that_is_wrong_is_said_at_once(supply: Callable[[str, bytes], Path]) -> None:
    with pytest.raises(FileRefused) as refused:
        template.add("sign-in-sheet", supply("a.hwpx", hwpx_form(("{{가}} {{나}}", "{{명단.성명}}"))), ON)
    said = str(refused.value.facts["faults"])
    assert all(name in said for name in ("{{가}}", "{{나}}", "{{명단.성명}}"))


def test_a_refused_one_leaves_the_one_that_was_there(supply: Callable[[str, bytes], Path]) -> None:
    template.add("sign-in-sheet", supply("a.hwpx", SHEET), ON)
    with pytest.raises(FileRefused):
        template.add("sign-in-sheet", supply("b.hwpx", b"x"), ON)
    assert [each.name for each in template.listed()] == ["a.hwpx"]


def test_a_file_that_is_not_there_and_a_form_that_no_one_knows_are_refused(tmp_path: Path) -> None:
    with pytest.raises(FileRefused) as missing:
        template.add("sign-in-sheet", tmp_path / "a.hwpx", ON)
    assert missing.value.problem is FileProblem.IMPORT_MISSING
    with pytest.raises(RuleBroken) as unknown:
        template.add("nothing", tmp_path / "a.hwpx", ON)
    assert unknown.value.rule is Rule.NOT_A_CHOICE


# writing


def test_the_file_is_the_supplied_form_with_our_values(
    desk: Desk, supply: Callable[[str, bytes], Path], tmp_path: Path
) -> None:
    template.add("sign-in-sheet", supply("a.hwpx", SHEET), ON)
    data = written(desk, sheet(("하늘복지관", "김하나"), ("가람동", "이두리")), "hwpx", tmp_path)
    assert unhwp.parse_bytes(data).text.split() == (
        "3월 등록부 장소 복지관 연번 기관 이름 1 하늘복지관 김하나 2 가람동 이두리".split()
    )
    assert changed_parts(SHEET, data) == {"Contents/section0.xml", "Preview/PrvText.txt"}


def test_amounts_stay_numbers_and_sums_take_in_the_new_rows(
    desk: Desk, supply: Callable[[str, bytes], Path], tmp_path: Path
) -> None:
    template.add("settlement", supply("a.xlsx", LEDGER), ON)
    data = written(desk, settlement(("다과", 98_000), ("재료", 48_000), ("인쇄", 1)), "xlsx", tmp_path)
    (rows,) = [CalamineWorkbook.from_filelike(io.BytesIO(data)).get_sheet_by_index(0).to_python()]
    assert rows[1:4] == [["다과", 98_000], ["재료", 48_000], ["인쇄", 1]]
    assert rows[5][0] == "정산서"
    assert changed_parts(LEDGER, data) == {"xl/workbook.xml", "xl/worksheets/sheet1.xml"}
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        assert b"SUM(B2:B4)" in package.read("xl/worksheets/sheet1.xml")


def test_other_formats_and_other_forms_keep_our_layout(
    desk: Desk, supply: Callable[[str, bytes], Path], tmp_path: Path
) -> None:
    template.add("sign-in-sheet", supply("a.hwpx", SHEET), ON)
    assert "문서요지" in unhwp.parse_bytes(written(desk, settlement(), "hwpx", tmp_path)).text
    assert written(desk, sheet(), "xlsx", tmp_path)[:2] == b"PK"
    template.remove("sign-in-sheet")
    assert "문서요지" in unhwp.parse_bytes(written(desk, sheet(), "hwpx", tmp_path)).text


def test_a_long_roster_stays_whole(desk: Desk, supply: Callable[[str, bytes], Path], tmp_path: Path) -> None:
    template.add("sign-in-sheet", supply("a.hwpx", SHEET), ON)
    data = written(desk, sheet(*[("하늘복지관", f"사람{at}") for at in range(400)]), "hwpx", tmp_path)
    assert "사람399" in unhwp.parse_bytes(data).text


HOSTILE = (
    "=cmd|'/c calc'!A1", "<hp:t>&amp;]]>", "\x00\x1b[31m빨강\u202e거꾸로", "{{제목}} {{명단.성명}}",
    "\u1112\u1161\u11ab", "🦊", "가" * 10_000, "\n".join("줄" * 20),
)  # fmt: skip


@pytest.mark.parametrize("text", HOSTILE, ids=[text[:6].encode("unicode_escape").decode() for text in HOSTILE])
def test_what_somebody_typed_is_inert_in_it(
    desk: Desk, supply: Callable[[str, bytes], Path], tmp_path: Path, text: str
) -> None:
    template.add("sign-in-sheet", supply("a.hwpx", SHEET), ON)
    template.add("settlement", supply("a.xlsx", LEDGER), ON)
    shown = cells_text(text)
    hwpx = unhwp.parse_bytes(written(desk, sheet((text, "김하나"), place=text), "hwpx", tmp_path)).text
    assert "".join(shown.split()) in "".join(hwpx.split())
    xlsx = written(desk, settlement((text, 1)), "xlsx", tmp_path)
    assert CalamineWorkbook.from_filelike(io.BytesIO(xlsx)).get_sheet_by_index(0).to_python()[1] == [shown, 1]
    with zipfile.ZipFile(io.BytesIO(xlsx)) as package:
        assert package.read("xl/worksheets/sheet1.xml").count(b"<f>") == 1


def cells_text(text: str) -> str:
    from chatdong_tui.export.cells import clean

    return clean(text)


def test_one_that_was_changed_behind_our_back_is_not_filled(
    desk: Desk, supply: Callable[[str, bytes], Path], tmp_path: Path
) -> None:
    kept = template.add("sign-in-sheet", supply("a.hwpx", SHEET), ON).template
    kept.path.write_bytes(hwpx_form(("{{제목}}",)))
    with pytest.raises(FileRefused) as refused:
        written(desk, sheet(), "hwpx", tmp_path)
    assert refused.value.problem is FileProblem.TEMPLATE_CHANGED
    assert not list((tmp_path / "out").glob("*"))


def test_a_broken_list_is_named_before_anything_is_written(desk: Desk, tmp_path: Path) -> None:
    places.templates().mkdir(parents=True)
    (places.templates() / "list.json").write_text("[{}]", encoding="utf-8")
    with pytest.raises(FileRefused) as refused:
        written(desk, sheet(), "hwpx", tmp_path)
    assert refused.value.problem is FileProblem.TEMPLATE_LIST_BROKEN


def test_the_written_file_is_read_again_and_must_say_what_was_put_in(
    supply: Callable[[str, bytes], Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    template.add("sign-in-sheet", supply("a.hwpx", SHEET), ON)
    filler = template_fill.fillers(("sign-in-sheet",), ("hwpx",))["sign-in-sheet", "hwpx"]
    data, verify = filler.fill(sheet(("하늘복지관", "김하나")), writing.datetime(2021, 3, 18))
    verify(data)
    monkeypatch.setattr(template_hwpx, "lines", lambda made: ["{{명단.성명}}"] if made == SHEET else ["이름 없음"])
    with pytest.raises(ValueError, match="성명"):
        verify(data)
