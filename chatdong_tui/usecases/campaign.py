"""집중 모니터링: campaigns of calls, and what the zones report on them (people in 명, calls in 건)."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING

from chatdong_tui.domain.campaign import Campaign, CampaignCount, CampaignTable, parts_above_whole
from chatdong_tui.domain.identity import derived
from chatdong_tui.domain.network import Organisation, Zone
from chatdong_tui.domain.refusal import Rule, RuleBroken
from chatdong_tui.storage import campaign as storage
from chatdong_tui.storage import rows
from chatdong_tui.storage.journal import Act
from chatdong_tui.usecases.desk import Desk, Done, done
from chatdong_tui.usecases.network import check_period, district_of

if TYPE_CHECKING:
    from chatdong_tui.domain.draft.campaign import CampaignCountDraft, CampaignDraft


def start(desk: Desk, draft: CampaignDraft) -> Done[Campaign]:
    """A new campaign of the district. Raises RuleBroken END_BEFORE_START at `until_on`."""
    with desk.act("campaign.start") as act:
        return done(act, _put(act, desk.new_id(), district_of(desk, act.connection).id, draft))


def edit(desk: Desk, campaign_id: str, draft: CampaignDraft) -> Done[Campaign]:
    """Another name, period or unit.

    Raises RuleBroken: UNKNOWN_RECORD; END_BEFORE_START at `until_on`; OUT_OF_RANGE at `from_on` or
    `until_on` for a period that leaves out a day that was reported on.
    """
    with desk.act("campaign.edit") as act:
        old = rows.get(act.connection, Campaign, campaign_id)
        days = [count.on_date for count in storage.counts(act.connection, campaign_id)]
        if days and min(days) < draft.from_on:
            raise RuleBroken("from_on", Rule.OUT_OF_RANGE)
        if days and draft.until_on is not None and max(days) > draft.until_on:
            raise RuleBroken("until_on", Rule.OUT_OF_RANGE)
        return done(act, _put(act, campaign_id, old.district_id, draft))


def _put(act: Act, campaign_id: str, district_id: str, draft: CampaignDraft) -> Campaign:
    check_period(draft.from_on, draft.until_on)
    campaign = Campaign(campaign_id, district_id, draft.name, draft.from_on, draft.until_on, draft.unit)
    act.put(campaign)
    return campaign


def remove(desk: Desk, campaign_id: str) -> Done[str]:
    """Take a campaign away with all that was reported on it. Raises RuleBroken(UNKNOWN_RECORD)."""
    with desk.act("campaign.remove") as act:
        rows.get(act.connection, Campaign, campaign_id)
        for count in storage.counts(act.connection, campaign_id):
            act.remove(CampaignCount, count.id)
        act.remove(Campaign, campaign_id)
        return done(act, campaign_id)


def set_counts(desk: Desk, campaign_id: str, cells: Sequence[CampaignCountDraft]) -> Done[CampaignTable]:
    """What zones report, in one act; a number takes the place of the one of the same zone, agency and day.

    A cell with neither figure takes the report away. Raises RuleBroken with the fact `cell` (its place
    from 0): UNKNOWN_RECORD at `zone_id` or `organisation_id`; OUT_OF_RANGE at `on_date` for a day on
    which the campaign did not run; PART_ABOVE_WHOLE at `targets` when other agencies did more than
    their zone reports in all.
    """
    with desk.act("campaign.set_counts") as act:
        campaign = rows.get(act.connection, Campaign, campaign_id)
        for place, cell in enumerate(cells):
            _set(act, campaign, cell, place)
        reported = storage.counts(act.connection, campaign_id)
        for place, cell in enumerate(cells):
            if parts_above_whole([each for each in reported if each.zone_id == cell.zone_id]):
                raise RuleBroken("targets", Rule.PART_ABOVE_WHOLE, cell=place)
        return done(act, storage.table(act.connection, campaign))


def _set(act: Act, campaign: Campaign, cell: CampaignCountDraft, place: int) -> None:
    zone = rows.find(act.connection, Zone, cell.zone_id)
    if zone is None or zone.district_id != campaign.district_id:
        raise RuleBroken("zone_id", Rule.UNKNOWN_RECORD, cell=place)
    agency = cell.organisation_id
    if agency is not None and rows.find(act.connection, Organisation, agency) is None:
        raise RuleBroken("organisation_id", Rule.UNKNOWN_RECORD, cell=place)
    if not campaign.runs(cell.on_date, cell.on_date):
        raise RuleBroken("on_date", Rule.OUT_OF_RANGE, cell=place)
    row_id = derived("campaign_count", campaign.id, zone.id, agency or "", cell.on_date.isoformat())
    if cell.targets is None and cell.calls is None:
        if rows.find(act.connection, CampaignCount, row_id) is not None:
            act.remove(CampaignCount, row_id)
        return
    act.put(CampaignCount(row_id, campaign.id, zone.id, cell.on_date, agency, cell.targets, cell.calls))


def campaigns(desk: Desk, first: date | None = None, last: date | None = None) -> tuple[CampaignTable, ...]:
    """The campaigns that ran on any day from first to last (None: open), the newest first, with their figures."""
    with desk.database.snapshot() as connection:
        found = storage.campaigns(connection, district_of(desk, connection).id)
        return tuple(
            storage.table(connection, each) for each in found if each.runs(first or date.min, last or date.max)
        )


def table(desk: Desk, campaign_id: str, until: date | None = None) -> CampaignTable:
    """One campaign by zone and in total, until a day (None: all of it). Raises RuleBroken(UNKNOWN_RECORD)."""
    with desk.database.snapshot() as connection:
        return storage.table(connection, rows.get(connection, Campaign, campaign_id), until)


def counts(desk: Desk, campaign_id: str) -> tuple[CampaignCount, ...]:
    """The reports themselves, by day."""
    with desk.database.snapshot() as connection:
        return tuple(storage.counts(connection, campaign_id))
