"""What an error of the system or of SQLite says about the disk: it is full, or the place cannot be written."""

from __future__ import annotations

import contextlib
import errno
from collections.abc import Iterator
from pathlib import Path

from chatdong_tui.domain.refusal import FileProblem, FileRefused
from chatdong_tui.storage.engine import OperationalError

_FULL = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG)


def no_room(error: BaseException) -> bool:
    """Whether there was no room for what was to be written."""
    if isinstance(error, OSError):
        return error.errno in _FULL
    return isinstance(error, OperationalError) and any(
        sign in str(error) for sign in ("disk is full", "disk I/O error")
    )


@contextlib.contextmanager
def making(path: Path) -> Iterator[None]:
    """While a new file is made. Raises FileRefused DISK_FULL or NOT_WRITABLE for what the disk says to that."""
    try:
        yield
    except (OSError, OperationalError, FileRefused) as error:
        if no_room(error):
            raise FileRefused(FileProblem.DISK_FULL, str(path)) from error
        if isinstance(error, OSError) or (isinstance(error, FileRefused) and error.problem is FileProblem.READ_ONLY):
            raise FileRefused(FileProblem.NOT_WRITABLE, str(path)) from error
        raise


def remove(path: Path) -> None:
    """Take away a closed file that nobody wants, with what SQLite keeps beside it."""
    for name in ("", "-wal", "-shm"):
        Path(f"{path}{name}").unlink(missing_ok=True)
