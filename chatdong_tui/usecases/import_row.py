"""One row of a foreign table: its cells as dates, numbers, codes and drafts, with every rule that they break."""

from __future__ import annotations

import enum
import itertools
import re
from collections.abc import Mapping
from datetime import date, timedelta
from typing import TYPE_CHECKING, TypeVar

from chatdong_tui.domain.privacy import holds_resident_number
from chatdong_tui.domain.refusal import Rule, RuleBroken
from chatdong_tui.exchange.table import Cell
from chatdong_tui.words.formats import read_count, read_month
from chatdong_tui.words.importing import code_called

if TYPE_CHECKING:
    from chatdong_tui.domain.draft.text import Draft

DraftKind = TypeVar("DraftKind", bound="Draft")
Code = TypeVar("Code", bound=enum.Enum)

_FIRST_DAY = {False: date(1899, 12, 30), True: date(1904, 1, 1)}
_SERIALS = range(20_000, 80_000)
"""Day numbers of 1954 to 2119: what a date becomes in a cell without a date format."""

_NOTHING = frozenset(("-", "–", "—", "―", "없음", "해당없음", "x", "X"))
_WITHOUT_YEAR = re.compile(r"\d{1,2}\s*[./\-월]\s*\d{1,2}\s*[.일]?")
_DATE = re.compile(
    r"(\d{4}|'?\d{2})\s*[.\-/년]\s*(\d{1,2})\s*[.\-/월]\s*(\d{1,2})\s*[.일]?\s*(?:\([월화수목금토일]\))?"
    r"(?:\s+\d{1,2}:\d{2}(?::\d{2})?)?"
)
_COMPACT = re.compile(r"(?:19|20)\d{6}")
_YEAR = re.compile(
    r"((?:19|20)\d{2})\s*(?:년|년대|년생|년도)?(?:\s*[~\-–]\s*(?:(?:19|20)?\d{2})?\s*(?:년|년대|년생)?)?"
)


class RowsBroken(Exception):
    """A row breaks these rules."""

    def __init__(self, broken: list[RuleBroken]) -> None:
        super().__init__()
        self.broken = broken


def as_text(value: Cell) -> str:
    """A cell as it would be typed; '' for an empty one."""
    if value is None:
        return ""
    if isinstance(value, date):
        return value.isoformat()
    return str(value)


class ResidentNumbers:
    """Looks for resident numbers row by row; a text that was looked at once is not looked at again."""

    def __init__(self) -> None:
        self._harmless: set[str] = set()

    def column(self, cells: list[Cell]) -> int | None:
        """The column (from 0) of one anywhere in a row, split over cells or not; None without one."""
        texts = [as_text(cell) for cell in cells]
        for place, (text, value) in enumerate(zip(texts, cells, strict=True)):
            if text not in self._harmless:
                if _forbidden(text, value):
                    return place
                self._harmless.add(text)
        for place, (one, other) in enumerate(itertools.pairwise(texts)):
            if _FRONT.fullmatch(one) and _BACK.fullmatch(other) and holds_resident_number(f"{one}-{other}"):
                return place
        return None


def _forbidden(text: str, value: Cell) -> bool:
    # A number loses its first 0: somebody born in the first decade of a century has one digit less.
    shortened = isinstance(value, int) and 10**11 <= value < 10**12
    return holds_resident_number(text) or (shortened and holds_resident_number(f"{value:013}"))


_FRONT = re.compile(r"\D*\d{6}\s*[-–]?")
_BACK = re.compile(r"[-–]?\s*\d[\d*xX●○]{6}\D*")


