"""Which clocks run on a case, when each runs out, and the red flags of those that did (domain.md §3.1, §3.2)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from chatdong_tui.domain.case import StatusEvent, in_order, standing_of
from chatdong_tui.domain.case_clock import Clocks, Flag, FlagKind
from chatdong_tui.domain.case_code import Status
from chatdong_tui.domain.case_guard import CaseFacts


@dataclass(frozen=True, slots=True)
class Course:
    """What the clocks look at. contacted_on: the last contact, the discovery before the first;
    conferences: days of case conferences held on it; has_service: whether one is recorded."""

    contacted_on: date
    events: tuple[StatusEvent, ...]
    conferences: tuple[date, ...] = ()
    has_service: bool = False

    def entered(self, status: Status) -> date | None:
        """The day the case last came into `status` other than back from a hold."""
        days = (e.on_date for e in self.events if e.to_status is status and e.from_status is not Status.ON_HOLD)
        return max(days, default=None)

    @property
    def helped_on(self) -> date | None:
        """The day of the first emergency help before a conference (긴급 선지원)."""
        return min((event.on_date for event in self.events if is_emergency_help(event)), default=None)


@dataclass(frozen=True, slots=True)
class Running:
    """A clock that runs: since a day, with so many days allowed."""

    kind: FlagKind
    since: date
    limit: int

    @property
    def late_on(self) -> date:
        """The first day on which it has run out."""
        try:
            return self.since + timedelta(days=self.limit + 1)
        except OverflowError:
            return date.max


_DECIDED = frozenset((Status.PLANNED, Status.LINKED, Status.NOT_SELECTED))


def is_emergency_help(event: StatusEvent) -> bool:
    """Whether the move gives help before the case was surveyed."""
    return event.from_status is Status.RECEIVED and event.to_status is Status.IN_SERVICE


def running(course: Course, clocks: Clocks) -> tuple[Running, ...]:
    """The clocks that run in a case; none in a closed one.

    While a case is on hold those of its progress rest, and only its recheck and the gap between contacts
    count. Contact is due again once `clocks.contact` days have passed; the others allow their last day.
    """
    standing = standing_of(course.events)
    if not standing.status.is_open:
        return ()
    if standing.status is Status.ON_HOLD:
        found = tuple(_of_hold(course))
    else:
        found = tuple(_of_progress(standing.status, course, clocks))
    return (*found, Running(FlagKind.NO_CONTACT, course.contacted_on, clocks.contact - 1))


def _of_hold(course: Course) -> Iterator[Running]:
    hold = next((event for event in reversed(in_order(course.events)) if event.to_status is Status.ON_HOLD), None)
    if hold is not None and hold.due_on is not None:
        yield Running(FlagKind.RECHECK_OVERDUE, hold.due_on, 0)


def _of_progress(status: Status, course: Course, clocks: Clocks) -> Iterator[Running]:
    received = course.entered(Status.RECEIVED)
    if received is not None and status is Status.RECEIVED:
        yield Running(FlagKind.SURVEY_OVERDUE, received, clocks.survey)
    conferred = course.entered(Status.CONFERENCED)
    if conferred is not None and status is Status.CONFERENCED:
        yield Running(FlagKind.SELECTION_OVERDUE, conferred, clocks.selection)
    planned = course.entered(Status.PLANNED)
    if planned is not None and status is Status.PLANNED and not _plan_is_written(course):
        yield Running(FlagKind.PLAN_UNWRITTEN, planned, clocks.planning)
    decided = any(e.to_status in _DECIDED and received is not None and e.on_date >= received for e in course.events)
    if received is not None and not decided:
        yield Running(FlagKind.PLAN_OVERDUE, received, clocks.plan)
    helped = course.helped_on
    if helped is not None and not any(day >= helped for day in course.conferences):
        yield Running(FlagKind.CONFERENCE_OVERDUE, helped, clocks.conference)


def _plan_is_written(course: Course) -> bool:
    """Goal, period and a service: what 제공·점검 asks of a plan."""
    plan = next(event for event in reversed(in_order(course.events)) if event.to_status is Status.PLANNED)
    return bool(plan.goal and plan.until_on and course.has_service)


def course_of(facts: CaseFacts) -> Course:
    """What the clocks look at, of a case with all its records."""
    conferences = tuple(meeting.held_on for meeting in facts.conferences())
    return Course(contacted_on(facts), facts.events, conferences, bool(facts.services))


def red_flags(facts: CaseFacts, today: date, clocks: Clocks) -> tuple[Flag, ...]:
    """The flags of an open case on a day; a closed one has none."""
    return tuple(
        Flag(clock.kind, clock.since, (today - clock.since).days, clock.limit)
        for clock in running(course_of(facts), clocks)
        if clock.late_on <= today
    )


def first_late(clocks: tuple[Running, ...]) -> Running | None:
    """The clock that runs out first."""
    return min(clocks, key=lambda clock: clock.late_on, default=None)


def contacted_on(facts: CaseFacts) -> date:
    """The day of the last contact, whatever its result; the discovery before the first."""
    return max((contact.on_date for contact in facts.contacts), default=facts.case.found_on)
