"""PDF carries its own fonts, says what it is, repeats head rows and keeps what belongs together."""

from __future__ import annotations

import re
import shutil
import subprocess
from dataclasses import replace

import pytest

from chatdong_tui.document import Cell, Clause, Document, Heading, Paragraph, Row, RowKind, Table
from chatdong_tui.export import pdf, typeset
from tests.export.sample import CREATED, DOCUMENT, NETWORKS

pytestmark = pytest.mark.skipif(not shutil.which("pdffonts"), reason="poppler is not installed")


def told(*command: str, document: Document = DOCUMENT) -> str:
    data = pdf.render(document, created=CREATED)
    return subprocess.run(command, input=data, capture_output=True, check=True).stdout.decode()


def pages(document: Document) -> list[str]:
    return told("pdftotext", "-layout", "-", "-", document=document).removesuffix("\f").split("\f")


def roster(rows: int, text: str = "신사종합사회복지관") -> Document:
    body = tuple(Row((Cell(str(at)), Cell(text))) for at in range(rows))
    table = Table((1, 4), (Row((Cell("연번"), Cell("기관")), RowKind.HEAD), *body))
    return replace(DOCUMENT, blocks=(table,))


def test_every_font_is_embedded_and_maps_to_unicode() -> None:
    fonts = [line.split() for line in told("pdffonts", "-").splitlines()[2:]]
    assert {name.partition("+")[2].split("-")[0] for name, *_ in fonts} == {"NotoSansKR", "NotoSerifKR", "NotoEmoji"}
    # … emb sub uni object ID
    assert all(font[-5:-2] == ["yes", "yes", "yes"] for font in fonts)


def test_it_says_its_title_its_moment_and_no_author() -> None:
    facts = dict(re.findall(r"^(.+?): +(.*)$", told("pdfinfo", "-isodates", "-"), re.MULTILINE))
    assert facts["Title"] == DOCUMENT.title
    assert facts["Keywords"] == "민관협력, 네트워크, 위기가구, 종합보고"
    assert facts["CreationDate"] == "2021-04-05T09:30:00Z"
    assert facts["Tagged"] == "yes"
    assert facts["Page size"].endswith("(A4)")
    assert "Author" not in facts


def test_it_calls_itself_pdf_a_2b_in_korean() -> None:
    data = pdf.render(DOCUMENT, created=CREATED)
    assert b"<pdfaid:part>2</pdfaid:part><pdfaid:conformance>B</pdfaid:conformance>" in data
    assert b"/Lang(ko-KR)" in data


def test_head_rows_repeat_and_pages_are_numbered() -> None:
    found = pages(replace(roster(100), attachments=()))
    assert len(found) >= 3
    assert all("연번" in page for page in found)
    assert [re.findall(r"- ?(\d+) ?-\s*$", page) for page in found] == [[str(at + 1)] for at in range(len(found))]


def test_the_end_never_stands_on_a_page_of_its_own() -> None:
    for rows in range(92, 112):
        (last,) = pages(replace(roster(rows), attachments=()))[-1:]
        assert "끝." in last
        assert "연번" in last


def test_a_roster_of_a_thousand_rows_is_whole() -> None:
    text = "".join(pages(roster(1_000)))
    assert re.findall(r"^\s*(\d+)\s+신사종합사회복지관", text, re.MULTILINE) == [str(at) for at in range(1_000)]


def test_a_row_moves_on_as_a_whole_unless_it_is_nearly_a_page() -> None:
    text = "한 칸에 여러 줄로 쓴 내용이 쪽을 넘지 않고 그대로 다음 쪽으로 넘어감 " * 6
    for page in pages(roster(30, f"시작 {text}마침")):
        assert page.count("시작") == page.count("마침")


def test_a_heading_stays_with_what_follows() -> None:
    for lines in range(14, 24):
        filling = tuple(Paragraph("가나다") for _ in range(lines))
        found = pages(replace(DOCUMENT, blocks=(*filling, Heading("표 앞의 제목"), NETWORKS), attachments=()))
        (page,) = (page for page in found if "표 앞의 제목" in page)
        assert "권역" in page.partition("표 앞의 제목")[2]


def test_a_line_that_leads_to_a_table_stays_with_it() -> None:
    for lines in range(14, 24):
        filling = tuple(Paragraph("가나다") for _ in range(lines))
        found = pages(replace(DOCUMENT, blocks=(*filling, Clause("표의 이름"), NETWORKS), attachments=()))
        (page,) = (page for page in found if "표의 이름" in page)
        assert "권역" in page.partition("표의 이름")[2]


def test_attachments_never_stand_on_a_page_of_their_own() -> None:
    for lines in range(14, 28):
        filling = tuple(Paragraph("가나다") for _ in range(lines))
        last = pages(replace(DOCUMENT, blocks=filling, attachments=("등록부", "소식지")))[-1]
        assert "붙임" in last
        assert "가나다" in last


def test_a_warning_of_typst_is_an_error(monkeypatch: pytest.MonkeyPatch) -> None:
    unknown = '#set text(font: "No Such Font")\n가'
    monkeypatch.setattr(typeset, "_source", lambda name: unknown.encode())
    with pytest.raises(ValueError, match="unknown font family"):
        pdf.render(DOCUMENT, created=CREATED)


def test_no_font_of_the_system_gets_in() -> None:
    assert {"Noto Sans KR", "Noto Serif KR", "Noto Emoji", "Noto Sans"} <= set(typeset.fonts().families())
    assert not [font.path for font in typeset.fonts().fonts() if "_fonts" not in str(font.path)]
