"""A year of meetings: how often each kind is to meet, on which days a series falls, and what became of it."""

from __future__ import annotations

import enum
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from chatdong_tui.domain.meeting import Meeting
from chatdong_tui.domain.meeting_code import MeetingKind, MeetingMode, MeetingState
from chatdong_tui.domain.network import Zone
from chatdong_tui.domain.working_day import NO_DAYS, is_working_day, month_end, next_working_day

LAST_WEEK = 5
"""As a week of the month: the last one, whether the fourth or the fifth."""


@dataclass(frozen=True, slots=True)
class Window:
    """Months in one of which a meeting is due; a year without one shows it at `usual`."""

    months: tuple[int, ...]
    usual: int


_EACH_MONTH = tuple(Window((month,), month) for month in range(1, 13))
_HALVES = (Window((1, 2, 3, 4, 5, 6), 6), Window((7, 8, 9, 10, 11, 12), 11))

CADENCES: dict[MeetingKind, tuple[Window, ...]] = {
    MeetingKind.ZONE_MEETING: _EACH_MONTH,
    MeetingKind.GENERAL_MEETING: (
        Window((1, 2, 3), 2),
        Window((4, 5, 6), 6),
        Window((7, 8, 9), 9),
        Window((10, 11, 12), 12),
    ),
    MeetingKind.OPEN_HOUSE: _HALVES,
    MeetingKind.WORKSHOP: (_HALVES[1],),
    MeetingKind.RESULTS_FORUM: (Window((12,), 12),),
}
"""How often the network is to meet in the operation plan of 2021: `매월 1회`, `분기 1회`, `상·하반기`, `하반기`,
`12월` (domain.md §2.1). The plan names quarters and halves only; the usual months are those of §6."""


class MonthMark(enum.StrEnum):
    """What became of a series in a month. MISSING: due and the time is over; AHEAD: due and not planned yet."""

    HELD = "held"
    PLANNED = "planned"
    WRITTEN = "written"
    POSTPONED = "postponed"
    CANCELLED = "cancelled"
    MISSING = "missing"
    AHEAD = "ahead"
    NONE = "none"


_MARK_OF_STATE = {
    MeetingState.HELD: MonthMark.HELD,
    MeetingState.PLANNED: MonthMark.PLANNED,
    MeetingState.POSTPONED: MonthMark.POSTPONED,
    MeetingState.CANCELLED: MonthMark.CANCELLED,
}


@dataclass(frozen=True, slots=True)
class MonthCell:
    """A series in a month. unmet: a meeting was due here, and none that counts was held or is still to come."""

    month: int
    mark: MonthMark
    meetings: tuple[Meeting, ...] = ()
    unmet: bool = False


@dataclass(frozen=True, slots=True)
class YearRow:
    """A kind of meeting of a zone (zone None: of the district) over the twelve months."""

    kind: MeetingKind
    zone: Zone | None
    cells: tuple[MonthCell, ...]

    @property
    def unmet(self) -> tuple[int, ...]:
        """The months without the meeting that was due."""
        return tuple(cell.month for cell in self.cells if cell.unmet)


@dataclass(frozen=True, slots=True)
class MeetingYear:
    year: int
    rows: tuple[YearRow, ...]


def _mark(meeting: Meeting) -> MonthMark:
    if meeting.mode is MeetingMode.WRITTEN and meeting.state is MeetingState.HELD:
        return MonthMark.WRITTEN
    return _MARK_OF_STATE[meeting.state]


def _answers(meeting: Meeting, today: date) -> bool:
    """Whether a due meeting is held or still to come; in writing does not count (domain.md §2.1)."""
    if meeting.mode is MeetingMode.WRITTEN:
        return False
    return meeting.state is MeetingState.HELD or (meeting.state is MeetingState.PLANNED and meeting.held_on >= today)


def _unmet(
    windows: Iterable[Window], year: int, by_month: Mapping[int, Sequence[Meeting]], today: date
) -> dict[int, date]:
    """The month at which each window without its meeting shows, and the last day it had.

    That is the last month with a meeting that does not count (cancelled, in writing …), else the usual one.
    """
    found: dict[int, date] = {}
    for window in windows:
        if any(_answers(meeting, today) for month in window.months for meeting in by_month[month]):
            continue
        tried = [month for month in window.months if by_month[month]]
        found[tried[-1] if tried else window.usual] = month_end(year, max(window.months))
    return found


