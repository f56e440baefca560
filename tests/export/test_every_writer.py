"""One contract for all formats: the same cells and lines, the same bytes twice, and a check that bites."""

from __future__ import annotations

import csv
import importlib
import io
import json
import os
import shutil
import subprocess
import sys
import zipfile
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta, timezone
from decimal import Decimal
from typing import Any
from xml.etree import ElementTree

import hwpforge
import lxml.html
import pytest
import python_calamine
import unhwp

from chatdong_tui.document import Absent, Cell, Chart, Document
from chatdong_tui.export.cells import Grid, clean, text
from chatdong_tui.export.json import read as from_bytes
from chatdong_tui.export.picture import Picture
from chatdong_tui.export.shown import Line, show
from tests.export.sample import CREATED, DOCUMENT

FORMATS = ("csv", "json", "xlsx", "hwpx", "pdf", "html")
HP = "{http://www.hancom.co.kr/hwpml/2011/paragraph}"


def writer(name: str) -> Any:
    return importlib.import_module(f"chatdong_tui.export.{name}")


def rendered(name: str, document: Document = DOCUMENT) -> bytes:
    data: bytes = writer(name).render(document, created=CREATED)
    return data


GRIDS = [part for part in show(DOCUMENT).body if isinstance(part, Grid)]
PICTURES = [part for part in show(DOCUMENT).body if isinstance(part, Picture)]
LINES = [part for part in show(DOCUMENT).body if isinstance(part, Line)]


def cells(grid: Grid, reading: Callable[[Cell], object]) -> list[object]:
    return [reading(slot) for row in grid.rows for slot in row.slots if slot is not None]


def holds_run(hay: Sequence[object], needle: Sequence[object]) -> bool:
    return any(list(hay[at : at + len(needle)]) == list(needle) for at in range(len(hay)))


def value(cell: Cell) -> object:
    """What a spreadsheet holds: numbers as numbers, dates as dates, else the text."""
    if isinstance(cell.value, Absent):
        return cell.value.value
    if isinstance(cell.value, Decimal):
        return float(cell.value)
    return clean(cell.value) if isinstance(cell.value, str) else cell.value


# The same cells


def paragraph_text(element: ElementTree.Element) -> str:
    letters = []
    for part in element.iter():
        letters.append("\n" if part.tag == f"{HP}lineBreak" else part.text or "")
        letters.append(part.tail or "")
    return "".join(letters)


def hwpx_section() -> ElementTree.Element:
    with zipfile.ZipFile(io.BytesIO(rendered("hwpx"))) as package:
        return ElementTree.fromstring(package.read("Contents/section0.xml"))


def test_hwpx_holds_the_cells_as_printed() -> None:
    tables = list(hwpx_section().iter(f"{HP}tbl"))[3:]
    assert len(tables) == len(GRIDS)
    for table, grid in zip(tables, GRIDS, strict=True):
        assert [paragraph_text(cell) for cell in table.iter(f"{HP}tc")] == cells(grid, text)


def test_hwpx_shows_independent_readers_every_cell_and_line() -> None:
    data = rendered("hwpx")
    readers = (unhwp.parse_bytes(data).markdown, hwpforge.Document.from_bytes(data).to_md().text)
    for markdown in readers:
        seen = markdown.replace("\\", "").replace("&#124;", "|")
        for grid in GRIDS:
            for printed in cells(grid, text):
                assert all(line in seen for line in str(printed).split("\n"))
        for line in LINES:
            assert line.text.strip() in seen
        for picture in PICTURES:
            assert picture.title in seen


def test_xlsx_holds_numbers_and_dates_that_can_be_computed_with() -> None:
    sheet = python_calamine.CalamineWorkbook.from_filelike(io.BytesIO(rendered("xlsx"))).get_sheet_by_index(0)
    filled = [field for row in sheet.to_python() for field in row if field != ""]
    for grid in (*GRIDS, *(picture.grid for picture in PICTURES)):
        assert holds_run(filled, [seen for seen in cells(grid, value) if seen != ""])
    for line in LINES:
        assert any(line.text in str(field) for field in filled)


