"""The office's own templates on screen: what there is, what they may ask for, adding and removing."""

from __future__ import annotations

from pathlib import Path

import pytest

from chatdong_tui.ui.app import ChatdongApp
from chatdong_tui.usecases import template
from chatdong_tui.usecases.desk import Desk
from tests.templates import hwpx_form
from tests.ui.driver import driving


@pytest.fixture
def summary(tmp_path: Path) -> Path:
    path = tmp_path / "summary.hwpx"
    path.write_bytes(hwpx_form(("{{제목}}",)))
    return path


async def test_from_the_export_a_template_is_added_with_two_keys_and_its_path(desk: Desk, summary: Path) -> None:
    async with driving(ChatdongApp(desk, "export")) as d:
        await d.press("f8")
        d.sees("등록한 양식").sees("없음. F4를 눌러 등록합니다.")
        await d.press("down", "f4")
        assert d.field("form").read() == "monthly-summary"
        await d.paste(str(summary))
        await d.press("f2")
        await d.comes("월별 종합보고 한글: summary.hwpx")
        d.sees("월별 종합보고 한글 양식을 등록했습니다: summary.hwpx")
        assert d.keys == 5
        await d.press("escape")
        await d.comes("구청 양식으로 나가는 문서: 월별 종합보고(한글)")
    assert [each.form for each in template.listed()] == ["monthly-summary"]


async def test_what_is_wrong_stays_on_screen_and_nothing_is_kept(desk: Desk, tmp_path: Path) -> None:
    path = tmp_path / "a.hwpx"
    path.write_bytes(hwpx_form(("{{제묵}}",)))
    async with driving(ChatdongApp(desk, "templates")) as d:
        await d.press("f4")
        await d.paste(str(path))
        await d.press("f2")
        await d.comes("{{제목}}인지 확인하십시오")
        d.sees("아무것도 하지 않았습니다")
    assert template.listed() == []


async def test_a_path_is_asked_for(desk: Desk) -> None:
    async with driving(ChatdongApp(desk, "templates")) as d:
        await d.press("f4", "f2")
        d.sees("비어 있습니다")


async def test_a_template_is_removed_after_a_question(desk: Desk, summary: Path, today: object) -> None:
    template.add("settlement", summary, desk.today)
    async with driving(ChatdongApp(desk, "templates")) as d:
        d.sees("정산서 한글: summary.hwpx")
        await d.press("delete")
        d.sees("정산서 한글 양식(summary.hwpx)을 지울까요?")
        await d.press("y")
        await d.comes("정산서 한글 양식을 지웠습니다.")
        d.sees("없음. F4를 눌러 등록합니다.")
        await d.press("delete")
        d.sees("등록한 양식에 줄을 맞춘 뒤 누르십시오.")
    assert template.listed() == []


async def test_enter_shows_what_a_template_may_ask_for_and_copies_a_mark(desk: Desk) -> None:
    async with driving(ChatdongApp(desk, "templates")) as d:
        await d.press("enter")
        d.sees("회의 결과보고 양식에 적을 이름").sees("{{제목}}").sees("한 번만 나오는 값")
        await d.press("down", "enter")
        d.sees("복사했습니다: {{문서요지}}")
        assert d.app.clipboard == "{{문서요지}}"
        await d.press("end")
        d.sees("되풀이됩니다")


async def test_the_preview_says_that_the_file_looks_different(desk: Desk, summary: Path) -> None:
    template.add("monthly-summary", summary, desk.today)
    async with driving(ChatdongApp(desk, "export")) as d:
        await d.press("f3")
        await d.comes("한글 파일은 등록한 구청 양식에 채워 나갑니다.")
