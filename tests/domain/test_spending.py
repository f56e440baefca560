"""Receipts judged one among the others: the same answer alone and in order, whatever the order they came in."""

from __future__ import annotations

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from chatdong_tui.domain.budget import (
    BudgetLine,
    Disbursement,
    Expenditure,
    FundSource,
    Holder,
    PaymentMethod,
    Purpose,
    add_up,
)
from chatdong_tui.domain.spending import Check, Purse, judge, judged

MARCH = date(2021, 3, 15)
GRANT = BudgetLine(
    "grant", "z", 2021, "사무관리비", FundSource.DISTRICT, Holder.LEAD_AGENCY, 1_000, purpose=Purpose.RUNNING
)
OWN = BudgetLine("own", "z", 2021, "자체 부담", FundSource.SELF_FUNDING, Holder.LEAD_AGENCY, 1_000)


def purse(receipts: list[Expenditure], settled: bool = False) -> Purse:
    money = add_up([GRANT, OWN], receipts, [Disbursement("d", "grant", MARCH, 1_000)])
    return Purse(2021, {each.line.id: each for each in money.lines}, (), tuple(receipts), settled)


receipt = st.builds(
    Expenditure,
    id=st.uuids().map(str),
    budget_line_id=st.sampled_from(("grant", "own", "elsewhere")),
    on_date=st.integers(0, 20).map(lambda days: MARCH + timedelta(days=days)),
    summary=st.sampled_from(("재료비", "회의 다과")),
    amount=st.sampled_from((100, 300, 700)),
    method=st.sampled_from(PaymentMethod),
    payee=st.sampled_from((None, "가상상회")),
    evidence_no=st.sampled_from((None, "1", "2")),
)
receipts = st.lists(receipt, max_size=8, unique_by=lambda each: each.id)


@given(receipts)
def test_every_receipt_of_a_known_line_is_judged_once(found: list[Expenditure]) -> None:
    known = [each.id for each in found if each.budget_line_id != "elsewhere"]
    assert sorted(each.receipt.id for each in judged(purse(found))) == sorted(known)


@given(receipts)
def test_the_last_receipt_is_judged_as_it_would_be_alone(found: list[Expenditure]) -> None:
    every = judged(purse(found))
    if every:
        assert every[-1].findings == judge(purse(found), every[-1].receipt)


@given(receipts, st.randoms())
def test_the_order_in_which_they_were_booked_does_not_matter(found: list[Expenditure], random: object) -> None:
    mixed = list(found)
    random.shuffle(mixed)  # type: ignore[attr-defined]
    assert judged(purse(mixed)) == judged(purse(found))


@given(receipts)
def test_a_line_is_over_exactly_when_its_sum_is(found: list[Expenditure]) -> None:
    for line_id in ("grant", "own"):
        spent = sum(each.amount for each in found if each.budget_line_id == line_id)
        told = any(
            finding.check is Check.OVER_LINE
            for each in judged(purse(found))
            if each.receipt.budget_line_id == line_id
            for finding in each.findings
        )
        assert told == (spent > 1_000)


@given(receipts)
def test_a_closed_year_refuses_every_new_receipt_and_blames_no_old_one(found: list[Expenditure]) -> None:
    closed = purse(found, settled=True)
    new = Expenditure("new", "grant", MARCH, "재료비", 1, PaymentMethod.CARD, evidence_no="9")
    assert judge(closed, new)[0].check is Check.SETTLED
    assert not any(finding.check is Check.SETTLED for each in judged(closed) for finding in each.findings)
