"""정산: the figures of domain.md §7.5, what keeps a year open, and closing it."""

from __future__ import annotations

from datetime import date

import pytest

from chatdong_tui.domain.draft.budget import SettlementDraft
from chatdong_tui.domain.refusal import Rule, RuleBroken
from chatdong_tui.usecases import expenditure, settlement
from chatdong_tui.usecases.desk import Desk
from chatdong_tui.words.formats import rate
from chatdong_tui.words.problems import sentence
from tests.conftest import Network
from tests.usecases import money


@pytest.fixture
def zone(desk: Desk, network: Network) -> str:
    """사무관리비 1,251,400 of 1,270,000 and 업무추진비 487,000 of 500,000 won are spent."""
    office = money.granted(desk, network.zones[1])
    tea = money.granted(desk, network.zones[1], "업무추진비", 500_000)
    money.book(desk, office, amount=1_251_400)
    money.book(desk, tea, amount=487_000, evidence_no="1-2", reason="회의 다섯 번의 다과를 한 번에 냄")
    return network.zones[1]


def refused(desk: Desk, verb: object, *args: object) -> RuleBroken:
    with pytest.raises(RuleBroken) as caught:
        desk.perform(verb, *args)  # type: ignore[arg-type]
    return caught.value


def test_the_figures_of_the_sample_come_out(desk: Desk, zone: str) -> None:
    desk.perform(settlement.note, zone, 2021, SettlementDraft(interest=320))
    sheet = settlement.sheet(desk, zone, 2021)
    rows = [(each.spent, each.in_hand, str(rate(each.spent, each.budget))) for each in sheet.money.grants]
    assert rows == [(1_251_400, 18_600, "98.5"), (487_000, 13_000, "97.4")]
    total = (sheet.money.spent, sheet.in_hand, str(rate(sheet.money.spent, sheet.money.budget)))
    assert total == (1_738_400, 31_600, "98.2")
    assert sheet.due_back == 31_600 + 320 == 31_920


def test_what_is_paid_back_must_be_what_is_due(desk: Desk, zone: str) -> None:
    draft = SettlementDraft(interest=320, refunded=31_600, refunded_on=date(2021, 12, 20))
    error = refused(desk, settlement.note, zone, 2021, draft)
    assert (error.field, error.rule) == ("refunded", Rule.REFUND_DIFFERS)
    assert sentence(error).startswith("반납할 금액은 31,920원(잔액 31,600원 + 이자 320원)인데 31,600원")


def test_a_refund_has_a_day(desk: Desk, zone: str) -> None:
    error = refused(desk, settlement.note, zone, 2021, SettlementDraft(interest=320, refunded=31_920))
    assert error.field == "refunded_on"


def test_a_year_in_order_is_closed_and_opened_again(desk: Desk, zone: str) -> None:
    desk.perform(settlement.settle, zone, 2021, SettlementDraft(interest=320), date(2021, 12, 20))
    assert settlement.sheet(desk, zone, 2021).closed
    line_id = settlement.sheet(desk, zone, 2021).money.lines[0].line.id
    with pytest.raises(RuleBroken) as caught:
        money.book(desk, line_id, evidence_no="1-3")
    assert caught.value.rule is Rule.SETTLED
    desk.perform(settlement.reopen, zone, 2021)
    money.book(desk, line_id, amount=1_000, evidence_no="1-3")


def test_the_interest_of_a_closed_year_stays_until_it_is_opened_again(desk: Desk, zone: str) -> None:
    desk.perform(settlement.settle, zone, 2021, SettlementDraft(interest=320))
    error = refused(desk, settlement.note, zone, 2021, SettlementDraft(interest=500))
    assert (error.field, error.rule) == ("interest", Rule.SETTLED)
    desk.perform(settlement.reopen, zone, 2021)
    assert desk.perform(settlement.note, zone, 2021, SettlementDraft(interest=500)).value.interest == 500


def test_what_is_paid_back_of_a_closed_year_is_written_down_after_it(desk: Desk, zone: str) -> None:
    desk.perform(settlement.settle, zone, 2021, SettlementDraft(interest=320))
    paid = SettlementDraft(interest=320, refunded=31_920, refunded_on=date(2021, 12, 28))
    assert desk.perform(settlement.note, zone, 2021, paid).value.settled_on is not None


def test_why_a_year_was_closed_is_not_taken_away_after_it(desk: Desk, zone: str) -> None:
    office = settlement.sheet(desk, zone, 2021).money.lines[0].line.id
    money.book(desk, office, amount=1_000, evidence_no=None, reason="재발급 중")
    desk.perform(settlement.settle, zone, 2021, SettlementDraft(interest=0, note="분실 사유서로 갈음함"))
    error = refused(desk, settlement.note, zone, 2021, SettlementDraft(interest=0))
    assert (error.field, error.rule) == ("note", Rule.SETTLED)


def test_a_closed_year_is_not_closed_again(desk: Desk, zone: str) -> None:
    desk.perform(settlement.settle, zone, 2021, SettlementDraft(interest=0))
    assert refused(desk, settlement.settle, zone, 2021, SettlementDraft(interest=0)).rule is Rule.SETTLED


def test_money_that_is_missing_keeps_it_open_and_names_the_line(desk: Desk, zone: str) -> None:
    tea = settlement.sheet(desk, zone, 2021).money.lines[1].line.id
    money.book(desk, tea, amount=20_000, evidence_no="1-3", reason="변경 협의 중")
    error = refused(desk, settlement.settle, zone, 2021, SettlementDraft(interest=0, note="그래도"))
    assert error.rule is Rule.SETTLEMENT_SHORT
    assert "업무추진비 7,000원" in sentence(error)
    assert not settlement.sheet(desk, zone, 2021).closed


def test_missing_evidence_keeps_it_open_until_somebody_says_why(desk: Desk, zone: str) -> None:
    office = settlement.sheet(desk, zone, 2021).money.lines[0].line.id
    money.book(desk, office, amount=1_000, evidence_no=None, reason="재발급 중")
    error = refused(desk, settlement.settle, zone, 2021, SettlementDraft(interest=0))
    assert (error.field, error.rule) == ("note", Rule.SETTLEMENT_OPEN)
    assert "사무관리비 1건(증빙 누락)" in sentence(error)
    desk.perform(settlement.settle, zone, 2021, SettlementDraft(interest=0, note="분실 사유서로 갈음함"))
    assert settlement.sheet(desk, zone, 2021).closed


def test_a_reason_answers_everything_but_missing_evidence(desk: Desk, zone: str) -> None:
    assert len(settlement.sheet(desk, zone, 2021).open) == 1
    assert settlement.sheet(desk, zone, 2021).unanswered == ()


def test_a_year_without_money_has_no_paper(desk: Desk, network: Network) -> None:
    with pytest.raises(RuleBroken) as caught:
        settlement.document(desk, network.zones[2], 2021)
    assert caught.value.rule is Rule.NO_BUDGET


def test_the_office_gets_the_papers_of_all_zones_with_money(desk: Desk, zone: str) -> None:
    assert [each.stem for each in settlement.of_year(desk, None, 2021)] == ["2021_제1권역_정산서"]


def test_receipts_stay_as_they_were_booked(desk: Desk, zone: str) -> None:
    desk.perform(settlement.settle, zone, 2021, SettlementDraft(interest=0))
    receipt = expenditure.receipts(desk, zone, 2021)[0].receipt
    assert refused(desk, expenditure.remove, receipt.id).rule is Rule.SETTLED
