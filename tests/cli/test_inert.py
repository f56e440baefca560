"""What lies in a file cannot speak to the terminal, whoever put it there."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import pytest

from tests.cli.conftest import Chatdong, sql

HOSTILE = "가람\x1b[2J\x1b]0;제목\x07\x9b31m\u202e\r덮기\x7f\u200b끝"
OBEYED = set(HOSTILE) - set("가람[2J]0;제목31m덮기끝")


@pytest.fixture(autouse=True)
def _on_a_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    """To a pipe the escapes would be left out by the library that prints."""
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True)


@pytest.fixture
def hostile(file: Path) -> None:
    for table, column in [
        ("person", "name"), ("meeting", "title"), ("meeting", "place"), ("agenda_item", "title"),
        ("joint_project", "name"), ("activity", "name"), ("crisis_case", "case_no"),
        ("status_event", "goal"), ("contact", "memo"), ("service", "name"), ("case_roster", "manager"),
        ("campaign", "name"), ("decision_option", "text"), ("decision_option", "argument"), ("decision", "text"),
        ("decision", "revisit_condition"), ("action_item", "text"), ("stage_task", "title"), ("resource", "name"),
        ("agreement", "title"), ("interface_task", "task"), ("organisation", "name"),
    ]:  # fmt: skip
        sql(file, f"UPDATE {table} SET {column} = ?", HOSTILE)


def ids(chatdong: Chatdong, noun: str) -> list[str]:
    lines = chatdong("list", noun, "--month", "2021-03").out
    return [line.rpartition("[")[2][:-1] for line in lines]


@pytest.mark.usefixtures("hostile")
@pytest.mark.parametrize("noun", ["meetings", "cases", "projects", "people"])
@pytest.mark.parametrize("form", [(), ("--json",)])
def test_list_and_show_print_no_sign_that_a_terminal_obeys(
    chatdong: Chatdong, noun: str, form: tuple[str, ...]
) -> None:
    found = ids(chatdong, noun)
    assert found
    for command in (("list", noun, "--month", "2021-03"), ("show", found[0])):
        ended = chatdong(*command, *form)
        text = "\n".join(ended.out)
        assert (ended.code, ended.err) == (0, [])
        assert "끝" in text
        assert not OBEYED & set(text)


@pytest.mark.usefixtures("hostile")
@pytest.mark.parametrize("command", [("list", "campaigns"), ("search", "1"), ("search", "1", "--json")])
def test_campaigns_and_what_is_found_are_printed_harmlessly(chatdong: Chatdong, command: tuple[str, ...]) -> None:
    ended = chatdong(*command)
    assert (ended.code, bool(ended.out)) == (0, True)
    assert not OBEYED & set("".join([*ended.out, *ended.err]))


@pytest.mark.usefixtures("hostile")
def test_a_record_keeps_its_one_line(chatdong: Chatdong) -> None:
    ended = chatdong("list", "people", "--month", "2021-03")
    assert len(ended.out) == len(set(ids(chatdong, "people")))


@pytest.mark.usefixtures("hostile")
def test_json_still_says_what_the_file_holds(chatdong: Chatdong) -> None:
    people = json.loads("\n".join(chatdong("list", "people", "--month", "2021-03", "--json").out))
    assert {person["name"] for person in people} == {HOSTILE}


def test_a_path_in_a_message_is_inert_too(chatdong: Chatdong, tmp_path: Path) -> None:
    ended = chatdong("check", "--file", tmp_path / HOSTILE)
    assert ended.code == 3
    assert not OBEYED & set("".join(ended.err))
