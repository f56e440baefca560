"""The command line over a small invented network: words in, exit code and two streams out."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import pytest

from chatdong_tui import cli, places
from chatdong_tui.domain.meeting_code import MeetingKind
from chatdong_tui.usecases import meeting
from chatdong_tui.usecases.desk import Desk
from tests.conftest import Network
from tests.usecases import cases


class Ended(NamedTuple):
    """How a command ended. out, err: what it wrote."""

    code: int
    out: str
    err: str


Line = Callable[..., Ended]


class Office(NamedTuple):
    """A file with one case and one meeting of 18 March 2021, which is today, closed and lying in its place."""

    path: Path
    case_no: str
    meeting_id: str


@pytest.fixture
def office(desk: Desk, network: Network, monkeypatch: pytest.MonkeyPatch) -> Office:
    from chatdong_tui.domain.draft.meeting import MeetingDraft

    case_no = cases.found(desk, network).case_no
    draft = MeetingDraft(kind=MeetingKind.ZONE_MEETING, held_on=cases.TODAY, zone_id=network.zones[1])
    meeting_id = desk.perform(meeting.plan, draft).value.id
    # In an example file every day is the day it names.
    desk.database.perform(lambda: desk.database.set_meta(today=cases.TODAY.isoformat())).result()
    desk.database.close()
    path = places.default_file()
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(desk.database.path.read_bytes())
    return Office(path, case_no, meeting_id)


@pytest.fixture
def line(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Line:
    """`chatdong search 가람` is `line("search", "가람")`."""

    def run(*words: object) -> Ended:
        monkeypatch.setattr(sys, "argv", ["chatdong", *map(str, words)])
        code: object = 0
        try:
            cli.main()
        except SystemExit as end:
            code = end.code or 0
        assert isinstance(code, int)
        return Ended(code, *capsys.readouterr())

    return run
