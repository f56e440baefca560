"""Budget lines of a zone and what is spent from them."""

from __future__ import annotations

from datetime import date

import pytest

from chatdong_tui.domain.budget import FundSource
from chatdong_tui.domain.draft.project import BudgetLineDraft, ExpenditureDraft
from chatdong_tui.domain.refusal import Rule, RuleBroken
from chatdong_tui.usecases import budget
from chatdong_tui.usecases.desk import Desk
from tests.conftest import Network


def add(desk: Desk, network: Network, item: str, amount: int, source: FundSource = FundSource.DISTRICT) -> str:
    draft = BudgetLineDraft(zone_id=network.zones[1], year=2021, item=item, amount=amount, fund_source=source)
    return desk.perform(budget.add_line, draft).value.id


def spend(desk: Desk, line_id: str, amount: int) -> None:
    draft = ExpenditureDraft(budget_line_id=line_id, on_date=date(2021, 3, 18), summary="다과", amount=amount)
    desk.perform(budget.spend, draft)


def test_a_zone_sees_what_is_spent_of_each_line(desk: Desk, network: Network) -> None:
    office = add(desk, network, "사무관리비", 1_270_000)
    add(desk, network, "업무추진비", 500_000)
    spend(desk, office, 50_000)
    spend(desk, office, 2_300)
    money = budget.of_zone(desk, network.zones[1], 2021)
    assert [(each.line.item, each.spent) for each in money.lines] == [("사무관리비", 52_300), ("업무추진비", 0)]
    assert (money.budget, money.spent) == (1_770_000, 52_300)


def test_the_agencys_own_money_stands_apart(desk: Desk, network: Network) -> None:
    spend(desk, add(desk, network, "자체 부담", 100_000, FundSource.SELF_FUNDING), 30_000)
    money = budget.of_zone(desk, network.zones[1], 2021)
    assert (money.budget, money.spent, money.own_budget, money.own_spent) == (0, 0, 100_000, 30_000)


def test_money_is_spent_from_a_line_that_is_there(desk: Desk) -> None:
    with pytest.raises(RuleBroken) as refused:
        spend(desk, "0" * 36, 1_000)
    assert (refused.value.field, refused.value.rule) == ("budget_line_id", Rule.UNKNOWN_RECORD)
