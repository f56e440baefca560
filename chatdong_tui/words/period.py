"""How periods of whole months are written, and read back from keys."""

from __future__ import annotations

import re
from datetime import date

from chatdong_tui.domain.period import HALF, MONTH, QUARTER, YEAR, Period, parse

_HALVES = ("상반기", "하반기")
_SHORT_HALVES = ("상", "하")


def _place_name(period: Period, *, short: bool) -> str:
    """Which part of its year a usual period is: `하반기` (short: `하`), `1분기`, `3월`; '' for a year."""
    place = period.place or 1
    if period.months == HALF:
        return (_SHORT_HALVES if short else _HALVES)[place - 1]
    if period.months == QUARTER:
        return f"{place}분기"
    return f"{place}월" if period.months == MONTH else ""


def _span(period: Period, years: str) -> str:
    """A span that is no usual period. years: `'21 ` or `2021년 `, made for both ends by format."""
    first, last = period.first, period.last
    start = years.format(year=first.year, short=first.year % 100)
    if first.year == last.year:
        return f"{start} {first.month}~{last.month}월"
    return f"{start} {first.month}월~{years.format(year=last.year, short=last.year % 100)} {last.month}월"


def short_name(period: Period) -> str:
    """`'18하`, `'19`, `'21 1분기`, `'21 3월`, `'21 2~5월`: a head of a column."""
    if period.place is None:
        return _span(period, "'{short:02}")
    name = _place_name(period, short=True)
    year = f"'{period.year % 100:02}"
    return f"{year}{name}" if period.months == HALF else f"{year} {name}".rstrip()


def long_name(period: Period) -> str:
    """`2018년 하반기`, `2019년`, `2021년 1분기`, `2021년 2~5월`."""
    if period.place is None:
        return _span(period, "{year}년")
    return f"{period.year}년 {_place_name(period, short=False)}".rstrip()


def within_year(period: Period) -> str:
    """`1분기`, `상반기`, `3월`, where the year stands above; a year as `2019년`."""
    if period.place is None or period.months == YEAR:
        return long_name(period)
    return _place_name(period, short=False)


_TYPED = re.compile(
    r"(?:(?:'|’|‘)?(?P<year>\d{4}|\d{2})(?:년|\.|-|/|$)?)?"
    r"(?:(?P<half>[상하])(?:반기)?|(?P<quarter>[1-4])(?:분기|[Qq])|[Qq](?P<q>[1-4])|[Hh](?P<h>[12])"
    r"|(?P<from>\d{1,2})월?(?:[~∼～-](?P<until>\d{1,2})월?)?)?$"
)
_ONLY_MONTHS = re.compile(r"(?P<from>\d{1,2})월?(?:[~∼～-](?P<until>\d{1,2})월?)?$")


def read_period(text: str, today: date) -> Period:
    """The period a person typed: `21`, `2021`, `'18하`, `21 1분기`, `1분기`, `3월`, `2~5월`, `2021-Q1`, a code.

    Without a year it is one of today's year; two digits alone are a year. Raises ValueError.
    """
    squeezed = re.sub(r"\s", "", text)
    try:
        return parse(squeezed)
    except ValueError:
        pass
    if squeezed.endswith("월") and (months := _ONLY_MONTHS.match(squeezed)):
        return _months(today.year, months["from"], months["until"], text)
    match = _TYPED.match(squeezed)
    if match is None or not squeezed:
        return _from_to(squeezed, today)
    year = int(match["year"]) if match["year"] else today.year
    year += 2000 if year < 100 else 0
    if match["half"]:
        return parse(f"{year}-H{1 if match['half'] == _SHORT_HALVES[0] else 2}")
    if match["h"]:
        return parse(f"{year}-H{match['h']}")
    if quarter := match["quarter"] or match["q"]:
        return parse(f"{year}-Q{quarter}")
    if match["from"]:
        return _months(year, match["from"], match["until"], text)
    return parse(str(year))


def _from_to(text: str, today: date) -> Period:
    """`2020년 11월~2021년 2월`: a span with a year at both ends."""
    first, sign, last = text.partition("~")
    if not sign or not last:
        raise ValueError(text)
    start, end = read_period(first, today), read_period(last, today)
    if end < start:
        raise ValueError(text)
    return Period(start.from_month, end.until_month)


def _months(year: int, first: str, last: str | None, text: str) -> Period:
    start, end = int(first), int(last or first)
    if not 1 <= start <= end <= 12:
        raise ValueError(text)
    return parse(f"{year:04}-{start:02}..{year:04}-{end:02}")
