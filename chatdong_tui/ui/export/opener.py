"""Opens a file or a folder with what the system opens it with; the screen does not wait for that program."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import threading
from pathlib import Path


def has_opener() -> bool:
    """Whether this place can open files: a desktop, and on Linux the program that asks it."""
    return sys.platform == "win32" or _command() is not None


def _command() -> str | None:
    if sys.platform == "darwin":
        return shutil.which("open")
    # Without a desktop the system would start a text browser in the middle of this screen.
    if not (os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")):
        return None
    return shutil.which("xdg-open")


def start(path: Path) -> None:
    """Hand a file or a folder to the system. Raises OSError where it takes nothing."""
    if sys.platform == "win32":
        os.startfile(path)
        return
    command = _command()
    if command is None:
        raise FileNotFoundError(path)
    process = subprocess.Popen(
        [command, str(path.absolute())],
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )
    # Somebody has to hear of its end, and nobody waits for that.
    threading.Thread(target=process.wait, name="opener", daemon=True).start()
