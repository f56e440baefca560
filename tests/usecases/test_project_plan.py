"""A project's plan: its tables, when it may be confirmed, and last year's project carried over."""

from __future__ import annotations

from datetime import date

import pytest

from chatdong_tui.domain.draft.project import ActivityDraft, MilestoneDraft
from chatdong_tui.domain.draft.project_plan import ProjectGoalDraft, ProjectItemDraft, ProjectPartDraft
from chatdong_tui.domain.network import Zone
from chatdong_tui.domain.project import JointProject, ProjectState
from chatdong_tui.domain.project_plan import GoalKind, Measure, PartSector, PlanNeed, Remark
from chatdong_tui.domain.refusal import Rule, RuleBroken
from chatdong_tui.storage import project as storage
from chatdong_tui.storage import rows
from chatdong_tui.usecases import journal, project, project_plan, search
from chatdong_tui.usecases.desk import Desk
from tests.conftest import Network, Today
from tests.usecases.projects import confirmed, draft, whole

DRAFT, CONFIRMED, ENDED = ProjectState


def refused(call: object, *args: object) -> RuleBroken:
    with pytest.raises(RuleBroken) as caught:
        call(*args)  # type: ignore[operator]
    return caught.value


def page(desk: Desk, project_id: str) -> project.ProjectPage:
    return project.page(desk, project_id)


def do(desk: Desk, project_id: str, day: date, name: str = "요리교실", **figures: object) -> None:
    desk.perform(project.add_activity, project_id, ActivityDraft(on_date=day, name=name, **figures))


@pytest.fixture
def plan(desk: Desk, network: Network) -> JointProject:
    return whole(desk, network.zones[1])


# states


def test_a_plan_is_confirmed_only_with_all_its_parts_which_the_refusal_names(desk: Desk, network: Network) -> None:
    bare = draft(network.zones[1], purpose=None, ends_on=None, expected_effect=None)
    project_id = desk.perform(project.plan, bare).value.id
    assert page(desk, project_id).line.missing == tuple(need for need in PlanNeed if need is not PlanNeed.CHANGE)
    error = refused(desk.perform, project.set_state, project_id, CONFIRMED)
    assert (error.rule, error.facts["missing"]) == (
        Rule.PLAN_INCOMPLETE,
        "목적, 기간, 세부사업, 추진일정, 성과목표, 사업효과",
    )


def test_the_days_of_confirmation_and_end_are_kept_and_go_with_a_move_back(desk: Desk, plan: JointProject) -> None:
    desk.perform(project.set_state, plan.id, CONFIRMED, date(2021, 3, 2))
    ended = desk.perform(project.set_state, plan.id, ENDED).value
    assert (ended.confirmed_on, ended.ended_on) == (date(2021, 3, 2), date(2021, 3, 18))
    back = desk.perform(project.set_state, plan.id, CONFIRMED).value
    assert (back.confirmed_on, back.ended_on) == (date(2021, 3, 2), None)
    assert desk.perform(project.set_state, plan.id, DRAFT).value.confirmed_on is None
    desk.perform(journal.undo)
    assert page(desk, plan.id).line.project == back


def test_states_are_not_skipped_and_no_day_lies_ahead(desk: Desk, plan: JointProject) -> None:
    assert refused(desk.perform, project.set_state, plan.id, ENDED).rule is Rule.MOVE_NOT_ALLOWED
    assert refused(desk.perform, project.set_state, plan.id, CONFIRMED, date(2021, 3, 19)).rule is Rule.OUT_OF_RANGE
    desk.perform(project.set_state, plan.id, CONFIRMED, date(2021, 3, 10))
    assert refused(desk.perform, project.set_state, plan.id, ENDED, date(2021, 3, 9)).rule is Rule.END_BEFORE_START


def test_a_project_of_a_past_year_may_end_without_its_plan(desk: Desk, network: Network) -> None:
    past = desk.perform(project.plan, draft(network.zones[1], 2020, purpose=None)).value
    assert desk.perform(project.set_state, past.id, ENDED, date(2020, 12, 31)).value.state is ENDED
    assert desk.perform(project.set_state, past.id, DRAFT).value.ended_on is None


def test_a_confirmed_plan_keeps_what_a_plan_needs(desk: Desk, network: Network) -> None:
    joint = confirmed(desk, network.zones[1])
    (item,) = page(desk, joint.id).items
    error = refused(desk.perform, project_plan.remove_row, item.item)
    assert (error.rule, error.facts["missing"]) == (Rule.PLAN_CONFIRMED, "세부사업")
    error = refused(desk.perform, project.edit, joint.id, draft(network.zones[1], purpose=None))
    assert (error.rule, error.facts["missing"]) == (Rule.PLAN_CONFIRMED, "목적")
    desk.perform(project.set_state, joint.id, DRAFT)
    desk.perform(project_plan.remove_row, item.item)


