"""The folder that files are to go into: whether it can take them, found out before anything is written."""

from __future__ import annotations

import contextlib
import os
import shutil
from pathlib import Path

from chatdong_tui.domain.refusal import FileProblem, FileRefused

ROOM_PER_FILE = 512 * 1024
"""Bytes; the largest file of a usual month has a third of that."""
_MEGABYTE = 1024 * 1024


def check(folder: Path) -> None:
    """Raises FileRefused NOT_A_FOLDER where a file stands in the way, NOT_WRITABLE where nothing may be written.

    Nothing is made: where the folder is not there yet, the nearest one above it answers.
    """
    standing = _standing(folder)
    if not standing.is_dir():
        raise FileRefused(FileProblem.NOT_A_FOLDER, str(standing))
    if not os.access(standing, os.W_OK | os.X_OK):
        raise FileRefused(FileProblem.NOT_WRITABLE, str(folder))


def check_room(folder: Path, files: int) -> None:
    """Raises FileRefused(NO_ROOM) where the disk has less room than so many files usually need."""
    needed = files * ROOM_PER_FILE
    with contextlib.suppress(OSError):
        free = shutil.disk_usage(_standing(folder)).free
        if free < needed:
            facts = {"free": free // _MEGABYTE, "needed": -(-needed // _MEGABYTE)}
            raise FileRefused(FileProblem.NO_ROOM, str(folder), **facts)


def _standing(folder: Path) -> Path:
    """The folder, or the nearest thing above it that is there."""
    absolute = folder.absolute()
    return next((each for each in (absolute, *absolute.parents) if os.path.lexists(each)), absolute)
