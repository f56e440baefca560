"""Whether somebody sits at a terminal: screens and questions need one."""

from __future__ import annotations

import sys


def attended() -> bool:
    """Keys come from a terminal and the screen goes to one; the screen is drawn on stderr."""
    return sys.stdin.isatty() and sys.stdout.isatty() and sys.stderr.isatty()
