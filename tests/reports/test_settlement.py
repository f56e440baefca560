"""The 정산서: layout and sample figures of domain.md §7.5, the ledger and the list of evidence."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from chatdong_tui.domain.budget import FundSource
from chatdong_tui.domain.case_code import Status
from chatdong_tui.domain.draft.budget import BudgetChangeDraft, SettlementDraft
from chatdong_tui.usecases import budget, monthly, settlement
from chatdong_tui.usecases.desk import Desk
from tests.conftest import Network, Today
from tests.reports.month import find_case, text_of
from tests.usecases import money


@pytest.fixture
def zone(desk: Desk, network: Network, today: Today) -> str:
    """12 receipts of 사무관리비 and 5 of 업무추진비, with the sums of the sample; it is September."""
    today.move_to(date(2021, 9, 1))
    office = money.granted(desk, network.zones[1])
    tea = money.granted(desk, network.zones[1], "업무추진비", 500_000)
    for number in range(1, 13):
        amount = 104_000 if number < 12 else 1_251_400 - 11 * 104_000
        money.book(desk, office, on_date=date(2021, 7, number), amount=amount, evidence_no=f"1-{number}")
    for number in range(13, 18):
        amount = 97_000 if number < 17 else 487_000 - 4 * 97_000
        money.book(
            desk, tea, on_date=date(2021, 8, number), summary="간담회 다과", amount=amount, evidence_no=f"1-{number}",
            reason="서명부는 따로 둠",
        )  # fmt: skip
    return network.zones[1]


def lines(desk: Desk, zone: str) -> list[str]:
    return [line.strip() for line in text_of(settlement.document(desk, zone, 2021)).splitlines()]


def test_the_totals_are_those_of_the_sample(desk: Desk, zone: str) -> None:
    told = lines(desk, zone)
    assert "| 사무관리비 | 1270000 | 1270000 | 1251400 | 18600 | 98.5% | 12건" in told
    assert "| 업무추진비 | 500000 | 500000 | 487000 | 13000 | 97.4% | 5건" in told
    assert "= 합  계 | 1770000 | 1770000 | 1738400 | 31600 | 98.2% | 17건" in told
    assert "○ 집행액: 금1,738,400원(금일백칠십삼만팔천사백원)" in told


def test_the_refund_is_what_is_left_and_its_interest(desk: Desk, zone: str) -> None:
    assert "○ 반납: 잔액 31,600원(이자 미입력)" in lines(desk, zone)
    desk.perform(settlement.note, zone, 2021, SettlementDraft(interest=320))
    assert "○ 반납: 잔액 31,600원 + 이자 320원 = 31,920원" in lines(desk, zone)


def test_every_receipt_stands_in_the_ledger_and_in_the_evidence(desk: Desk, zone: str) -> None:
    told = lines(desk, zone)
    assert "| 1 | 07-01 | 재료비 | 사무관리비 | - | _ | 카드 | 104000 | 1-1 | _" in told
    assert "| 13 | 08-13 | 간담회 다과 | 업무추진비 | - | _ | 카드 | 97000 | 1-13 | 회의 없음, 서명부는 따로 둠" in told
    evidence = [line for line in told if line.startswith(("| 1-2 ", "| 1-10 "))]
    assert evidence == ["| 1-2 | 사무관리비 | 재료비 | 104000", "| 1-10 | 사무관리비 | 재료비 | 104000"]


def test_what_has_no_evidence_is_counted(desk: Desk, zone: str) -> None:
    office = settlement.sheet(desk, zone, 2021).money.lines[0].line.id
    money.book(desk, office, amount=1_000, evidence_no=None, reason="재발급 중")
    told = lines(desk, zone)
    assert "| 사무관리비 | 1270000 | 1270000 | 1252400 | 17600 | 98.6% | 12/13건" in told
    assert "※ 증빙번호가 없는 지출 1건" in told


def test_a_change_between_lines_is_shown_with_its_approval(desk: Desk, zone: str) -> None:
    office, tea = (each.line.id for each in settlement.sheet(desk, zone, 2021).money.lines)
    draft = BudgetChangeDraft(
        from_line_id=office, to_line_id=tea, amount=10_000, approved_on=date(2021, 9, 1), approval="변경 승인(9월)"
    )
    desk.perform(budget.move, draft)
    assert "| 사무관리비 | 업무추진비 | 10000 | 09-01 | 변경 승인(9월) | _" in lines(desk, zone)


def test_money_that_is_missing_names_its_line(desk: Desk, zone: str) -> None:
    tea = settlement.sheet(desk, zone, 2021).money.lines[1].line.id
    money.book(desk, tea, amount=20_000, evidence_no="1-18", reason="변경 협의 중")
    told = lines(desk, zone)
    assert "| 업무추진비 | 500000 | 500000 | 507000 | -7000 | 101.4% | 6건" in told
    assert "※ 업무추진비: 교부액보다 7,000원을 더 집행함" in told


def test_own_money_stands_outside_the_sums(desk: Desk, zone: str) -> None:
    own = money.line(desk, zone, "자체 부담", 100_000, source=FundSource.SELF_FUNDING)
    money.book(desk, own, amount=30_000, evidence_no="자-1")
    told = lines(desk, zone)
    assert "= 합  계 | 1770000 | 1770000 | 1738400 | 31600 | 98.2% | 17건" in told
    assert "※ 자부담은 교부금과 섞지 않고 따로 적음: 예산 100,000원, 집행 30,000원" in told


def test_the_day_of_closing_is_printed_once_there_is_one(desk: Desk, zone: str) -> None:
    assert "- 2021. 12.  . 하늘종합사회복지관장 (인)" in lines(desk, zone)
    desk.perform(settlement.settle, zone, 2021, SettlementDraft(interest=0), date(2021, 12, 20))
    assert "- 2021. 12. 20. 하늘종합사회복지관장 (인)" in lines(desk, zone)


def test_it_is_written_like_every_other_form(desk: Desk, zone: str, tmp_path: Path) -> None:
    scope = monthly.parse_scope("zone:1")
    written = monthly.export(desk, "2021-12", scope, ("settlement",), ("xlsx", "hwpx", "csv", "json"), tmp_path).value
    assert [path.name for path in written] == [
        f"2021_제1권역_정산서.{kind}" for kind in ("xlsx", "hwpx", "csv", "json")
    ]


def test_the_name_of_a_household_does_not_leave(desk: Desk, network: Network, zone: str) -> None:
    find_case(desk, network, "1-가람1-2021-009", "가람1동", (date(2021, 3, 2), Status.DISCOVERED))
    office = settlement.sheet(desk, zone, 2021).money.lines[0].line.id
    money.book(desk, office, amount=1_000, summary="강가람 댁 물품", evidence_no="1-30", note="강가람 방문")
    told = text_of(settlement.document(desk, zone, 2021))
    assert "강가람" not in told
    assert "○○ 댁 물품" in told
