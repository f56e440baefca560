"""Pasting a text of several lines into the minutes."""

from __future__ import annotations

from datetime import date

from chatdong_tui.usecases import draft
from chatdong_tui.usecases.desk import Desk
from tests.conftest import Network
from tests.ui.driver import driving
from tests.ui.meetings import plan, sheet_of, sitting


async def test_pasted_lines_become_one_line_each(desk: Desk, network: Network) -> None:
    meeting_id = plan(desk, network)
    async with driving(sitting(desk, meeting_id)) as d:
        await d.press("f5")
        await d.type("먼저: ")
        await d.paste("인사말\r\n\r\n#공동사업\n동마다 추천함\n!4월에 시작한다\n>명단 보내기 @복지1 ~3.25\n")
        d.sees("5줄을 적었습니다.")
        stored = sheet_of(d, meeting_id)
    (item,) = stored.agenda
    assert [line.text for line in stored.lines if line.agenda_item_id is None] == ["먼저: 인사말"]
    assert item.item.title == "공동사업"
    assert [line.text for line in item.lines] == ["동마다 추천함"]
    assert [decision.text for decision in item.decisions] == ["4월에 시작한다"]
    assert [(action.owner, action.action.due_on) for action in item.actions] == [("복지1", date(2021, 3, 25))]


async def test_a_pasted_line_with_a_resident_number_is_left_out_and_named_by_its_number(
    desk: Desk, network: Network
) -> None:
    meeting_id = plan(desk, network)
    async with driving(sitting(desk, meeting_id)) as d:
        await d.press("f5")
        await d.paste("첫째\n김가상 900101-1234567 확인\n!둘째")
        d.sees("2줄을 적었습니다. 붙여 넣은 2번째 줄은 주민등록번호로 보이는 숫자가 있어").does_not_see("900101")
        stored = sheet_of(d, meeting_id)
    assert [line.text for line in stored.lines] == ["첫째"]
    assert [decision.text for decision in stored.decisions] == ["둘째"]
    assert not draft.drafts(desk)


async def test_what_stood_in_the_line_stays_when_the_first_pasted_line_is_refused(desk: Desk, network: Network) -> None:
    meeting_id = plan(desk, network)
    async with driving(sitting(desk, meeting_id)) as d:
        await d.press("f5")
        await d.type("쓰던 말")
        await d.paste("900101-1234567\n다음")
        d.sees("논의: 쓰던 말").sees("붙여 넣은 1번째 줄은").does_not_see("900101")


async def test_a_pasted_line_that_cannot_be_what_its_sign_says_is_not_lost(desk: Desk, network: Network) -> None:
    meeting_id = plan(desk, network)
    async with driving(sitting(desk, meeting_id)) as d:
        await d.press("f5")
        await d.paste("첫째\n>명단 @없는이\n셋째")
        d.sees("붙여 넣은 2번째 줄은 논의로 적었습니다.").sees("담당을 찾지")
        assert [line.text for line in sheet_of(d, meeting_id).lines] == ["첫째", ">명단 @없는이", "셋째"]
