"""Whatever is done to a project: a confirmed plan lacks nothing, and the days of its states fit together."""

from __future__ import annotations

import contextlib
from datetime import date, timedelta

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from chatdong_tui.domain.draft.project_plan import ProjectItemDraft
from chatdong_tui.domain.project import JointProject, ProjectState
from chatdong_tui.domain.project_plan import missing
from chatdong_tui.domain.refusal import RuleBroken
from chatdong_tui.storage import project as storage
from chatdong_tui.storage import rows
from chatdong_tui.usecases import journal, project, project_plan
from chatdong_tui.usecases.desk import Desk
from tests.conftest import Network
from tests.usecases.projects import draft, whole

TODAY = date(2021, 3, 18)
STEP = st.tuples(st.sampled_from(("state", "edit", "add", "remove", "carry", "undo")), st.integers(0, 5))


def do(desk: Desk, network: Network, joint: JointProject, kind: str, value: int) -> None:
    """One step; one that is refused changes nothing."""
    with contextlib.suppress(RuleBroken):
        if kind == "state":
            state = tuple(ProjectState)[value % 3]
            desk.perform(project.set_state, joint.id, state, TODAY - timedelta(days=value))
        elif kind == "edit":
            purpose = None if value % 2 else "함께 먹음"
            desk.perform(project.edit, joint.id, draft(network.zones[1], joint.year, purpose=purpose))
        elif kind == "add":
            desk.perform(project_plan.add_item, joint.id, ProjectItemDraft(name=f"모임 {value}"))
        elif kind == "remove":
            page = project.page(desk, joint.id)
            lines = (*(line.item for line in page.items), *page.milestones, *(line.goal for line in page.goals))
            for line in lines[value : value + 1]:
                desk.perform(project_plan.remove_row, line)
        elif kind == "carry":
            desk.perform(project.carry_over, joint.id, 2022 + value)
        else:
            desk.perform(journal.undo)


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(steps=st.lists(STEP, min_size=4, max_size=14))
def test_a_confirmed_plan_lacks_nothing(desk: Desk, network: Network, steps: list[tuple[str, int]]) -> None:
    joint = whole(desk, network.zones[1])
    for kind, value in steps:
        do(desk, network, joint, kind, value)
        with desk.database.snapshot() as connection:
            for each in rows.select(connection, JointProject):
                if each.state is ProjectState.CONFIRMED:
                    assert missing(storage.plan(connection, each)) == ()
                    assert each.ended_on is None
                if each.state is ProjectState.DRAFT:
                    assert each.confirmed_on is None
                if each.confirmed_on and each.ended_on:
                    assert each.confirmed_on <= each.ended_on
