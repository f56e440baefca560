"""A program in a real terminal, timed from outside: start to a text on screen, key to the end of its output."""

from __future__ import annotations

import contextlib
import fcntl
import os
import pty
import select
import signal
import struct
import termios
import time
from pathlib import Path
from types import TracebackType

QUIET_SECONDS = 0.08
"""Output has ended when nothing came for so long."""


class Terminal:
    """Runs a command on a pseudo-terminal of 24 rows by 80 columns."""

    def __init__(self, command: list[str], environment: dict[str, str]) -> None:
        self.started = time.perf_counter()
        self.pid, self._master = pty.fork()
        if self.pid == 0:
            os.execvpe(command[0], command, {**os.environ, **environment, "TERM": "xterm-256color", "LANG": "C.UTF-8"})
        fcntl.ioctl(self._master, termios.TIOCSWINSZ, struct.pack("HHHH", 24, 80, 0, 0))
        self._seen = b""

    def __enter__(self) -> Terminal:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        with contextlib.suppress(ProcessLookupError):
            os.kill(self.pid, signal.SIGKILL)
        os.waitpid(self.pid, 0)
        os.close(self._master)

    def _read(self, seconds: float) -> bytes:
        ready, _, _ = select.select([self._master], [], [], seconds)
        if not ready:
            return b""
        try:
            return os.read(self._master, 65_536)
        except OSError:
            return b""

    def wait_for(self, text: str, seconds: float = 30) -> float:
        """Seconds from the start of the command until `text` has been written. Raises TimeoutError."""
        wanted = text.encode()
        while wanted not in self._seen:
            if time.perf_counter() - self.started > seconds:
                raise TimeoutError(f"{text!r} never came")
            self._seen += self._read(0.5)
        return time.perf_counter() - self.started

    def settle(self, seconds: float = 1.0) -> None:
        """Wait until nothing has been written for a while."""
        while more := self._read(seconds):
            self._seen += more

    def press(self, keys: bytes) -> float:
        """Send keys; seconds until the end of the output they cause."""
        sent = time.perf_counter()
        last = sent
        os.write(self._master, keys)
        while more := self._read(QUIET_SECONDS if last > sent else 2.0):
            last = time.perf_counter()
            self._seen += more
        return last - sent

    def forget(self) -> None:
        """What was written so far no longer counts for wait_for."""
        self._seen = b""

    @property
    def memory(self) -> float:
        """Megabytes of memory the program holds."""
        status = Path(f"/proc/{self.pid}/status").read_text(encoding="ascii")
        line = next(line for line in status.splitlines() if line.startswith("VmRSS"))
        return int(line.split()[1]) / 1024
