"""Keys that arrive in one burst land where each of them was meant to, as if they had been typed slowly."""

from __future__ import annotations

import pytest
from textual.app import ComposeResult
from textual.events import Key, Paste

from chatdong_tui.ui import screens, type_ahead
from chatdong_tui.ui.app import ChatdongApp
from chatdong_tui.ui.command import Command
from chatdong_tui.ui.command_screen import CommandScreen
from chatdong_tui.ui.widgets.columns import Column
from chatdong_tui.ui.widgets.long_list import LongList
from chatdong_tui.ui.widgets.pages import StillPages
from chatdong_tui.usecases import meeting
from chatdong_tui.usecases.desk import Desk
from tests.conftest import Network
from tests.ui.driver import Driver, driving
from tests.ui.probes import MARCH_18


async def burst(d: Driver, *keys: str) -> None:
    """Hand over all keys before the first is worked on; a longer word is typed sign by sign."""
    names = {" ": "space", "#": "number_sign", "!": "exclamation_mark"}
    for key in keys:
        for sign in (key,) if key.startswith("f") or key in ("enter", "tab", "escape") else key:
            d.app.post_message(Key(names.get(sign, sign), sign if len(sign) == 1 else None))
    await d.settle()


async def test_a_meeting_is_opened_filled_in_and_written_in_one_burst(desk: Desk, network: Network) -> None:
    async with driving(ChatdongApp(desk)) as d:
        await burst(d, "f3", "f4", "f2", "1", "2", "f5", "#공동사업", "enter", "!4월에 시작", "enter")
        d.sees("참석 2/")
        d.sees("[결정] 4월에 시작")
        stored = meeting.month_list(desk, f"{MARCH_18:%Y-%m}")
        assert [line.filled for line in stored] == [2]


async def test_enter_moves_on_before_the_next_sign_arrives(desk: Desk) -> None:
    async with driving(ChatdongApp(desk, "project_plan")) as d:
        await burst(d, "함께", "tab", "tab", "이웃")
        texts = [box.raw for box in (d.field("name"), d.field(d.focused_field()))]
        assert texts[0] == "함께"
        assert "이웃" not in texts[0]


async def test_a_paste_waits_for_the_key_before_it(desk: Desk) -> None:
    async with driving(ChatdongApp(desk)) as d:
        d.app.post_message(Key("f4", None))
        d.app.post_message(Key("slash", "/"))
        d.app.post_message(Paste("가람"))
        await d.settle()
        d.sees("가람")


class OpeningScreen(CommandScreen):
    """A list whose Enter opens a form."""

    COMMANDS = (Command("count", "n", "세기"),)
    counted = 0

    def body(self) -> ComposeResult:
        yield LongList(StillPages([("k", ("줄",))]), (Column("이름"),))

    def action_count(self) -> None:
        self.counted += 1

    def on_long_list_row_chosen(self) -> None:
        self.app.open("probe_form")


async def test_what_follows_enter_in_a_list_lands_in_the_form_it_opens(
    monkeypatch: pytest.MonkeyPatch, desk: Desk
) -> None:
    monkeypatch.setitem(screens.SCREENS, "opening", f"{__name__}:OpeningScreen")
    monkeypatch.setitem(screens.SCREENS, "probe_form", "tests.ui.probes:ProbeForm")
    app = ChatdongApp(desk, "opening")
    async with driving(app) as d:
        await burst(d, "enter", "nna")
        assert d.field("title").raw == "nna"
        assert app.screen_stack[0].counted == 0


async def test_keys_that_are_let_through_unfinished_keep_their_order(
    monkeypatch: pytest.MonkeyPatch, desk: Desk
) -> None:
    monkeypatch.setitem(screens.SCREENS, "probe_form", "tests.ui.probes:ProbeForm")
    monkeypatch.setattr(type_ahead, "PATIENCE", -1)
    async with driving(ChatdongApp(desk, "probe_form")) as d:
        await burst(d, "abcdefghij")
        assert d.field("title").raw == "abcdefghij"
