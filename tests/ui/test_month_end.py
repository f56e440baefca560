"""The month's end at the keyboard: what is missing, one Enter from its fix, and gone when one comes back."""

from __future__ import annotations

from datetime import date

import pytest

from chatdong_tui import places
from chatdong_tui.domain.draft.meeting import ActionDraft
from chatdong_tui.domain.draft.project import ActivityDraft
from chatdong_tui.domain.meeting_code import AttendanceState
from chatdong_tui.domain.project import JointProject, Milestone, ProjectState
from chatdong_tui.ui.app import ChatdongApp
from chatdong_tui.usecases import attendance, meeting, minutes, minutes_version, month_end, project
from chatdong_tui.usecases.desk import Desk
from tests.conftest import Network, Today
from tests.reports.month import put
from tests.ui.driver import Driver, driving
from tests.ui.meetings import hold
from tests.usecases.newsletters import drafted

LAST = date(2021, 3, 31)


@pytest.fixture(autouse=True)
def at_the_months_end(today: Today) -> None:
    today.move_to(LAST)


@pytest.fixture
def app(desk: Desk) -> ChatdongApp:
    return ChatdongApp(desk, "month_end")


def closed_meeting(desk: Desk, network: Network) -> str:
    """March's meeting, with everybody there and its minutes closed."""
    meeting_id = hold(desk, network)
    for seat in meeting.sheet(desk, meeting_id).seats:
        desk.perform(attendance.mark, seat.id, AttendanceState.PRESENT)
    desk.perform(minutes_version.finalise, meeting_id)
    return meeting_id


async def go_to(d: Driver, text: str) -> None:
    """Move the cursor to a line; the keys for it do not count."""
    keys = d.keys
    shown = next(line for line in d.screen.list.lines if line.key and text in line.text)
    d.screen.list.select(shown.key)
    await d.settle()
    d.keys = keys


async def test_the_gaps_of_the_month_stand_in_their_sections(app: ChatdongApp) -> None:
    async with driving(app) as d:
        d.sees("월 마감 - 제1권역 2021년 3월").sees("이달 권역회의가 없습니다")
        d.sees("발굴 건수 2").sees("가람1동: 이달 발굴 건수를 적지 않았습니다.")
        d.sees("이달 소식지를 만들지 않았습니다.").sees("3월 소식지: 내지 않았습니다(D-5).")


async def test_the_first_screen_leads_to_it(desk: Desk) -> None:
    async with driving(ChatdongApp(desk)) as d:
        await d.press("9")
        d.sees("월 마감 - 제1권역 2021년 3월")


async def test_before_the_zones_of_a_new_year_are_cut_it_begins_with_last_december(
    app: ChatdongApp, today: Today
) -> None:
    today.move_to(date(2022, 1, 20))
    async with driving(app) as d:
        d.sees("월 마감 - 제1권역 2021년 12월")


async def test_a_missing_meeting_of_a_past_month_is_offered_in_that_month(app: ChatdongApp, today: Today) -> None:
    today.move_to(date(2021, 4, 5))
    async with driving(app) as d:
        await go_to(d, "권역회의가 없습니다")
        await d.press("enter")
        await d.comes("2021. 3. 31.")


async def test_the_missing_newsletter_is_made_on_the_way(app: ChatdongApp) -> None:
    async with driving(app) as d:
        await go_to(d, "소식지를 만들지")
        await d.press("enter")
        d.sees("소식지 - 제1권역 2021년 3월")
        await d.press("d", "f8", "escape")
        d.sees("월 마감").does_not_see("소식지를 만들지").does_not_see("소식지를 확정하지")
        assert d.keys == 4


async def test_a_dong_gets_its_count_and_is_gone(app: ChatdongApp) -> None:
    async with driving(app) as d:
        await go_to(d, "가람1동")
        await d.press("enter")
        await d.type("3\n")
        await d.press("f2", "escape")
        d.does_not_see("가람1동: 이달 발굴 건수").sees("가람2동: 이달 발굴 건수")


async def test_an_overdue_action_is_done_with_one_key(app: ChatdongApp, desk: Desk, network: Network) -> None:
    meeting_id = hold(desk, network)
    desk.perform(minutes.add_action, meeting_id, ActionDraft(text="명단 보내기", due_on=date(2021, 3, 25)))
    async with driving(app) as d:
        await go_to(d, "명단 보내기")
        await d.press("d")
        d.does_not_see("명단 보내기").sees("오늘 마친 것으로 적었습니다.")


async def test_the_minutes_are_one_enter_away(app: ChatdongApp, desk: Desk, network: Network) -> None:
    meeting_id = hold(desk, network)
    async with driving(app) as d:
        await go_to(d, "회의록을 확정하지")
        await d.press("enter")
        assert d.screen.meeting_id == meeting_id


async def test_a_project_without_activity_asks_for_one(app: ChatdongApp, desk: Desk, network: Network) -> None:
    known = JointProject(desk.new_id(), network.zones[1], 2021, "함께 밥상", ProjectState.CONFIRMED)
    put(desk, known, Milestone(desk.new_id(), known.id, 1, "교실", "2021-03", "2021-04"))
    async with driving(app) as d:
        await go_to(d, "『함께 밥상』")
        await d.press("enter")
        assert d.screen.form.has("on_date")
        desk.perform(project.add_activity, known.id, ActivityDraft(on_date=LAST, name="요리교실"))
        await d.press("escape", "right", "left")
        d.does_not_see("『함께 밥상』")


async def test_a_gap_is_left_with_a_sentence(app: ChatdongApp, desk: Desk, network: Network) -> None:
    async with driving(app) as d:
        await go_to(d, "권역회의가 없습니다")
        await d.press("w")
        d.sees("이달 권역회의가 없습니다.")
        await d.type("코로나로 서면 안내만 함")
        await d.press("f2")
        d.sees("그대로 둔 것 1").sees("사유: 코로나로 서면 안내만 함 — 이달")
        await go_to(d, "코로나로")
        await d.press("w")
        d.does_not_see("코로나로").sees("다시 봅니다.")
    assert month_end.month_end(desk, network.zones[1], "2021-03").waived == ()


async def test_other_months_and_zones_are_one_key_apart(app: ChatdongApp) -> None:
    async with driving(app) as d:
        await d.press("]")
        d.sees("2021년 4월").sees("아직 오지 않은 달입니다.")
        await d.press("[", "[", "z")
        d.sees("월 마감 - 제2권역 2021년 2월")
        await d.press("a")
        d.sees("모든 권역").sees("제1권역  남은 것")


async def test_the_district_office_sees_every_zone_first(desk: Desk) -> None:
    desk.database.perform(lambda: desk.database.set_meta(zone="")).result()
    async with driving(ChatdongApp(desk, "month_end")) as d:
        d.sees("2021년 3월 모든 권역").sees("제1권역  남은 것").sees("제2권역  남은 것")
        await d.press("down", "enter")
        d.sees("월 마감 - 제2권역 2021년 3월")
        await d.press("escape")
        d.sees("모든 권역")


# scenario 6 of the work


async def test_the_month_is_looked_at_and_written_with_three_keys(
    app: ChatdongApp, desk: Desk, network: Network
) -> None:
    closed_meeting(desk, network)
    drafted(desk, network)
    async with driving(app) as d:
        await d.press("f7", "f3")
        d.sees("1/3")
        await d.press("f2")
        await d.written()
        assert d.keys == 3
    names = {path.name for path in places.outbox().rglob("*.*")}
    assert {"2021-03_제1권역_소식지.hwpx", "2021-03_제1권역_회의결과보고.hwpx"} <= names
