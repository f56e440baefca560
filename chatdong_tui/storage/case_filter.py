"""Conditions of the case list that a person keeps under a name: local, not journalled."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from chatdong_tui.storage.engine import Connection


def save(connection: Connection, name: str, body: Mapping[str, Any]) -> None:
    """Keep conditions; those under the same name before are replaced."""
    text = json.dumps(body, ensure_ascii=False, separators=(",", ":"))
    connection.execute("INSERT OR REPLACE INTO saved_filter (name, body) VALUES (?, ?)", (name, text))


def remove(connection: Connection, name: str) -> bool:
    """Forget conditions; whether there were any."""
    return connection.execute("DELETE FROM saved_filter WHERE name = ?", (name,)).rowcount > 0


def every(connection: Connection) -> list[tuple[str, dict[str, Any]]]:
    """All that are kept, by name."""
    return [
        (name, json.loads(body))
        for name, body in connection.execute("SELECT name, body FROM saved_filter ORDER BY name")
    ]
