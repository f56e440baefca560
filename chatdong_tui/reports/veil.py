"""Free text on its way to the 구청: no name of a household and no case number leaves with it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable

from chatdong_tui.words.monthly import HIDDEN_CASE, HIDDEN_NAME

_CASE_NO = re.compile(r"(?<![0-9A-Za-z가-힣])\d{1,2}-[가-힣]+\d*-\d{4}-\d{3,}(?:-\d+)?(?!\d)")
"""`3-응암2-2026-014`, with its episode (domain.md §3.8)."""

Veil = Callable[[str], str]


def veil(aliases: Iterable[str]) -> Veil:
    """A function that hides these names and every case number in a text.

    A name is hidden where a word begins with it, so that particles after it do not save it and words
    that merely contain it stay whole; names of one letter are words of their own and stay.
    """
    names = sorted((alias for alias in aliases if len(alias) > 1), key=len, reverse=True)

    def hide(text: str) -> str:
        for name in names:
            if name in text:
                text = re.sub(rf"(?<![가-힣A-Za-z0-9]){re.escape(name)}", HIDDEN_NAME, text)
        return _CASE_NO.sub(HIDDEN_CASE, text)

    return hide
