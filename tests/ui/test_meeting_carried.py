"""What earlier meetings left open comes along until it is done."""

from __future__ import annotations

import pytest

from chatdong_tui.domain.meeting_code import ActionState
from chatdong_tui.usecases import meeting, topic
from chatdong_tui.usecases.desk import Desk
from tests.conftest import Network, Today
from tests.ui.driver import driving
from tests.ui.meetings import APRIL, FEBRUARY, MARCH, hold, plan, sheet_of, sitting, write


async def test_what_the_last_meeting_left_to_do_comes_up_and_is_finished_with_one_key(
    desk: Desk, network: Network, last_month: str
) -> None:
    meeting_id = plan(desk, network)
    async with driving(sitting(desk, meeting_id)) as d:
        d.sees("지난 회의 조치사항")
        d.sees("28일째")
        await d.press("tab", "space")
        d.sees("[완료]")
    action = meeting.sheet(desk, last_month).actions[0].action
    assert (action.state, action.done_on) == (ActionState.DONE, MARCH)


async def test_an_item_goes_on_with_one_key_and_is_settled_with_one_key(
    desk: Desk, network: Network, today: Today
) -> None:
    today.move_to(FEBRUARY)
    february = hold(desk, network, FEBRUARY)
    write(desk, february, "#업무 분장")
    async with driving(sitting(desk, february)) as d:
        await d.press("tab", "space")
        d.sees("업무 분장 (계속)").sees("다음 회의에도 이어집니다.")
    today.move_to(MARCH)
    async with driving(sitting(desk, hold(desk, network))) as d:
        await d.press("tab")
        d.sees("계속 논의 안건").sees("[ ] 업무 분장 | 1회째 | 28일째")
        await d.press("space")
        d.sees("마무리했습니다.").does_not_see("1회째")
        await d.press("ctrl+z")
        d.sees("1회째")


async def test_a_topic_is_taken_up_and_keeps_its_age(desk: Desk, network: Network, today: Today) -> None:
    today.move_to(FEBRUARY)
    february = hold(desk, network, FEBRUARY)
    write(desk, february, "#업무 분장")
    desk.perform(topic.keep_open, meeting.sheet(desk, february).agenda[0].id)
    today.move_to(MARCH)
    march = hold(desk, network)
    async with driving(sitting(desk, march)) as d:
        await d.press("tab", "enter")
        d.sees("1. 업무 분장 (계속)").sees("안건으로 올렸습니다.")
        await d.press("f5")
        await d.type("다시 나눈 말\n")
        (block,) = sheet_of(d, march).agenda
    assert block.lines[0].text == "다시 나눈 말"
    today.move_to(APRIL)
    async with driving(sitting(desk, hold(desk, network, APRIL))) as d:
        d.sees("[ ] 업무 분장 | 2회째 | 56일째")


@pytest.fixture
def put_off(desk: Desk, network: Network, today: Today) -> str:
    """February's meeting, which put something off until March and something else until there is money."""
    today.move_to(FEBRUARY)
    meeting_id = hold(desk, network, FEBRUARY)
    write(desk, meeting_id, "#홍보물", "!보류 ~3.18", "#차량", "!보류 (예산이 나오면)", "#여름", "!보류 ~6.1")
    today.move_to(MARCH)
    return meeting_id


async def test_what_was_put_off_comes_back_on_its_date(desk: Desk, network: Network, put_off: str) -> None:
    march = hold(desk, network)
    async with driving(sitting(desk, march)) as d:
        d.sees("보류했던 안건").sees("[ ] 홍보물 | ~3.18. | 28일째").sees("[ ] 차량 | 조건: 예산이 나오면")
        d.does_not_see("여름")
        await d.press("tab", "home", "enter")
        d.sees("1. 홍보물")
        assert [block.item.title for block in sheet_of(d, march).agenda] == ["홍보물"]


async def test_what_was_put_off_needs_no_more_talk(desk: Desk, network: Network, put_off: str) -> None:
    async with driving(sitting(desk, hold(desk, network))) as d:
        await d.press("tab", "home", "space")
        d.sees("[다시 논의] 홍보물").sees("보류 안건을 마무리했습니다.")
        await d.press("space")
        d.sees("이미 끝난 기록입니다.")
