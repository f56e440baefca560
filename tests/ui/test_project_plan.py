"""A plan is typed line by line on its page, and last year's project is carried over with one key."""

from __future__ import annotations

from datetime import date

import pytest

from chatdong_tui.domain.draft.project import ActivityDraft, ProjectDraft
from chatdong_tui.domain.project import JointProject, ProjectState
from chatdong_tui.domain.project_page import ProjectPage
from chatdong_tui.domain.project_plan import PartSector
from chatdong_tui.ui.app import ChatdongApp
from chatdong_tui.usecases import project as projects
from chatdong_tui.usecases.desk import Desk
from tests.conftest import Network
from tests.ui.driver import driving
from tests.usecases.projects import confirmed, draft, whole


@pytest.fixture
def plan(desk: Desk, network: Network) -> JointProject:
    """A draft without tables."""
    return desk.perform(projects.plan, draft(network.zones[1])).value


def page_of(desk: Desk, project: JointProject) -> ChatdongApp:
    return ChatdongApp(desk, "project", project_id=project.id)


def recorded(desk: Desk, project: JointProject) -> ProjectPage:
    return projects.page(desk, project.id)


# lines


async def test_a_whole_plan_is_typed_without_a_dialog_and_confirmed(desk: Desk, plan: JointProject) -> None:
    tables = {
        "i": "요리교실 / 제철 반찬 / 4회 / 10명 / 복지관\n자조모임 / 3회\n",
        "m": "모집 7월\n교실 8~11월\n",
        "r": "구: 점검\n하늘종합사회복지관: 진행\n",
        "g": "요리교실 횟수 4회 / 횟수의 합 / 활동일지\n",
    }
    async with driving(page_of(desk, plan)) as d:
        for key, lines in tables.items():
            await d.press(key)
            d.sees("보기: ")
            await d.type(lines)
            await d.press("escape")
        await d.press("s", "1")
        d.sees("| 확정 |")
        assert d.keys == len("".join(tables.values())) + 2 * len(tables) + 2
    page = recorded(desk, plan)
    assert [line.item.name for line in page.items] == ["요리교실", "자조모임"]
    assert [step.from_month for step in page.milestones] == ["2021-07", "2021-08"]
    assert [part.sector for part in page.parts] == [PartSector.DISTRICT, PartSector.PRIVATE]
    assert [(line.goal.target, line.goal.measured) for line in page.goals] == [(4, "활동일지")]


async def test_the_korean_keyboard_opens_the_lines_too(desk: Desk, plan: JointProject) -> None:
    async with driving(page_of(desk, plan)) as d:
        await d.press("ㅑ")
        await d.type("자조모임\n")
        d.sees("저장했습니다: 자조모임")


async def test_enter_mends_a_line_and_ctrl_z_takes_it_back(desk: Desk, network: Network) -> None:
    project = whole(desk, network.zones[1])
    async with driving(page_of(desk, project)) as d:
        await d.press("enter")
        assert d.screen.bar.line.value == "요리교실 / 4회 / 10명"
        d.screen.bar.line.take_up("요리교실 / 6회 / 10명")
        await d.press("enter")
        assert "6회 10명" in d.line("요리교실")
        await d.press("ctrl+z")
        assert "4회 10명" in d.line("요리교실")


async def test_what_is_wrong_with_a_line_is_said_and_the_line_stays(desk: Desk, plan: JointProject) -> None:
    async with driving(page_of(desk, plan)) as d:
        await d.press("r")
        await d.type("하늘종합사회복지관\n")
        d.sees("역할: 비어 있습니다. 적어 주십시오.")
        assert d.screen.bar.line.value == "하늘종합사회복지관"
        await d.type(": 진행\n")
        d.sees("저장했습니다: 민 하늘종합사회복지관: 진행")


