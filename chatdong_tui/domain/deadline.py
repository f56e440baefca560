"""Who owes what and when in a year: the calendar of domain.md §6, and the days that were set by hand."""

from __future__ import annotations

import enum
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date

from chatdong_tui.domain.working_day import month_end, next_working_day


class Duty(enum.StrEnum):
    """The five papers of a zone, then what the 구청 sees to itself, then what somebody entered."""

    MEETING_REPORT = "meeting_report"
    NEWSLETTER = "newsletter"
    OPERATION_PLAN = "operation_plan"
    PROJECT_PLAN = "project_plan"
    SETTLEMENT = "settlement"
    ANNUAL_PLAN = "annual_plan"
    DIRECTION = "direction"
    DISBURSEMENT = "disbursement"
    MONITORING = "monitoring"
    QUARTER_RESULT = "quarter_result"
    SUPPORT_PLAN = "support_plan"
    SUPPORT_RESULT = "support_result"
    ROUNDTABLE = "roundtable"
    AGREEMENTS = "agreements"
    SITE_MONITORING = "site_monitoring"
    WORKSHOP = "workshop"
    BEST_PRACTICE = "best_practice"
    RESULTS_FORUM = "results_forum"
    EVALUATION = "evaluation"
    OWN = "own"

    @property
    def of_zones(self) -> bool:
        """Whether each zone owes it to the 구청."""
        return self in _OF_ZONES


class Every(enum.StrEnum):
    """What a duty's period is; MONTH and QUARTER recur in each of its months."""

    MONTH = "month"
    QUARTER = "quarter"
    YEAR = "year"


@dataclass(frozen=True, slots=True)
class DutyRule:
    """months: those it tells of, or in which it is due. day: of the month, None = its last one.

    later: how many months after the one it tells of it is due.
    """

    duty: Duty
    every: Every
    months: tuple[int, ...]
    day: int | None = None
    later: int = 0


_EACH_MONTH = tuple(range(1, 13))
_QUARTER_ENDS = (3, 6, 9, 12)

RULES: tuple[DutyRule, ...] = (
    DutyRule(Duty.MEETING_REPORT, Every.MONTH, _EACH_MONTH, day=5, later=1),
    DutyRule(Duty.NEWSLETTER, Every.MONTH, _EACH_MONTH, day=5, later=1),
    DutyRule(Duty.OPERATION_PLAN, Every.YEAR, (3,)),
    DutyRule(Duty.PROJECT_PLAN, Every.YEAR, (6,)),
    DutyRule(Duty.SETTLEMENT, Every.YEAR, (12,), day=20),
    DutyRule(Duty.ANNUAL_PLAN, Every.YEAR, (1,)),
    DutyRule(Duty.DIRECTION, Every.YEAR, (2,)),
    DutyRule(Duty.DISBURSEMENT, Every.YEAR, (3,)),
    DutyRule(Duty.MONITORING, Every.MONTH, tuple(range(3, 13))),
    DutyRule(Duty.QUARTER_RESULT, Every.QUARTER, _QUARTER_ENDS),
    DutyRule(Duty.SUPPORT_PLAN, Every.QUARTER, (1, 4, 7, 10)),
    DutyRule(Duty.SUPPORT_RESULT, Every.QUARTER, _QUARTER_ENDS),
    DutyRule(Duty.ROUNDTABLE, Every.YEAR, (4,)),
    DutyRule(Duty.AGREEMENTS, Every.YEAR, (6,)),
    DutyRule(Duty.SITE_MONITORING, Every.YEAR, (6,)),
    DutyRule(Duty.WORKSHOP, Every.YEAR, (11,)),
    DutyRule(Duty.BEST_PRACTICE, Every.YEAR, (11,)),
    DutyRule(Duty.RESULTS_FORUM, Every.YEAR, (12,)),
    DutyRule(Duty.EVALUATION, Every.YEAR, (12,)),
)
"""domain.md §6. The sources name months only; the days are this program's defaults. Where a source names a
half-year, the last usual month of it stands here; the day of any year can be set by hand."""

_OF_ZONES = frozenset(rule.duty for rule in RULES[:5])
MONTHLY_PAPERS = frozenset((Duty.MEETING_REPORT, Duty.NEWSLETTER))

FIRST_MONITORED_MONTH = 3
"""The 구청's monthly monitoring runs from March: reports of the months before are optional (domain.md §12.6)."""


@dataclass(frozen=True, slots=True)
class Deadline:
    """What the calendar does not know by itself: a day that was set by hand, that something is done, or an
    entry of one's own.

    period: `2021`, `2021-03` or `2021-Q1`. zone_id None: for the 구청, or for the papers of every zone.
    title: of an own entry. due_on None: the calendar's own day.
    """

    id: str
    district_id: str
    year: int
    duty: Duty
    period: str
    zone_id: str | None = None
    title: str | None = None
    due_on: date | None = None
    done_on: date | None = None
    note: str | None = None


DayByHand = tuple[Duty, str, str]
"""Duty, period and zone id, '' for all zones and for the 구청."""


@dataclass(frozen=True, slots=True)
class DueDays:
    """What moves the days of the calendar.

    off: public holidays. by_hand: the days somebody set. first_report: the first month whose monthly papers
    an office asks for. since: by zone id, the first month (`YYYY-MM`) of which the file knows anything.
    """

    off: frozenset[date] = frozenset()
    by_hand: Mapping[DayByHand, date] = field(default_factory=dict)
    first_report: int = 1
    since: Mapping[str, str] = field(default_factory=dict)

    def set_for(self, duty: Duty, period: str, zone_id: str = "") -> date | None:
        """The day that was set for a zone, or for all; None where the calendar's own day holds."""
        return self.by_hand.get((duty, period, zone_id)) or self.by_hand.get((duty, period, ""))


USUAL = DueDays()


@dataclass(frozen=True, slots=True)
class Asked:
    """What the calendar asks for in a period, and the day it names. optional: the source does not insist."""

    duty: Duty
    period: str
    usual_on: date
    optional: bool = False


def _period(rule: DutyRule, year: int, month: int) -> str:
    if rule.every is Every.YEAR:
        return str(year)
    return f"{year}-{month:02}" if rule.every is Every.MONTH else f"{year}-Q{(month + 2) // 3}"


def _usual_day(rule: DutyRule, year: int, month: int, days: DueDays) -> date:
    month += rule.later
    year, month = year + (month - 1) // 12, (month - 1) % 12 + 1
    day = month_end(year, month) if rule.day is None else date(year, month, rule.day)
    return next_working_day(day, days.off)


def asked_in_year(year: int, days: DueDays = USUAL) -> Iterator[Asked]:
    """Everything the calendar asks for in a year, in order of the rules; days off weekends and holidays."""
    for rule in RULES:
        for month in rule.months:
            monthly = rule.duty in MONTHLY_PAPERS
            if monthly and month < days.first_report:
                continue
            optional = monthly and month < FIRST_MONITORED_MONTH
            yield Asked(rule.duty, _period(rule, year, month), _usual_day(rule, year, month, days), optional)
