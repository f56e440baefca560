"""Every verb and every column has a Korean name, so that undo and the history can be read."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

import chatdong_tui.usecases
from chatdong_tui.storage import rows
from chatdong_tui.storage.models import MODELS
from chatdong_tui.words.journal import column_name, verb_name

USECASES = Path(chatdong_tui.usecases.__path__[0])


def verbs() -> set[str]:
    """The literal handed to `desk.act(...)` anywhere in the use cases."""
    calls = (
        node
        for path in USECASES.glob("*.py")
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr == "act"
    )
    return {call.args[0].value for call in calls if call.args and isinstance(call.args[0], ast.Constant)}


@pytest.mark.parametrize("verb", sorted(verbs()))
def test_a_verb_has_a_name(verb: str) -> None:
    assert verb_name(verb)


def test_verbs_are_named_noun_and_verb() -> None:
    assert {verb for verb in verbs() if verb.count(".") != 1} == {"undo"}


@pytest.mark.parametrize("table", sorted(MODELS))
def test_every_column_has_a_name(table: str) -> None:
    columns = set(rows.columns(MODELS[table])) - {"id"} | {"removed", "demo"}
    assert all(column_name(table, column) for column in columns)
