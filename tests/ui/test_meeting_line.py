"""The one line of the sheet: its signs, what it refuses, and what survives of it."""

from __future__ import annotations

from datetime import date

import pytest

from chatdong_tui.ui.app import ChatdongApp
from chatdong_tui.usecases import draft, minutes_line
from chatdong_tui.usecases.desk import Desk
from chatdong_tui.words import meeting_screens as words
from tests.conftest import Network
from tests.ui.driver import driving
from tests.ui.meetings import hold, plan, rest, sheet_of, sitting, write
from tests.usecases.cases import found


async def test_tab_turns_a_line_into_a_decision_and_then_an_action(desk: Desk, network: Network) -> None:
    meeting_id = plan(desk, network)
    async with driving(sitting(desk, meeting_id)) as d:
        await d.press("f5")
        await d.type("반찬을 나눈다")
        await d.press("tab")
        d.sees("결정: !반찬을 나눈다")
        await d.press("tab")
        d.sees("조치: >반찬을 나눈다")
        await d.press("tab")
        d.sees("논의: 반찬을 나눈다")


async def test_a_line_is_mended_in_the_live_line(desk: Desk, network: Network) -> None:
    meeting_id = plan(desk, network)
    desk.perform(minutes_line.add_by_line, meeting_id, None, ">명단 보내기 @복지1 ~3.25")
    async with driving(sitting(desk, meeting_id)) as d:
        await d.press("tab", "enter")
        d.sees(">명단 보내기 @복지1 ~3.25")
        await d.press("backspace")
        await d.type("6\n")
        (action,) = sheet_of(d, meeting_id).actions
        assert (action.owner, action.action.due_on) == ("복지1", date(2021, 3, 26))
        await d.press("enter", "home", "delete")
        await d.type("!\n")
        assert [decision.text for decision in sheet_of(d, meeting_id).decisions] == ["명단 보내기 @복지1 ~3.26"]


async def test_esc_leaves_a_line_as_it_was_and_gives_back_what_waited(desk: Desk, network: Network) -> None:
    meeting_id = plan(desk, network)
    desk.perform(minutes_line.add_by_line, meeting_id, None, "처음 말")
    async with driving(sitting(desk, meeting_id)) as d:
        await d.press("f5")
        await d.type("쓰던 말")
        await d.press("escape", "enter")
        await d.type(" 더")
        await d.press("escape")
        d.sees("고치던 내용을 버릴까요?")
        await d.press("n")
        d.sees("논의: 처음 말 더")
        await d.press("escape", "y")
        d.sees("논의: 쓰던 말")
        assert [line.text for line in sheet_of(d, meeting_id).lines] == ["처음 말"]


async def test_a_removed_line_comes_back_with_undo(desk: Desk, network: Network) -> None:
    meeting_id = plan(desk, network)
    desk.perform(minutes_line.add_by_line, meeting_id, None, "지울 말")
    async with driving(sitting(desk, meeting_id)) as d:
        await d.press("tab", "delete")
        assert not sheet_of(d, meeting_id).lines
        await d.press("ctrl+z")
        assert [line.text for line in sheet_of(d, meeting_id).lines] == ["지울 말"]


@pytest.mark.parametrize(
    ("line", "sentence"),
    [
        (">할 일 @없는이", words.OWNER_UNKNOWN),
        (">할 일 @가람", words.OWNER_SEVERAL),
        (">할 일 ~언젠가", words.DUE_UNREADABLE),
        ("!", "비어 있습니다."),
    ],
)
async def test_a_refused_line_keeps_its_text(desk: Desk, network: Network, line: str, sentence: str) -> None:
    meeting_id = plan(desk, network)
    async with driving(sitting(desk, meeting_id)) as d:
        await d.press("f5")
        await d.type(line + "\n")
        d.sees(sentence)
        assert d.screen.line.value == line
        assert not sheet_of(d, meeting_id).entries


