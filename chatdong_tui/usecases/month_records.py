"""A month as one state of the file shows it: what every report, figure and snapshot of it is made of."""

from __future__ import annotations

from dataclasses import replace

from chatdong_tui.domain.monthly import MonthRecords, Span
from chatdong_tui.domain.refusal import Rule, RuleBroken
from chatdong_tui.storage import monthly as storage
from chatdong_tui.usecases import meeting
from chatdong_tui.usecases.desk import Desk
from chatdong_tui.usecases.due_day import due_days


def month_records(desk: Desk, span: Span, zone_no: int | None) -> MonthRecords:
    """The month of the zone with this number, or with None of the whole district.

    Raises RuleBroken(UNKNOWN_RECORD) at scope for a zone that year does not have.
    """
    with desk.database.snapshot() as connection:
        district = desk.place().district
        every = storage.zones(connection, district.id, span)
        zone = None
        if zone_no is not None:
            zone = next((each for each in every if each.zone.no == zone_no), None)
            if zone is None:
                raise RuleBroken("scope", Rule.UNKNOWN_RECORD)
        ids = storage.meeting_ids(connection, zone.zone.id if zone else None, span)
        sheets = [meeting.sheet(desk, meeting_id) for meeting_id in ids]
        records = storage.records(connection, district, zone, every, sheets, span)
    return replace(records, days=due_days(desk, span.first.year))
