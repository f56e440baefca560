"""Organisations join and leave zones with a date and a reason; the network is shown as of a day."""

from __future__ import annotations

from datetime import date

import pytest

from chatdong_tui.domain.draft.network import AgreementDraft, DongDraft, LeaveDraft, OrganisationDraft
from chatdong_tui.domain.network import Organisation, OrganisationKind, Part
from chatdong_tui.domain.network_overview import ZoneView
from chatdong_tui.domain.refusal import Rule, RuleBroken
from chatdong_tui.storage.network import find_organisation
from chatdong_tui.usecases import agreement
from chatdong_tui.usecases.desk import Desk
from chatdong_tui.usecases.network import (
    add_dong,
    add_organisation,
    dongs,
    edit_organisation,
    join_zone,
    leave_zone,
    organisations,
    people,
)
from chatdong_tui.usecases.network_overview import overview
from tests.conftest import Network

MARCH = date(2021, 3, 18)


def school(network: Network, **fields: object) -> OrganisationDraft:
    values = {"name": "가람초등학교", "kind": OrganisationKind.SCHOOL, "zone_id": network.zones[1]} | fields
    return OrganisationDraft.model_validate(values)


def zone_1(desk: Desk, network: Network, on: date = MARCH) -> ZoneView:
    (view,) = overview(desk, network.zones[1], on).zones
    return view


def found(desk: Desk, network: Network, name: str) -> Organisation | None:
    with desk.database.snapshot() as connection:
        return find_organisation(connection, network.district, name)


def test_a_zone_shows_its_lead_agency_dongs_and_people(desk: Desk, network: Network) -> None:
    view = zone_1(desk, network)
    assert view.lead_agency is not None
    assert view.lead_agency.name == "하늘종합사회복지관"
    assert [member.dong.name for member in view.dongs if member.dong] == ["가람1동", "가람2동"]
    assert [line.person.name for line in view.people] == ["복지1", "가람1동팀장", "가람2동팀장"]


def test_the_district_office_stands_outside_the_zones(desk: Desk, network: Network) -> None:
    view = overview(desk, network.zones[1], MARCH)
    assert [each.name for each in view.others] == ["한빛구청"]
    assert [line.person.name for line in view.office] == ["구담당"]


def test_a_new_organisation_takes_part_in_a_zone(desk: Desk, network: Network) -> None:
    organisation = desk.perform(add_organisation, school(network, from_on=MARCH)).value
    assert [member.organisation for member in zone_1(desk, network).agencies] == [organisation]
    assert zone_1(desk, network, date(2021, 3, 17)).agencies == ()


def test_an_organisation_is_found_by_its_other_spellings(desk: Desk, network: Network) -> None:
    organisation = desk.perform(add_organisation, school(network, aliases=("가람초",))).value
    assert found(desk, network, "가람 초등학교") == organisation
    assert found(desk, network, "가람초") == organisation
    assert found(desk, network, "가람") is None


def test_a_spelling_that_is_taken_is_refused(desk: Desk, network: Network) -> None:
    desk.perform(add_organisation, school(network, aliases=("가람초",)))
    for draft, field in (
        (school(network, name="가람초"), "name"),
        (school(network, name="나래초등학교", aliases=("가람 초",)), "aliases"),
    ):
        with pytest.raises(RuleBroken) as refused:
            desk.perform(add_organisation, draft)
        assert (refused.value.field, refused.value.rule) == (field, Rule.ALREADY_THERE)


def test_a_renamed_organisation_leaves_its_old_name_to_another(desk: Desk, network: Network) -> None:
    old = desk.perform(add_organisation, school(network)).value
    desk.perform(edit_organisation, old.id, school(network, name="나래초등학교"))
    new = desk.perform(add_organisation, school(network)).value
    assert new.id != old.id


def test_an_organisation_leaves_with_a_date_and_a_reason(desk: Desk, network: Network) -> None:
    desk.perform(add_organisation, school(network))
    (member,) = zone_1(desk, network).agencies
    desk.perform(leave_zone, member.id, LeaveDraft(until_on=date(2021, 2, 28), reason="학교 통합"))
    view = zone_1(desk, network)
    assert view.agencies == ()
    assert [left.membership.reason for left in view.left] == ["학교 통합"]


