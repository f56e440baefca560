"""Where the bars, rules and words of a chart stand, in mm: drawn from this into PDF, PNG and SVG alike."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from chatdong_tui.document import Cell, CellKind
from chatdong_tui.export import columns
from chatdong_tui.export.cells import text
from chatdong_tui.export.paper import PAGE_WIDTH, PT_TO_MM, letter
from chatdong_tui.export.picture import Picture

SHADES = ("#1F4E79", "#9DC3E6", "#7F7F7F", "#E2E2E2")
"""Fills that differ in brightness, too, for a page that is printed in black."""
LINE = "#404040"

_SIZE = 9
_SMALL = 8
_LINE_HEIGHT = _SIZE * PT_TO_MM * 1.3
_PLOT_HEIGHT = 42.0
_WIDEST_LABEL = 50.0
_WIDEST_BAR = 12.0
_GAP = 2.4


@dataclass(frozen=True, slots=True)
class Bar:
    """A filled rectangle; shade: its place in SHADES; told: what it stands for."""

    x: float
    y: float
    width: float
    height: float
    shade: int
    told: str


@dataclass(frozen=True, slots=True)
class Rule:
    """The line that bars stand on."""

    x: float
    y: float
    width: float
    height: float


@dataclass(frozen=True, slots=True)
class Word:
    """Text around the height `y`; anchor: which part of it stands at `x`: `start`, `middle` or `end`."""

    x: float
    y: float
    text: str
    size: int
    anchor: str


@dataclass(frozen=True, slots=True)
class Drawing:
    width: float
    height: float
    bars: tuple[Bar, ...]
    rules: tuple[Rule, ...]
    words: tuple[Word, ...]


def upright(picture: Picture) -> bool:
    """Whether the bars stand: their labels and figures fit side by side, and none is below zero."""
    slot = PAGE_WIDTH / max(1, len(picture.labels))
    share = (slot - _GAP) / max(1, len(picture.series))
    labels = max((_wide(label, _SIZE) for label in picture.labels), default=0.0)
    figures = max((_wide(figure, _SMALL) for row in _figures(picture) for figure in row), default=0.0)
    below = any((value or 0) < 0 for each in picture.series for value in each.values)
    return not below and labels <= slot - 1 and figures <= max(share, _SMALL * PT_TO_MM)


def draw(picture: Picture) -> Drawing:
    """`picture` over the full text width; the title stands above it and is not part of it."""
    bars, words, top = _legend(picture)
    place = _standing if upright(picture) else _lying
    more_bars, rules, more_words, height = place(picture, top)
    return Drawing(PAGE_WIDTH, height, (*bars, *more_bars), rules, (*words, *more_words))


def plain(drawing: Drawing) -> dict[str, Any]:
    """`drawing` as lists, for `shapes.typ`."""
    return {
        "width": drawing.width,
        "height": drawing.height,
        "line": LINE,
        "bars": [(bar.x, bar.y, bar.width, bar.height, SHADES[bar.shade]) for bar in drawing.bars],
        "rules": [(rule.x, rule.y, rule.width, rule.height) for rule in drawing.rules],
        "words": [(word.x, word.y, word.text, word.size, word.anchor) for word in drawing.words],
    }


def _wide(value: str, size: int) -> float:
    return columns.longest_line(value) * letter(size)


def _figures(picture: Picture) -> list[list[str]]:
    """The printed figures of each series."""
    return [
        ["-" if value is None else text(Cell(value, CellKind.COUNT, picture.unit)) for value in each.values]
        for each in picture.series
    ]


def _told(picture: Picture, series: int, label: int, figure: str) -> str:
    names = (picture.labels[label], picture.series[series].name)
    return " ".join((*filter(None, names), figure))


def _legend(picture: Picture) -> tuple[list[Bar], list[Word], float]:
    """A square and a name for each series, where there are several; and the height below them."""
    if len(picture.series) < 2:
        return [], [], 1.0
    bars: list[Bar] = []
    words: list[Word] = []
    x, y, side = 0.0, 1.0, 3.0
    for at, each in enumerate(picture.series):
        width = side + 1.5 + _wide(each.name, _SIZE) + 6
        if x and x + width > PAGE_WIDTH:
            x, y = 0.0, y + _LINE_HEIGHT
        bars.append(Bar(x, y + 0.5, side, side, at % len(SHADES), each.name))
        words.append(Word(x + side + 1.5, y + 0.5 + side / 2, each.name, _SIZE, "start"))
        x += width
    return bars, words, y + _LINE_HEIGHT + 2


def _standing(picture: Picture, top: float) -> tuple[list[Bar], tuple[Rule, ...], list[Word], float]:
    slot = PAGE_WIDTH / max(1, len(picture.labels))
    wide = min(_WIDEST_BAR, (slot - _GAP) / max(1, len(picture.series)))
    floor = top + _LINE_HEIGHT + _PLOT_HEIGHT
    scale = _PLOT_HEIGHT / max(1, *(value or 0 for each in picture.series for value in each.values))
    bars: list[Bar] = []
    words: list[Word] = []
    for at, (each, figures) in enumerate(zip(picture.series, _figures(picture), strict=True)):
        for label, (value, figure) in enumerate(zip(each.values, figures, strict=True)):
            x = (label + 0.5) * slot + (at - len(picture.series) / 2) * wide
            high = (value or 0) * scale
            if value:
                bars.append(Bar(x, floor - high, wide, high, at % len(SHADES), _told(picture, at, label, figure)))
            words.append(Word(x + wide / 2, floor - high - _LINE_HEIGHT / 2, figure, _SMALL, "middle"))
    for label, name in enumerate(picture.labels):
        words.append(Word((label + 0.5) * slot, floor + _LINE_HEIGHT / 2 + 0.8, name, _SIZE, "middle"))
    return bars, (Rule(0, floor, PAGE_WIDTH, 0),), words, floor + _LINE_HEIGHT + 2


def _lying(picture: Picture, top: float) -> tuple[list[Bar], tuple[Rule, ...], list[Word], float]:
    left = min(_WIDEST_LABEL, max((_wide(label, _SIZE) for label in picture.labels), default=0.0)) + 2
    figures = _figures(picture)
    right = max((_wide(figure, _SMALL) for row in figures for figure in row), default=0.0) + 2
    values = [value or 0 for each in picture.series for value in each.values]
    low, high = min(0, *values), max(0, *values)
    scale = (PAGE_WIDTH - left - right) / max(1, high - low)
    zero = left - low * scale
    thick = 5.0 if len(picture.series) == 1 else 3.8
    bars: list[Bar] = []
    words: list[Word] = []
    y = top
    for label, name in enumerate(picture.labels):
        lines = columns.wrapped(name, (left - 2) / letter(_SIZE))
        deep = max(thick * len(picture.series), _LINE_HEIGHT * len(lines))
        first = y + (deep - _LINE_HEIGHT * (len(lines) - 1)) / 2
        words += [Word(left - 2, first + at * _LINE_HEIGHT, line, _SIZE, "end") for at, line in enumerate(lines)]
        start = y + (deep - thick * len(picture.series)) / 2
        for at, each in enumerate(picture.series):
            value, figure = each.values[label] or 0, figures[at][label]
            begin, wide = zero + min(0, value) * scale, abs(value) * scale
            if value:
                told = _told(picture, at, label, figure)
                bars.append(Bar(begin, start + at * thick, wide, thick, at % len(SHADES), told))
            words.append(Word(max(zero, begin + wide) + 1, start + (at + 0.5) * thick, figure, _SMALL, "start"))
        y += deep + _GAP
    return bars, (Rule(zero, top - 1, 0, y - top),), words, y
