"""Which forms go out, what of them is masked, where they go, and how they are opened afterwards."""

from __future__ import annotations

import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from chatdong_tui import places
from chatdong_tui.document import Paragraph
from chatdong_tui.ui.app import ChatdongApp
from chatdong_tui.ui.export.papers_screen import PapersScreen
from chatdong_tui.ui.export.request import masked
from chatdong_tui.ui.widgets.plain_list import LineList
from chatdong_tui.usecases import monthly
from chatdong_tui.usecases.desk import Desk
from chatdong_tui.words.form import FORM_NAMES
from tests.conftest import Network
from tests.export.sample import DOCUMENT
from tests.reports.month import fill
from tests.ui.driver import driving


@pytest.fixture(autouse=True)
def outbox(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("CHATDONG_HOME", str(tmp_path / "home"))
    return tmp_path / "home" / "outbox"


# which forms


async def test_every_form_can_be_chosen_at_80_columns(desk: Desk) -> None:
    async with driving(ChatdongApp(desk, "export")) as d:
        for label in FORM_NAMES.values():
            d.sees(f"] {label}")
        d.sees("[ ] 등록부").sees("[x] 월별 종합보고").sees("폴더")


async def test_one_key_takes_all_that_the_month_calls_for_and_once_more_the_usual_ones(
    desk: Desk, network: Network
) -> None:
    fill(desk, network)
    async with driving(ChatdongApp(desk, "export")) as d:
        await d.press("f4")
        d.sees("[x] 운영계획서").sees("[x] 등록부").sees("[x] 분기 추진실적").sees("[ ] 정산서")
        d.sees("그 달에 필요한 문서 5가지를 모두 켰습니다.")
        await d.press("f4")
        d.sees("[ ] 운영계획서").sees("[x] 회의 결과보고")
        assert d.field("forms").read() == ("meeting-result", "monthly-summary")


async def test_from_home_everything_that_a_month_calls_for_is_seen_and_written_with_four_keys(
    desk: Desk, network: Network, outbox: Path
) -> None:
    fill(desk, network)
    async with driving(ChatdongApp(desk)) as d:
        await d.press("f7", "f4", "f3")
        d.sees("1/5")
        await d.press("f2")
        await d.written()
        await d.comes("파일 30개를 썼습니다")
        assert d.keys == 4
    assert len(list((outbox / "2021-03_제1권역").iterdir())) == 31


async def test_the_arrows_and_the_space_bar_reach_the_entries_of_every_row(desk: Desk) -> None:
    async with driving(ChatdongApp(desk, "export")) as d:
        await d.press("down", "down", "left", "space")
        d.sees("[x] 인계·인수서")
        assert d.field("forms").read() == ("monthly-summary", "handover")


async def test_a_click_switches_an_entry_of_the_second_row(desk: Desk) -> None:
    async with driving(ChatdongApp(desk, "export")) as d:
        await d.click("ToggleBox", x=2, y=1)
        assert len(d.field("forms").read()) == 2


# what is masked


def test_what_is_masked_is_counted_in_words() -> None:
    said = masked(replace(DOCUMENT, form="meeting-result", blocks=(Paragraph("○○ 댁과 ○○ 사례, ○○을 살핌"),)), 7)
    assert said == "가린 것: 가구를 가리키는 말 2곳(○○), 사례번호 1곳(○○ 사례)."


def test_where_nothing_is_masked_it_says_what_was_looked_for() -> None:
    said = masked(replace(DOCUMENT, form="meeting-result"), 7)
    assert said == "가린 것: 없음. 가구 이름 7개와 사례번호를 찾았으나 나오지 않습니다."


def test_what_names_people_or_hides_nothing_says_so() -> None:
    assert masked(replace(DOCUMENT, form="sign-in-sheet"), 0).endswith("일하는 사람의 이름은 실립니다.")
    assert masked(replace(DOCUMENT, form="minutes"), 0).startswith("내부용이라")


async def test_the_preview_tells_it_of_each_document(
    desk: Desk, network: Network, monkeypatch: pytest.MonkeyPatch
) -> None:
    fill(desk, network)
    shown = [replace(DOCUMENT, form=form) for form in ("meeting-result", "minutes")]
    monkeypatch.setattr(monthly, "preview", lambda *_: shown)
    async with driving(ChatdongApp(desk, "export")) as d:
        await d.press("f3")
        d.sees("1/2").sees("가린 것: 없음. 가구 이름 1개와 사례번호를 찾았으나")
        await d.press("right")
        d.sees("2/2").sees("밖으로 내지 마십시오.")


# where they go


async def test_a_synced_folder_is_asked_about_before_anything_is_written(desk: Desk, tmp_path: Path) -> None:
    folder = tmp_path / "OneDrive" / "보고"
    async with driving(ChatdongApp(desk, "export"), size=(100, 30)) as d:
        d.field("folder").restore(str(folder))
        await d.press("f2")
        await d.comes("OneDrive 동기화 폴더입니다")
        assert not folder.exists()
        await d.press("n")
        await d.comes("쓰지 않았습니다. 다른 폴더를 골라 주십시오.")
        assert not folder.exists()


async def test_a_yes_in_the_korean_keyboard_writes_it(desk: Desk, tmp_path: Path) -> None:
    folder = tmp_path / "OneDrive" / "보고"
    async with driving(ChatdongApp(desk, "export"), size=(100, 30)) as d:
        d.field("folder").restore(str(folder))
        await d.press("f2")
        await d.comes("OneDrive 동기화 폴더입니다")
        await d.press("ㅛ")
        await d.comes("파일 6개를 썼습니다")
    assert (folder / "2021-03_제1권역").is_dir()


async def test_a_single_paper_too_is_asked_about(desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CHATDONG_HOME", str(tmp_path / "Dropbox"))
    async with driving(ChatdongApp(desk), size=(100, 30)) as d:
        d.app.push_screen(PapersScreen([DOCUMENT], "x", ""))
        await d.settle()
        await d.press("f2")
        await d.comes("Dropbox 동기화 폴더입니다")
        await d.press("escape")
        await d.comes("쓰지 않았습니다.")
        assert not places.outbox().exists()
        await d.press("f2", "y")
        await d.comes("썼습니다:")
    assert len(list(places.outbox().iterdir())) == 2


# afterwards

FakeOpener = Callable[[], str]


@pytest.fixture
def opened(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> FakeOpener:
    """A desktop whose opener writes down what it was given; returns that."""
    if sys.platform == "win32":
        pytest.skip("Windows opens files itself")
    said = tmp_path / "opened"
    program = tmp_path / "bin" / ("open" if sys.platform == "darwin" else "xdg-open")
    program.parent.mkdir()
    program.write_text(f'#!/bin/sh\nprintf %s "$1" > "{said}.new" && mv "{said}.new" "{said}"\n', encoding="utf-8")
    program.chmod(0o755)
    monkeypatch.setenv("PATH", f"{program.parent}:/usr/bin:/bin")
    monkeypatch.setenv("DISPLAY", ":0")

    def read() -> str:
        return said.read_text("utf-8") if said.exists() else ""

    return read


async def test_enter_opens_the_file_that_is_marked(desk: Desk, outbox: Path, opened: FakeOpener) -> None:
    async with driving(ChatdongApp(desk, "export")) as d:
        await d.press("f2")
        await d.comes("파일 6개를 썼습니다")
        await d.press("down", "enter")
        await d._until(lambda: bool(opened()))
        d.sees("열도록 했습니다")
    assert opened() == str(outbox / "2021-03_제1권역" / "2021-03_제1권역_월별종합보고.pdf")


async def test_the_folder_opens_with_the_korean_keyboard_too(desk: Desk, outbox: Path, opened: FakeOpener) -> None:
    async with driving(ChatdongApp(desk, "export")) as d:
        await d.press("f2")
        await d.comes("파일 6개를 썼습니다")
        await d.press("ㅐ")
        await d._until(lambda: bool(opened()))
    assert opened() == str(outbox / "2021-03_제1권역")


async def test_without_a_desktop_it_says_so_and_the_path_is_copied(
    desk: Desk, outbox: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("DISPLAY", raising=False)
    monkeypatch.delenv("WAYLAND_DISPLAY", raising=False)
    async with driving(ChatdongApp(desk, "export")) as d:
        await d.press("f2")
        await d.comes("파일 6개를 썼습니다")
        await d.press("enter")
        await d.comes("열 수 없습니다. C로 경로를 복사해 쓰십시오.")
        await d.press("end", "c")
        assert d.app.clipboard == str(outbox / "2021-03_제1권역" / "2021-03_제1권역_목록.html")


async def test_the_list_stands_below_the_files(desk: Desk) -> None:
    async with driving(ChatdongApp(desk, "export")) as d:
        await d.press("f2")
        await d.comes("파일 6개를 썼습니다")
        assert d.screen.query_one(LineList).lines[-1].text == "2021-03_제1권역_목록.html"
