"""Reading campaigns: each by zone and in total, as it stood on a day."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from chatdong_tui.domain.campaign import (
    Campaign,
    CampaignCount,
    CampaignTable,
    Included,
    ZoneFigures,
    of_counts,
    total,
)
from chatdong_tui.domain.network import Organisation, Zone, nearest_day
from chatdong_tui.storage import network, rows
from chatdong_tui.storage.engine import Connection


def campaigns(connection: Connection, district_id: str) -> list[Campaign]:
    """All campaigns of the district, the newest first."""
    return rows.select(connection, Campaign, "district_id = ? ORDER BY from_on DESC, name, id", (district_id,))


def counts(connection: Connection, campaign_id: str, until: date | None = None) -> list[CampaignCount]:
    """What was reported on a campaign, by day; until a day, or all of it."""
    return rows.select(
        connection,
        CampaignCount,
        "campaign_id = ?1 AND on_date <= coalesce(?2, on_date) ORDER BY on_date, id",
        (campaign_id, until),
    )


def table(connection: Connection, campaign: Campaign, until: date | None = None) -> CampaignTable:
    """The campaign's table until a day (None: to its end).

    Its zones are those of the year in which it began, and any other that reported. Lead agencies are
    those of that day.
    """
    reported = counts(connection, campaign.id, until)
    day = until or campaign.until_on or max((each.on_date for each in reported), default=campaign.from_on)
    zones = [_zone(connection, zone, reported, day) for zone in _zones(connection, campaign, reported)]
    return CampaignTable(campaign, tuple(zones), total(zones))


def _zones(connection: Connection, campaign: Campaign, reported: Sequence[CampaignCount]) -> list[Zone]:
    year = network.year_in_force(connection, campaign.district_id, campaign.from_on)
    found = {zone.id: zone for zone in network.zones_of_year(connection, campaign.district_id, year)}
    for zone_id in {each.zone_id for each in reported} - set(found):
        zone = rows.find(connection, Zone, zone_id)
        if zone is not None:
            found[zone_id] = zone
    return sorted(found.values(), key=lambda zone: (zone.no, zone.year, zone.id))


def _zone(connection: Connection, zone: Zone, reported: Sequence[CampaignCount], day: date) -> ZoneFigures:
    own = [each for each in reported if each.zone_id == zone.id]
    agency = network.lead_agency(connection, zone.id, nearest_day(zone, day))
    included = []
    for organisation_id in sorted({each.organisation_id for each in own if each.organisation_id is not None}):
        organisation = rows.find(connection, Organisation, organisation_id)
        name = organisation.name if organisation else ""
        included.append(Included(organisation_id, name, of_counts(own, organisation_id)))
    included.sort(key=lambda part: (part.organisation, part.organisation_id))
    return ZoneFigures(zone, agency.name if agency else "", of_counts(own), tuple(included))
