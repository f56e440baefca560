"""Free text on its way to the 구청: no name of a household and no case number leaves with it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable

from chatdong_tui.words.monthly import HIDDEN_CASE, HIDDEN_NAME

_CASE_NO = re.compile(r"(?<![0-9A-Za-z가-힣])\d{1,2}-[가-힣]+\d*-\d{4}-\d{3,}(?:-\d+)?(?!\d)")
"""`3-응암2-2026-014`, with its episode (domain.md §3.8)."""

_WORD_BEGINS = re.compile(r"(?<![가-힣A-Za-z0-9])(?=\S)")

Veil = Callable[[str], str]


def veil(aliases: Iterable[str]) -> Veil:
    """A function that hides these names and every case number in a text.

    A name is hidden where a word begins with it, so that particles after it do not save it and words
    that merely contain it stay whole; names of one letter are words of their own and stay.
    """
    names = frozenset(alias for alias in aliases if len(alias) > 1)
    lengths = sorted({len(name) for name in names}, reverse=True)

    def hide(text: str) -> str:
        # Looked up word by word: there may be far more names in the file than words in the text.
        shown: list[str] = []
        done = 0
        for word in _WORD_BEGINS.finditer(text):
            at = word.start()
            length = next((length for length in lengths if text[at : at + length] in names), 0)
            if length and at >= done:
                shown += (text[done:at], HIDDEN_NAME)
                done = at + length
        return _CASE_NO.sub(HIDDEN_CASE, "".join(shown) + text[done:])

    return hide
