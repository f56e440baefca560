"""One table of commands gives bindings, footer, help and the README's key table."""

from __future__ import annotations

from rich.cells import cell_len

from chatdong_tui.ui.command import (
    COMMON_COMMANDS,
    KEYS_WIDTH,
    Command,
    all_commands,
    bindings_of,
    in_footer,
    with_common,
)


def test_a_letter_is_bound_with_its_jamo_and_never_over_a_text_field() -> None:
    (binding,) = bindings_of([Command("count", "n", "세기")])
    assert binding.key == "n,N,ㅜ"
    assert not binding.priority


def test_a_function_key_works_inside_a_text_field() -> None:
    (binding,) = bindings_of([Command("save", "f2", "저장")])
    assert binding.priority


def test_undo_and_back_are_left_to_a_text_field_first() -> None:
    soft = {binding.key for binding in bindings_of(COMMON_COMMANDS) if not binding.priority}
    assert soft == {"escape", "ctrl+z,ctrl+ㅋ"}


def test_keys_are_printed_as_people_read_them() -> None:
    assert Command("quit", "f10", "끝내기", also=("ctrl+q",)).printed_keys == "F10 또는 Ctrl+Q"
    assert Command("count", "n", "세기").printed_keys == "N"
    assert Command("back", "escape", "뒤로").printed_keys == "Esc"
    assert Command("find", "slash", "찾기").printed_keys == "/"


def test_a_screen_may_describe_a_common_command_itself() -> None:
    own = Command("back", "escape", "그만")
    assert [command.label for command in with_common([own]) if command.name == "back"] == ["그만"]


def test_the_footer_starts_with_the_function_keys() -> None:
    own = (Command("count", "n", "세기"), Command("new", "f4", "새 기록"), Command("hidden", "x", "숨김", footer=False))
    keys = [command.key for command in in_footer(with_common(own))]
    assert keys == ["f1", "f4", "n", "escape", "ctrl+p", "f10"]


def test_every_key_has_a_name_that_fits_beside_its_command() -> None:
    printed = {command.printed_keys for commands in all_commands().values() for command in commands}
    assert max(map(cell_len, printed)) <= KEYS_WIDTH
    assert not [keys for keys in printed if "_" in keys]


def test_every_command_of_every_screen_is_listed() -> None:
    listed = all_commands()
    assert listed[""] == COMMON_COMMANDS


def test_no_screen_gives_one_key_to_two_commands() -> None:
    for name, commands in all_commands().items():
        keys = [key for command in with_common(commands) for key in command.every_key]
        assert len(keys) == len(set(keys)), name


def test_every_command_of_a_screen_has_its_action() -> None:
    from chatdong_tui.ui.app import ChatdongApp
    from chatdong_tui.ui.screens import screen_classes

    for name, screen in screen_classes().items():
        for command in screen.commands():
            there = hasattr(screen, f"action_{command.name}") or hasattr(ChatdongApp, f"action_{command.name}")
            assert there, f"{name}: {command.name}"
