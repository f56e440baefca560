"""A joint project is planned, its steps are laid out over the months, and its activities are counted."""

from __future__ import annotations

from datetime import date

import pytest

from chatdong_tui.domain.draft.project import ActivityDraft, MilestoneDraft, ProjectDraft
from chatdong_tui.domain.project import JointProject
from chatdong_tui.ui.app import ChatdongApp
from chatdong_tui.usecases import draft as drafts
from chatdong_tui.usecases import project as projects
from chatdong_tui.usecases import project_plan
from chatdong_tui.usecases.desk import Desk
from tests.conftest import Network
from tests.ui.driver import Driver, driving


def planned(desk: Desk, zone_id: str, name: str = "다시 만나는 식탁") -> JointProject:
    draft = ProjectDraft(
        zone_id=zone_id,
        year=2021,
        name=name,
        purpose="홀로 지내는 이웃이 함께 밥을 먹음",
        target="중장년 1인가구",
        target_count=10,
        starts_on=date(2021, 3, 1),
        ends_on=date(2021, 8, 31),
    )
    return desk.perform(projects.plan, draft).value


@pytest.fixture
def project(desk: Desk, network: Network) -> JointProject:
    return planned(desk, network.zones[1])


def add(desk: Desk, project: JointProject, day: date, name: str = "요리교실", **figures: object) -> None:
    desk.perform(projects.add_activity, project.id, ActivityDraft(on_date=day, name=name, **figures))


def page_of(desk: Desk, project: JointProject) -> ChatdongApp:
    return ChatdongApp(desk, "project", project_id=project.id)


def recorded(desk: Desk, project: JointProject) -> projects.ProjectPage:
    return projects.page(desk, project.id)


# the list


async def test_the_list_shows_my_zones_projects_with_figures_unit_by_unit(desk: Desk, project: JointProject) -> None:
    add(desk, project, date(2021, 3, 5), sessions=1, people_total=12)
    add(desk, project, date(2021, 3, 12), quantity=18, unit="건")
    async with driving(ChatdongApp(desk, "projects")) as d:
        d.sees("2021년 | 제1권역").sees("다시 만나는 식탁")
        d.sees("1회, 연 12명, 18건").sees("03-12(금)")


async def test_a_project_that_did_nothing_yet_shows_a_dash(desk: Desk, project: JointProject) -> None:
    async with driving(ChatdongApp(desk, "projects")) as d:
        assert d.line("다시 만나는 식탁").split()[-3:] == ["-", "-", "-"]


async def test_other_zones_are_shown_on_demand_with_the_korean_keyboard_too(
    desk: Desk, network: Network, project: JointProject
) -> None:
    planned(desk, network.zones[2], "바다 마을 장터")
    async with driving(ChatdongApp(desk, "projects")) as d:
        d.does_not_see("바다 마을 장터")
        await d.press("ㅁ")
        d.sees("바다 마을 장터").sees("모든 권역").sees("제2권역")
        await d.press("a")
        d.does_not_see("바다 마을 장터")


async def test_the_arrows_turn_the_years(desk: Desk, project: JointProject) -> None:
    async with driving(ChatdongApp(desk, "projects")) as d:
        await d.press("left")
        d.sees("2020년").sees("이 해의 공동사업이 없습니다.")
        await d.press("right")
        d.sees("다시 만나는 식탁")


async def test_a_project_is_removed_after_a_question_and_comes_back(desk: Desk, project: JointProject) -> None:
    add(desk, project, date(2021, 3, 5))
    async with driving(ChatdongApp(desk, "projects")) as d:
        await d.press("delete")
        d.sees("단계 0개와 활동 1건도 함께 지웁니다.")
        await d.press("y")
        d.does_not_see("다시 만나는 식탁")
        await d.press("ctrl+z")
        d.sees("다시 만나는 식탁")


# the plan


async def test_a_project_is_planned_and_its_page_opens(desk: Desk, network: Network) -> None:
    async with driving(ChatdongApp(desk, "projects")) as d:
        await d.press("f4")
        assert d.field("zone_id").read() == network.zones[1]
        assert d.field("lead_agency_id").read() == network.organisations["하늘종합사회복지관"]
        await d.type("다시 만나는 식탁\n\n\n홀로 지내는 이웃과 함께 밥을 먹음\n중장년 1인가구\n10명\n7.1\n12.31")
        await d.press("f2")
        d.sees("제1권역 | 하늘종합사회복지관 | 초안").sees("대상: 중장년 1인가구 10명").sees(
            "기간: 2021. 7. 1.~12. 31."
        )
        await d.press("escape")
        d.sees("2021년 | 제1권역").sees("다시 만나는 식탁")


