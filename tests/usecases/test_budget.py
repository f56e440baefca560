"""Budget lines of a zone: their basis, what comes in, and what is moved between them."""

from __future__ import annotations

from datetime import date

import pytest

from chatdong_tui.domain.budget import FundSource
from chatdong_tui.domain.draft.budget import BudgetChangeDraft, BudgetLineDraft, DisbursementDraft
from chatdong_tui.domain.refusal import Rule, RuleBroken
from chatdong_tui.usecases import budget, settlement
from chatdong_tui.usecases.desk import Desk
from chatdong_tui.words.problems import sentence
from tests.conftest import Network
from tests.usecases import money


def line_draft(network: Network, **fields: object) -> BudgetLineDraft:
    known: dict[str, object] = {"zone_id": network.zones[1], "year": 2021, "item": "사무관리비"}
    return BudgetLineDraft.model_validate({**known, **fields})


def refused(call: object, *args: object) -> RuleBroken:
    with pytest.raises(RuleBroken) as caught:
        call(*args)  # type: ignore[operator]
    return caught.value


def change(source: str, target: str, amount: int) -> BudgetChangeDraft:
    return BudgetChangeDraft(
        from_line_id=source, to_line_id=target, amount=amount, approved_on=date(2021, 3, 17), approval="승인 문서"
    )


# lines


def test_a_line_gets_what_its_basis_comes_to(desk: Desk, network: Network) -> None:
    draft = line_draft(network, basis="강사료 200,000원×1명×4회=800,000 / 재료비 10,000원×10명×4회=400,000")
    assert desk.perform(budget.add_line, draft).value.amount == 1_200_000


def test_terms_on_lines_of_their_own_stay_apart(desk: Desk, network: Network) -> None:
    draft = line_draft(network, basis="강사료 200,000원 × 4회\n재료비 10,000원 × 10명")
    line = desk.perform(budget.add_line, draft).value
    assert (line.amount, line.basis) == (900_000, "강사료 200,000원 × 4회 / 재료비 10,000원 × 10명")


def test_a_typed_amount_that_the_basis_does_not_come_to_is_for_the_user_to_resolve(
    desk: Desk, network: Network
) -> None:
    error = refused(desk.perform, budget.add_line, line_draft(network, basis="70,000원 × 2명", amount=150_000))
    assert (error.field, error.rule) == ("amount", Rule.AMOUNT_DIFFERS)
    assert "140,000원" in sentence(error)
    assert "150,000원" in sentence(error)
    assert budget.of_zone(desk, network.zones[1], 2021).lines == ()


def test_a_basis_with_a_wrong_total_names_the_term_and_both_amounts(desk: Desk, network: Network) -> None:
    draft = line_draft(network, basis="강사료 70,000원 × 2명 / 재료비 10,000원 × 3명 = 40,000")
    error = refused(desk.perform, budget.add_line, draft)
    assert (error.field, error.rule) == ("basis", Rule.AMOUNT_DIFFERS)
    assert sentence(error).startswith("산출내역 2번째 '재료비 10,000원 × 3명 = 40,000': 계산하면 30,000원인데 40,000원")


def test_a_line_without_unit_price_is_refused_by_name(desk: Desk, network: Network) -> None:
    error = refused(desk.perform, budget.add_line, line_draft(network, basis="강사 17명 × 2회"))
    assert (error.field, error.rule) == ("basis", Rule.NO_UNIT_PRICE)
    assert "강사 17명" in sentence(error)


def test_a_line_needs_a_basis_or_an_amount(desk: Desk, network: Network) -> None:
    error = refused(desk.perform, budget.add_line, line_draft(network))
    assert (error.field, error.rule) == ("amount", Rule.REQUIRED)


def test_a_line_with_money_on_it_stays(desk: Desk, network: Network) -> None:
    line_id = money.granted(desk, network.zones[1])
    assert refused(desk.perform, budget.remove_line, line_id).rule is Rule.IN_USE
    assert (
        refused(
            desk.perform, budget.edit_line, line_id, line_draft(network, amount=1, fund_source=FundSource.SELF_FUNDING)
        ).field
        == "fund_source"
    )


def test_a_line_without_money_is_changed_and_removed(desk: Desk, network: Network) -> None:
    line_id = money.line(desk, network.zones[1])
    desk.perform(budget.edit_line, line_id, line_draft(network, item="일반운영비", amount=10))
    assert budget.of_zone(desk, network.zones[1], 2021).lines[0].line.item == "일반운영비"
    desk.perform(budget.remove_line, line_id)
    assert budget.of_zone(desk, network.zones[1], 2021).lines == ()


# 교부


def test_what_comes_in_is_told_apart_from_what_is_budgeted(desk: Desk, network: Network) -> None:
    line_id = money.line(desk, network.zones[1])
    desk.perform(budget.disburse, line_id, DisbursementDraft(on_date=date(2021, 3, 15), amount=1_000_000))
    (line,) = budget.of_zone(desk, network.zones[1], 2021).lines
    assert (line.budget, line.granted, line.granted_on) == (1_270_000, 1_000_000, date(2021, 3, 15))


def test_no_more_comes_in_than_a_line_holds(desk: Desk, network: Network) -> None:
    line_id = money.granted(desk, network.zones[1])
    more = DisbursementDraft(on_date=date(2021, 4, 1), amount=1)
    assert refused(desk.perform, budget.disburse, line_id, more).rule is Rule.OUT_OF_RANGE