def test_csv_holds_plain_values_and_empty_fields_for_covered_places() -> None:
    rows = list(csv.reader(io.StringIO(rendered("csv").decode("utf-8-sig"), newline="")))
    for grid in (*GRIDS, *(picture.grid for picture in PICTURES)):
        table = [["" if slot is None else plain(value(slot)) for slot in row.slots] for row in grid.rows]
        assert holds_run(rows, table)
    for line in LINES:
        assert [line.mark, line.text] in rows


def plain(seen: object) -> str:
    if isinstance(seen, date):
        return seen.isoformat()
    return "'=1+1" if seen == "=1+1" else str(seen)


def test_json_holds_typed_values() -> None:
    tables = [block for block in json.loads(rendered("json"))["blocks"] if block["type"] == "table"]
    for table, grid in zip(tables, GRIDS, strict=True):
        read = [from_json(cell) for row in table["rows"] for cell in row["cells"]]
        assert read == cells(grid, value)


def test_json_gives_back_the_document_it_was_made_of() -> None:
    once = from_bytes(rendered("json"))
    assert (once.blocks[-1], once.provenance) == (DOCUMENT.blocks[-1], DOCUMENT.provenance)
    assert from_bytes(rendered("json", once)) == once
    charts = [block for block in once.blocks if isinstance(block, Chart)]
    assert charts == [block for block in DOCUMENT.blocks if isinstance(block, Chart)]


def from_json(cell: dict[str, Any]) -> object:
    seen = cell["value"]
    if isinstance(seen, dict):
        return Absent[seen["absent"].upper()].value
    if cell["kind"] == "date":
        return date.fromisoformat(seen)
    return float(seen) if cell["kind"] == "percent" else seen


def html_page(document: Document = DOCUMENT) -> lxml.html.HtmlElement:
    return lxml.html.document_fromstring(rendered("html", document))


def html_text(element: lxml.html.HtmlElement) -> str:
    for end in element.iter("br"):
        end.tail = "\n" + (end.tail or "")
    return str(element.text_content())


def test_html_holds_the_cells_as_printed() -> None:
    tables = html_page().xpath("//table[@class='figures']")
    for table, grid in zip(tables, GRIDS, strict=True):
        assert [html_text(cell) for cell in table.xpath(".//th | .//td")] == cells(grid, text)


def test_html_shows_every_line_and_every_figure_of_a_chart() -> None:
    seen = html_text(html_page().find("body"))
    for line in LINES:
        assert line.text in seen
    for picture, drawing in zip(PICTURES, html_page().iter("svg"), strict=True):
        words = "".join(word.text_content() for word in drawing.iter("text"))
        assert all("".join(printed.split()) in "".join(words.split()) for printed in figures(picture))


@pytest.mark.skipif(not shutil.which("pdftotext"), reason="poppler is not installed")
def test_pdf_shows_an_independent_reader_every_cell_line_and_figure() -> None:
    seen = "".join(pdf_text(rendered("pdf")).split())
    for grid in GRIDS:
        for printed in cells(grid, text):
            # A long text goes on over the page, with the foot of the page and the head rows between.
            pieces = [str(printed)] if len(str(printed)) < 200 else str(printed).split(". ")
            assert all("".join(piece.split()) in seen for piece in pieces)
    for line in LINES:
        assert "".join(line.text.split()) in seen
    for picture in PICTURES:
        assert all("".join(printed.split()) in seen for printed in figures(picture))


def figures(picture: Picture) -> list[str]:
    """The labels and figures of a chart, and the names of its rows of bars where there are several."""
    printed = [str(cell) for cell in cells(picture.grid, text)]
    names = printed[1 : len(picture.series) + 1] if len(picture.series) > 1 else []
    return names + printed[len(picture.series) + 1 :]


def pdf_text(data: bytes) -> str:
    command = ["pdftotext", "-raw", "-", "-"]
    return subprocess.run(command, input=data, capture_output=True, check=True).stdout.decode()


