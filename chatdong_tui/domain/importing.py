"""What can be brought in from a table somebody already keeps, and what is wrong with a row of it."""

from __future__ import annotations

import enum
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from chatdong_tui.domain.refusal import RuleBroken


class ImportKind(enum.StrEnum):
    """What each row of a table is."""

    PEOPLE = "people"
    ORGANISATIONS = "organisations"
    CASES = "cases"
    OUTREACH = "outreach"


FIELDS: Mapping[ImportKind, tuple[str, ...]] = {
    ImportKind.PEOPLE: ("name", "organisation", "role", "title", "duty", "from_on"),
    ImportKind.ORGANISATIONS: ("name", "kind", "sector", "aliases", "zone", "part", "dongs", "from_on"),
    ImportKind.CASES: (
        "case_no", "dong", "household_type", "birth_from", "route", "route_detail", "found_on", "manager",
    ),
    ImportKind.OUTREACH: ("dong", "month", "route", "route_detail", "count", "unit"),
}  # fmt: skip
"""What can be read of a row. Of a case only what the case list needs: no name, number or address of a household."""

REQUIRED: Mapping[ImportKind, frozenset[str]] = {
    ImportKind.PEOPLE: frozenset(("name", "organisation")),
    ImportKind.ORGANISATIONS: frozenset(("name",)),
    ImportKind.CASES: frozenset(("dong", "household_type", "route", "found_on")),
    ImportKind.OUTREACH: frozenset(("dong", "month", "route", "count")),
}
"""The columns without which a table cannot be read as this kind."""


class NoticeKind(enum.StrEnum):
    """What a person should know of a table before its rows are saved."""

    HIDDEN_SHEETS = "hidden_sheets"
    OTHER_SHEETS = "other_sheets"
    HIDDEN_ROWS = "hidden_rows"
    FORMULAS = "formulas"
    UNREAD_COLUMNS = "unread_columns"
    IMPORTED_BEFORE = "imported_before"
    SIMILAR_CASES = "similar_cases"


@dataclass(frozen=True, slots=True)
class Notice:
    """names: sheets or column headings; count: how many rows or cells."""

    kind: NoticeKind
    names: tuple[str, ...] = ()
    count: int = 0


@dataclass(frozen=True, slots=True)
class RowProblem:
    """A rule that one cell breaks. row: as the table counts, from 1; header: of its column, '' for the row.

    The value itself is not kept.
    """

    row: int
    header: str
    broken: RuleBroken


@dataclass(frozen=True, slots=True)
class ImportRun:
    """One import. skipped: rows that were left out; act: its number in the journal of this file."""

    id: str
    at: datetime
    kind: ImportKind
    file_name: str
    file_digest: str
    rows: int
    skipped: int
    act: int
    undone: bool = False
