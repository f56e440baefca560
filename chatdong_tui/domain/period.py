"""Spans of whole months, of any length: plans go by half-years and years, reports by quarters and months.

A period has a code: `2021`, `2021-H1`, `2021-Q3`, `2021-03`, and for any other span `2021-02..2021-05`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from itertools import pairwise

from chatdong_tui.domain.working_day import month_end

YEAR, HALF, QUARTER, MONTH = 12, 6, 3, 1
"""Months of the usual periods."""

_LETTER = {HALF: "H", QUARTER: "Q"}
_FIRST_YEAR, _LAST_YEAR = 2000, 2100
_PART = r"(?P<year>\d{4})(?:-(?:(?P<letter>[HQ])(?P<number>[1-4])|(?P<month>\d{2})))?"


def _number(month: str) -> int:
    """`2021-03` as a count of months, so that months can be added and compared."""
    return int(month[:4]) * 12 + int(month[5:]) - 1


def _month(number: int) -> str:
    return f"{number // 12}-{number % 12 + 1:02}"


@dataclass(frozen=True, slots=True, order=True)
class Period:
    """From the first day of one month to the last day of another; both as `YYYY-MM`."""

    from_month: str
    until_month: str

    @property
    def first(self) -> date:
        return date.fromisoformat(f"{self.from_month}-01")

    @property
    def last(self) -> date:
        return month_end(int(self.until_month[:4]), int(self.until_month[5:]))

    @property
    def months(self) -> int:
        """How many months it has."""
        return _number(self.until_month) - _number(self.from_month) + 1

    @property
    def year(self) -> int:
        """The year in which it ends."""
        return int(self.until_month[:4])

    @property
    def place(self) -> int | None:
        """Which year, half, quarter or month of its year it is, from 1; None for a span that is none of these."""
        at = _number(self.from_month) % 12
        usual = self.months in (YEAR, HALF, QUARTER, MONTH) and at % self.months == 0
        return at // self.months + 1 if usual else None

    @property
    def code(self) -> str:
        """What it is written as in files and on the command line; `parse` reads it."""
        if self.place is None:
            return f"{self.from_month}..{self.until_month}"
        if self.months == YEAR:
            return str(self.year)
        letter = _LETTER.get(self.months)
        return f"{self.year}-{letter}{self.place}" if letter else self.from_month

    @property
    def next(self) -> Period:
        """The period of the same length after it."""
        return self.moved(1)

    def moved(self, steps: int) -> Period:
        """The period of the same length so many of its lengths later, or earlier."""
        by = steps * self.months
        return Period(_month(_number(self.from_month) + by), _month(_number(self.until_month) + by))

    def overlaps(self, other: Period) -> bool:
        return self.from_month <= other.until_month and other.from_month <= self.until_month

    def holds(self, other: Period) -> bool:
        """Whether the other lies wholly within this one."""
        return self.from_month <= other.from_month and other.until_month <= self.until_month

    def common(self, other: Period) -> Period | None:
        """The months that both have; None where they share none."""
        if not self.overlaps(other):
            return None
        return Period(max(self.from_month, other.from_month), min(self.until_month, other.until_month))

    def cut(self, months: int) -> tuple[Period, ...]:
        """Itself in periods of so many months; the last one may be shorter."""
        start, end = _number(self.from_month), _number(self.until_month)
        return tuple(Period(_month(at), _month(min(at + months - 1, end))) for at in range(start, end + 1, months))

    def until(self, day: date) -> int:
        """How many of its months have begun by a day."""
        return max(0, min(self.months, day.year * 12 + day.month - _number(self.from_month)))


def year_of(year: int) -> Period:
    return Period(f"{year}-01", f"{year}-12")


def quarters(year: int) -> tuple[Period, ...]:
    return year_of(year).cut(QUARTER)


def hull(periods: Iterable[Period]) -> Period | None:
    """From the first month of any of them to the last; None for none."""
    found = list(periods)
    if not found:
        return None
    return Period(min(each.from_month for each in found), max(each.until_month for each in found))


def fills(parts: Iterable[Period], whole: Period) -> bool:
    """Whether the parts are the whole: no month is missing and none is there twice."""
    at = _number(whole.from_month)
    for part in sorted(parts):
        if _number(part.from_month) != at:
            return False
        at += part.months
    return at == _number(whole.until_month) + 1


def parse(text: str) -> Period:
    """The period of a code. Raises ValueError."""
    if ".." in text:
        first, _, last = text.partition("..")
        found = hull((parse(first), parse(last)))
        if found is None or parse(first) > parse(last):
            raise ValueError(text)
        return found
    match = re.fullmatch(_PART, text)
    if match is None or not _FIRST_YEAR <= int(match["year"]) <= _LAST_YEAR:
        raise ValueError(text)
    year = year_of(int(match["year"]))
    if match["month"]:
        if not 1 <= int(match["month"]) <= 12:
            raise ValueError(text)
        return Period(text, text)
    if match["letter"] is None:
        return year
    parts = year.cut(HALF if match["letter"] == "H" else QUARTER)
    if int(match["number"]) > len(parts):
        raise ValueError(text)
    return parts[int(match["number"]) - 1]


def parse_columns(text: str) -> tuple[Period, ...]:
    """The periods of a table: `2021-Q1..Q4`, `2021`, `2021-H1`, `2021-03..06`, `2020-H2,2021-Q1..Q4`.

    Both ends of a run are of one length, and the second may leave out its year. Raises ValueError for what
    cannot be read, for a run that goes back, and for periods that overlap or are out of order.
    """
    found = [period for part in text.split(",") for period in _run(part.strip())]
    if not found or any(one.until_month >= other.from_month for one, other in pairwise(found)):
        raise ValueError(text)
    return tuple(found)


def _run(text: str) -> Iterator[Period]:
    first, dots, last = text.partition("..")
    start = parse(first)
    if not dots:
        yield start
        return
    end = parse(last if re.match(r"\d{4}", last) else f"{first[:4]}-{last}")
    if end.months != start.months or end < start:
        raise ValueError(text)
    while start <= end:
        yield start
        start = start.next
