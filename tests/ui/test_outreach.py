"""The grid of outreach counts at the keyboard: sixteen numbers without a name."""

from __future__ import annotations

import pytest

from chatdong_tui.domain.case_code import Route
from chatdong_tui.domain.draft.outreach import OutreachDraft
from chatdong_tui.domain.draft.text import draft_of
from chatdong_tui.ui.app import ChatdongApp
from chatdong_tui.usecases import draft
from chatdong_tui.usecases.desk import Desk
from chatdong_tui.usecases.outreach import outreach_grid, set_outreach
from tests.conftest import Network
from tests.ui.driver import driving


@pytest.fixture
def app(desk: Desk) -> ChatdongApp:
    return ChatdongApp(desk, "outreach")


def column(desk: Desk, month: str, route: Route, place: int) -> list[int | None]:
    """The saved numbers of a column, of all dongs."""
    grid = outreach_grid(desk, None, month, route)
    return [row.cells[place].count if row.cells[place] else None for row in grid.rows]  # type: ignore[union-attr]


async def test_sixteen_cells_take_a_digit_and_enter_each(app: ChatdongApp, desk: Desk) -> None:
    async with driving(app) as d:
        await d.press("z")
        await d.type("1\n2\n3\n4\n5\n6\n7\n8\n9\n8\n7\n6\n5\n4\n3\n2\n")
        await d.press("f2")
        assert d.keys == 34
        d.sees("발굴 건수 16칸을 저장했습니다")
    assert column(desk, "2021-03", Route.ONLINE, 0) == [1, 2, 3, 4]
    assert column(desk, "2021-03", Route.ONLINE, 3) == [5, 4, 3, 2]


async def test_the_sums_follow_each_key(app: ChatdongApp) -> None:
    async with driving(app) as d:
        await d.type("12\n30")
        assert d.line("가람1동   ").split()[-1] == "12"
        assert d.line(" 계   ").split()[1] == "42"
        assert d.line(" 계   ").split()[-1] == "42"
        d.sees("30*").sees("가람2동, 단전·단수·단가스: 30건 (저장 전)")


async def test_blank_is_not_zero(app: ChatdongApp, desk: Desk) -> None:
    async with driving(app) as d:
        await d.type("0\n5-")
        d.sees("가람2동, 단전·단수·단가스: 미입력")
        await d.press("up")
        d.sees("가람1동, 단전·단수·단가스: 0건")
        await d.press("f2")
    assert column(desk, "2021-03", Route.ONLINE, 0)[:2] == [0, None]


async def test_a_saved_number_is_taken_away_with_delete(app: ChatdongApp, desk: Desk, network: Network) -> None:
    fields = {"dong_id": network.dongs["가람1동"], "month": "2021-03", "route": Route.ONLINE, "count": 7}
    desk.perform(set_outreach, [draft_of(OutreachDraft, **fields, route_detail="utility_cut")])
    async with driving(app) as d:
        await d.press("delete", "f2")
        d.sees("1칸을 저장했습니다")
        await d.press("ctrl+z")
        d.sees("가람1동, 단전·단수·단가스: 7건")


async def test_months_and_routes_change_by_a_key_and_are_saved_together(app: ChatdongApp, desk: Desk) -> None:
    async with driving(app) as d:
        await d.type("3r")
        d.sees("방문").sees("비정형")
        await d.type("4[")
        d.sees("2021년 2월").does_not_see("4*").sees("아직 저장하지 않은 칸이 2개 있습니다.")
        await d.type("5[]]")
        d.sees("4*")
        await d.press("f2")
        d.sees("3칸을 저장했습니다")
    assert column(desk, "2021-03", Route.ONLINE, 0)[0] == 3
    assert column(desk, "2021-03", Route.VISIT, 0)[0] == 4
    assert column(desk, "2021-02", Route.VISIT, 0)[0] == 5


async def test_the_keys_work_with_the_korean_input_method_on(app: ChatdongApp) -> None:
    async with driving(app) as d:
        await d.type("ㄱ")
        d.sees("비정형")
        await d.type("ㄷ")
        d.sees("단전")


