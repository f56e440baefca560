"""Beyond the first sheet: tables of any length, where figures come from, and charts over cells."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import Any

import pytest
import python_calamine

from chatdong_tui.document import Cell, CellKind, Document, Row, RowKind, Table
from chatdong_tui.export import xlsx
from tests.bench.long_table import Rows
from tests.export.sample import CREATED, DOCUMENT


@pytest.fixture(scope="module")
def long() -> bytes:
    """A report whose one table has 6,000 rows, made while they are written."""
    return xlsx.render(replace(DOCUMENT, blocks=(Table((1,) * 10, Rows(6_000)),)), created=CREATED)


def sheets(data: bytes) -> dict[str, list[list[Any]]]:
    book = python_calamine.CalamineWorkbook.from_filelike(io.BytesIO(data))
    return {name: book.get_sheet_by_name(name).to_python() for name in book.sheet_names}


def part(data: bytes, name: str) -> str:
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        return package.read(name).decode()


def test_a_table_of_many_rows_has_a_sheet_of_its_own_and_the_report_says_where(long: bytes) -> None:
    found = sheets(long)
    assert list(found) == ["보고서", "표 1", "수치 근거"]
    assert any("표가 길어 「표 1」 시트에 따로 실음(6,001행)" in str(field) for row in found["보고서"] for field in row)
    assert len(found["표 1"]) == 6_001
    assert found["표 1"][6_000][0] == 6_000
    assert found["표 1"][6_000][6] == "안부를 확인하고 반찬을 전함(6000)"


def test_its_head_row_is_frozen_filtered_and_printed_on_every_page(long: bytes) -> None:
    sheet, book = part(long, "xl/worksheets/sheet2.xml"), part(long, "xl/workbook.xml")
    assert '<pane ySplit="1"' in sheet
    assert '<autoFilter ref="A1:J6001"' in sheet
    assert "'표 1'!$1:$1" in book
    assert 'paperSize="9"' in sheet
    assert 'fitToHeight="0"' in sheet


def test_its_bytes_repeat(long: bytes) -> None:
    again = xlsx.render(replace(DOCUMENT, blocks=(Table((1,) * 10, Rows(6_000)),)), created=CREATED)
    assert again == long


def test_cells_that_cover_others_keep_their_places_there() -> None:
    heads = (Row((Cell("가", down=2), Cell("나", across=2)), RowKind.HEAD), Row((Cell("다"), Cell("라")), RowKind.HEAD))
    body = tuple(Row((Cell(at, CellKind.COUNT), Cell("x"), Cell("y"))) for at in range(5_001))
    data = xlsx.render(replace(DOCUMENT, blocks=(Table((1, 1, 1), (*heads, *body)),)), created=CREATED)
    assert sheets(data)["표 1"][:3] == [["가", "나", ""], ["", "다", "라"], [0.0, "x", "y"]]


def test_every_figure_lists_its_rule_and_its_rows() -> None:
    assert sheets(xlsx.render(DOCUMENT, created=CREATED))["수치 근거"] == [
        ["수치", "세는 규칙", "기록 번호(ID)"],
        ["1권역 서비스연계", "그 달에 시작한 서비스의 수", "0178-a"],
        ["1권역 서비스연계", "그 달에 시작한 서비스의 수", "0178-b"],
        ["2권역 서비스연계", "=그 달에 시작한 서비스의 수", ""],
    ]


def test_a_report_that_carries_none_has_no_such_sheet() -> None:
    assert list(sheets(xlsx.render(replace(DOCUMENT, provenance=()), created=CREATED))) == ["보고서"]


def references(chart: str) -> Iterator[tuple[str, list[str]]]:
    """The cells that a chart names and the values it keeps of them."""
    for found in re.finditer(r"<c:f>(.*?)</c:f>(.*?)</c:(?:str|num)Cache>", chart, re.DOTALL):
        yield found[1], re.findall(r"<c:v>(.*?)</c:v>", found[2])


def test_a_chart_shows_the_cells_above_it_and_keeps_their_values() -> None:
    data = xlsx.render(DOCUMENT, created=CREATED)
    cells = sheets(data)["보고서"]
    seen = dict(references(part(data, "xl/charts/chart1.xml")))
    assert ["권역별 서비스연계(단위 : 건)"] in seen.values()
    assert ["3364", "0", "0"] in seen.values()
    for reference, values in seen.items():
        column, first, last = re.findall(r"\$([A-Z])\$(\d+)(?::\$[A-Z]\$(\d+))?", reference)[0]
        rows = range(int(first) - 1, int(last or first))
        assert [as_kept(cells[row]["ABCDEFGHIJ".index(column)]) for row in rows if len(values) > 1] in ([], values)


def as_kept(field: Any) -> str:
    return str(int(field)) if isinstance(field, float) else str(field).replace("-", "0")


def test_where_there_is_no_figure_a_chart_prints_no_zero() -> None:
    chart = part(xlsx.render(DOCUMENT, created=CREATED), "xl/charts/chart1.xml")
    assert '<c:dLbl><c:idx val="2"/><c:delete val="1"/></c:dLbl>' in chart


def test_a_chart_has_a_description() -> None:
    drawing = part(xlsx.render(DOCUMENT, created=CREATED), "xl/drawings/drawing1.xml")
    assert 'descr="1권역이 가장 많음. 1권역 3,364건, 2권역 0건, 3권역 -"' in drawing


@pytest.mark.parametrize("broken", [lambda: Rows(5_500)[3:]])
def test_a_long_table_that_does_not_add_up_is_refused(broken: Callable[[], Any]) -> None:
    rows = [*broken(), Row((Cell("너무 넓음", across=11),))]
    with pytest.raises(ValueError, match="row 5"):
        xlsx.render(replace(DOCUMENT, blocks=(Table((1,) * 10, rows),)), created=CREATED)


def test_a_short_report_says_nothing_of_sheets() -> None:
    report: Document = replace(DOCUMENT, provenance=())
    assert not any(
        "시트" in str(field) for row in sheets(xlsx.render(report, created=CREATED))["보고서"] for field in row
    )