async def test_a_resident_number_is_refused_and_kept_nowhere(desk: Desk, network: Network) -> None:
    meeting_id = plan(desk, network)
    async with driving(sitting(desk, meeting_id)) as d:
        await d.press("f5")
        await d.type("연락처는 900101-123456")
        await rest(d)
        await d.type("7")
        await rest(d)
        d.sees("주민등록번호로 보이는 숫자")
        assert d.screen.line.value == "연락처는 900101-"
        assert "123456" not in str(draft.drafts(desk))


async def test_the_line_being_typed_comes_back(desk: Desk, network: Network) -> None:
    meeting_id = plan(desk, network)
    async with driving(sitting(desk, meeting_id)) as d:
        await d.press("f5")
        await d.type("!반찬을")
        await rest(d)
    async with driving(sitting(desk, meeting_id)) as d:
        d.sees("결정: !반찬을")
        d.sees("저장하지 않은 내용을 되살렸습니다.")
        await d.type(" 나눈다\n")
        assert [decision.text for decision in sheet_of(d, meeting_id).decisions] == ["반찬을 나눈다"]
    assert not draft.drafts(desk)


async def test_leaving_keeps_the_line_and_says_so(desk: Desk, network: Network) -> None:
    meeting_id = plan(desk, network)
    async with driving(ChatdongApp(desk, "meetings")) as d:
        await d.press("enter", "f5")
        await d.type("쓰던 말")
        await d.press("escape", "escape")
        d.sees("적던 줄을 두었습니다.")
        await d.press("enter")
        d.sees("논의: 쓰던 말")
    assert [each.row_id for each in draft.drafts(desk)] == [meeting_id]


async def test_undo_takes_back_the_line_being_typed_before_the_one_saved(desk: Desk, network: Network) -> None:
    meeting_id = plan(desk, network)
    async with driving(sitting(desk, meeting_id)) as d:
        await d.press("f5")
        await d.type("첫 말\n다음")
        await d.press("ctrl+z")
        d.does_not_see("다음")
        assert len(sheet_of(d, meeting_id).lines) == 1
        await d.press("ctrl+z")
        assert not sheet_of(d, meeting_id).lines


async def test_undo_does_not_reach_past_a_line_that_was_taken_up(desk: Desk, network: Network) -> None:
    meeting_id = plan(desk, network)
    desk.perform(minutes_line.add_by_line, meeting_id, None, "첫 말")
    async with driving(sitting(desk, meeting_id)) as d:
        await d.press("f5", "escape", "enter", "ctrl+z")
        d.sees("적던 줄이 있습니다.")


# ways to decide


async def test_options_a_choice_with_its_reason_and_what_is_put_off(desk: Desk, network: Network) -> None:
    meeting_id = hold(desk, network)
    async with driving(sitting(desk, meeting_id)) as d:
        await d.press("f5")
        await d.type("#반찬 나눔\n1안 복지관에서 조리 / 조리실이 있음\n2안 사서 나눔\n")
        d.sees("[1안] 복지관에서 조리 / 조리실이 있음").sees("[2안] 사서 나눔")
        await d.type("!")
        d.sees("이 안건의 안: 1안 복지관에서 조리, 2안 사서 나눔")
        await d.type("1안 / 위생 허가가 있음\n")
        d.sees("[결정] 1안 복지관에서 조리").sees("허가가 있음")
        await d.type("!보류 홍보물 ~4.15 (예산이 나오면)\n")
        d.sees("[보류] 홍보물 ~4.15. (예산이 나오면)")
        (block,) = sheet_of(d, meeting_id).agenda
    chosen, put_off = block.decisions
    assert (chosen.option_id, chosen.reason) == (block.options[0].id, "위생 허가가 있음")
    assert (put_off.revisit_on, put_off.revisit_condition) == (date(2021, 4, 15), "예산이 나오면")


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("1안 가", "안:"),
        ("!1안", "결정:"),
        ("!보류", "보류:"),
        ("#제목", "안건:"),
        ("#ㄱㄹ1 2", "사례:"),
        ("1안이 좋다", "논의:"),
    ],
)
async def test_the_line_says_what_it_will_become(desk: Desk, network: Network, line: str, kind: str) -> None:
    async with driving(sitting(desk, hold(desk, network))) as d:
        await d.press("f5")
        await d.type(line)
        assert d.line(f" {kind} ").endswith(line)