def test_the_confirmed_project_of_a_zone_can_be_asked_for_on_a_day(desk: Desk, network: Network) -> None:
    joint = confirmed(desk, network.zones[1], on=date(2021, 3, 10))
    with desk.database.snapshot() as connection:
        found = storage.confirmed_project(connection, network.zones[1], 2021)
        assert found == joint
        assert storage.confirmed_project(connection, network.zones[1], 2021, date(2021, 3, 9)) is None
        assert storage.confirmed_project(connection, network.zones[2], 2021) is None


# the tables


def test_lines_stand_in_the_order_in_which_they_were_typed_and_can_be_moved(desk: Desk, plan: JointProject) -> None:
    for name in ("목공예교실", "자조모임"):
        desk.perform(project_plan.add_item, plan.id, ProjectItemDraft(name=name))
    last = page(desk, plan.id).items[-1].item
    desk.perform(project_plan.move_row, last, 1)
    assert [line.item.name for line in page(desk, plan.id).items] == ["자조모임", "요리교실", "목공예교실"]


@pytest.mark.parametrize(
    ("party", "sector"),
    [
        ("하늘종합사회복지관", PartSector.PRIVATE),
        ("가람1동", PartSector.PUBLIC),
        ("가람2동주민센터", PartSector.PUBLIC),
        ("한빛구청", PartSector.DISTRICT),
        ("마을 어르신", PartSector.OTHER),
    ],
)
def test_a_part_knows_its_side_by_its_name(desk: Desk, plan: JointProject, party: str, sector: PartSector) -> None:
    part = desk.perform(project_plan.add_part, plan.id, ProjectPartDraft(party=party, task="점검")).value
    assert part.sector is sector


def test_a_side_that_is_said_is_taken(desk: Desk, plan: JointProject) -> None:
    said = ProjectPartDraft(party="마을 어르신", task="말벗", sector=PartSector.RESIDENT)
    assert desk.perform(project_plan.add_part, plan.id, said).value.sector is PartSector.RESIDENT


def test_an_activity_called_like_an_item_belongs_to_it_and_keeps_it(desk: Desk, plan: JointProject) -> None:
    do(desk, plan.id, date(2021, 7, 5), sessions=2, people_total=18)
    (line,) = page(desk, plan.id).items
    assert (line.tally.sessions, line.tally.people_total) == (2, 18)
    assert refused(desk.perform, project_plan.remove_row, line.item).rule is Rule.IN_USE


def test_an_item_of_another_project_is_refused(desk: Desk, network: Network, plan: JointProject) -> None:
    other = whole(desk, network.zones[1], name="다른 사업")
    item = page(desk, other.id).items[0].item.id
    doing = ActivityDraft(on_date=date(2021, 7, 5), name="요리", item_id=item)
    assert refused(desk.perform, project.add_activity, plan.id, doing).field == "item_id"


# goals


def test_a_goal_follows_the_activities_in_its_unit(desk: Desk, plan: JointProject) -> None:
    do(desk, plan.id, date(2021, 7, 5), sessions=2)
    do(desk, plan.id, date(2021, 8, 5), "목공예교실", sessions=5)
    do(desk, plan.id, date(2021, 9, 5), sessions=1)
    (goal,) = page(desk, plan.id).goals
    assert (goal.reached, goal.measure, goal.is_met) == (3, Measure.SESSIONS, False)


def test_an_outcome_is_typed_and_an_output_that_is_counted_cannot_be_contradicted(
    desk: Desk, plan: JointProject
) -> None:
    survey = ProjectGoalDraft(name="만족도", kind=GoalKind.OUTCOME, target=80, unit="점", achieved=85)
    desk.perform(project_plan.add_goal, plan.id, survey)
    do(desk, plan.id, date(2021, 7, 5), sessions=2)
    counted, typed = page(desk, plan.id).goals
    assert (typed.reached, typed.is_met, typed.measure) == (85, True, None)
    wrong = ProjectGoalDraft(name="요리교실 횟수", target=4, unit="회", achieved=4)
    error = refused(desk.perform, project_plan.edit_goal, counted.goal.id, wrong)
    assert (error.field, error.rule, error.facts["counted"]) == ("achieved", Rule.COUNTED_ALREADY, "2회")
    right = wrong.model_copy(update={"achieved": 2})
    assert desk.perform(project_plan.edit_goal, counted.goal.id, right).value.achieved == 2


def test_a_target_needs_its_unit(desk: Desk, plan: JointProject) -> None:
    assert (
        refused(desk.perform, project_plan.add_goal, plan.id, ProjectGoalDraft(name="참여", target=3)).field == "unit"
    )


# a second look


