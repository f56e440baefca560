"""A list of a million rows holds a few pages and is drawn from what it has."""

from __future__ import annotations

import asyncio

from textual.app import App, ComposeResult

from chatdong_tui.ui.widgets.columns import Column
from chatdong_tui.ui.widgets.long_list import LongList
from chatdong_tui.ui.widgets.pages import PAGE, PAGES_HELD, Row, StillPages
from tests.ui.driver import Driver, driving

COLUMNS = (Column("번호", 8), Column("동"), Column("담당", 10, drop=1), Column("건수", 6, align="right", drop=2))


def row(number: int) -> Row:
    return f"k{number}", (f"{number:07}", "가람1동", "복지1", str(number % 100))


class Counted:
    """Invented rows; remembers which pages were asked for."""

    def __init__(self, total: int) -> None:
        self.total = total
        self.asked: list[int] = []
        self.gone: set[int] = set()

    async def count(self) -> int:
        return self.total

    async def page(self, number: int) -> list[Row]:
        self.asked.append(number)
        return [row(n) for n in range(number * PAGE, min((number + 1) * PAGE, self.total))]

    async def position(self, key: str) -> int | None:
        return int(key[1:])


class ListApp(App[None]):
    def __init__(self, pages: object, **options: str) -> None:
        super().__init__()
        self.list = LongList(pages, COLUMNS, **options)  # type: ignore[arg-type]
        self.said: list[str | None] = []
        self.chosen: list[str] = []

    def compose(self) -> ComposeResult:
        yield self.list

    def on_long_list_row_highlighted(self, event: LongList.RowHighlighted) -> None:
        self.said.append(event.key)

    def on_long_list_row_chosen(self, event: LongList.RowChosen) -> None:
        self.chosen.append(event.key)


def first_row(d: Driver) -> str:
    return d.frame()[1].split()[0]


async def test_the_first_rows_stand_under_their_titles() -> None:
    app = ListApp(Counted(1_000_000))
    async with driving(app) as d:
        assert d.frame()[0].split() == ["번호", "동", "담당", "건수"]
        assert first_row(d) == "0000000"
        assert app.list.key == "k0"
        assert app.list.total == 1_000_000


async def test_what_changed_is_drawn_however_late_it_comes() -> None:
    class Slow(Counted):
        changed = False
        read = asyncio.Event()

        async def page(self, number: int) -> list[Row]:
            if self.changed:
                await self.read.wait()
            return [("k0", ("after" if self.changed else "before", "", "", ""))]

    pages = Slow(1)
    app = ListApp(pages)
    async with driving(app) as d:
        pages.changed = True
        app.list.reload()
        await d.pilot.pause(0.05)
        assert first_row(d) == "before"
        pages.read.set()
        await d.settle()
        assert first_row(d) == "after"


async def test_rows_come_before_their_number_is_known() -> None:
    class Slow(Counted):
        counted = asyncio.Event()

        async def count(self) -> int:
            await self.counted.wait()
            return self.total

    app = ListApp(Slow(1000))
    async with app.run_test(size=(80, 24)) as pilot:
        d = Driver(app, pilot)
        while app.list.key is None:
            await pilot.pause()
        d.sees("0000003")
        assert app.list.total is None
        Slow.counted.set()
        await d.settle()
        assert app.list.total == 1000


async def test_arrows_move_the_selection_and_enter_opens_it() -> None:
    app = ListApp(Counted(1000))
    async with driving(app) as d:
        await d.press("down", "down", "up", "enter")
        assert app.said == ["k0", "k1", "k2", "k1"]
        assert app.chosen == ["k1"]


async def test_end_and_home_go_to_the_ends() -> None:
    app = ListApp(Counted(1_000_000))
    async with driving(app) as d:
        await d.press("end")
        assert app.list.key == "k999999"
        assert d.frame()[23].split()[0] == "0999999"
        await d.press("home")
        assert app.list.key == "k0"
        assert first_row(d) == "0000000"


async def test_a_page_down_shows_the_next_rows() -> None:
    app = ListApp(Counted(1000))
    async with driving(app) as d:
        await d.press("pagedown")
        assert first_row(d) == "0000022"
        assert app.list.key == "k22"


async def test_the_next_page_is_there_before_it_is_needed() -> None:
    pages = Counted(1_000_000)
    async with driving(ListApp(pages)):
        assert pages.asked == [0, 1]


