"""Bars as lines of text: labels of any width line up, because Hangul counts two cells."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from rich.cells import cell_len

from chatdong_tui.ui.inert import fit, inert

HEADING = "heading"
"""The style of a bar that is a title: its label takes the whole line, and the bars below share a scale."""
PLAN, BEYOND = "│", "→"
"""Where on the track the plan stands; ends a bar that is longer than its track."""

_FULL, _PARTS = "█", " ▏▎▍▌▋▊▉"
_EIGHTHS = 8
_GAP = 1
_LEAST_TRACK, _LEAST_LABEL = 6, 6
_FAR = 2
"""A bar longer than so many times the longest plan of its scale ends in an arrow, so that the others stay readable."""


@dataclass(frozen=True, slots=True)
class Bar:
    """One line of a chart.

    value: how long the bar is, None for no bar. text: the figure as it is read. of: the plan, a mark on the
    bar's track. style: '', 'quiet', 'alert' or HEADING. Raises ValueError for less than nothing.
    """

    label: str
    value: int | None
    text: str
    of: int | None = None
    style: str = ""

    def __post_init__(self) -> None:
        if (self.value or 0) < 0 or (self.of or 0) < 0:
            raise ValueError(f"a bar of less than nothing: {self.label!r}")


@dataclass(frozen=True, slots=True)
class DrawnBar:
    """The pieces of a line, from left to right."""

    label: str
    track: str
    text: str


def drawn_bars(bars: Sequence[Bar], width: int) -> list[DrawnBar]:
    """Each bar as a line of exactly `width` cells: label, track, figure.

    The figures stay whole as long as `width` has room for them; labels are cut first, then the tracks go.
    """
    entries = [bar for bar in bars if bar.style != HEADING]
    figures = max((cell_len(inert(bar.text)) for bar in entries), default=0)
    labels = max((cell_len(inert(bar.label)) for bar in entries), default=0)
    label, track = _shared(width - figures, labels)
    drawn: list[DrawnBar] = []
    for heading, group in groupby(bars, key=lambda bar: bar.style == HEADING):
        if heading:
            drawn += [DrawnBar(fit(bar.label, width), "", "") for bar in group]
        else:
            drawn += _on_one_scale(list(group), label, track, width)
    return drawn


def _shared(room: int, labels: int) -> tuple[int, int]:
    """The cells of the labels and of the tracks, where `room` is left beside the figures; scarce room has no track."""
    least = min(labels, _LEAST_LABEL)
    if room < least + _LEAST_TRACK + 2 * _GAP:
        return max(0, room - _GAP), 0
    # Labels may take up to half, more only where the tracks need no more.
    label = min(labels, max(least, (room - 2 * _GAP) // 2))
    return label, room - label - 2 * _GAP


def _on_one_scale(bars: Sequence[Bar], label: int, track: int, width: int) -> Iterator[DrawnBar]:
    full = scale_of(bars)
    for bar in bars:
        name = fit(bar.label, label)
        middle = f"{' ' * _GAP}{track_of(bar, full, track)}{' ' * _GAP}" if track else " " * min(_GAP, max(0, width))
        room = max(0, width - cell_len(name) - cell_len(middle))
        yield DrawnBar(name, middle, fit(bar.text, room, right=True))


def scale_of(bars: Iterable[Bar]) -> int:
    """What a full track stands for: the longest bar or plan, but no more than twice the longest plan."""
    values = [bar.value or 0 for bar in bars]
    plans = max((bar.of or 0 for bar in bars), default=0)
    longest = max(values, default=0)
    return min(max(longest, plans), _FAR * plans) if plans else longest


def track_of(bar: Bar, full: int, cells: int) -> str:
    """The bar on a track of `cells` cells, of which all stand for `full`; something is never drawn as nothing."""
    value = bar.value or 0
    eighths = min(value, full) * cells * _EIGHTHS // full if full else 0
    if value and not eighths:
        eighths = 1
    whole, rest = divmod(eighths, _EIGHTHS)
    track = list((_FULL * whole + (_PARTS[rest] if rest else "")).ljust(cells))
    if bar.of and full:
        track[min(cells - 1, bar.of * cells // full)] = PLAN
    if value > full:
        track[-1] = BEYOND
    return "".join(track)
