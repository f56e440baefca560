"""A project is confirmed, ended and taken back, each on its day, and told what its plan lacks."""

from __future__ import annotations

from datetime import date

from chatdong_tui.domain.project import JointProject
from chatdong_tui.ui.app import ChatdongApp
from chatdong_tui.usecases import project as projects
from chatdong_tui.usecases.desk import Desk
from tests.conftest import Network
from tests.ui.driver import driving
from tests.usecases.projects import confirmed, draft, whole


def page_of(desk: Desk, project: JointProject) -> ChatdongApp:
    return ChatdongApp(desk, "project", project_id=project.id)


async def test_the_state_goes_from_draft_to_confirmed_to_ended_and_back(desk: Desk, network: Network) -> None:
    project = whole(desk, network.zones[1])
    async with driving(page_of(desk, project)) as d:
        await d.press("s", "1")
        d.sees("| 확정 |")
        await d.press("ㄴ", "1")
        d.sees("| 종료 |")
        await d.press("s", "escape")
        d.sees("| 종료 |")
        await d.press("ctrl+z")
        d.sees("| 확정 |")
    assert projects.page(desk, project.id).line.project.confirmed_on == date(2021, 3, 18)


async def test_what_a_plan_lacks_is_on_its_page_and_in_the_refusal(desk: Desk, network: Network) -> None:
    bare = draft(network.zones[1], expected_effect=None)
    project = desk.perform(projects.plan, bare).value
    async with driving(page_of(desk, project)) as d:
        d.sees("확정하려면 더 필요합니다: 세부사업, 추진일정, 성과목표, 사업효과")
        await d.press("s", "1")
        d.sees("계획에 빠진 것이 있어 확정하지 않았습니다: 세부사업, 추진일정, 성과목표,")
        d.sees("| 초안 |")


async def test_the_day_of_confirmation_can_be_mended(desk: Desk, network: Network) -> None:
    project = confirmed(desk, network.zones[1])
    async with driving(page_of(desk, project)) as d:
        await d.press("d")
        d.field("on").restore("3.10")
        await d.press("f2")
        await d.press("v")
        d.sees("상태: 2021. 3. 10. 확정")
