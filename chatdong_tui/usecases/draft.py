"""Drafts: what was being typed comes back after a crash, except what must never reach the disk."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from chatdong_tui.domain.privacy import holds_resident_number
from chatdong_tui.domain.refusal import Rule, RuleBroken
from chatdong_tui.storage import draft as storage
from chatdong_tui.storage.draft import SavedDraft
from chatdong_tui.usecases.desk import Change, Desk, Done

_NOTHING_SHOWN = Change(frozenset(), frozenset())


def save_draft(desk: Desk, noun: str, row_id: str, body: Mapping[str, Any]) -> Done[None]:
    """Keep what is typed in a form (row_id '': of a new record); the draft before it is replaced.

    A field in which one is being typed (its last digit is missing, which can be computed) is left out.
    Raises RuleBroken(RESIDENT_NUMBER) at the field that holds one; the draft before it stays.
    """
    for field, text in _texts(body):
        if holds_resident_number(text):
            raise RuleBroken(field, Rule.RESIDENT_NUMBER)
    kept = {field: value for field, value in body.items() if not _is_becoming_one(value)}
    with desk.database.atomic() as connection:
        storage.save(connection, SavedDraft(noun, row_id, kept, desk.now()))
    return Done(None, _NOTHING_SHOWN, "draft.save")


def _is_becoming_one(value: Any) -> bool:
    return isinstance(value, str) and holds_resident_number(f"{value}1")


def _texts(value: Any, field: str = "") -> Iterator[tuple[str, str]]:
    """Every text and number in a draft, with the outermost field it belongs to."""
    if isinstance(value, (str, int)):
        yield field, str(value)
    elif isinstance(value, Mapping):
        for name, part in value.items():
            yield from _texts(part, field or str(name))
    elif isinstance(value, (list, tuple)):
        for part in value:
            yield from _texts(part, field)


def drafts(desk: Desk) -> list[SavedDraft]:
    """All drafts that were not saved or dropped, the newest first."""
    with desk.database.snapshot() as connection:
        return storage.every(connection)


def drop_draft(desk: Desk, noun: str, row_id: str) -> Done[None]:
    """Forget a draft, because it was saved or is not wanted; one that is not there is no error."""
    with desk.database.atomic() as connection:
        storage.drop(connection, noun, row_id)
    return Done(None, _NOTHING_SHOWN, "draft.drop")
