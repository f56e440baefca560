"""Joint projects for tests: a plan with all that a plan needs, and one that is confirmed."""

from __future__ import annotations

from datetime import date

from chatdong_tui.domain.draft.project import MilestoneDraft, ProjectDraft
from chatdong_tui.domain.draft.project_plan import ProjectGoalDraft, ProjectItemDraft
from chatdong_tui.domain.project import JointProject, ProjectState
from chatdong_tui.usecases import project, project_plan
from chatdong_tui.usecases.desk import Desk


def draft(zone_id: str, year: int = 2021, name: str = "함께 밥상", **more: object) -> ProjectDraft:
    """A draft with the text that a plan needs."""
    fields = {
        "zone_id": zone_id,
        "year": year,
        "name": name,
        "purpose": "홀로 지내는 이웃과 함께 밥을 먹음",
        "starts_on": date(year, 7, 1),
        "ends_on": date(year, 12, 31),
        "expected_effect": "끼니를 거르는 이웃이 줄어듦",
    }
    return ProjectDraft.model_validate({**fields, **more})


def whole(desk: Desk, zone_id: str, year: int = 2021, name: str = "함께 밥상", **more: object) -> JointProject:
    """A draft plan that lacks nothing."""
    planned = desk.perform(project.plan, draft(zone_id, year, name, **more)).value
    desk.perform(project_plan.add_item, planned.id, ProjectItemDraft(name="요리교실", sessions=4, people=10))
    step = MilestoneDraft(name="교실", from_month=f"{year}-07", until_month=f"{year}-11")
    desk.perform(project_plan.add_milestone, planned.id, step)
    desk.perform(project_plan.add_goal, planned.id, ProjectGoalDraft(name="요리교실 횟수", target=4, unit="회"))
    return planned


def confirmed(
    desk: Desk, zone_id: str, year: int = 2021, on: date | None = None, name: str = "함께 밥상"
) -> JointProject:
    """A whole plan, confirmed on a day (today without one)."""
    return desk.perform(project.set_state, whole(desk, zone_id, year, name).id, ProjectState.CONFIRMED, on).value
