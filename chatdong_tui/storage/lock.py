"""One program per file: a lock of the operating system, and a note that says who holds it."""

from __future__ import annotations

import json
import os
import socket
from datetime import datetime
from pathlib import Path

from filelock import FileLock, Timeout

from chatdong_tui.domain.refusal import FileProblem, FileRefused


class InstanceLock:
    """Held while a file is open for writing. The operating system frees it even after a crash."""

    def __init__(self, path: Path) -> None:
        self._lock = FileLock(f"{path}.lock", timeout=0)
        self._note = Path(f"{path}.holder")
        self._path = path

    def acquire(self, since: datetime) -> None:
        """Raises FileRefused(LOCKED) with the holder's process, computer and time."""
        try:
            self._lock.acquire()
        except Timeout:
            raise FileRefused(FileProblem.LOCKED, str(self._path), **self._holder()) from None
        except OSError as error:
            raise FileRefused(FileProblem.READ_ONLY, str(self._path)) from error
        note = {"pid": os.getpid(), "computer": socket.gethostname(), "since": f"{since:%Y-%m-%d %H:%M}"}
        self._note.write_text(json.dumps(note), encoding="utf-8")

    def _holder(self) -> dict[str, str | int]:
        try:
            note = json.loads(self._note.read_text(encoding="utf-8"))
            return {key: note[key] for key in ("pid", "computer", "since")}
        except (OSError, ValueError, KeyError, TypeError):
            return {"pid": "?", "computer": "?", "since": "?"}

    def release(self) -> None:
        self._note.unlink(missing_ok=True)
        self._lock.release()
