"""The printed sheet comes back: its lines are keyed in by number, looked at, and saved with one key."""

from __future__ import annotations

from datetime import timedelta

import pytest

from chatdong_tui.domain.case import Contact
from chatdong_tui.domain.case_code import ContactMethod, ContactResult
from chatdong_tui.storage import rows
from chatdong_tui.usecases import field_sheet
from chatdong_tui.usecases.desk import Desk
from tests.conftest import Network
from tests.ui.cases import cases
from tests.usecases.cases import found

DAY = "3. 18."


@pytest.fixture
def sheet(desk: Desk, network: Network) -> Desk:
    """A desk on which a sheet of three cases was printed today."""
    for _ in range(3):
        found(desk, network)
    desk.perform(field_sheet.keep, network.zones[1])
    return desk


def contacts(desk: Desk) -> list[Contact]:
    with desk.database.snapshot() as connection:
        return rows.select(connection, Contact, "1 ORDER BY id")


async def test_a_line_is_its_number_two_letters_and_what_was_said(sheet: Desk) -> None:
    async with cases(sheet) as d:
        start = d.keys
        await d.press("i")
        d.sees("0318-1").sees("한 줄씩 적고 Enter를 누릅니다")
        await d.type("3 ㅈ ㅇ 반찬 전달 ~+7\n")
        d.sees(f"1-가람1-2021-003  {DAY} 전화 완료, 반찬 전달, 다음 2021. 3. 25.")
        assert contacts(sheet) == []
        await d.press("f2")
        d.sees("1줄을 접촉으로 저장했습니다.")
        assert d.keys - start == 1 + len("3 ㅈ ㅇ 반찬 전달 ~+7\n") + 1
    (contact,) = contacts(sheet)
    assert (contact.method, contact.result, contact.memo) == (
        ContactMethod.PHONE,
        ContactResult.COMPLETED,
        "반찬 전달",
    )
    assert contact.next_on == sheet.today + timedelta(days=7)


async def test_all_lines_are_taken_back_with_one_key(sheet: Desk) -> None:
    async with cases(sheet) as d:
        await d.press("i")
        await d.type("1 ㅂㅇ 안부\n2 ㅈㅂ\n3 ㅈㅇ 반찬\n")
        await d.press("f2")
        assert len(contacts(sheet)) == 3
        await d.press("ctrl+z")
        d.sees("기록지 옮겨 적기")
    assert contacts(sheet) == []


async def test_an_error_is_named_by_its_line_and_nothing_is_saved(sheet: Desk) -> None:
    async with cases(sheet) as d:
        await d.press("i")
        await d.type("1 ㅂ ㅇ 안부\n9 ㅂ ㅇ 안부\n")
        d.sees("이 기록지에 9번 줄이 없습니다")
        await d.press("f2")
        d.sees("‘9 ㅂ ㅇ 안부’ 줄: 이 기록지에 9번 줄이 없습니다")
        assert contacts(sheet) == []
        await d.press("enter")
        await d.press("home", "delete")
        await d.type("2")
        await d.press("enter", "f2")
    assert len(contacts(sheet)) == 2


async def test_a_line_is_taken_out_of_the_list(sheet: Desk) -> None:
    async with cases(sheet) as d:
        await d.press("i")
        await d.type("1 ㅂ ㅇ 안부\n2 ㅈ\n")
        await d.press("tab", "delete")
        d.does_not_see("안부").sees("1-가람1-2021-002")
        await d.press("f2")
    assert [contact.method for contact in contacts(sheet)] == [ContactMethod.PHONE]


async def test_a_line_that_stands_in_the_field_is_saved_with_the_others(sheet: Desk) -> None:
    async with cases(sheet) as d:
        await d.press("i")
        await d.type("1 ㅂ ㅇ 안부")
        await d.press("f2")
        d.sees("1줄을 접촉으로 저장했습니다.")
    assert len(contacts(sheet)) == 1


async def test_a_second_contact_of_the_day_is_pointed_out(sheet: Desk) -> None:
    async with cases(sheet) as d:
        await d.press("i")
        await d.type("1 ㅂ ㅇ 안부\n")
        await d.press("f2", "i")
        await d.type("1 ㅂ ㅇ 안부\n")
        d.sees("[같은 날 같은 접촉 있음]")


async def test_lines_that_are_pasted_become_lines_of_their_own(sheet: Desk) -> None:
    async with cases(sheet) as d:
        await d.press("i")
        await d.paste("1 ㅂ ㅇ 안부\n\n2 ㅈ ㅂ\n")
        d.sees("1-가람1-2021-001").sees("1-가람1-2021-002")


async def test_a_phone_number_in_a_line_is_asked_about(sheet: Desk) -> None:
    async with cases(sheet) as d:
        await d.press("i")
        await d.type("1 ㅈ ㅇ 010-2345-6789로 다시\n")
        await d.press("f2", "m")
    assert [contact.memo for contact in contacts(sheet)] == ["010-****-6789로 다시"]


async def test_what_was_typed_comes_back_after_a_crash(sheet: Desk) -> None:
    async with cases(sheet) as d:
        await d.press("i")
        await d.type("1 ㅂ ㅇ 안부\n")
    async with cases(sheet) as d:
        await d.press("i")
        await d.comes("안부")
        await d.press("f2")
    assert len(contacts(sheet)) == 1


async def test_leaving_with_lines_asks_and_lets_them_go(sheet: Desk) -> None:
    async with cases(sheet) as d:
        await d.press("i")
        await d.type("1 ㅂ ㅇ 안부\n")
        await d.press("escape")
        d.sees("저장하지 않은")
        await d.press("d", "i")
        d.sees("한 줄씩 적고 Enter를 누릅니다")


async def test_without_a_printed_sheet_a_line_begins_with_the_number_of_its_case(desk: Desk, network: Network) -> None:
    found(desk, network)
    async with cases(desk) as d:
        await d.press("i")
        await d.type("가람1-1 ㅂ ㅎ 문이 열려 있음\n")
        d.sees("1-가람1-2021-001")
        await d.press("f2")
        d.sees("위험징후가 있습니다.")
    assert [contact.result for contact in contacts(desk)] == [ContactResult.DANGER]
