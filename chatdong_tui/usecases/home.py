"""The first screen: this month at a glance for my zone, or for the whole district at the 구청."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from typing import TYPE_CHECKING

from chatdong_tui.domain.home import Glance, ProjectLine, Some
from chatdong_tui.domain.network import Zone
from chatdong_tui.domain.project import PlanGap, ProjectState, tally
from chatdong_tui.domain.submission import Paper
from chatdong_tui.domain.working_day import month_end
from chatdong_tui.storage import home as storage
from chatdong_tui.storage import project as projects
from chatdong_tui.storage.engine import Connection
from chatdong_tui.usecases import submission
from chatdong_tui.usecases.desk import Desk

if TYPE_CHECKING:
    from chatdong_tui.domain.agreement import EndingAgreement
    from chatdong_tui.domain.carried import RevisitLine
    from chatdong_tui.domain.due import Due

SHOWN = 7
"""Lines of each list that the first screen may show, and one to know whether there are more."""


UNPLANNED_MONTHS = range(3, 7)
"""Money is granted in March, the plan for it is due in June (domain.md §4.4); later its paper itself is late."""


def glance(desk: Desk, first: int = SHOWN) -> Glance:
    """What matters today; of each list the `first` lines and how many there are.

    Papers are those that are not handed in and due by the end of next month; what lies before the month
    of set-up is not this file's to hand in, unless it holds records of that time.
    Raises RuleBroken(UNKNOWN_RECORD) in a file that was never set up.
    """
    today = desk.today
    place = desk.place()
    with desk.database.snapshot() as connection:
        zones = storage.zones_like(connection, place.district.id, place.zone)
        of_year = [zone for zone in zones if zone.year == today.year] or zones[-1:]
        quiet_since = today - timedelta(days=desk.settings.contact_gap_days)
        return Glance(
            today,
            place.zone,
            tuple(storage.meetings_on(connection, zones, today)),
            storage.next_meeting(connection, zones, today),
            storage.open_actions(connection, zones, today, first),
            storage.quiet_cases(connection, zones, today, quiet_since, first),
            tuple(_projects(connection, of_year, today)),
            _papers(desk, of_year, today, first),
            storage.late_cases(connection, zones, today, first),
            _revisits(connection, place.zone, today),
            _agreements(desk, connection, today),
            *storage.money(connection, of_year),
            _unplanned(connection, of_year) if today.month in UNPLANNED_MONTHS else (),
            _duties(desk, connection, of_year, today, first),
        )


def _unplanned(connection: Connection, zones: Sequence[Zone]) -> tuple[tuple[PlanGap, tuple[int, ...]], ...]:
    owed: dict[PlanGap, list[int]] = {gap: [] for gap in PlanGap}
    for zone in zones:
        for gap in projects.gaps_of_plan(connection, zone.id, zone.year)[:1]:
            owed[gap].append(zone.no)
    return tuple((gap, tuple(numbers)) for gap, numbers in owed.items() if numbers)


def _revisits(connection: Connection, zone: Zone | None, today: date) -> tuple[RevisitLine, ...]:
    if not storage.is_put_off(connection, today):
        return ()
    # Only a file in which something waits needs to know how to read it.
    from chatdong_tui.storage.carried import revisits

    return tuple(revisits(connection, zone.id if zone else None, today))


def _agreements(desk: Desk, connection: Connection, today: date) -> tuple[EndingAgreement, ...]:
    if not storage.is_ending(connection, today):
        return ()
    from chatdong_tui.usecases.agreement_end import agreements_ending

    return agreements_ending(desk, today)


def _projects(connection: Connection, zones: Sequence[Zone], today: date) -> list[ProjectLine]:
    lines = []
    for zone in zones:
        for project in projects.of_year(connection, zone.year, zone.id):
            if project.state is ProjectState.ENDED:
                continue
            activities = projects.activities(connection, [project.id])[project.id]
            month = tally(activity for activity in activities if f"{activity.on_date:%Y-%m}" == f"{today:%Y-%m}")
            lines.append(ProjectLine(project.id, project.name, zone.no, project.state, month))
    return lines


def _end_of_next_month(today: date) -> date:
    return month_end(today.year + today.month // 12, today.month % 12 + 1)


def _duties(desk: Desk, connection: Connection, zones: Sequence[Zone], today: date, first: int) -> Some[Due]:
    if desk.database.meta("zone") and not storage.has_own_deadlines(connection, zones):
        return Some((), 0)
    # Only the 구청, and a zone with entries of its own, need the calendar for more than papers.
    from chatdong_tui.usecases import deadline

    until = _end_of_next_month(today)
    open_ = [due for due in deadline.own_lines(desk, today.year) if due.is_open and due.due_on <= until]
    return Some(tuple(open_[:first]), len(open_))


def _papers(desk: Desk, zones: Sequence[Zone], today: date, first: int) -> Some[Paper]:
    until = _end_of_next_month(today)
    open_papers = [paper for zone in zones for paper in submission.owed(desk, zone.id, today, until) if paper.waits]
    open_papers.sort(key=lambda paper: (paper.due_on, paper.zone.no, paper.form))
    return Some(tuple(open_papers[:first]), len(open_papers))
