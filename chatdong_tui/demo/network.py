"""The example's network: zones, offices and 25 invented people, one of whom is succeeded in July."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

from chatdong_tui.demo import eunpyeong, invented
from chatdong_tui.demo.calendar import Calendar
from chatdong_tui.demo.resources import Shelf
from chatdong_tui.domain.draft.network import (
    LeaveDraft,
    OrganisationDraft,
    PersonDraft,
    RoleDraft,
    SetUpDraft,
    ZoneDraft,
)
from chatdong_tui.domain.meeting_code import MeetingKind
from chatdong_tui.domain.network import OrganisationKind, Part, RoleKind
from chatdong_tui.usecases import network, network_overview, person, setup
from chatdong_tui.usecases.desk import Desk

MY_ZONE = 3
_AGENCY_WORKERS = {1: 2, 2: 1, 3: 2, 4: 2, 5: 1}
SUCCEEDED_DONG = "응암2동"


@dataclass(slots=True)
class Names:
    """Ids of the example's records, by what they are called; those of the year once they are entered.

    meetings: by kind, zone number (None: of the district) and month; conferences: by zone number and day.
    """

    zones: dict[int, str] = field(default_factory=dict)
    agencies: dict[int, str] = field(default_factory=dict)
    dongs: dict[str, str] = field(default_factory=dict)
    offices: dict[str, str] = field(default_factory=dict)
    supervisors: dict[str, str] = field(default_factory=dict)
    workers: dict[int, list[str]] = field(default_factory=dict)
    coordinator: str = ""
    meetings: dict[tuple[MeetingKind, int | None, int], str] = field(default_factory=dict)
    conferences: dict[tuple[int, date], str] = field(default_factory=dict)
    agreements: dict[int, str] = field(default_factory=dict)
    projects: dict[int, str] = field(default_factory=dict)
    shelf: Shelf = field(default_factory=Shelf)


def found(desk: Desk, calendar: Calendar) -> Names:
    """Set the district up and appoint everybody; changes during the year go into the calendar."""
    people = iter(invented.PEOPLE)
    me = next(people)
    place = setup.set_up(
        desk,
        SetUpDraft(
            district=eunpyeong.DISTRICT,
            year=eunpyeong.YEAR,
            zones=tuple(
                ZoneDraft(no=zone.no, lead_agency=zone.lead_agency, dongs=zone.dongs) for zone in eunpyeong.ZONES
            ),
            zone_no=MY_ZONE,
            person=me,
            lead_department=eunpyeong.LEAD_DEPARTMENT,
        ),
    ).value
    names = Names()
    names.zones = {zone.no: zone.id for zone in network.zones(desk, eunpyeong.YEAR)}
    names.dongs = {dong.name: dong.id for dong in network.dongs(desk)}
    organisations = {organisation.name: organisation for organisation in network.organisations(desk)}
    names.agencies = {zone.no: organisations[zone.lead_agency].id for zone in eunpyeong.ZONES}
    dong_of = {dong_id: name for name, dong_id in names.dongs.items()}
    names.offices = {dong_of[o.dong_id]: o.id for o in organisations.values() if o.dong_id is not None}
    assert place.person is not None
    names.workers = {no: [] for no in names.zones}
    names.workers[MY_ZONE].append(place.person.id)
    office = next(o.id for o in organisations.values() if o.kind is OrganisationKind.DISTRICT_OFFICE)
    names.coordinator = _appoint(desk, next(people), office, RoleKind.DISTRICT_COORDINATOR, "주무관")
    for zone in eunpyeong.ZONES:
        for dong in zone.dongs:
            names.supervisors[dong] = _appoint(
                desk, next(people), names.offices[dong], RoleKind.DONG_SUPERVISOR, "팀장"
            )
        while len(names.workers[zone.no]) < _AGENCY_WORKERS[zone.no]:
            names.workers[zone.no].append(
                _appoint(desk, next(people), names.agencies[zone.no], RoleKind.AGENCY_WORKER, "사회복지사")
            )
        if zone.aliases:
            kind = organisations[zone.lead_agency].kind
            network.edit_organisation(
                desk,
                names.agencies[zone.no],
                OrganisationDraft(name=zone.lead_agency, kind=kind, aliases=zone.aliases),
            )
    _other_agencies(desk, names)
    _succession(desk, calendar, names, next(people))
    return names


def _appoint(desk: Desk, name: str, organisation_id: str, role: RoleKind, title: str) -> str:
    draft = PersonDraft(
        name=name, organisation_id=organisation_id, role=role, title=title, from_on=date(eunpyeong.YEAR, 1, 1)
    )
    return person.add_person(desk, draft).value.id


def _other_agencies(desk: Desk, names: Names) -> None:
    supporting = OrganisationDraft(
        name=eunpyeong.SUPPORTING_AGENCY,
        kind=OrganisationKind.SENIOR_CENTRE,
        zone_id=names.zones[1],
        part=Part.SUPPORTING,
        from_on=date(2020, 4, 20),
    )
    network.add_organisation(desk, supporting)
    left = network.add_organisation(
        desk, OrganisationDraft(name=eunpyeong.LEFT_AGENCY, kind=OrganisationKind.COMMUNITY_CENTRE)
    ).value
    for zone_id in names.zones.values():
        joined = network.join_zone(desk, zone_id, left.id, Part.MEMBER_AGENCY, date(2018, 1, 1)).value
        network.leave_zone(
            desk, joined.id, LeaveDraft(until_on=date(2020, 12, 31), reason="2020년부터 마을 활동 미참여")
        )


def _succession(desk: Desk, calendar: Calendar, names: Names, successor: str) -> None:
    """The supervisor of one dong is posted elsewhere on 1 July; the records of the first half stay hers."""
    office = names.offices[SUCCEEDED_DONG]
    before = names.supervisors[SUCCEEDED_DONG]

    def hand_over() -> None:
        person.end_role(desk, _role_of(desk, before), date(2021, 6, 30))
        draft = PersonDraft(
            name=successor,
            organisation_id=office,
            role=RoleKind.DONG_SUPERVISOR,
            title="팀장",
            from_on=date(2021, 7, 1),
        )
        names.supervisors[SUCCEEDED_DONG] = person.add_person(desk, draft).value.id
        elsewhere = names.offices["대조동"]
        person.add_role(
            desk,
            before,
            RoleDraft(
                organisation_id=elsewhere, role=RoleKind.WELFARE_PLANNER, title="주무관", from_on=date(2021, 7, 1)
            ),
        )

    calendar.at(date(2021, 7, 1), hand_over, hour=9)


def _role_of(desk: Desk, person_id: str) -> str:
    view = network_overview.overview(desk, None, date(2021, 6, 30))
    lines = [*view.office, *(line for zone in view.zones for line in zone.people)]
    return next(post.id for line in lines if line.person.id == person_id for post in line.posts)
