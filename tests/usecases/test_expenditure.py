"""Receipts are checked when they are booked: some are refused, some need a reason."""

from __future__ import annotations

from datetime import date

import pytest

from chatdong_tui.domain.budget import FundSource, PaymentMethod, Purpose
from chatdong_tui.domain.draft.meeting import MeetingDraft
from chatdong_tui.domain.meeting_code import MeetingKind
from chatdong_tui.domain.refusal import Rule, RuleBroken
from chatdong_tui.domain.spending import Check
from chatdong_tui.usecases import budget, expenditure, meeting
from chatdong_tui.usecases.desk import Desk
from chatdong_tui.usecases.expenditure import next_number
from chatdong_tui.words.problems import sentence
from tests.conftest import Network, Today
from tests.usecases import money, projects

JULY = date(2021, 7, 6)


@pytest.fixture
def office(desk: Desk, network: Network) -> str:
    """사무관리비 for running costs, granted on 15 March."""
    return money.granted(desk, network.zones[1])


@pytest.fixture
def tea(desk: Desk, network: Network) -> str:
    return money.granted(desk, network.zones[1], "업무추진비", 500_000)


def refused(desk: Desk, line_id: str, **fields: object) -> RuleBroken:
    with pytest.raises(RuleBroken) as caught:
        money.book(desk, line_id, **fields)
    return caught.value


def pointed_out(desk: Desk, network: Network) -> list[list[Check]]:
    found = expenditure.receipts(desk, network.zones[1], 2021)
    return [[finding.check for finding in each.findings] for each in reversed(found)]


# what is refused


def test_money_is_spent_from_a_line_that_is_there(desk: Desk) -> None:
    error = refused(desk, "0" * 36)
    assert (error.field, error.rule) == ("budget_line_id", Rule.UNKNOWN_RECORD)


def test_nothing_is_spent_before_it_came_in(desk: Desk, office: str) -> None:
    error = refused(desk, office, on_date=date(2021, 3, 14))
    assert (error.field, error.rule) == ("on_date", Rule.BEFORE_GRANT)
    assert sentence(error).startswith("사무관리비 '재료비': 교부일(2021. 3. 15.) 전의 지출")


def test_nothing_is_spent_of_a_line_that_was_never_granted(desk: Desk, network: Network) -> None:
    assert refused(desk, money.line(desk, network.zones[1])).rule is Rule.BEFORE_GRANT


@pytest.mark.parametrize("day", [date(2022, 1, 1), date(2020, 12, 31)])
def test_nothing_is_spent_outside_the_year(desk: Desk, office: str, day: date) -> None:
    assert refused(desk, office, on_date=day).rule in (Rule.OUTSIDE_PERIOD, Rule.BEFORE_GRANT)


def test_a_line_of_a_project_is_spent_in_the_projects_time(desk: Desk, network: Network, today: Today) -> None:
    today.move_to(JULY)
    project = projects.confirmed(desk, network.zones[1], on=money.GRANTED_ON)
    line_id = money.granted(desk, network.zones[1], purpose=Purpose.PROJECT)
    desk.perform(
        budget.edit_line,
        line_id,
        money.BudgetLineDraft(
            zone_id=network.zones[1], year=2021, item="사무관리비", amount=1_270_000, project_id=project.id
        ),
    )
    error = refused(desk, line_id, on_date=date(2021, 6, 30))
    assert error.rule is Rule.OUTSIDE_PERIOD
    assert "(2021. 7. 1.~12. 31.)" in sentence(error)
    money.book(desk, line_id, on_date=JULY)


def test_project_money_waits_until_a_project_is_confirmed(desk: Desk, network: Network) -> None:
    line_id = money.granted(desk, network.zones[1], purpose=Purpose.PROJECT)
    error = refused(desk, line_id)
    assert (error.field, error.rule) == ("budget_line_id", Rule.NOT_CONFIRMED_YET)
    projects.confirmed(desk, network.zones[1])
    money.book(desk, line_id)


def test_project_money_is_not_spent_before_the_day_of_confirmation(desk: Desk, network: Network) -> None:
    line_id = money.granted(desk, network.zones[1], purpose=Purpose.PROJECT)
    projects.confirmed(desk, network.zones[1], on=money.DAY)
    assert refused(desk, line_id, on_date=date(2021, 3, 17)).rule is Rule.NOT_CONFIRMED_YET


def test_running_costs_need_no_project(desk: Desk, office: str) -> None:
    assert money.book(desk, office).amount == 50_000


def test_one_receipt_is_not_paid_from_the_grant_and_from_own_money(desk: Desk, network: Network, office: str) -> None:
    own = money.line(desk, network.zones[1], "자체 부담", source=FundSource.SELF_FUNDING)
    money.book(desk, office, evidence_no="1-7")
    error = refused(desk, own, evidence_no="1-7")
    assert (error.field, error.rule) == ("evidence_no", Rule.OWN_MONEY_MIXED)
    money.book(desk, own, evidence_no="자-1")


