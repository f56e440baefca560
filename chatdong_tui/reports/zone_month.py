"""One zone's figures of a month: what the summary prints, and what is kept when they are handed in."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from chatdong_tui.domain.budget import ZoneMoney, add_up
from chatdong_tui.domain.figure import Figure
from chatdong_tui.domain.meeting_code import MeetingKind
from chatdong_tui.domain.meeting_sheet import MeetingSheet
from chatdong_tui.domain.monthly import Ids, MonthRecords
from chatdong_tui.domain.network import Sector
from chatdong_tui.domain.project import Activity, Tally, tally
from chatdong_tui.domain.submission import SubmissionForm
from chatdong_tui.reports import budget, case, meeting, project
from chatdong_tui.reports.case import Households
from chatdong_tui.words import figure as words


@dataclass(frozen=True, slots=True)
class ZoneMonth:
    """meetings: of its network. activities: of its projects in the month. money: until the month's end."""

    meetings: tuple[MeetingSheet, ...]
    households: Households
    activities: tuple[Activity, ...]
    money: ZoneMoney

    @property
    def days(self) -> tuple[date, ...]:
        return tuple(sheet.meeting.held_on for sheet in self.meetings)

    @property
    def meeting_ids(self) -> Ids:
        return tuple(sheet.meeting.id for sheet in self.meetings)

    def people(self, side: Sector) -> Ids:
        """The seats at its meetings that this side took: so many 명."""
        return tuple(seat.id for sheet in self.meetings for seat in sheet.taken(side))

    @property
    def projects(self) -> Tally:
        return tally(self.activities)


def zone_month(records: MonthRecords, zone_id: str, counts: case.Counted) -> ZoneMonth:
    """The figures of one zone. counts: `case.counted(records)`."""
    sheets = tuple(
        sheet
        for sheet in records.meetings
        if sheet.meeting.zone_id == zone_id and sheet.meeting.kind is MeetingKind.ZONE_MEETING and meeting.counts(sheet)
    )
    done = tuple(project.month_activities(records, zone_id))
    return ZoneMonth(sheets, case.of_zone(counts, zone_id), done, budget.of_zone(records, zone_id))


def figures(form: SubmissionForm, records: MonthRecords, zone_id: str) -> tuple[Figure, ...]:
    """What a paper tells in figures: the month of a meeting report, the money of a settlement; others none.

    A figure that was not reported has no value; it is never 0.
    """
    if form is SubmissionForm.MEETING_REPORT:
        return tuple(_month(records, zone_id))
    if form is SubmissionForm.SETTLEMENT:
        return tuple(_money(budget.of_zone(records, zone_id)))
    return ()


def _month(records: MonthRecords, zone_id: str) -> Iterator[Figure]:
    line = zone_month(records, zone_id, case.counted(records))
    met = bool(line.days)
    yield Figure("meetings", words.MEETINGS, len(line.days), words.TIMES)
    for name, label, side in (("public", words.PUBLIC, Sector.PUBLIC), ("private", words.PRIVATE, Sector.PRIVATE)):
        yield Figure(name, label, len(line.people(side)) if met else None, words.PERSONS)
    for name, label in words.HOUSEHOLDS.items():
        yield Figure(name, label, len(getattr(line.households, name)), words.HOUSEHOLD)
    done = line.projects
    yield Figure("activities", words.ACTIVITIES, done.activities, words.CASES)
    yield Figure("sessions", words.SESSIONS, done.sessions, words.TIMES)
    yield Figure("people_total", words.PEOPLE_TOTAL, done.people_total, words.PERSONS)
    yield Figure("people_distinct", words.PEOPLE_DISTINCT, done.people_distinct, words.PERSONS)
    for unit, number in done.outputs:
        yield Figure(f"output:{unit}", words.OUTPUT, number, unit)
    yield Figure("spent", words.SPENT, _spent_in(records, zone_id), words.WON)


def _spent_in(records: MonthRecords, zone_id: str) -> int:
    """What was spent of the grant in the month, in won."""
    lines = [line for line in records.lines if line.zone_id == zone_id]
    return add_up(lines, (each for each in records.expenditures if each.on_date >= records.span.first)).spent


def _money(money: ZoneMoney) -> Iterator[Figure]:
    yield Figure("budget", words.BUDGET, money.budget, words.WON)
    yield Figure("spent", words.SPENT, money.spent, words.WON)
    yield Figure("balance", words.BALANCE, money.budget - money.spent, words.WON)
