"""A year's list of what is owed: papers of zones, duties of the 구청, and entries of one's own, by day."""

from __future__ import annotations

import enum
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from chatdong_tui.domain.deadline import Deadline, DueDays, Duty, asked_in_year
from chatdong_tui.domain.network import Zone
from chatdong_tui.domain.submission import Paper, PaperMark, Submission, papers

REMINDERS = (7, 3)
"""So many days before, a deadline is pointed out (D-7, D-3)."""


class Whose(enum.StrEnum):
    """Which lines are shown. MINE: the desk's own."""

    MINE = "mine"
    DISTRICT = "district"
    ALL = "all"


class Nearness(enum.StrEnum):
    """How near the day of something still open is."""

    OVERDUE = "overdue"
    TODAY = "today"
    IN_3 = "in_3"
    IN_7 = "in_7"
    FAR = "far"


def nearness(days_left: int) -> Nearness:
    """D-7, D-3, D-day, 경과 (domain.md §6)."""
    if days_left < 0:
        return Nearness.OVERDUE
    if days_left == 0:
        return Nearness.TODAY
    if days_left <= min(REMINDERS):
        return Nearness.IN_3
    return Nearness.IN_7 if days_left <= max(REMINDERS) else Nearness.FAR


@dataclass(frozen=True, slots=True)
class Due:
    """A line of the list.

    zone: whose it is, None: the 구청's. title: of an own entry. usual_on: the calendar's own day, None for an
    own entry. done_on: of what is not a paper. paper: of a zone's duty. row: what was set or entered by hand.
    is_before: of a time before the file, so that nobody waits for it.
    """

    duty: Duty
    period: str
    due_on: date
    days_left: int
    zone: Zone | None = None
    title: str = ""
    usual_on: date | None = None
    done_on: date | None = None
    paper: Paper | None = None
    row: Deadline | None = None
    is_before: bool = False

    @property
    def key(self) -> str:
        """What tells the line from the others."""
        own = self.row.id if self.duty is Duty.OWN and self.row else ""
        return f"{self.duty}:{self.period}:{self.zone.id if self.zone else ''}:{own}"

    @property
    def is_done(self) -> bool:
        return self.paper.is_in if self.paper else self.done_on is not None

    @property
    def is_open(self) -> bool:
        """Whether somebody waits for it."""
        return not self.is_done and not self.is_before

    @property
    def is_moved(self) -> bool:
        """Whether somebody set another day than the calendar's."""
        return self.usual_on is not None and self.usual_on != self.due_on

    @property
    def nearness(self) -> Nearness | None:
        """None for what nobody waits for."""
        return nearness(self.days_left) if self.is_open else None


def of_papers(each: Iterable[Paper], rows: Iterable[Deadline] = ()) -> Iterator[Due]:
    """The papers as lines of the list. rows: the days that were set by hand, for a zone or for all."""
    known = {(row.duty, row.period, row.zone_id): row for row in rows}
    for paper in each:
        what = (paper.form.duty, paper.period)
        yield Due(
            paper.form.duty,
            paper.period,
            paper.due_on,
            paper.days_left,
            paper.zone,
            usual_on=paper.usual_on,
            paper=paper,
            row=known.get((*what, paper.zone.id)) or known.get((*what, None)),
            is_before=paper.mark is PaperMark.BEFORE,
        )


def of_district(year: int, rows: Iterable[Deadline], days: DueDays, today: date) -> Iterator[Due]:
    """The duties of the 구청 in a year."""
    since = min(days.since.values(), default="")
    known = {(row.duty, row.period): row for row in rows if row.zone_id is None}
    for asked in asked_in_year(year, days):
        if asked.duty.of_zones:
            continue
        row = known.get((asked.duty, asked.period))
        due_on = (row.due_on if row else None) or asked.usual_on
        done_on = row.done_on if row else None
        left = (due_on - today).days
        before = left < 0 and row is None and f"{due_on:%Y-%m}" < since
        yield Due(
            asked.duty,
            asked.period,
            due_on,
            left,
            usual_on=asked.usual_on,
            done_on=done_on,
            row=row,
            is_before=before,
        )


def of_own(rows: Iterable[Deadline], zones: Iterable[Zone], today: date) -> Iterator[Due]:
    """The entries of one's own; those of a zone that is not among these are left out."""
    known = {zone.id: zone for zone in zones}
    for row in rows:
        if row.duty is Duty.OWN and row.due_on is not None and (row.zone_id is None or row.zone_id in known):
            zone = known.get(row.zone_id or "")
            left = (row.due_on - today).days
            yield Due(row.duty, row.period, row.due_on, left, zone, row.title or "", done_on=row.done_on, row=row)


_ORDER = tuple(Duty)


def in_order(dues: Iterable[Due]) -> list[Due]:
    """By day, then as the calendar lists them, then by zone."""
    return sorted(
        dues, key=lambda due: (due.due_on, _ORDER.index(due.duty), due.period, due.zone.no if due.zone else 0)
    )


def papers_due_in(
    year: int, zones: Iterable[Zone], recorded: Iterable[Submission], today: date, days: DueDays
) -> list[Paper]:
    """The papers of these zones, of this year and the one before, that belong to a year: all of its own, and
    of the year before those that fall due in it."""
    rows = list(recorded)
    found: list[Paper] = []
    for zone in zones:
        each = papers(zone, rows, today, days)
        found += [paper for paper in each if zone.year == year or paper.due_on.year == year]
    return found
