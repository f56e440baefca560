"""Which entries of a short list answer what was typed."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeVar

from chatdong_tui.words.hangul import choseong, is_choseong, matches, nfc

T = TypeVar("T")


def ranked(query: str, choices: Sequence[tuple[T, str]]) -> list[tuple[T, str]]:
    """The choices (value, label) that answer the query by text or initial consonants; those that begin so first."""
    query = nfc(query).strip().lower()
    if not query:
        return list(choices)
    found = [choice for choice in choices if matches(query, choice[1])]
    spelled = choseong if is_choseong(query) else (lambda label: nfc(label).lower())
    return sorted(found, key=lambda choice: not spelled(choice[1]).startswith(query))
