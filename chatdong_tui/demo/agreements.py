"""The example's 업무 협약: in each zone the 복지관 with two or three dongs; that of zone 3 runs out with the year."""

from __future__ import annotations

from datetime import date

from chatdong_tui.demo import eunpyeong
from chatdong_tui.demo.calendar import Calendar
from chatdong_tui.demo.network import MY_ZONE, Names
from chatdong_tui.domain.agreement import PartyRole
from chatdong_tui.domain.draft.network import AgreementDraft
from chatdong_tui.usecases import agreement, network
from chatdong_tui.usecases.desk import Desk

_DONGS = {1: 3, 2: 2, 3: 3, 4: 3, 5: 2}
_SIGNED = date(2021, 4, 1)
_SIGNED_BEFORE = date(2020, 1, 2)
"""Zone 3 was the first, two years before the others' agreements run out."""


def enter(desk: Desk, calendar: Calendar, names: Names) -> None:
    """Enter one agreement a zone, on the day it was signed or, where that lies back, at the beginning."""
    for zone in eunpyeong.ZONES:
        signed = _SIGNED_BEFORE if zone.no == MY_ZONE else _SIGNED
        calendar.at(max(signed, date(2021, 1, 6)), lambda no=zone.no, on=signed: _sign(desk, names, no, on), hour=9)  # type: ignore[misc]


def _sign(desk: Desk, names: Names, no: int, signed: date) -> None:
    zone = eunpyeong.ZONES[no - 1]
    roles = {names.offices[dong]: PartyRole.DONG for dong in zone.dongs[-_DONGS[no] :]}
    roles[names.agencies[no]] = PartyRole.HUB
    if zone.monitoring_included is not None:
        agency = next(each.id for each in network.organisations(desk) if each.name == eunpyeong.SUPPORTING_AGENCY)
        roles[agency] = PartyRole.SUPPORT
    draft = AgreementDraft(
        title=f"제{no}권역 사례관리 협력 업무 협약",
        organisation_ids=tuple(roles),
        zone_id=names.zones[no],
        signed_on=signed,
        from_on=signed,
        until_on=date(signed.year + 1, 12, 31),
        paper_place="복지관 사무실 문서함",
        party_roles=roles,
    )
    names.agreements[no] = agreement.add_agreement(desk, draft).value.id
