"""What the forms of a case offer to pick from, and who and where the person at this desk is."""

from __future__ import annotations

from dataclasses import dataclass

from chatdong_tui.domain.network import OrganisationKind
from chatdong_tui.usecases import network
from chatdong_tui.usecases.case import CaseFilter, CaseOrder, roster, roster_page
from chatdong_tui.usecases.desk import Desk
from chatdong_tui.words import case_screens as words

Choice = tuple[object, str]


@dataclass(frozen=True, slots=True)
class Choices:
    """Pairs of id and label. offices: the dong offices only, office_of: by dong.

    me, my_organisation: None where the file does not say. usual_dong: the dong whose office I
    belong to, else the one where a household was last found.
    """

    dongs: tuple[Choice, ...]
    people: tuple[Choice, ...]
    organisations: tuple[Choice, ...]
    offices: tuple[Choice, ...]
    office_of: dict[str, str]
    me: str | None
    my_organisation: str | None
    usual_dong: str | None


def read_choices(desk: Desk) -> Choices:
    """Everything to pick from today."""
    place = desk.place()
    people = network.people(desk)
    organisations = network.organisations(desk)
    dongs = network.dongs(desk)
    zone_id = place.zone.id if place.zone else None
    me = next((one for one in people if place.person is not None and one.id == place.person.id), None)
    mine = next((one for one in organisations if me is not None and one.id == me.organisation_id), None)
    offices = [one for one in organisations if one.kind is OrganisationKind.DONG_OFFICE]
    return Choices(
        dongs=tuple((dong.id, dong.name) for dong in dongs),
        people=tuple((one.id, words.PERSON.format(name=one.name, organisation=one.organisation)) for one in people),
        organisations=tuple((one.id, one.name) for one in organisations),
        offices=tuple((one.id, one.name) for one in offices),
        office_of={one.dong_id: one.id for one in offices if one.dong_id is not None},
        me=me.id if me else None,
        my_organisation=mine.id if mine else None,
        usual_dong=(mine.dong_id if mine else None) or _last_dong(desk, zone_id, {d.name: d.id for d in dongs}),
    )


def _last_dong(desk: Desk, zone_id: str | None, dongs: dict[str, str]) -> str | None:
    newest = CaseFilter(zone_id=zone_id, order=CaseOrder.FOUND_ON, descending=True)
    lines = roster_page(desk, roster(desk, newest), 0)
    return dongs.get(lines[0].dong) if lines else None
