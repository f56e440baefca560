"""The head of a meeting and the list of a month."""

from __future__ import annotations

from datetime import date

from chatdong_tui.domain.draft.meeting import MeetingDraft
from chatdong_tui.domain.meeting_code import MeetingKind, MeetingState
from chatdong_tui.ui.app import ChatdongApp
from chatdong_tui.usecases import draft, meeting
from chatdong_tui.usecases.desk import Desk
from tests.conftest import Network
from tests.ui.driver import driving
from tests.ui.meetings import MARCH, plan, sheet_of, sitting


async def test_the_head_of_a_new_meeting_is_offered_from_the_last_one(
    desk: Desk, network: Network, last_month: str
) -> None:
    async with driving(ChatdongApp(desk, "meetings")) as d:
        await d.press("ㅜ")
        assert d.field("place").raw == "하늘복지관 3층"
        assert d.field("starts_at").raw == "14:00"
        await d.press("f2", "f2")
        d.field("next_on").focus()
        await d.settle()
        await d.type("4.15")
        await d.press("f2")
        stored = sheet_of(d, d.screen.meeting_id)
    assert stored.meeting.next_on == date(2021, 4, 15)
    assert (stored.meeting.round_no, stored.meeting.held_on) == (2, MARCH)
    assert stored.writer is not None
    assert stored.writer.name == "복지1"


async def test_a_head_that_was_being_typed_comes_back(desk: Desk, network: Network) -> None:
    async with driving(ChatdongApp(desk, "meeting_head")) as d:
        d.field("place").focus()
        await d.settle()
        await d.type("새 회의실")
    async with driving(ChatdongApp(desk, "meeting_head")) as d:
        d.sees("저장하지 않은 내용을 되살렸습니다.")
        assert d.field("place").raw == "새 회의실"
        await d.press("f2")
    assert not draft.drafts(desk)


async def test_a_meeting_of_the_district_asks_for_no_zone(desk: Desk) -> None:
    async with driving(ChatdongApp(desk, "meeting_head")) as d:
        await d.type("전체")
        await d.press("enter")
        d.does_not_see("권역*")


async def test_the_months_and_the_zones_of_the_list(desk: Desk, network: Network, last_month: str) -> None:
    plan(desk, network)
    desk.perform(
        meeting.plan, MeetingDraft(kind=MeetingKind.ZONE_MEETING, zone_id=network.zones[2], held_on=MARCH, title="둘째")
    )
    async with driving(ChatdongApp(desk, "meetings")) as d:
        d.does_not_see("둘째")
        await d.press("a")
        d.sees("둘째")
        await d.press("a", "left")
        d.sees("02-18(목)")
        d.does_not_see("네트워크 회의가 없습니다")
        await d.press("right", "right")
        d.sees("2021년 4월")
        await d.press("ㅅ")
        d.sees("03-18(목)")


async def test_a_meeting_is_removed_after_a_question(desk: Desk, network: Network) -> None:
    plan(desk, network)
    async with driving(ChatdongApp(desk, "meetings")) as d:
        await d.press("delete", "escape")
        d.sees("03-18(목)")
        await d.press("delete", "y")
        d.does_not_see("03-18(목)")
        await d.press("ctrl+z")
        d.sees("03-18(목)")


async def test_a_meeting_is_postponed(desk: Desk, network: Network) -> None:
    meeting_id = plan(desk, network)
    async with driving(sitting(desk, meeting_id)) as d:
        await d.press("f7", "d")
        d.sees("연기")
        assert sheet_of(d, meeting_id).meeting.state is MeetingState.POSTPONED
