"""All that one month's reports are made of: records of a zone, or of every zone of the district."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from chatdong_tui.domain.budget import BudgetLine, Expenditure
from chatdong_tui.domain.campaign import CampaignTable
from chatdong_tui.domain.case_code import Route, Status
from chatdong_tui.domain.meeting import Meeting
from chatdong_tui.domain.meeting_sheet import MeetingSheet
from chatdong_tui.domain.network import District, Dong, Zone
from chatdong_tui.domain.outreach import OutreachCount
from chatdong_tui.domain.project import Activity, JointProject, Milestone
from chatdong_tui.domain.submission import Submission, month_end


@dataclass(frozen=True, slots=True)
class Span:
    """The days of a month; month is `YYYY-MM`."""

    month: str

    @property
    def first(self) -> date:
        return date.fromisoformat(f"{self.month}-01")

    @property
    def last(self) -> date:
        return month_end(self.first.year, self.first.month)

    @property
    def next(self) -> Span:
        """The month after."""
        return Span(f"{self.last + timedelta(days=1):%Y-%m}")


@dataclass(frozen=True, slots=True)
class ZoneOfMonth:
    """A zone as it stood at the month's end. agency: the name of its lead agency, '' when it has none.

    dongs: its member dongs in the order of reports, and any other dong whose cases it counts.
    """

    zone: Zone
    agency: str
    dongs: tuple[Dong, ...]


@dataclass(frozen=True, slots=True)
class Found:
    """Households found in the month, in one dong and by one route."""

    zone_id: str
    dong_id: str
    route: Route
    households: int


COUNTED = frozenset((Status.INTAKE, Status.PLANNED, Status.LINKED))
"""Statuses that count as a flow of the month when a case comes to them for the first time."""


@dataclass(frozen=True, slots=True)
class Moves:
    """Status moves of the month of one kind, in one dong. again: to a counted status that these cases had before.

    leaves: transfers out of the district, which end a case (전출). number: how many such moves.
    """

    zone_id: str
    dong_id: str
    to_status: Status
    again: bool
    leaves: bool
    number: int


@dataclass(frozen=True, slots=True)
class Stock:
    """Households in case management at the end of the month (관리중), in one dong."""

    zone_id: str
    dong_id: str
    households: int


@dataclass(frozen=True, slots=True)
class ProjectOfMonth:
    """A project of the year, with what it did until the month's end."""

    project: JointProject
    milestones: tuple[Milestone, ...]
    activities: tuple[Activity, ...]


@dataclass(frozen=True, slots=True)
class MonthRecords:
    """zone: the zone the reports are about; None: the whole district.

    A case counts in the zone that its dong belonged to at the month's end. coming: meetings planned
    or held in the month after. aliases: how the households are called in the file; no report may
    say that. campaigns: those that ran in the month, with their figures until its end. outreach: the
    month's counts in the dongs of these zones.
    """

    span: Span
    district: District
    zone: ZoneOfMonth | None
    zones: tuple[ZoneOfMonth, ...]
    meetings: tuple[MeetingSheet, ...]
    coming: tuple[Meeting, ...]
    found: tuple[Found, ...]
    moves: tuple[Moves, ...]
    managed: tuple[Stock, ...]
    projects: tuple[ProjectOfMonth, ...]
    lines: tuple[BudgetLine, ...]
    expenditures: tuple[Expenditure, ...]
    submissions: tuple[Submission, ...]
    aliases: tuple[str, ...]
    campaigns: tuple[CampaignTable, ...] = ()
    outreach: tuple[OutreachCount, ...] = ()


@dataclass(frozen=True, slots=True)
class Issue:
    """Who makes a report, on which day, and the titles of those who sign. writer is a post, not a name."""

    issuer: str
    writer: str
    on: date
    approvers: tuple[str, ...]
