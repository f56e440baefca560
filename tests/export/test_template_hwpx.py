"""A form of the office's own as HWPX is filled without changing its look, or refused with what is wrong."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable, Mapping
from datetime import UTC, datetime
from decimal import Decimal
from typing import Any
from xml.etree import ElementTree

import hwpforge
import pytest
import unhwp

from chatdong_tui.document import Absent, Cell, CellKind
from chatdong_tui.export import template, template_hwpx
from chatdong_tui.export.template import Fault, Flaw, TemplateRefused, Values

HP = "{http://www.hancom.co.kr/hwpml/2011/paragraph}"
CREATED = datetime(2021, 4, 5, tzinfo=UTC)
OFFERED = ("제목", "일시", "명단.연번", "명단.기관", "명단.인원")
VALUES = Values(
    {"제목": Cell("3월 회의 <결과> & 보고"), "일시": Cell("2021. 3. 18.(목)")},
    {
        "명단": [
            {"연번": Cell(1, CellKind.COUNT), "기관": Cell("하늘복지관"), "인원": Cell(1_234, CellKind.COUNT, "명")},
            {"연번": Cell(2, CellKind.COUNT), "기관": Cell("{{제목}}"), "인원": Cell(Absent.NONE, CellKind.COUNT)},
            {
                "연번": Cell(3, CellKind.COUNT),
                "기관": Cell("두 줄\n이름"),
                "인원": Cell(Decimal("98.2"), CellKind.PERCENT),
            },
        ]
    },
)


def form(change: Callable[[Any], None] = lambda document: None) -> bytes:
    """A form with a line, and a table of a head row, a repeating row and a row below it."""
    from hwpx import HwpxDocument

    document = HwpxDocument.new()
    document.add_paragraph("제목: {{제목}} / {{ 일시 }}")
    table = document.add_table(3, 3)
    for row, texts in enumerate(
        (("연번", "기관", "인원"), ("{{명단.연번}}", "{{명단.기관}}", "총 {{명단.인원}}"), ("계", "", ""))
    ):
        for column, value in enumerate(texts):
            table.cell(row, column).paragraphs[0].text = value
    change(document)
    data: bytes = document.to_bytes()
    return data


def with_part(data: bytes, name: str, part: bytes | Callable[[bytes], bytes]) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as source, zipfile.ZipFile(stream, "w") as target:
        for member in source.namelist():
            if member != name:
                target.writestr(member, source.read(member))
        target.writestr(name, part if isinstance(part, bytes) else part(source.read(name)))
    return stream.getvalue()


def section(data: bytes) -> ElementTree.Element:
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        return ElementTree.fromstring(package.read("Contents/section0.xml"))


def rows(data: bytes) -> list[list[str]]:
    (table,) = section(data).iter(f"{HP}tbl")
    return [["".join(cell.itertext()) for cell in row.iter(f"{HP}tc")] for row in table.iter(f"{HP}tr")]


def filled(data: bytes | None = None, values: Values = VALUES) -> bytes:
    return template_hwpx.fill(data or form(), values, created=CREATED)


def test_a_form_whose_marks_are_offered_is_fine() -> None:
    assert template_hwpx.faults(form(), OFFERED, ("제목", "명단.기관")) == []


def test_marks_become_values_and_the_row_repeats() -> None:
    assert rows(filled()) == [
        ["연번", "기관", "인원"],
        ["1", "하늘복지관", "총 1,234명"],
        ["2", "{{제목}}", "총 -"],
        ["3", "두 줄이름", "총 98.2%"],
        ["계", "", ""],
    ]
    assert "제목: 3월 회의 <결과> & 보고 / 2021. 3. 18.(목)" in "".join(section(filled()).itertext())


def test_a_value_of_two_lines_has_a_line_break() -> None:
    assert len(list(section(filled()).iter(f"{HP}lineBreak"))) == 1


def test_the_table_grows_by_the_height_of_its_new_rows() -> None:
    before, after = (next(section(data).iter(f"{HP}tbl")) for data in (form(), filled()))
    sizes = [int(next(table.iter(f"{HP}sz")).get("height", "")) for table in (before, after)]
    high = int(list(before.iter(f"{HP}cellSz"))[3].get("height", ""))
    assert sizes[1] == sizes[0] + 2 * high
    assert after.get("rowCnt") == "5"
    places = [int(cell.get("rowAddr", "")) for cell in after.iter(f"{HP}cellAddr")]
    assert places == [row for row in range(5) for _ in range(3)]


def test_nothing_else_of_its_look_changes() -> None:
    source = form()
    before, after = (next(section(data).iter(f"{HP}tr")) for data in (source, filled(source)))
    assert ElementTree.tostring(before) == ElementTree.tostring(after)
    with zipfile.ZipFile(io.BytesIO(source)) as old, zipfile.ZipFile(io.BytesIO(filled(source))) as new:
        assert new.namelist() == old.namelist()
        assert new.read("Contents/header.xml") == old.read("Contents/header.xml")
        assert new.infolist()[0].compress_type == zipfile.ZIP_STORED


def test_other_readers_open_it_and_find_no_fault() -> None:
    data = filled()
    template_hwpx.verify(data)
    assert hwpforge.Document.from_bytes(data).validate()["ok"]
    assert "하늘복지관" in unhwp.parse_bytes(data).text


def test_its_bytes_repeat() -> None:
    source = form()
    assert filled(source) == filled(source)


def test_an_empty_list_leaves_one_empty_row() -> None:
    assert rows(filled(values=Values(VALUES.fields, {"명단": []})))[1:] == [["", "", "총 "], ["계", "", ""]]


def test_three_hundred_rows_go_over_pages() -> None:
    entry: Mapping[str, Cell] = {"연번": Cell(1), "기관": Cell("가"), "인원": Cell(2)}
    (table,) = section(filled(values=Values(VALUES.fields, {"명단": [entry] * 300}))).iter(f"{HP}tbl")
    assert table.get("rowCnt") == "302"
    assert table.get("pageBreak") == "CELL"
    assert next(table.iter(f"{HP}pos")).get("treatAsChar") == "0"


def test_a_tall_cell_beside_the_row_grows_with_it() -> None:
    source = form(_with_tall_cell)
    assert template_hwpx.faults(source, OFFERED) == []
    spans = [cell.get("rowSpan") for cell in section(filled(source)).iter(f"{HP}cellSpan")]
    assert sorted(spans) == ["1"] * 11 + ["4"]


def _with_tall_cell(document: Any) -> None:
    table = next(each for paragraph in document.paragraphs for each in paragraph.tables)
    table.cell(1, 0).paragraphs[0].text = ""
    table.merge_cells(0, 0, 1, 0)


# What is wrong with a form


def faults(data: bytes, needed: tuple[str, ...] = ()) -> list[Fault]:
    return template_hwpx.faults(data, OFFERED, needed)


def test_a_mark_that_is_not_known_is_named() -> None:
    assert faults(form(lambda document: document.add_paragraph("{{모름}}"))) == [Fault(Flaw.UNKNOWN, "모름")]


def test_a_mark_that_must_be_there_is_named() -> None:
    data = with_part(form(), "Contents/section0.xml", lambda part: part.replace("{{제목}}".encode(), b""))
    assert faults(data, ("제목",)) == [Fault(Flaw.MISSING, "제목")]


def _split(document: Any) -> None:
    paragraph = document.add_paragraph("나: {")
    paragraph.add_run("{제")
    paragraph.add_run("목}} 끝")


def test_a_mark_of_several_looks_is_mended_and_told_of() -> None:
    source = form(_split)
    assert faults(source) == []
    assert template_hwpx.mended(source) == ["제목"]
    assert template_hwpx.mended(form()) == []
    last = list(section(filled(source)).iter(f"{HP}p"))[-1]
    assert [letters.text for letters in last.iter(f"{HP}t")] == ["나: 3월 회의 <결과> & 보고", None, " 끝"]


def test_a_mark_with_a_line_break_between_its_letters_or_left_open_is_named() -> None:
    broken = with_part(
        form(_split), "Contents/section0.xml", lambda part: part.replace("목}} 끝".encode(), "<hp:tab/>목}}".encode())
    )
    assert faults(broken) == [Fault(Flaw.SPLIT, "제목")]
    assert faults(form(lambda document: document.add_paragraph("{{제목"))) == [Fault(Flaw.SPLIT, "{{제목")]


def test_a_mark_of_a_list_stands_in_a_table() -> None:
    assert faults(form(lambda document: document.add_paragraph("{{명단.기관}}"))) == [Fault(Flaw.OUTSIDE, "명단.기관")]


def test_a_row_tied_to_others_cannot_repeat() -> None:
    def tie(document: Any) -> None:
        next(each for paragraph in document.paragraphs for each in paragraph.tables).merge_cells(1, 1, 2, 1)

    assert faults(form(tie)) == [Fault(Flaw.TIED, "명단.연번")]


def test_a_form_without_any_mark_is_refused() -> None:
    from hwpx import HwpxDocument

    assert faults(HwpxDocument.new().to_bytes()) == [Fault(Flaw.NO_MARK)]


@pytest.mark.parametrize(
    ("script", "flaw"),
    [
        ("var Documents = XHwpDocuments;\r\nvar Document = Documents.Active_XHwpDocument;\r\n", None),
        ("var a = eval('calc');", Flaw.MACRO),
        ("function OnDocument_New()\r\n{\r\n\t//todo : \r\n}\r\n", None),
        ("function OnDocument_Open() { Run('calc'); }", Flaw.MACRO),
    ],
)
@pytest.mark.parametrize("coding", ["utf-16", "utf-8"])
def test_a_form_with_a_macro_is_refused_but_not_one_with_the_empty_scripts_of_every_document(
    script: str, flaw: Flaw | None, coding: str
) -> None:
    data = with_part(form(), "Scripts/sourceScripts.js", script.encode(coding))
    assert faults(data) == ([Fault(flaw, "Scripts/sourceScripts.js")] if flaw else [])


def test_what_is_no_zip_or_no_hwpx_is_refused() -> None:
    assert faults(b"a text") == [Fault(Flaw.NOT_A_ZIP)]
    other = io.BytesIO()
    with zipfile.ZipFile(other, "w") as package:
        package.writestr("xl/workbook.xml", "<a/>")
    assert faults(other.getvalue()) == [Fault(Flaw.OTHER_FORMAT, "mimetype")]


def test_a_bomb_is_not_unpacked() -> None:
    bomb = io.BytesIO()
    with zipfile.ZipFile(bomb, "w", zipfile.ZIP_DEFLATED) as package:
        package.writestr("mimetype", bytes(65 << 20))
    assert len(bomb.getvalue()) < 100_000
    assert faults(bomb.getvalue()) == [Fault(Flaw.TOO_LARGE)]


def test_entities_are_not_expanded() -> None:
    evil = b'<!DOCTYPE a [<!ENTITY x "xxxxxxxxxx"><!ENTITY y "&x;&x;&x;">]><a>&y;</a>'
    assert faults(with_part(form(), "Contents/section0.xml", evil)) == [Fault(Flaw.BROKEN, "Contents/section0.xml")]


@pytest.mark.parametrize("href", ["http://example.com/a.png", "file:///C:/a.png"])
def test_a_form_that_asks_for_something_outside_itself_is_refused(href: str) -> None:
    item = f'<opf:item id="x" href="{href}" media-type="image/png"/></opf:manifest>'.encode()
    data = with_part(form(), "Contents/content.hpf", lambda part: part.replace(b"</opf:manifest>", item))
    assert faults(data) == [Fault(Flaw.LINKED, href)]


def test_a_link_in_the_text_is_named() -> None:
    link = (
        b'<hp:run><hp:ctrl><hp:fieldBegin type="HYPERLINK"><hp:parameters><hp:stringParam>http://example.com'
        b"</hp:stringParam></hp:parameters></hp:fieldBegin></hp:ctrl></hp:run></hp:p></hs:sec>"
    )
    data = with_part(form(), "Contents/section0.xml", lambda part: part.replace(b"</hp:p></hs:sec>", link))
    assert faults(data) == [Fault(Flaw.LINKED, "http://example.com")]


def test_marks_in_the_master_page_are_named() -> None:
    data = with_part(form(), "Contents/masterpage0.xml", "<m><t>{{제목}}</t></m>".encode())
    assert faults(data) == [Fault(Flaw.OUTSIDE, "제목")]


@pytest.mark.parametrize("start", [b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"])
def test_an_old_document_and_one_with_a_password_are_refused(start: bytes) -> None:
    assert faults(start + bytes(512)) == [Fault(Flaw.LOCKED)]
    keys = b"<odf:manifest xmlns:odf='urn:x'><odf:encryption-data/></odf:manifest>"
    assert faults(with_part(form(), "META-INF/manifest.xml", keys)) == [Fault(Flaw.LOCKED)]


def test_a_locked_form_is_refused() -> None:
    data = bytearray(form())
    at = data.index(b"PK\x01\x02")
    data[at + 8] |= 1
    assert faults(bytes(data)) == [Fault(Flaw.LOCKED)]


def test_a_mark_without_a_value_stops_the_filling() -> None:
    with pytest.raises(TemplateRefused, match="unknown 제목"):
        filled(values=Values({"일시": Cell("오늘")}, VALUES.lists))


def test_marks_are_read_with_blanks_around_their_names() -> None:
    assert template.marks_in("{{ 제목 }} {{a.b}} {{}} {제목}") == ["제목", "a.b"]
