"""The example's campaign: the phone monitoring of spring 2020, zone by zone as the source document has it."""

from __future__ import annotations

from datetime import date

from chatdong_tui.demo import eunpyeong
from chatdong_tui.demo.calendar import Calendar
from chatdong_tui.demo.network import Names
from chatdong_tui.domain.draft.campaign import CampaignCountDraft, CampaignDraft
from chatdong_tui.usecases import campaign, network
from chatdong_tui.usecases.desk import Desk


def enter(desk: Desk, calendar: Calendar, names: Names) -> None:
    """The figures were entered afterwards, all on the campaign's last day."""
    calendar.at(date(2021, 1, 5), lambda: _monitoring(desk, names))


def _monitoring(desk: Desk, names: Names) -> None:
    draft = CampaignDraft(
        name=eunpyeong.MONITORING, from_on=eunpyeong.MONITORING_FROM, until_on=eunpyeong.MONITORING_UNTIL
    )
    started = campaign.start(desk, draft).value
    agencies = {each.name: each.id for each in network.organisations(desk)}
    cells = []
    for zone in eunpyeong.ZONES:
        own = CampaignCountDraft(
            zone_id=names.zones[zone.no],
            on_date=eunpyeong.MONITORING_UNTIL,
            targets=zone.monitoring_people,
            calls=zone.monitoring_calls,
        )
        cells.append(own)
        if zone.monitoring_included is not None:
            agency, people = zone.monitoring_included
            cells.append(own.model_copy(update={"organisation_id": agencies[agency], "targets": people, "calls": None}))
    campaign.set_counts(desk, started.id, cells)
