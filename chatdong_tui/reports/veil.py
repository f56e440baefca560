"""Free text on its way to the 구청: no name of a household and no case number leaves with it."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from chatdong_tui.domain.household_trace import Finder, TraceKind, finder
from chatdong_tui.words.monthly import HIDDEN_CASE, HIDDEN_NAME

Veil = Callable[[str], str]


def veil(aliases: Iterable[str]) -> Veil:
    """A function that hides these names and every case number in a text, as `household_trace` finds them."""
    return veil_of(finder(aliases))


def veil_of(find: Finder) -> Veil:
    """A function that hides what a finder finds."""

    def hide(text: str) -> str:
        shown: list[str] = []
        done = 0
        for trace in find(text):
            hidden = HIDDEN_CASE if trace.kind is TraceKind.CASE_NUMBER else HIDDEN_NAME
            shown += (text[done : trace.start], hidden)
            done = trace.end
        return "".join(shown) + text[done:]

    return hide
