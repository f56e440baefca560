"""What a zone owes the 구청: the calendar's papers with their state, and handing them in."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from chatdong_tui.domain.identity import derived
from chatdong_tui.domain.network import Zone
from chatdong_tui.domain.refusal import Rule, RuleBroken
from chatdong_tui.domain.submission import (
    Owed,
    Paper,
    Submission,
    SubmissionForm,
    SubmissionState,
    owed_in_year,
    papers,
)
from chatdong_tui.storage import rows
from chatdong_tui.storage import submission as storage
from chatdong_tui.storage.engine import Connection
from chatdong_tui.usecases.desk import Desk, Done, done


def owed(desk: Desk, zone_id: str, today: date, until: date) -> list[Paper]:
    """The papers of a zone that are due up to `until`, handed in or not, by due date.

    They are those of the zone's own year, and those of the year before that fall due in it (the
    December papers), where the file knows the zone of that year.
    Raises RuleBroken(UNKNOWN_RECORD) for a zone that is not there.
    """
    with desk.database.snapshot() as connection:
        zone = rows.get(connection, Zone, zone_id, "zone_id")
        before = storage.year_before(connection, zone)
        found = papers(zone, storage.of_zone(connection, zone.id), today)
        if before is not None:
            last_year = papers(before, storage.of_zone(connection, before.id), today)
            found += [paper for paper in last_year if paper.due_on.year == zone.year]
    found.sort(key=lambda paper: (paper.due_on, paper.period, paper.form))
    return [paper for paper in found if paper.due_on <= until]


def submit(
    desk: Desk, zone_id: str, form: SubmissionForm, period: str, on_date: date, digest: str | None = None
) -> Done[Submission]:
    """Record that a paper went to the 구청 on a day; one that had gone out before is handed in again.

    digest: SHA-256 of the file that went out.
    Raises RuleBroken: UNKNOWN_RECORD at zone_id; NOT_A_CHOICE at period when the calendar asks for no such paper.
    """
    with desk.act("submission.submit") as act:
        row = _row(act.connection, zone_id, form, period)
        again = row.state is not SubmissionState.DRAFTING
        state = SubmissionState.RESUBMITTED if again else SubmissionState.SUBMITTED
        row = replace(row, state=state, submitted_on=on_date, digest=digest)
        act.put(row)
        return done(act, row)


def set_state(desk: Desk, zone_id: str, form: SubmissionForm, period: str, state: SubmissionState) -> Done[Submission]:
    """Set how far a paper is: sent back, received … Back to drafting forgets the day it went out.

    Raises what `submit` raises.
    """
    with desk.act("submission.set_state") as act:
        row = replace(_row(act.connection, zone_id, form, period), state=state)
        if state is SubmissionState.DRAFTING:
            row = replace(row, submitted_on=None, digest=None)
        act.put(row)
        return done(act, row)


def _row(connection: Connection, zone_id: str, form: SubmissionForm, period: str) -> Submission:
    zone = rows.get(connection, Zone, zone_id, "zone_id")
    row_id = derived("submission", zone_id, form, period)
    found = rows.find(connection, Submission, row_id)
    if found is not None:
        return found
    paper = _asked_for(zone.year, form, period)
    return Submission(row_id, zone_id, form, period, paper.due_on, SubmissionState.DRAFTING)


def _asked_for(year: int, form: SubmissionForm, period: str) -> Owed:
    for paper in owed_in_year(year):
        if (paper.form, paper.period) == (form, period):
            return paper
    raise RuleBroken("period", Rule.NOT_A_CHOICE)
