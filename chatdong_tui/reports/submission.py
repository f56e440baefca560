"""The papers behind a month: who handed in what, and whose figures are therefore missing."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from chatdong_tui.document import Absent, Level, Paragraph, Row, Table
from chatdong_tui.domain.monthly import MonthRecords, ZoneOfMonth
from chatdong_tui.domain.submission import Paper, SubmissionForm, papers
from chatdong_tui.reports import cells
from chatdong_tui.reports.zone import name_of
from chatdong_tui.words import monthly as words
from chatdong_tui.words.submission import paper_name


@dataclass(frozen=True, slots=True)
class Papers:
    """The papers of the month's zones, seen on a day. known: ids of the zones of which anything is known."""

    records: MonthRecords
    on: date
    known: frozenset[str]

    def of_month(self, zone: ZoneOfMonth) -> list[Paper]:
        """The monthly papers for the month, and the yearly ones that fall due in it."""
        span = self.records.span
        return [
            paper
            for paper in papers(zone.zone, self.records.submissions, self.on, self.records.days)
            if paper.period == span.month or (len(paper.period) == 4 and span.first <= paper.due_on <= span.last)
        ]

    def one(self, zone: ZoneOfMonth, form: SubmissionForm) -> Paper:
        """The month's paper of this form."""
        return next(paper for paper in self.of_month(zone) if paper.form is form)

    def reported(self, zone_id: str) -> bool:
        """Whether anything is known of the zone's month: a record, or a report that came in.

        Where nothing is, its figures are blank, never 0 (domain.md §10 scenario 10).
        """
        return zone_id in self.known

    def left_out(self) -> list[Paragraph]:
        """The note that names the zones whose figures are missing from the totals."""
        missing = [
            f"{name_of(zone)} {words.paper_mark(self.one(zone, SubmissionForm.MEETING_REPORT))}"
            for zone in self.records.zones
            if not self.reported(zone.zone.id)
        ]
        return [Paragraph(words.LEFT_OUT.format(zones=", ".join(missing)), Level.NOTE)] if missing else []

    def table(self) -> Table:
        """Each zone's papers of the month: when due, when in, how far."""
        rows = [cells.head(words.ZONE, words.PAPER, words.DUE_ON, words.SUBMITTED_ON, words.STATE)]
        for zone in self.records.zones:
            for paper in self.of_month(zone):
                rows.append(
                    Row(
                        (
                            cells.text(name_of(zone)),
                            cells.text(paper_name(paper.form, paper.period)),
                            cells.day(paper.due_on),
                            cells.day(paper.submitted_on, Absent.NONE),
                            cells.text(words.paper_mark(paper)),
                        )
                    )
                )
        return Table((12, 20, 14, 14, 16), tuple(rows))

    def due_next_month(self) -> list[tuple[date, ZoneOfMonth, Paper]]:
        """The papers that are not in and fall due in the month after, by date."""
        after = self.records.span.next
        found = [
            (paper.due_on, zone, paper)
            for zone in self.records.zones
            for paper in papers(zone.zone, self.records.submissions, self.on, self.records.days)
            if after.first <= paper.due_on <= after.last and not paper.is_in
        ]
        return sorted(found, key=lambda due: (due[0], due[1].zone.no, due[2].form))


def papers_of(records: MonthRecords, on: date) -> Papers:
    """The papers of these zones, seen on a day, and of which zones the month has any record."""
    known = {sheet.meeting.zone_id or "" for sheet in records.meetings}
    known |= {found.zone_id for found in records.found}
    known |= {move.zone_id for move in records.moves}
    for each in records.projects:
        if any(activity.on_date >= records.span.first for activity in each.activities):
            known.add(each.project.zone_id)
    for row in records.submissions:
        if row.form is SubmissionForm.MEETING_REPORT and row.period == records.span.month and row.state.is_in:
            known.add(row.zone_id)
    return Papers(records, on, frozenset(known))
