"""How months of a year and the day of a series are written, and read back from keys."""

from __future__ import annotations

import re
from collections.abc import Iterable

from chatdong_tui.domain.meeting_year import LAST_WEEK, SeriesRule

_NAMED = {"매월": range(1, 13), "연중": range(1, 13), "상반기": range(1, 7), "하반기": range(7, 13)}
_RUN = 3
"""Months in a row from which they are written as a span."""

_WEEKDAYS = "월화수목금"
_WEEKS = ("첫", "둘", "셋", "넷")
_LAST = ("마지막", "말", "끝", str(LAST_WEEK))


def read_months(text: str) -> tuple[int, ...]:
    """The months a person typed, in order: `1~12`, `2 6 9 12`, `3월, 5~7월`, `매월`, `상반기`.

    Raises ValueError when they are none.
    """
    found: set[int] = set()
    spans = re.sub(r"\s*[~\-–∼～]\s*", "~", text.strip())
    for part in filter(None, re.split(r"[\s,·.]+", spans)):
        span = re.fullmatch(r"(\d{1,2})월?(?:~(\d{1,2})월?)?", part)
        if part in _NAMED:
            found.update(_NAMED[part])
        elif span is None:
            raise ValueError(text)
        else:
            first, last = int(span[1]), int(span[2] or span[1])
            if not 1 <= first <= last <= 12:
                raise ValueError(text)
            found.update(range(first, last + 1))
    return tuple(sorted(found))


def months_name(months: Iterable[int]) -> str:
    """`1~12월`, `2, 6, 9, 12월`; '' for none."""
    runs: list[list[int]] = []
    for month in sorted(set(months)):
        if runs and runs[-1][-1] == month - 1:
            runs[-1].append(month)
        else:
            runs.append([month])
    parts: list[str] = []
    for run in runs:
        parts += [f"{run[0]}~{run[-1]}"] if len(run) >= _RUN else [str(month) for month in run]
    return ", ".join(parts) + "월" if parts else ""


def read_series_day(text: str) -> SeriesRule:
    """The day of a series a person typed: `3목`, `셋째 주 목요일`, `마지막 금`, `매주 수`, `15일`, `말일`.

    Raises ValueError when it is none.
    """
    squeezed = re.sub(r"\s|요일|주|째", "", text)
    if squeezed == "말일":
        return SeriesRule(day=31)
    if re.fullmatch(r"\d{1,2}일?", squeezed):
        day = int(squeezed.rstrip("일"))
        if 1 <= day <= 31:
            return SeriesRule(day=day)
        raise ValueError(text)
    found = re.fullmatch(r"(매|마지막|말|끝|[첫둘셋넷1-5])([월화수목금])", squeezed)
    if found is None:
        raise ValueError(text)
    weekday = _WEEKDAYS.index(found[2])
    if found[1] == "매":
        return SeriesRule(weekday=weekday)
    if found[1] in _LAST:
        return SeriesRule(weekday=weekday, week=LAST_WEEK)
    return SeriesRule(weekday=weekday, week=_WEEKS.index(found[1]) + 1 if found[1] in _WEEKS else int(found[1]))


def series_day_name(rule: SeriesRule) -> str:
    """`셋째 목요일`, `마지막 금요일`, `매주 수요일`, `15일`, `말일`."""
    if rule.weekday is None:
        return "말일" if rule.day == 31 else f"{rule.day}일"
    weekday = f"{_WEEKDAYS[rule.weekday]}요일"
    if rule.week is None:
        return f"매주 {weekday}"
    return f"마지막 {weekday}" if rule.week == LAST_WEEK else f"{_WEEKS[rule.week - 1]}째 {weekday}"
