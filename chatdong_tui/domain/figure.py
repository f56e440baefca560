"""Figures as they were handed in, and how they differ from what the records say now."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import astuple, dataclass


@dataclass(frozen=True, slots=True)
class Figure:
    """One figure. key tells it from the others; value None: not reported."""

    key: str
    label: str
    value: int | None
    unit: str


def as_text(figures: Iterable[Figure]) -> str:
    """A JSON list of [key, label, value, unit]."""
    return json.dumps([astuple(figure) for figure in figures], ensure_ascii=False, separators=(",", ":"))


def from_text(text: str) -> tuple[Figure, ...]:
    """The figures of such a list."""
    return tuple(Figure(*each) for each in json.loads(text))


@dataclass(frozen=True, slots=True)
class Difference:
    """A figure that changed since it was handed in; None where it was, or is, not reported."""

    key: str
    label: str
    unit: str
    before: int | None
    now: int | None

    @property
    def more(self) -> int:
        """By how much it grew; what was not reported counts as nothing."""
        return (self.now or 0) - (self.before or 0)


def differences(before: Iterable[Figure], now: Iterable[Figure]) -> tuple[Difference, ...]:
    """What changed between two lists of figures: those of now in their order, then those that are gone."""
    then = {figure.key: figure for figure in before}
    found = []
    for figure in now:
        old = then.pop(figure.key, None)
        was = old.value if old else None
        if was != figure.value:
            found.append(Difference(figure.key, figure.label, figure.unit, was, figure.value))
    gone = [Difference(old.key, old.label, old.unit, old.value, None) for old in then.values() if old.value is not None]
    return (*found, *gone)
