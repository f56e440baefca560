"""XLSX shows what the report shows and prints on A4."""

from __future__ import annotations

import io
import re
import zipfile
from dataclasses import replace
from datetime import date

import pytest
import python_calamine

from chatdong_tui.document import Cell, CellKind, Document, Paragraph, Row, Table
from chatdong_tui.export import xlsx, xlsx_columns
from chatdong_tui.export.cells import grid
from tests.export.sample import CREATED, DOCUMENT, NETWORKS, NOTE


def part(name: str, document: Document = DOCUMENT) -> str:
    with zipfile.ZipFile(io.BytesIO(xlsx.render(document, created=CREATED))) as package:
        return package.read(name).decode()


@pytest.mark.parametrize(
    "shown",
    [
        "#,##0&quot;명&quot;",
        "#,##0;&quot;△&quot;#,##0",
        "0.0&quot;%&quot;",
        "yyyy&quot;. &quot;m&quot;. &quot;d&quot;.&quot;",
    ],
)
def test_number_formats_print_what_the_report_prints(shown: str) -> None:
    assert shown in part("xl/styles.xml")


def test_a_formula_typed_into_a_text_stays_text() -> None:
    sheet = part("xl/worksheets/sheet1.xml")
    assert "<f>" not in sheet
    assert "hyperlink" not in sheet


def test_it_prints_on_upright_a4_one_page_wide_with_page_numbers() -> None:
    sheet = part("xl/worksheets/sheet1.xml")
    assert 'paperSize="9"' in sheet
    assert 'orientation="portrait"' in sheet
    assert 'fitToHeight="0"' in sheet
    assert "<oddFooter>&amp;C- &amp;P -</oddFooter>" in sheet


def test_the_head_rows_of_a_lone_table_repeat_on_every_page() -> None:
    alone = replace(DOCUMENT, blocks=(NETWORKS,))
    assert "보고서!$" in part("xl/workbook.xml", alone).partition("Print_Titles")[2]
    assert "보고서!$" not in part("xl/workbook.xml").partition("Print_Titles")[2]


def test_the_approval_boxes_stand_at_the_right_edge() -> None:
    data = xlsx.render(DOCUMENT, created=CREATED)
    sheet = python_calamine.CalamineWorkbook.from_filelike(io.BytesIO(data)).get_sheet_by_index(0)
    assert [field for field in sheet.to_python()[0] if field] == ["결재", "담당", "팀장", "과장", "국장"]
    assert sheet.to_python()[0][-1] == "국장"


def test_a_table_of_fewer_columns_reaches_both_edges_and_no_date_is_squeezed() -> None:
    narrow = Table((9, 1), (Row((Cell("내용" * 20), Cell(date(2021, 12, 31), CellKind.DATE))),))
    sheet = part("xl/worksheets/sheet1.xml", replace(DOCUMENT, blocks=(NETWORKS, narrow), attachments=()))
    widths = [float(width) for width in re.findall(r'<col [^>]*width="([\d.]+)"', sheet)]
    row, first = re.findall(r'mergeCell ref="A(\d+):([B-H])\1"', sheet)[-1]
    assert sum(widths["ABCDEFGHI".index(first) + 1 :]) > len("2021. 12. 31.")
    assert int(row) > 20


def test_tables_of_as_many_columns_keep_each_its_own_widths() -> None:
    wide, narrow = Cell("넓은 칸에 드는 긴 내용 " * 3), Cell("칸")
    tables = (Table((9, 1, 1), (Row((wide, narrow, narrow)),)), Table((1, 1, 9), (Row((narrow, narrow, wide)),)))
    widths, (first, second) = xlsx_columns.layout([grid(table) for table in tables], (76, 8, 13))
    assert sum(widths[first[0] : first[1]]) > 40
    assert sum(widths[second[2] : second[3]]) > 40


def test_a_text_too_high_for_one_row_of_excel_takes_several() -> None:
    long = replace(DOCUMENT, blocks=(Paragraph(NOTE * 3),), attachments=())
    merges = re.findall(r'mergeCell ref="A(\d+):F(\d+)"', part("xl/worksheets/sheet1.xml", long))
    assert [int(last) - int(first) for first, last in merges if first != last] == [4]


def test_a_text_that_no_cell_can_hold_is_refused_rather_than_lost() -> None:
    with pytest.raises(ValueError, match="too long for Excel"):
        xlsx.render(replace(DOCUMENT, blocks=(Paragraph("가" * 40_000),)), created=CREATED)
