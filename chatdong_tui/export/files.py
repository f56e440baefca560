"""A finished file or none: bytes reach their name only after they were written, read back and checked."""

from __future__ import annotations

import errno
import os
import tempfile
from collections.abc import Callable
from pathlib import Path


def save(target: Path, data: bytes, verify: Callable[[bytes], None]) -> None:
    """Write `data` to `target`, replacing an older file only at the very end.

    `verify` is the format's own check of the bytes read back; it raises ValueError. Whatever goes
    wrong (OSError of a full or read-only disk, ValueError, an interrupt) is raised unchanged, the
    partial file is removed and the older file stays as it was. The file can be read by its owner alone.
    """
    handle, name = tempfile.mkstemp(dir=target.parent, prefix=".", suffix=".partial")
    partial = Path(name)
    try:
        with os.fdopen(handle, "wb") as stream:
            stream.write(data)
            stream.flush()
            os.fsync(stream.fileno())
        written = partial.read_bytes()
        if written != data:
            raise OSError(errno.EIO, os.strerror(errno.EIO), str(target))
        verify(written)
        partial.replace(target)
    except BaseException:
        partial.unlink(missing_ok=True)
        raise
