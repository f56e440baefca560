"""Money and projects of a year that is not today's: days without a year, and drafts that stay in their year."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from chatdong_tui.domain.network import Membership, Zone
from chatdong_tui.storage import rows
from chatdong_tui.ui.app import ChatdongApp
from chatdong_tui.usecases.desk import Desk, Done, done
from tests.conftest import Network, Today
from tests.ui.driver import driving
from tests.usecases import money, projects


@pytest.fixture
def january(desk: Desk, network: Network, today: Today) -> Network:
    """It is January 2022, and the zones are cut anew."""

    def cut(desk: Desk) -> Done[None]:
        with desk.act("network.set_up") as act:
            zone = rows.get(act.connection, Zone, network.zones[1])
            zone = replace(zone, id=desk.new_id(), year=2022)
            act.put(zone)
            for member in rows.select(act.connection, Membership, "zone_id = ?", (network.zones[1],)):
                act.put(replace(member, id=desk.new_id(), zone_id=zone.id))
            return done(act, None)

    desk.perform(cut)
    today.move_to(date(2022, 1, 10))
    return network


async def test_last_years_money_comes_in_and_is_moved_in_last_year(desk: Desk, january: Network) -> None:
    money.line(desk, january.zones[1])
    money.line(desk, january.zones[1], "업무추진비", 500_000)
    async with driving(ChatdongApp(desk, "disbursement", zone_id=january.zones[1], year=2021)) as d:
        assert d.field("on_date").read() == date(2021, 12, 31)
    async with driving(ChatdongApp(desk, "budget_change", zone_id=january.zones[1], year=2021)) as d:
        assert d.field("approved_on").read() == date(2021, 12, 31)


async def test_next_years_plan_runs_in_next_year(desk: Desk, january: Network, today: Today) -> None:
    today.move_to(date(2021, 12, 10))
    async with driving(ChatdongApp(desk, "project_plan", year=2022)) as d:
        await d.type("함께 밥상")
        d.field("starts_on").focus()
        await d.type("7.1\n12.31\n")
        assert (d.field("starts_on").read(), d.field("ends_on").read()) == (date(2022, 7, 1), date(2022, 12, 31))


async def test_last_years_activity_was_last_year(desk: Desk, january: Network) -> None:
    joint = projects.whole(desk, january.zones[1])
    async with driving(ChatdongApp(desk, "activity", project_id=joint.id)) as d:
        d.field("on_date").focus()
        d.field("on_date").value = "12.28"
        assert d.field("on_date").read() == date(2021, 12, 28)


@pytest.mark.parametrize("form", ["receipt", "disbursement", "budget_change", "budget_line"])
async def test_what_was_typed_for_one_year_does_not_come_up_in_another(desk: Desk, network: Network, form: str) -> None:
    money.granted(desk, network.zones[1])
    async with driving(ChatdongApp(desk, form, zone_id=network.zones[1], year=2021)) as d:
        d.field("amount").focus()
        d.field("amount").value = ""
        await d.type("12345")
        await d.settle()
    async with driving(ChatdongApp(desk, form, zone_id=network.zones[1], year=2020)) as d:
        assert d.field("amount").raw == ""
    async with driving(ChatdongApp(desk, form, zone_id=network.zones[1], year=2021)) as d:
        assert d.field("amount").read() == 12_345
