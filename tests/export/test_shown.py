"""What a person reads is the same in every file: cell texts, clean letters, order and 끝."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from chatdong_tui.document import (
    Absent,
    Cell,
    CellKind,
    Chapter,
    Clause,
    Document,
    Heading,
    Level,
    Paragraph,
    Row,
    Table,
)
from chatdong_tui.export.cells import Grid, clean, grid, text
from chatdong_tui.export.shown import Line, Part, kept, show
from tests.export.sample import DOCUMENT, NETWORKS


@pytest.mark.parametrize(
    ("cell", "printed"),
    [
        (Cell(3_364, CellKind.COUNT, "명"), "3,364명"),
        (Cell(0, CellKind.COUNT, "건"), "0건"),
        (Cell(Decimal("5.8"), CellKind.COUNT, "건"), "5.8건"),
        (Cell(0, CellKind.WON), "0"),
        (Cell(-31_600, CellKind.WON), "△31,600"),
        (Cell(Decimal("98.2"), CellKind.PERCENT), "98.2%"),
        (Cell(Decimal(100), CellKind.PERCENT), "100.0%"),
        (Cell(date(2021, 3, 18), CellKind.DATE), "2021. 3. 18."),
        (Cell(Absent.NONE, CellKind.WON), "-"),
        (Cell(Absent.BLANK, CellKind.WON), ""),
        (Cell(2021), "2021"),
        (Cell("미제출(D+3)", CellKind.COUNT, "건"), "미제출(D+3)"),
    ],
)
def test_a_cell_reads_as_public_documents_write_it(cell: Cell, printed: str) -> None:
    assert text(cell) == printed


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("\u1112\u1161\u11ab\u1100\u1173\u11af", "한글"),
        ("빨\x1b[31m강\x00\x07", "빨[31m강"),
        ("가\u202e나\u200f\u2066", "가나"),
        ("가\ud800나", "가나"),
        ("한\r\n두\r세\u2028네", "한\n두\n세\n네"),
        ("한\t칸\u00a0두", "한 칸 두"),
        ("👨\u200d👩\u200d👧 가족", "👨\u200d👩\u200d👧 가족"),
    ],
)
def test_text_is_scrubbed_once_for_all_files(typed: str, kept: str) -> None:
    assert clean(typed) == kept


def body_of(document: Document) -> list[str]:
    return [part.text if isinstance(part, Line) else "(table)" for part in show(document).body]


def test_the_end_stands_two_spaces_after_the_last_attachment() -> None:
    assert body_of(DOCUMENT)[-2:] == ["1. 등록부(서명부) 1부.", "2. 3월 소식지 1부.  끝."]


def test_a_single_attachment_has_no_number() -> None:
    assert body_of(replace(DOCUMENT, attachments=("증빙서류 사본 1부.",)))[-1] == "증빙서류 사본 1부.  끝."


def test_the_end_stands_after_the_last_paragraph() -> None:
    document = replace(DOCUMENT, blocks=(Heading("행정사항"), Paragraph("기한 내 제출 ")), attachments=())
    assert body_of(document) == ["행정사항", "기한 내 제출  끝."]


def test_the_end_stands_below_a_last_table() -> None:
    assert body_of(replace(DOCUMENT, blocks=DOCUMENT.blocks[:8], attachments=()))[-2:] == ["(table)", "끝."]


def test_an_empty_report_still_ends() -> None:
    assert body_of(replace(DOCUMENT, blocks=(), attachments=())) == ["끝."]


def test_a_table_without_rows_is_left_out_with_its_caption() -> None:
    document = replace(DOCUMENT, blocks=(Table((1,), (), "(단위 : 원)"),), attachments=())
    assert body_of(document) == ["끝."]


def test_covered_places_are_none_and_later_cells_move_right() -> None:
    shown = grid(NETWORKS)
    second = [None if slot is None else text(slot) for slot in shown.rows[1].slots]
    assert second == [None, None, None, "관", "민", None, None, None]
    assert shown.head_count() == 2


def test_a_short_row_is_filled_up_with_blanks() -> None:
    short = grid(Table((1, 1), (Row((Cell("하나"),)),)))
    assert short == Grid((1, 1), short.rows)
    assert [slot and slot.value for slot in short.rows[0].slots] == ["하나", Absent.BLANK]


@pytest.mark.parametrize(
    "rows",
    [
        (Row((Cell("가", across=3),)),),
        (Row((Cell("가"), Cell("나"), Cell("다"))),),
        (Row((Cell("가", down=2), Cell("나"))),),
        (Row((Cell("가"), Cell("나", down=2))), Row((Cell("다", across=2),))),
    ],
)
def test_a_table_that_does_not_add_up_is_refused(rows: tuple[Row, ...]) -> None:
    with pytest.raises(ValueError, match=r"row [12]"):
        grid(Table((1, 1), rows))


def test_chapters_and_items_are_numbered_and_a_heading_begins_anew() -> None:
    blocks = (
        Chapter("개요"), Clause("하나"), Clause("둘"), Clause("둘의 하나", 1), Clause("둘의 둘", 1),
        Heading("다음"), Clause("혼자"), Chapter("계획"), Clause("첫째"), Paragraph("사이"), Clause("둘째"),
    )  # fmt: skip
    lines = [part for part in show(replace(DOCUMENT, blocks=blocks)).body if isinstance(part, Line)]
    assert [line.mark for line in lines[:11]] == ["Ⅰ", "1.", "2.", "가.", "나.", "□", "", "Ⅱ", "1.", "○", "2."]
    assert [line.depth for line in lines[:5]] == [0, 0, 0, 1, 1]


def test_titles_and_what_leads_on_stay_with_what_follows() -> None:
    table = Table((1,), (Row((Cell("칸"),)),), "(단위 : 원)")
    blocks = (
        Heading("제목"), Paragraph("가"), Paragraph("나"), Paragraph("나의 하나", Level.DASH), Clause("표", 0), table,
        Paragraph("위 표의 주", Level.NOTE), table, Clause("목록"), Clause("하나", 1), Paragraph("마지막"),
    )  # fmt: skip
    body = show(replace(DOCUMENT, blocks=blocks, attachments=("하나", "둘", "셋"))).body
    assert [line.text for line, keeps in zip(body, kept(body), strict=True) if keeps and isinstance(line, Line)] == [
        "제목", "나", "표", "(단위 : 원)", "(단위 : 원)", "목록", "하나", "마지막", "1. 하나"
    ]  # fmt: skip


def test_the_older_habit_of_colons_reaches_texts_and_labels_but_no_table() -> None:
    table = Table((1,), (Row((Cell("비고: 없음"),)),), "(단위 : 원)")
    document = replace(DOCUMENT, blocks=(Paragraph("일시: 2021. 3. 18."), table), attachments=(), spaced_colon=True)
    shown = show(document)
    assert shown.colon == " : "
    line, caption, cells, _ = shown.body
    assert isinstance(line, Line)
    assert line.text == "일시 : 2021. 3. 18."
    assert caption == Line(Part.CAPTION, "", "(단위 : 원)")
    assert isinstance(cells, Grid)
    assert [text(slot) for row in cells.rows for slot in row.slots if slot] == ["비고: 없음"]
