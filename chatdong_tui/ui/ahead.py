"""What the first form needs is loaded while the person reads the first rows."""

from __future__ import annotations

import threading

REST = 0.3
"""Seconds after the first rows stand; until then everything is left to them."""


def load_forms() -> threading.Thread:
    """Load the drafts, and with them pydantic, on a thread that nobody waits for."""
    thread = threading.Thread(target=_load, name="ahead", daemon=True)
    thread.start()
    return thread


def _load() -> None:
    import importlib
    import pkgutil

    from chatdong_tui.domain import draft

    for module in pkgutil.iter_modules(draft.__path__):
        importlib.import_module(f"{draft.__name__}.{module.name}")
