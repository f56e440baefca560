"""A short list of lines under headings; each line opens something."""

from __future__ import annotations

from textual.app import App, ComposeResult

from chatdong_tui.ui.widgets.plain_list import Line, LineList
from tests.ui.driver import driving

LINES = (
    Line(None, "이번 달 회의", "heading"),
    Line("m1", "3월 18일 권역 회의"),
    Line("m2", "3월 25일 사례회의"),
    Line(None, "할 일", "heading"),
    Line("a1", "동에 공문 보내기", "alert"),
)


class LinesApp(App[None]):
    def __init__(self, *lines: Line) -> None:
        super().__init__()
        self.lines = LineList(lines)
        self.chosen: list[str] = []

    def compose(self) -> ComposeResult:
        yield self.lines

    def on_line_list_line_chosen(self, event: LineList.LineChosen) -> None:
        self.chosen.append(event.key)


async def test_the_arrows_step_over_headings() -> None:
    app = LinesApp(*LINES)
    async with driving(app) as d:
        await d.press("down", "down", "enter")
        assert app.chosen == ["a1"]
        await d.press("up", "up", "up", "enter")
        assert app.chosen == ["a1", "m1"]


async def test_other_lines_keep_the_selected_one() -> None:
    app = LinesApp(*LINES)
    async with driving(app) as d:
        await d.press("down")
        app.lines.lines = (Line("m0", "새 회의"), *LINES)
        await d.settle()
        assert app.lines.key == "m2"


async def test_when_the_selected_line_is_gone_the_nearest_is_selected() -> None:
    app = LinesApp(*LINES)
    async with driving(app) as d:
        await d.press("end")
        app.lines.lines = LINES[:3]
        await d.settle()
        assert app.lines.key == "m2"


async def test_a_list_of_headings_alone_opens_nothing() -> None:
    app = LinesApp(LINES[0])
    async with driving(app) as d:
        await d.press("down", "enter", "pagedown", "end")
        assert app.lines.key is None
        assert app.chosen == []


async def test_a_long_list_scrolls_with_the_selection() -> None:
    app = LinesApp(Line(None, "머리"), *(Line(f"k{n}", f"줄 {n}") for n in range(100)))
    async with driving(app) as d:
        await d.press("end")
        d.sees("줄 99").does_not_see("머리")
        await d.press("home")
        d.sees("머리").sees("줄 0")


async def test_a_second_click_opens() -> None:
    app = LinesApp(*LINES)
    async with driving(app) as d:
        await d.click("LineList", 5, 2)
        assert app.lines.key == "m2"
        await d.click("LineList", 5, 2)
        assert app.chosen == ["m2"]


async def test_text_is_drawn_and_not_obeyed() -> None:
    app = LinesApp(Line("k", "[b]\x1b[2J가람"))
    async with driving(app) as d:
        d.sees("[b]?[2J가람")
