"""What the log keeps of an unexpected error: its kind and its place in the code, never a value."""

from __future__ import annotations

import os
import traceback
from pathlib import Path

from chatdong_tui import places


def _described(error: BaseException) -> str:
    # Messages, arguments and locals can hold names of households; type and place cannot.
    steps = [
        f"{Path(frame.filename).name}:{frame.lineno} {frame.name}"
        for frame in traceback.extract_tb(error.__traceback__)
    ]
    cause = error.__cause__ or error.__context__
    behind = f" <- {_described(cause)}" if cause is not None else ""
    return f"{type(error).__name__} at {' > '.join(steps)}{behind}"


def note(error: BaseException) -> Path:
    """Write the error to the log file (readable by its owner only) and say where that is."""
    import logging
    from logging.handlers import RotatingFileHandler

    log = logging.getLogger("chatdong_tui.failures")
    path = places.log_file()
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.touch(mode=0o600)
        handler = RotatingFileHandler(path, maxBytes=1_000_000, backupCount=1, encoding="utf-8")
    except OSError:
        return path
    handler.setFormatter(logging.Formatter("%(asctime)s %(message)s"))
    log.propagate = False
    # Where even the log has no room, logging would print what went wrong, values and all.
    logging.raiseExceptions = False
    log.addHandler(handler)
    try:
        log.error("%s", _described(error))
        os.chmod(path, 0o600)
    finally:
        log.removeHandler(handler)
        handler.close()
    return path
