"""A neutral page: what a report says, before any file format decides how it looks."""

from __future__ import annotations

import enum
from dataclasses import dataclass, field
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
    NOTE = "※"


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
class Table:
    """A table; `widths` are relative column widths, `caption` its title or the unit note."""

    widths: tuple[int, ...]
    rows: tuple[Row, ...]
    caption: str = ""


Block = Heading | Paragraph | Table


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
class Document:
    """A whole report. `stem` is its file name without the ending; it holds nothing personal."""

    form: str
    stem: str
    title: str
    gist: str
    keywords: tuple[str, ...]
    head: Head
    blocks: tuple[Block, ...]
    attachments: tuple[str, ...] = field(default=())
