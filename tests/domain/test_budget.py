"""The money of a zone: what lines hold after changes, what came in, and what is left."""

from __future__ import annotations

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from chatdong_tui.domain.budget import (
    BudgetChange,
    BudgetLine,
    Disbursement,
    Expenditure,
    FundSource,
    Holder,
    PaymentMethod,
    add_up,
)

MARCH = date(2021, 3, 15)


def line(number: int, amount: int, source: FundSource = FundSource.DISTRICT) -> BudgetLine:
    return BudgetLine(f"line{number}", "zone", 2021, f"편성목{number}", source, Holder.LEAD_AGENCY, amount)


def change(number: int, source: int, target: int, amount: int) -> BudgetChange:
    day = MARCH + timedelta(days=number)
    return BudgetChange(f"change{number}", f"line{source}", f"line{target}", amount, day, "승인 문서")


def came(number: int, amount: int, day: date = MARCH) -> Disbursement:
    return Disbursement(f"came{number}-{day}", f"line{number}", day, amount)


def test_money_that_came_in_moves_along_with_the_budget() -> None:
    money = add_up([line(1, 100), line(2, 50)], [], [came(1, 100), came(2, 50)], [change(1, 1, 2, 30)])
    assert [(each.budget, each.granted) for each in money.lines] == [(70, 70), (80, 80)]


def test_money_that_comes_in_later_comes_to_the_changed_lines() -> None:
    later = MARCH + timedelta(days=9)
    money = add_up([line(1, 100), line(2, 50)], [], [came(1, 70, later), came(2, 80, later)], [change(1, 1, 2, 30)])
    assert [(each.budget, each.granted) for each in money.lines] == [(70, 70), (80, 80)]


def test_a_line_that_got_only_a_part_keeps_what_it_may_hold() -> None:
    money = add_up([line(1, 100), line(2, 50)], [], [came(1, 60)], [change(1, 1, 2, 50)])
    assert [(each.budget, each.granted) for each in money.lines] == [(50, 50), (100, 10)]


def test_the_line_that_is_given_money_may_spend_it_from_that_day() -> None:
    money = add_up([line(1, 100), line(2, 50)], [], [came(1, 100)], [change(3, 1, 2, 30)])
    assert [each.granted_on for each in money.lines] == [MARCH, MARCH + timedelta(days=3)]


def test_what_is_left_and_what_is_in_hand_are_two_things() -> None:
    spent = Expenditure("e", "line1", MARCH, "재료비", 40, PaymentMethod.CARD)
    (money,) = add_up([line(1, 100)], [spent], [came(1, 60)]).lines
    assert (money.left, money.in_hand) == (60, 20)


def test_rows_of_other_lines_are_left_out() -> None:
    spent = Expenditure("e", "line9", MARCH, "재료비", 40, PaymentMethod.CARD)
    money = add_up([line(1, 100)], [spent], [came(9, 60)], [change(1, 9, 1, 5)])
    assert (money.budget, money.granted, money.spent) == (100, 0, 0)


amounts = st.integers(0, 5_000_000)
moves = st.lists(st.tuples(st.integers(0, 3), st.integers(0, 3), st.integers(1, 1_000_000)), max_size=12)


@given(st.lists(amounts, min_size=4, max_size=4), st.lists(st.booleans(), min_size=4, max_size=4), moves)
def test_changes_never_make_or_lose_money(
    budget: list[int], granted: list[bool], moved: list[tuple[int, int, int]]
) -> None:
    lines = [line(number, amount) for number, amount in enumerate(budget)]
    given_out = [came(number, budget[number]) for number in range(4) if granted[number]]
    changes = [change(number, *each) for number, each in enumerate(moved)]
    money = add_up(lines, [], given_out, changes)
    assert money.budget == sum(budget)
    assert money.granted == sum(each.amount for each in given_out)


@given(st.lists(st.tuples(st.integers(0, 3), st.integers(1, 1_000_000)), max_size=20))
def test_what_is_spent_adds_up_line_by_line(receipts: list[tuple[int, int]]) -> None:
    lines = [line(number, 100, FundSource.SELF_FUNDING if number == 3 else FundSource.DISTRICT) for number in range(4)]
    spent = [
        Expenditure(str(at), f"line{number}", MARCH, "지출", amount, PaymentMethod.CARD)
        for at, (number, amount) in enumerate(receipts)
    ]
    money = add_up(lines, spent)
    assert money.spent + money.own_spent == sum(amount for _, amount in receipts)
    assert sum(each.receipts for each in money.lines) == len(receipts)
