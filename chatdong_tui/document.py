"""A neutral page: what a report says, before any file format decides how it looks."""

from __future__ import annotations

import enum
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal


class Absent(enum.Enum):
    """Two ways of having no figure; neither of them is 0 (domain.md §5 trap d)."""

    NONE = "-"
    """Nothing of the kind took place, or it does not apply."""
    BLANK = ""
    """Not reported."""


class CellKind(enum.Enum):
    """How a value is to be read; decides its alignment and its number format."""

    TEXT = "text"
    COUNT = "count"
    WON = "won"
    DATE = "date"
    PERCENT = "percent"


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell of a table.

    value: text, an integer (count or won), a date, or a rate in percent already rounded to one
    decimal; `Absent` where there is no figure. unit: printed after a count (`명`, `건`).
    across, down: columns and rows that the cell covers; covered places are left out of their rows.
    """

    value: str | int | date | Decimal | Absent
    kind: CellKind = CellKind.TEXT
    unit: str = ""
    across: int = 1
    down: int = 1


class RowKind(enum.Enum):
    HEAD = "head"
    BODY = "body"
    TOTAL = "total"


@dataclass(frozen=True, slots=True)
class Row:
    cells: tuple[Cell, ...]
    kind: RowKind = RowKind.BODY


class Level(enum.Enum):
    """The marks of a report written in itemised style, outermost first (domain.md §8)."""

    SQUARE = "□"
    CIRCLE = "○"
    DASH = "-"
    DOT = "·"
    NOTE = "※"


@dataclass(frozen=True, slots=True)
class Chapter:
    """The title of a part of a plan or a settlement; the writers number it Ⅰ, Ⅱ, Ⅲ."""

    text: str


@dataclass(frozen=True, slots=True)
class Heading:
    """A section title at the level of □."""

    text: str


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One item of the text; `level` gives its mark and indent."""

    text: str
    level: Level = Level.CIRCLE


@dataclass(frozen=True, slots=True)
class Clause:
    """One item of a numbered list; `depth` 0 to 7. The writers number it: 1. 가. 1) 가) (1) (가) ① ㉮.

    An item without neighbours at its depth has no mark; a heading or a chapter begins to count anew
    (domain.md §8).
    """

    text: str
    depth: int = 0


@dataclass(frozen=True, slots=True)
class Table:
    """A table; `widths` are relative column widths, `caption` its title or the unit note.

    `rows` may make its rows only when they are asked for, so that a roster of 100,000 needs no room.
    by_hand: its cells are signed or filled in with a pen, which needs higher rows.
    """

    widths: tuple[int, ...]
    rows: Sequence[Row]
    caption: str = ""
    by_hand: bool = False


@dataclass(frozen=True, slots=True)
class Series:
    """One row of bars: `values` go with the labels of its chart; None is printed `-` and has no bar."""

    name: str
    values: tuple[int | None, ...]


@dataclass(frozen=True, slots=True)
class Chart:
    """A bar chart; it says nothing that its figures do not say, which are printed on it or beside it.

    unit: printed after each figure (`건`). alt: one sentence for whoever cannot see it; the figures
    follow it by themselves.
    """

    title: str
    labels: tuple[str, ...]
    series: tuple[Series, ...]
    unit: str = ""
    alt: str = ""


Block = Chapter | Heading | Paragraph | Clause | Table | Chart


@dataclass(frozen=True, slots=True)
class Head:
    """The common head of every form (domain.md §7): who writes, when, how open, who signs.

    Document number, retention and the signatures themselves stay empty: the office's own system
    fills them. `approvers` are the titles above the boxes of the approval table.
    """

    issuer: str
    writer: str
    issued_on: date
    disclosure: str
    approvers: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Provenance:
    """Where a figure comes from: the rule that counts it and the ids of the rows it counts."""

    figure: str
    rule: str
    row_ids: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Document:
    """A whole report. `stem` is its file name without the ending; it holds nothing personal.

    spaced_colon: whether a label and its text are joined as `일시 : …`, the older habit of offices,
    instead of `일시: …` (domain.md §8).
    """

    form: str
    stem: str
    title: str
    gist: str
    keywords: tuple[str, ...]
    head: Head
    blocks: tuple[Block, ...]
    attachments: tuple[str, ...] = ()
    provenance: tuple[Provenance, ...] = ()
    spaced_colon: bool = False
