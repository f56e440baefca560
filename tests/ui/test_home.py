"""The first screen at the keyboard: this month at a glance, and each thing one key away."""

from __future__ import annotations

import subprocess
import sys
from datetime import date

import pytest

from chatdong_tui.domain.case_code import HouseholdType, Route
from chatdong_tui.domain.draft.case import DiscoveryDraft
from chatdong_tui.domain.draft.meeting import MeetingDraft
from chatdong_tui.domain.draft.project import ProjectDraft
from chatdong_tui.domain.meeting import Meeting
from chatdong_tui.domain.meeting_code import MeetingKind
from chatdong_tui.ui.app import ChatdongApp
from chatdong_tui.ui.widgets.plain_list import LineList
from chatdong_tui.usecases import case, case_record, meeting, minutes_line, project
from chatdong_tui.usecases.desk import Desk
from tests.conftest import Network, Today
from tests.ui.driver import driving
from tests.usecases.cases import contact, received
from tests.usecases.test_agreement import signed


def plan(desk: Desk, network: Network, on: date, kind: MeetingKind = MeetingKind.ZONE_MEETING) -> Meeting:
    zone_id = network.zones[1] if kind.of_zone else None
    draft = MeetingDraft(kind=kind, held_on=on, zone_id=zone_id, starts_at="14:00", place="하늘복지관 3층")
    return desk.perform(meeting.plan, draft).value


def find_household(desk: Desk, network: Network, on: date) -> None:
    draft = DiscoveryDraft(
        dong_id=network.dongs["가람1동"], found_on=on, route=Route.VISIT, household_type=HouseholdType.ELDERLY_ALONE
    )
    desk.perform(case.discover, draft)


def meet_since_january(desk: Desk, network: Network) -> None:
    """The zone has records from before the file was set up (in March)."""
    plan(desk, network, date(2021, 1, 14))