def cells_of(kind: MeetingKind, year: int, meetings: Iterable[Meeting], today: date) -> tuple[MonthCell, ...]:
    """The twelve months of one series. meetings: all of the series in the year."""
    by_month: dict[int, list[Meeting]] = {month: [] for month in range(1, 13)}
    for meeting in meetings:
        by_month[meeting.held_on.month].append(meeting)
    unmet = _unmet(CADENCES.get(kind, ()), year, by_month, today)
    order = list(MonthMark)
    cells = []
    for month, there in by_month.items():
        mark = min((_mark(meeting) for meeting in there), key=order.index, default=MonthMark.NONE)
        if mark is MonthMark.NONE and month in unmet:
            mark = MonthMark.MISSING if unmet[month] < today else MonthMark.AHEAD
        cells.append(MonthCell(month, mark, tuple(there), month in unmet))
    return tuple(cells)


def year_of(
    year: int, zones: Sequence[Zone], numbers: Mapping[str, int], meetings: Iterable[Meeting], today: date
) -> MeetingYear:
    """The year's series of these zones and of the district: first those with a cadence, then what else there was.

    numbers: the zone number of every row a zone ever had, for a zone has a row a year. meetings: in order of time.
    """
    found: dict[tuple[MeetingKind, int | None], list[Meeting]] = {}
    for meeting in meetings:
        found.setdefault((meeting.kind, numbers.get(meeting.zone_id or "")), []).append(meeting)
    rows = []
    for kind in (*CADENCES, *(kind for kind in MeetingKind if kind not in CADENCES)):
        places: list[Zone | None] = [*zones] if kind.may_have_zone else []
        if not kind.of_zone:
            places.append(None)
        for zone in places:
            there = found.get((kind, zone.no if zone else None), [])
            if there or (kind in CADENCES and (zone is not None) == kind.of_zone):
                rows.append(YearRow(kind, zone, cells_of(kind, year, there, today)))
    return MeetingYear(year, tuple(rows))


@dataclass(frozen=True, slots=True)
class SeriesRule:
    """On which day of a month a series meets: as `series_days` takes it."""

    weekday: int | None = None
    week: int | None = None
    day: int | None = None


def rule_of(day: date) -> SeriesRule:
    """The rule that this day follows: its weekday in that week of the month, a fifth one as the last.

    A day on a weekend is no meeting day of offices; it stands for its number.
    """
    if day.weekday() >= 5:
        return SeriesRule(day=day.day)
    return SeriesRule(weekday=day.weekday(), week=min((day.day - 1) // 7 + 1, LAST_WEEK))


def series_days(
    year: int,
    months: Iterable[int],
    *,
    weekday: int | None = None,
    week: int | None = None,
    day: int | None = None,
    off: frozenset[date] = NO_DAYS,
) -> Iterator[date]:
    """The days of a series in these months, in order.

    A day of the month that is short of it becomes its last day, and one on a weekend or a day off the next
    working day, or the one before where that is in the next month. A weekday (0 = Monday) falls in its week,
    of which 5 is the last, day off or not; without a week it is every such day.
    """
    for month in sorted(set(months)):
        last = month_end(year, month)
        if weekday is None:
            yield _on_a_working_day(date(year, month, min(day or 1, last.day)), off)
            continue
        first = date(year, month, 1)
        first += timedelta(days=(weekday - first.weekday()) % 7)
        of_month = [first + timedelta(weeks=number) for number in range(5)]
        of_month = [each for each in of_month if each <= last]
        if week is None:
            yield from of_month
        else:
            yield of_month[-1] if week == LAST_WEEK else of_month[week - 1]


def _on_a_working_day(day: date, off: frozenset[date]) -> date:
    moved = next_working_day(day, off)
    while moved.month != day.month or not is_working_day(moved, off):
        moved -= timedelta(days=1)
    return moved
