"""The first screen and the year: money left, money without a plan, and the rooms behind the digits."""

from __future__ import annotations

from datetime import date

import pytest

from chatdong_tui.domain.budget import BudgetLine, Disbursement, Expenditure, FundSource, Holder, PaymentMethod, Purpose
from chatdong_tui.domain.submission import SubmissionForm
from chatdong_tui.ui.app import ChatdongApp
from chatdong_tui.usecases import budget, home, submission
from chatdong_tui.usecases.desk import Desk
from tests.conftest import Network, Today
from tests.reports.month import put
from tests.ui.driver import driving
from tests.ui.test_home import Opened
from tests.usecases.projects import confirmed


def line(
    desk: Desk,
    network: Network,
    zone: int,
    amount: int,
    source: FundSource = FundSource.DISTRICT,
    purpose: Purpose = Purpose.PROJECT,
) -> BudgetLine:
    zone_id, holder = network.zones[zone], Holder.LEAD_AGENCY
    found = BudgetLine(desk.new_id(), zone_id, 2021, "사무관리비", source, holder, amount, purpose=purpose)
    put(desk, found)
    return found


def receipt(desk: Desk, of: BudgetLine, amount: int) -> None:
    put(desk, Expenditure(desk.new_id(), of.id, date(2021, 3, 10), "재료비", amount, PaymentMethod.CARD))


def grant(desk: Desk, of: BudgetLine) -> None:
    put(desk, Disbursement(desk.new_id(), of.id, date(2021, 3, 5), of.amount))


async def test_the_money_left_is_always_in_sight_and_opens_the_budget(desk: Desk, network: Network) -> None:
    receipt(desk, line(desk, network, 1, 1_770_000), 853_140)
    receipt(desk, line(desk, network, 1, 100_000, FundSource.SELF_FUNDING), 50_000)
    receipt(desk, line(desk, network, 2, 500_000), 1)
    app = Opened(desk)
    async with driving(app) as d:
        d.sees("예산  집행 48.2%, 916,860원 남음 (예산 1,770,000원)")
        await d.press("end", "enter")
        assert [name for name, _ in app.asked] == ["budget"]


async def test_the_district_sees_the_money_of_all_zones(desk: Desk, network: Network) -> None:
    desk.database.perform(lambda: desk.database.set_meta(zone="")).result()
    for zone in (1, 2):
        receipt(desk, line(desk, network, zone, 1_000_000), 250_000)
    async with driving(ChatdongApp(desk)) as d:
        d.sees("집행 25.0%, 1,500,000원 남음")


async def test_more_spent_than_there_was_is_said_so(desk: Desk, network: Network) -> None:
    receipt(desk, line(desk, network, 1, 100_000), 130_000)
    async with driving(ChatdongApp(desk)) as d:
        d.sees("집행 130.0%, 30,000원 넘음")


async def test_without_a_budget_there_is_no_line(desk: Desk) -> None:
    async with driving(ChatdongApp(desk)) as d:
        d.does_not_see("집행")


def test_the_sums_are_those_of_the_budget_itself(desk: Desk, network: Network) -> None:
    receipt(desk, line(desk, network, 1, 1_270_000), 300_001)
    receipt(desk, line(desk, network, 1, 500_000, FundSource.CITY), 7)
    line(desk, network, 1, 90_000, FundSource.SELF_FUNDING)
    seen, known = home.glance(desk), budget.of_zone(desk, network.zones[1], 2021)
    assert (seen.budget, seen.spent) == (known.budget, known.spent)


async def test_money_without_a_plan_is_pointed_out_until_june(desk: Desk, network: Network, today: Today) -> None:
    grant(desk, line(desk, network, 1, 1_770_000))
    app = Opened(desk)
    async with driving(app) as d:
        d.sees("교부 완료·공동사업 계획서 미제출")
        await d.press("end", "up", "enter")
        assert [name for name, _ in app.asked] == ["projects"]
    today.move_to(date(2021, 7, 1))
    async with driving(ChatdongApp(desk)) as d:
        d.does_not_see("교부 완료")


async def test_a_plan_that_went_out_and_was_confirmed_is_no_longer_missed(desk: Desk, network: Network) -> None:
    grant(desk, line(desk, network, 1, 1_770_000))
    desk.perform(submission.submit, network.zones[1], SubmissionForm.PROJECT_PLAN, "2021", desk.today)
    async with driving(ChatdongApp(desk)) as d:
        d.sees("교부 완료·공동사업 계획 미확정")
    confirmed(desk, network.zones[1])
    async with driving(ChatdongApp(desk)) as d:
        d.does_not_see("교부 완료")


async def test_home_and_the_money_room_miss_the_same(desk: Desk, network: Network) -> None:
    grant(desk, line(desk, network, 1, 1_770_000, purpose=Purpose.RUNNING))
    assert home.glance(desk).unplanned == budget.plan_gaps(desk, network.zones[1], 2021) == ()
    grant(desk, line(desk, network, 1, 1_770_000))
    gaps = budget.plan_gaps(desk, network.zones[1], 2021)
    assert home.glance(desk).unplanned == ((gaps[0], (1,)),)


async def test_the_district_sees_which_zones_have_money_without_a_plan(desk: Desk, network: Network) -> None:
    desk.database.perform(lambda: desk.database.set_meta(zone="")).result()
    for zone in (1, 2):
        grant(desk, line(desk, network, zone, 1_000))
    async with driving(ChatdongApp(desk)) as d:
        d.sees("교부 완료·공동사업 계획서 미제출: 제1권역, 제2권역")


@pytest.mark.parametrize("keys", ["67890g", "bikerg", "ㅠㅑㅏㄷㄱㅎ"])
async def test_the_rooms_of_the_year_are_one_key_away(desk: Desk, keys: str) -> None:
    app = Opened(desk)
    async with driving(app) as d:
        await d.press(*keys)
        assert [name for name, _ in app.asked] == [
            "budget", "indicators", "calendar", "month_end", "registers", "charts",
        ]  # fmt: skip


async def test_an_empty_screen_says_which_rooms_the_digits_open(desk: Desk) -> None:
    async with driving(ChatdongApp(desk)) as d:
        d.sees("6 예산  7 지표  8 제출 일정  9 월말 마감  0 대장  G 그래프")


@pytest.mark.parametrize(
    ("day", "told"),
    [(date(2021, 3, 24), ""), (date(2021, 3, 25), "3월 마감"), (date(2021, 4, 5), "3월 마감"), (date(2021, 4, 6), "")],
)
async def test_a_month_is_closed_in_its_last_days_and_the_first_of_the_next(
    desk: Desk, today: Today, day: date, told: str
) -> None:
    today.move_to(day)
    app = Opened(desk)
    async with driving(app) as d:
        if not told:
            d.does_not_see("월 마감:")
            return
        d.sees(told)
        await d.press("end", "enter")
        assert app.asked == [("month_end", {"month": "2021-03"})]
