"""What a report calls the place it is about."""

from __future__ import annotations

from chatdong_tui.domain.monthly import MonthRecords, ZoneOfMonth
from chatdong_tui.words.labels import zone_name


def name_of(zone: ZoneOfMonth) -> str:
    """`제3권역`, or the zone's own printed name."""
    return zone_name(zone.zone.no, zone.zone.name)


def place_name(records: MonthRecords) -> str:
    """The zone that the reports are about, or the district."""
    return name_of(records.zone) if records.zone else records.district.name
