"""All that one month's reports are made of: records of a zone, or of every zone of the district."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from chatdong_tui.domain.budget import BudgetChange, BudgetLine, Expenditure
from chatdong_tui.domain.campaign import CampaignTable
from chatdong_tui.domain.case_code import Route, Status
from chatdong_tui.domain.deadline import USUAL, DueDays
from chatdong_tui.domain.figure import Difference
from chatdong_tui.domain.meeting import Meeting
from chatdong_tui.domain.meeting_sheet import MeetingSheet
from chatdong_tui.domain.network import District, Dong, Zone
from chatdong_tui.domain.newsletter import Newsletter
from chatdong_tui.domain.outreach import OutreachCount
from chatdong_tui.domain.project import Activity, JointProject, Milestone
from chatdong_tui.domain.project_plan import ProjectItem
from chatdong_tui.domain.submission import Submission
from chatdong_tui.domain.working_day import month_end


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


Ids = tuple[str, ...]
"""The records behind a figure: how many there are is the figure."""


@dataclass(frozen=True, slots=True)
class Found:
    """Households found in the month, in one dong and by one route: the cases in which they were."""

    zone_id: str
    dong_id: str
    route: Route
    case_ids: Ids

    @property
    def households(self) -> int:
        return len(self.case_ids)


COUNTED = frozenset((Status.INTAKE, Status.PLANNED, Status.LINKED))
"""Statuses that count as a flow of the month when a case comes to them for the first time."""


@dataclass(frozen=True, slots=True)
class Moves:
    """Status moves of the month of one kind, in one dong. again: to a counted status that these cases had before.

    leaves: transfers out of the district, which end a case (전출). event_ids: the moves themselves.
    """

    zone_id: str
    dong_id: str
    to_status: Status
    again: bool
    leaves: bool
    event_ids: Ids


@dataclass(frozen=True, slots=True)
class Stock:
    """Households in case management at the end of the month (관리중), in one dong: their cases."""

    zone_id: str
    dong_id: str
    case_ids: Ids

    @property
    def households(self) -> int:
        return len(self.case_ids)


@dataclass(frozen=True, slots=True)
class ProjectOfMonth:
    """A project of the year, with what it did until the month's end. items: its 세부사업 as planned."""

    project: JointProject
    milestones: tuple[Milestone, ...]
    activities: tuple[Activity, ...]
    items: tuple[ProjectItem, ...] = ()


@dataclass(frozen=True, slots=True)
class Correction:
    """A figure of an earlier month that is not the one handed in (정정). reason None: nobody gave one yet."""

    zone_id: str
    month: str
    version_no: int
    taken_on: date
    difference: Difference
    reason: str | None = None


@dataclass(frozen=True, slots=True)
class MonthRecords:
    """zone: the zone the reports are about; None: the whole district.

    A case counts in the zone that its dong belonged to at the month's end. coming: meetings planned
    or held in the month after. aliases: how the households are called in the file; no report may
    say that. campaigns: those that ran in the month, with their figures until its end. outreach: the
    month's counts in the dongs of these zones. days: what moves the due days of papers. corrections: what
    changed in earlier months of the year after they were handed in. newsletters: those of these zones.
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
    days: DueDays = USUAL
    corrections: tuple[Correction, ...] = ()
    newsletters: tuple[Newsletter, ...] = ()
    budget_changes: tuple[BudgetChange, ...] = ()


@dataclass(frozen=True, slots=True)
class Issue:
    """Who makes a report, on which day, and the titles of those who sign. writer is a post, not a name."""

    issuer: str
    writer: str
    on: date
    approvers: tuple[str, ...]
