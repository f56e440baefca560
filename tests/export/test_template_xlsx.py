"""A form of the office's own as XLSX is filled without changing its look, or refused with what is wrong."""

from __future__ import annotations

import csv
import io
import re
import shutil
import subprocess
import zipfile
from collections.abc import Callable, Mapping
from datetime import UTC, date, datetime
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
import python_calamine

from chatdong_tui.document import Cell, CellKind
from chatdong_tui.export import template_xlsx
from chatdong_tui.export.template import Fault, Flaw, TemplateRefused, Values
from chatdong_tui.export.template_rows import Growth

CREATED = datetime(2021, 4, 5, tzinfo=UTC)
OFFERED = ("제목", "일시", "합계", "명단.기관", "명단.인원", "명단.단가")
VALUES = Values(
    {"제목": Cell("=1+1 <결과>"), "일시": Cell(date(2021, 3, 18), CellKind.DATE), "합계": Cell(1_234, CellKind.WON)},
    {
        "명단": [
            {"기관": Cell("하늘복지관"), "인원": Cell(3, CellKind.COUNT, "명"), "단가": Cell(1_000, CellKind.WON)},
            {"기관": Cell("{{제목}}"), "인원": Cell(4, CellKind.COUNT, "명"), "단가": Cell(500, CellKind.WON)},
            {
                "기관": Cell("=HYPERLINK(1)"),
                "인원": Cell(0, CellKind.COUNT),
                "단가": Cell(Decimal("98.2"), CellKind.PERCENT),
            },
        ]
    },
)


def form(change: Callable[[Any, Any], None] = lambda book, sheet: None) -> bytes:
    """A form with a title, a head row, a repeating row with a product, a sum below it and a merged note."""
    from xlsxwriter import Workbook

    stream = io.BytesIO()
    book = Workbook(stream, {"in_memory": True})
    sheet = book.add_worksheet("양식")
    money = book.add_format({"num_format": "#,##0", "border": 1, "bg_color": "#FFEECC"})
    sheet.merge_range("A1:D1", "제목: {{제목}} ({{일시}})")
    sheet.write_row("A3", ["기관", "인원", "단가", "금액"])
    sheet.write_row("A4", ["{{명단.기관}}", "{{명단.인원}}", "{{명단.단가}}"], money)
    sheet.write_formula("D4", "=B4*C4", money, 0)
    sheet.write("A5", "계")
    sheet.write_formula("B5", "=SUM(B4:B4)", money, 0)
    sheet.write_formula("D5", '=SUM(D4:D4)&"B4"', None, "")
    sheet.write("D6", "{{합계}}", money)
    sheet.merge_range("A7:D7", "비고")
    sheet.print_area("A1:D7")
    sheet.repeat_rows(2)
    sheet.data_validation("B4:B4", {"validate": "integer", "criteria": ">=", "value": 0})
    change(book, sheet)
    book.close()
    return stream.getvalue()


def part(data: bytes, name: str) -> str:
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        return package.read(name).decode()


def with_part(data: bytes, name: str, content: str) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as source, zipfile.ZipFile(stream, "w") as target:
        for member in source.namelist():
            if member != name:
                target.writestr(member, source.read(member))
        target.writestr(name, content)
    return stream.getvalue()


def rows(data: bytes) -> list[list[Any]]:
    return python_calamine.CalamineWorkbook.from_filelike(io.BytesIO(data)).get_sheet_by_index(0).to_python()


def filled(data: bytes | None = None, values: Values = VALUES) -> bytes:
    return template_xlsx.fill(data or form(), values, created=CREATED)


def formulas(data: bytes) -> dict[str, str]:
    return dict(re.findall(r'<c r="([A-Z]+\d+)"[^>]*><f>(.*?)</f>', part(data, "xl/worksheets/sheet1.xml")))


def test_a_form_whose_marks_are_offered_is_fine() -> None:
    assert template_xlsx.faults(form(), OFFERED, ("제목",)) == []


