"""Columns are wide enough that no number, date or word breaks, and share what is left."""

from __future__ import annotations

import pytest

from chatdong_tui.document import Absent, Cell, CellKind, RowKind
from chatdong_tui.export import columns
from chatdong_tui.export.shown import grid
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