async def test_only_a_few_pages_are_held() -> None:
    pages = Counted(1_000_000)
    app = ListApp(pages)
    async with driving(app) as d:
        for place in range(0, 100 * PAGE, PAGE):
            app.list._go(place)
            await d.settle()
        assert len(app.list._held) <= PAGES_HELD


async def test_a_row_that_is_not_there_yet_is_a_placeholder() -> None:
    class Late(Counted):
        open = asyncio.Event()

        async def page(self, number: int) -> list[Row]:
            if number > 1:
                await self.open.wait()
            return await super().page(number)

    app = ListApp(Late(10_000))
    async with app.run_test(size=(80, 24)) as pilot:
        d = Driver(app, pilot)
        await d.settle()
        await pilot.press("end")
        await pilot.pause()
        assert d.frame()[12] == " …"
        Late.open.set()
        await d.settle()
        assert d.frame()[23].split()[0] == "0009999"


async def test_reloading_keeps_the_selected_row_where_it_now_stands() -> None:
    rows = [row(n) for n in range(300)]
    app = ListApp(StillPages(rows))
    async with driving(app) as d:
        app.list.select("k200")
        await d.settle()
        app.list._pages = StillPages([row(n) for n in range(1000, 1050)] + rows)
        app.list.reload()
        await d.settle()
        assert app.list.key == "k200"
        assert d.line("0000200")


async def test_when_the_selected_row_is_gone_its_neighbour_is_selected() -> None:
    app = ListApp(StillPages([row(n) for n in range(10)]))
    async with driving(app) as d:
        await d.press("end")
        app.list._pages = StillPages([row(n) for n in range(9)])
        app.list.reload()
        await d.settle()
        assert app.list.key == "k8"


async def test_another_question_starts_at_the_top() -> None:
    app = ListApp(Counted(1000))
    async with driving(app) as d:
        await d.press("end")
        app.list.pages = StillPages([row(7)])
        await d.settle()
        assert app.list.key == "k7"
        assert app.list.total == 1
        d.does_not_see("0000999")


class CountedLate(Counted):
    """The number of rows comes when the test lets it."""

    def __init__(self, total: int) -> None:
        super().__init__(total)
        self.may_count = asyncio.Event()

    async def count(self) -> int:
        await self.may_count.wait()
        return await super().count()


async def test_an_empty_list_says_so_even_when_it_is_counted_after_its_first_page() -> None:
    pages = CountedLate(0)
    app = ListApp(pages, empty="사례가 없습니다.")
    async with app.run_test() as pilot:
        while not pages.asked:
            await pilot.pause(0.001)
        await pilot.pause(0.05)
        pages.may_count.set()
        d = Driver(app, pilot)
        await d.settle()
        d.sees("사례가 없습니다.")


async def test_an_empty_list_says_so() -> None:
    app = ListApp(StillPages(), empty="사례가 없습니다.")
    async with driving(app) as d:
        await d.press("enter", "down", "end", "pagedown")
        d.sees("사례가 없습니다.")
        assert app.list.key is None
        assert app.chosen == []


async def test_a_narrow_screen_hides_the_least_important_columns_first() -> None:
    app = ListApp(Counted(10))
    async with driving(app, size=(34, 10)) as d:
        d.sees("담당").does_not_see("건수")
        await d.resize(20, 10)
        d.sees("동").does_not_see("담당")


async def test_text_in_a_row_is_drawn_and_not_obeyed() -> None:
    app = ListApp(StillPages([("k", ("\x1b[2J", "[red]가람[/red]\u202e", "복지", "1"))]))
    async with driving(app) as d:
        d.sees("?[2J").sees("[red]가람[/red]?")


async def test_a_click_selects_and_a_second_opens() -> None:
    app = ListApp(Counted(10))
    async with driving(app) as d:
        await d.click("LongList", 5, 4)
        assert app.list.key == "k3"
        await d.click("LongList", 5, 4)
        assert app.chosen == ["k3"]


async def test_a_row_down_repaints_two_lines_only() -> None:
    app = ListApp(Counted(1000))
    async with driving(app) as d:
        painted: list[int] = []
        draw = app.list.render_line
        app.list.render_line = lambda y: painted.append(y) or draw(y)  # type: ignore[func-returns-value]
        await d.press("down")
        assert sorted(set(painted)) == [1, 2]
