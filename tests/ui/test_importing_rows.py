"""A table before it is saved: its rows, what is wrong with them, and which column is which."""

from __future__ import annotations

from pathlib import Path

import xlsxwriter

from chatdong_tui.ui.app import ChatdongApp
from chatdong_tui.usecases.desk import Desk
from tests.conftest import Network
from tests.ui.driver import driving
from tests.ui.tables import folder, numbers, two_cases
from tests.usecases.tables import CASES, PEOPLE, table, taken
from tests.usecases.tables import case as row

__all__ = ["folder"]

# the rows


async def test_rows_with_problems_are_shown_first_and_keep_the_rest_from_being_saved(
    desk: Desk, network: Network, folder: Path
) -> None:
    table(folder, CASES, row(사례번호="가-1"), row(발굴일="3.2"))
    async with driving(ChatdongApp(desk, "importing")) as d:
        await d.press("enter")
        d.sees("새로 1, 이미 있음 0, 문제 1").sees("3행 발굴일: 연도가 없는 날짜입니다.").does_not_see("가-1")
        await d.press("f2")
        d.sees("문제가 있는 줄이 1줄 있습니다.")
        assert numbers(desk) == []
        await d.press("p")
        d.sees("가-1")
        await d.press("f8")
        d.sees("사례 1줄을 가져왔습니다(1줄은 뺐습니다).")
    assert numbers(desk) == ["가-1"]


async def test_a_file_that_was_mended_is_read_again_with_one_key(desk: Desk, network: Network, folder: Path) -> None:
    table(folder, CASES, row(발굴일="3.2"))
    async with driving(ChatdongApp(desk, "importing")) as d:
        await d.press("enter")
        d.sees("문제 1")
        table(folder, CASES, row(발굴일="2021.3.2"))
        await d.press("f5")
        d.sees("새로 1, 이미 있음 0, 문제 0")


async def test_rows_that_are_there_already_are_counted_apart(desk: Desk, network: Network, folder: Path) -> None:
    taken(desk, two_cases(folder))
    table(folder, CASES, row(사례번호="가-1"), row(사례번호="가-3"), row(동="없는동"))
    async with driving(ChatdongApp(desk, "importing")) as d:
        await d.press("enter")
        d.sees("새로 1, 이미 있음 1, 문제 1").sees("문제 있는 줄만 1건")
        await d.press("p")
        d.sees("이미 있는 줄만 1건")


async def test_a_file_that_was_brought_in_before_is_asked_about(desk: Desk, network: Network, folder: Path) -> None:
    path = table(folder, PEOPLE[:2], ("도레미", "하늘종합사회복지관"))
    taken(desk, path)
    async with driving(ChatdongApp(desk, "importing")) as d:
        await d.press("enter")
        d.sees("이미 가져온 파일입니다(2021. 3. 18.).").sees("새로 0, 이미 있음 1")
        await d.press("f8")
        d.sees("새로 가져올 줄이 없습니다.")


# the columns


async def test_columns_that_the_headings_do_not_tell_are_chosen(desk: Desk, network: Network, folder: Path) -> None:
    heading = ("동", "가구유형", "발굴경로", "적은날", "만난날")
    table(folder, heading, ("가람1동", "독거노인", "방문", "2021.3.5", "2021.3.2"))
    async with driving(ChatdongApp(desk, "importing")) as d:
        await d.press("enter")
        d.sees("읽는 데 필요한 칸을 찾지 못했습니다.")
        assert d.focused_field() == "cases:found_on"
        await d.type("ㅁㄴ\n")
        await d.press("f2")
        d.sees("발굴일=만난날").sees("2021. 3. 2.")
        await d.press("f2")
        d.sees("사례 1줄을 가져왔습니다.")
        assert d.keys == 6
    table(folder, heading, ("가람2동", "조손", "방문", "2021.3.9", "2021.3.8"))
    async with driving(ChatdongApp(desk, "importing")) as d:
        await d.press("enter")
        d.sees("발굴일=만난날")


async def test_a_column_that_should_not_be_read_is_cleared_from_its_problem(
    desk: Desk, network: Network, folder: Path
) -> None:
    table(folder, CASES, row(담당="모르는이"))
    async with driving(ChatdongApp(desk, "importing")) as d:
        await d.press("enter", "enter")
        assert d.focused_field() == "cases:manager"
        await d.press("delete", "f2")
        d.sees("새로 1, 이미 있음 0, 문제 0").sees("읽지 않는 칸: 담당")
        await d.press("f2")
    assert len(numbers(desk)) == 1


async def test_the_kind_can_be_another_one(desk: Desk, network: Network, folder: Path) -> None:
    table(folder, ("기관명", "종류"), ("새솔도서관", "기타"))
    async with driving(ChatdongApp(desk, "importing")) as d:
        await d.press("enter")
        d.sees("기관 1줄")
        await d.press("c")
        await d.type("ㅅㄹ\n")
        d.sees("기관*").sees("직위").does_not_see("참여구분")


async def test_another_sheet_is_read_on_its_own_terms(desk: Desk, network: Network, folder: Path) -> None:
    with xlsxwriter.Workbook(str(folder / "두 장.xlsx")) as book:
        for name, heading in (("사람", PEOPLE[:2]), ("기관", ("기관명", "종류"))):
            sheet = book.add_worksheet(name)
            sheet.write_row(0, 0, heading)
            sheet.write_row(1, 0, ("도레미", "하늘종합사회복지관"))
    async with driving(ChatdongApp(desk, "importing")) as d:
        await d.press("enter", "f4", "down")
        await d.type("기\n")
        await d.press("f2")
        d.sees("기관(기관 시트) 1줄")
