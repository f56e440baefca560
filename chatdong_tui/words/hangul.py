"""Korean letters: one spelling for one text, initial consonants, and the keys of a Korean keyboard."""

from __future__ import annotations

import unicodedata

_INITIALS = "ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ"

JAMO_OF_KEY = dict(
    zip("qwertyuiopasdfghjklzxcvbnm", "ㅂㅈㄷㄱㅅㅛㅕㅑㅐㅔㅁㄴㅇㄹㅎㅗㅓㅏㅣㅋㅌㅊㅍㅠㅜㅡ", strict=True)
)
"""What each letter key of the 두벌식 keyboard sends while the Korean input method is on."""


def nfc(text: str) -> str:
    """The composed spelling: macOS hands out names letter by letter, which no search would find."""
    return unicodedata.normalize("NFC", text)


def choseong(text: str) -> str:
    """The initial consonants of `text`, other signs kept, spaces dropped: 응암2동 gives ㅇㅇ2ㄷ."""
    letters: list[str] = []
    for sign in nfc(text):
        code = ord(sign) - 0xAC00
        if 0 <= code < 11_172:
            letters.append(_INITIALS[code // 588])
        elif not sign.isspace():
            letters.append(sign.lower())
    return "".join(letters)


def is_choseong(text: str) -> bool:
    """Whether a query asks by initial consonants: at least one, and no whole syllable."""
    return any(sign in _INITIALS for sign in text) and not any("가" <= s <= "힣" for s in text)


def matches(query: str, text: str) -> bool:
    """Whether a short pick-list entry answers a query, by infix or by initial consonants."""
    query = nfc(query).strip().lower()
    if is_choseong(query):
        return choseong(query) in choseong(text)
    return query.replace(" ", "") in nfc(text).lower().replace(" ", "")


def is_hangul(sign: str) -> bool:
    """Whether one sign is a Korean syllable or a letter of the keyboard."""
    return len(sign) == 1 and ("가" <= sign <= "힣" or "ㄱ" <= sign <= "ㅣ")
