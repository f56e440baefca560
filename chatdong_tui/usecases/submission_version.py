"""The figures that went out with a paper, and what changed in its month since: 정정(+n) with its reason."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from chatdong_tui.domain.figure import Difference, Figure, as_text, differences, from_text
from chatdong_tui.domain.identity import derived
from chatdong_tui.domain.monthly import Correction, MonthRecords, Span
from chatdong_tui.domain.network import Zone
from chatdong_tui.domain.refusal import Rule, RuleBroken
from chatdong_tui.domain.submission import (
    Submission,
    SubmissionCorrection,
    SubmissionForm,
    SubmissionVersion,
    due_day,
)
from chatdong_tui.reports.zone_month import figures
from chatdong_tui.storage import rows
from chatdong_tui.storage import submission as storage
from chatdong_tui.storage.engine import Connection
from chatdong_tui.storage.journal import Act
from chatdong_tui.usecases.desk import Desk, Done, done
from chatdong_tui.usecases.due_day import due_days
from chatdong_tui.usecases.month_records import month_records

if TYPE_CHECKING:
    from chatdong_tui.domain.draft.submission import ReasonDraft


@dataclass(frozen=True, slots=True)
class VersionView:
    """What went out at one sending. changed: how it differs from the sending before."""

    version: SubmissionVersion
    figures: tuple[Figure, ...]
    changed: tuple[Difference, ...]


@dataclass(frozen=True, slots=True)
class Explained:
    """A figure that changed since the last sending. reason None: nobody gave one yet."""

    difference: Difference
    reason: str | None


@dataclass(frozen=True, slots=True)
class PaperHistory:
    """due_on: its day now. versions: the first sending first. now: the figures as the records stand. corrections:
    what changed since the last sending."""

    zone: Zone
    submission: Submission
    due_on: date
    versions: tuple[VersionView, ...]
    now: tuple[Figure, ...]
    corrections: tuple[Explained, ...]


def _span(form: SubmissionForm, period: str) -> Span:
    """The month whose figures a paper tells: a settlement those of the year, up to December."""
    return Span(period if "-" in period else f"{period}-12")


def _figures_now(desk: Desk, zone: Zone, form: SubmissionForm, period: str) -> tuple[Figure, ...]:
    if form not in (SubmissionForm.MEETING_REPORT, SubmissionForm.SETTLEMENT):
        return ()
    return figures(form, month_records(desk, _span(form, period), zone.no), zone.id)


def figures_now(desk: Desk, zone_id: str, form: SubmissionForm, period: str) -> tuple[Figure, ...]:
    """What a paper would tell in figures today. Raises RuleBroken(UNKNOWN_RECORD) at `zone_id`."""
    with desk.database.snapshot() as connection:
        return _figures_now(desk, rows.get(connection, Zone, zone_id, "zone_id"), form, period)


def take(desk: Desk, act: Act, row: Submission, taken_on: date) -> None:
    """Keep the figures of a paper that goes out now; inside the act that sends it."""
    zone = rows.get(act.connection, Zone, row.zone_id, "zone_id")
    number = len(storage.versions(act.connection, row.id)) + 1
    kept = as_text(_figures_now(desk, zone, row.form, row.period))
    version_id = derived("submission_version", row.id, number)
    act.put(SubmissionVersion(version_id, row.id, number, taken_on, kept, act.clock.stamp, row.digest))


def history(desk: Desk, zone_id: str, form: SubmissionForm, period: str) -> PaperHistory:
    """Everything that went out of a paper, and what changed since.

    Raises RuleBroken(UNKNOWN_RECORD) for a paper of which nothing is recorded.
    """
    with desk.database.snapshot() as connection:
        zone = rows.get(connection, Zone, zone_id, "zone_id")
        row = rows.get(connection, Submission, derived("submission", zone_id, form, period))
        views: list[VersionView] = []
        for version in storage.versions(connection, row.id):
            told = from_text(version.figures)
            changed = differences(views[-1].figures, told) if views else ()
            views.append(VersionView(version, told, changed))
        now = _figures_now(desk, zone, form, period)
        corrected = _explained(connection, views[-1].version, now) if views else ()
    due_on = due_day(row, due_days(desk, zone.year))
    return PaperHistory(zone, row, due_on, tuple(views), now, corrected)


def _explained(connection: Connection, version: SubmissionVersion, now: tuple[Figure, ...]) -> tuple[Explained, ...]:
    found = differences(from_text(version.figures), now)
    if not found:
        return ()
    reasons = {row.figure: row.reason for row in storage.corrections(connection, version.id)}
    return tuple(Explained(each, reasons.get(each.key)) for each in found)


def explain(
    desk: Desk, zone_id: str, form: SubmissionForm, period: str, figure: str, draft: ReasonDraft
) -> Done[SubmissionCorrection]:
    """Say why a figure is not the one that was handed in. figure: its key.

    Raises RuleBroken: UNKNOWN_RECORD for a paper that never went out; NOT_A_CHOICE at figure for one that did
    not change.
    """
    with desk.act("submission.explain") as act:
        told = history(desk, zone_id, form, period)
        if not told.versions:
            raise RuleBroken("", Rule.UNKNOWN_RECORD)
        if figure not in {each.difference.key for each in told.corrections}:
            raise RuleBroken("figure", Rule.NOT_A_CHOICE)
        version_id = told.versions[-1].version.id
        row_id = derived("submission_correction", version_id, figure)
        row = SubmissionCorrection(row_id, version_id, figure, draft.reason, desk.today)
        act.put(row)
        return done(act, row)


def corrections_before(desk: Desk, records: MonthRecords) -> tuple[Correction, ...]:
    """What a month's report tells of earlier months of the year, for these zones: every figure of the month
    before that changed after it was handed in, and of the others those that were given a reason.

    Only what differs from the last sending counts; what was sent again is told.
    """
    with desk.database.snapshot() as connection:
        told = storage.months_explained(connection, (zone.zone.id for zone in records.zones))
        before = range(1, records.span.first.month)
        year = records.span.first.year
        found: list[Correction] = []
        for month in before:
            span = Span(f"{year}-{month:02}")
            if month == before[-1]:
                found += _corrections(desk, connection, records, span)
            elif span.month in told:
                found += [each for each in _corrections(desk, connection, records, span) if each.reason]
    return tuple(found)


def corrections(desk: Desk, year: int, zone_no: int | None) -> tuple[Correction, ...]:
    """Everything that changed in a year after it was handed in: of a zone, or (None) of all of them.

    Counts every month anew, which takes a while in a large file. Raises RuleBroken(UNKNOWN_RECORD) at scope
    for a zone that year does not have.
    """
    with desk.database.snapshot() as connection:
        last = min(desk.today, date(year, 12, 31))
        records = month_records(desk, Span(f"{last:%Y-%m}" if last.year == year else f"{year}-12"), zone_no)
        months = (Span(f"{year}-{month:02}") for month in range(1, 13))
        return tuple(each for span in months for each in _corrections(desk, connection, records, span))


def _corrections(desk: Desk, connection: Connection, records: MonthRecords, span: Span) -> Iterator[Correction]:
    """What changed in one month. records: of any month, for its zones and their papers."""
    form = SubmissionForm.MEETING_REPORT
    last = _last_versions(connection, records, form, span)
    if not last:
        return
    then = month_records(desk, span, records.zone.zone.no if records.zone else None)
    for zone_id, version in last.items():
        for each in _explained(connection, version, figures(form, then, zone_id)):
            yield Correction(zone_id, span.month, version.version_no, version.taken_on, each.difference, each.reason)


def _last_versions(
    connection: Connection, records: MonthRecords, form: SubmissionForm, span: Span
) -> dict[str, SubmissionVersion]:
    """The last sending of each zone's paper of a month that is with the 구청."""
    last = {}
    for row in records.submissions:
        if row.form is form and row.period == span.month and row.state.is_in:
            versions = storage.versions(connection, row.id)
            if versions:
                last[row.zone_id] = versions[-1]
    return last
