"""Tables in the person's own folder, for tests of the screens that bring them in."""

from __future__ import annotations

from pathlib import Path

import pytest

from chatdong_tui.usecases import case
from chatdong_tui.usecases.case import CaseFilter
from chatdong_tui.usecases.desk import Desk
from tests.usecases.tables import CASES, table
from tests.usecases.tables import case as row


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The person's own folder, where looking for a table begins."""
    own = tmp_path / "내 문서"
    own.mkdir()
    monkeypatch.setattr(Path, "home", lambda: own)
    return own


def numbers(desk: Desk) -> list[str]:
    """The case numbers of the case list."""
    return sorted(line.case_no for line in case.roster_page(desk, case.roster(desk, CaseFilter()), 0))


def two_cases(folder: Path) -> Path:
    """A table of two households that can be saved."""
    return table(folder, CASES, row(사례번호="가-1"), row(사례번호="가-2"))
