"""Columns are wide enough that no number, date or word breaks, and share what is left."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chatdong_tui.document import Absent, Cell, CellKind, Row, RowKind, Table
from chatdong_tui.export import columns, paper
from chatdong_tui.export.cells import grid
from tests.export.sample import NETWORKS, ODDITIES


def test_hangul_is_two_letters_wide() -> None:
    assert columns.width("찾동 1권역") == 10
    assert columns.width("□ ○") == 5


def test_a_column_is_never_narrower_than_its_numbers_dates_and_short_words() -> None:
    assert columns.least(grid(NETWORKS)) == [5, 8, 12, 3, 4, 8, 9, 6]


def test_a_column_wants_room_for_its_long_words() -> None:
    assert columns.wanted(grid(NETWORKS)) == [5, 18, 12, 3, 4, 10, 9, 6]


def test_shares_are_kept_where_they_suffice() -> None:
    assert columns.fit((1, 3), (5, 5), 100) == [25, 75]


def test_a_narrow_share_is_raised_at_the_cost_of_the_others() -> None:
    assert columns.fit((1, 9, 10), (20, 0, 0), 115) == [20, 45, 50]


def test_floors_that_do_not_fit_are_shrunk_together() -> None:
    assert columns.fit((1, 1), (30, 90), 60) == [15, 45]


def test_long_words_give_way_before_numbers_do() -> None:
    assert columns.between((10, 10), (10, 30), 100) == [10, 30]
    assert columns.between((10, 10), (10, 30), 30) == [10, 20]
    assert columns.between((10, 10), (10, 30), 15) == [10, 10]


def test_a_table_of_fewer_columns_takes_the_nearest_edges_of_a_wider_one() -> None:
    assert columns.edges((1, 1), (10, 10, 10, 10)) == [0, 2, 4]
    assert columns.edges((1, 8, 1), (10, 10, 10, 10)) == [0, 1, 3, 4]
    assert columns.edges((9, 1, 1), (10, 10, 10)) == [0, 1, 2, 3]


@pytest.mark.parametrize(
    ("value", "lines"),
    [("", 1), ("가나 다라", 1), ("가나 다라 마", 2), ("가나다라마바", 2), ("가\n나", 2), ("가나다라마바사아자차카", 3)],
)
def test_lines_are_counted_with_words_kept_whole(value: str, lines: int) -> None:
    assert columns.line_count(value, 10) == lines


def test_only_columns_of_short_texts_are_centred() -> None:
    assert columns.centred(grid(ODDITIES)) == [True, False]


def test_figures_stand_to_the_right_and_absent_texts_in_the_middle() -> None:
    assert columns.align(Cell(Absent.NONE, CellKind.WON), RowKind.TOTAL, centred=True) == "right"
    assert columns.align(Cell(Absent.NONE), RowKind.BODY, centred=False) == "center"
    assert columns.align(Cell("내용"), RowKind.BODY, centred=False) == "left"
    assert columns.align(Cell("금액", CellKind.WON), RowKind.HEAD, centred=False) == "center"


@pytest.mark.parametrize(
    ("word", "parts"),
    [
        ("가나다", ["가나다"]),
        ("가나다라마바", ["가나다라마", "바"]),
        ("abcdefghijkl", ["abcdefghij", "kl"]),
        ("가나다라👨\u200d👩\u200d👧", ["가나다라", "👨\u200d👩\u200d👧"]),
        ("", [""]),
    ],
)
def test_only_a_word_wider_than_its_place_is_cut_and_never_inside_a_sign(word: str, parts: list[str]) -> None:
    assert columns.pieces(word, 10) == parts


@given(st.text("가나다abc \n👵", max_size=60), st.integers(2, 30))
def test_wrapped_lines_fit_and_lose_nothing_but_blanks(value: str, room: int) -> None:
    lines = columns.wrapped(value, room)
    assert all(columns.width(line) <= room for line in lines)
    assert "".join("".join(lines).split()) == "".join(value.split())


def test_a_column_of_short_texts_is_as_wide_as_they_are_where_there_is_room() -> None:
    table = Table((1, 1), (Row((Cell("권역별 네트워크 회의"), Cell("내용" * 40))),))
    layout = paper.layout(grid(table))
    assert paper.room(layout.size, layout.widths[0], layout.margin) >= columns.width("권역별 네트워크 회의")
    assert sum(layout.widths) == pytest.approx(paper.PAGE_WIDTH)


def test_a_column_that_was_made_for_a_word_holds_it_on_one_line() -> None:
    heads = ("동", "발굴", "초기상담", "사례관리 선정", "서비스연계", "종결")
    table = Table((1,) * 6, (Row(tuple(Cell(head) for head in heads)),))
    layout = paper.layout(grid(table))
    for head, width in zip(heads, layout.widths, strict=True):
        assert paper.line_count(head, layout.size, width, layout.margin) == 1


def test_a_word_as_long_as_a_line_stays_whole_where_the_page_has_room() -> None:
    word = "살피기(인구·주거·복지이슈·사건사고)"
    table = Table((30, 10, 30, 30), (Row((Cell("1단계 협력"), Cell("상반기"), Cell(word), Cell("글 " * 60))),))
    layout = paper.layout(grid(table))
    assert paper.room(layout.size, layout.widths[2], layout.margin) >= columns.width(word)
