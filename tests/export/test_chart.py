"""A chart draws bars as long as their figures, prints every figure, and fits the page."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chatdong_tui.document import Chart, Series
from chatdong_tui.export import chart
from chatdong_tui.export.cells import Grid, text
from chatdong_tui.export.paper import PAGE_WIDTH
from chatdong_tui.export.picture import Picture, picture
from chatdong_tui.export.shown import Line, Part, show
from tests.export.sample import DOCUMENT, LINKED, ROUTES


def drawn(made: Chart) -> chart.Drawing:
    return chart.draw(picture(made))


def test_short_labels_stand_side_by_side_and_long_ones_below_each_other() -> None:
    assert chart.upright(picture(LINKED))
    assert not chart.upright(picture(ROUTES))


def test_a_bar_is_as_long_as_its_figure() -> None:
    first, second = drawn(Chart("", ("가", "나"), (Series("", (20, 10)),))).bars
    assert first.height == pytest.approx(2 * second.height)
    long, short = drawn(Chart("", ("긴 이름의 항목이 여기에 있어 눕혀서 그림", "나"), (Series("", (-5, 10)),))).bars
    assert short.width == pytest.approx(2 * long.width)
    assert long.x + long.width == pytest.approx(short.x)


def test_no_figure_is_printed_as_a_dash_and_zero_as_zero_and_neither_has_a_bar() -> None:
    made = drawn(LINKED)
    assert [word.text for word in made.words] == ["3,364건", "0건", "-", "1권역", "2권역", "3권역"]
    assert [bar.told for bar in made.bars] == ["1권역 서비스연계 3,364건"]


def test_several_rows_of_bars_have_a_legend_and_shades_that_differ() -> None:
    made = drawn(ROUTES)
    assert [bar.told for bar in made.bars[:2]] == ["발굴", "선정"]
    assert [bar.shade for bar in made.bars] == [0, 1, 0, 1, 0, 0, 1]


@given(
    st.lists(st.text("가나다라 0123", min_size=1, max_size=30), min_size=1, max_size=8),
    st.lists(st.lists(st.none() | st.integers(-(10**9), 10**9), min_size=8, max_size=8), min_size=1, max_size=4),
)
def test_nothing_leaves_the_drawing(labels: list[str], figures: list[list[int | None]]) -> None:
    series = tuple(Series(f"계열{at}", tuple(row[: len(labels)])) for at, row in enumerate(figures))
    made = drawn(Chart("", tuple(labels), series, "건"))
    assert made.width == PAGE_WIDTH
    for bar in made.bars:
        assert -0.01 <= bar.x <= bar.x + bar.width <= PAGE_WIDTH + 0.01
        assert 0 <= bar.y <= bar.y + bar.height <= made.height
    assert all(0 <= word.y <= made.height for word in made.words)


def test_it_is_told_in_words_and_as_a_table() -> None:
    assert picture(ROUTES).told.startswith("발굴경로별 발굴·선정. 발굴: 동주민센터 복지통장·이웃살피미 신고 12, ")
    table = [[text(cell) for cell in row.slots if cell] for row in picture(LINKED).grid.rows]
    assert table == [["구분", "서비스연계"], ["1권역", "3,364건"], ["2권역", "0건"], ["3권역", "-"]]


def test_a_chart_too_large_for_a_page_is_shown_as_its_table() -> None:
    labels = tuple(f"{at}동" for at in range(60))
    large = Chart("동별 발굴", labels, (Series("발굴", tuple(range(60))),), "가구")
    document = replace(DOCUMENT, blocks=(large,))
    first, second, *_ = show(document).body
    assert first == Line(Part.CAPTION, "", "동별 발굴(단위 : 가구)")
    assert isinstance(second, Grid)
    assert len(second.rows) == 61
    assert not any(isinstance(part, Picture) for part in show(document).body)


def test_each_label_needs_its_value() -> None:
    with pytest.raises(ValueError, match="one value for each label"):
        picture(Chart("", ("가", "나"), (Series("", (1,)),)))
