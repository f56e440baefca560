"""One program per file: a lock of the operating system, and a note in the lock file that says who holds it.

The locks are taken straight from the system: this lies on the way to the first rows, and a lock file that a
library empties on every try could not carry the note.
"""

from __future__ import annotations

import contextlib
import os
import sys
from datetime import datetime
from pathlib import Path

from chatdong_tui.domain.refusal import FileProblem, FileRefused
from chatdong_tui.storage.disk import no_room

if sys.platform == "win32":
    import msvcrt

    def _seize(handle: int) -> None:
        # Windows lets nobody read a locked place, so the lock lies far behind the note.
        os.lseek(handle, 1 << 20, os.SEEK_SET)
        msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
else:
    import fcntl

    def _seize(handle: int) -> None:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)


class InstanceLock:
    """Held while a file is open for writing. The operating system frees it even after a crash."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._handle: int | None = None

    def acquire(self, since: datetime) -> None:
        """Raises FileRefused: LOCKED with the holder's process, computer and time; DISK_FULL; READ_ONLY."""
        try:
            # A file has one lock, by whatever link it is reached.
            handle = os.open(f"{os.path.realpath(self._path)}.lock", os.O_RDWR | os.O_CREAT, 0o600)
        except OSError as error:
            problem = FileProblem.DISK_FULL if no_room(error) else FileProblem.READ_ONLY
            raise FileRefused(problem, str(self._path)) from error
        try:
            _seize(handle)
        except OSError:
            holder = _holder(handle)
            os.close(handle)
            raise FileRefused(FileProblem.LOCKED, str(self._path), **holder) from None
        self._handle = handle
        note = f"{os.getpid()}\n{_computer()}\n{since:%Y-%m-%d %H:%M}\n"
        # The lock holds without its note, for which a full disk may have no room.
        with contextlib.suppress(OSError):
            os.ftruncate(handle, 0)
            os.lseek(handle, 0, os.SEEK_SET)
            os.write(handle, note.encode())

    def release(self) -> None:
        """Give the lock back; the empty lock file stays, so that nobody locks one that is being removed."""
        if self._handle is not None:
            os.ftruncate(self._handle, 0)
            os.close(self._handle)
            self._handle = None


def _computer() -> str:
    return os.environ.get("COMPUTERNAME", "") if sys.platform == "win32" else os.uname().nodename


def _holder(handle: int) -> dict[str, str | int]:
    try:
        os.lseek(handle, 0, os.SEEK_SET)
        pid, computer, since = os.read(handle, 1_000).decode().splitlines()
        return {"pid": int(pid), "computer": computer, "since": since}
    except (OSError, ValueError):
        return {"pid": "?", "computer": "?", "since": "?"}
