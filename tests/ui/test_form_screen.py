"""A form's screen saves from any field and never loses what was typed."""

from __future__ import annotations

import pytest

from chatdong_tui.domain.refusal import Rule, RuleBroken
from chatdong_tui.usecases.desk import Desk
from tests.ui.driver import driving
from tests.ui.probes import ProbeForm, probing


@pytest.fixture
def probe(monkeypatch: pytest.MonkeyPatch, desk: Desk):
    return probing(monkeypatch, desk)


@pytest.mark.parametrize("key", ["f2", "ctrl+s", "ctrl+ㄴ"])
async def test_saving_works_from_any_field_and_closes_the_form(probe, key: str) -> None:
    async with driving(probe) as d:
        await d.press("f4")
        form: ProbeForm = d.screen
        await d.type("회의")
        await d.press(key)
        assert form.saved is not None
        assert form.saved["title"] == "회의"
        d.sees("바탕").sees("저장했습니다.")


async def test_enter_on_the_last_field_saves(probe) -> None:
    async with driving(probe) as d:
        await d.press("f4")
        await d.type("회의")
        await d.press(*["enter"] * 7)
        d.sees("저장했습니다.")


async def test_what_is_missing_is_said_at_its_field(probe) -> None:
    async with driving(probe) as d:
        await d.press("f4", "down", "f2")
        d.sees("비어 있습니다. 적어 주십시오.")
        assert d.focused_field() == "title"


async def test_a_rule_broken_while_saving_is_said_at_its_field(probe, monkeypatch: pytest.MonkeyPatch) -> None:
    async def save(self: ProbeForm) -> bool:
        raise RuleBroken("people", Rule.OUT_OF_RANGE)

    monkeypatch.setattr(ProbeForm, "save", save)
    async with driving(probe) as d:
        await d.press("f4", "f2")
        assert d.focused_field() == "people"
        d.sees("쓸 수 있는 범위를 벗어났습니다.")


async def test_a_form_without_changes_closes_without_a_question(probe) -> None:
    async with driving(probe) as d:
        await d.press("f4", "escape")
        d.sees("바탕")


async def _type_and_leave(d) -> None:
    await d.press("f4")
    await d.type("회의")
    await d.press("escape")
    d.sees("저장하지 않은 내용이 있습니다.")


async def test_unsaved_changes_can_be_saved_on_leaving(probe) -> None:
    async with driving(probe) as d:
        await _type_and_leave(d)
        await d.press("s")
        d.sees("바탕").sees("저장했습니다.")


async def test_unsaved_changes_can_be_thrown_away_on_leaving(probe) -> None:
    async with driving(probe) as d:
        await _type_and_leave(d)
        await d.press("ㅇ")
        d.sees("바탕").does_not_see("저장했습니다.")


async def test_one_can_go_on_writing(probe) -> None:
    async with driving(probe) as d:
        await _type_and_leave(d)
        await d.press("escape")
        assert d.field("title").read() == "회의"


async def test_quitting_asks_too(probe) -> None:
    async with driving(probe) as d:
        await d.press("f4")
        await d.type("회의")
        await d.press("f10")
        d.sees("저장하지 않은 내용이 있습니다.")
        await d.press("escape")
        d.sees("제목*")


async def test_undo_waits_until_the_form_is_saved(probe) -> None:
    async with driving(probe) as d:
        await d.press("f4")
        await d.type("회의")
        await d.press("down", "ctrl+z")
        d.sees("저장하거나 버린 뒤에 되돌리십시오.")


async def test_undo_first_takes_back_what_was_typed_in_the_field(probe) -> None:
    async with driving(probe) as d:
        await d.press("f4")
        await d.type("회의 준비")
        await d.press("ctrl+z")
        assert d.field("title").read() == "회의 "
        await d.press("ctrl+z", "escape")
        d.sees("바탕")


async def test_what_is_typed_is_kept_for_after_a_crash(probe) -> None:
    async with driving(probe) as d:
        await d.press("f4")
        await d.type("회의")
        assert d.screen.kept["title"] == "회의"
