"""Joint projects: a plan, its steps, and activities in their own units."""

from __future__ import annotations

from datetime import date

import pytest

from chatdong_tui.domain.draft.project import (
    ActivityDraft,
    MilestoneDraft,
    ProjectDraft,
)
from chatdong_tui.domain.project import ProjectState, Tally
from chatdong_tui.domain.refusal import Rule, RuleBroken
from chatdong_tui.usecases import project, project_plan
from chatdong_tui.usecases.desk import Desk, Noun
from tests.conftest import Network
from tests.usecases import money


def plan(network: Network, **more: object) -> ProjectDraft:
    return ProjectDraft.model_validate({"zone_id": network.zones[1], "year": 2021, "name": "함께 밥상", **more})


def activity(**more: object) -> ActivityDraft:
    return ActivityDraft.model_validate({"on_date": date(2021, 3, 10), "name": "요리교실", **more})


@pytest.fixture
def project_id(desk: Desk, network: Network) -> str:
    return desk.perform(project.plan, plan(network)).value.id


def refused(call: object, *args: object) -> tuple[str, Rule]:
    with pytest.raises(RuleBroken) as caught:
        call(*args)  # type: ignore[operator]
    return caught.value.field, caught.value.rule


def test_a_plan_shows_up_in_the_list_of_its_year(desk: Desk, network: Network, project_id: str) -> None:
    (line,) = project.of_year(desk, 2021)
    assert (line.project.id, line.zone.no, line.agency) == (project_id, 1, "하늘종합사회복지관")
    assert line.tally == Tally()
    assert project.of_year(desk, 2021, network.zones[2]) == project.of_year(desk, 2020) == []


def test_a_verb_says_what_it_changed(desk: Desk, network: Network) -> None:
    planned = desk.perform(project.plan, plan(network))
    assert planned.verb == "project.plan"
    assert planned.change.nouns == {Noun.PROJECT}


def test_a_plan_cannot_end_before_it_starts(desk: Desk, network: Network) -> None:
    draft = plan(network, starts_on=date(2021, 7, 1), ends_on=date(2021, 6, 30))
    assert refused(desk.perform, project.plan, draft) == ("ends_on", Rule.END_BEFORE_START)


def test_a_plan_names_a_zone_that_is_there(desk: Desk, network: Network) -> None:
    draft = plan(network, zone_id="0" * 36)
    assert refused(desk.perform, project.plan, draft) == ("zone_id", Rule.UNKNOWN_RECORD)


def test_editing_keeps_the_project_and_changes_its_plan(desk: Desk, network: Network, project_id: str) -> None:
    desk.perform(project.edit, project_id, plan(network, name="다시 밥상", target_count=10))
    changed = project.page(desk, project_id).line.project
    assert (changed.name, changed.target_count) == ("다시 밥상", 10)
    assert changed.state is ProjectState.DRAFT


def test_steps_stand_in_the_order_in_which_they_were_added(desk: Desk, project_id: str) -> None:
    for name in ("모집", "교실", "평가"):
        desk.perform(project_plan.add_milestone, project_id, MilestoneDraft(name=name, from_month="2021-07"))
    steps = project.page(desk, project_id).milestones
    assert [(step.position, step.name) for step in steps] == [(1, "모집"), (2, "교실"), (3, "평가")]


def test_a_finished_step_counts_until_it_is_taken_back(desk: Desk, project_id: str) -> None:
    step = desk.perform(project_plan.add_milestone, project_id, MilestoneDraft(name="모집")).value
    desk.perform(project_plan.finish_milestone, step.id, date(2021, 3, 18))
    assert project.of_year(desk, 2021)[0].steps_done == 1
    desk.perform(project_plan.finish_milestone, step.id, None)
    assert project.of_year(desk, 2021)[0].steps_done == 0


def test_a_step_cannot_end_before_its_first_month(desk: Desk, project_id: str) -> None:
    draft = MilestoneDraft(name="모집", from_month="2021-08", until_month="2021-07")
    assert refused(desk.perform, project_plan.add_milestone, project_id, draft) == (
        "until_month",
        Rule.END_BEFORE_START,
    )


def test_a_step_is_edited_and_removed(desk: Desk, project_id: str) -> None:
    step = desk.perform(project_plan.add_milestone, project_id, MilestoneDraft(name="모집")).value
    desk.perform(project_plan.edit_milestone, step.id, MilestoneDraft(name="참여자 모집"))
    assert project.page(desk, project_id).milestones[0].name == "참여자 모집"
    desk.perform(project_plan.remove_row, step)
    assert project.page(desk, project_id).milestones == ()


def test_units_never_add_up_together(desk: Desk, project_id: str) -> None:
    desk.perform(project.add_activity, project_id, activity(quantity=18, unit="건", people_total=12))
    desk.perform(project.add_activity, project_id, activity(quantity=30, unit="개", people_total=8, sessions=1))
    desk.perform(project.add_activity, project_id, activity(quantity=2, unit="건"))
    assert project.of_year(desk, 2021)[0].tally == Tally(
        activities=3, sessions=1, people_total=20, people_distinct=None, outputs=(("건", 20), ("개", 30))
    )


def test_the_page_shows_activities_month_by_month_newest_first(desk: Desk, project_id: str) -> None:
    desk.perform(project.add_activity, project_id, activity(people_distinct=7))
    desk.perform(project.add_activity, project_id, activity(on_date=date(2021, 4, 1), people_distinct=5))
    page = project.page(desk, project_id)
    assert [done.on_date.month for done in page.activities] == [4, 3]
    assert [month for month, _ in page.months] == ["2021-04", "2021-03"]
    assert page.line.tally.people_distinct == 7


def test_a_quantity_needs_its_unit(desk: Desk, project_id: str) -> None:
    assert refused(desk.perform, project.add_activity, project_id, activity(quantity=18)) == ("unit", Rule.REQUIRED)
    desk.perform(project.add_activity, project_id, activity(unit="건"))


def test_there_are_never_more_distinct_people_than_attendances(desk: Desk, project_id: str) -> None:
    draft = activity(people_total=10, people_distinct=11)
    assert refused(desk.perform, project.add_activity, project_id, draft) == ("people_distinct", Rule.OUT_OF_RANGE)


def test_an_activity_is_edited_and_removed(desk: Desk, project_id: str) -> None:
    made = desk.perform(project.add_activity, project_id, activity()).value
    desk.perform(project.edit_activity, made.id, activity(sessions=2))
    assert project.page(desk, project_id).activities[0].sessions == 2
    desk.perform(project.remove_activity, made.id)
    assert project.page(desk, project_id).activities == ()


def test_a_project_goes_with_its_steps_and_activities(desk: Desk, project_id: str) -> None:
    desk.perform(project_plan.add_milestone, project_id, MilestoneDraft(name="모집"))
    desk.perform(project.add_activity, project_id, activity())
    removed = desk.perform(project.remove, project_id)
    assert len(removed.change.row_ids) == 3
    assert project.of_year(desk, 2021) == []


def test_an_activity_with_money_on_it_stays(desk: Desk, network: Network, project_id: str) -> None:
    made = desk.perform(project.add_activity, project_id, activity()).value
    line_id = money.granted(desk, network.zones[1])
    money.book(desk, line_id, on_date=date(2021, 3, 16), activity_id=made.id)
    assert refused(desk.perform, project.remove_activity, made.id) == ("", Rule.IN_USE)
    assert refused(desk.perform, project.remove, project_id) == ("", Rule.IN_USE)
