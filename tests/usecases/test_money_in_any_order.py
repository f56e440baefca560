"""Money when things are done in another order than usual: late approvals, grants taken away, projects that move."""

from __future__ import annotations

from datetime import date

import pytest

from chatdong_tui.domain.budget import Purpose
from chatdong_tui.domain.draft.budget import BudgetChangeDraft, BudgetLineDraft, DisbursementDraft
from chatdong_tui.domain.draft.meeting import MeetingDraft
from chatdong_tui.domain.draft.project import ActivityDraft
from chatdong_tui.domain.meeting_code import MeetingKind
from chatdong_tui.domain.network import Membership, Part, Zone
from chatdong_tui.domain.project_plan import ProjectItem
from chatdong_tui.domain.refusal import Rule, RuleBroken
from chatdong_tui.usecases import budget, expenditure, meeting, project
from chatdong_tui.usecases.desk import Desk, Done, done
from tests.conftest import Network, Today
from tests.usecases import money, projects

BEFORE, AFTER = date(2021, 3, 10), date(2021, 3, 16)


def rule_of(call: object, *args: object) -> tuple[str, Rule]:
    with pytest.raises(RuleBroken) as caught:
        call(*args)  # type: ignore[operator]
    return caught.value.field, caught.value.rule


def move(desk: Desk, source: str, target: str, amount: int, on: date) -> str:
    draft = BudgetChangeDraft(from_line_id=source, to_line_id=target, amount=amount, approved_on=on, approval="승인")
    return desk.perform(budget.move, draft).value.id


def came(desk: Desk, line_id: str, amount: int, on: date = money.GRANTED_ON) -> str:
    return desk.perform(budget.disburse, line_id, DisbursementDraft(on_date=on, amount=amount)).value.id


def held(desk: Desk, network: Network) -> list[tuple[int, int]]:
    return [(each.budget, each.granted) for each in budget.of_zone(desk, network.zones[1], 2021).lines]


@pytest.fixture
def granted(desk: Desk, network: Network) -> tuple[str, str]:
    """Two lines for which all came in on 15 March."""
    return money.granted(desk, network.zones[1]), money.granted(desk, network.zones[1], "업무추진비", 500_000)


# what comes in


def test_money_that_comes_in_after_a_change_goes_where_it_was_moved(
    desk: Desk, network: Network, granted: tuple[str, str]
) -> None:
    move(desk, *granted, 100_000, BEFORE)
    assert held(desk, network) == [(1_170_000, 1_170_000), (600_000, 600_000)]


def test_a_line_that_was_cut_lends_nothing_to_the_others(desk: Desk, network: Network) -> None:
    office = money.granted(desk, network.zones[1])
    cut = BudgetLineDraft(
        zone_id=network.zones[1], year=2021, item="사무관리비", amount=1_000_000, purpose=Purpose.RUNNING
    )
    desk.perform(budget.edit_line, office, cut)
    money.line(desk, network.zones[1], "업무추진비", 500_000)
    draft = DisbursementDraft(on_date=money.GRANTED_ON, amount=500_000)
    assert desk.perform(budget.disburse_all, network.zones[1], 2021, draft).value == 500_000
    assert held(desk, network) == [(1_000_000, 1_270_000), (500_000, 500_000)]


def test_a_grant_that_was_spent_elsewhere_stays(desk: Desk, network: Network) -> None:
    office, tea = money.line(desk, network.zones[1]), money.line(desk, network.zones[1], "업무추진비", 500_000)
    grant = came(desk, office, 1_270_000)
    move(desk, office, tea, 100_000, AFTER)
    money.book(desk, tea, reason="회의 연결 예정")
    assert rule_of(desk.perform, budget.remove_disbursement, grant) == ("", Rule.IN_USE)


def test_the_first_grant_stays_while_something_was_spent_before_the_second(desk: Desk, network: Network) -> None:
    office = money.line(desk, network.zones[1])
    first = came(desk, office, 600_000, date(2021, 3, 2))
    second = came(desk, office, 600_000)
    money.book(desk, office, on_date=BEFORE)
    assert rule_of(desk.perform, budget.remove_disbursement, first) == ("", Rule.IN_USE)
    desk.perform(budget.remove_disbursement, second)


def test_a_grant_is_mended_while_everything_spent_still_rests_on_it(desk: Desk, network: Network) -> None:
    office = money.line(desk, network.zones[1])
    grant = came(desk, office, 1_000_000, date(2021, 3, 16))
    money.book(desk, office, amount=900_000)
    desk.perform(budget.edit_disbursement, grant, DisbursementDraft(on_date=BEFORE, amount=1_270_000, note="수정"))
    assert held(desk, network) == [(1_270_000, 1_270_000)]
    for day, amount in ((date(2021, 3, 2), 899_999), (date(2021, 3, 2), 1_270_001)):
        draft = DisbursementDraft(on_date=day, amount=amount)
        assert rule_of(desk.perform, budget.edit_disbursement, grant, draft)[1] in (Rule.IN_USE, Rule.OUT_OF_RANGE)
    assert held(desk, network) == [(1_270_000, 1_270_000)]


def test_a_change_stays_once_the_money_of_the_new_amounts_came_in(desk: Desk, network: Network) -> None:
    office, tea = money.line(desk, network.zones[1]), money.line(desk, network.zones[1], "업무추진비", 500_000)
    change = move(desk, office, tea, 100_000, BEFORE)
    came(desk, tea, 600_000)
    assert rule_of(desk.perform, budget.remove_move, change) == ("amount", Rule.BELOW_GRANTED)


