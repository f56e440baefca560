"""What lies in a folder, for a person who looks for a table in it."""

from __future__ import annotations

import os
import stat
import unicodedata
from dataclasses import dataclass
from pathlib import Path

from chatdong_tui.domain.refusal import FileProblem, FileRefused
from chatdong_tui.exchange.file import found

_TABLES = (".xlsx", ".xlsm", ".csv", ".tsv", ".txt", ".xls")


@dataclass(frozen=True, slots=True)
class Entry:
    """name: composed, whatever way the disk spells it."""

    name: str
    is_folder: bool


def entries(folder: Path) -> tuple[Entry, ...]:
    """The tables, the newest first, then the folders by name; hidden ones left out.

    Raises FileRefused(IMPORT_MISSING) for a folder that cannot be read.
    """
    tables: list[tuple[float, str]] = []
    folders: list[str] = []
    try:
        for each in os.scandir(found(folder)):
            name = unicodedata.normalize("NFC", each.name)
            is_folder, changed = _looked_at(each)
            # Excel keeps a `~$` file beside each table that is open.
            if name.startswith((".", "~$")) or changed is None:
                continue
            if is_folder:
                folders.append(name)
            elif name.lower().endswith(_TABLES):
                tables.append((-changed, name))
    except OSError as error:
        raise FileRefused(FileProblem.IMPORT_MISSING, str(folder)) from error
    return (*(Entry(name, False) for _, name in sorted(tables)), *(Entry(name, True) for name in sorted(folders)))


def _looked_at(entry: os.DirEntry[str]) -> tuple[bool, float | None]:
    """Whether it is a folder, and when it was last changed; None for what leads nowhere."""
    try:
        seen = entry.stat()
    except OSError:
        return False, None
    return stat.S_ISDIR(seen.st_mode), seen.st_mtime
