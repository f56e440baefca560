"""All zones side by side: the grid of a paper over the year, and who stands worst."""

from __future__ import annotations

from chatdong_tui.domain.deadline import DueDays
from chatdong_tui.domain.meeting_code import MeetingKind
from chatdong_tui.domain.meeting_year import MonthCell, MonthMark
from chatdong_tui.domain.network import Zone
from chatdong_tui.domain.standing import PaperGrid, Share, ZoneStanding, grid_of, share_of, worst_first
from chatdong_tui.domain.submission import Paper, SubmissionForm, papers
from chatdong_tui.storage import submission
from chatdong_tui.storage.engine import Connection
from chatdong_tui.usecases import budget, meeting_series
from chatdong_tui.usecases.deadline import zones_of_year
from chatdong_tui.usecases.desk import Desk
from chatdong_tui.usecases.due_day import due_days


def _papers(desk: Desk, connection: Connection, zones: list[Zone], days: DueDays) -> dict[str, list[Paper]]:
    return {zone.id: papers(zone, submission.of_zone(connection, zone.id), desk.today, days) for zone in zones}


def grid(desk: Desk, year: int, form: SubmissionForm) -> PaperGrid:
    """One form: every zone of the year over the twelve months."""
    with desk.database.snapshot() as connection:
        zones = zones_of_year(desk, year)
        return grid_of(year, form, zones, _papers(desk, connection, zones, due_days(desk, year)))


def standings(desk: Desk, year: int) -> tuple[ZoneStanding, ...]:
    """Every zone of the year as it stands today, the worst first."""
    with desk.database.snapshot() as connection:
        zones = zones_of_year(desk, year)
        days = due_days(desk, year)
        every = _papers(desk, connection, zones, days)
        money = {each.zone.id: each for each in budget.of_district(desk, year)}
        cells = {
            row.zone.id: row.cells
            for row in meeting_series.year_view(desk, year).rows
            if row.kind is MeetingKind.ZONE_MEETING and row.zone is not None
        }
        found = []
        for zone in zones:
            by_form = {form: [paper for paper in every[zone.id] if paper.form is form] for form in SubmissionForm}
            purse = money.get(zone.id)
            found.append(
                ZoneStanding(
                    zone,
                    purse.agency if purse else "",
                    _met(cells.get(zone.id, ()), year, days.since.get(zone.id, "")),
                    share_of(by_form[SubmissionForm.MEETING_REPORT]),
                    share_of(by_form[SubmissionForm.NEWSLETTER]),
                    (*by_form[SubmissionForm.OPERATION_PLAN], *by_form[SubmissionForm.PROJECT_PLAN]),
                    purse.money.budget if purse else 0,
                    purse.money.spent if purse else 0,
                )
            )
    return worst_first(found)


_OPEN = (MonthMark.AHEAD, MonthMark.NONE, MonthMark.PLANNED)


def _met(cells: tuple[MonthCell, ...], year: int, since: str) -> Share:
    """The months of a year with a meeting that counts, of those in which one was held or is overdue.

    since: `YYYY-MM` of the first month of which the file knows anything.
    """
    missed = sum(cell.unmet and cell.mark not in _OPEN and f"{year}-{cell.month:02}" >= since for cell in cells)
    held = sum(cell.mark is MonthMark.HELD for cell in cells)
    return Share(held, held + missed)
