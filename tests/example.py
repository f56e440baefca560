"""The example file, built once for all tests that want a copy of it."""

from __future__ import annotations

import tempfile
from functools import cache
from pathlib import Path

from chatdong_tui import demo


@cache
def example_bytes() -> bytes:
    """The whole closed example file."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "example.chatdong"
        demo.build(path)
        return path.read_bytes()
