"""The room of money: every line with what is left of it, by zone or for all zones."""

from __future__ import annotations

from datetime import date

import pytest

from chatdong_tui.domain.budget import FundSource, Purpose
from chatdong_tui.domain.draft.budget import BudgetChangeDraft
from chatdong_tui.ui.app import ChatdongApp
from chatdong_tui.usecases import budget
from chatdong_tui.usecases.desk import Desk
from tests.conftest import Network, Today
from tests.ui.driver import driving
from tests.usecases import money, projects


@pytest.fixture
def lines(desk: Desk, network: Network) -> tuple[str, str]:
    """사무관리비 and 업무추진비 of zone 1, granted on 15 March."""
    zone = network.zones[1]
    return money.granted(desk, zone), money.granted(desk, zone, "업무추진비", 500_000)


async def test_every_line_shows_what_is_left_of_it(desk: Desk, lines: tuple[str, str]) -> None:
    money.book(desk, lines[0], amount=1_251_400)
    async with driving(ChatdongApp(desk, "budget")) as d:
        d.sees("2021년 | 제1권역 | 하늘종합사회복지관 | 잔액 518,600원")
        assert d.line("사무관리비").split()[1:6] == ["1,270,000", "1,270,000", "1,251,400", "18,600", "98.5%"]
        assert d.line("합계").split()[1:6] == ["1,770,000", "1,770,000", "1,251,400", "518,600", "70.7%"]


async def test_spending_is_drawn_as_a_bar(desk: Desk, lines: tuple[str, str]) -> None:
    money.book(desk, lines[0], amount=1_251_400)
    async with driving(ChatdongApp(desk, "budget")) as d:
        assert d.line("사무관리비").count("█") > 8
        assert "█" not in d.line("업무추진비")


async def test_it_fits_into_eighty_columns(desk: Desk, lines: tuple[str, str]) -> None:
    async with driving(ChatdongApp(desk, "budget")) as d:
        assert not any(line.endswith("..") for line in d.frame()[2:8])


async def test_own_money_stands_apart(desk: Desk, network: Network, lines: tuple[str, str]) -> None:
    money.line(desk, network.zones[1], "자체 부담", 100_000, source=FundSource.SELF_FUNDING)
    async with driving(ChatdongApp(desk, "budget")) as d:
        d.sees("자부담(교부금과 따로)")
        assert d.line("합계").split()[1] == "1,770,000"


async def test_all_zones_are_one_key_away_and_each_opens(desk: Desk, network: Network, lines: tuple[str, str]) -> None:
    money.granted(desk, network.zones[2], amount=800_000)
    async with driving(ChatdongApp(desk, "budget")) as d:
        await d.press("ㅋ")
        d.sees("모든 권역").sees("제2권역")
        assert d.line("합계").split()[1] == "2,570,000"
        await d.press("down", "enter")
        d.sees("제2권역 | 바다종합사회복지관").sees("사무관리비")
        await d.press("enter")
        d.sees("제2권역 | 사무관리비 | 0건 0원")


async def test_the_office_begins_with_all_zones(desk: Desk, lines: tuple[str, str]) -> None:
    desk.database.perform(lambda: desk.database.set_meta(zone="")).result()
    async with driving(ChatdongApp(desk, "budget")) as d:
        d.sees("모든 권역").sees("제1권역")
        await d.press("z")
        d.sees("한 권역을 보려면 고르고 Enter를 누르십시오.")


@pytest.mark.parametrize("key", ["f4", "d", "m", "a"])
async def test_a_form_at_the_office_says_whose_money_it_is(desk: Desk, lines: tuple[str, str], key: str) -> None:
    desk.database.perform(lambda: desk.database.set_meta(zone="")).result()
    async with driving(ChatdongApp(desk, "budget")) as d:
        await d.press(key)
        d.sees("- 2021년 제1권역")


async def test_the_arrows_turn_the_years(desk: Desk, lines: tuple[str, str]) -> None:
    async with driving(ChatdongApp(desk, "budget")) as d:
        await d.press("left")
        d.sees("이 해의 권역이 없습니다.")
        await d.press("right")
        d.sees("사무관리비")


async def test_what_came_in_and_was_moved_stands_below(desk: Desk, lines: tuple[str, str]) -> None:
    async with driving(ChatdongApp(desk, "budget")) as d:
        d.sees("2021. 3. 15.  사무관리비  1,270,000원")
        await d.press("m")
        await d.type("ㅅㅁ\nㅇㅁ\n100000\n3.17\n변경 승인")
        await d.comes("사무관리비  1,270,000원 → 1,170,000원")
        await d.press("f2")
        d.sees("사무관리비 → 업무추진비  100,000원  변경 승인")
        assert d.line("업무추진비").split()[1] == "600,000"


async def test_more_than_is_left_does_not_move(desk: Desk, lines: tuple[str, str]) -> None:
    money.book(desk, lines[0], amount=1_200_000)
    async with driving(ChatdongApp(desk, "budget_change", zone_id=_zone(desk), year=2021)) as d:
        await d.type("ㅅㅁ\nㅇㅁ\n100000\n3.17\n변경 승인")
        await d.press("f2")
        d.sees("이미 1,200,000원을 써서 70,000원까지만")


def _zone(desk: Desk) -> str:
    zone = desk.place().zone
    assert zone is not None
    return zone.id


