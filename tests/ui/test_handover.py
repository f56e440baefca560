"""A post changes hands: its paper is looked at, and written with one more key."""

from __future__ import annotations

from chatdong_tui import places
from chatdong_tui.ui.app import ChatdongApp
from chatdong_tui.usecases.desk import Desk
from tests.ui.driver import driving
from tests.ui.test_network import go_to


async def test_the_paper_of_a_person_is_two_keys_away_from_their_line(desk: Desk) -> None:
    async with driving(ChatdongApp(desk, "network")) as d:
        await go_to(d, "복지1")
        before = d.keys
        await d.press("ㅕ")
        await d.comes("업무 인계·인수서")
        d.sees("인계자").sees("복지1")
        await d.press("f2")
        await d.written()
        assert d.keys - before == 2
        d.sees("썼습니다:")
    assert [path.suffix for path in sorted(places.outbox().glob("*_업무인계인수서.*"))] == [".hwpx", ".xlsx"]


async def test_without_a_person_it_says_what_to_choose(desk: Desk) -> None:
    async with driving(ChatdongApp(desk, "network")) as d:
        await go_to(d, "가람1동주민센터")
        await d.press("u")
        d.sees("먼저 사람을 골라 주십시오.")
