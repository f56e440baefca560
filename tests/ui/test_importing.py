"""A table is brought in with three keys, and taken back with one."""

from __future__ import annotations

import threading
import unicodedata
from pathlib import Path
from typing import Any

import pytest
import xlsxwriter

from chatdong_tui.domain.refusal import Rule, RuleBroken
from chatdong_tui.ui.app import ChatdongApp
from chatdong_tui.ui.importing import file_screen, preview_screen
from chatdong_tui.ui.importing.path_box import dropped, split
from chatdong_tui.usecases import importing
from chatdong_tui.usecases.desk import Desk
from tests.conftest import Network
from tests.ui.driver import Driver, driving
from tests.ui.tables import folder, numbers, two_cases
from tests.usecases.tables import A_CASE, CASES, table, taken

__all__ = ["folder"]


async def stopped(d: Driver, key: str) -> None:
    """Begin something with a key and press Esc while it is under way."""
    await d._send(key)
    while not d.screen.working:
        await d.pilot.pause(0.001)
    await d.press("escape")


# the whole way


async def test_the_newest_table_of_the_folder_is_three_keys_away_from_the_network(
    desk: Desk, network: Network, folder: Path
) -> None:
    two_cases(folder)
    async with driving(ChatdongApp(desk, "network")) as d:
        await d.press("i")
        d.sees("명단.csv")
        await d.press("enter")
        d.sees("사례 2줄: 새로 2, 이미 있음 0, 문제 0").sees("가-1 가람1동 독거노인 1950~1954년생 방문")
        await d.press("f2")
        d.sees("사례 2줄을 가져왔습니다.")
        assert (d.keys, numbers(desk)) == (3, ["가-1", "가-2"])
        await d.press("ctrl+z")
        d.sees("되돌렸습니다: 표에서 가져오기")
        assert numbers(desk) == []


async def test_it_is_reached_from_every_room_by_its_name(desk: Desk, folder: Path) -> None:
    async with driving(ChatdongApp(desk, "cases")) as d:
        await d.press("ctrl+p")
        await d.type("ㅍㅇㅅ\n")
        assert isinstance(d.screen, file_screen.ImportScreen)


async def test_cp949_and_a_sheet_under_a_title_are_read_alike(desk: Desk, network: Network, folder: Path) -> None:
    csv = table(folder, CASES, A_CASE)
    csv.write_bytes(csv.read_text(encoding="utf-8").encode("cp949"))
    with xlsxwriter.Workbook(str(folder / "담당자.xlsx")) as book:
        sheet = book.add_worksheet("명단")
        sheet.write(0, 0, "2021년 담당자 명단")
        sheet.write_row(2, 0, ("성명", "소속", "직위"))
        sheet.write_row(3, 0, ("도레미", "하늘종합사회복지관", "팀장"))
    async with driving(ChatdongApp(desk, "importing")) as d:
        await d.type("명단\n")
        d.sees("사례 1줄: 새로 1")
    async with driving(ChatdongApp(desk, "importing")) as d:
        await d.type("ㄷㄷㅈ\n")
        d.sees("사람(명단 시트) 1줄: 새로 1").sees("도레미 하늘종합사회복지관")


# the file


async def test_a_name_that_macos_spelled_letter_by_letter_is_completed_and_read(
    desk: Desk, network: Network, folder: Path
) -> None:
    inside = folder / unicodedata.normalize("NFD", "받은 파일")
    inside.mkdir()
    table(inside, CASES, A_CASE, name=unicodedata.normalize("NFD", "맥 명단.csv"))
    async with driving(ChatdongApp(desk, "importing")) as d:
        await d.type("받은")
        await d.press("tab")
        d.sees("받은 파일/").sees("맥 명단.csv")
        await d.type("맥")
        await d.press("enter")
        d.sees("가져오기 - 맥 명단.csv").sees("새로 1")


async def test_a_file_that_is_dragged_into_the_window_takes_the_place_of_the_folder(
    desk: Desk, network: Network, folder: Path, tmp_path: Path
) -> None:
    path = table(tmp_path, CASES, A_CASE, name="끌어 온 명단.csv")
    async with driving(ChatdongApp(desk, "importing")) as d:
        await d.paste(f"'{path}' ")
        await d.press("enter")
        d.sees("가져오기 - 끌어 온 명단.csv")


