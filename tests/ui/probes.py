"""Small screens to try the foundation with; no noun has them."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from textual.app import ComposeResult

from chatdong_tui.domain.meeting_code import MeetingKind
from chatdong_tui.domain.refusal import Rule, RuleBroken
from chatdong_tui.ui import screens
from chatdong_tui.ui.app import ChatdongApp
from chatdong_tui.ui.command import Command
from chatdong_tui.ui.command_screen import CommandScreen
from chatdong_tui.ui.form_screen import FormScreen
from chatdong_tui.ui.widgets.choice_box import ChoiceBox, code_choices
from chatdong_tui.ui.widgets.count_box import CountBox
from chatdong_tui.ui.widgets.date_box import DateBox
from chatdong_tui.ui.widgets.form import Field, Form
from chatdong_tui.ui.widgets.month_box import MonthBox
from chatdong_tui.ui.widgets.plain import Plain
from chatdong_tui.ui.widgets.text_box import TextBox
from chatdong_tui.ui.widgets.time_box import TimeBox
from chatdong_tui.usecases.desk import Desk, Noun

DONGS = [(f"d{n}", name) for n, name in enumerate(("가람1동", "가람2동", "나래1동", "나래2동", "새가람동"))]


class ProbeScreen(CommandScreen):
    """A list of what was done."""

    COMMANDS = (
        Command("new", "f4", "새 기록", "새 기록을 적습니다."),
        Command("count", "n", "세기", "하나 더 셉니다."),
        Command("never", "f5", "못 하는 일", unavailable=lambda screen: "아직 고른 기록이 없습니다."),
        Command("refuse", "f6", "거절"),
        Command("fail", "f7", "고장"),
    )
    WATCHES = frozenset({Noun.NETWORK})
    heading = "시험 화면"

    def __init__(self) -> None:
        super().__init__()
        self.counted = 0
        self.reloads = 0

    def body(self) -> ComposeResult:
        yield Plain("바탕", id="count")

    async def reload(self) -> None:
        self.reloads += 1

    def action_new(self) -> None:
        self.app.open("probe_form")

    def action_count(self) -> None:
        self.counted += 1
        self.query_one("#count", Plain).show(f"{self.counted}번")

    def action_never(self) -> None:
        raise AssertionError("never possible")

    def action_refuse(self) -> None:
        raise RuleBroken("", Rule.NOTHING_TO_UNDO)

    def action_fail(self) -> None:
        raise ValueError("김비밀")


class ProbeForm(FormScreen):
    """A form with a field of each kind."""

    heading = "기록"
    saved: dict[str, object] | None = None
    kept: dict[str, str] | None = None

    def body(self) -> ComposeResult:
        yield Form(
            Field("title", "제목", TextBox(max_length=20), required=True),
            Field("held_on", "날짜", DateBox()),
            Field("starts_at", "시작 시각", TimeBox()),
            Field("kind", "회의 종류", ChoiceBox(code_choices(MeetingKind))),
            Field("dong", "동", ChoiceBox(DONGS, allow_empty=True)),
            Field("people", "인원", CountBox(unit="명")),
            Field("month", "보고 월", MonthBox()),
        )

    async def save(self) -> bool:
        broken = self.form.broken()
        self.form.show_errors(broken)
        if not broken:
            self.saved = self.form.values()
            self.notice("저장했습니다.")
        return not broken

    async def keep(self, typed: dict[str, str]) -> None:
        self.kept = typed


def probing(monkeypatch: pytest.MonkeyPatch, desk: Desk | None, first: str = "probe", **args: Any) -> ChatdongApp:
    """An app that opens with a probe screen."""
    monkeypatch.setitem(screens.SCREENS, "probe", f"{__name__}:ProbeScreen")
    monkeypatch.setitem(screens.SCREENS, "probe_form", f"{__name__}:ProbeForm")
    return ChatdongApp(desk, first, **args)


MARCH_18 = date(2021, 3, 18)
