"""A bar chart as every file says it: clean texts, its figures in words, and the same as a table."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from chatdong_tui.document import Absent, Cell, CellKind, Chart, Row, RowKind, Table
from chatdong_tui.export import columns
from chatdong_tui.export.cells import Grid, clean, grid, text
from chatdong_tui.words import export as words
from chatdong_tui.words import official

_MOST_BARS = 40
_LONGEST_LABEL = 60


@dataclass(frozen=True, slots=True)
class Bars:
    """One row of bars and its name."""

    name: str
    values: tuple[int | None, ...]


@dataclass(frozen=True, slots=True)
class Picture:
    """A chart. `told` says in words all that it shows; `grid` holds its figures as a table."""

    title: str
    labels: tuple[str, ...]
    series: tuple[Bars, ...]
    unit: str
    told: str
    grid: Grid

    @property
    def drawable(self) -> bool:
        """Whether it fits a page as a picture; a larger one, or one with long labels, is shown as its table."""
        count = len(self.labels) * len(self.series)
        fitting = (columns.width(name) <= _LONGEST_LABEL and "\n" not in name for name in self._names)
        return 0 < count <= _MOST_BARS and all(fitting)

    @property
    def _names(self) -> Iterator[str]:
        yield from self.labels
        yield from (each.name for each in self.series)

    @property
    def caption(self) -> str:
        """Its title with the unit of its figures: `월별 연계(단위 : 건)`."""
        return self.title + (official.unit_caption(self.unit) if self.unit else "")


def picture(chart: Chart) -> Picture:
    """`chart` with clean texts, in words and as a table. Raises ValueError unless each label has its value."""
    unit = clean(chart.unit)
    labels = tuple(clean(label) for label in chart.labels)
    series = tuple(Bars(clean(each.name), each.values) for each in chart.series)
    if any(len(each.values) != len(labels) for each in series):
        raise ValueError("a chart needs one value for each label")
    figures = [
        [Cell(Absent.NONE if value is None else value, CellKind.COUNT, unit) for value in each.values]
        for each in series
    ]
    told = "; ".join(
        f"{each.name}: " * (len(series) > 1 or not chart.title)
        + ", ".join(f"{label} {text(cell)}" for label, cell in zip(labels, row, strict=True))
        for each, row in zip(series, figures, strict=True)
    )
    heads = Row((Cell(words.KIND), *(Cell(each.name) for each in series)), RowKind.HEAD)
    rows = [Row((Cell(label), *cells)) for label, *cells in zip(labels, *figures, strict=True)]
    table = Table((1,) * (len(series) + 1), (heads, *rows))
    title = clean(chart.title)
    return Picture(title, labels, series, unit, f"{clean(chart.alt) or title}. {told}", grid(table))
