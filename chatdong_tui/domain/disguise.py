"""How a number is disguised in a text, undone: other digits, letters for digits, invisible signs."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

_INVISIBLE = frozenset("\u3164\u115f\u1160\uffa0\u2800\u17b4\u17b5")
"""Signs that show nothing but are neither format characters nor combining marks."""

_SPOKEN = dict(zip("공영일이삼사오육륙칠팔구", "001234566789", strict=True))
_SPOKEN_RUN = re.compile(r"[공영일이삼사오육륙칠팔구]{6,}")
"""Fewer are words: 일이, 이사, 오일."""

_ALIKE = {
    **dict.fromkeys("OoОоΟοQD〇○◯ㅇ", "0"),
    **dict.fromkeys("lIi|ІιΙㅣ!", "1"),
    **dict.fromkeys("Zz", "2"),
    **dict.fromkeys("Ss", "5"),
    "B": "8",
}
_ALIKE_RUN = re.compile(rf"[\d{re.escape(''.join(_ALIKE))}]+")
_WORD = re.compile(r"[A-Za-zㄱ-ㅎㅏ-ㅣ가-힣]")


def plain(text: str) -> Iterator[tuple[str, int]]:
    """The signs of a text with their places in it: digits of any script as 0-9, invisible signs left out.

    A circled or bracketed number stands for its digits: ① is 1, ⑿ is 12.
    """
    for place, sign in enumerate(text):
        if sign.isascii() or "가" <= sign <= "힣":
            yield sign, place
            continue
        kind = unicodedata.category(sign)
        if sign in _INVISIBLE or kind in ("Cf", "Mn", "Me"):
            continue
        digit = unicodedata.digit(sign, None)
        if digit is not None:
            yield str(digit), place
            continue
        if sign == "ㆍ":
            yield sign, place
            continue
        # Jamo of the keyboard keep their shape: NFKC would make other letters of them.
        folded = sign if "ㄱ" <= sign <= "ㅣ" else unicodedata.normalize("NFKC", sign)
        if kind == "No":
            folded = "".join(part for part in folded if part.isdigit()) or folded
        for part in folded:
            yield part, place


def readings(text: str) -> tuple[str, ...]:
    """The ways in which a text can be read for digits: as it stands, with letters and with words for digits."""
    text = unicodedata.normalize("NFC", text)
    read = text if text.isascii() else "".join(sign for sign, _ in plain(text))
    found = {read: None}
    if any(sign in _ALIKE for sign in read):
        found[_ALIKE_RUN.sub(_unlike, read)] = None
    if _SPOKEN_RUN.search(read):
        found[_SPOKEN_RUN.sub(lambda run: "".join(_SPOKEN[sign] for sign in run[0]), read)] = None
    return tuple(found)


def _unlike(run: re.Match[str]) -> str:
    """Letters become digits where digits stand among them, and not at the rim of a word: 100Son stays."""
    text, after = run[0], run.string[run.end() : run.end() + 1]
    if not any(sign.isdigit() for sign in text) or re.match(r"[A-Za-z]", after):
        return text
    before = run.string[run.start() - 1 : run.start()] if run.start() else ""
    if _WORD.match(before) and not text[0].isdigit():
        return text
    return "".join(_ALIKE.get(sign, sign) for sign in text)