class Opened(ChatdongApp):
    """An app that only takes down which screens it was asked to open."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.asked: list[tuple[str, dict[str, object]]] = []

    def open(self, name: str, **args: object) -> None:
        self.asked.append((name, args))


async def test_an_empty_month_says_what_to_do(desk: Desk) -> None:
    async with driving(ChatdongApp(desk)) as d:
        d.sees("제1권역 | 이달 한눈에")
        d.sees("회의: 잡힌 회의가 없습니다. F3에서 추가합니다.")


@pytest.mark.parametrize("key", ["enter", "space"])
async def test_todays_meeting_opens_with_one_key(desk: Desk, network: Network, key: str) -> None:
    planned = plan(desk, network, desk.today)
    plan(desk, network, date(2021, 3, 25), MeetingKind.GENERAL_MEETING)
    app = Opened(desk)
    async with driving(app) as d:
        d.sees("오늘       14:00 제1권역 권역별 네트워크 회의").sees("03-25(목)  14:00 네트워크 전체회의")
        await d.press(key)
        assert app.asked == [("meeting", {"meeting_id": planned.id})]


async def test_actions_stand_in_order_of_their_due_dates_and_open_their_meeting(
    desk: Desk, network: Network, today: Today
) -> None:
    today.move_to(date(2021, 2, 18))
    held = plan(desk, network, date(2021, 2, 18))
    for line in (">소식지 초안 @복지1 ~3.21", ">명단 정리 @복지1 ~3.16", ">일정 잡기 @복지1 ~3.18"):
        desk.perform(minutes_line.add_by_line, held.id, None, line)
    today.move_to(date(2021, 3, 18))
    app = Opened(desk)
    async with driving(app) as d:
        texts = [line.strip() for line in d.frame()]
        at = texts.index("조치사항 3건 (기한 순, D: 끝냄)")
        assert [line.split("  ")[0] for line in texts[at + 1 : at + 4]] == ["2일 지남", "오늘", "D-3"]
        await d.press("enter")
        assert app.asked == [("meeting", {"meeting_id": held.id})]


@pytest.mark.parametrize("key", ["d", "ㅇ"])
async def test_an_action_is_done_with_one_key_and_taken_back_with_another(
    desk: Desk, network: Network, key: str
) -> None:
    held = plan(desk, network, desk.today)
    desk.perform(minutes_line.add_by_line, held.id, None, ">명단 정리 @복지1 ~3.20")
    async with driving(ChatdongApp(desk)) as d:
        await d.press(key)
        d.sees("먼저 조치사항을 골라 주십시오.")
        await d.press("down", key)
        d.sees("오늘 끝낸 것으로 적었습니다").does_not_see("명단 정리")
        await d.press("ctrl+z")
        d.sees("명단 정리")


async def test_a_case_without_contact_for_two_weeks_is_pointed_out(desk: Desk, network: Network) -> None:
    for day in range(1, 7):
        find_household(desk, network, date(2021, 2, day))
    app = Opened(desk)
    async with driving(app) as d:
        d.sees("14일 동안 연락이 없는 사례 6건").sees("45일째").sees("그 밖에 3건 더 보기")
        await d.press("enter", "down", "down", "down", "enter")
        assert [name for name, _ in app.asked] == ["case", "cases"]
        assert app.asked[1][1] == {"silent": True}


async def test_a_file_set_up_today_owes_nothing_of_the_months_before(desk: Desk) -> None:
    async with driving(ChatdongApp(desk)) as d:
        d.sees("구청 제출 3건").sees("2021년 운영계획서").sees("3월 회의 결과").does_not_see("지남")


async def test_what_was_not_handed_in_is_said_to_be_missing_once_its_day_has_passed(
    desk: Desk, network: Network
) -> None:
    meet_since_january(desk, network)
    async with driving(ChatdongApp(desk)) as d:
        assert d.line("1월 회의 결과").rstrip(" ▁▂▃▄▅▆▇█").endswith("미제출")
        await d.press("end", "enter")
        assert "작성중" in d.line("3월 회의 결과")


async def test_the_rest_of_a_section_unfolds_in_its_place(desk: Desk, network: Network) -> None:
    meet_since_january(desk, network)
    async with driving(ChatdongApp(desk)) as d:
        d.sees("구청 제출 7건").sees("그 밖에 4건 더 보기").does_not_see("3월 소식지")
        await d.press("end", "enter")
        d.sees("3월 소식지").does_not_see("더 보기")


async def test_a_project_opens_from_its_line(desk: Desk, network: Network) -> None:
    draft = ProjectDraft(zone_id=network.zones[1], year=2021, name="함께 다시서기")
    planned = desk.perform(project.plan, draft).value
    app = Opened(desk)
    async with driving(app) as d:
        d.sees("함께 다시서기")
        await d.press("enter")
        assert app.asked == [("project", {"project_id": planned.id})]


async def test_a_paper_is_noted_as_handed_in_after_a_question(desk: Desk, network: Network) -> None:
    meet_since_january(desk, network)
    async with driving(ChatdongApp(desk)) as d:
        d.sees("41일 지남  1월 회의 결과")
        await d.press("s")
        d.sees("1월 회의 결과: 오늘(2021. 3. 18.) 구청에 냈습니까?")
        await d.press("n")
        d.sees("41일 지남  1월 회의 결과")
        await d.press("ㄴ", "ㅛ")
        d.sees("오늘 제출한 것으로 적었습니다").does_not_see("41일 지남  1월 회의 결과")


async def test_a_paper_opens_the_export_of_its_month(desk: Desk, network: Network) -> None:
    meet_since_january(desk, network)
    app = Opened(desk)
    async with driving(app) as d:
        await d.press("enter")
        assert app.asked == [("export", {"month": "2021-01"})]


async def test_every_room_is_one_key_away(desk: Desk) -> None:
    rooms = ["meetings", "cases", "projects", "network", "export"]
    for keys in (["f3", "f4", "f5", "f6", "f7"], list("12345"), list("mcpnx"), list("ㅡㅊㅔㅜㅌ")):
        app = Opened(desk)
        async with driving(app) as d:
            await d.press(*keys)
            assert [name for name, _ in app.asked] == rooms


async def test_the_desk_of_the_district_sees_every_zone(desk: Desk, network: Network) -> None:
    desk.database.perform(lambda: desk.database.set_meta(zone="")).result()
    async with driving(ChatdongApp(desk), size=(100, 40)) as d:
        d.sees("한빛구 | 이달 한눈에").sees("제1권역 3월 회의 결과").sees("제2권역 3월 회의 결과")


# what is late, what ends, what comes back


async def test_sections_with_nothing_in_them_take_no_line(desk: Desk) -> None:
    async with driving(ChatdongApp(desk)) as d:
        d.does_not_see("조치사항").does_not_see("기한을 넘긴").does_not_see("다시 다룰").does_not_see("협약")


async def test_a_late_case_says_what_is_late_and_opens(desk: Desk, network: Network, today: Today) -> None:
    known = received(desk, network)
    desk.perform(case_record.add_contact, known.id, contact(on_date=desk.today))
    today.move_to(date(2021, 3, 31))
    app = Opened(desk)
    async with driving(app) as d:
        d.sees("기한을 넘긴 사례 1건").sees(f"3일 지남   {known.case_no}   조사 늦음")
        await d.press("enter")
        assert app.asked == [("case", {"case_id": known.id})]


async def test_what_was_put_off_comes_back_on_its_day_and_opens_its_meeting(
    desk: Desk, network: Network, today: Today
) -> None:
    held = plan(desk, network, desk.today)
    desk.perform(minutes_line.add_by_line, held.id, None, "!보류 예산 나눔 ~3.20")
    desk.perform(minutes_line.add_by_line, held.id, None, "!보류 김장 장소 (구 회신이 오면)")
    today.move_to(date(2021, 3, 22))
    app = Opened(desk)
    async with driving(app) as d:
        d.sees("다시 다룰 결정 2건").sees("2일 지남   예산 나눔").sees("조건 대기  김장 장소 (조건: 구 회신이")
        await d.press("enter")
        assert app.asked == [("meeting", {"meeting_id": held.id})]


async def test_an_agreement_that_ends_is_pointed_out_and_opens_its_form(desk: Desk, network: Network) -> None:
    signed(desk, network, title="거점 협약", until_on=date(2021, 3, 30))
    signed(desk, network, "한빛구청", title="먼 협약", until_on=date(2022, 3, 30))
    async with driving(ChatdongApp(desk)) as d:
        d.sees("끝나는 협약 1건").sees("12일 뒤 끝남").does_not_see("먼 협약")
        await d.press("enter")
        assert d.field("title").read() == "거점 협약"


async def test_everything_at_once_fits_on_the_smallest_screen(desk: Desk, network: Network, today: Today) -> None:
    held = plan(desk, network, desk.today)
    for n in range(9):
        for line in (f">할 일 {n} @복지1 ~3.20", f"!보류 결정 {n} ~3.20"):
            desk.perform(minutes_line.add_by_line, held.id, None, line)
        find_household(desk, network, date(2021, 2, 1))
        received(desk, network)
        signed(desk, network, title=f"협약 {n}", until_on=date(2021, 4, 10 + n))
        desk.perform(project.plan, ProjectDraft(zone_id=network.zones[1], year=2021, name=f"사업 {n}"))
    today.move_to(date(2021, 3, 31))
    async with driving(ChatdongApp(desk)) as d:
        for heading in ("조치사항 9건", "다시 다룰 결정 9건", "기한을 넘긴 사례 9건", "연락이 없는 사례 18건"):
            d.sees(heading)
        d.sees("끝나는 협약").sees("이달의 공동사업").sees("구청 제출")
        d.sees("3월 마감")
        assert d.screen.query_one(LineList).max_scroll_y == 0
        await d.press("end", "up", "enter")
        d.sees("구청 제출")


async def test_one_key_looks_for_a_case(desk: Desk, network: Network) -> None:
    find_household(desk, network, desk.today)
    async with driving(ChatdongApp(desk)) as d:
        await d.press("slash")
        await d.type("ㄱㄹ1 1\n")
        await d.press("enter")
        assert d.keys == 8
        d.sees("1-가람1-2021-001  가람1동")


def test_home_needs_no_forms_even_where_something_is_late_or_waits(desk: Desk, network: Network) -> None:
    held = plan(desk, network, desk.today)
    desk.perform(minutes_line.add_by_line, held.id, None, "!보류 예산 나눔 ~3.18")
    received(desk, network)
    signed(desk, network, until_on=date(2021, 3, 30))
    desk.database.perform(lambda: desk.database.set_meta(today="2021-03-31", demo="1")).result()
    desk.database.close()
    code = (
        "import sys; from pathlib import Path; from chatdong_tui import wiring\n"
        "from chatdong_tui.usecases import home; from chatdong_tui.ui.home import rows, screen\n"
        f"glance = home.glance(wiring.open_desk(Path({str(desk.database.path)!r})))\n"
        "assert glance.late.total and glance.revisits and glance.agreements\n"
        "rows.lines(glance, (76, 21), 3, frozenset(), 14)\n"
        "later = 'storage.network usecases.network usecases.deadline domain.indicator domain.project_plan'\n"
        "assert not {'pydantic', 'sqlite_utils', 'xlsxwriter', 'hwpx'} & set(sys.modules)\n"
        "assert not {f'chatdong_tui.{name}' for name in later.split()} & set(sys.modules)"
    )
    subprocess.run([sys.executable, "-c", code], check=True)
