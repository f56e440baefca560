"""The command line as a person or a script meets it: words in, exit code and two streams out."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import pytest

from chatdong_tui import cli, places
from chatdong_tui.storage.engine import connect
from tests.example import example_bytes


class Ended(NamedTuple):
    """How a command ended. out, err: the lines of stdout and stderr."""

    code: int
    out: list[str]
    err: list[str]


Chatdong = Callable[..., Ended]


@pytest.fixture
def chatdong(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Chatdong:
    """`chatdong list cases` is `chatdong("list", "cases")`."""

    def run(*words: object) -> Ended:
        monkeypatch.setattr(sys, "argv", ["chatdong", *map(str, words)])
        code: object = 0
        try:
            cli.main()
        except SystemExit as end:
            code = end.code or 0
        shown = capsys.readouterr()
        assert isinstance(code, int)
        return Ended(code, shown.out.splitlines(), shown.err.splitlines())

    return run


@pytest.fixture
def file() -> Path:
    """The example, lying where the file lies that opens when none is named."""
    path = places.default_file()
    path.parent.mkdir(parents=True)
    path.write_bytes(example_bytes())
    return path


def refused(ended: Ended, code: int, *signs: str) -> None:
    """The command gave this exit code and one sentence that holds these signs, and nothing else."""
    assert (ended.code, ended.out, len(ended.err)) == (code, [], 1), ended
    assert all(sign in ended.err[0] for sign in signs), ended.err


def sql(path: Path, statement: str, *values: str) -> None:
    """Change a closed file behind the program's back."""
    connection = connect(str(path), read_only=False)
    connection.execute(statement, values)
    connection.close()
