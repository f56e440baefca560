"""Whatever is typed into a text comes out as that text in every format: it runs nothing and it can be read."""

from __future__ import annotations

import csv
import importlib
import io
import json
import re
import shutil
import subprocess
import unicodedata
import zipfile
from dataclasses import replace
from datetime import date

import lxml.html
import pytest
import python_calamine
import unhwp

from chatdong_tui.document import (
    Cell,
    CellKind,
    Chapter,
    Chart,
    Clause,
    Document,
    Head,
    Heading,
    Level,
    Paragraph,
    Provenance,
    Row,
    RowKind,
    Series,
    Table,
)
from tests.export.sample import CREATED

FORMATS = ("csv", "json", "xlsx", "hwpx", "pdf", "html")

TEXTS = {
    "a formula": "=1+1",
    "a command": "+cmd|' /C calc'!A0",
    "an at sign": "@SUM(1+9)*cmd",
    "typst code": '#read("/etc/passwd") #import "x.typ": * #sys.inputs',
    "typst markup": "*굵게* _기울임_ $x^2$ <표> `코드` // 주석 /* */ = 제목 \\u{41} ~ @참조",
    "a script": "<script>alert(1)</script>",
    "an attribute": "\"><img src=x onerror='alert(1)'>",
    "entities": "&amp; &lt;b&gt; ]]> <!-- --> &#x41;",
    "an escape of Excel": "_x0041_ _x000D_",
    "fields": "{{제목}} {0} %s ${HOME} {% if %}",
    "markdown": "# 제목 | 칸 | **굵게** [이름](javascript:alert(1))",
    "emoji": "👵🏠 👨\u200d👩\u200d👧 1️⃣ ☎ 돌봄",
    "other scripts": "สมชาย Nguyễn Привет 𠀋 漢字",
    "letters no font has": "한글 \ue0f1\U000f1234 끝자리",
    "twenty lines": "\n".join(f"이름{number}" for number in range(20)),
    "one long word": "가나다라마바사아자차" * 1_000,
    "a long address": "https://example.org/" + "abcdefghij" * 900,
    "a long note": "위기가구를 일찍 찾아 함께 돕는 길을 넓힘. " * 420,
}
HARMFUL = {
    "빨\x1b[31m강\x00\x07\x9b": "빨[31m강",
    "가\u202e나\u2066다\u200f": "가나다",
    "\u1112\u1161\u11ab\u1100\u1173\u11af": "한글",
    "반쪽\ud800": "반쪽",
    "폭\u200b없음\ufeff": "폭없음",
}
"""Signs that are taken out, and what is left."""


def document(text: str) -> Document:
    """A report in which every text is `text`; a long one only where people write at length."""
    short = text if len(text) < 200 else "짧은 글"
    table = Table(
        (1, 3),
        (
            Row((Cell(short), Cell(short)), RowKind.HEAD),
            Row((Cell(3, CellKind.COUNT, short if len(short) < 20 and "\n" not in short else "건"), Cell(text))),
            Row((Cell(short, across=2),), RowKind.TOTAL),
        ),
        short,
    )
    return Document(
        "report", "2021-03_report", text, text, (short,),
        Head(short, short, date(2021, 4, 5), short, (short, "과장")),
        (
            Chapter(short), Heading(short), Paragraph(text, Level.CIRCLE), Clause(text), Clause(short, 1), table,
            Chart(short, (short, "나"), (Series(short, (1, None)), Series("둘", (0, -3))), "건", short),
        ),
        (short,),
        (Provenance(short, short, ("0178",)),),
    )  # fmt: skip


def rendered(name: str, made: Document) -> bytes:
    writer = importlib.import_module(f"chatdong_tui.export.{name}")
    data: bytes = writer.render(made, created=CREATED)
    writer.verify(data)
    return data


