"""A table with a cell a month."""

from __future__ import annotations

from textual.app import App, ComposeResult

from chatdong_tui.ui.widgets.columns import Column
from chatdong_tui.ui.widgets.month_grid import GridRow, MonthGrid
from tests.ui.driver import driving

TITLES = tuple(f"{month}월" for month in range(1, 13))


def row(key: str, *marked: int) -> GridRow:
    return GridRow(key, (key,), ("개최",) * 12, ("2",), frozenset(marked))


class GridApp(App[None]):
    def __init__(self, *rows: GridRow) -> None:
        super().__init__()
        self.grid = MonthGrid((Column("이름", least=6),), TITLES, 4, (Column("합", 3),), empty="비었습니다.")
        self.first = rows
        self.chosen: list[tuple[str, int]] = []

    def compose(self) -> ComposeResult:
        yield self.grid

    def on_mount(self) -> None:
        self.grid.rows = self.first
        self.grid.focus()

    def on_month_grid_cell_chosen(self, event: MonthGrid.CellChosen) -> None:
        self.chosen.append((event.key, event.month))


async def test_the_arrows_go_from_cell_to_cell_and_enter_chooses() -> None:
    app = GridApp(row("가"), row("나"))
    async with driving(app) as d:
        await d.press("down", "right", "right", "enter", "end", "right", "enter", "home", "up", "up", "enter")
    assert app.chosen == [("나", 3), ("나", 12), ("가", 1)]


async def test_a_marked_month_has_a_sign_before_its_word() -> None:
    async with driving(GridApp(row("가", 3))) as d:
        assert d.line("가").split()[1:3] == ["개최", "개최!개최"]


async def test_a_click_selects_a_cell_and_a_second_one_chooses_it() -> None:
    app = GridApp(row("가"), row("나"))
    async with driving(app) as d:
        february = 80 - (1 + 3) - 11 * (1 + 4) + 1  # from the right: the last column, eleven months, a gap
        await d.click("MonthGrid", february, 2)
        await d.click("MonthGrid", february, 2)
    assert app.chosen == [("나", 2)]


async def test_the_selected_row_stays_selected_when_others_are_shown() -> None:
    app = GridApp(row("가"), row("나"))
    async with driving(app) as d:
        await d.press("down")
        app.grid.rows = [row("나"), row("다")]
        await d.press("enter")
    assert app.chosen == [("나", 1)]


async def test_a_long_table_scrolls_with_its_selection() -> None:
    app = GridApp(*(row(f"줄{number}") for number in range(60)))
    async with driving(app) as d:
        await d.press("pagedown", "pagedown", "pagedown", "pagedown")
        d.sees("줄59").sees("12월")
        await d.press("enter")
    assert app.chosen == [("줄59", 1)]


async def test_an_empty_table_says_so() -> None:
    app = GridApp()
    async with driving(app) as d:
        d.sees("비었습니다.")
        await d.press("enter", "down")
    assert not app.chosen
