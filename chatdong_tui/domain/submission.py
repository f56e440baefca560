"""What a zone owes the 구청 and when: the calendar of domain.md §6."""

from __future__ import annotations

import enum
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from chatdong_tui.domain.network import Zone


class SubmissionForm(enum.StrEnum):
    MEETING_REPORT = "meeting_report"
    NEWSLETTER = "newsletter"
    OPERATION_PLAN = "operation_plan"
    PROJECT_PLAN = "project_plan"
    SETTLEMENT = "settlement"


class SubmissionState(enum.StrEnum):
    DRAFTING = "drafting"
    SUBMITTED = "submitted"
    RETURNED = "returned"
    RESUBMITTED = "resubmitted"
    RECEIVED = "received"

    @property
    def is_in(self) -> bool:
        """Whether the paper is with the 구청."""
        return self in (SubmissionState.SUBMITTED, SubmissionState.RESUBMITTED, SubmissionState.RECEIVED)


@dataclass(frozen=True, slots=True)
class Submission:
    """period: `YYYY-MM` for monthly papers, `YYYY` for yearly ones. digest: SHA-256 of what went out."""

    id: str
    zone_id: str
    form: SubmissionForm
    period: str
    due_on: date
    state: SubmissionState
    submitted_on: date | None = None
    digest: str | None = None


@dataclass(frozen=True, slots=True)
class Owed:
    """A paper the calendar asks for."""

    form: SubmissionForm
    period: str
    due_on: date


def next_working_day(day: date) -> date:
    """The day itself, or the Monday after it when it falls on a weekend."""
    while day.weekday() >= 5:
        day += timedelta(days=1)
    return day


def month_end(year: int, month: int) -> date:
    first_of_next = date(year + month // 12, month % 12 + 1, 1)
    return first_of_next - timedelta(days=1)


def owed_in_year(year: int) -> Iterator[Owed]:
    """Every paper a zone owes for a year, in order of its due date.

    Monthly papers are due on the 5th of the next month, the March and June plans at the end of their
    month, the settlement on 20 December, each moved off a weekend (domain.md §6; the sources name
    months only, the days are this program's defaults). January and February reports are optional in
    the source (monitoring runs from March) and are asked for all the same, as meetings are monthly.
    """
    papers = [
        Owed(form, f"{year}-{month:02}", next_working_day(month_end(year, month) + timedelta(days=5)))
        for month in range(1, 13)
        for form in (SubmissionForm.MEETING_REPORT, SubmissionForm.NEWSLETTER)
    ]
    papers.append(Owed(SubmissionForm.OPERATION_PLAN, str(year), next_working_day(month_end(year, 3))))
    papers.append(Owed(SubmissionForm.PROJECT_PLAN, str(year), next_working_day(month_end(year, 6))))
    papers.append(Owed(SubmissionForm.SETTLEMENT, str(year), next_working_day(date(year, 12, 20))))
    yield from sorted(papers, key=lambda paper: (paper.due_on, paper.form))


@dataclass(frozen=True, slots=True)
class Paper:
    """A paper of a zone: what the calendar asks for and how far it is. days_left < 0: overdue by so many."""

    zone: Zone
    form: SubmissionForm
    period: str
    due_on: date
    state: SubmissionState
    submitted_on: date | None
    days_left: int

    @property
    def is_in(self) -> bool:
        """Whether the paper is with the 구청."""
        return self.state.is_in

    @property
    def month(self) -> str:
        """`YYYY-MM`: the month it tells of, or in which a yearly one falls due."""
        return self.period if "-" in self.period else f"{self.due_on:%Y-%m}"


def papers(zone: Zone, recorded: Iterable[Submission], today: date) -> list[Paper]:
    """Every paper a zone owes for its year, as far as it got, in order of the calendar.

    recorded: what is known of them; a day that was recorded takes the place of the calendar's.
    """
    known = {(row.form, row.period): row for row in recorded if row.zone_id == zone.id}
    found = []
    for paper in owed_in_year(zone.year):
        row = known.get((paper.form, paper.period))
        due_on = row.due_on if row else paper.due_on
        state = row.state if row else SubmissionState.DRAFTING
        submitted_on = row.submitted_on if row else None
        found.append(Paper(zone, paper.form, paper.period, due_on, state, submitted_on, (due_on - today).days))
    return found
