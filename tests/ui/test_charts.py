"""Charts at the keyboard: bars, the same figures as a table, and the rooms they come from."""

from __future__ import annotations

from datetime import date

import pytest

from chatdong_tui.domain.draft.indicator import BucketDraft, IndicatorDraft
from chatdong_tui.domain.indicator import IndicatorKind
from chatdong_tui.domain.meeting import Meeting
from chatdong_tui.domain.meeting_code import Disclosure, MeetingKind, MeetingMode, MeetingState
from chatdong_tui.domain.project import JointProject, ProjectState
from chatdong_tui.domain.project_plan import GoalKind, ProjectGoal
from chatdong_tui.ui.app import ChatdongApp
from chatdong_tui.usecases import case_record, indicator, indicator_entry
from chatdong_tui.usecases.desk import Desk
from tests.conftest import Network
from tests.reports.month import fill, put
from tests.ui.driver import Driver, driving
from tests.usecases.cases import contact, received


def held(desk: Desk, zone_id: str | None, *days: date, kind: MeetingKind = MeetingKind.ZONE_MEETING) -> None:
    for day in days:
        put(desk, Meeting(desk.new_id(), kind, day, MeetingMode.IN_PERSON, MeetingState.HELD, Disclosure.OPEN, zone_id))


def measured(desk: Desk, name: str, planned: int, *quarters: int) -> str:
    """An indicator of the district with the plan of a year and figures of its quarters."""
    draft = IndicatorDraft(name=name, kind=IndicatorKind.PERFORMANCE, unit="건")
    found = desk.perform(indicator.add, draft).value
    desk.perform(indicator_entry.set_target, found.id, BucketDraft(period="2020", value=planned))
    for place, value in enumerate(quarters, 1):
        desk.perform(indicator_entry.set_actual, found.id, BucketDraft(period=f"2020-Q{place}", value=value))
    return found.id


def charts(desk: Desk, kind: str, year: int = 0) -> ChatdongApp:
    return ChatdongApp(desk, "charts", kind=kind, year=year)


async def district(d: Driver) -> None:
    await d.press("z")
    d.sees("구 전체")


async def test_progress_is_a_bar_to_the_plan(desk: Desk, network: Network) -> None:
    measured(desk, "사례관리확대", 590, 96, 89, 88, 305)
    async with driving(charts(desk, "PROGRESS", 2020)) as d:
        await district(d)
        assert "│" in d.line("사례관리확대(건)")
        assert d.line("사례관리확대(건)").rstrip().endswith("578 (98.0%)")


async def test_far_over_plan_ends_in_an_arrow_with_its_figure(desk: Desk, network: Network) -> None:
    measured(desk, "복지서비스지원", 1960, 1381, 1627, 1994, 1942)
    async with driving(charts(desk, "PROGRESS", 2020)) as d:
        await district(d)
        assert d.line("복지서비스지원(건)").rstrip().endswith("→ 6,944 (354.3%)")


async def test_one_key_shows_the_same_figures_as_a_table(desk: Desk, network: Network) -> None:
    measured(desk, "사례관리확대", 590, 96, 89, 88, 305)
    async with driving(charts(desk, "PROGRESS", 2020)) as d:
        await district(d)
        await d.press("ㅅ")
        assert d.line("사례관리확대(건)").split()[1:4] == ["590", "578", "98.0%"]
        await d.press("t")
        d.sees("578 (98.0%)")


async def test_each_quarter_stands_with_its_plan_and_the_year_with_its_own(desk: Desk, network: Network) -> None:
    measured(desk, "사례관리확대", 590, 96, 89)
    async with driving(charts(desk, "PLAN", 2020)) as d:
        await district(d)
        assert d.line("1분기").split()[-1] == "96"
        await d.press("t")
        assert d.line("사례관리확대(건)").split()[1:] == ["96", "89", "185", "590"]


async def test_money_is_shown_by_line_and_the_agencys_own_apart(desk: Desk, network: Network) -> None:
    fill(desk, network)
    async with driving(charts(desk, "MONEY")) as d:
        d.sees("편성목 집행 | 2021년 | 제1권역")
        assert "1,270,900원" in d.line("사무관리비")
        d.sees("자부담").sees("자체 부담")
        await district(d)
        assert d.line("1,771,800원").lstrip().startswith("제1권역")


