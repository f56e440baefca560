"""A document on the screen: aligned tables, whole figures, long texts in lines."""

from __future__ import annotations

from rich.cells import cell_len

from chatdong_tui.document import Absent, Cell, CellKind, Row, RowKind, Table
from chatdong_tui.export.cells import grid
from chatdong_tui.ui.export.page import draw, grid_lines, wrapped
from tests.export.sample import DOCUMENT


def test_every_line_of_a_table_is_equally_wide() -> None:
    lines = [line.text for line in draw(DOCUMENT, 76) if line.text.startswith(("+", "|"))]
    assert lines
    assert max(cell_len(line) for line in lines) <= 76
    first = lines[: lines.index(lines[0], 1) + 1]
    assert len({cell_len(line) for line in first}) == 1


def test_merged_cells_and_the_three_ways_of_having_no_figure_are_drawn() -> None:
    table = Table(
        (1, 1, 1),
        (
            Row((Cell("동", down=2), Cell("실적", across=2)), RowKind.HEAD),
            Row((Cell("발굴"), Cell("종결")), RowKind.HEAD),
            Row((Cell("가람1동"), Cell(1200, CellKind.COUNT, "가구"), Cell(0, CellKind.COUNT))),
            Row((Cell("가람2동"), Cell(Absent.NONE), Cell(Absent.BLANK))),
        ),
    )
    assert grid_lines(grid(table), 60) == [
        "+-------+---------+----+",
        "|  동   |     실적     |",
        "|       |  발굴   |종결|",
        "+-------+---------+----+",
        "|가람1동|1,200가구|   0|",
        "|가람2동|-        |    |",
        "+-------+---------+----+",
    ]


def test_long_text_goes_on_below_and_figures_stay_whole() -> None:
    assert wrapped("회의를 열어 다음을 정함", 12) == ["회의를 열어", "다음을 정함"]
    long = Cell("아주 긴 설명이 들어가는 칸")
    table = Table((1, 1), (Row((long, Cell(1_234_567, CellKind.COUNT, "가구"))),))
    assert grid_lines(grid(table), 24)[1] == "|아주 긴 |1,234,567가구|"
