"""What was typed in a field, word by word, so that it can be taken back."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator
from contextlib import contextmanager

_STEPS = 100


class TypingHistory:
    """The texts that stood in a field before each step; signs typed one behind the other make one step a word."""

    def __init__(self) -> None:
        self._past: deque[str] = deque(maxlen=_STEPS)
        self._goes_on_at: int | None = None
        self._after_space = False
        self._rests = False

    @contextmanager
    def resting(self) -> Iterator[None]:
        """What changes meanwhile is no step."""
        self._rests = True
        try:
            yield
        finally:
            self._rests = False

    def changed(self, before: str, after: str) -> None:
        """The field says something else now."""
        if self._rests:
            return
        place = _typed_at(before, after)
        begins_word = place is not None and self._after_space and not after[place].isspace()
        if place is None or place != self._goes_on_at or begins_word:
            self._past.append(before)
        self._goes_on_at = None if place is None else place + 1
        self._after_space = place is not None and after[place].isspace()

    def back(self) -> str | None:
        """The text before the last step; None when nothing was typed."""
        self._goes_on_at = None
        return self._past.pop() if self._past else None

    def forget(self) -> None:
        """Nothing can be taken back any more."""
        self._past.clear()
        self._goes_on_at = None


def _typed_at(before: str, after: str) -> int | None:
    """Where a single sign was typed; None for any other change."""
    if len(after) != len(before) + 1:
        return None
    place = next((at for at, sign in enumerate(before) if after[at] != sign), len(before))
    return place if before[place:] == after[place + 1 :] else None


def place_of_change(before: str, after: str) -> int:
    """Where the cursor stands in `after` once `before` has become it: behind what is new."""
    same = 0
    while same < min(len(before), len(after)) and before[-1 - same] == after[-1 - same]:
        same += 1
    return len(after) - same