async def test_esc_asks_only_about_a_line_that_was_not_saved(desk: Desk, plan: JointProject) -> None:
    async with driving(page_of(desk, plan)) as d:
        await d.press("i")
        await d.type("자조모임")
        await d.press("escape", "escape")
        assert d.screen.bar.line.value == "자조모임"
        await d.press("escape", "s")
        d.does_not_see("세부사업 >")
        await d.press("i", "escape")
        d.does_not_see("세부사업 >")
    assert [line.item.name for line in recorded(desk, plan).items] == ["자조모임"]


async def test_rows_of_a_table_are_pasted_as_lines(desk: Desk, plan: JointProject) -> None:
    async with driving(page_of(desk, plan)) as d:
        await d.press("i")
        await d.paste("요리교실\t제철 반찬\t4회\t10명\t복지관\n자조모임\t\t3회\t\t동\n")
        d.sees("2줄을 저장했습니다.")
    items = [line.item for line in recorded(desk, plan).items]
    assert [(item.name, item.sessions, item.people, item.in_charge) for item in items] == [
        ("요리교실", 4, 10, "복지관"),
        ("자조모임", 3, None, "동"),
    ]


async def test_a_phone_number_in_a_line_is_asked_about(desk: Desk, plan: JointProject) -> None:
    async with driving(page_of(desk, plan)) as d:
        await d.press("r")
        await d.type("하늘종합사회복지관: 010-1234-5678로 접수\n")
        await d.press("m")
        d.does_not_see("010-1234-5678")
    assert "1234" not in recorded(desk, plan).parts[0].task


async def test_lines_are_moved_within_their_table(desk: Desk, plan: JointProject) -> None:
    async with driving(page_of(desk, plan)) as d:
        await d.press("i")
        await d.type("요리교실\n자조모임\n")
        await d.press("escape", "[")
    assert [line.item.name for line in recorded(desk, plan).items] == ["자조모임", "요리교실"]


async def test_a_confirmed_plan_does_not_lose_its_last_item(desk: Desk, network: Network) -> None:
    project = confirmed(desk, network.zones[1])
    async with driving(page_of(desk, project)) as d:
        await d.press("v", "delete")
        d.sees("확정한 계획에 꼭 있어야 하는 것이라 그대로 두었습니다: 세부사업.")


async def test_a_project_of_a_past_year_may_be_ended_at_once(desk: Desk, network: Network) -> None:
    old = desk.perform(projects.plan, draft(network.zones[1], 2020)).value
    async with driving(page_of(desk, old)) as d:
        await d.press("s", "2")
        d.sees("| 종료 |")


# goals and money


async def test_a_goal_shows_how_far_the_activities_are(desk: Desk, network: Network) -> None:
    project = confirmed(desk, network.zones[1])
    async with driving(page_of(desk, project)) as d:
        await d.press("f4", "up")
        await d.type("\n3회")
        await d.press("f2")
        assert d.line("요리교실 횟수").split("]")[1].split() == ["3/4회", "75.0%", "활동", "횟수"]
        assert "███████▌" in d.line("요리교실 횟수")


async def test_the_activity_form_knows_the_items(desk: Desk, network: Network) -> None:
    project = confirmed(desk, network.zones[1])
    async with driving(page_of(desk, project)) as d:
        await d.press("f4")
        await d.type("특별한 날\n1회")
        d.screen.form.focus_field("item_id")
        await d.type("요리")
        await d.press("enter", "f2")
        await d.press("v")
        assert d.line("요리교실").split()[-1] == "1회"


async def test_process_and_relations_stand_beside_the_counts(desk: Desk, network: Network) -> None:
    project = confirmed(desk, network.zones[1])
    note = "서로 이름을 부르기 시작함"
    done = ActivityDraft(on_date=date(2021, 3, 5), name="요리교실", people_total=9, process_note=note)
    desk.perform(projects.add_activity, project.id, done)
    async with driving(page_of(desk, project)) as d:
        d.sees(f"과정·관계: {note}").sees("※ 계획을 확정하기 전에 한 활동이 있습니다.")


async def test_6_opens_the_money_of_the_projects_zone_and_year(desk: Desk, network: Network) -> None:
    project = confirmed(desk, network.zones[2])
    async with driving(page_of(desk, project)) as d:
        await d.press("6")
        await d.comes("제2권역")
        d.sees("2021")


