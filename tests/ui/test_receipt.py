"""영수증 한 장 in a few keys: what the line still holds and what is wrong stay in sight (domain.md §10 scenario 8)."""

from __future__ import annotations

from datetime import date

import pytest

from chatdong_tui.domain.budget import PaymentMethod, Purpose
from chatdong_tui.domain.draft.meeting import MeetingDraft
from chatdong_tui.domain.meeting_code import MeetingKind
from chatdong_tui.ui.app import ChatdongApp
from chatdong_tui.usecases import expenditure, meeting
from chatdong_tui.usecases.desk import Desk
from tests.conftest import Network, Today
from tests.ui.driver import driving
from tests.usecases import money

DAY = date(2021, 3, 17)


@pytest.fixture
def zone(network: Network) -> str:
    return network.zones[1]


@pytest.fixture
def lines(desk: Desk, zone: str) -> tuple[str, str]:
    """사무관리비 and 업무추진비 of zone 1, granted on 15 March."""
    return money.granted(desk, zone), money.granted(desk, zone, "업무추진비", 500_000)


@pytest.fixture
def held(desk: Desk, zone: str) -> str:
    """A zone meeting on 17 March that was held."""
    draft = MeetingDraft(kind=MeetingKind.ZONE_MEETING, held_on=DAY, zone_id=zone)
    planned = desk.perform(meeting.plan, draft).value
    desk.perform(meeting.hold, planned.id)
    return planned.id


def booked(desk: Desk, zone: str) -> list[tuple[date, str, int, str]]:
    return [
        (each.receipt.on_date, each.item, each.receipt.amount, each.receipt.summary)
        for each in expenditure.receipts(desk, zone, 2021)
    ]


async def test_a_receipt_takes_a_date_an_amount_a_line_and_a_few_words(
    desk: Desk, zone: str, lines: tuple[str, str], held: str
) -> None:
    async with driving(ChatdongApp(desk, "budget")) as d:
        await d.press("f4")
        await d.type("3.17\n24000\nㅇㅁ\n회의 다과")
        await d.press("f2")
        d.sees("저장했습니다: 업무추진비 24,000원, 잔액 476,000원.").sees("증빙번호 1번을")
        assert d.keys <= 22
    assert booked(desk, zone) == [(DAY, "업무추진비", 24_000, "회의 다과")]
    assert expenditure.receipts(desk, zone, 2021)[0].receipt.meeting_id == held


async def test_the_next_receipt_of_the_same_kind_takes_fewer(desk: Desk, zone: str, lines: tuple[str, str]) -> None:
    money.book(desk, lines[0], on_date=date(2021, 3, 16))
    async with driving(ChatdongApp(desk, "budget")) as d:
        await d.press("f4")
        await d.type("\n24000\n\n")
        await d.press("up", "f2")
        assert d.keys <= 12
    assert booked(desk, zone)[0] == (date(2021, 3, 18), "사무관리비", 24_000, "재료비")


async def test_what_is_left_follows_the_amount_while_it_is_typed(desk: Desk, lines: tuple[str, str]) -> None:
    async with driving(ChatdongApp(desk, "receipt", line_id=lines[0])) as d:
        d.sees("사무관리비  잔액 1,270,000원 (예산 1,270,000원)")
        await d.type("\n2400")
        await d.comes("이 지출 뒤 1,267,600원")
        await d.type("0")
        await d.comes("이 지출 뒤 1,246,000원")


async def test_the_remaining_money_stands_in_the_list_of_lines_too(desk: Desk, lines: tuple[str, str]) -> None:
    async with driving(ChatdongApp(desk, "receipt")) as d:
        await d.press("enter", "enter", "space")
        d.sees("업무추진비  잔액 500,000원")


@pytest.mark.parametrize("typed", ["24000", "24,000", "24000원", "24천원", "12,000*2"])
async def test_an_amount_is_typed_as_one_likes(desk: Desk, lines: tuple[str, str], typed: str) -> None:
    async with driving(ChatdongApp(desk, "receipt")) as d:
        await d.type(f"\n{typed}\n")
        assert d.field("amount").raw == "24,000원"


@pytest.mark.parametrize(
    ("typed", "why"), [("-24000", "음수는 쓸 수 없습니다."), ("많이", "단가가 없습니다."), ("0", "")]
)
async def test_an_absurd_amount_is_refused_at_its_field(
    desk: Desk, zone: str, lines: tuple[str, str], typed: str, why: str
) -> None:
    async with driving(ChatdongApp(desk, "receipt", line_id=lines[0])) as d:
        await d.type(f"\n{typed}\n\n재료비")
        await d.press("f2")
        d.sees(why)
    assert booked(desk, zone) == []


# what is wrong with it


async def test_over_the_line_is_said_at_entry_and_saved_with_a_reason(
    desk: Desk, zone: str, lines: tuple[str, str]
) -> None:
    async with driving(ChatdongApp(desk, "budget")) as d:
        await d.press("f4")
        await d.type("\n1300000\nㅅㅁ\n재료비")
        await d.comes("예산을 30,000원 넘습니다.")
        await d.press("f2")
        d.sees("그래도 저장하려면 사유를 적어 주십시오.")
        assert d.focused_field() == "reason"
        await d.type("편성목 변경을 협의하고 있음")
        await d.press("f2")
        d.sees("잔액 △30,000원")
    assert expenditure.receipts(desk, zone, 2021)[0].receipt.reason == "편성목 변경을 협의하고 있음"


async def test_a_receipt_before_the_grant_is_refused_at_its_date(desk: Desk, zone: str, lines: tuple[str, str]) -> None:
    async with driving(ChatdongApp(desk, "receipt", line_id=lines[0])) as d:
        await d.type("3.14\n24000\n\n재료비")
        await d.comes("교부일(2021. 3. 15.) 전의 지출이라")
        await d.press("f2")
        assert d.focused_field() == "on_date"
    assert booked(desk, zone) == []


