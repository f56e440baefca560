"""Each letter key also answers to the jamo it sends while the Korean input method is on."""

from __future__ import annotations

from chatdong_tui.words.hangul import JAMO_OF_KEY


def keys(key: str) -> str:
    """The key with its Hangul twin, as Textual takes it: `s` gives `s,ㄴ`, `ctrl+s` gives `ctrl+s,ctrl+ㄴ`.

    Function keys and named keys stay as they are.
    """
    *held, last = key.split("+")
    jamo = JAMO_OF_KEY.get(last)
    return f"{key},{'+'.join([*held, jamo])}" if jamo else key
