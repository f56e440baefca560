"""The calendar of a year: its days, those set by hand, what the 구청 has done, and entries of one's own."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from chatdong_tui.domain.deadline import Asked, Deadline, DueDays, Duty, asked_in_year
from chatdong_tui.domain.due import Due, Whose, in_order, of_district, of_own, of_papers, papers_due_in
from chatdong_tui.domain.identity import derived
from chatdong_tui.domain.network import Zone
from chatdong_tui.domain.refusal import Rule, RuleBroken
from chatdong_tui.storage import deadline as storage
from chatdong_tui.storage import home, rows, submission
from chatdong_tui.usecases.desk import Desk, Done, done
from chatdong_tui.usecases.due_day import days_of

if TYPE_CHECKING:
    from chatdong_tui.domain.draft.submission import DayDraft, OwnDeadlineDraft
    from chatdong_tui.storage.engine import Connection
    from chatdong_tui.storage.journal import Act


def year_list(desk: Desk, year: int, whose: Whose = Whose.ALL, zone_no: int | None = None) -> tuple[Due, ...]:
    """What is owed in a year, by day. The December papers of the year before fall due in it and are listed too.

    MINE: a zone's papers and own entries; at the 구청 its duties and own entries. DISTRICT: what the 구청 sees
    to, and the entries for everybody. zone_no: of the zones only this one.
    """
    own = desk.place().zone
    with desk.database.snapshot() as connection:
        district_id = desk.database.meta("district")
        found = storage.of_years(connection, district_id, year - 1, year)
        zones = [zone for zone in home.zones_like(connection, district_id, own) if zone.year in (year - 1, year)]
        if zone_no is not None:
            zones = [zone for zone in zones if zone.no == zone_no]
        recorded = submission.of_zones(connection, (zone.id for zone in zones))
    days = days_of(desk, year, found)
    of_year = [row for row in found if row.year == year]
    papers = of_papers(papers_due_in(year, zones, recorded, desk.today, days), found)
    lines = [*papers, *of_own(of_year, zones, desk.today), *of_district(year, of_year, days, desk.today)]
    return tuple(in_order(line for line in lines if _is_shown(line, whose, own)))


def zones_of_year(desk: Desk, year: int) -> list[Zone]:
    """The zones of a year, by number."""
    with desk.database.snapshot() as connection:
        every = home.zones_like(connection, desk.database.meta("district"), None)
    return [zone for zone in every if zone.year == year]


def own_lines(desk: Desk, year: int) -> tuple[Due, ...]:
    """What is not a paper and the desk's own, by day: entries of its zone; at the 구청 its duties and entries."""
    own = desk.place().zone
    with desk.database.snapshot() as connection:
        found = storage.of_years(connection, desk.database.meta("district"), year, year)
    if own is not None:
        mine = [row for row in found if row.zone_id == own.id]
        return tuple(in_order(of_own(mine, (own,), desk.today)))
    of_office = [row for row in found if row.zone_id is None]
    lines = [*of_own(of_office, (), desk.today), *of_district(year, found, days_of(desk, year, found), desk.today)]
    return tuple(in_order(lines))


def _is_shown(line: Due, whose: Whose, own: Zone | None) -> bool:
    if whose is Whose.ALL:
        return True
    of_district = line.zone is None
    return of_district if whose is Whose.DISTRICT or own is None else not of_district


def _asked_for(duty: Duty, year: int, period: str, days: DueDays) -> Asked:
    for asked in asked_in_year(year, days):
        if (asked.duty, asked.period) == (duty, period):
            return asked
    raise RuleBroken("period", Rule.NOT_A_CHOICE)


def _row(desk: Desk, connection: Connection, duty: Duty, period: str, zone_id: str | None) -> Deadline:
    """What is recorded of a duty, or an empty row for it. Raises RuleBroken NOT_A_CHOICE at `period`."""
    district_id = desk.database.meta("district")
    if zone_id is not None:
        rows.get(connection, Zone, zone_id, "zone_id")
    year = int(period[:4]) if period[:4].isdecimal() else 0
    _asked_for(duty, year, period, DueDays())
    row_id = derived("deadline", district_id, duty, period, zone_id or "")
    return rows.find(connection, Deadline, row_id) or Deadline(row_id, district_id, year, duty, period, zone_id)


