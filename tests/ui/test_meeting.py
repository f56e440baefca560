"""Recording a meeting with the keyboard: this reads like the manual of the sheet."""

from __future__ import annotations

from datetime import date

import pytest

from chatdong_tui.domain.meeting_code import MeetingState
from chatdong_tui.ui.app import ChatdongApp
from chatdong_tui.usecases import draft
from chatdong_tui.usecases.desk import Desk
from tests.conftest import Network
from tests.ui.driver import driving
from tests.ui.meetings import hold, plan, sheet_of, sitting


async def test_a_meeting_with_seven_people_two_decisions_and_three_actions(seven: Desk, network: Network) -> None:
    async with driving(ChatdongApp(seven, "meetings")) as d:
        d.sees("이 달에는 제1권역의 권역별 네트워크 회의가 없습니다.")
        await d.press("f4", "f2")  # a new meeting of today, as it is offered
        d.sees("참석 0/7")
        await d.press("space", "space", "space", "space", "space", "space", "space")
        d.sees("참석 7/7")
        await d.press("f5")
        overhead = d.keys
        lines = (
            "#공동사업",
            "!반찬 나눔을 4월에 시작한다",
            "!조리는 복지관이 맡는다",
            ">대상 명단 보내기 @가람1동 ~3.25",
            ">홍보물 만들기 @강가나 ~+14",
            ">조리실 예약 @복지1",
        )
        for line in lines:
            await d.type(line + "\n")
        typed = sum(len(line) + 1 for line in lines)
        assert overhead <= 10
        assert d.keys == overhead + typed <= 120
        meeting_id = d.screen.meeting_id
        stored = sheet_of(d, meeting_id)

    assert stored.meeting.state is MeetingState.HELD
    assert stored.filled() == 7
    assert [block.item.title for block in stored.agenda] == ["공동사업"]
    assert [decision.text for decision in stored.agenda[0].decisions] == [
        "반찬 나눔을 4월에 시작한다",
        "조리는 복지관이 맡는다",
    ]
    assert [(line.action.text, line.owner or line.organisation, line.action.due_on) for line in stored.actions] == [
        ("대상 명단 보내기", "가람1동주민센터", date(2021, 3, 25)),
        ("홍보물 만들기", "강가나", date(2021, 4, 1)),
        ("조리실 예약", "복지1", None),
    ]
    assert not draft.drafts(seven)


async def test_thirty_lines_follow_each_other_without_leaving_the_line(desk: Desk, network: Network) -> None:
    meeting_id = plan(desk, network)
    async with driving(sitting(desk, meeting_id)) as d:
        await d.press("f6", "f5")
        for number in range(1, 31):
            await d.type(f"{number}번째 말\n")
        stored = sheet_of(d, meeting_id)
        assert d.keys == 2 + sum(len(f"{number}번째 말") + 1 for number in range(1, 31))
    assert [line.text for line in stored.agenda[0].lines] == [f"{number}번째 말" for number in range(1, 31)]


async def test_the_arrows_move_to_another_item_while_writing(desk: Desk, network: Network) -> None:
    meeting_id = plan(desk, network)
    async with driving(sitting(desk, meeting_id)) as d:
        await d.press("f6", "slash")
        await d.press("down", "down")
        await d.type("소식지를 나누었다\n")
        await d.press("up")
        await d.type("구에서 온 소식\n")
        stored = sheet_of(d, meeting_id)
    assert [len(block.entries) for block in stored.agenda[:4]] == [0, 1, 1, 0]


async def test_text_from_records_is_drawn_and_not_obeyed(desk: Desk, network: Network) -> None:
    meeting_id = plan(desk, network, title="[red]제목[/]")
    async with driving(sitting(desk, meeting_id)) as d:
        await d.press("f5")
        await d.type("#[bold]안건\n")
        await d.paste("말\x1b[31m\x07 [/bold] @click\n")
        await d.press("enter")
        d.sees("[red]제목[/]")
        d.sees("[bold]안건")
        d.sees("말[31m [/bold] @click")


@pytest.mark.parametrize("size", [(80, 24), (132, 40)])
async def test_everything_fits_the_terminal(
    desk: Desk, network: Network, size: tuple[int, int], last_month: str
) -> None:
    meeting_id = plan(desk, network, title="아주 긴 제목을 가진 회의라서 줄이 넘칠 수도 있는 회의")
    async with driving(sitting(desk, meeting_id), size=size) as d:
        await d.press("f6", "f5")
        await d.type("길고 긴 말 " * 12 + "끝\n")
        d.sees("끝")
        d.sees("논의:")
        d.sees("F2 머리글")


async def test_a_new_item_takes_the_next_line_even_when_typed_at_once(desk: Desk, network: Network) -> None:
    meeting_id = plan(desk, network)
    async with driving(sitting(desk, meeting_id)) as d:
        await d.press("f5")
        await d.type("#첫째\n하나\n#둘째\n둘\n")
        stored = sheet_of(d, meeting_id)
    assert [[line.text for line in block.lines] for block in stored.agenda] == [["하나"], ["둘"]]


async def test_the_running_meeting_opens_with_one_key_from_the_first_screen(desk: Desk, network: Network) -> None:
    meeting_id = hold(desk, network)
    async with driving(ChatdongApp(desk)) as d:
        await d.press("enter")
        assert d.screen.meeting_id == meeting_id
        await d.press("f5")
        assert d.screen.line.has_focus
        assert d.keys == 2


async def test_the_help_shows_every_sign_in_two_lines(desk: Desk, network: Network) -> None:
    async with driving(sitting(desk, hold(desk, network))) as d:
        await d.press("f5")
        at = next(no for no, line in enumerate(d.frame()) if "1안 안 / 근거" in line)
        first, second = d.frame()[at : at + 2]
    assert all(sign in first for sign in ("!결정", "!1안 / 사유", "!보류 ~날짜 (조건)"))
    assert all(sign in second for sign in (">조치 @담당 ~기한", "#안건", "#ㅇㅇ2 14", "+참석자", "Tab"))
