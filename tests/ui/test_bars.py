"""Bars as lines of text."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len
from textual.app import App, ComposeResult

from chatdong_tui.ui.widgets.bar_chart import BarChart
from chatdong_tui.ui.widgets.bars import BEYOND, HEADING, PLAN, Bar, drawn_bars
from tests.ui.driver import driving

WIDTH = 40
BARS = (Bar("연석회의", 1, "1회", of=12), Bar("복지서비스지원확대", 6944, "6,944건", of=1960), Bar("OT", 0, "0회"))


def bar_lines(bars: Sequence[Bar], width: int) -> list[str]:
    return [drawn.label + drawn.track + drawn.text for drawn in drawn_bars(bars, width)]


def track(bar: Bar, *others: Bar, width: int = WIDTH) -> str:
    """What stands between the label and the figure of the first bar."""
    return bar_lines([bar, *others], width)[0][len(bar.label) : -len(bar.text)]


texts = st.text(max_size=30)
amounts = st.integers(0, 10**15)
bars = st.builds(Bar, texts, st.none() | amounts, texts, st.none() | amounts, st.sampled_from(("", "alert", HEADING)))


@given(st.lists(bars, max_size=8), st.integers(0, 120))
def test_every_line_has_the_same_cells(some: list[Bar], width: int) -> None:
    assert [cell_len(line) for line in bar_lines(some, width)] == [width] * len(some)


@given(st.lists(bars, min_size=1, max_size=8), st.integers(70, 120))
def test_a_figure_stays_whole_where_there_is_room(some: list[Bar], width: int) -> None:
    from chatdong_tui.ui.inert import inert

    for bar, line in zip(some, bar_lines(some, width), strict=True):
        assert bar.style == HEADING or line.endswith(inert(bar.text))


@given(amounts, amounts)
def test_the_longer_bar_is_never_drawn_shorter(one: int, other: int) -> None:
    drawn = bar_lines([Bar("a", min(one, other), ""), Bar("b", max(one, other), "")], WIDTH)
    assert drawn[0].count("█") <= drawn[1].count("█")


def test_labels_of_hangul_and_latin_letters_line_up() -> None:
    lines = bar_lines([Bar("사무관리비", 10, "10"), Bar("OT", 10, "10")], WIDTH)
    assert [cell_len(line[: line.index("█")]) for line in lines] == [11, 11]


def test_the_longest_bar_fills_its_track_and_half_of_it_the_half() -> None:
    whole, half = bar_lines([Bar("가", 20, "20"), Bar("나", 10, "10")], 2 + 1 + 16 + 1 + 2)
    assert whole == "가 ████████████████ 20"
    assert half == "나 ████████         10"


@pytest.mark.parametrize(
    ("value", "sign"), [(1, "▏"), (2, "▎"), (3, "▍"), (4, "▌"), (5, "▋"), (6, "▊"), (7, "▉"), (8, "█")]
)
def test_a_cell_is_filled_in_eighths(value: int, sign: str) -> None:
    assert track(Bar("가", value, "x"), Bar("나", 80, "x"), width=2 + 1 + 10 + 1 + 1).strip() == sign


def test_something_is_never_drawn_as_nothing() -> None:
    assert track(Bar("가", 1, "1"), Bar("나", 10**12, "많음")).strip() == "▏"


def test_nothing_held_and_zero_have_no_bar_but_their_figure() -> None:
    assert bar_lines([Bar("가", None, "-"), Bar("나", 0, "0")], 20) == ["가" + " " * 17 + "-", "나" + " " * 17 + "0"]


def test_bars_of_nothing_but_zeros_are_drawn() -> None:
    assert bar_lines([Bar("가", 0, "0", of=0)], 20) == ["가" + " " * 17 + "0"]


def test_the_plan_is_a_mark_on_the_track() -> None:
    assert bar_lines([Bar("가", 5, "5", of=10), Bar("나", 20, "20", of=10)], 2 + 1 + 20 + 1 + 2) == [
        "가 █████     │           5",
        "나 ██████████│█████████ 20",
    ]


def test_a_bar_far_over_plan_ends_in_an_arrow_and_keeps_its_figure() -> None:
    line = bar_lines(BARS[1:2], WIDTH)[0]
    assert line.endswith(f"{BEYOND} 6,944건")
    assert line.count(PLAN) == 1


def test_one_bar_far_over_plan_leaves_the_others_readable() -> None:
    others = bar_lines([Bar("가", 10, "10", of=10), Bar("나", 10**9, "많음", of=10)], WIDTH)[0]
    assert others.count("█") > 10


def test_the_bars_under_a_heading_have_a_scale_of_their_own() -> None:
    lines = bar_lines([Bar("건", 1000, ""), Bar("회의", None, "", style=HEADING), Bar("회", 2, "")], WIDTH)
    assert lines[0].count("█") == lines[2].count("█")


@pytest.mark.parametrize("bar", [(-1, None), (1, -1)])
def test_less_than_nothing_is_refused(bar: tuple[int, int | None]) -> None:
    with pytest.raises(ValueError, match="less than nothing"):
        Bar("가", bar[0], "", of=bar[1])


def test_where_there_is_no_room_for_a_bar_the_figure_stays() -> None:
    assert bar_lines([Bar("사무관리비", 10, "4,250,000원")], 20) == ["사무관.. 4,250,000원"]


class ChartApp(App[None]):
    def __init__(self, *bars: Bar) -> None:
        super().__init__()
        self.chart = BarChart(bars, empty="그릴 것이 없습니다.")

    def compose(self) -> ComposeResult:
        yield self.chart

    def on_mount(self) -> None:
        self.chart.focus()


async def test_a_chart_stands_on_the_screen() -> None:
    async with driving(ChartApp(*BARS)) as d:
        d.sees("연석회의").sees("█").sees("6,944건")


async def test_a_label_is_never_read_as_markup_or_as_a_command_of_the_terminal() -> None:
    async with driving(ChartApp(Bar("[bold]굵게\x1b[31m", 1, "[/]"))) as d:
        d.sees("[bold]굵게?[31m").sees("[/]")


async def test_a_long_chart_scrolls() -> None:
    async with driving(ChartApp(*(Bar(f"줄{number}", number, str(number)) for number in range(60)))) as d:
        await d.press("end")
        d.sees("줄59").does_not_see("줄0 ")
        await d.press("home", "down")
        d.sees("줄1 ").does_not_see("줄0 ")


async def test_other_bars_take_the_place_of_the_first() -> None:
    app = ChartApp(Bar("먼저", 1, "1"))
    async with driving(app) as d:
        app.chart.bars = [Bar("나중", 2, "2")]
        await d.settle()
        d.sees("나중").does_not_see("먼저")


async def test_a_chart_without_bars_says_so() -> None:
    async with driving(ChartApp()) as d:
        d.sees("그릴 것이 없습니다.")
