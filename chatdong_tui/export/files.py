"""A finished file or none: bytes reach their name only after they were written, read back and checked."""

from __future__ import annotations

import errno
import os
import re
import tempfile
import unicodedata
from collections.abc import Callable
from pathlib import Path

_NOT_IN_NAMES = re.compile(r'[\x00-\x1f"*/:<>?\\|]')
"""Signs that some system takes in no file name; a district's or zone's name can hold them."""


_LONGEST_NAME = 180
"""Bytes in UTF-8 that the name of a folder or, without its ending, of a file may take; systems allow 255."""


def safe_name(text: str) -> str:
    """The text as a name that every system takes: NFC, no invisible signs, not too long, no dot at its end.

    What Windows keeps for its devices (CON, NUL …) does not begin with a year, as all our names do.
    """
    named = _NOT_IN_NAMES.sub("_", unicodedata.normalize("NFC", text))
    seen = "".join(sign for sign in named if unicodedata.category(sign) not in ("Cc", "Cf", "Cs", "Zl", "Zp"))
    short = seen.encode()[:_LONGEST_NAME].decode(errors="ignore")
    return short.strip().rstrip(". ")


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