async def test_a_month_is_typed_and_digits_after_enter_belong_to_it(app: ChatdongApp, desk: Desk) -> None:
    async with driving(app) as d:
        await d.type("m1")
        await d.press("enter", "enter")
        await d.type("9")
        await d.press("f2")
    assert column(desk, "2021-01", Route.ONLINE, 0)[0] == 9


async def test_a_month_to_come_is_refused_at_its_field(app: ChatdongApp) -> None:
    async with driving(app) as d:
        await d.press("]")
        d.sees("아직 오지 않은 달입니다.")
        await d.type("m4")
        await d.press("enter", "enter")
        await d.type("9")
        await d.press("f2")
        d.sees("쓸 수 있는 범위를 벗어났습니다")
        assert d.focused_field() == "month"


async def test_ctrl_z_takes_back_the_cell_before_anything_saved(app: ChatdongApp) -> None:
    async with driving(app) as d:
        await d.type("12\n34")
        await d.press("ctrl+z")
        d.sees("가람2동, 단전·단수·단가스: 미입력").sees("12*")
        await d.press("ctrl+z")
        d.does_not_see("12*")


async def test_typed_numbers_survive_a_crash(app: ChatdongApp, desk: Desk) -> None:
    async with driving(app) as d:
        await d.type("12\n34\n")
    async with driving(ChatdongApp(desk, "outreach")) as d:
        d.sees("되살렸습니다").sees("12*").sees("34*")
        await d.press("f2")
    assert column(desk, "2021-03", Route.ONLINE, 0)[:2] == [12, 34]
    assert not draft.drafts(desk)


async def test_leaving_with_unsaved_numbers_asks(desk: Desk) -> None:
    async with driving(ChatdongApp(desk, "home")) as d:
        d.screen.action_invoke("outreach")
        await d.settle()
        await d.type("1")
        await d.press("escape")
        d.sees("저장하지 않은 내용이 있습니다.")
        await d.press("d")
        d.sees("이달 한눈에")
    assert not draft.drafts(desk)


async def test_a_block_from_a_spreadsheet_is_pasted(app: ChatdongApp) -> None:
    async with driving(app) as d:
        await d.paste("1\t2\t\r\n3건\t-\t1,200\r\n")
        d.sees("6칸을 붙여 넣었습니다").sees("1,200*")
        assert d.line(" 계   ").split()[1] == "4"


async def test_what_is_no_number_is_not_pasted_and_not_repeated(app: ChatdongApp) -> None:
    async with driving(app) as d:
        await d.paste("1\t900101-1234568")
        d.sees("1째 줄 2째 칸이 숫자가 아니라").does_not_see("900101").does_not_see("1*")
        await d.paste("1\n2\n3")
        d.sees("표보다 많아").does_not_see("1*")


async def test_other_units_are_kept_apart_and_kept(app: ChatdongApp, desk: Desk, network: Network) -> None:
    fields = {"dong_id": network.dongs["가람1동"], "month": "2021-03", "route": Route.ONLINE, "count": 7}
    desk.perform(set_outreach, [draft_of(OutreachDraft, **fields, route_detail="utility_cut", unit="가구")])
    async with driving(app) as d:
        await d.press("down")
        await d.type("5")
        d.sees("5 7가구")
        await d.press("up")
        await d.type("8")
        d.sees("8가구*")
        await d.press("f2")
    assert outreach_grid(desk, None, "2021-03", Route.ONLINE).total == (("건", 5), ("가구", 8))


async def test_a_narrow_screen_shows_which_columns_it_shows(app: ChatdongApp) -> None:
    async with driving(app) as d:
        d.sees("1~6/10칸")
        await d.press("end")
        d.sees("5~10/10칸").sees("세부 구분 없음: 미입력")


async def test_every_room_leads_to_the_grid(desk: Desk) -> None:
    async with driving(ChatdongApp(desk, "home")) as d:
        await d.press("ctrl+p")
        await d.type("ㅂㄱㄱㅅ")
        await d.press("enter")
        d.sees("발굴 건수 - 제1권역")
        assert d.keys == 6


async def test_the_case_list_leads_to_the_grid_by_one_key(desk: Desk) -> None:
    async with driving(ChatdongApp(desk, "cases")) as d:
        await d.press("g")
        d.sees("발굴 건수 - 제1권역")
        await d.press("escape", "j")
        d.sees("집중 모니터링이 없습니다.")
