"""Text from a record, made harmless for the terminal: nothing in it can move the cursor or turn the line."""

from __future__ import annotations

import re

from rich.cells import cell_len, set_cell_size

_SPACE = re.compile(r"[\t\n\r\v\f\x85\u2028\u2029]+")
_UNSAFE = re.compile(
    "[\x00-\x1f\x7f-\x9f\u00ad\u061c\u115f\u1160\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\u3164"
    "\ud800-\uf8ff\ufe00-\ufe0f\ufeff\uffa0\ufff9-\ufffb\U000e0000-\U000e0fff\U000f0000-\U0010ffff]"
)
"""Control, format, direction, filler, surrogate and private signs."""

CUT = ".."
"""Stands where a text was too long; dots, because the one-sign ellipsis is two cells wide in Korean fonts."""


def inert(text: str) -> str:
    """The text in one line, with `?` for each sign that a terminal could obey or not show."""
    return _UNSAFE.sub("?", _SPACE.sub(" ", text))


def one_line(text: str) -> str:
    """The text in one line, without the signs that a terminal could obey: for what enters a field."""
    return _UNSAFE.sub("", _SPACE.sub(" ", text))


def fit(text: str, width: int, *, right: bool = False) -> str:
    """The inert text in exactly `width` cells, padded or cut; Hangul counts two."""
    text = inert(text)
    taken = cell_len(text)
    if taken > width:
        cut = CUT if width > 4 else ""
        # Half a Hangul syllable is left out; the dots still follow the last whole one.
        kept = set_cell_size(text, width - len(cut)).rstrip()
        return kept + cut + " " * (width - cell_len(kept) - len(cut))
    padding = " " * (width - taken)
    return padding + text if right else text + padding