async def test_another_zone_brings_its_lead_agency(desk: Desk, network: Network) -> None:
    async with driving(ChatdongApp(desk, "project_plan")) as d:
        d.screen.form.focus_field("zone_id")
        await d.type("2")
        await d.press("enter")
        assert d.field("lead_agency_id").read() == network.organisations["바다종합사회복지관"]


async def test_an_end_before_the_start_is_told_at_its_field(desk: Desk, project: JointProject) -> None:
    async with driving(page_of(desk, project)) as d:
        await d.press("f2")
        d.field("ends_on").restore("2.1")
        await d.press("f2")
        d.sees("끝이 시작보다 앞섭니다.")
        assert d.focused_field() == "ends_on"


# the steps


async def test_a_step_stands_in_its_months_and_in_words(desk: Desk, project: JointProject) -> None:
    async with driving(page_of(desk, project)) as d:
        await d.press("ㅡ")
        await d.type("요리교실 4~6월\n")
        assert d.line("4~6월").split() == ["요리교실", "□", "■", "■", "■", "□", "□", "4~6월", "예정"]


@pytest.mark.parametrize(("until", "standing"), [("2021-02", "늦음"), ("2021-03", "진행")])
async def test_a_step_says_how_it_stands(desk: Desk, project: JointProject, until: str, standing: str) -> None:
    draft = MilestoneDraft(name="모집", from_month="2021-02", until_month=until)
    desk.perform(project_plan.add_milestone, project.id, draft)
    async with driving(page_of(desk, project)) as d:
        assert d.line("모집").endswith(standing)


async def test_x_marks_a_step_as_done_and_takes_the_mark_back(desk: Desk, project: JointProject) -> None:
    desk.perform(project_plan.add_milestone, project.id, MilestoneDraft(name="모집", from_month="2021-03"))
    async with driving(page_of(desk, project)) as d:
        await d.press("x")
        d.sees("단계 1/1")
        assert d.line("3월부터").endswith("완료 03-18(목)")
        await d.press("ㅌ")
        d.sees("단계 0/1")


async def test_without_a_step_the_mark_says_why_not(desk: Desk, project: JointProject) -> None:
    async with driving(page_of(desk, project)) as d:
        await d.press("x")
        d.sees("단계를 먼저 골라 주십시오.")


# the activities


async def test_an_activity_of_30_people_is_entered(desk: Desk, project: JointProject) -> None:
    async with driving(page_of(desk, project)) as d:
        await d.press("f4")
        await d.type("요리교실\n2회\n30명")
        await d.press("f2")
        d.sees("활동을 저장했습니다: 요리교실 2회, 연 30명")
        assert d.line("03-18(목)").split() == ["03-18(목)", "요리교실", "2회", "30명"]
        d.sees("2021년 3월 합계  2회, 연 30명")
    (activity,) = recorded(desk, project).activities
    assert (activity.on_date, activity.sessions, activity.people_total) == (date(2021, 3, 18), 2, 30)
    assert activity.people_distinct is None
    assert activity.quantity is None


async def test_what_was_not_reported_stays_blank_and_0_stays_0(desk: Desk, project: JointProject) -> None:
    add(desk, project, date(2021, 3, 5), "안내문", people_total=0)
    async with driving(page_of(desk, project)) as d:
        assert d.line("안내문").split() == ["03-05(금)", "안내문", "0명"]


async def test_months_come_newest_first_and_units_never_add_up(desk: Desk, project: JointProject) -> None:
    add(desk, project, date(2021, 2, 5), "반찬나눔", quantity=7, unit="가구")
    add(desk, project, date(2021, 3, 5), "반찬나눔", quantity=18, unit="건")
    add(desk, project, date(2021, 3, 9), "반찬나눔", quantity=2, unit="식")
    async with driving(page_of(desk, project)) as d:
        totals = [line.strip() for line in d.frame() if "합계" in line]
        assert totals == ["2021년 3월 합계  18건, 2식", "2021년 2월 합계  7가구"]


