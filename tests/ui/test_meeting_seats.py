"""Who sits at the table: marked with one key each, by number, or by the initial consonants of a name."""

from __future__ import annotations

import pytest

from chatdong_tui.domain.meeting_code import AttendanceState
from chatdong_tui.usecases import draft
from chatdong_tui.usecases.desk import Desk
from tests.conftest import Network
from tests.ui.driver import driving
from tests.ui.meetings import hold, plan, sheet_of, sitting, write


@pytest.mark.parametrize(
    ("keys", "state"),
    [
        (("space",), AttendanceState.PRESENT),
        (("1",), AttendanceState.PRESENT),
        (("q",), AttendanceState.ABSENT),
        (("ㅂ",), AttendanceState.ABSENT),
        (("w",), AttendanceState.LATE),
        (("ㅈ",), AttendanceState.LATE),
        (("e", "escape"), AttendanceState.SUBSTITUTE),
        (("ㄷ", "escape"), AttendanceState.SUBSTITUTE),
        (("대", "escape"), AttendanceState.SUBSTITUTE),
        (("space", "up", "d"), AttendanceState.EXPECTED),
        (("space", "up", "ㅇ"), AttendanceState.EXPECTED),
    ],
)
async def test_one_key_says_how_a_seat_was_filled(
    desk: Desk, network: Network, keys: tuple[str, ...], state: AttendanceState
) -> None:
    meeting_id = plan(desk, network)
    async with driving(sitting(desk, meeting_id)) as d:
        await d.press(*keys)
        assert sheet_of(d, meeting_id).seats[0].attendance.state is state


async def test_a_number_marks_that_seat(desk: Desk, network: Network) -> None:
    meeting_id = plan(desk, network)
    async with driving(sitting(desk, meeting_id)) as d:
        await d.type("31")
        present = [seat.filled for seat in sheet_of(d, meeting_id).seats]
    assert present == [True, False, True]


async def test_who_came_instead_is_typed_or_left_open(desk: Desk, network: Network) -> None:
    meeting_id = plan(desk, network)
    async with driving(sitting(desk, meeting_id)) as d:
        await d.press("e")
        d.sees("가람1동팀장 대신 온 사람")
        await d.type("박대리\n")
        await d.press("e", "enter")
        seats = sheet_of(d, meeting_id).seats
        d.sees("대리 박대리(가람1동")
    assert [seat.attendance.substitute for seat in seats[:2]] == ["박대리", None]
    assert [seat.attendance.state for seat in seats[:2]] == [AttendanceState.SUBSTITUTE] * 2


async def test_somebody_of_the_register_and_a_guest_are_added(desk: Desk, network: Network) -> None:
    meeting_id = plan(desk, network)
    async with driving(sitting(desk, meeting_id)) as d:
        await d.press("a")
        await d.type("나래1")
        await d.press("tab", "enter")
        await d.type("+손하나/가람교회/민\n")
        await d.type("+모르는이\n")
        d.sees("명부에 없습니다.")
        seats = sheet_of(d, meeting_id).seats
    assert [(seat.name, seat.organisation) for seat in seats[3:]] == [
        ("나래1동팀장", "나래1동주민센터"),
        ("손하나", "가람교회"),
    ]


# by the initial consonants of a name


async def test_consonants_typed_in_the_list_find_a_person_and_enter_marks_them(seven: Desk, network: Network) -> None:
    meeting_id = plan(seven, network)
    async with driving(sitting(seven, meeting_id)) as d:
        await d.type("ㄴㄷ")
        d.sees("찾기: ㄴㄷ").sees("남다라 하늘종합사회복지관")
        await d.press("enter")
        await d.type("ㄱㄱㄴ\n")
        d.sees("강가나 하늘종합사회복지관 출석")
        assert d.keys == 7
        await d.press("escape")
        there = {seat.name for seat in sheet_of(d, meeting_id).seats if seat.filled}
        assert d.screen.seats.has_focus
    assert there == {"남다라", "강가나"}
    assert not draft.drafts(seven)


async def test_f3_finds_any_name_also_by_its_number(seven: Desk, network: Network) -> None:
    meeting_id = plan(seven, network)
    async with driving(sitting(seven, meeting_id)) as d:
        await d.press("f3")
        await d.type("ㄷㅁㅂ\n2\n없는이\n")
        d.sees("그런 참석자가 없습니다.")
        stored = sheet_of(d, meeting_id)
    assert [seat.name for seat in stored.seats if seat.filled] == [stored.seats[1].name, "도마바"]


async def test_a_line_that_was_being_typed_waits_while_somebody_is_looked_for(desk: Desk, network: Network) -> None:
    async with driving(sitting(desk, hold(desk, network))) as d:
        await d.press("f5")
        await d.type("쓰던 말")
        await d.press("f3")
        await d.type("ㄱㄹ\n")
        await d.press("escape")
        d.sees("논의: 쓰던 말")


async def test_somebody_who_is_being_mended_is_not_lost_to_the_search(desk: Desk, network: Network) -> None:
    meeting_id = hold(desk, network)
    write(desk, meeting_id, "첫 말")
    async with driving(sitting(desk, meeting_id)) as d:
        await d.press("tab", "enter", "f3")
        d.sees("고치던 줄이 있습니다.").sees("논의: 첫 말")


async def test_a_mark_is_told_with_the_name(desk: Desk, network: Network) -> None:
    async with driving(sitting(desk, plan(desk, network))) as d:
        await d.press("q")
        d.sees("가람1동팀장 불참")


# the sign-in sheet on paper


async def test_where_the_signed_sheet_lies_is_a_field_of_the_sheet(desk: Desk, network: Network) -> None:
    meeting_id = plan(desk, network)
    async with driving(sitting(desk, meeting_id)) as d:
        await d.press("o")
        await d.type("문서함 3\n")
        d.sees("등록부 원본: 문서함 3")
        assert sheet_of(d, meeting_id).meeting.sheet_place == "문서함 3"
        await d.press("ctrl+z")
        d.does_not_see("문서함 3")