@pytest.mark.parametrize("name", FORMATS)
def test_every_format_carries_the_head(name: str) -> None:
    if name == "pdf" and not shutil.which("pdftotext"):
        pytest.skip("poppler is not installed")
    readings: dict[str, Callable[[bytes], str]] = {
        "pdf": pdf_text,
        "hwpx": lambda data: paragraph_text(hwpx_section()),
        "xlsx": lambda data: zipfile.ZipFile(io.BytesIO(data)).read("xl/sharedStrings.xml").decode(),
    }
    seen = readings.get(name, bytes.decode)(rendered(name))
    head = DOCUMENT.head
    for word in (DOCUMENT.title, DOCUMENT.gist, *DOCUMENT.keywords, head.issuer, head.writer, *head.approvers):
        assert word in seen


# The same bytes, and nobody's name


@pytest.mark.parametrize("name", FORMATS)
def test_the_same_document_gives_the_same_bytes(name: str) -> None:
    assert rendered(name) == rendered(name)


@pytest.mark.parametrize("name", FORMATS)
def test_bytes_repeat_in_another_process_with_another_clock_zone(name: str) -> None:
    script = (
        "import sys, importlib; from tests.export.sample import CREATED, DOCUMENT; "
        f"sys.stdout.buffer.write(importlib.import_module('chatdong_tui.export.{name}')"
        ".render(DOCUMENT, created=CREATED))"
    )
    environment = os.environ | {"PYTHONHASHSEED": "7", "TZ": "Asia/Seoul", "PYTHONPATH": os.pathsep.join(sys.path)}
    other = subprocess.run([sys.executable, "-c", script], env=environment, capture_output=True, check=True)
    assert other.stdout == rendered(name)


@pytest.mark.parametrize("name", ["json", "xlsx", "hwpx", "pdf", "html"])
def test_the_zone_of_created_does_not_matter_but_the_moment_does(name: str) -> None:
    korean = CREATED.astimezone(timezone(timedelta(hours=9)))
    assert writer(name).render(DOCUMENT, created=korean) == rendered(name)
    assert writer(name).render(DOCUMENT, created=datetime(2022, 1, 1, tzinfo=UTC)) != rendered(name)


@pytest.mark.parametrize(("name", "part"), [("xlsx", "docProps/core.xml"), ("hwpx", "Contents/content.hpf")])
def test_properties_hold_the_title_and_the_time_and_no_author(name: str, part: str) -> None:
    with zipfile.ZipFile(io.BytesIO(rendered(name))) as package:
        properties = ElementTree.fromstring(package.read(part))
        stamps = {member.date_time for member in package.infolist()}
    texts = {(element.text or "").strip() for element in properties.iter()} - {""}
    assert texts == {DOCUMENT.title, "2021-04-05T09:30:00Z"} | ({"ko"} if name == "hwpx" else set())
    assert stamps == {(2021, 4, 5, 9, 30, 0)}


# The check that files.save runs


@pytest.mark.parametrize("name", FORMATS)
def test_verify_accepts_what_render_wrote(name: str) -> None:
    writer(name).verify(rendered(name))


@pytest.mark.parametrize("name", FORMATS)
@pytest.mark.parametrize("damage", [lambda data: data[: len(data) // 2], lambda data: b"", lambda data: b"{}\r\n"])
def test_verify_refuses_what_is_not_whole(name: str, damage: Callable[[bytes], bytes]) -> None:
    with pytest.raises(ValueError, match=r"."):
        writer(name).verify(damage(rendered(name)))


@pytest.mark.parametrize("name", FORMATS)
def test_a_report_without_tables_approvers_or_text_is_still_a_file(name: str) -> None:
    bare = replace(DOCUMENT, blocks=(), attachments=(), keywords=(), head=replace(DOCUMENT.head, approvers=()))
    writer(name).verify(rendered(name, bare))


@pytest.mark.parametrize("name", FORMATS)
def test_importing_a_writer_loads_no_library(name: str) -> None:
    heavy = "{'hwpx', 'xlsxwriter', 'lxml', 'typst'}"
    script = f"import sys, chatdong_tui.export.{name}; print(sorted({heavy} & set(sys.modules)))"
    environment = os.environ | {"PYTHONPATH": os.pathsep.join(sys.path)}
    loaded = subprocess.run([sys.executable, "-c", script], env=environment, capture_output=True, check=True, text=True)
    assert loaded.stdout.strip() == "[]"
