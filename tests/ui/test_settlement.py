"""The settlement on screen: what goes back, what is open one key from its receipt, closing it, and its paper."""

from __future__ import annotations

from pathlib import Path

import pytest

from chatdong_tui.ui.app import ChatdongApp
from chatdong_tui.usecases import settlement
from chatdong_tui.usecases.desk import Desk
from tests.conftest import Network
from tests.ui.driver import driving
from tests.usecases import money


@pytest.fixture
def zone(desk: Desk, network: Network) -> str:
    """Zone 1 with the sums of the sample of domain.md §7.5."""
    office = money.granted(desk, network.zones[1])
    tea = money.granted(desk, network.zones[1], "업무추진비", 500_000)
    money.book(desk, office, amount=1_251_400)
    money.book(desk, tea, amount=487_000, evidence_no="1-2", summary="회의 다과", reason="회의 다섯 번을 한 번에 냄")
    return network.zones[1]


def missing(desk: Desk, zone: str) -> None:
    office = settlement.sheet(desk, zone, 2021).money.lines[0].line.id
    money.book(desk, office, amount=1_000, summary="현수막", evidence_no=None, reason="재발급 중")


async def test_it_shows_the_sums_and_what_goes_back(desk: Desk, zone: str) -> None:
    async with driving(ChatdongApp(desk, "budget")) as d:
        await d.press("s")
        d.sees("2021년 제1권역 정산 | 진행").sees("잔액 31,600원 + 이자 미입력")
        assert d.line("합계").split()[1:6] == ["1,770,000", "1,770,000", "1,738,400", "31,600", "98.2%"]
        await d.press("f2")
        await d.type("320")
        await d.comes("지금 계산한 반납액: 31,920원")
        await d.press("f2")
        d.sees("잔액 31,600원 + 이자 320원 = 31,920원")


async def test_a_refund_that_is_not_what_is_due_is_refused_at_its_field(desk: Desk, zone: str) -> None:
    async with driving(ChatdongApp(desk, "settlement_note", zone_id=zone, year=2021)) as d:
        await d.type("320\n31600\n12.20")
        await d.press("f2")
        d.sees("반납할 금액은 31,920원")
        assert d.focused_field() == "refunded"


async def test_what_is_open_is_one_key_from_its_receipt(desk: Desk, zone: str) -> None:
    missing(desk, zone)
    async with driving(ChatdongApp(desk, "settlement")) as d:
        d.sees("남은 일 1건").sees("현수막").sees("증빙 누락")
        await d.press("enter")
        d.field("evidence_no").write("1-3")
        await d.press("f2")
        d.sees("남은 일이 없습니다.")


async def test_what_was_answered_stands_apart(desk: Desk, zone: str) -> None:
    async with driving(ChatdongApp(desk, "settlement")) as d:
        d.sees("사유를 적어 둔 지출 1건").sees("회의 없음").sees("남은 일이 없습니다.")


async def test_a_year_in_order_is_closed_after_a_question(desk: Desk, zone: str) -> None:
    async with driving(ChatdongApp(desk, "settlement")) as d:
        await d.press("f8")
        d.sees("집행 1,738,400원, 반납 31,600원으로 정산을 마칠까요?")
        await d.press("y")
        d.sees("2021년 제1권역 정산 | 2021. 3. 18. 마침")
        await d.press("f8")
        d.sees("이미 마친 정산입니다.")


async def test_closing_is_taken_back(desk: Desk, zone: str) -> None:
    async with driving(ChatdongApp(desk, "settlement")) as d:
        await d.press("f8", "y", "ctrl+z")
        d.sees("정산 | 진행")
        await d.press("f8", "y", "r")
        d.sees("정산을 다시 열었습니다.").sees("정산 | 진행")


async def test_missing_evidence_keeps_it_open_and_names_the_line(desk: Desk, zone: str) -> None:
    missing(desk, zone)
    async with driving(ChatdongApp(desk, "settlement")) as d:
        await d.press("f8")
        d.sees("사무관리비 1건(증빙 누락)").sees("정산 | 진행").does_not_see("마칠까요")


async def test_money_that_is_missing_keeps_it_open_and_names_the_line(desk: Desk, zone: str) -> None:
    tea = settlement.sheet(desk, zone, 2021).money.lines[1].line.id
    money.book(desk, tea, amount=20_000, evidence_no="1-3", reason="변경 협의 중")
    async with driving(ChatdongApp(desk, "settlement")) as d:
        d.sees("업무추진비: 교부액보다 7,000원을 더 썼습니다.")
        await d.press("f8")
        d.sees("업무추진비 7,000원").sees("정산 | 진행")


async def test_with_a_reason_it_is_closed_all_the_same(desk: Desk, zone: str) -> None:
    missing(desk, zone)
    async with driving(ChatdongApp(desk, "settlement")) as d:
        await d.press("f2")
        await d.type("320\n\n\n분실 사유서로 갈음함")
        await d.press("f2", "f8", "y")
        d.sees("2021. 3. 18. 마침").sees("사유: 분실 사유서로 갈음함")


async def test_a_closed_year_takes_no_receipt_and_says_where_to_open_it(desk: Desk, zone: str) -> None:
    async with driving(ChatdongApp(desk, "budget")) as d:
        await d.press("s", "f8", "y", "escape")
        d.sees("정산 마침")
        await d.press("f4")
        d.sees("S를 눌러 정산을 다시 여십시오.")


async def test_the_paper_is_looked_at_and_written(desk: Desk, zone: str, own_home: Path) -> None:
    async with driving(ChatdongApp(desk, "settlement")) as d:
        await d.press("f3")
        d.sees("2021년 공동사업비 정산서 (제1권역)")
        await d.press("f2")
        await d.comes("제1권역_정산서.hwpx")
        await d.written()
    assert sorted(path.suffix for path in own_home.rglob("*정산서*")) == [".hwpx", ".xlsx"]


async def test_a_year_without_money_says_so(desk: Desk) -> None:
    async with driving(ChatdongApp(desk, "settlement")) as d:
        d.sees("이 해에는 정산할 예산이 없습니다.")
        await d.press("f8")
        d.does_not_see("마칠까요")
