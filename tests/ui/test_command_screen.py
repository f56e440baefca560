"""Every screen: its commands, its frame, and what happens when something cannot be done."""

from __future__ import annotations

import asyncio
from pathlib import Path

import pytest
from textual.app import ComposeResult

from chatdong_tui.ui import screens
from chatdong_tui.ui.app import ChatdongApp
from chatdong_tui.ui.command_screen import CommandScreen
from chatdong_tui.ui.widgets.plain import Plain
from chatdong_tui.usecases.desk import Desk
from tests.ui.driver import driving
from tests.ui.probes import probing


@pytest.fixture
def probe(monkeypatch: pytest.MonkeyPatch, desk: Desk):
    return probing(monkeypatch, desk)


async def test_the_frame_says_where_one_is_and_which_keys_help(probe) -> None:
    async with driving(probe) as d:
        top, *_, footer = d.frame()
        assert top.split() == ["찾동", "|", "제1권역", "|", "시험", "화면", "network.chatdong"]
        assert footer.split() == "F1 도움말 F4 새 기록 F5 못 하는 일 F6 거절 F7 고장 N 세기 F10 끝내기".split()


async def test_the_footer_always_has_room_for_the_way_back(desk: Desk) -> None:
    for name in ("meetings", "cases", "projects", "network", "export"):
        async with driving(ChatdongApp(desk)) as d:
            d.app.open(name)
            await d.settle()
            assert "Esc 뒤로" in d.frame()[-1], name
            await d.press("f1")
            d.sees("Esc")


async def test_an_example_file_says_so(monkeypatch: pytest.MonkeyPatch, desk: Desk) -> None:
    desk.database.perform(lambda: desk.database.set_meta(demo="1")).result()
    async with driving(probing(monkeypatch, desk)) as d:
        d.sees("예시 자료(가상) | network.chatdong")


@pytest.mark.parametrize("key", ["n", "ㅜ"])
async def test_a_letter_command_works_in_both_input_methods(probe, key: str) -> None:
    async with driving(probe) as d:
        await d.press(key, key)
        d.sees("2번")


async def test_a_letter_is_text_while_a_text_field_has_the_focus(probe) -> None:
    async with driving(probe) as d:
        await d.press("f4")
        await d.type("nㅜ")
        assert d.field("title").read() == "nㅜ"
        assert probe.screen_stack[0].counted == 0


async def test_what_cannot_be_done_says_why(probe) -> None:
    async with driving(probe) as d:
        await d.press("f5")
        d.sees("아직 고른 기록이 없습니다.")


async def test_a_broken_rule_is_a_sentence(probe) -> None:
    async with driving(probe) as d:
        await d.press("f6")
        d.sees("되돌릴 일이 없습니다.")


async def test_an_unexpected_error_is_one_sentence_and_the_work_goes_on(probe, own_home: Path) -> None:
    with pytest.raises(ValueError, match="김비밀"):  # noqa: PT012 - the driver raises it at the end
        async with driving(probe) as d:
            await d.press("f7")
            d.sees("예상하지 못한 문제가 생겼습니다.").does_not_see("Traceback").does_not_see("김비밀")
            await d.press("n")
            d.sees("1번")
    log = (own_home / "chatdong.log").read_text()
    assert "ValueError at" in log
    assert "probes.py" in log
    assert "김비밀" not in log


async def test_help_lists_every_command_with_its_keys_and_what_stands_against_it(probe) -> None:
    async with driving(probe) as d:
        await d.press("f1")
        d.sees("시험 화면 - 도움말").sees("F4").sees("새 기록을 적습니다.")
        d.sees("지금은 할 수 없음: 아직 고른 기록이 없습니다.")
        await d.press("escape")
        d.does_not_see("도움말 -").sees("바탕")


async def test_the_palette_finds_a_command_by_initial_consonants(probe) -> None:
    async with driving(probe) as d:
        await d.press("ctrl+p")
        await d.type("ㄱㅈ")
        d.sees("거절").does_not_see("고대비")
        await d.press("enter")
        d.sees("되돌릴 일이 없습니다.")


async def test_the_palette_closes_with_escape_and_does_nothing(probe) -> None:
    async with driving(probe) as d:
        await d.press("ctrl+p", "escape", "f1")
        d.sees("시험 화면 - 도움말")


