"""HWPX opens in 한글 with its approval boxes, repeated head rows and page numbers."""

from __future__ import annotations

import io
import os
import subprocess
import sys
import zipfile
from dataclasses import replace
from pathlib import Path
from xml.etree import ElementTree

import hwpforge
import pytest

from chatdong_tui.document import Cell, Document, Row, RowKind, Table
from chatdong_tui.export import hwpx
from chatdong_tui.export.picture import Picture
from chatdong_tui.export.shown import kept, show
from tests.export.sample import CREATED, DOCUMENT

HP = "{http://www.hancom.co.kr/hwpml/2011/paragraph}"
HH = "{http://www.hancom.co.kr/hwpml/2011/head}"


def section(document: Document = DOCUMENT) -> ElementTree.Element:
    with zipfile.ZipFile(io.BytesIO(hwpx.render(document, created=CREATED))) as package:
        return ElementTree.fromstring(package.read("Contents/section0.xml"))


def tables(document: Document = DOCUMENT) -> list[ElementTree.Element]:
    return list(section(document).iter(f"{HP}tbl"))


def text(element: ElementTree.Element) -> str:
    return "".join(letters.text or "" for letters in element.iter(f"{HP}t"))


def attribute(element: ElementTree.Element, child: str, name: str) -> int:
    found = element.find(f"{HP}{child}")
    assert found is not None
    return int(found.get(name, "-1"))


def roster(rows: int) -> Document:
    body = tuple(Row((Cell(str(at)), Cell("신사종합사회복지관"))) for at in range(rows))
    return replace(DOCUMENT, blocks=(Table((1, 4), (Row((Cell("연번"), Cell("기관")), RowKind.HEAD), *body)),))


def test_an_independent_reader_finds_no_fault() -> None:
    report = hwpforge.Document.from_bytes(hwpx.render(DOCUMENT, created=CREATED)).validate()
    assert report["ok"], report


def test_the_approval_boxes_are_empty_and_their_label_covers_their_height() -> None:
    cells = {text(cell): cell for cell in tables()[0].iter(f"{HP}tc")}
    assert attribute(cells["결재"], "cellSpan", "rowSpan") == 4
    assert [title for title in DOCUMENT.head.approvers if title in cells] == ["담당", "팀장", "과장", "국장"]
    assert text(tables()[0]) == (
        "문서번호결재담당팀장과장국장보존기간시행일2021. 4. 5.공개여부대시민 공개"
        "작성 기관·담당은평구 복지정책과 · 찾동추진팀협조"
    )


def test_many_approvers_still_fit_the_page() -> None:
    crowd = replace(DOCUMENT, head=replace(DOCUMENT.head, approvers=tuple("가나다라마바사아자")))
    assert attribute(tables(crowd)[0], "sz", "width") <= round(170.1 * 7200 / 25.4)


@pytest.mark.parametrize("at", range(5))
def test_the_table_is_as_high_and_wide_as_its_cells(at: int) -> None:
    table = tables()[at]
    widths = [attribute(cell, "cellSz", "width") for cell in next(table.iter(f"{HP}tr"))]
    assert sum(widths) == attribute(table, "sz", "width")
    rows = [0] * int(table.get("rowCnt", "0"))
    for cell in table.iter(f"{HP}tc"):
        if attribute(cell, "cellSpan", "rowSpan") == 1:
            row = attribute(cell, "cellAddr", "rowAddr")
            rows[row] = attribute(cell, "cellSz", "height")
    assert sum(rows) == attribute(table, "sz", "height")


def test_a_roster_splits_over_pages_and_repeats_its_head() -> None:
    table = tables(roster(60))[-1]
    assert table.get("repeatHeader") == "1"
    assert [cell.get("header") for cell in list(table.iter(f"{HP}tc"))[:4]] == ["1", "1", "0", "0"]
    assert attribute(table, "pos", "treatAsChar") == 0


def test_a_short_table_stays_on_one_page() -> None:
    assert attribute(tables(roster(5))[-1], "pos", "treatAsChar") == 1


def test_pages_are_numbered_by_the_control_that_hangul_itself_writes() -> None:
    numbers = [element.attrib for element in section().iter(f"{HP}pageNum")]
    assert numbers == [{"pos": "BOTTOM_CENTER", "formatType": "DIGIT", "sideChar": "-"}]


