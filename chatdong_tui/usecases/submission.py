"""What a zone owes the 구청: the calendar's papers with their state, and what moves each of them on."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from chatdong_tui.domain.deadline import DueDays
from chatdong_tui.domain.identity import derived
from chatdong_tui.domain.network import Zone
from chatdong_tui.domain.refusal import Rule, RuleBroken
from chatdong_tui.domain.submission import (
    Owed,
    Paper,
    Step,
    Submission,
    SubmissionForm,
    SubmissionState,
    moved,
    owed_in_year,
    papers,
)
from chatdong_tui.storage import rows, same_zone
from chatdong_tui.storage import submission as storage
from chatdong_tui.usecases.desk import Desk, Done, done
from chatdong_tui.usecases.due_day import due_days

if TYPE_CHECKING:
    from chatdong_tui.domain.draft.submission import ReasonDraft
    from chatdong_tui.storage.engine import Connection


def owed(desk: Desk, zone_id: str, today: date, until: date) -> list[Paper]:
    """The papers of a zone that are due up to `until`, handed in or not, by due date.

    They are those of the zone's own year, and those of the year before that fall due in it (the
    December papers), where the file knows the zone of that year.
    Raises RuleBroken(UNKNOWN_RECORD) for a zone that is not there.
    """
    with desk.database.snapshot() as connection:
        zone = rows.get(connection, Zone, zone_id, "zone_id")
        days = due_days(desk, zone.year)
        before = same_zone.of_year(connection, zone, zone.year - 1)
        found = papers(zone, storage.of_zone(connection, zone.id), today, days)
        if before is not None:
            last_year = papers(before, storage.of_zone(connection, before.id), today, days)
            found += [paper for paper in last_year if paper.due_on.year == zone.year]
    found.sort(key=lambda paper: (paper.due_on, paper.period, paper.form))
    return [paper for paper in found if paper.due_on <= until]


def submit(
    desk: Desk, zone_id: str, form: SubmissionForm, period: str, on_date: date, digest: str | None = None
) -> Done[Submission]:
    """Record that a paper went to the 구청 on a day, and keep its figures; one that had gone out before is
    handed in again.

    digest: SHA-256 of the file that went out.
    Raises RuleBroken: UNKNOWN_RECORD at zone_id; NOT_A_CHOICE at period when the calendar asks for no such
    paper; OUT_OF_RANGE at on_date for a day to come; END_BEFORE_START at on_date for a day before it went out
    last, or came back.
    """
    return _hand_in(desk, "submission.submit", zone_id, form, period, on_date, digest, nothing=None)


def nothing_to_report(desk: Desk, zone_id: str, form: SubmissionForm, period: str, on_date: date) -> Done[Submission]:
    """Record that the zone said on a day that it has nothing to report (무실적). Raises what `submit` raises."""
    return _hand_in(desk, "submission.nothing_to_report", zone_id, form, period, on_date, None, nothing=True)


def _hand_in(
    desk: Desk, verb: str, zone_id: str, form: SubmissionForm, period: str, on_date: date, digest: str | None,
    nothing: bool | None,
) -> Done[Submission]:  # fmt: skip
    from chatdong_tui.usecases.submission_version import take

    with desk.act(verb) as act:
        row = _row(desk, act.connection, zone_id, form, period)
        _require_after(desk, row, on_date)
        again = row.state is not SubmissionState.DRAFTING
        row = replace(
            row,
            state=moved(row.state, Step.SUBMIT),
            submitted_on=row.submitted_on if again else on_date,
            resubmitted_on=on_date if again else None,
            digest=digest,
            nothing_to_report=nothing,
            received_on=None,
        )
        act.put(row)
        take(desk, act, row, on_date)
        return done(act, row)


def give_back(
    desk: Desk, zone_id: str, form: SubmissionForm, period: str, on_date: date, draft: ReasonDraft
) -> Done[Submission]:
    """Send a paper back for more (보완요청), with the reason.

    Raises RuleBroken: what `submit` raises; MOVE_NOT_ALLOWED at state for one that is not in; END_BEFORE_START
    at on_date for a day before it was handed in.
    """
    with desk.act("submission.give_back") as act:
        row = _row(desk, act.connection, zone_id, form, period)
        state = moved(row.state, Step.RETURN)
        _require_after(desk, row, on_date)
        row = replace(row, state=state, returned_on=on_date, return_reason=draft.reason, received_on=None)
        act.put(row)
        return done(act, row)


def receive(desk: Desk, zone_id: str, form: SubmissionForm, period: str, on_date: date) -> Done[Submission]:
    """Record that the 구청 took the paper (접수). Raises what `give_back` raises."""
    with desk.act("submission.receive") as act:
        row = _row(desk, act.connection, zone_id, form, period)
        state = moved(row.state, Step.RECEIVE)
        _require_after(desk, row, on_date)
        row = replace(row, state=state, received_on=on_date)
        act.put(row)
        return done(act, row)


def withdraw(desk: Desk, zone_id: str, form: SubmissionForm, period: str) -> Done[Submission]:
    """Back to drafting: forgets the days on which it went out and came back. What was kept of it stays.

    Raises RuleBroken: UNKNOWN_RECORD, NOT_A_CHOICE as `submit`; MOVE_NOT_ALLOWED at state for one that is not
    in, or that was received.
    """
    with desk.act("submission.withdraw") as act:
        row = _row(desk, act.connection, zone_id, form, period)
        row = Submission(row.id, zone_id, form, period, row.due_on, moved(row.state, Step.WITHDRAW))
        act.put(row)
        return done(act, row)


def _require_after(desk: Desk, row: Submission, on_date: date) -> None:
    if on_date > desk.today:
        raise RuleBroken("on_date", Rule.OUT_OF_RANGE)
    before = (row.submitted_on, row.resubmitted_on, row.returned_on)
    if any(day is not None and on_date < day for day in before):
        raise RuleBroken("on_date", Rule.END_BEFORE_START)


def _row(desk: Desk, connection: Connection, zone_id: str, form: SubmissionForm, period: str) -> Submission:
    zone = rows.get(connection, Zone, zone_id, "zone_id")
    row_id = derived("submission", zone_id, form, period)
    found = rows.find(connection, Submission, row_id)
    if found is not None:
        return found
    paper = _asked_for(zone, form, period, replace(due_days(desk, zone.year), first_report=1))
    return Submission(row_id, zone_id, form, period, paper.usual_on, SubmissionState.DRAFTING)


def _asked_for(zone: Zone, form: SubmissionForm, period: str, days: DueDays) -> Owed:
    for paper in owed_in_year(zone.year, days, zone.id):
        if (paper.form, paper.period) == (form, period):
            return paper
    raise RuleBroken("period", Rule.NOT_A_CHOICE)