def set_day(desk: Desk, duty: Duty, period: str, zone_id: str | None, draft: DayDraft) -> Done[Deadline]:
    """Another day for a duty: of one zone, or (zone_id None) of all of them, or of the 구청.

    Without a day the calendar's own holds again. Raises RuleBroken: NOT_A_CHOICE at `period` when the calendar
    asks for no such thing; UNKNOWN_RECORD at `zone_id`; OUT_OF_RANGE at `due_on` for a day that is neither
    in that year nor in the next.
    """
    with desk.act("deadline.set_day") as act:
        row = _row(desk, act.connection, duty, period, zone_id)
        _require_year(row.year, draft.due_on, later=1)
        row = replace(row, due_on=draft.due_on, note=draft.note)
        _put(act, row)
        return done(act, row)


def _require_year(year: int, day: date | None, later: int = 0) -> None:
    if day is not None and not year <= day.year <= year + later:
        raise RuleBroken("due_on", Rule.OUT_OF_RANGE)


def _put(act: Act, row: Deadline) -> None:
    """Write the row; one that says nothing any more is taken away."""
    if row.due_on is None and row.done_on is None and row.note is None:
        if rows.find(act.connection, Deadline, row.id) is not None:
            act.remove(Deadline, row.id)
        return
    act.put(row)


def finish(desk: Desk, duty: Duty, period: str, done_on: date | None) -> Done[Deadline]:
    """Mark a duty of the 구청 as done on a day, or with None as not done after all.

    Raises RuleBroken: NOT_A_CHOICE at `period` when the calendar asks for no such thing, and for a paper,
    which is handed in instead; OUT_OF_RANGE at `done_on` for a day to come.
    """
    with desk.act("deadline.finish") as act:
        if duty.of_zones:
            raise RuleBroken("period", Rule.NOT_A_CHOICE)
        _require_past(desk, done_on)
        row = replace(_row(desk, act.connection, duty, period, None), done_on=done_on)
        _put(act, row)
        return done(act, row)


def _require_past(desk: Desk, day: date | None) -> None:
    if day is not None and day > desk.today:
        raise RuleBroken("done_on", Rule.OUT_OF_RANGE)


def add_own(desk: Desk, draft: OwnDeadlineDraft) -> Done[Deadline]:
    """An entry of one's own. Raises RuleBroken: UNKNOWN_RECORD at `zone_id`; OUT_OF_RANGE at `due_on`."""
    with desk.act("deadline.add_own") as act:
        row = _own(act, desk.new_id(), desk.database.meta("district"), draft)
        act.put(row)
        return done(act, row)


def edit_own(desk: Desk, deadline_id: str, draft: OwnDeadlineDraft) -> Done[Deadline]:
    """Another title, day, zone or note. Raises what `add_own` raises, and UNKNOWN_RECORD."""
    with desk.act("deadline.edit_own") as act:
        old = _own_row(act.connection, deadline_id)
        row = replace(_own(act, old.id, old.district_id, draft), done_on=old.done_on)
        act.put(row)
        return done(act, row)


def _own(act: Act, row_id: str, district_id: str, draft: OwnDeadlineDraft) -> Deadline:
    if draft.zone_id is not None:
        rows.get(act.connection, Zone, draft.zone_id, "zone_id")
    day = draft.due_on
    if not 2000 <= day.year <= 2100:
        raise RuleBroken("due_on", Rule.OUT_OF_RANGE)
    period = f"{day:%Y-%m}"
    return Deadline(row_id, district_id, day.year, Duty.OWN, period, draft.zone_id, draft.title, day, note=draft.note)


def _own_row(connection: Connection, deadline_id: str) -> Deadline:
    row = rows.get(connection, Deadline, deadline_id)
    if row.duty is not Duty.OWN:
        raise RuleBroken("", Rule.UNKNOWN_RECORD)
    return row


def finish_own(desk: Desk, deadline_id: str, done_on: date | None) -> Done[Deadline]:
    """Mark an entry as done on a day, or with None as open again.

    Raises RuleBroken: UNKNOWN_RECORD; OUT_OF_RANGE at `done_on` for a day to come.
    """
    with desk.act("deadline.finish_own") as act:
        _require_past(desk, done_on)
        row = replace(_own_row(act.connection, deadline_id), done_on=done_on)
        act.put(row)
        return done(act, row)


def remove_own(desk: Desk, deadline_id: str) -> Done[str]:
    """Take an entry away. Raises RuleBroken(UNKNOWN_RECORD)."""
    with desk.act("deadline.remove_own") as act:
        _own_row(act.connection, deadline_id)
        act.remove(Deadline, deadline_id)
        return done(act, deadline_id)
