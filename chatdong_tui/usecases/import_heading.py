"""Which column of a table holds which field: guessed from its headings, remembered, or said by a person."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

from chatdong_tui.domain.importing import FIELDS, REQUIRED, ImportKind
from chatdong_tui.domain.privacy import holds_resident_number
from chatdong_tui.domain.refusal import FileProblem, FileRefused, Rule, RuleBroken
from chatdong_tui.exchange.table import Cell, Table
from chatdong_tui.words.importing import FIELDS as HEADINGS
from chatdong_tui.words.importing import squeezed

_SEARCHED_ROWS = 20
"""Titles, dates and blank lines may stand above the headings."""


@dataclass(frozen=True, slots=True)
class Heading:
    """The headings of a table. row: where they stand, from 0; '' for a column without one."""

    row: int
    names: tuple[str, ...]

    @property
    def fingerprint(self) -> str:
        """The same for every table with these headings."""
        return hashlib.sha256("\x1f".join(map(squeezed, self.names)).encode()).hexdigest()

    def column(self, name: str) -> int:
        """The column with this heading. Raises RuleBroken(UNKNOWN_RECORD) at `columns`."""
        wanted = squeezed(name)
        for place, known in enumerate(self.names):
            if known and squeezed(known) == wanted:
                return place
        raise RuleBroken("columns", Rule.UNKNOWN_RECORD)


def _names(cells: list[Cell]) -> tuple[str, ...]:
    # Headings are shown and remembered: one with a resident number is none.
    return tuple(
        " ".join(cell.split()) if isinstance(cell, str) and not holds_resident_number(cell) else "" for cell in cells
    )


def guessed(kind: ImportKind, names: tuple[str, ...]) -> dict[str, str]:
    """Field to heading, for the headings that are known; the more usual heading of a field wins."""
    at = {squeezed(name): name for name in reversed(names) if name}
    found: dict[str, str] = {}
    for field, headings in HEADINGS[kind].items():
        heading = next((at[squeezed(each)] for each in headings if squeezed(each) in at), None)
        if heading is not None and heading not in found.values():
            found[field] = heading
    return found


def kinds_of(names: tuple[str, ...]) -> list[ImportKind]:
    """The kinds that a table with these headings can be, the one that reads most of them first."""
    reads = {kind: guessed(kind, names) for kind in ImportKind}
    fitting = [kind for kind in ImportKind if REQUIRED[kind] <= reads[kind].keys()]
    return sorted(fitting, key=lambda kind: -len(reads[kind]))


def find(table: Table, path: str, asked: Mapping[str, str]) -> Heading:
    """The row of headings: the first one that names at least two fields, or all that a person asked for.

    Raises FileRefused: NO_HEADER; MERGED_HEADER with its row; DUPLICATE_HEADER with the heading.
    """
    wanted = {squeezed(name) for name in asked.values() if name}
    known = {squeezed(name) for fields in HEADINGS.values() for names in fields.values() for name in names}
    for place, cells in enumerate(table.rows[:_SEARCHED_ROWS]):
        names = _names(cells)
        there = {squeezed(name) for name in names if name}
        if len(there & known) >= 2 or (wanted and wanted <= there):
            _check(table, path, place, names, known | wanted)
            return Heading(place, names)
    raise FileRefused(FileProblem.NO_HEADER, path)


def _check(table: Table, path: str, place: int, names: tuple[str, ...], known: set[str]) -> None:
    if any(merge.top <= place <= merge.bottom for merge in table.merges):
        raise FileRefused(FileProblem.MERGED_HEADER, path, row=place + 1)
    times = Counter(squeezed(name) for name in names if name)
    for name in names:
        if times[squeezed(name)] > 1 and squeezed(name) in known:
            raise FileRefused(FileProblem.DUPLICATE_HEADER, path, header=name)


def kind_of(heading: Heading, path: str) -> ImportKind:
    """What the rows of the table are. Raises FileRefused(NO_HEADER) where the headings fit no kind."""
    fitting = kinds_of(heading.names)
    if not fitting:
        raise FileRefused(FileProblem.NO_HEADER, path)
    return fitting[0]


def columns_of(
    kind: ImportKind, heading: Heading, remembered: Mapping[str, str], asked: Mapping[str, str]
) -> dict[str, str]:
    """Field to heading: what a person asks for now, else what was remembered, else what is guessed. A field
    that is asked for or remembered with the heading '' is not read.

    Raises RuleBroken: NOT_A_CHOICE at `columns` for a field that the kind does not have, UNKNOWN_RECORD
    for a heading that the table does not have; REQUIRED with the field at `columns` when one is missing.
    """
    chosen = {**guessed(kind, heading.names), **remembered, **asked}
    if not chosen.keys() <= set(FIELDS[kind]):
        raise RuleBroken("columns", Rule.NOT_A_CHOICE)
    chosen = {field: name for field, name in chosen.items() if name}
    for name in chosen.values():
        heading.column(name)
    for field in FIELDS[kind]:
        if field in REQUIRED[kind] and field not in chosen:
            raise RuleBroken("columns", Rule.REQUIRED, column=field)
    return chosen
