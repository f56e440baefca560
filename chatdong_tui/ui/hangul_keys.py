"""Each letter key also answers to its capital, and to the jamo it sends while the Korean input method is on."""

from __future__ import annotations

from chatdong_tui.words.hangul import JAMO_OF_KEY


def keys(key: str) -> str:
    """The key with its twins, as Textual takes it: `s` gives `s,S,ㄴ`, `ctrl+s` gives `ctrl+s,ctrl+ㄴ`.

    Function keys and named keys stay as they are.
    """
    *held, last = key.split("+")
    jamo = JAMO_OF_KEY.get(last)
    if not jamo:
        return key
    # The footer prints capitals, and Caps Lock is easily pressed.
    twins = [key, "+".join([*held, jamo])] if held else [key, key.upper(), jamo]
    return ",".join(twins)