def test_a_return_is_a_membership_of_its_own(desk: Desk, network: Network) -> None:
    organisation = desk.perform(add_organisation, school(network)).value
    (member,) = zone_1(desk, network).agencies
    desk.perform(leave_zone, member.id, LeaveDraft(until_on=date(2021, 2, 28)))
    desk.perform(join_zone, network.zones[1], organisation.id, Part.SUPPORTING, date(2021, 3, 1))
    view = zone_1(desk, network)
    assert [each.membership.part for each in (*view.agencies, *view.left)] == [Part.SUPPORTING, Part.MEMBER_AGENCY]


def test_a_membership_does_not_end_before_it_began(desk: Desk, network: Network) -> None:
    desk.perform(add_organisation, school(network))
    (member,) = zone_1(desk, network).agencies
    with pytest.raises(RuleBroken) as refused:
        desk.perform(leave_zone, member.id, LeaveDraft(until_on=date(2020, 12, 31)))
    assert (refused.value.field, refused.value.rule) == ("until_on", Rule.END_BEFORE_START)


def test_a_membership_ends_once(desk: Desk, network: Network) -> None:
    desk.perform(add_organisation, school(network))
    (member,) = zone_1(desk, network).agencies
    desk.perform(leave_zone, member.id, LeaveDraft(until_on=MARCH))
    with pytest.raises(RuleBroken) as refused:
        desk.perform(leave_zone, member.id, LeaveDraft(until_on=MARCH))
    assert (refused.value.field, refused.value.rule) == ("until_on", Rule.ALREADY_ENDED)


def test_a_zone_has_one_lead_agency_at_a_time(desk: Desk, network: Network) -> None:
    sea = network.organisations["바다종합사회복지관"]
    with pytest.raises(RuleBroken) as refused:
        desk.perform(join_zone, network.zones[1], sea, Part.LEAD_AGENCY)
    assert (refused.value.field, refused.value.rule) == ("part", Rule.ALREADY_THERE)


def test_a_dong_joins_with_its_office(desk: Desk, network: Network) -> None:
    dong = desk.perform(add_dong, network.zones[1], DongDraft(name="다솜동")).value
    assert dongs(desk, network.zones[1])[-1] == dong
    assert dong.position == 5
    assert "다솜동주민센터" in [each.name for each in organisations(desk, network.zones[1])]


def test_a_dong_is_in_one_zone_of_a_year(desk: Desk, network: Network) -> None:
    with pytest.raises(RuleBroken) as refused:
        desk.perform(add_dong, network.zones[1], DongDraft(name="나래1동"))
    assert (refused.value.field, refused.value.rule) == ("name", Rule.ALREADY_THERE)


def test_only_a_dong_office_takes_the_part_of_a_dong(desk: Desk, network: Network) -> None:
    with pytest.raises(RuleBroken) as refused:
        desk.perform(add_organisation, school(network, part=Part.MEMBER_DONG))
    assert refused.value.field == "part"
    assert found(desk, network, "가람초등학교") is None


def test_people_are_picked_by_zone(desk: Desk, network: Network) -> None:
    assert [person.name for person in people(desk, network.zones[2])] == ["복지2", "나래1동팀장", "나래2동팀장"]
    assert len(people(desk)) == 7
    assert people(desk, on=date(2020, 12, 31)) == ()


def test_an_agreement_names_its_parties(desk: Desk, network: Network) -> None:
    parties = tuple(network.organisations[name] for name in ("하늘종합사회복지관", "가람1동주민센터"))
    draft = AgreementDraft(title="업무 협약", organisation_ids=parties, zone_id=network.zones[1], signed_on=MARCH)
    saved = desk.perform(agreement.add_agreement, draft).value
    fewer = draft.model_copy(update={"organisation_ids": parties[:1]})
    desk.perform(agreement.edit_agreement, saved.id, fewer)
    (line,) = zone_1(desk, network).agreements
    assert [party.name for party in line.parties] == ["하늘종합사회복지관"]


def test_an_agreement_does_not_end_before_it_begins(desk: Desk, network: Network) -> None:
    party = (network.organisations["하늘종합사회복지관"],)
    draft = AgreementDraft(title="협약", organisation_ids=party, from_on=MARCH, until_on=date(2021, 3, 1))
    with pytest.raises(RuleBroken) as refused:
        desk.perform(agreement.add_agreement, draft)
    assert (refused.value.field, refused.value.rule) == ("until_on", Rule.END_BEFORE_START)
