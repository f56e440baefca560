"""What all screens share: slow work is said and can be stopped, failures stay quiet about values."""

from __future__ import annotations

import threading
from pathlib import Path

import pytest
from textual.app import ComposeResult

from chatdong_tui.domain.refusal import FileProblem, FileRefused
from chatdong_tui.ui import runner, screens
from chatdong_tui.ui.app import ChatdongApp
from chatdong_tui.ui.command_screen import CommandScreen
from chatdong_tui.ui.widgets.columns import Column
from chatdong_tui.ui.widgets.long_list import LongList
from chatdong_tui.ui.widgets.pages import Row, StillPages
from chatdong_tui.usecases.desk import Desk
from tests.ui.driver import driving
from tests.ui.probes import probing


class ListScreen(CommandScreen):
    """A list of three rows."""

    heading = "목록"
    rows = StillPages([(f"k{n}", (f"줄 {n}",)) for n in range(3)])

    def body(self) -> ComposeResult:
        yield LongList(self.rows, (Column("이름"),), unit="건")


class DamagedPages(StillPages):
    async def page(self, number: int) -> list[Row]:
        raise FileRefused(FileProblem.DAMAGED, "network.chatdong")


class DamagedScreen(ListScreen):
    rows = DamagedPages([("k0", ("줄 0",))])


@pytest.fixture(autouse=True)
def known_screens(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(screens.SCREENS, "list", f"{__name__}:ListScreen")
    monkeypatch.setitem(screens.SCREENS, "damaged", f"{__name__}:DamagedScreen")


async def test_the_top_line_says_how_many_rows_a_list_has(desk: Desk) -> None:
    async with driving(ChatdongApp(desk, "list")) as d:
        d.sees("찾동 | 제1권역 | 목록 | 3건")


async def test_a_list_that_cannot_be_read_says_why(desk: Desk) -> None:
    async with driving(ChatdongApp(desk, "damaged")) as d:
        d.sees("파일이 손상되었습니다: network.chatdong.")


async def test_a_slow_question_is_said_and_escape_gives_it_up(monkeypatch: pytest.MonkeyPatch, desk: Desk) -> None:
    monkeypatch.setattr(runner, "SLOW", 0)
    app = probing(monkeypatch, desk)
    go = threading.Event()
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("f4")
        await pilot.pause()
        answers: list[object] = []

        async def look() -> None:
            answers.append(await app.runner.ask(None, lambda desk: go.wait(5)))

        app.run_worker(look())
        while "찾고 있습니다" not in str(app._progress):
            await pilot.pause()
        await pilot.press("escape")
        go.set()
        await app.workers.wait_for_complete()
        assert answers == [None]
        assert len(app.screen_stack) == 2  # the screen is still there


async def test_a_notice_outlives_the_screen_that_closes_with_it(monkeypatch: pytest.MonkeyPatch, desk: Desk) -> None:
    async with driving(probing(monkeypatch, desk)) as d:
        await d.press("f4")
        d.screen.notice("[b]적었습니다.")
        d.screen.close()
        await d.settle()
        d.sees("바탕").sees("[b]적었습니다.")


async def test_a_notice_goes_with_the_next_command(monkeypatch: pytest.MonkeyPatch, desk: Desk) -> None:
    async with driving(probing(monkeypatch, desk)) as d:
        await d.press("f5")
        d.sees("아직 고른 기록이 없습니다.")
        await d.press("n")
        d.sees("1번").does_not_see("아직 고른 기록이 없습니다.")


async def test_a_notice_does_not_follow_to_another_screen(monkeypatch: pytest.MonkeyPatch, desk: Desk) -> None:
    async with driving(probing(monkeypatch, desk)) as d:
        await d.press("f5", "f4")
        d.sees("제목*").does_not_see("아직 고른 기록이 없습니다.")


async def test_an_error_that_ends_the_program_leaves_a_sentence_and_no_traceback(
    monkeypatch: pytest.MonkeyPatch, desk: Desk, own_home: Path
) -> None:
    app = probing(monkeypatch, desk)
    said: list[str] = []
    async with app.run_test():
        monkeypatch.setattr(ChatdongApp, "is_headless", False)
        monkeypatch.setattr(app, "panic", lambda text: said.append(text.plain))
        try:
            raise ValueError("김비밀")
        except ValueError as error:
            app._handle_exception(error)
        monkeypatch.undo()
    assert said[0].startswith("예상하지 못한 문제가 생겼습니다.")
    assert "김비밀" not in (own_home / "chatdong.log").read_text()
