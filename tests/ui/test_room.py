"""From every list one key leads to every other room, and Esc from each of them to the first screen."""

from __future__ import annotations

import pytest

from chatdong_tui.ui.app import ChatdongApp
from chatdong_tui.ui.room import Room
from chatdong_tui.ui.screens import screen_class
from chatdong_tui.usecases.desk import Desk
from tests.ui.driver import driving

KEYS = {
    "meetings": ("f3", "1"),
    "cases": ("2",),
    "projects": ("f5", "3"),
    "network": ("f6", "4"),
    "export": ("f7", "5"),
    "budget": ("6",),
    "indicators": ("7",),
    "calendar": ("8",),
    "month_end": ("9",),
    "registers": ("0",),
}
LISTS = ("meetings", "cases", "projects", "network")
OF_THE_YEAR = ("budget", "indicators", "calendar", "month_end", "registers", "newsletter", "charts")


@pytest.mark.parametrize("start", LISTS)
async def test_every_room_is_one_key_away_from_a_list(desk: Desk, start: str) -> None:
    async with driving(ChatdongApp(desk)) as d:
        for room in [room for room in KEYS if room != start]:
            for key in KEYS[room]:
                d.app.open(start)
                await d.settle()
                await d.press(key)
                assert isinstance(d.screen, screen_class(room))
                await d.press("escape")
                d.sees("이달 한눈에")


@pytest.mark.parametrize("start", OF_THE_YEAR)
async def test_the_rooms_of_the_year_stand_beside_the_others(desk: Desk, start: str) -> None:
    async with driving(ChatdongApp(desk)) as d:
        d.app.open(start)
        await d.settle()
        assert d.screen.room == start
        await d.press("f3")
        assert isinstance(d.screen, screen_class("meetings"))
        await d.press("escape")
        d.sees("이달 한눈에")


@pytest.mark.parametrize("room", ["newsletter", "charts"])
async def test_rooms_without_a_key_are_found_by_their_name(desk: Desk, room: str) -> None:
    name = {"newsletter": "소식지", "charts": "그래프"}[room]
    async with driving(ChatdongApp(desk)) as d:
        await d.press("f3", "ctrl+p")
        await d.type(f"{name}\n")
        assert isinstance(d.screen, screen_class(room))


async def test_the_palette_of_a_list_begins_with_its_own_commands_each_in_one_line(desk: Desk) -> None:
    async with driving(ChatdongApp(desk, "projects")) as d:
        await d.press("ctrl+p")
        first = next(at for at, line in enumerate(d.frame()) if "할 일을 적으십시오" in line) + 1
        told = [line for line in d.frame()[first : first + 16] if line.strip()]
        assert "F3 또는 1" not in told[0]
        assert all(line[2:24].strip() for line in told)


async def test_the_room_one_is_in_is_not_opened_again(desk: Desk) -> None:
    async with driving(ChatdongApp(desk)) as d:
        await d.press("f3", "f3")
        d.sees("지금 그 화면에 있습니다.")
        await d.press("escape")
        d.sees("이달 한눈에")


async def test_f4_makes_a_new_record_in_every_list(desk: Desk) -> None:
    for name in LISTS:
        async with driving(ChatdongApp(desk)) as d:
            d.app.open(name)
            await d.settle()
            await d.press("f4")
            assert not isinstance(d.screen, Room)


async def test_a_room_key_works_in_the_search_field_too(desk: Desk) -> None:
    async with driving(ChatdongApp(desk)) as d:
        await d.press("f4", "slash", "f6")
        assert isinstance(d.screen, screen_class("network"))