# the plan as a paper


async def test_the_paper_is_looked_at_and_written(desk: Desk, network: Network) -> None:
    project = confirmed(desk, network.zones[1])
    async with driving(page_of(desk, project)) as d:
        await d.press("f7")
        d.sees("2021년 제1권역 공동사업 계획서").sees("Ⅰ 사업개요")
        await d.press("f2")
        await d.comes("공동사업계획서.hwpx")


# last year's project


def last_year(desk: Desk, zone_id: str, name: str = "함께 밥상") -> JointProject:
    old = desk.perform(projects.plan, ProjectDraft(zone_id=zone_id, year=2020, name=name)).value
    done = ActivityDraft(on_date=date(2020, 10, 5), name="요리교실", sessions=2)
    desk.perform(projects.add_activity, old.id, done)
    return desk.perform(projects.set_state, old.id, ProjectState.ENDED, date(2020, 12, 31)).value


async def test_last_years_project_is_carried_over_with_one_key_and_asks_what_is_different(
    desk: Desk, network: Network
) -> None:
    last_year(desk, network.zones[1])
    async with driving(ChatdongApp(desk, "projects")) as d:
        await d.press("c")
        d.sees("2021년 사업으로 이었습니다. 전년과 달라진 점을 적어 주십시오.")
        assert d.focused_field() == "changed_from_last_year"
        assert d.field("last_year_result").raw == "요리교실 2회"
        await d.type("자조모임을 더함")
        await d.press("f2")
        d.sees("전년도 실적: 요리교실 2회").sees("전년과 다른 점: 자조모임을 더함").sees("| 초안 |")
        assert d.keys == len("c자조모임을 더함") + 1
        await d.press("escape")
        d.sees("2021년 | 제1권역").sees("함께 밥상")


async def test_the_korean_keyboard_carries_over_too_and_ctrl_z_takes_it_back(desk: Desk, network: Network) -> None:
    last_year(desk, network.zones[1])
    async with driving(ChatdongApp(desk, "projects")) as d:
        await d.press("ㅊ", "escape", "escape")
        d.sees("함께 밥상")
        await d.press("ctrl+z")
        d.sees("이 해의 공동사업이 없습니다.")


async def test_of_several_projects_one_is_chosen_among_last_years(desk: Desk, network: Network) -> None:
    last_year(desk, network.zones[1])
    last_year(desk, network.zones[1], "이웃 나들이")
    async with driving(ChatdongApp(desk, "projects")) as d:
        await d.press("c")
        d.sees("2020년 | 제1권역").sees("이어 할 사업을 고르고 C를 누르십시오.")
        await d.press("down", "c")
        assert d.field("name").raw == "함께 밥상"


async def test_a_zone_that_was_not_cut_anew_goes_on_as_it_is(desk: Desk, network: Network) -> None:
    confirmed(desk, network.zones[1])
    async with driving(ChatdongApp(desk, "projects")) as d:
        await d.press("right", "c")
        assert d.field("zone_id").read() == network.zones[1]
        await d.type("자조모임을 더함")
        await d.press("f2")
        d.sees("전년과 다른 점: 자조모임을 더함")


async def test_nothing_is_carried_over_twice(desk: Desk, network: Network) -> None:
    last_year(desk, network.zones[1])
    async with driving(ChatdongApp(desk, "projects")) as d:
        await d.press("c", "escape", "escape", "c")
        d.sees("2020년에 이어 하지 않은 사업이 없습니다.")


async def test_the_list_counts_the_goals_that_were_met(desk: Desk, network: Network) -> None:
    project = whole(desk, network.zones[1])
    done = ActivityDraft(on_date=date(2021, 3, 5), name="요리교실", sessions=4)
    desk.perform(projects.add_activity, project.id, done)
    async with driving(ChatdongApp(desk, "projects")) as d:
        assert d.line("함께 밥상").split()[3:6] == ["초안", "0/1", "1/1"]