@pytest.mark.parametrize(
    "line",
    ["1안 복지관에서 조리 / 조리실이 있음", "!1안 복지관에서 조리 / 위생 허가", "!보류 홍보물 ~4.15 (예산이 나오면)"],
)
async def test_a_saved_line_comes_back_as_it_was_typed(desk: Desk, network: Network, line: str) -> None:
    meeting_id = hold(desk, network)
    write(desk, meeting_id, "#반찬", *(["1안 가"] if line[0] == "!" else []), line)
    async with driving(sitting(desk, meeting_id)) as d:
        await d.press("tab", "end", "enter")
        assert d.screen.line.value == line
        await d.type("은")
        await d.press("enter")
        d.sees("고쳤습니다.")


async def test_an_option_that_was_chosen_is_not_removed(desk: Desk, network: Network) -> None:
    meeting_id = hold(desk, network)
    write(desk, meeting_id, "#반찬", "1안 가", "!1안")
    async with driving(sitting(desk, meeting_id)) as d:
        await d.press("tab", "end", "up", "delete")
        assert len(sheet_of(d, meeting_id).options) == 1
        d.sees("다른 기록이 이 기록을 근거로 삼고 있어")


async def test_a_refused_number_of_an_option_is_told_in_words_that_fit(desk: Desk, network: Network) -> None:
    async with driving(sitting(desk, hold(desk, network))) as d:
        await d.press("f5")
        await d.type("!2안\n")
        d.sees("이 안건에 없는 안입니다.")


async def test_tab_turns_an_option_into_its_choice_and_a_put_off_into_an_action(desk: Desk, network: Network) -> None:
    async with driving(sitting(desk, hold(desk, network))) as d:
        await d.press("f5")
        await d.type("1안 가")
        await d.press("tab")
        assert d.screen.line.value == "!1안 가"
        d.screen.line.restore("!보류 홍보물 ~4.15")
        await d.press("tab")
        assert d.screen.line.value == ">홍보물 ~4.15"


# cases


async def test_a_case_is_drawn_in_by_the_consonants_of_its_dong_and_its_number(desk: Desk, network: Network) -> None:
    meeting_id = hold(desk, network)
    known = found(desk, network)
    async with driving(sitting(desk, meeting_id)) as d:
        await d.press("f5")
        before = d.keys
        await d.type("#ㄱㄹ1 1")
        d.sees(f"Enter로 상정: {known.case_no}(가람1동, 발굴)")
        await d.press("enter")
        assert d.keys - before == 7
        d.sees(f"사례 {known.case_no}")
        assert sheet_of(d, meeting_id).agenda[0].item.case_id == known.id


async def test_tab_writes_the_number_of_a_case_out_and_a_title_stays_a_title(desk: Desk, network: Network) -> None:
    known = found(desk, network)
    async with driving(sitting(desk, hold(desk, network))) as d:
        await d.press("f5")
        await d.type("#가람1-1")
        await d.press("tab")
        assert d.screen.line.value == f"#{known.case_no}"
        d.screen.line.restore("#2월 소식")
        await d.press("tab")
        assert d.screen.line.value == "2월 소식"


async def test_a_number_that_no_case_has_is_refused_and_stays(desk: Desk, network: Network) -> None:
    meeting_id = hold(desk, network)
    async with driving(sitting(desk, meeting_id)) as d:
        await d.press("f5")
        await d.type("#ㄱㄹ1 99")
        d.sees("그런 번호의 사례가 없습니다.")
        await d.press("enter")
        assert d.screen.line.value == "#ㄱㄹ1 99"
        assert not sheet_of(d, meeting_id).agenda
