"""Meetings as a series: the last one, a year laid out in one act, moving one, and what became of a year."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING

from chatdong_tui.domain.meeting import Meeting
from chatdong_tui.domain.meeting_code import Disclosure, MeetingKind, MeetingMode, MeetingState
from chatdong_tui.domain.meeting_plan import default_disclosure
from chatdong_tui.domain.meeting_year import MeetingYear, series_days, year_of
from chatdong_tui.domain.network import Zone
from chatdong_tui.domain.refusal import Rule, RuleBroken
from chatdong_tui.storage import meeting as storage
from chatdong_tui.storage import meeting_year, network, rows
from chatdong_tui.storage.engine import Connection
from chatdong_tui.usecases.day_off import days_off
from chatdong_tui.usecases.desk import Desk, Done, done
from chatdong_tui.usecases.meeting import put_new
from chatdong_tui.usecases.meeting_seats import follow, seats_for
from chatdong_tui.usecases.network import district_of, free_id

if TYPE_CHECKING:
    from chatdong_tui.domain.draft.meeting_series import SeriesDraft


def last_of_series(desk: Desk, kind: MeetingKind, zone_id: str | None, on: date) -> Meeting | None:
    """The last held meeting of this kind and zone before the day; None for the first of a series."""
    zone_id = zone_id if kind.may_have_zone else None
    coming = Meeting("", kind, on, MeetingMode.IN_PERSON, MeetingState.PLANNED, Disclosure.OPEN, zone_id)
    with desk.database.snapshot() as connection:
        return storage.previous_held(connection, coming)


@dataclass(frozen=True, slots=True)
class SeriesDay:
    """A day on which a series would meet. taken: the month has a meeting of it already and is left alone."""

    on: date
    taken: bool


def series_preview(desk: Desk, draft: SeriesDraft) -> tuple[SeriesDay, ...]:
    """What lay_out_year would do, without doing it. Raises RuleBroken as that does."""
    with desk.database.snapshot() as connection:
        return _series_days(desk, connection, draft)


def lay_out_year(desk: Desk, draft: SeriesDraft) -> Done[tuple[Meeting, ...]]:
    """Plan the meetings of a year in one act; the value is those that are new.

    A month that has a meeting of the series already, a cancelled one too, is left alone, so that laying
    out again adds only what is missing. Ids are derived, so that two desks that lay out the same year
    meet in the same records. Raises RuleBroken: REQUIRED at `months`, at `zone_id` for a kind of a zone,
    at `day` without a day or weekday; END_BEFORE_START at `ends_at`; UNKNOWN_RECORD at `zone_id`.
    """
    with desk.act("meeting.lay_out_year") as act:
        days = [each.on for each in _series_days(desk, act.connection, draft) if not each.taken]
        zone_id = draft.zone_id if draft.kind.may_have_zone else None
        place = zone_id or district_of(desk, act.connection).id
        numbers: dict[str, int] = {}
        planned = []
        for day in days:
            month = f"{day:%Y-%m}"
            numbers[month] = numbers.get(month, 0) + 1
            parts = (place, draft.kind, month, *((numbers[month],) if numbers[month] > 1 else ()))
            meeting = Meeting(
                free_id(desk, act.connection, Meeting, *parts),
                draft.kind,
                day,
                MeetingMode.IN_PERSON,
                MeetingState.PLANNED,
                default_disclosure(draft.kind),
                zone_id,
                title=draft.title,
                starts_at=draft.starts_at,
                ends_at=draft.ends_at,
                place=draft.place,
            )
            planned.append(put_new(desk, act, meeting))
        return done(act, tuple(planned))


def _series_days(desk: Desk, connection: Connection, draft: SeriesDraft) -> tuple[SeriesDay, ...]:
    if not draft.months:
        raise RuleBroken("months", Rule.REQUIRED)
    if draft.kind.of_zone and draft.zone_id is None:
        raise RuleBroken("zone_id", Rule.REQUIRED)
    if draft.day is None and draft.weekday is None:
        raise RuleBroken("day", Rule.REQUIRED)
    if draft.starts_at is not None and draft.ends_at is not None and draft.ends_at < draft.starts_at:
        raise RuleBroken("ends_at", Rule.END_BEFORE_START)
    zone_id = draft.zone_id if draft.kind.may_have_zone else None
    if zone_id is not None:
        rows.get(connection, Zone, zone_id, "zone_id")
    taken = meeting_year.months_taken(connection, draft.kind, zone_id, draft.year)
    off = days_off(desk, draft.year)
    days = series_days(draft.year, draft.months, weekday=draft.weekday, week=draft.week, day=draft.day, off=off)
    return tuple(SeriesDay(day, day.month in taken) for day in days)


def move(desk: Desk, meeting_id: str, held_on: date) -> Done[Meeting]:
    """Another day for a meeting that did not take place yet; one that was put off is planned again.

    Its sheet follows: who holds a post and who must come on the new day. Raises RuleBroken ALREADY_ENDED
    at `held_on` for a meeting that was held or cancelled.
    """
    with desk.act("meeting.move") as act:
        meeting = rows.get(act.connection, Meeting, meeting_id)
        if meeting.state not in (MeetingState.PLANNED, MeetingState.POSTPONED):
            raise RuleBroken("held_on", Rule.ALREADY_ENDED)
        before = seats_for(desk, act.connection, meeting)
        moved = replace(meeting, held_on=held_on, state=MeetingState.PLANNED)
        act.put(moved)
        follow(desk, act, moved, before)
        return done(act, moved)


def year_view(desk: Desk, year: int, zone_id: str | None = None) -> MeetingYear:
    """Each series over the twelve months of a year: of a zone and the district, or (None) of all zones.

    Raises RuleBroken UNKNOWN_RECORD at `zone_id`.
    """
    with desk.database.snapshot() as connection:
        district = district_of(desk, connection)
        in_force = network.year_in_force(connection, district.id, date(year, 12, 31))
        zones: Sequence[Zone] = network.zones_of_year(connection, district.id, in_force)
        if zone_id is not None:
            own = rows.get(connection, Zone, zone_id, "zone_id")
            zones = [zone for zone in zones if zone.no == own.no] or [own]
        numbers = {zone.id: zone.no for zone in rows.select(connection, Zone)}
        meetings = meeting_year.of_year(connection, year, zone_id)
    return year_of(year, zones, numbers, meetings, desk.today)