async def test_project_money_before_a_project_is_confirmed_is_refused_while_typing(desk: Desk, zone: str) -> None:
    line_id = money.granted(desk, zone, purpose=Purpose.PROJECT)
    async with driving(ChatdongApp(desk, "receipt", line_id=line_id)) as d:
        await d.type("\n24000")
        await d.comes("계획을 확정하기 전에는 사업비를 쓸 수 없습니다.")


async def test_refreshments_without_a_meeting_are_pointed_out(desk: Desk, lines: tuple[str, str]) -> None:
    async with driving(ChatdongApp(desk, "receipt", line_id=lines[0])) as d:
        await d.type("\n24000\n\n간담회 다과")
        await d.comes("연결한 회의가 없습니다.")


async def test_the_meeting_of_that_day_is_taken_and_let_go_with_the_day(
    desk: Desk, lines: tuple[str, str], held: str
) -> None:
    async with driving(ChatdongApp(desk, "receipt", line_id=lines[1])) as d:
        await d.type("3.17\n")
        await d.comes("03-17(수) 권역별 네트워크 회의")
        assert d.field("meeting_id").read() == held
        await d.press("up")
        await d.type("3.18\n")
        await d.goes("03-17(수)")


async def test_cash_and_a_missing_number_are_pointed_out(desk: Desk, lines: tuple[str, str]) -> None:
    async with driving(ChatdongApp(desk, "receipt", line_id=lines[0])) as d:
        d.field("method").write(PaymentMethod.CASH)
        d.field("evidence_no").write("")
        await d.type("\n24000")
        (await d.comes("현금으로 냈습니다.")).sees("증빙번호가 없습니다.")


async def test_the_same_receipt_twice_is_pointed_out(desk: Desk, lines: tuple[str, str]) -> None:
    money.book(desk, lines[0], amount=24_000)
    async with driving(ChatdongApp(desk, "receipt", line_id=lines[0])) as d:
        d.field("evidence_no").write("1-1")
        await d.type("\n24000")
        await d.comes("같은 영수증(2021. 3. 18. 재료비)이 이미 있습니다.")


# many of them


async def test_a_pile_is_entered_one_behind_the_other(desk: Desk, zone: str, lines: tuple[str, str]) -> None:
    async with driving(ChatdongApp(desk, "receipt", line_id=lines[0])) as d:
        await d.type("3.16\n24000\n\n재료비")
        await d.press("f4")
        assert d.focused_field() == "amount"
        await d.type("10000\n\n홍보물")
        await d.press("f2")
    assert booked(desk, zone) == [
        (date(2021, 3, 16), "사무관리비", 10_000, "홍보물"), (date(2021, 3, 16), "사무관리비", 24_000, "재료비"),
    ]  # fmt: skip
    assert [each.receipt.evidence_no for each in expenditure.receipts(desk, zone, 2021)] == ["2", "1"]


async def test_what_was_typed_comes_back_after_a_crash(desk: Desk, lines: tuple[str, str]) -> None:
    async with driving(ChatdongApp(desk, "receipt", line_id=lines[0])) as d:
        await d.type("\n24000\n")
    async with driving(ChatdongApp(desk, "receipt", line_id=lines[0])) as d:
        assert d.field("amount").read() == 24_000


async def test_a_day_without_a_year_is_one_of_the_moneys_year(desk: Desk, lines: tuple[str, str], today: Today) -> None:
    today.move_to(date(2022, 1, 5))
    zone = desk.place().zone
    assert zone is not None
    async with driving(ChatdongApp(desk, "receipt", zone_id=zone.id, year=2021, line_id=lines[0])) as d:
        await d.type("11.3\n")
        assert d.field("on_date").read() == date(2021, 11, 3)


# the list


async def test_the_receipts_of_a_line_are_one_key_away(desk: Desk, lines: tuple[str, str]) -> None:
    money.book(desk, lines[0])
    money.book(desk, lines[1], evidence_no="1-2", reason="회의 연결 예정")
    async with driving(ChatdongApp(desk, "budget")) as d:
        await d.press("enter")
        d.sees("2021년 | 제1권역 | 사무관리비 | 1건 50,000원").does_not_see("회의 없음")
        await d.press("escape", "ㅣ")
        d.sees("모든 편성목 | 2건 100,000원").sees("회의 없음")


async def test_a_receipt_is_changed_from_the_list(desk: Desk, zone: str, lines: tuple[str, str]) -> None:
    money.book(desk, lines[0], amount=1_270_000)
    async with driving(ChatdongApp(desk, "receipts")) as d:
        await d.press("enter")
        d.sees("잔액 1,270,000원").sees("이 지출 뒤 0원")
        await d.press("down")
        await d.type("60000")
        await d.press("f2")
        d.sees("1건 60,000원")


async def test_a_receipt_is_removed_and_comes_back(desk: Desk, lines: tuple[str, str]) -> None:
    money.book(desk, lines[0])
    async with driving(ChatdongApp(desk, "receipts")) as d:
        await d.press("delete")
        d.sees("0건 0원")
        await d.press("ctrl+z")
        d.sees("1건 50,000원")


async def test_only_what_is_open_is_listed_on_demand(desk: Desk, lines: tuple[str, str]) -> None:
    money.book(desk, lines[0])
    money.book(desk, lines[0], evidence_no=None, summary="현수막", reason="재발급 중")
    async with driving(ChatdongApp(desk, "receipts")) as d:
        await d.press("o")
        d.sees("확인할 지출만 | 1건").sees("현수막").sees("증빙 누락").does_not_see("재료비")