def test_a_line_keeps_what_was_moved_away_from_it(desk: Desk, network: Network) -> None:
    office, tea = money.line(desk, network.zones[1]), money.line(desk, network.zones[1], "업무추진비", 500_000)
    move(desk, office, tea, 100_000, BEFORE)
    less = BudgetLineDraft(zone_id=network.zones[1], year=2021, item="사무관리비", amount=99_999)
    assert rule_of(desk.perform, budget.edit_line, office, less) == ("amount", Rule.BELOW_MOVED)


@pytest.mark.parametrize("day", [date(2021, 3, 19), date(2020, 12, 31)])
def test_money_comes_in_and_is_moved_in_its_year_and_not_ahead(
    desk: Desk, network: Network, granted: tuple[str, str], day: date
) -> None:
    more = money.line(desk, network.zones[1], "일반운영비")
    assert rule_of(came, desk, more, 1, day) == ("on_date", Rule.OUT_OF_RANGE)
    draft = DisbursementDraft(on_date=day, amount=1_270_000)
    assert rule_of(desk.perform, budget.disburse_all, network.zones[1], 2021, draft) == ("on_date", Rule.OUT_OF_RANGE)
    assert rule_of(move, desk, *granted, 1, day) == ("approved_on", Rule.OUT_OF_RANGE)


# what a receipt is of


def test_nothing_is_spent_on_a_day_to_come(desk: Desk, granted: tuple[str, str]) -> None:
    assert rule_of(lambda: money.book(desk, granted[0], on_date=date(2021, 3, 19))) == ("on_date", Rule.OUT_OF_RANGE)


def test_a_receipt_is_of_its_own_zones_meeting_activity_and_item(
    desk: Desk, network: Network, granted: tuple[str, str]
) -> None:
    other = projects.whole(desk, network.zones[2])
    activity = desk.perform(project.add_activity, other.id, ActivityDraft(on_date=BEFORE, name="요리교실")).value
    met = MeetingDraft(kind=MeetingKind.ZONE_MEETING, held_on=BEFORE, zone_id=network.zones[2])
    elsewhere = {
        "activity_id": activity.id,
        "item_id": project.page(desk, other.id).items[0].item.id,
        "meeting_id": desk.perform(meeting.plan, met).value.id,
    }
    for field, row_id in elsewhere.items():
        draft = money.draft(granted[0], **{field: row_id})
        assert rule_of(desk.perform, expenditure.spend, draft) == (field, Rule.UNKNOWN_RECORD)


def test_a_line_of_one_project_is_not_spent_on_the_items_of_another(desk: Desk, network: Network) -> None:
    one, other = (projects.whole(desk, network.zones[1], name=name) for name in ("함께 밥상", "함께 걷기"))
    line = BudgetLineDraft(
        zone_id=network.zones[1], year=2021, item="사무관리비", amount=10, purpose=Purpose.RUNNING, project_id=one.id
    )
    line_id = desk.perform(budget.add_line, line).value.id
    item: ProjectItem = project.page(desk, other.id).items[0].item
    draft = money.draft(line_id, item_id=item.id)
    assert rule_of(desk.perform, expenditure.spend, draft) == ("item_id", Rule.UNKNOWN_RECORD)


# projects that have money


def test_a_project_with_money_stays_in_its_zone_and_year(desk: Desk, network: Network) -> None:
    joint = projects.whole(desk, network.zones[1])
    line = BudgetLineDraft(zone_id=network.zones[1], year=2021, item="사무관리비", amount=10, project_id=joint.id)
    desk.perform(budget.add_line, line)
    for moved in (projects.draft(network.zones[2]), projects.draft(network.zones[1], 2022)):
        assert rule_of(desk.perform, project.edit, joint.id, moved) == ("zone_id", Rule.IN_USE)
    desk.perform(project.edit, joint.id, projects.draft(network.zones[1], name="함께 저녁"))


def next_year(desk: Desk, network: Network) -> Done[str]:
    with desk.act("network.set_up") as act:
        zone = Zone("0178411b-0000-7000-8000-000000002022", network.district, 2022, 1)
        act.put(zone)
        return done(act, zone.id)


def test_a_project_planned_before_the_zones_were_cut_anew_gets_its_money_all_the_same(
    desk: Desk, network: Network
) -> None:
    joint = projects.whole(desk, network.zones[1], 2022)
    zone_id = desk.perform(next_year, network).value
    line = BudgetLineDraft(zone_id=zone_id, year=2022, item="사무관리비", amount=10, project_id=joint.id)
    line_id = desk.perform(budget.add_line, line).value.id
    assert [each.line.id for each in project.page(desk, joint.id).money] == [line_id]


def test_a_line_is_of_a_project_of_its_own_year(desk: Desk, network: Network) -> None:
    joint = projects.whole(desk, network.zones[1], 2020)
    line = BudgetLineDraft(zone_id=network.zones[1], year=2021, item="사무관리비", amount=10, project_id=joint.id)
    assert rule_of(desk.perform, budget.add_line, line) == ("project_id", Rule.UNKNOWN_RECORD)


def test_the_agency_that_led_the_zone_then_is_the_projects(desk: Desk, network: Network, today: Today) -> None:
    joint = projects.whole(desk, network.zones[1])

    def end(desk: Desk) -> Done[None]:
        from dataclasses import replace

        from chatdong_tui.storage import rows

        with desk.act("network.end_membership") as act:
            for member in rows.select(act.connection, Membership, "zone_id = ?", (network.zones[1],)):
                if member.part is Part.LEAD_AGENCY:
                    act.put(replace(member, until_on=date(2021, 12, 31)))
            return done(act, None)

    desk.perform(end)
    today.move_to(date(2022, 1, 10))
    assert project.page(desk, joint.id).line.agency == "하늘종합사회복지관"
