"""What every test of a screen has: a folder of its own for the log, the settings and the outbox."""

from __future__ import annotations

from pathlib import Path

import pytest


@pytest.fixture(autouse=True)
def own_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder that stands for the person's own directories."""
    home = tmp_path / "home"
    monkeypatch.setenv("CHATDONG_HOME", str(home))
    return home