class RowFields:
    """The fields of one row. What is wrong with them is kept in `broken`, and the field is None then."""

    def __init__(self, cells: Mapping[str, Cell], headings: Mapping[str, str], base_1904: bool) -> None:
        self._cells = cells
        self._headings = headings
        self._first_day = _FIRST_DAY[base_1904]
        self.broken: list[RuleBroken] = []

    def heading(self, field: str) -> str:
        """The heading of the column that holds a field; '' where there is none."""
        return self._headings.get(field, "")

    def refuse(self, field: str, rule: Rule) -> None:
        """Note a broken rule, once for a field."""
        if all(known.field != field for known in self.broken):
            self.broken.append(RuleBroken(field, rule))

    def text(self, field: str) -> str | None:
        """The text of a cell; None for an empty one and for signs that offices use for nothing."""
        text = as_text(self._cells.get(field))
        if text in _NOTHING:
            return None
        if text.startswith(("=", "+", "@")):
            self.refuse(field, Rule.FORMULA_TEXT)
            return None
        return text or None

    def required(self, field: str) -> str | None:
        """Like text, but an empty cell is noted as missing."""
        before = len(self.broken)
        text = self.text(field)
        if text is None and len(self.broken) == before:
            self.refuse(field, Rule.REQUIRED)
        return text

    def day(self, field: str) -> date | None:
        """A date: of a date cell, a day number, or a text with a year (`2021.3.18`, `21.3.18.`, `20210318`)."""
        value = self._cells.get(field)
        if isinstance(value, date):
            return value
        text = self.text(field)
        if text is None:
            return None
        try:
            return self._day(text)
        except (ValueError, OverflowError):
            self.refuse(field, Rule.DATE_WITHOUT_YEAR if _WITHOUT_YEAR.fullmatch(text) else Rule.NOT_A_DATE)
            return None

    def _day(self, text: str) -> date:
        if match := _DATE.fullmatch(text):
            year = int(match[1].lstrip("'"))
            return date(year + 2000 if year < 100 else year, int(match[2]), int(match[3]))
        if _COMPACT.fullmatch(text):
            return date(int(text[:4]), int(text[4:6]), int(text[6:]))
        number = float(text)
        if int(number) not in _SERIALS:
            raise ValueError(text)
        return self._first_day + timedelta(days=int(number))

    def month(self, field: str, today: date) -> str | None:
        """A month with its year: `2021-03`, `2021.3`, `2021년 3월`, or any date of it."""
        value = self._cells.get(field)
        if isinstance(value, date):
            return f"{value:%Y-%m}"
        text = self.text(field)
        if text is None:
            return None
        try:
            if not re.match(r"(?:19|20)\d{2}", text):
                raise ValueError(text)
            return read_month(f"{text[:4]}-{text[4:]}" if re.fullmatch(r"\d{6}", text) else text, today)
        except ValueError:
            pass
        try:
            return f"{self._day(text):%Y-%m}"
        except (ValueError, OverflowError):
            self.refuse(field, Rule.NOT_A_MONTH)
            return None

    def number(self, field: str) -> int | None:
        """A whole number, with or without its unit."""
        text = self.text(field)
        if text is None:
            return None
        try:
            return read_count(text)
        except ValueError:
            self.refuse(field, Rule.NOT_A_NUMBER)
            return None

    def year(self, field: str) -> int | None:
        """A year of birth: `1957`, `1957년생`, `1955~1959`; of a whole date only the year is taken."""
        value = self._cells.get(field)
        if isinstance(value, date):
            return value.year
        text = self.text(field)
        if text is None:
            return None
        match = _YEAR.fullmatch(text) or _DATE.fullmatch(text)
        if match and len(match[1]) == 4:
            return int(match[1])
        self.refuse(field, Rule.NOT_A_NUMBER)
        return None

    def code(self, field: str, kind: type[Code]) -> Code | None:
        """A code by any name that offices use for it."""
        text = self.text(field)
        if text is None:
            return None
        found = code_called(kind, text)
        if isinstance(found, kind):
            return found
        self.refuse(field, Rule.NOT_A_CHOICE)
        return None

    def draft(self, kind: type[DraftKind], names: Mapping[str, str], /, **fields: object) -> DraftKind:
        """The draft that these fields make. names: draft field to column field, where they differ.

        Raises RowsBroken with everything that is wrong with the row so far.
        """
        from pydantic import ValidationError

        from chatdong_tui.domain.draft.text import broken_rules

        if self.broken:
            raise RowsBroken(self.broken)
        try:
            return kind.model_validate(fields)
        except ValidationError as error:
            problems = [
                RuleBroken(names.get(each.field, each.field), each.rule, **each.facts) for each in broken_rules(error)
            ]
            raise RowsBroken(problems) from None
