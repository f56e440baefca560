"""A choice is made by typing some of it or its initial consonants."""

from __future__ import annotations

import pytest
from textual.app import App, ComposeResult

from chatdong_tui.domain.meeting_code import MeetingKind
from chatdong_tui.domain.refusal import Rule, RuleBroken
from chatdong_tui.ui.widgets.choice_box import SHOWN, ChoiceBox, code_choices
from chatdong_tui.ui.widgets.text_box import TextBox
from tests.ui.driver import driving

DONGS = [("g1", "가람1동"), ("g2", "가람2동"), ("n1", "나래1동"), ("s1", "새가람동")]


class ChoiceApp(App[None]):
    def __init__(self, box: ChoiceBox) -> None:
        super().__init__()
        self.box = box
        self.picked: list[object] = []

    def compose(self) -> ComposeResult:
        yield self.box
        yield TextBox(id="next")

    def on_choice_box_picked(self, event: ChoiceBox.Picked) -> None:
        self.picked.append(event.value)

    def key_escape(self) -> None:
        self.picked.append("escape")


async def test_initial_consonants_find_and_enter_picks() -> None:
    app = ChoiceApp(ChoiceBox(DONGS))
    async with driving(app) as d:
        await d.type("ㄴㄹ")
        d.sees("나래1동").does_not_see("가람1동")
        await d.press("enter")
        assert app.box.read() == "n1"
        assert app.picked == ["n1"]
        d.sees("나래1동")


async def test_a_letter_of_its_own_picks_an_entry_at_once() -> None:
    app = ChoiceApp(ChoiceBox(DONGS, letters={"g2": ("ㄱ", "가람2"), "n1": ("ㄴ", "나래")}))
    async with driving(app) as d:
        d.sees("ㄱ가람2 ㄴ나래")
        await d.press("s")
        assert app.picked == ["n1"]
        d.sees("나래1동")
        await d.press("ㄱ")
        assert app.picked == ["n1", "g2"]


async def test_entries_that_begin_so_come_first() -> None:
    app = ChoiceApp(ChoiceBox(DONGS))
    async with driving(app) as d:
        await d.type("가람")
        assert [line.strip() for line in d.frame()[1:4]] == ["가람1동", "가람2동", "새가람동"]


async def test_the_arrows_move_in_the_open_list() -> None:
    app = ChoiceApp(ChoiceBox(DONGS))
    async with driving(app) as d:
        await d.press("space", "down", "down", "enter")
        assert app.box.read() == "n1"


async def test_escape_closes_the_list_only() -> None:
    app = ChoiceApp(ChoiceBox(DONGS, "g1"))
    async with driving(app) as d:
        await d.type("ㄴ")
        await d.press("escape")
        assert (app.box.is_open, app.box.read(), app.picked) == (False, "g1", [])
        await d.press("escape")
        assert app.picked == ["escape"]


async def test_typing_over_a_choice_starts_a_new_search() -> None:
    app = ChoiceApp(ChoiceBox(DONGS, "g1"))
    async with driving(app) as d:
        await d.type("나래")
        await d.press("enter")
        assert app.box.read() == "n1"


async def test_tab_picks_what_is_marked_and_goes_on() -> None:
    app = ChoiceApp(ChoiceBox(DONGS))
    async with driving(app) as d:
        await d.type("ㅅㄱ")
        await d.press("tab")
        assert app.box.read() == "s1"
        assert app.focused is app.query_one("#next")


async def test_leaving_without_typing_changes_nothing() -> None:
    app = ChoiceApp(ChoiceBox(DONGS, "g1"))
    async with driving(app) as d:
        await d.press("space", "tab")
        assert (app.box.read(), app.box.is_open) == ("g1", False)


async def test_delete_clears_a_choice_that_may_be_empty() -> None:
    app = ChoiceApp(ChoiceBox(DONGS, "g1", allow_empty=True))
    async with driving(app) as d:
        await d.press("delete")
        assert app.box.read() is None


async def test_nothing_found_is_said_and_cannot_be_picked() -> None:
    app = ChoiceApp(ChoiceBox(DONGS))
    async with driving(app) as d:
        await d.type("없는")
        d.sees("찾는 것이 없습니다.")
        await d.press("enter")
        with pytest.raises(RuleBroken) as refused:
            app.box.read()
        assert refused.value.rule is Rule.NOT_A_CHOICE


async def test_a_long_list_is_offered_in_part() -> None:
    app = ChoiceApp(ChoiceBox([(n, f"사람{n:03}") for n in range(500)]))
    async with driving(app) as d:
        await d.press("space")
        d.sees(f"그 밖에 {500 - SHOWN}건이 더 있습니다.")
        await d.type("499")
        await d.press("enter")
        assert app.box.read() == 499


async def test_a_click_picks() -> None:
    app = ChoiceApp(ChoiceBox(DONGS))
    async with driving(app) as d:
        await d.press("space")
        await d.click("OptionList", 3, 2)
        assert app.box.read() == "n1"


async def test_the_codes_of_a_kind_are_offered_by_name() -> None:
    app = ChoiceApp(ChoiceBox(code_choices(MeetingKind)))
    async with driving(app) as d:
        await d.type("권역")
        await d.press("enter")
        assert app.box.read() is MeetingKind.ZONE_MEETING
        assert app.box.raw == "zone_meeting"


async def test_a_draft_brings_the_choice_back() -> None:
    app = ChoiceApp(ChoiceBox(code_choices(MeetingKind)))
    async with driving(app):
        app.box.restore("zone_meeting")
        assert app.box.read() is MeetingKind.ZONE_MEETING


async def test_other_choices_let_go_of_a_value_they_do_not_have() -> None:
    app = ChoiceApp(ChoiceBox(DONGS, "g1"))
    async with driving(app):
        app.box.choices = [("n1", "나래1동")]
        assert app.box.read() is None
