"""A code or a name out of a few, by what a person types of it: the whole, its beginning, its initial consonants."""

from __future__ import annotations

import enum
from collections.abc import Iterable
from typing import TypeVar

from chatdong_tui.words.hangul import choseong, is_choseong, matches, nfc
from chatdong_tui.words.importing import code_called
from chatdong_tui.words.labels import label

T = TypeVar("T")
Code = TypeVar("Code", bound=enum.Enum)


def chosen_code(kind: type[Code], text: str) -> Code | None:
    """The code that is meant: its Korean name or part of it as on screen, where the first that begins so is
    offered first; its English value or a beginning that only one has."""
    found = code_called(kind, text)
    if isinstance(found, kind):
        return found
    wanted = nfc(text).strip().lower()
    if not wanted:
        return None
    if wanted.isascii():
        begun = [code for code in kind if str(code.value).startswith(wanted.replace("-", "_"))]
        return begun[0] if len(begun) == 1 else None
    spelled = choseong if is_choseong(wanted) else (lambda name: nfc(name).lower())
    begun = [code for code in kind if spelled(label(code)).startswith(wanted)]
    inside = [code for code in kind if matches(wanted, label(code))]
    return next(iter(begun or inside), None)


def meant(text: str, named: Iterable[tuple[T, str]]) -> list[T]:
    """Which of these (value, name) are meant: those of exactly this name, else those that begin so, else
    those that hold it; by initial consonants too."""
    wanted = nfc(text).strip()
    known = list(named)
    squeezed = wanted.replace(" ", "").lower()
    if not squeezed:
        return []
    exact = [value for value, name in known if nfc(name).replace(" ", "").lower() == squeezed]
    if exact:
        return exact
    spelled = choseong if is_choseong(wanted) else (lambda name: nfc(name).replace(" ", "").lower())
    begun = [value for value, name in known if spelled(name).startswith(squeezed)]
    return begun or [value for value, name in known if matches(wanted, name)]