def test_own_money_is_spent_without_a_grant(desk: Desk, network: Network) -> None:
    own = money.line(desk, network.zones[1], "자체 부담", source=FundSource.SELF_FUNDING)
    assert money.book(desk, own, on_date=date(2021, 1, 5)).amount == 50_000


# what needs a reason


@pytest.mark.parametrize(
    ("fields", "check"),
    [
        ({"amount": 1_270_001}, Check.OVER_LINE),
        ({"summary": "간담회 다과"}, Check.NO_MEETING),
        ({"method": PaymentMethod.CASH}, Check.CASH),
        ({"evidence_no": None}, Check.NO_EVIDENCE),
    ],
)
def test_what_is_doubtful_is_booked_with_a_reason(
    desk: Desk, network: Network, office: str, fields: dict[str, object], check: Check
) -> None:
    error = refused(desk, office, **fields)
    assert (error.field, error.rule) == ("reason", Rule.NEEDS_EXCEPTION)
    assert str(fields.get("summary", "재료비")) in sentence(error)
    money.book(desk, office, reason="전통시장이라 카드를 쓸 수 없었음", **fields)
    assert pointed_out(desk, network) == [[check]]


def test_the_sentence_says_how_much_too_much_it_is(desk: Desk, office: str) -> None:
    money.book(desk, office, amount=1_200_000)
    told = sentence(refused(desk, office, amount=100_000, evidence_no="1-2"))
    assert told.startswith("사무관리비 '재료비': 예산을 30,000원 넘습니다.")


def test_more_than_came_in_needs_a_reason_too(desk: Desk, network: Network) -> None:
    line_id = money.line(desk, network.zones[1])
    desk.perform(budget.disburse, line_id, money.DisbursementDraft(on_date=money.GRANTED_ON, amount=100_000))
    assert "교부받은 금액을 50,000원" in sentence(refused(desk, line_id, amount=150_000))


def test_refreshments_belong_to_a_meeting(desk: Desk, network: Network, tea: str) -> None:
    held = desk.perform(
        meeting.plan, MeetingDraft(kind=MeetingKind.ZONE_MEETING, held_on=money.DAY, zone_id=network.zones[1])
    ).value
    assert refused(desk, tea).rule is Rule.NEEDS_EXCEPTION
    money.book(desk, tea, meeting_id=held.id)


def test_the_same_number_twice_is_one_receipt_too_many(desk: Desk, office: str) -> None:
    money.book(desk, office)
    assert "같은 영수증(2021. 3. 18. 재료비)" in sentence(refused(desk, office, amount=1_000))


def test_without_numbers_the_day_the_amount_and_the_payee_tell(desk: Desk, network: Network, office: str) -> None:
    money.book(desk, office, evidence_no=None, payee="가상상회", reason="재발급 중")
    told = sentence(refused(desk, office, evidence_no="1-9", payee="가상상회"))
    assert "같은 영수증" in told
    money.book(desk, office, evidence_no="1-9", payee="다른상회")


def test_only_the_receipt_that_went_over_is_pointed_out(desk: Desk, network: Network, office: str) -> None:
    money.book(desk, office, amount=1_200_000, on_date=date(2021, 3, 17))
    money.book(desk, office, amount=100_000, evidence_no="1-2", reason="변경 협의 중")
    assert pointed_out(desk, network) == [[], [Check.OVER_LINE]]


# editing


def test_a_receipt_is_not_compared_with_its_own_past(desk: Desk, office: str) -> None:
    booked = money.book(desk, office, amount=1_000_000)
    desk.perform(expenditure.edit, booked.id, money.draft(office, amount=1_100_000))
    assert expenditure.receipt(desk, booked.id)[0].amount == 1_100_000


def test_a_receipt_is_removed(desk: Desk, network: Network, office: str) -> None:
    booked = money.book(desk, office)
    desk.perform(expenditure.remove, booked.id)
    assert expenditure.receipts(desk, network.zones[1], 2021) == ()


def test_the_receipts_of_one_line_the_newest_first(desk: Desk, network: Network, office: str, tea: str) -> None:
    money.book(desk, office, on_date=date(2021, 3, 17))
    money.book(desk, office, evidence_no="1-2")
    money.book(desk, tea, evidence_no="1-3", reason="회의 연결 예정")
    found = expenditure.receipts(desk, network.zones[1], 2021, office)
    assert [each.receipt.evidence_no for each in found] == ["1-2", "1-1"]


# the form


def test_the_till_knows_the_next_number(desk: Desk, network: Network, office: str) -> None:
    assert expenditure.till(desk, network.zones[1], 2021).next_no == "1"
    money.book(desk, office, evidence_no="1-09")
    assert expenditure.till(desk, network.zones[1], 2021).next_no == "1-10"


@pytest.mark.parametrize(
    ("numbers", "following"),
    [([], "1"), (["3-17", "3-9"], "3-18"), (["영-1", "3-1", "3-2"], "3-3"), ([None, "가"], "1"), (["099"], "100")],
)
def test_numbers_go_on_as_most_of_them_are_counted(numbers: list[str | None], following: str) -> None:
    assert next_number(numbers) == following
