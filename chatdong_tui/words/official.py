"""The writing rules of public documents: marks and their depth, amounts, times, 붙임, 끝 and colons (domain.md §8).

Dates and plain figures are in `formats`; the order of a page and its indents are in `export.shown`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from chatdong_tui.words import export as words
from chatdong_tui.words import formats

DEEPEST = 7
"""Items go eight deep: 1. 가. 1) 가) (1) (가) ① ㉮."""

_PATTERNS = ("{}.", "{}.", "{})", "{})", "({})", "({})")
_INITIALS = "가나다라마바사아자차카타파하"
_VOWELS = (0, 4, 8, 13, 18, 20)
"""ㅏ ㅓ ㅗ ㅜ ㅡ ㅣ: after 하 come 거, 너 …, then 고, 노 …"""
_CIRCLED = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳"
_CIRCLED_HANGUL = "㉮㉯㉰㉱㉲㉳㉴㉵㉶㉷㉸㉹㉺㉻"
_ROMAN = "ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩⅪⅫ"

ROUNDED = "단수 처리로 합계가 일치하지 않을 수 있음"
"""The note below a table whose figures were cut to thousands."""


def _syllable(at: int) -> str:
    vowel, initial = divmod(at, len(_INITIALS))
    return chr(ord(_INITIALS[initial]) + 28 * _VOWELS[vowel])


def mark(depth: int, number: int) -> str:
    """The mark of item `number` (from 1) at `depth` (from 0): `1.`, `가.`, `1)`, `가)`, `(1)`, `(가)`, `①`, `㉮`.

    A circle that Unicode does not have is written in brackets: `(21)`, `(거)`. Raises ValueError below
    ㉮ and after 히.
    """
    if not 0 <= depth <= DEEPEST or number < 1 or (depth % 2 and number > len(_INITIALS) * len(_VOWELS)):
        raise ValueError(f"no mark for item {number} at depth {depth}")
    circles = {6: _CIRCLED, 7: _CIRCLED_HANGUL}.get(depth, "")
    if number <= len(circles):
        return circles[number - 1]
    sign = _syllable(number - 1) if depth % 2 else str(number)
    return _PATTERNS[min(depth, 5)].format(sign) if depth < 6 else f"({sign})"


def marks(depths: Sequence[int]) -> list[str]:
    """The marks of the items of one list, given their depths in order; a lone item has none."""
    numbers: list[int] = []
    alone: list[bool] = []
    for at, depth in enumerate(depths):
        before = _neighbour(depths, range(at - 1, -1, -1), depth)
        numbers.append(1 if before is None else numbers[before] + 1)
        alone.append(before is None and _neighbour(depths, range(at + 1, len(depths)), depth) is None)
    return ["" if lone else mark(depth, no) for depth, no, lone in zip(depths, numbers, alone, strict=True)]


def _neighbour(depths: Sequence[int], places: Iterable[int], depth: int) -> int | None:
    """The next item of the same depth before one that is less deep."""
    for at in places:
        if depths[at] <= depth:
            return at if depths[at] == depth else None
    return None


def chapter(number: int) -> str:
    """`Ⅰ`, `Ⅱ` … `Ⅻ`; further ones in Arabic figures."""
    return _ROMAN[number - 1] if number <= len(_ROMAN) else str(number)


def amount(won: int) -> str:
    """`금8,850,000원(금팔백팔십오만원)`. Raises ValueError below 0."""
    return f"금{formats.won(won)}원({formats.won_in_words(won)})"


def hours(start: str, end: str = "") -> str:
    """`14:00~15:30` from two times of 24 hours; without an end `14:00`."""
    return f"{start}~{end}" if end else start


def unit_caption(*units: str) -> str:
    """`(단위 : 천원)`: above the right corner of a table."""
    return f"(단위 : {', '.join(units)})"


def attachments(names: Sequence[str]) -> list[str]:
    """The names as they stand after 붙임: numbered when there are several, else alone."""
    return [f"{number}. {name}" for number, name in enumerate(names, 1)] if len(names) > 1 else list(names)


def ended(text: str) -> str:
    """`text` with `끝.` two spaces after its last letter."""
    return text.rstrip() + words.TWO_SPACES + words.END


_COLON = re.compile(r"(?<=[^\s\d:]): (?=\S)")


def spaced_colons(text: str) -> str:
    """`일시 : …` for `일시: …`, the older habit of offices; times and ratios stay as they are."""
    return _COLON.sub(" : ", text)