async def test_a_row_is_taken_away_and_comes_back(desk: Desk, network: Network, lines: tuple[str, str]) -> None:
    money.line(desk, network.zones[1], "회의운영비", 10_000)
    async with driving(ChatdongApp(desk, "budget")) as d:
        await d.press("down", "down", "delete")
        d.does_not_see("회의운영비")
        await d.press("ctrl+z")
        d.sees("회의운영비")


async def test_a_line_with_money_on_it_stays(desk: Desk, lines: tuple[str, str]) -> None:
    async with driving(ChatdongApp(desk, "budget")) as d:
        await d.press("delete")
        d.sees("다른 기록이 이 기록을 근거로 삼고 있어")


# 교부


async def test_the_whole_zone_is_granted_with_three_keys_and_a_date(desk: Desk, network: Network) -> None:
    money.line(desk, network.zones[1])
    money.line(desk, network.zones[1], "업무추진비", 500_000)
    async with driving(ChatdongApp(desk, "budget")) as d:
        d.sees("아직 교부받은 금액이 없습니다.")
        await d.press("d", "enter")
        d.sees("모든 편성목 (1,770,000원)")
        await d.type("3.15")
        await d.press("f2")
        assert d.line("합계").split()[2] == "1,770,000"
        assert d.keys == 7


# lines


async def test_a_line_computes_its_amount_while_it_is_typed(desk: Desk) -> None:
    async with driving(ChatdongApp(desk, "budget")) as d:
        d.sees("이 해의 예산이 없습니다.")
        await d.press("a")
        await d.type("사무관리비\n강사료 200,000원×1명×4회=800,000 / 재료비 10,000원×10명×4회")
        await d.comes("산출내역 = 1,200,000원 (800,000 + 400,000)")
        await d.press("f2")
        d.sees("저장했습니다: 사무관리비 1,200,000원.")
        assert d.line("사무관리비").split()[1] == "1,200,000"


async def test_a_wrong_total_in_the_basis_is_shown_at_once_and_not_saved(desk: Desk) -> None:
    async with driving(ChatdongApp(desk, "budget_line", zone_id=_zone(desk), year=2021)) as d:
        await d.type("사무관리비\n강사료 200,000원×4회=900,000")
        (await d.comes("계산하면 800,000원인데")).sees("900,000원으로 적혀 있습니다.")
        await d.press("f2")
        assert budget.of_zone(desk, _zone(desk), 2021).lines == ()


async def test_an_amount_that_the_basis_does_not_come_to_is_refused_at_its_field(desk: Desk) -> None:
    async with driving(ChatdongApp(desk, "budget_line", zone_id=_zone(desk), year=2021)) as d:
        await d.type("사무관리비\n강사료 200,000원×4회\n900000")
        await d.press("f2")
        d.sees("계산하면 800,000원인데 900,000원으로 적혀 있습니다.")
        assert d.focused_field() == "amount"


async def test_a_pasted_basis_keeps_its_lines_apart(desk: Desk) -> None:
    async with driving(ChatdongApp(desk, "budget_line", zone_id=_zone(desk), year=2021)) as d:
        await d.type("사무관리비\n")
        await d.paste("강사료 200,000원×4회\n재료비 10,000원×10명")
        await d.comes("산출내역 = 900,000원 (800,000 + 100,000)")


async def test_a_line_is_opened_with_what_it_was_saved_with(desk: Desk, lines: tuple[str, str]) -> None:
    async with driving(ChatdongApp(desk, "budget")) as d:
        await d.press("f2")
        assert d.field("amount").read() == 1_270_000
        assert d.field("purpose").read() is Purpose.RUNNING


# a year and its plan


async def test_in_january_the_year_that_is_to_be_settled_stands_there(
    desk: Desk, lines: tuple[str, str], today: Today
) -> None:
    today.move_to(date(2022, 1, 5))
    async with driving(ChatdongApp(desk, "budget")) as d:
        d.sees("2021년 | 제1권역").sees("사무관리비")


async def test_money_that_came_in_before_a_plan_is_pointed_out(desk: Desk, network: Network) -> None:
    money.granted(desk, network.zones[1], purpose=Purpose.PROJECT)
    async with driving(ChatdongApp(desk, "budget")) as d:
        d.sees("계획서 미제출").sees("계획 미확정")
    projects.confirmed(desk, network.zones[1])
    async with driving(ChatdongApp(desk, "budget")) as d:
        d.sees("계획서 미제출").does_not_see("미확정")


async def test_a_grant_is_mended_where_it_stands(desk: Desk, lines: tuple[str, str]) -> None:
    money.book(desk, lines[1], reason="회의 연결 예정")
    async with driving(ChatdongApp(desk, "budget")) as d:
        await d.press("end", "enter")
        assert d.field("amount").read() == 500_000
        d.field("on_date").value = "3.16"
        await d.press("f2")
        d.sees("2021. 3. 16.  업무추진비")
        await d.press("end", "enter")
        d.field("on_date").value = "3.19"
        await d.press("f2")
        d.sees("쓸 수 있는 범위를 벗어났습니다.")


async def test_a_change_is_not_opened_but_says_how_it_is_removed(desk: Desk, lines: tuple[str, str]) -> None:
    draft = BudgetChangeDraft(
        from_line_id=lines[0], to_line_id=lines[1], amount=1, approved_on=money.DAY, approval="변경 승인"
    )
    desk.perform(budget.move, draft)
    async with driving(ChatdongApp(desk, "budget")) as d:
        await d.press("end", "enter")
        d.sees("지우려면 Delete를 누르십시오.")
        await d.press("delete")
        d.does_not_see("변경 승인")