def test_marks_become_values_and_the_row_repeats() -> None:
    found = rows(filled())
    assert found[0][0] == "제목: =1+1 <결과> (2021. 3. 18.)"
    assert [row[:3] for row in found[2:7]] == [
        ["기관", "인원", "단가"],
        ["하늘복지관", 3.0, 1000.0],
        ["{{제목}}", 4.0, 500.0],
        ["=HYPERLINK(1)", 0.0, "98.2%"],
        ["계", "", ""],
    ]
    assert (found[7][3], found[8][0]) == (1234.0, "비고")


def test_formulas_go_with_their_rows_and_take_in_the_new_ones() -> None:
    assert formulas(filled()) == {
        "D4": "B4*C4",
        "D5": "B5*C5",
        "D6": "B6*C6",
        "B7": "SUM(B4:B6)",
        "D7": 'SUM(D4:D6)&amp;"B4"',
    }


def test_no_value_becomes_a_formula() -> None:
    assert set(formulas(filled()).values()) == {"B4*C4", "B5*C5", "B6*C6", "SUM(B4:B6)", 'SUM(D4:D6)&amp;"B4"'}


def test_results_are_left_to_excel() -> None:
    assert 'fullCalcOnLoad="1"' in part(filled(), "xl/workbook.xml")
    assert not re.findall(r"</f><v>", part(filled(), "xl/worksheets/sheet1.xml"))


def test_merged_cells_print_areas_and_checks_follow() -> None:
    sheet, book = part(filled(), "xl/worksheets/sheet1.xml"), part(filled(), "xl/workbook.xml")
    assert re.findall(r'mergeCell ref="(.*?)"', sheet) == ["A1:D1", "A9:D9"]
    assert "양식!$A$1:$D$9" in book
    assert "양식!$3:$3" in book
    assert 'sqref="B4:B6"' in sheet


def test_the_look_of_the_row_is_that_of_each_copy() -> None:
    styles = re.findall(r'<c r="B[456]" s="(\d+)"', part(filled(), "xl/worksheets/sheet1.xml"))
    assert len(styles) == 3
    assert len(set(styles)) == 1
    assert part(filled(), "xl/styles.xml") == part(form(), "xl/styles.xml")


def test_a_merged_cell_of_the_row_is_merged_in_each_copy() -> None:
    data = form(lambda book, sheet: sheet.merge_range("E4:F4", "{{명단.기관}}"))
    found = re.findall(r'mergeCell ref="(E.*?)"', part(filled(data), "xl/worksheets/sheet1.xml"))
    assert found == ["E4:F4", "E5:F5", "E6:F6"]


def test_its_bytes_repeat() -> None:
    source = form()
    assert filled(source) == filled(source)


def test_an_empty_list_leaves_one_empty_row() -> None:
    found = rows(filled(values=Values(VALUES.fields, {"명단": []})))
    assert [row[0] for row in found[2:5]] == ["기관", "", "계"]


def test_other_sheets_that_name_the_grown_one_follow() -> None:
    def more(book: Any, sheet: Any) -> None:
        other = book.add_worksheet("다른 표")
        other.write_formula("A1", "=양식!B5+B5")
        other.write("A2", "{{제목}}")

    sheet = part(filled(form(more)), "xl/worksheets/sheet2.xml")
    assert "<f>양식!B7+B5</f>" in sheet
    assert "=1+1 &lt;결과&gt;" in sheet


@pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not installed")
def test_libreoffice_opens_it_and_computes_its_sums(tmp_path: Path) -> None:
    (tmp_path / "form.xlsx").write_bytes(filled())
    own = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    command = ["soffice", own, "--headless", "--convert-to", "csv", "--outdir", tmp_path, tmp_path / "form.xlsx"]
    subprocess.run(command, check=True, capture_output=True, timeout=90)
    with (tmp_path / "form.csv").open(encoding="utf-8", newline="") as stream:
        found = list(csv.reader(stream))
    assert [row[3] for row in found[3:5]] == ["3000", "2000"]
    assert found[6][1] == "7"


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("SUM(B5:B9)", "SUM(B5:B11)"),
        ("SUM(B2:B4)", "SUM(B2:B4)"),
        ("SUM(B2:B5)", "SUM(B2:B7)"),
        ("$B$6+B6", "$B$8+B8"),
        ('"B9"&B9', '"B9"&B11'),
        ("다른!B9+'여 러'!B9", "다른!B9+'여 러'!B9"),
        ("표!B9", "표!B11"),
        ("LOG10(B9)+세율2020+RATE.B9", "LOG10(B11)+세율2020+RATE.B9"),
        ("A9:B9", "A11:B11"),
    ],
)
def test_references_below_the_row_move_and_ranges_over_it_grow(before: str, after: str) -> None:
    assert Growth("표", 5, 2).formula(before, own=True) == after


