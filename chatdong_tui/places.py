"""The one module that knows directories: where the data, the settings, the outbox and the log are."""

from __future__ import annotations

import os
import re
import unicodedata
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


def templates() -> Path:
    """Where the forms that the office supplied are kept."""
    return data_dir() / "templates"


def settings_file() -> Path:
    root = _root()
    return (root if root else Path(_DIRS.user_config_dir)) / "settings.toml"


def log_file() -> Path:
    root = _root()
    return (root if root else Path(_DIRS.user_log_dir)) / "chatdong.log"


_SYNCED = (
    ("OneDrive", re.compile(r"onedrive\b.*")),
    ("Dropbox", re.compile(r"dropbox\b.*")),
    ("Google Drive", re.compile(r"google ?drive\b.*|my drive|내 드라이브|공유 드라이브|shared drives")),
    ("iCloud", re.compile(r"icloud ?drive\b.*|com~apple~clouddocs|mobile documents|icloud~.*")),
    ("네이버 MYBOX", re.compile(r"(네이버|naver)?[ _-]?mybox\b.*|네이버 ?클라우드\b.*|n ?드라이브|ndrive")),
)
"""How the folders are called that send their files to a service, each name in lower case and in NFC."""
_CLOUD_STORAGE = "cloudstorage"
"""macOS keeps the folders of every service in one: `~/Library/CloudStorage/<service>-…`."""
_ONEDRIVE_VARIABLES = ("OneDrive", "OneDriveCommercial", "OneDriveConsumer")


def synced_by(folder: Path) -> str:
    """The service that copies what lies in this folder to other computers, by its path; '' for none that shows."""
    resolved = Path(os.path.realpath(folder))
    for variable in _ONEDRIVE_VARIABLES:
        root = os.environ.get(variable)
        if root and resolved.is_relative_to(os.path.realpath(root)):
            return _SYNCED[0][0]
    for path in (resolved, folder.absolute()):
        parts = [unicodedata.normalize("NFC", part).casefold() for part in path.parts]
        for part in parts:
            for service, pattern in _SYNCED:
                if pattern.fullmatch(part):
                    return service
        if _CLOUD_STORAGE in parts[:-1]:
            return path.parts[parts.index(_CLOUD_STORAGE) + 1].partition("-")[0]
    return ""