def test_what_is_unusual_is_said_and_never_forbidden(desk: Desk, network: Network) -> None:
    early = whole(desk, network.zones[1], starts_on=date(2021, 4, 1))
    do(desk, early.id, date(2021, 3, 5))
    assert page(desk, early.id).remarks == (Remark.FIRST_HALF, Remark.BEFORE_CONFIRMED, Remark.OUTSIDE_PERIOD)
    do(desk, early.id, date(2021, 7, 5))
    assert page(desk, early.id).remarks[-1] is Remark.TO_COME


# last year's project


@pytest.fixture
def last_year(desk: Desk, network: Network) -> JointProject:
    joint = whole(desk, network.zones[1], 2020)
    do(desk, joint.id, date(2020, 9, 5), sessions=2)
    do(desk, joint.id, date(2020, 10, 5), "목공예교실", sessions=2)
    step = page(desk, joint.id).milestones[0]
    desk.perform(project_plan.finish_milestone, step.id, date(2020, 11, 30))
    desk.perform(project.set_state, joint.id, CONFIRMED)
    return desk.perform(project.set_state, joint.id, ENDED).value


def test_a_project_is_carried_over_with_its_tables_a_year_later(desk: Desk, last_year: JointProject) -> None:
    new = desk.perform(project.carry_over, last_year.id).value
    assert (new.year, new.state, new.previous_id) == (2021, DRAFT, last_year.id)
    assert (new.starts_on, new.ends_on, new.confirmed_on) == (date(2021, 7, 1), date(2021, 12, 31), None)
    assert new.last_year_result == "요리교실 2회, 목공예교실 2회"
    shown = page(desk, new.id)
    assert [(step.from_month, step.until_month, step.done_on) for step in shown.milestones] == [
        ("2021-07", "2021-11", None)
    ]
    assert ([line.item.name for line in shown.items], len(shown.goals)) == (["요리교실"], 1)
    assert shown.activities == ()
    assert page(desk, last_year.id).line.is_carried


def test_a_long_year_is_carried_over_as_far_as_whole_activities_fit(desk: Desk, network: Network) -> None:
    joint = whole(desk, network.zones[1], 2020)
    for number in range(40):
        do(desk, joint.id, date(2020, 9, 5), f"{'가' * 70}{number:02}", sessions=2)
    result = desk.perform(project.carry_over, joint.id).value.last_year_result or ""
    assert len(result) <= 2_000
    assert result.endswith("2회, 외 15건")
    assert draft(network.zones[1], last_year_result=result).last_year_result == result


def test_a_project_that_goes_on_is_confirmed_only_with_what_is_different(
    desk: Desk, network: Network, last_year: JointProject
) -> None:
    new = desk.perform(project.carry_over, last_year.id).value
    error = refused(desk.perform, project.set_state, new.id, CONFIRMED)
    assert error.facts["missing"] == "전년 대비 달라진 점"
    desk.perform(project.edit, new.id, draft(network.zones[1], changed_from_last_year="자조모임을 더함"))
    assert desk.perform(project.set_state, new.id, CONFIRMED).value.previous_id == last_year.id


def test_a_project_is_carried_over_once_a_year_and_again_after_it_was_taken_back(
    desk: Desk, last_year: JointProject
) -> None:
    first = desk.perform(project.carry_over, last_year.id).value
    assert refused(desk.perform, project.carry_over, last_year.id).rule is Rule.CARRIED_OVER_ALREADY
    desk.perform(journal.undo)
    again = desk.perform(project.carry_over, last_year.id).value
    assert again == first
    assert len(page(desk, again.id).items) == 1


def test_a_carried_project_goes_to_the_zone_of_that_year(desk: Desk, network: Network, last_year: JointProject) -> None:
    assert desk.perform(project.carry_over, last_year.id).value.zone_id == network.zones[1]
    with desk.database.snapshot() as connection:
        assert rows.get(connection, Zone, network.zones[1]).year == 2021
    assert refused(desk.perform, project.carry_over, last_year.id, 2020).field == "year"


def test_leap_days_become_the_28th(desk: Desk, network: Network, today: Today) -> None:
    leap = whole(desk, network.zones[1], 2020, starts_on=date(2020, 2, 29))
    assert desk.perform(project.carry_over, leap.id).value.starts_on == date(2021, 2, 28)


# searching


def test_a_project_is_found_by_every_part_of_its_plan(desk: Desk, plan: JointProject) -> None:
    desk.perform(project_plan.add_part, plan.id, ProjectPartDraft(party="가람1동", task="동행방문"))
    desk.perform(project_plan.add_milestone, plan.id, MilestoneDraft(name="모집"))
    for text in ("요리교실", "ㅇㄹㄱㅅ", "동행방문", "끼니", "횟수"):
        (line,) = desk.perform(search.search, text).value.lines
        assert "함께 밥상" in line.text