async def test_the_palette_says_why_something_cannot_be_done(probe) -> None:
    async with driving(probe) as d:
        await d.press("ctrl+p")
        await d.type("못")
        d.sees("지금은 할 수 없음")
        await d.press("enter")
        d.sees("아직 고른 기록이 없습니다.")


async def test_a_click_in_the_footer_does_what_the_key_does(probe) -> None:
    async with driving(probe) as d:
        await d.click("FooterLine", d.frame()[23].index("F4") + 8, 0)
        d.sees("제목*")


async def test_escape_goes_back_and_on_the_first_screen_says_how_to_leave(probe) -> None:
    async with driving(probe) as d:
        await d.press("f4", "escape")
        d.sees("바탕")
        await d.press("escape")
        d.sees("첫 화면입니다. 끝내려면 F10을 누르십시오.")


@pytest.mark.parametrize("key", ["f10", "ctrl+q", "ctrl+ㅂ"])
async def test_the_program_ends(probe, key: str) -> None:
    async with probe.run_test() as pilot:
        await pilot.press(key)
        await pilot.pause()
    assert probe.return_code == 0


async def test_ctrl_c_says_how_to_leave(probe) -> None:
    async with driving(probe) as d:
        await d.press("ctrl+c")
        d.sees("끝내려면 F10을 누르십시오.")


async def test_a_small_terminal_is_pointed_out(probe) -> None:
    async with driving(probe, size=(60, 20)) as d:
        d.sees("화면이 작습니다(60×20).")
        await d.resize(80, 24)
        d.does_not_see("화면이 작습니다")


async def test_a_screen_reloads_when_something_it_watches_changes(probe, desk: Desk) -> None:
    from chatdong_tui.domain.network import Person
    from chatdong_tui.usecases.desk import Done, done

    def appoint(desk: Desk) -> Done[None]:
        with desk.act("network.add_person") as act:
            act.put(Person(desk.new_id(), "새사람"))
            return done(act, None)

    async with driving(probe) as d:
        before = d.screen.reloads
        await d.press("f4")
        await d.screen.perform(appoint)
        await d.settle()
        assert probe.screen_stack[0].reloads == before + 1


async def test_undo_takes_back_the_last_saved_verb(probe, desk: Desk) -> None:
    from chatdong_tui.domain.network import Person
    from chatdong_tui.storage import rows
    from chatdong_tui.usecases.desk import Done, done

    def appoint(desk: Desk) -> Done[str]:
        with desk.act("network.add_person") as act:
            person = Person(desk.new_id(), "새사람")
            act.put(person)
            return done(act, person.id)

    added = desk.perform(appoint).value
    async with driving(probe) as d:
        await d.press("ctrl+z")
        d.sees("되돌렸습니다: 사람 추가")
    with desk.database.snapshot() as connection:
        assert rows.find(connection, Person, added) is None


async def test_high_contrast_is_one_command_away(probe) -> None:
    async with driving(probe) as d:
        await d.press("ctrl+p")
        await d.type("ㄱㄷㅂ")
        await d.press("enter")
        assert probe.theme == "chatdong-contrast"


class SlowScreen(CommandScreen):
    """Reads for as long as the test says, and then wants a field that a closed screen no longer has."""

    may_end = asyncio.Event()

    def body(self) -> ComposeResult:
        yield Plain("느린 화면", id="slow")

    async def reload(self) -> None:
        await asyncio.shield(asyncio.ensure_future(self.may_end.wait()))
        self.query_one("#slow", Plain).show("다 읽음")


async def test_a_screen_that_was_closed_while_it_read_is_no_trouble(
    monkeypatch: pytest.MonkeyPatch, probe: ChatdongApp
) -> None:
    monkeypatch.setitem(screens.SCREENS, "slow", f"{__name__}:SlowScreen")
    SlowScreen.may_end = asyncio.Event()
    async with driving(probe) as d:
        probe.open("slow")
        await d.pilot.pause()
        slow = probe.screen
        reading = asyncio.ensure_future(slow._reload())
        await d.pilot.pause()
        await probe.pop_screen()
        SlowScreen.may_end.set()
        await reading
        await d.settle()
        d.sees("바탕").does_not_see("예상하지 못한 문제")
