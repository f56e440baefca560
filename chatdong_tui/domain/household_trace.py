"""What leads to a household in a text: its name, its case number, its telephone, its address (domain.md §3.8)."""

from __future__ import annotations

import enum
import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

_CASE_NO = re.compile(r"(?<![0-9A-Za-z가-힣])\d{1,2}-[가-힣]+\d*-\d{4}-\d{3,}(?:-\d+)?(?!\d)")
"""`3-응암2-2026-014`, with its episode (domain.md §3.8)."""

_WORD_BEGINS = re.compile(r"(?<![가-힣A-Za-z0-9])(?=\S)")
_NUMBER = re.compile(r"\d[\d\s\-–.)·/]{5,}\d")
_NOT_DIGIT = re.compile(r"\D")


class TraceKind(enum.StrEnum):
    NAME = "name"
    CASE_NUMBER = "case_number"
    PHONE = "phone"
    ADDRESS = "address"


@dataclass(frozen=True, slots=True)
class Trace:
    """Where in a text it stands: from `start` up to `end`, as Python slices."""

    kind: TraceKind
    start: int
    end: int


Finder = Callable[[str], tuple[Trace, ...]]


def finder(names: Iterable[str], phones: Iterable[str] = (), addresses: Iterable[str] = ()) -> Finder:
    """A function that finds these, and every case number, in a text, in their order; none overlaps another.

    A name is found where a word begins with it, so that particles after it do not save it and words that
    merely contain it stay whole; names of one letter are words of their own and are not looked for.
    """
    known = frozenset(name for name in names if len(name) > 1)
    lengths = sorted({len(name) for name in known}, reverse=True)
    numbers = frozenset(filter(None, (_NOT_DIGIT.sub("", phone) for phone in phones)))
    places = tuple(filter(None, addresses))

    def named(text: str) -> Iterator[Trace]:
        # Looked up word by word: there may be far more names in the file than words in the text.
        for word in _WORD_BEGINS.finditer(text):
            at = word.start()
            length = next((length for length in lengths if text[at : at + length] in known), 0)
            if length:
                yield Trace(TraceKind.NAME, at, at + length)

    def find(text: str) -> tuple[Trace, ...]:
        found = [*named(text)]
        found += [Trace(TraceKind.CASE_NUMBER, match.start(), match.end()) for match in _CASE_NO.finditer(text)]
        if numbers:
            found += [
                Trace(TraceKind.PHONE, match.start(), match.end())
                for match in _NUMBER.finditer(text)
                if _NOT_DIGIT.sub("", match[0]) in numbers
            ]
        for place in places:
            found += [Trace(TraceKind.ADDRESS, at, at + len(place)) for at in _every(text, place)]
        return _apart(found)

    return find


def _every(text: str, part: str) -> Iterator[int]:
    at = text.find(part)
    while at >= 0:
        yield at
        at = text.find(part, at + len(part))


def _apart(found: list[Trace]) -> tuple[Trace, ...]:
    """In order; of two that overlap, the one that begins first and reaches further."""
    kept: list[Trace] = []
    for trace in sorted(found, key=lambda each: (each.start, -each.end)):
        if not kept or trace.start >= kept[-1].end:
            kept.append(trace)
    return tuple(kept)