def test_it_embeds_its_charts_but_no_font_and_no_preview() -> None:
    with zipfile.ZipFile(io.BytesIO(hwpx.render(DOCUMENT, created=CREATED))) as package:
        pictures = [name for name in package.namelist() if name.startswith("BinData/")]
        assert pictures == ["BinData/BIN0001.png", "BinData/BIN0002.png"]
        assert all(package.read(name).startswith(b"\x89PNG") for name in pictures)
        assert package.read("Preview/PrvText.txt") == b""
        assert 'isEmbedded="1"' not in package.read("Contents/header.xml").decode()


DRAW = """
import sys
try:
    import rhwp
except ImportError as error:
    print(error)
    sys.exit(77)
document = rhwp.parse(sys.argv[1])
print(document.page_count)
for page in range(document.page_count):
    assert len(document.render_png(page)) > 10_000
"""


def test_it_can_be_drawn(tmp_path: Path) -> None:
    target = tmp_path / "report.hwpx"
    target.write_bytes(hwpx.render(DOCUMENT, created=CREATED))
    # The drawing library brings an old freetype; the system's own has what it asks for.
    environment = os.environ | {"LD_PRELOAD": "libfreetype.so.6"}
    drawn = subprocess.run([sys.executable, "-c", DRAW, str(target)], env=environment, capture_output=True, text=True)
    if drawn.returncode == 77:
        pytest.skip(drawn.stdout)
    assert drawn.returncode == 0, drawn.stderr
    assert 3 <= int(drawn.stdout) <= 4


def test_titles_and_what_leads_on_stay_with_what_follows() -> None:
    with zipfile.ZipFile(io.BytesIO(hwpx.render(DOCUMENT, created=CREATED))) as package:
        shapes = ElementTree.fromstring(package.read("Contents/header.xml")).iter(f"{HH}paraPr")
        stay = {shape.get("id") for shape in shapes if shape.find(f"{HH}breakSetting[@keepWithNext='1']") is not None}
    found = [text(one) for one in section().findall(f"{HP}p") if one.get("paraPrIDRef") in stay]
    body = show(DOCUMENT).body
    wanted = [part for part, keeps in zip(body, kept(body), strict=True) if keeps or isinstance(part, Picture)]
    assert len(found) == len(wanted)
    for printed, part in zip(found, wanted, strict=True):
        assert printed.endswith(part.title if isinstance(part, Picture) else part.text)


def test_a_chart_tells_its_figures_to_whoever_cannot_see_it() -> None:
    told = [element.text for element in section().iter(f"{HP}shapeComment")]
    assert "1권역이 가장 많음. 1권역 3,364건, 2권역 0건, 3권역 -" in told


def test_numbered_items_stand_two_letters_further_in_at_each_depth() -> None:
    with zipfile.ZipFile(io.BytesIO(hwpx.render(DOCUMENT, created=CREATED))) as package:
        shapes = ElementTree.fromstring(package.read("Contents/header.xml")).iter(f"{HH}paraPr")
        begin = {shape.get("id"): _first_line(shape) for shape in shapes}
    placed = {text(one): begin[one.get("paraPrIDRef")] for one in section().findall(f"{HP}p")}
    items = ("1. 공동사업 계획서를 6월까지 낸다.", "가. 동별로 대상을 찾는다.", "강사는 한 사람이다.")
    assert [placed[item] for item in items] == [0, 14, 28]


def _first_line(shape: ElementTree.Element) -> int:
    """Where the first line begins, in points: 한글 moves the others when the indent is below zero."""
    left = next(each for each in next(shape.iter(f"{HH}margin")) if each.tag.endswith("left"))
    return round(int(left.get("value", "0")) / 100)


def test_rows_that_are_signed_are_a_centimetre_high() -> None:
    sheet = replace(roster(3).blocks[0], by_hand=True)
    heights = [
        attribute(cell, "cellSz", "height")
        for cell in list(tables(replace(DOCUMENT, blocks=(sheet,)))[-1].iter(f"{HP}tc"))
    ]
    assert [round(height * 25.4 / 7200, 1) for height in heights] == [7.5, 7.5] + [10.0] * 6
