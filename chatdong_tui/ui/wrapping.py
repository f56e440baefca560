"""A long text as rows of a list that is as wide as the screen leaves it."""

from __future__ import annotations

from rich.cells import cell_len

from chatdong_tui.ui.inert import inert


def wrap(text: str, width: int, rest: int) -> list[str]:
    """The text in pieces of at most `width` cells, then `rest` cells; broken between words where it can be."""
    text, parts = inert(text), []
    room = width
    while cell_len(text) > room:
        cut = taken = 0
        while cut < len(text) and taken + cell_len(text[cut]) <= room:
            taken += cell_len(text[cut])
            cut += 1
        gap = text.rfind(" ", 0, cut + 1)
        if gap > cut // 2:
            cut = gap
        cut = max(cut, 1)
        parts.append(text[:cut].rstrip())
        text, room = text[cut:].lstrip(), rest
    return [*parts, text]
