"""A text field: one spelling, no control characters, no resident number, a cursor where the text ends."""

from __future__ import annotations

import unicodedata

from textual.app import App, ComposeResult

from chatdong_tui.ui.widgets.notice import Notice
from chatdong_tui.ui.widgets.text_box import TextBox
from tests.ui.driver import driving


class BoxApp(App[None]):
    def __init__(self, box: TextBox) -> None:
        super().__init__()
        self.box = box
        self.notices: list[str] = []
        self.escapes = 0

    def compose(self) -> ComposeResult:
        yield self.box
        yield TextBox("다음")

    def on_notice(self, event: Notice) -> None:
        self.notices.append(event.text)

    def on_key(self, event: object) -> None:
        self.escapes += getattr(event, "key", "") == "escape"


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


async def test_escape_gives_back_what_stood_there_and_then_goes_up() -> None:
    app = BoxApp(TextBox("처음"))
    async with driving(app) as d:
        await d.type("부터")
        await d.press("escape")
        assert (app.box.value, app.escapes) == ("처음", 0)
        await d.press("escape")
        assert app.escapes == 1


async def test_ctrl_z_takes_back_the_typing_of_a_field() -> None:
    app = BoxApp(TextBox("처음"))
    async with driving(app) as d:
        await d.type("부터")
        await d.press("ctrl+z")
        assert app.box.value == "처음"


async def test_leaving_a_field_keeps_what_was_typed() -> None:
    app = BoxApp(TextBox("처음"))
    async with driving(app) as d:
        await d.type("부터")
        await d.press("tab", "shift+tab", "escape")
        assert app.box.value == "처음부터"


async def test_markup_is_text() -> None:
    async with driving(BoxApp(TextBox())) as d:
        await d.type("[red]x[/]")
        d.sees("[red]x[/]")