async def test_up_repeats_a_name_of_this_project(desk: Desk, project: JointProject) -> None:
    add(desk, project, date(2021, 3, 5), "요리교실")
    add(desk, project, date(2021, 3, 9), "반찬나눔")
    async with driving(page_of(desk, project)) as d:
        await d.press("f4", "up")
        assert d.field("name").raw == "반찬나눔"
        await d.press("up")
        assert d.field("name").raw == "요리교실"


async def test_initial_consonants_find_a_name_and_a_free_unit_is_taken(desk: Desk, project: JointProject) -> None:
    add(desk, project, date(2021, 3, 5), "요리교실")
    async with driving(page_of(desk, project)) as d:
        await d.press("f4")
        await d.type("ㅇㄹ")
        await d.press("up")
        await d.type("\n\n\n\n12\n꾸러미")
        await d.press("f2")
        d.sees("활동을 저장했습니다: 요리교실 12꾸러미")


async def test_a_quantity_needs_its_unit(desk: Desk, project: JointProject) -> None:
    async with driving(page_of(desk, project)) as d:
        await d.press("f4")
        await d.type("반찬나눔\n\n\n\n18")
        await d.press("f2")
        assert d.focused_field() == "unit"
        await d.press("up", "f2")
        d.sees("18건")


async def test_save_and_another_opens_the_next_one_for_the_same_day(desk: Desk, project: JointProject) -> None:
    async with driving(page_of(desk, project)) as d:
        await d.press("f4", "up")
        d.field("on_date").restore("3.9")
        d.screen.form.focus_field("name")
        await d.type("요리교실\n1")
        await d.press("f4")
        assert (d.field("name").raw, d.field("sessions").raw) == ("", "")
        assert d.focused_field() == "name"
        await d.type("반찬나눔")
        await d.press("f2")
    days = [(done.on_date.day, done.name) for done in recorded(desk, project).activities]
    assert sorted(days) == [(9, "반찬나눔"), (9, "요리교실")]


async def test_enter_edits_and_delete_removes_the_chosen_activity(desk: Desk, project: JointProject) -> None:
    add(desk, project, date(2021, 3, 5), people_total=3, photos=2)
    async with driving(page_of(desk, project)) as d:
        await d.press("enter")
        d.field("people_total").restore("13명")
        await d.press("f2")
        d.sees("연 13명")
        await d.press("delete")
        d.sees("적은 활동이 없습니다.")
        await d.press("ctrl+z")
        d.sees("연 13명")
    assert recorded(desk, project).activities[0].photos == 2


async def crashed_while_typing(desk: Desk, project: JointProject) -> None:
    async with driving(page_of(desk, project)) as d:
        await d.press("f4")
        await d.type("요리교실\n2회")


async def test_an_activity_being_typed_comes_back_after_a_crash(desk: Desk, project: JointProject) -> None:
    await crashed_while_typing(desk, project)
    async with driving(page_of(desk, project)) as d:
        await d.press("f4")
        d.sees("저장하지 않은 내용을 되살렸습니다.")
        assert (d.field("name").raw, d.field("sessions").read()) == ("요리교실", 2)
        await d.press("f2")
    assert drafts.drafts(desk) == []


async def test_what_was_thrown_away_does_not_come_back(desk: Desk, project: JointProject) -> None:
    await crashed_while_typing(desk, project)
    async with driving(page_of(desk, project)) as d:
        await d.press("f4", "escape", "escape", "d")
        await d.press("f4")
        assert d.field("name").raw == ""
    assert drafts.drafts(desk) == []


async def test_markup_in_a_name_is_drawn_as_it_is(desk: Desk, network: Network) -> None:
    project = planned(desk, network.zones[1], "[bold]식탁[/bold]")
    add(desk, project, date(2021, 3, 5), "[red]요리")
    async with driving(page_of(desk, project)) as d:
        d.sees("[bold]식탁[/bold]").sees("[red]요리")


async def test_every_screen_fits_80_columns_and_24_rows(desk: Desk, project: JointProject) -> None:
    async with driving(page_of(desk, project)) as d:
        for key in ("f4", "f2"):
            await d.press(key)
            await fits(d)
            await d.press("escape")


async def fits(d: Driver) -> None:
    form = d.screen.form
    assert form.virtual_size.height <= form.size.height