async def test_the_folder_of_the_last_table_is_remembered(
    desk: Desk, network: Network, folder: Path, tmp_path: Path
) -> None:
    elsewhere = tmp_path / "다른 곳"
    elsewhere.mkdir()
    path = table(elsewhere, CASES, A_CASE)
    async with driving(ChatdongApp(desk, "importing")) as d:
        await d.paste(str(path))
        await d.press("enter")
        await d.comes("새로 1")
    async with driving(ChatdongApp(desk, "importing")) as d:
        assert d.screen.box.value.endswith("다른 곳/")
        d.sees("명단.csv")


async def test_what_is_wrong_with_a_file_is_said_at_its_path_and_goes_with_the_next_letter(
    desk: Desk, network: Network, folder: Path
) -> None:
    (folder / "옛.xls").write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"0" * 600)
    async with driving(ChatdongApp(desk, "importing")) as d:
        await d.press("enter")
        d.sees("예전 엑셀 형식(.xls)입니다")
        await d.type("x")
        d.does_not_see("예전 엑셀 형식(.xls)입니다").sees("그렇게 시작하는 이름이 이 폴더에 없습니다.")
        await d.press("enter")
        d.sees("파일이 없거나 읽을 수 없습니다")


async def test_the_arrows_choose_and_a_folder_is_entered(desk: Desk, network: Network, folder: Path) -> None:
    (folder / "가").mkdir()
    table(folder / "가", CASES, A_CASE, name="안.csv")
    async with driving(ChatdongApp(desk, "importing")) as d:
        d.sees("이 폴더에는 표 파일이 없습니다.")
        await d.press("enter")
        d.sees("안.csv")
        await d.press("down", "enter")
        d.sees("가/").does_not_see("안.csv")


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("명단.csv", ("/나/문서", "명단.csv")),
        ("/나/문서/명", ("/나/문서", "명")),
        ("/나/문서/", ("/나/문서", "")),
        ("/나/문서//media/usb/명", ("/media/usb", "명")),
        ("/나/문서/~$명단", ("/나/문서", "~$명단")),
        ("~없는이/명", ("/나/문서/~없는이", "명")),
    ],
)
def test_a_path_may_begin_anew_behind_the_folder(typed: str, meant: tuple[str, str]) -> None:
    where, beginning = split(typed, Path("/나/문서"))
    assert (str(where), beginning) == meant


@pytest.mark.parametrize(
    ("pasted", "path"),
    [
        ("'/나/새 명단.csv' ", "/나/새 명단.csv"),
        ("/나/새\\ 명단.csv", "/나/새 명단.csv"),
        ("file:///%EB%82%98/a%20b.csv", "/나/a b.csv"),
        ("명단.csv", ""),
    ],
)
def test_a_dragged_file_is_its_path_however_the_terminal_writes_it(pasted: str, path: str) -> None:
    assert dropped(pasted) == path


# long work


async def test_esc_ends_the_reading(
    desk: Desk, network: Network, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def endless(desk: Desk, asked: object, tell: Any) -> None:
        pause = threading.Event()
        while tell(1, 2):
            pause.wait(0.01)
        raise RuleBroken("", Rule.STOPPED)

    monkeypatch.setattr(file_screen, "check", endless)
    two_cases(folder)
    async with driving(ChatdongApp(desk, "importing")) as d:
        await stopped(d, "enter")
        d.sees("멈추었습니다. 아무것도 저장하지 않았습니다.").sees("명단.csv")


async def test_esc_ends_the_saving_and_nothing_is_saved(
    desk: Desk, network: Network, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    take = importing.take

    def slow(desk: Desk, planned: importing.ImportPlan, *, progress: Any, **how: Any) -> Any:
        pause = threading.Event()
        while progress(1, 2):
            pause.wait(0.01)
        return take(desk, planned, progress=progress, **how)

    monkeypatch.setattr(preview_screen.importing, "take", slow)
    two_cases(folder)
    async with driving(ChatdongApp(desk, "importing")) as d:
        await d.press("enter")
        await stopped(d, "f2")
        d.sees("멈추었습니다. 아무것도 저장하지 않았습니다.").sees("새로 2")
    assert numbers(desk) == []


# what was brought in before


async def test_an_import_is_taken_back_as_a_whole_after_one_question(
    desk: Desk, network: Network, folder: Path
) -> None:
    taken(desk, two_cases(folder))
    async with driving(ChatdongApp(desk, "importing")) as d:
        await d.press("f8")
        d.sees("2021. 3. 18. 14:00  사례 2줄  명단.csv")
        await d.press("delete")
        d.sees("가져온 사례 2줄을 되돌리겠습니까?")
        await d.press("y")
        d.sees("사례 2줄을 되돌렸습니다.").sees("되돌림")
        await d.press("delete")
        d.sees("이미 되돌린 기록입니다.")
        assert d.keys == 4
    assert numbers(desk) == []
