"""People come, change posts and go; nothing that was is overwritten."""

from __future__ import annotations

from datetime import date

import pytest

from chatdong_tui.domain.draft.network import NameDraft, PersonDraft, RoleDraft
from chatdong_tui.domain.network import RoleKind
from chatdong_tui.domain.network_overview import PersonLine
from chatdong_tui.domain.refusal import Rule, RuleBroken
from chatdong_tui.usecases.desk import Desk
from chatdong_tui.usecases.network import people
from chatdong_tui.usecases.network_overview import overview
from chatdong_tui.usecases.person import add_person, add_role, edit_role, end_role, rename_person
from tests.conftest import Network


def line(desk: Desk, name: str, on: date = date(2021, 3, 18)) -> PersonLine:
    lines = [line for zone in overview(desk, None, on).zones for line in zone.people]
    return next(line for line in lines if line.person.name == name)


def post(network: Network, office: str = "나래1동주민센터", since: date | None = date(2021, 7, 1)) -> RoleDraft:
    return RoleDraft(
        organisation_id=network.organisations[office], role=RoleKind.DONG_SUPERVISOR, title="팀장", from_on=since
    )


def newcomer(network: Network) -> PersonDraft:
    office = network.organisations["가람1동주민센터"]
    return PersonDraft(name="박새로", organisation_id=office, role=RoleKind.VISITING_NURSE, from_on=date(2021, 3, 2))


def test_a_new_person_has_a_first_post(desk: Desk, network: Network) -> None:
    person = desk.perform(add_person, newcomer(network)).value
    assert person in [each.person for each in overview(desk, network.zones[1], desk.today).zones[0].people]
    assert "박새로" not in [each.name for each in people(desk, on=date(2021, 3, 1))]


def test_the_same_name_twice_in_one_office_is_refused(desk: Desk, network: Network) -> None:
    desk.perform(add_person, newcomer(network))
    with pytest.raises(RuleBroken) as refused:
        desk.perform(add_person, newcomer(network))
    assert (refused.value.field, refused.value.rule) == ("name", Rule.ALREADY_THERE)


def test_a_transfer_ends_one_post_and_begins_another(desk: Desk, network: Network) -> None:
    person = network.people["가람1동팀장"]
    (old,) = line(desk, "가람1동팀장").posts
    desk.perform(end_role, old.id, date(2021, 6, 30))
    desk.perform(add_role, person, post(network))
    before, after = line(desk, "가람1동팀장"), line(desk, "가람1동팀장", date(2021, 7, 1))
    assert [each.organisation for each in before.posts] == ["가람1동주민센터"]
    assert [each.organisation for each in before.coming] == ["나래1동주민센터"]
    assert [each.organisation for each in after.posts] == ["나래1동주민센터"]
    assert [each.organisation for each in after.former] == ["가람1동주민센터"]


def test_those_who_left_come_last(desk: Desk, network: Network) -> None:
    (old,) = line(desk, "복지1").posts
    desk.perform(end_role, old.id, date(2021, 2, 28))
    (view,) = overview(desk, network.zones[1], desk.today).zones
    assert [(each.person.name, bool(each.posts)) for each in view.people][-1] == ("복지1", False)


def test_a_post_does_not_end_before_it_began(desk: Desk, network: Network) -> None:
    (old,) = line(desk, "복지1").posts
    with pytest.raises(RuleBroken) as refused:
        desk.perform(end_role, old.id, date(2020, 12, 31))
    assert (refused.value.field, refused.value.rule) == ("until_on", Rule.END_BEFORE_START)


def test_a_post_ends_once(desk: Desk, network: Network) -> None:
    (old,) = line(desk, "복지1").posts
    desk.perform(end_role, old.id, date(2021, 6, 30))
    with pytest.raises(RuleBroken) as refused:
        desk.perform(end_role, old.id, date(2021, 7, 31))
    assert (refused.value.field, refused.value.rule) == ("until_on", Rule.ALREADY_ENDED)


def test_the_same_post_twice_at_one_time_is_refused(desk: Desk, network: Network) -> None:
    with pytest.raises(RuleBroken) as refused:
        desk.perform(add_role, network.people["나래1동팀장"], post(network))
    assert (refused.value.field, refused.value.rule) == ("role", Rule.ALREADY_THERE)


def test_a_post_that_was_written_down_wrongly_is_mended(desk: Desk, network: Network) -> None:
    (old,) = line(desk, "가람1동팀장").posts
    draft = RoleDraft(
        organisation_id=network.organisations["가람1동주민센터"],
        role=RoleKind.DONG_SUPERVISOR,
        title="복지1팀장",
        duty="통합사례관리",
        from_on=date(2021, 2, 1),
    )
    role = desk.perform(edit_role, old.id, draft).value
    assert (role.title, role.duty, role.from_on) == ("복지1팀장", "통합사례관리", date(2021, 2, 1))


def test_a_person_can_be_renamed(desk: Desk, network: Network) -> None:
    desk.perform(rename_person, network.people["복지1"], NameDraft(name="최하나"))
    assert line(desk, "최하나").person.id == network.people["복지1"]
