"""The table beside a chart: every figure whole, every title readable, in the width there is."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from chatdong_tui.ui.chart.view import ChartView, TableRow, table_lines
from chatdong_tui.ui.inert import inert

MONTHS = ChartView(
    (),
    ("월", "권역별 네트워크 회의(회)", "민관통합사례회의(회)", "사례회의(회)"),
    (TableRow("meetings:", ("1월", "11", "3", "1,234")), TableRow("meetings:", ("계", "0", "0", "2"), "quiet")),
)
WIDTH = 40


def test_long_titles_take_several_lines_and_every_line_is_as_wide() -> None:
    lines = table_lines(MONTHS, WIDTH)
    heads = [line for line in lines if line.style == "heading"]
    assert len(heads) > 1
    assert {cell_len(line.text) for line in lines if line not in heads} == {WIDTH}
    assert "".join("".join(head.text.split()) for head in heads).count("회") == 6


def test_figures_stand_under_one_another_on_the_right() -> None:
    first, second = (line.text for line in table_lines(MONTHS, WIDTH)[-2:])
    assert first.endswith("1,234")
    assert second.endswith("    2")


def test_a_row_knows_what_it_opens() -> None:
    assert [line.key for line in table_lines(MONTHS, WIDTH)[-2:]] == ["0:meetings:", "1:meetings:"]


def test_a_view_without_rows_has_no_lines() -> None:
    assert table_lines(ChartView((), ("월",), ()), WIDTH) == []


texts = st.text(max_size=12)


@given(st.lists(st.tuples(texts, texts, texts), min_size=1, max_size=6), st.integers(60, 120))
def test_no_figure_is_ever_cut(cells: list[tuple[str, ...]], width: int) -> None:
    view = ChartView((), ("이름", "계획", "실적"), tuple(TableRow("x:", each) for each in cells))
    for row, line in zip(cells, table_lines(view, width)[-len(cells) :], strict=True):
        assert inert(row[1]) in line.text
        assert inert(row[2]) in line.text
