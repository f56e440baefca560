"""Programmes on screen: a source's tables as they are printed, our own typed from their bases."""

from __future__ import annotations

import pytest

from chatdong_tui.demo import reference
from chatdong_tui.ui.app import ChatdongApp
from chatdong_tui.usecases import programme
from chatdong_tui.usecases import reference as loading
from chatdong_tui.usecases.desk import Desk
from tests.ui.driver import Driver, driving


@pytest.fixture
def sources(desk: Desk) -> Desk:
    desk.perform(loading.load, reference.records())
    return desk


async def open_gwangjin(d: Driver) -> None:
    await d.comes("광진구")
    await d.press("enter")


async def test_the_programmes_are_two_keys_from_the_first_screen(sources: Desk) -> None:
    async with driving(ChatdongApp(sources)) as d:
        await d.press("0", "ㅕ")
        await d.comes("322,250")
        d.sees("10,540").sees("8,850").sees("원문")
        assert d.keys == 2


async def test_the_page_of_gwangjin_shows_its_table_and_what_does_not_fit(sources: Desk) -> None:
    async with driving(ChatdongApp(sources, "programmes")) as d:
        await open_gwangjin(d)
        await d.comes("원문 자료(읽기만 함)")
        d.sees("2,880").sees("집행률 74.7%(2,150 ÷ 2,880)").sees("(단위 : 백만원)")
        await d.press("end")


async def test_one_key_turns_the_unit(sources: Desk) -> None:
    async with driving(ChatdongApp(sources, "programmes")) as d:
        await open_gwangjin(d)
        await d.comes("2,149")
        await d.press("u")
        d.sees("2,149,000,000")
        await d.press("ㅕ")
        d.sees("2,149,000").does_not_see("2,149,000,000")


async def test_the_execution_is_a_chart_by_one_key_and_a_table_by_the_same(sources: Desk) -> None:
    async with driving(ChatdongApp(sources, "programmes")) as d:
        await open_gwangjin(d)
        await d.press("g")
        d.sees("기간별 집행").sees("323 / 529").sees("█")
        await d.press("g")
        d.sees("연차별 투자와 집행")


async def test_a_source_is_only_read(sources: Desk) -> None:
    async with driving(ChatdongApp(sources, "programmes")) as d:
        await open_gwangjin(d)
        for key in ("e", "f4", "m", "delete"):
            await d.press(key)
            d.sees("원문 자료라 고치지 않습니다.")


async def test_our_own_programme_is_typed_with_a_basis(desk: Desk) -> None:
    async with driving(ChatdongApp(desk, "programmes")) as d:
        await d.press("f4")
        await d.type("돌봄 이음")
        await d.press("f2", "f4")
        await d.type("일반운영비\n강사비\n210,000원 x 17명 x 2회\n")
        d.sees("= 7,140,000원")
        await d.press("f2")
        await d.comes("7,140")
    (item,) = programme.programmes(desk)
    assert item.budget == 7_140_000


async def test_an_amount_that_is_not_the_product_is_shown_at_its_field(desk: Desk) -> None:
    async with driving(ChatdongApp(desk, "programmes")) as d:
        await d.press("f4")
        await d.type("돌봄 이음")
        await d.press("f2", "f4")
        await d.type("일반운영비\n강사비\n210,000원 x 17명 x 2회\n7000000")
        await d.press("f2")
        d.sees("계산하면 7,140,000원인데 7,000,000원으로 적혀 있습니다.")
        assert d.focused_field() == "amount"


async def test_money_of_a_half_year_is_typed_as_people_write_it(desk: Desk) -> None:
    async with driving(ChatdongApp(desk, "programmes")) as d:
        await d.press("f4")
        await d.type("돌봄 이음")
        await d.press("f2", "m", "tab", "tab")
        await d.type("21상\n1500천원")
        await d.press("f2")
        await d.comes("'21상")
        d.sees("1,500")
