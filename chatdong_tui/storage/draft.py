"""What is being typed and not yet saved: local, not journalled, gone once it is saved."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from chatdong_tui.storage.engine import Connection


@dataclass(frozen=True, slots=True)
class SavedDraft:
    """row_id '': a new record. body: what each field held, as it was handed in."""

    noun: str
    row_id: str
    body: Mapping[str, Any]
    saved_at: datetime


def save(connection: Connection, draft: SavedDraft) -> None:
    connection.execute(
        "INSERT OR REPLACE INTO draft (noun, row_id, body, saved_at) VALUES (?, ?, ?, ?)",
        (draft.noun, draft.row_id, json.dumps(draft.body, ensure_ascii=False), draft.saved_at.isoformat()),
    )


def every(connection: Connection) -> list[SavedDraft]:
    """All drafts, the newest first."""
    found = connection.execute("SELECT noun, row_id, body, saved_at FROM draft ORDER BY saved_at DESC, noun, row_id")
    return [SavedDraft(noun, row_id, json.loads(body), datetime.fromisoformat(at)) for noun, row_id, body, at in found]


def drop(connection: Connection, noun: str, row_id: str) -> None:
    connection.execute("DELETE FROM draft WHERE noun = ? AND row_id = ?", (noun, row_id))
