"""The one module that knows directories: where the data, the settings, the outbox and the log are."""

from __future__ import annotations

import os
from pathlib import Path

from platformdirs import PlatformDirs

_DIRS = PlatformDirs("chatdong", appauthor=False)


def _root() -> Path | None:
    """One folder for everything, if the environment names one (a USB stick, a test)."""
    named = os.environ.get("CHATDONG_HOME")
    return Path(named) if named else None


def data_dir() -> Path:
    return _root() or Path(_DIRS.user_data_dir)


def default_file() -> Path:
    """The file that opens when none is named."""
    return data_dir() / "network.chatdong"


def demo_file() -> Path:
    return data_dir() / "example.chatdong"


def outbox() -> Path:
    """Where exports go when no folder is named."""
    return data_dir() / "outbox"


def settings_file() -> Path:
    root = _root()
    return (root if root else Path(_DIRS.user_config_dir)) / "settings.toml"


def log_file() -> Path:
    root = _root()
    return (root if root else Path(_DIRS.user_log_dir)) / "chatdong.log"
