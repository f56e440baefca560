"""A new file: the district, its zones with lead agencies and dongs, and the person at the desk."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from chatdong_tui.domain.duty import shipped_duties
from chatdong_tui.domain.identity import derived
from chatdong_tui.domain.network import (
    District,
    Dong,
    Membership,
    Organisation,
    OrganisationKind,
    Part,
    Person,
    Role,
    RoleKind,
    Zone,
)
from chatdong_tui.domain.network_names import district_office_name, dong_office_name, kind_of_agency, same_name
from chatdong_tui.domain.refusal import Rule, RuleBroken
from chatdong_tui.storage import network as storage
from chatdong_tui.storage import rows
from chatdong_tui.storage.journal import Act
from chatdong_tui.usecases.desk import Desk, Done, Place, done

if TYPE_CHECKING:
    from chatdong_tui.domain.draft.network import SetUpDraft, ZoneDraft


def set_up(desk: Desk, draft: SetUpDraft) -> Done[Place]:
    """Fill a new file: district, 구청, zones with lead agencies and dongs, and the person at the desk.

    With it come the attendance duties of the operation plan and the usual indicators. The ids of all but
    the person are derived from names, so that two desks of one district meet. Since when the person holds
    the post is not known and stays open; members are in their zone from 1 January of the year.
    Raises RuleBroken: ALREADY_THERE for a file that is set up, and at `zones` for a zone number (fact no) or
    a dong (fact dong) that stands twice; NOT_A_CHOICE at `zone_no` for a zone that is not among them.
    """
    # A new dong needs this module too, and nothing of indicators.
    from chatdong_tui.usecases.indicator import put_usual

    _check_zones(draft)
    with desk.act("network.set_up") as act:
        if desk.database.meta("district"):
            raise RuleBroken("", Rule.ALREADY_THERE)
        district = District(derived("district", draft.district), draft.district, lead_department=draft.lead_department)
        act.put(district)
        office = _put_organisation(act, district, district_office_name(district.name), OrganisationKind.DISTRICT_OFFICE)
        for duty in shipped_duties(district.id):
            act.put(duty)
        put_usual(act, district.id)
        zones = {zone.no: _put_zone(act, district, draft.year, zone) for zone in draft.zones}
        person = Person(desk.new_id(), draft.person)
        act.put(person)
        zone, employer, role = None, office, RoleKind.DISTRICT_COORDINATOR
        if draft.zone_no is not None:
            zone, employer = zones[draft.zone_no]
            role = RoleKind.ZONE_COORDINATOR
        act.put(Role(desk.new_id(), person.id, employer.id, role))
        desk.database.set_meta(
            district=district.id, zone=zone.id if zone else "", person=person.id, year=str(draft.year)
        )
        return done(act, Place(district, zone, person))


def _check_zones(draft: SetUpDraft) -> None:
    numbers = [zone.no for zone in draft.zones]
    if draft.zone_no is not None and draft.zone_no not in numbers:
        raise RuleBroken("zone_no", Rule.NOT_A_CHOICE)
    for no in numbers:
        if numbers.count(no) > 1:
            raise RuleBroken("zones", Rule.ALREADY_THERE, no=no)
    dongs = ["".join(dong.split()) for zone in draft.zones for dong in zone.dongs]
    for dong in dongs:
        if dongs.count(dong) > 1:
            raise RuleBroken("zones", Rule.ALREADY_THERE, dong=dong)


def _put_zone(act: Act, district: District, year: int, draft: ZoneDraft) -> tuple[Zone, Organisation]:
    zone = Zone(derived("zone", district.id, year, draft.no), district.id, year, draft.no)
    act.put(zone)
    agency = _put_organisation(act, district, draft.lead_agency, kind_of_agency(draft.lead_agency))
    offices = [put_dong_office(act, district, put_dong(act, district, name)) for name in draft.dongs]
    parts = [(agency, Part.LEAD_AGENCY), *((office, Part.MEMBER_DONG) for office in offices)]
    for organisation, part in parts:
        row_id = derived("membership", zone.id, organisation.id)
        act.put(Membership(row_id, zone.id, organisation.id, part, date(year, 1, 1)))
    return zone, agency


def _put_organisation(
    act: Act, district: District, name: str, kind: OrganisationKind, dong_id: str | None = None
) -> Organisation:
    known = storage.find_organisation(act.connection, district.id, name)
    if known is not None:
        return known
    row_id = derived("organisation", district.id, name)
    organisation = Organisation(row_id, district.id, name, kind, kind.sector, dong_id=dong_id)
    act.put(organisation)
    return organisation


def put_dong(act: Act, district: District, name: str) -> Dong:
    """The dong of this name; a new one, last in the order, where there is none yet."""
    known = storage.dongs(act.connection, district.id)
    dong = next((each for each in known if same_name(each.name, name)), None)
    if dong is None:
        position = max((each.position for each in known), default=0) + 1
        dong = Dong(derived("dong", district.id, name), district.id, name, position)
        act.put(dong)
    return dong


def put_dong_office(act: Act, district: District, dong: Dong) -> Organisation:
    """The office of a dong: the one that is known as such, or one of the usual name."""
    offices = rows.select(act.connection, Organisation, "dong_id = ? ORDER BY id", (dong.id,))
    if offices:
        return offices[0]
    name = dong_office_name(dong.name)
    office = _put_organisation(act, district, name, OrganisationKind.DONG_OFFICE, dong.id)
    office = replace(office, dong_id=dong.id)
    act.put(office)
    return office