async def test_goals_of_a_project_are_shown_against_their_targets(desk: Desk, network: Network) -> None:
    project = JointProject(desk.new_id(), network.zones[1], 2021, "함께 밥상", ProjectState.CONFIRMED)
    goal = ProjectGoal(desk.new_id(), project.id, 1, "만족도", GoalKind.OUTCOME, target=80, unit="점", achieved=60)
    put(desk, project, goal)
    async with driving(charts(desk, "PROJECTS")) as d:
        d.sees("함께 밥상")
        assert d.line("만족도").rstrip().endswith("60 / 80점")
        await d.press("t")
        assert d.line("만족도").split()[-3:] == ["80점", "60점", "75.0%"]


async def test_meetings_are_counted_month_by_month_and_kind_by_kind(desk: Desk, network: Network) -> None:
    held(desk, network.zones[1], date(2021, 1, 7), date(2021, 1, 21), date(2021, 2, 4))
    held(desk, network.zones[2], date(2021, 2, 5))
    async with driving(charts(desk, "MEETINGS")) as d:
        d.sees("권역별 네트워크 회의(회) 계 3")
        assert [d.line(f" {month}월").split()[-1] for month in (1, 2, 3)] == ["2", "1", "0"]
        await district(d)
        assert d.line(" 2월").split()[-1] == "2"


async def test_a_month_that_has_not_come_is_blank_and_not_0(desk: Desk, network: Network) -> None:
    held(desk, network.zones[1], date(2021, 1, 7))
    async with driving(charts(desk, "MEETINGS")) as d:
        await d.press("t")
        assert (d.line(" 3월").split(), d.line(" 4월").split()) == (["3월", "0"], ["4월"])
        assert d.line("계  ").split() == ["계", "1"]


async def test_contacts_are_counted_month_by_month(desk: Desk, network: Network) -> None:
    known = received(desk, network)
    desk.perform(case_record.add_contact, known.id, contact(on_date=desk.today))
    async with driving(charts(desk, "CONTACTS")) as d:
        d.sees("접촉(건)")
        assert d.line(" 3월").split()[-1] != "0"


async def test_the_arrows_and_letters_lead_from_chart_to_chart(desk: Desk) -> None:
    async with driving(charts(desk, "PROGRESS")) as d:
        d.sees("[P 진도]")
        await d.press("right", "right")
        d.sees("[B 집행]").sees("편성한 예산이 없습니다.")
        await d.press("ㅡ")
        d.sees("[M 회의]").sees("이 해에 연 회의가 없습니다.")
        await d.press("left")
        d.sees("[J 공동사업]")


async def test_the_years_are_turned_with_brackets(desk: Desk) -> None:
    async with driving(charts(desk, "MEETINGS")) as d:
        await d.press("left_square_bracket")
        d.sees("2020년")
        await d.press("right_square_bracket", "right_square_bracket")
        d.sees("2022년")


async def test_a_row_of_the_table_opens_what_it_is_about(desk: Desk, network: Network) -> None:
    project = JointProject(desk.new_id(), network.zones[1], 2021, "함께 밥상", ProjectState.CONFIRMED)
    goal = ProjectGoal(desk.new_id(), project.id, 1, "만족도", GoalKind.OUTCOME, target=80, unit="점", achieved=60)
    put(desk, project, goal)
    async with driving(charts(desk, "PROJECTS")) as d:
        await d.press("enter")
        d.sees("T를 누르면 표로 바뀝니다.")
        await d.press("t", "enter")
        await d.goes("[J 공동사업]")
        d.sees("| 함께 밥상")


@pytest.mark.parametrize("kind", ["PROGRESS", "PLAN", "MONEY", "PROJECTS", "MEETINGS", "CONTACTS"])
async def test_a_chart_without_figures_says_where_they_are_written(desk: Desk, kind: str) -> None:
    async with driving(charts(desk, kind)) as d:
        d.sees("니다.")
        await d.press("t")
        d.sees("니다.")


async def test_the_charts_are_one_key_from_the_first_screen_and_esc_leads_back(desk: Desk) -> None:
    async with driving(ChatdongApp(desk)) as d:
        await d.press("ㅎ")
        d.sees("[P 진도]")
        await d.press("escape")
        d.sees("이달 한눈에")
