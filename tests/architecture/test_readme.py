"""The README names only keys and commands that there are."""

from __future__ import annotations

import re
from pathlib import Path

from chatdong_tui.cli import cli
from chatdong_tui.ui.command import all_commands, printed_key

README = (Path(__file__).parents[2] / "README.md").read_text(encoding="utf-8")
TABLE = README.split("| 하고 싶은 일 |")[1].split("\n\n")[0]


def test_every_key_of_the_table_belongs_to_a_command() -> None:
    known = {
        printed_key(key) for commands in all_commands().values() for command in commands for key in command.every_key
    }
    named = set(re.findall(r"`([^`]+)`", TABLE)) - {"Enter"}
    assert named
    assert named <= known


def test_every_command_of_the_shell_examples_exists() -> None:
    named = set(re.findall(r"^chatdong (\w+)", README, re.MULTILINE))
    assert named
    assert named <= set(cli.commands)
