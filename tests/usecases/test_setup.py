"""A new file is set up once, and two desks of one district meet in the same records."""

from __future__ import annotations

import pytest

from chatdong_tui.domain.draft.network import SetUpDraft, ZoneDraft
from chatdong_tui.domain.identity import derived
from chatdong_tui.domain.network import OrganisationKind, RoleKind
from chatdong_tui.domain.refusal import Rule, RuleBroken
from chatdong_tui.usecases.desk import Desk, Place
from chatdong_tui.usecases.network import dongs, organisations, people, zones
from chatdong_tui.usecases.network_overview import overview
from chatdong_tui.usecases.setup import set_up

FIRST = ZoneDraft(no=1, lead_agency="하늘종합사회복지관", dongs=("가람1동", "가람2동"))
SECOND = ZoneDraft(no=2, lead_agency="바다노인종합복지관", dongs=("나래동",))


def filled(desk: Desk, zone_no: int | None = 1, *drafts: ZoneDraft) -> Place:
    draft = SetUpDraft(district="한빛구", year=2021, zones=drafts or (FIRST, SECOND), zone_no=zone_no, person="이정리")
    return desk.perform(set_up, draft).value


def refusal(desk: Desk, zone_no: int | None, *drafts: ZoneDraft) -> RuleBroken:
    with pytest.raises(RuleBroken) as refused:
        filled(desk, zone_no, *drafts)
    return refused.value


def test_the_desk_knows_where_it_stands(empty_desk: Desk) -> None:
    place = filled(empty_desk)
    assert empty_desk.place() == place
    assert place.district.name == "한빛구"
    assert place.zone is not None
    assert place.zone.no == 1
    assert place.person is not None
    assert empty_desk.database.meta("year") == "2021"


def test_zones_have_their_lead_agencies_and_dongs_in_order(empty_desk: Desk) -> None:
    filled(empty_desk)
    assert [(zone.no, zone.lead_agency) for zone in zones(empty_desk)] == [
        (1, "하늘종합사회복지관"),
        (2, "바다노인종합복지관"),
    ]
    assert [dong.name for dong in dongs(empty_desk)] == ["가람1동", "가람2동", "나래동"]


def test_offices_and_kinds_follow_from_the_names(empty_desk: Desk) -> None:
    filled(empty_desk)
    kinds = {each.name: each.kind for each in organisations(empty_desk)}
    assert kinds["한빛구청"] is OrganisationKind.DISTRICT_OFFICE
    assert kinds["가람1동주민센터"] is OrganisationKind.DONG_OFFICE
    assert kinds["바다노인종합복지관"] is OrganisationKind.SENIOR_CENTRE


def test_ids_are_derived_so_that_two_desks_meet(empty_desk: Desk) -> None:
    place = filled(empty_desk)
    assert place.district.id == derived("district", "한빛구")
    assert place.zone is not None
    assert place.zone.id == derived("zone", place.district.id, 2021, 1)
    first = zones(empty_desk)[0]
    assert first.lead_agency_id == derived("organisation", place.district.id, "하늘종합사회복지관")


def test_a_zone_desk_belongs_to_the_lead_agency(empty_desk: Desk) -> None:
    filled(empty_desk, 2)
    (person,) = people(empty_desk)
    assert (person.name, person.organisation, person.role) == (
        "이정리",
        "바다노인종합복지관",
        RoleKind.ZONE_COORDINATOR,
    )


def test_the_desk_of_the_district_sees_all_zones(empty_desk: Desk) -> None:
    place = filled(empty_desk, None)
    assert place.zone is None
    view = overview(empty_desk, None, empty_desk.today)
    assert [line.posts[0].role.role for line in view.office] == [RoleKind.DISTRICT_COORDINATOR]


def test_one_agency_may_lead_two_zones(empty_desk: Desk) -> None:
    filled(empty_desk, 1, FIRST, ZoneDraft(no=2, lead_agency="하늘 종합사회복지관", dongs=("나래동",)))
    assert len({zone.lead_agency_id for zone in zones(empty_desk)}) == 1


def test_a_dong_stands_in_one_zone_only(empty_desk: Desk) -> None:
    broken = refusal(empty_desk, 1, FIRST, ZoneDraft(no=2, lead_agency="바다노인종합복지관", dongs=("가람 1동",)))
    assert (broken.field, broken.rule, broken.facts) == ("zones", Rule.ALREADY_THERE, {"dong": "가람1동"})


def test_a_zone_number_stands_once(empty_desk: Desk) -> None:
    broken = refusal(empty_desk, 1, FIRST, SECOND.model_copy(update={"no": 1}))
    assert (broken.field, broken.facts) == ("zones", {"no": 1})


def test_my_zone_is_one_of_the_zones(empty_desk: Desk) -> None:
    broken = refusal(empty_desk, 3)
    assert (broken.field, broken.rule) == ("zone_no", Rule.NOT_A_CHOICE)


def test_a_file_is_set_up_once(empty_desk: Desk) -> None:
    filled(empty_desk)
    assert refusal(empty_desk, 1).rule is Rule.ALREADY_THERE
