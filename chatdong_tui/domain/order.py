"""Places in a list that people arrange themselves."""

from __future__ import annotations

from collections.abc import Sequence


def moved(ids: Sequence[str], row_id: str, place: int) -> list[str]:
    """The ids in their new order, `row_id` at `place` (counted from 1; beyond an end: at that end)."""
    others = [each for each in ids if each != row_id]
    others.insert(min(max(place, 1), len(others) + 1) - 1, row_id)
    return others
