"""A text field: one spelling, no control characters, no resident number, a cursor where the text ends."""

from __future__ import annotations

import unicodedata

import pytest
from textual.app import App, ComposeResult

from chatdong_tui.ui.widgets.notice import Notice
from chatdong_tui.ui.widgets.text_box import TextBox
from tests.ui.driver import driving


class BoxApp(App[None]):
    def __init__(self, box: TextBox) -> None:
        super().__init__()
        self.box = box
        self.notices: list[str] = []
        self.escapes = self.undone = 0

    def compose(self) -> ComposeResult:
        yield self.box
        yield TextBox("다음")

    def on_notice(self, event: Notice) -> None:
        self.notices.append(event.text)

    def on_key(self, event: object) -> None:
        self.escapes += getattr(event, "key", "") == "escape"
        self.undone += getattr(event, "key", "") in ("ctrl+z", "ctrl+ㅋ")


async def test_the_terminal_cursor_stands_right_behind_the_text() -> None:
    async with driving(BoxApp(TextBox())) as d:
        await d.type("한글")
        assert d.app.cursor_position == (4, 0)  # two syllables of two cells
        await d.press("left")
        assert d.app.cursor_position == (2, 0)


async def test_entering_a_filled_field_puts_the_cursor_behind_its_text() -> None:
    async with driving(BoxApp(TextBox("가람"))) as d:
        assert d.app.cursor_position == (4, 0)


async def test_typing_in_a_filled_field_adds_to_it() -> None:
    app = BoxApp(TextBox("가람"))
    async with driving(app) as d:
        await d.type("동")
        assert app.box.read() == "가람동"


async def test_a_field_takes_one_row() -> None:
    app = BoxApp(TextBox("가람"))
    async with driving(app):
        assert app.box.size.height == 1


async def test_pasted_letters_are_composed() -> None:
    app = BoxApp(TextBox())
    async with driving(app) as d:
        await d.paste(unicodedata.normalize("NFD", "한글"))
        assert app.box.value == "한글"
        await d.press("backspace")
        assert app.box.value == "한"


async def test_pasted_lines_become_one_without_control_characters() -> None:
    app = BoxApp(TextBox())
    async with driving(app) as d:
        await d.paste("첫 줄\r\n둘째\x1b[31m 줄\n")
        assert app.box.value == "첫 줄 둘째[31m 줄"


async def test_a_paste_that_is_too_long_is_cut_and_said_so() -> None:
    app = BoxApp(TextBox(max_length=3))
    async with driving(app) as d:
        await d.paste("가나다라마")
        assert app.box.value == "가나다"
        assert app.notices == ["3자까지 넣을 수 있어 뒷부분은 넣지 않았습니다."]


async def test_a_resident_number_is_not_taken_by_paste() -> None:
    app = BoxApp(TextBox("메모"))
    async with driving(app) as d:
        await d.paste("900101-1234567")
        assert app.box.value == "메모"
        assert app.notices == ["주민등록번호로 보이는 숫자라 넣지 않았습니다."]


async def test_a_resident_number_is_not_taken_by_typing() -> None:
    app = BoxApp(TextBox())
    async with driving(app) as d:
        await d.type("생일 900101-1234567 임")
        assert app.box.value == "생일 900101- 임"
        assert app.notices == ["주민등록번호로 보이는 숫자라 뒷자리를 지웠습니다."]


async def test_escape_leaves_what_was_typed_and_goes_up() -> None:
    app = BoxApp(TextBox("처음"))
    async with driving(app) as d:
        await d.type("부터")
        await d.press("escape")
        assert (app.box.value, app.escapes) == ("처음부터", 1)


@pytest.mark.parametrize("key", ["ctrl+z", "ctrl+ㅋ"])
async def test_ctrl_z_takes_back_the_typing_of_a_field_word_by_word(key: str) -> None:
    app = BoxApp(TextBox("처음"))
    async with driving(app) as d:
        await d.type("부터 끝까지")
        await d.press(key)
        assert app.box.value == "처음부터 "
        await d.press(key)
        assert app.box.value == "처음"
        assert app.undone == 0
        await d.press(key)
        assert app.undone == 1


async def test_ctrl_z_brings_back_what_was_deleted_and_puts_the_cursor_behind_it() -> None:
    app = BoxApp(TextBox("가람동"))
    async with driving(app) as d:
        await d.press("left", "backspace", "ctrl+z")
        await d.type("1")
        assert app.box.value == "가람1동"


async def test_ctrl_z_takes_back_a_paste_at_once() -> None:
    app = BoxApp(TextBox("처음"))
    async with driving(app) as d:
        await d.paste("부터 끝까지")
        await d.press("ctrl+z")
        assert app.box.value == "처음"


async def test_ctrl_z_still_knows_the_typing_when_one_comes_back_to_a_field() -> None:
    app = BoxApp(TextBox("처음"))
    async with driving(app) as d:
        await d.type("부터")
        await d.press("tab", "shift+tab", "ctrl+z")
        assert app.box.value == "처음"


async def test_ctrl_z_does_not_bring_back_digits_of_a_resident_number() -> None:
    app = BoxApp(TextBox())
    async with driving(app) as d:
        await d.type("900101-1234567")
        await d.press("ctrl+z")
        assert app.box.value == "900101-"


async def test_what_is_shown_from_a_record_is_no_typing() -> None:
    app = BoxApp(TextBox())
    async with driving(app) as d:
        app.box.write("가람1동")
        await d.press("ctrl+z")
        assert (app.box.value, app.undone) == ("가람1동", 1)


async def test_markup_is_text() -> None:
    async with driving(BoxApp(TextBox())) as d:
        await d.type("[red]x[/]")
        d.sees("[red]x[/]")