def test_the_whole_zone_is_granted_at_once(desk: Desk, network: Network) -> None:
    money.line(desk, network.zones[1])
    money.line(desk, network.zones[1], "업무추진비", 500_000)
    draft = DisbursementDraft(on_date=date(2021, 3, 15), amount=1_770_000)
    desk.perform(budget.disburse_all, network.zones[1], 2021, draft)
    assert budget.of_zone(desk, network.zones[1], 2021).granted == 1_770_000
    assert refused(desk.perform, budget.disburse_all, network.zones[1], 2021, draft).rule is Rule.ALREADY_THERE


def test_the_own_money_of_an_agency_is_not_granted(desk: Desk, network: Network) -> None:
    line_id = money.line(desk, network.zones[1], "자체 부담", source=FundSource.SELF_FUNDING)
    draft = DisbursementDraft(on_date=date(2021, 3, 15), amount=1)
    assert refused(desk.perform, budget.disburse, line_id, draft).rule is Rule.OWN_MONEY_MIXED


def test_money_that_was_spent_cannot_cease_to_have_come_in(desk: Desk, network: Network) -> None:
    line_id = money.granted(desk, network.zones[1])
    came, _ = budget.movements(desk, network.zones[1], 2021)
    money.book(desk, line_id)
    assert refused(desk.perform, budget.remove_disbursement, came[0].id).rule is Rule.IN_USE


# 편성목 변경


def test_a_change_moves_money_and_leaves_the_total(desk: Desk, network: Network) -> None:
    office, tea = money.granted(desk, network.zones[1]), money.granted(desk, network.zones[1], "업무추진비", 500_000)
    desk.perform(budget.move, change(office, tea, 100_000))
    zone = budget.of_zone(desk, network.zones[1], 2021)
    assert [(each.budget, each.granted) for each in zone.lines] == [(1_170_000, 1_170_000), (600_000, 600_000)]
    assert (zone.budget, zone.granted) == (1_770_000, 1_770_000)


def test_money_that_has_not_come_in_moves_without_it(desk: Desk, network: Network) -> None:
    office, tea = money.line(desk, network.zones[1]), money.line(desk, network.zones[1], "업무추진비", 500_000)
    desk.perform(budget.move, change(office, tea, 100_000))
    assert budget.of_zone(desk, network.zones[1], 2021).granted == 0


def test_a_change_leaves_what_is_spent(desk: Desk, network: Network) -> None:
    office, tea = money.granted(desk, network.zones[1]), money.granted(desk, network.zones[1], "업무추진비", 500_000)
    money.book(desk, tea, amount=450_000, meeting_id=None, reason="회의 연결 예정")
    error = refused(desk.perform, budget.move, change(tea, office, 50_001))
    assert (error.field, error.rule) == ("amount", Rule.BELOW_SPENT)
    assert sentence(error).startswith("업무추진비: 이미 450,000원을 써서 50,000원까지만")


def test_a_change_without_an_approval_is_no_change() -> None:
    with pytest.raises(ValueError, match="approval"):
        BudgetChangeDraft(from_line_id="a", to_line_id="b", amount=1, approved_on=date(2021, 3, 17), approval=" ")


def test_public_money_does_not_become_the_agencys_own(desk: Desk, network: Network) -> None:
    office = money.granted(desk, network.zones[1])
    own = money.line(desk, network.zones[1], "자체 부담", source=FundSource.SELF_FUNDING)
    assert refused(desk.perform, budget.move, change(office, own, 1)).rule is Rule.OWN_MONEY_MIXED
    assert refused(desk.perform, budget.move, change(office, office, 1)).rule is Rule.SAME_LINE


def test_a_change_is_taken_back_while_its_money_is_there(desk: Desk, network: Network) -> None:
    office, tea = money.granted(desk, network.zones[1]), money.granted(desk, network.zones[1], "업무추진비", 500_000)
    moved = desk.perform(budget.move, change(office, tea, 100_000)).value
    money.book(desk, tea, amount=550_000, reason="회의 연결 예정")
    assert refused(desk.perform, budget.remove_move, moved.id).rule is Rule.BELOW_SPENT


# the zone


def test_the_agencys_own_money_stands_apart(desk: Desk, network: Network) -> None:
    own = money.line(desk, network.zones[1], "자체 부담", 100_000, source=FundSource.SELF_FUNDING)
    money.book(desk, own, amount=30_000)
    zone = budget.of_zone(desk, network.zones[1], 2021)
    assert (zone.budget, zone.spent, zone.own_budget, zone.own_spent) == (0, 0, 100_000, 30_000)


def test_the_office_sees_every_zone(desk: Desk, network: Network) -> None:
    money.granted(desk, network.zones[2])
    first, second = budget.of_district(desk, 2021)
    assert (first.money.budget, second.money.budget, second.agency) == (0, 1_270_000, "바다종합사회복지관")


def test_nothing_changes_after_the_settlement(desk: Desk, network: Network) -> None:
    from chatdong_tui.domain.draft.budget import SettlementDraft

    line_id = money.granted(desk, network.zones[1])
    desk.perform(settlement.settle, network.zones[1], 2021, SettlementDraft(interest=0))
    for call, args in (
        (budget.add_line, (line_draft(network, amount=1),)),
        (budget.edit_line, (line_id, line_draft(network, amount=1))),
        (budget.disburse, (line_id, DisbursementDraft(on_date=date(2021, 4, 1), amount=1))),
    ):
        assert refused(desk.perform, call, *args).rule is Rule.SETTLED
