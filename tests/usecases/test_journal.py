"""Taking the last verb back, and reading the past of one record."""

from __future__ import annotations

from datetime import date

import pytest

from chatdong_tui.domain.draft.project import ActivityDraft, MilestoneDraft, ProjectDraft
from chatdong_tui.domain.history import FieldChange
from chatdong_tui.domain.refusal import Rule, RuleBroken
from chatdong_tui.usecases import journal, project, project_plan
from chatdong_tui.usecases.desk import Desk
from tests.conftest import Network
from tests.usecases import projects


def plan_draft(network: Network, name: str = "함께 밥상") -> ProjectDraft:
    return ProjectDraft(
        zone_id=network.zones[1],
        year=2021,
        name=name,
        target_count=1200,
        starts_on=date(2021, 7, 1),
        lead_agency_id=network.organisations["하늘종합사회복지관"],
    )


def plan(desk: Desk, network: Network) -> str:
    return desk.perform(project.plan, plan_draft(network)).value.id


def test_the_last_verb_is_taken_back_and_named(desk: Desk, network: Network) -> None:
    plan(desk, network)
    taken_back = desk.perform(journal.undo)
    assert taken_back.value == "project.plan"
    assert project.of_year(desk, 2021) == []


def test_verbs_are_taken_back_one_by_one_newest_first(desk: Desk, network: Network) -> None:
    project_id = plan(desk, network)
    desk.perform(project.add_activity, project_id, ActivityDraft(on_date=date(2021, 3, 1), name="모임"))
    assert [desk.perform(journal.undo).value for _ in range(2)] == ["project.add_activity", "project.plan"]


def test_the_network_itself_is_not_taken_back(desk: Desk) -> None:
    with pytest.raises(RuleBroken) as refused:
        desk.perform(journal.undo)
    assert refused.value.rule is Rule.NOTHING_TO_UNDO


def test_an_empty_file_has_nothing_to_take_back(empty_desk: Desk) -> None:
    with pytest.raises(RuleBroken) as refused:
        empty_desk.perform(journal.undo)
    assert refused.value.rule is Rule.NOTHING_TO_UNDO


def test_the_past_of_a_record_is_told_in_words(desk: Desk, network: Network) -> None:
    project_id = plan(desk, network)
    desk.perform(project.edit, project_id, plan_draft(network, "함께 먹는 밥상"))
    first, second = journal.history(desk, "joint_project", project_id)
    assert (first.verb, first.actor, first.at.date()) == ("project.plan", "복지1", date(2021, 3, 18))
    assert {change.column: change.new for change in first.changes} == {
        "zone_id": "1",
        "year": "2021",
        "name": "함께 밥상",
        "state": "초안",
        "lead_agency_id": "하늘종합사회복지관",
        "target_count": "1,200",
        "starts_on": "2021. 7. 1.",
    }
    assert second.changes == (FieldChange("name", "함께 밥상", "함께 먹는 밥상"),)


def test_a_confirmed_plan_remembers_its_day(desk: Desk, network: Network) -> None:
    confirmed = projects.confirmed(desk, network.zones[1])
    newest = journal.history(desk, "joint_project", confirmed.id)[-1]
    assert newest.changes == (FieldChange("state", "초안", "확정"), FieldChange("confirmed_on", "", "2021. 3. 18."))


def test_taking_back_is_part_of_the_past(desk: Desk, network: Network) -> None:
    project_id = plan(desk, network)
    step = desk.perform(project_plan.add_milestone, project_id, MilestoneDraft(name="모집", from_month="2021-07")).value
    desk.perform(journal.undo)
    past = journal.history(desk, "milestone", step.id)
    assert [change.new for change in past[0].changes if change.column == "from_month"] == ["2021년 7월"]
    assert (past[1].verb, past[1].changes) == ("undo", (FieldChange("removed", "", "예"),))
