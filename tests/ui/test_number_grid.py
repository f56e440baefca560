"""The grid of numbers by itself: what it adds up, how it writes it, and what it takes from a spreadsheet."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len
from textual.geometry import Size

from chatdong_tui.ui.widgets.number_lines import NumberLines, sum_text, two_lines
from chatdong_tui.ui.widgets.number_paste import NotNumbers, block
from chatdong_tui.ui.widgets.number_table import GridColumn, GridRow, NumberTable

COLUMNS = (GridColumn("rent", "임대료 체납", "건"), GridColumn("debt", "금융 연체", "건"))
ROWS = (GridRow("a", "가람1동"), GridRow("b", " └ 그 가운데", counted=False))


def test_a_row_that_is_part_of_another_is_in_no_column_sum() -> None:
    table = NumberTable(COLUMNS, ROWS, {("a", "rent"): 12, ("b", "rent"): 5})
    assert table.column_total(COLUMNS[0]) == (("건", 12),)
    assert table.row_total(ROWS[1]) == (("건", 5),)
    assert table.total == (("건", 12),)


def test_nothing_reported_is_not_zero() -> None:
    table = NumberTable(COLUMNS, ROWS, {("a", "rent"): 0})
    assert sum_text(table.column_total(COLUMNS[0]), "건") == "0"
    assert sum_text(table.column_total(COLUMNS[1]), "건") == "-"


def test_a_number_typed_back_to_what_is_saved_is_not_typed() -> None:
    table = NumberTable(COLUMNS, ROWS, {("a", "rent"): 12})
    table.write(("a", "rent"), None)
    assert table.is_typed(("a", "rent"))
    table.write(("a", "rent"), 12)
    assert not table.is_typed(("a", "rent"))


def test_a_title_is_broken_after_a_space_or_a_dot() -> None:
    assert two_lines("금융 연체", 9) == ("", "금융 연체")
    assert two_lines("주민등록 사실조사", 8) == ("주민등록", "사실조사")
    assert two_lines("건강보험료 체납", 8) == ("건강보험", "료 체납")


@given(st.integers(60, 200), st.integers(5, 60), st.integers(0, 30), st.integers(0, 60))
def test_every_line_fits_into_the_screen(width: int, height: int, columns: int, rows: int) -> None:
    across = [GridColumn(str(at), f"세부 {at}") for at in range(columns)]
    table = NumberTable(across, [GridRow(str(at), f"동{at}") for at in range(rows)])
    lines = NumberLines(table, (0, 0), 0, 0, Size(width, height), row_totals=True)
    for y in range(height):
        assert cell_len("".join(piece.text for piece in lines.line(y))) <= width


def test_a_block_is_read_line_by_line() -> None:
    assert block("1\t1,200\r\n-\t3건\r\n") == [[1, 1200], [None, 3]]
    assert block("\n5") == [[None], [5]]


@pytest.mark.parametrize("text", ["1\t900101-1234568", "1\t많음", "1\t-3", "1\t10000001"])
def test_a_block_with_something_else_says_only_where(text: str) -> None:
    with pytest.raises(NotNumbers) as caught:
        block(text)
    assert (caught.value.line, caught.value.cell) == (1, 2)
    assert text.split("\t")[1] not in str(caught.value)