def test_in_a_copy_references_to_the_row_are_to_the_copy() -> None:
    growth = Growth("표", 5, 2)
    assert growth.formula("B5*C$5+B4+B9+SUM(B$4:B5)", own=True, at=1) == "B6*C$6+B4+B11+SUM(B$4:B6)"


# What is wrong with a form


def faults(change: Callable[[Any, Any], None], needed: tuple[str, ...] = ()) -> list[Fault]:
    return template_xlsx.faults(form(change), OFFERED, needed)


def test_unknown_missing_and_open_marks_are_named() -> None:
    def change(book: Any, sheet: Any) -> None:
        sheet.write("A9", "{{모름}}")
        sheet.write("A10", "{{제목")

    found = faults(change, ("제목", "없음"))
    assert found == [Fault(Flaw.SPLIT, "{{제목"), Fault(Flaw.UNKNOWN, "모름"), Fault(Flaw.MISSING, "없음")]


def test_a_mark_of_several_looks_is_mended_and_told_of() -> None:
    def change(book: Any, sheet: Any) -> None:
        sheet.write_rich_string("A9", "나: {{제", book.add_format({"bold": True}), "목}}")

    source = form(change)
    assert template_xlsx.faults(source, OFFERED) == []
    assert template_xlsx.mended(source) == ["제목"]


def test_a_form_that_asks_for_something_outside_itself_is_refused() -> None:
    found = faults(lambda book, sheet: sheet.write_url("A9", "https://example.com/"))
    assert found == [Fault(Flaw.LINKED, "https://example.com/")]


def test_a_list_repeats_one_row() -> None:
    assert faults(lambda book, sheet: sheet.write("A9", "{{명단.기관}}")) == [Fault(Flaw.TWO_LISTS, "명단")]


def test_a_row_tied_to_others_cannot_repeat() -> None:
    assert faults(lambda book, sheet: sheet.merge_range("F4:F5", "")) == [Fault(Flaw.TIED, "명단.기관")]


def test_a_mark_where_no_value_can_be_put_is_named() -> None:
    assert faults(lambda book, sheet: sheet.write_comment("A1", "{{제목}}")) == [Fault(Flaw.OUTSIDE, "제목")]
    assert faults(lambda book, sheet: sheet.set_header("&C{{제목}}")) == [Fault(Flaw.OUTSIDE, "제목")]


@pytest.mark.parametrize("name", ["xl/vbaProject.bin", "xl/externalLinks/externalLink1.xml", "xl/embeddings/a.bin"])
def test_a_form_that_runs_or_fetches_something_is_refused(name: str) -> None:
    assert template_xlsx.faults(with_part(form(), name, "x"), OFFERED) == [Fault(Flaw.MACRO, name)]


def test_a_form_of_another_kind_is_refused() -> None:
    assert template_xlsx.faults(b"", OFFERED) == [Fault(Flaw.NOT_A_ZIP)]
    assert template_xlsx.faults(with_part(form(), "xl/workbook.xml", "<a"), OFFERED) == [
        Fault(Flaw.BROKEN, "xl/workbook.xml")
    ]


def test_a_mark_without_a_value_stops_the_filling() -> None:
    fields: Mapping[str, Cell] = {"일시": Cell("오늘"), "합계": Cell(1)}
    with pytest.raises(TemplateRefused, match="unknown 제목"):
        filled(values=Values(fields, VALUES.lists))


def test_a_text_longer_than_a_cell_can_hold_is_not_cut_in_silence() -> None:
    with pytest.raises(ValueError, match="too long for Excel"):
        filled(values=Values({**VALUES.fields, "제목": Cell("가" * 32_768)}, VALUES.lists))
