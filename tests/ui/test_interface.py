"""The 업무 접점 표 at the keyboard: who leads what, and in words where both or nobody does."""

from __future__ import annotations

import pytest

from chatdong_tui.domain.draft.stage import InterfaceTaskDraft
from chatdong_tui.domain.interface import InterfaceRole
from chatdong_tui.ui.app import ChatdongApp
from chatdong_tui.usecases import interface
from chatdong_tui.usecases.desk import Desk
from tests.conftest import Network
from tests.ui.driver import driving


@pytest.fixture
def app(desk: Desk) -> ChatdongApp:
    return ChatdongApp(desk, "interface")


@pytest.fixture
def tasks(desk: Desk, network: Network) -> None:
    for name in ("긴급 지원", "후원금 관리"):
        desk.perform(interface.add, network.zones[1], InterfaceTaskDraft(task=name))


async def test_the_usual_tasks_come_by_one_key(app: ChatdongApp) -> None:
    async with driving(app) as d:
        d.sees("업무가 없습니다.")
        await d.press("l")
        d.sees("기본 업무 12개를 넣었습니다").sees("함께 3, 한쪽만 9, 겹침 0, 빈자리 0")
        assert d.line("위기가구(사각지대) 발굴").split()[-2:] == ["주도", "지원"]
        assert d.line("후원금 관리").split()[-4:] == ["-", "주도", "한쪽만", "맡음"]


@pytest.mark.usefixtures("tasks")
async def test_a_letter_turns_a_role_and_the_state_is_said_in_words(app: ChatdongApp) -> None:
    async with driving(app) as d:
        assert "주도하는 쪽 없음" in d.line("긴급 지원")
        await d.press("g")
        d.sees("긴급 지원: 관 주도, 민 -")
        assert "한쪽만 맡음" in d.line("   긴급 지원 ")
        await d.press("m")
        assert "둘 다 주도(겹침)" in d.line("   긴급 지원 ")
        d.sees("함께 0, 한쪽만 0, 겹침 1, 빈자리 1")
        await d.press("m")
        assert d.line("   긴급 지원 ").split()[-2:] == ["주도", "지원"]


@pytest.mark.usefixtures("tasks")
async def test_the_letters_work_with_the_korean_input_method_on(app: ChatdongApp, desk: Desk, network: Network) -> None:
    async with driving(app) as d:
        await d.press("ㅎ", "ㅡ", "ㅡ")
    task = interface.table(desk, network.zones[1]).lines[0].task
    assert (task.public_role, task.private_role) == (InterfaceRole.LEAD, InterfaceRole.SUPPORT)


async def test_a_task_is_added_with_its_roles(app: ChatdongApp, desk: Desk, network: Network) -> None:
    async with driving(app) as d:
        await d.press("n")
        await d.type("동행 방문\n주도\n지원\n격주")
        await d.press("f2")
        assert d.line("동행 방문").split()[-3:] == ["주도", "지원", "격주"]


@pytest.mark.usefixtures("tasks")
async def test_a_change_keeps_what_is_not_changed(app: ChatdongApp, desk: Desk, network: Network) -> None:
    async with driving(app) as d:
        await d.press("g", "enter")
        await d.type(" 72시간")
        await d.press("f2")
    task = interface.table(desk, network.zones[1]).lines[0].task
    assert (task.task, task.public_role) == ("긴급 지원 72시간", InterfaceRole.LEAD)


@pytest.mark.usefixtures("tasks")
async def test_tasks_are_moved_removed_and_taken_back(app: ChatdongApp, desk: Desk, network: Network) -> None:
    async with driving(app) as d:
        await d.press("]")
        assert [line.task.task for line in interface.table(desk, network.zones[1]).lines] == [
            "후원금 관리",
            "긴급 지원",
        ]
        await d.press("delete")
        d.does_not_see("긴급 지원")
        await d.press("ctrl+z")
        d.sees("긴급 지원")


async def test_the_board_is_one_key_away(app: ChatdongApp) -> None:
    async with driving(app) as d:
        await d.press("z", "t")
        d.sees("단계별 과제 - 2021년 제2권역")