def seen(name: str, data: bytes) -> str:
    """What an independent reader finds in the file."""
    if name == "pdf":
        return subprocess.run(
            ["pdftotext", "-raw", "-", "-"], input=data, capture_output=True, check=True
        ).stdout.decode()
    if name == "xlsx":
        book = python_calamine.CalamineWorkbook.from_filelike(io.BytesIO(data))
        sheets = (book.get_sheet_by_index(at) for at in range(len(book.sheet_names)))
        return "\n".join(str(field) for sheet in sheets for row in sheet.to_python() for field in row)
    if name == "hwpx":
        return unhwp.parse_bytes(data).text
    if name == "html":
        return str(lxml.html.document_fromstring(data).text_content())
    if name == "csv":
        return "\n".join(
            field for row in csv.reader(io.StringIO(data.decode("utf-8-sig"), newline="")) for field in row
        )
    return (
        json.dumps(json.loads(data), ensure_ascii=False).replace('\\"', '"').replace("\\\\", "\\").replace("\\n", "\n")
    )


def bare(text: str) -> str:
    """Without blanks and line ends, which every format sets its own way."""
    return "".join(text.split())


def skip_without_reader(name: str) -> None:
    if name == "pdf" and not shutil.which("pdftotext"):
        pytest.skip("poppler is not installed")


@pytest.mark.parametrize("name", FORMATS)
@pytest.mark.parametrize("what", TEXTS)
def test_every_text_can_be_read(name: str, what: str) -> None:
    skip_without_reader(name)
    text = TEXTS[what]
    found = bare(seen(name, rendered(name, document(text))))
    if name == "pdf":
        # The foot of each page stands between the pieces of a long text, and joiners draw nothing.
        found = re.sub(r"-\d+-", "", found).replace("\u200d", "").replace("\ufe0f", "")
        for sign in "\ue0f1\U000f1234𠀋":
            text = text.replace(sign, f"[U+{ord(sign):04X}]") if f"[U+{ord(sign):04X}]" in found else text
        text = text.replace("\u200d", "").replace("\ufe0f", "")
    assert bare(unicodedata.normalize("NFC", text)) in found


@pytest.mark.parametrize("name", FORMATS)
@pytest.mark.parametrize("text", HARMFUL)
def test_signs_that_harm_are_taken_out_and_the_rest_stays(name: str, text: str) -> None:
    skip_without_reader(name)
    found = seen(name, rendered(name, document(f"앞 {text} 뒤")))
    assert bare(f"앞{HARMFUL[text]}뒤") in bare(found)
    assert not set("\x00\x07\x1b\x9b\u202e\u2066\u200b") & set(found)


@pytest.mark.parametrize("what", TEXTS)
def test_a_sheet_holds_no_formula_and_no_link(what: str) -> None:
    with zipfile.ZipFile(io.BytesIO(rendered("xlsx", document(TEXTS[what])))) as package:
        sheets = "".join(package.read(name).decode() for name in package.namelist() if "worksheets/sheet" in name)
    assert "<f>" not in sheets
    assert "hyperlink" not in sheets


@pytest.mark.parametrize("what", TEXTS)
def test_a_page_of_html_has_no_element_but_its_own(what: str) -> None:
    page = lxml.html.document_fromstring(rendered("html", document(TEXTS[what])))
    plain = lxml.html.document_fromstring(rendered("html", document("글")))
    assert {element.tag for element in page.iter()} <= {element.tag for element in plain.iter()} | {"br"}
    attributes = (name for element in page.iter() for name in element.attrib)
    assert not [name for name in attributes if name.startswith("on") or name == "style"]


@pytest.mark.parametrize("what", TEXTS)
def test_a_field_of_csv_does_not_begin_as_a_formula(what: str) -> None:
    rows = csv.reader(io.StringIO(rendered("csv", document(TEXTS[what])).decode("utf-8-sig"), newline=""))
    assert not [field for row in rows for field in row if field.lstrip()[:1] in tuple("=+@|")]


@pytest.mark.parametrize("name", ["hwpx", "pdf", "xlsx"])
def test_a_name_of_twenty_lines_leaves_a_page_of_the_report(name: str) -> None:
    head = replace(document("글").head, writer=TEXTS["twenty lines"], approvers=(TEXTS["twenty lines"],) * 5)
    assert rendered(name, replace(document("글"), head=head))
