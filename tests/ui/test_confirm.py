"""A question is answered by a letter (in either input method), an F-key, or the arrows and Enter."""

from __future__ import annotations

import pytest
from textual.app import App

from chatdong_tui.ui.widgets.confirm import unsaved, yes_no
from tests.ui.driver import driving


class AskingApp(App[None]):
    def on_mount(self) -> None:
        self.answer: str | None = None
        self.push_screen(unsaved(), lambda answer: setattr(self, "answer", answer))


@pytest.mark.parametrize(
    ("keys", "answer"),
    [
        (["s"], "save"),
        (["ㄴ"], "save"),
        (["f2"], "save"),
        (["d"], "discard"),
        (["ㅇ"], "discard"),
        (["escape"], "keep"),
        (["enter"], "keep"),
        (["left", "enter"], "discard"),
        (["right", "enter"], "save"),
    ],
)
async def test_each_answer_has_its_keys(keys: list[str], answer: str) -> None:
    app = AskingApp()
    async with driving(app) as d:
        d.sees("저장하지 않은 내용이 있습니다.").sees("S 저장").sees("D 버리기").sees("Esc 계속 쓰기")
        await d.press(*keys)
        assert app.answer == answer


async def test_a_doubtful_escape_means_no() -> None:
    app: App[None] = App()
    async with driving(app) as d:
        answers: list[str | None] = []
        app.push_screen(yes_no("지울까요?"), answers.append)
        await d.settle()
        await d.press("escape")
        assert answers == ["no"]
