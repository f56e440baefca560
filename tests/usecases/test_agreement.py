"""업무 협약: who takes which part, whether the size is usual, and when it is to be renewed."""

from __future__ import annotations

from datetime import date

import pytest

from chatdong_tui.domain.agreement import Agreement, PartyRole, advice
from chatdong_tui.domain.draft.network import AgreementDraft
from chatdong_tui.usecases import agreement, agreement_end
from chatdong_tui.usecases.desk import Desk
from chatdong_tui.words.agreement import advice_text, ending_text
from tests.conftest import Network, Today

TODAY = date(2021, 3, 18)


def draft(network: Network, *names: str, **more: object) -> AgreementDraft:
    parties = names or ("하늘종합사회복지관", "가람1동주민센터", "가람2동주민센터")
    ids = tuple(network.organisations[name] for name in parties)
    values = {"title": "거점 협약", "organisation_ids": ids, "zone_id": network.zones[1]}
    return AgreementDraft.model_validate(values | more)


def signed(desk: Desk, network: Network, *names: str, **more: object) -> Agreement:
    return desk.perform(agreement.add_agreement, draft(network, *names, **more)).value


def ending(desk: Desk, today: date = TODAY) -> list[tuple[str, int]]:
    return [(each.agreement.title, each.days_left) for each in agreement_end.agreements_ending(desk, today)]


def test_roles_are_suggested_by_the_kind_of_organisation(desk: Desk, network: Network) -> None:
    held = agreement.parties(desk, signed(desk, network, "하늘종합사회복지관", "가람1동주민센터", "한빛구청").id)
    assert {party.organisation.name: party.role for party in held} == {
        "하늘종합사회복지관": PartyRole.HUB,
        "가람1동주민센터": PartyRole.DONG,
        "한빛구청": PartyRole.SUPPORT,
    }
    assert not any(party.said for party in held)


def test_a_role_that_was_said_stays_when_the_terms_change(desk: Desk, network: Network) -> None:
    agency = network.organisations["하늘종합사회복지관"]
    made = signed(desk, network, party_roles={agency: PartyRole.SUPPORT})
    desk.perform(agreement.edit_agreement, made.id, draft(network, title="새 협약"))
    assert [party.role for party in agreement.parties(desk, made.id) if party.said] == [PartyRole.SUPPORT]
    desk.perform(agreement.edit_agreement, made.id, draft(network, party_roles={}))
    assert not any(party.said for party in agreement.parties(desk, made.id))


def test_one_centre_and_two_dongs_is_usual(desk: Desk, network: Network) -> None:
    found = advice(party.role for party in agreement.parties(desk, signed(desk, network).id))
    assert (found.hubs, found.dongs, found.usual, advice_text(found)) == (1, 2, True, "")


def test_one_centre_and_one_dong_is_pointed_out(desk: Desk, network: Network) -> None:
    parties = agreement.parties(desk, signed(desk, network, "하늘종합사회복지관", "가람1동주민센터").id)
    found = advice(party.role for party in parties)
    said = "거점기관 1곳에 동 1곳입니다. 복지관 1곳에 동 2~3곳이 알맞습니다."
    assert (found.usual, advice_text(found)) == (False, said)


@pytest.mark.parametrize(
    ("until_on", "remind_days", "shown"),
    [
        (date(2021, 4, 17), None, True),
        (date(2021, 4, 18), None, False),
        (date(2021, 4, 18), 60, True),
        (date(2021, 3, 19), 0, False),
        (date(2021, 3, 18), 0, True),
        (date(2021, 2, 16), 0, True),
        (date(2021, 2, 15), 0, False),
        (None, 60, False),
    ],
)
def test_an_agreement_is_brought_up_in_its_own_time(
    desk: Desk, network: Network, until_on: date | None, remind_days: int | None, shown: bool
) -> None:
    signed(desk, network, until_on=until_on, remind_days=remind_days)
    assert bool(ending(desk)) is shown


def test_the_earliest_end_stands_first(desk: Desk, network: Network) -> None:
    signed(desk, network, title="나중", until_on=date(2021, 4, 1))
    signed(desk, network, "한빛구청", title="먼저", until_on=date(2021, 3, 15))
    assert ending(desk) == [("먼저", -3), ("나중", 14)]
    assert [ending_text(days) for days in (-3, 0, 14)] == ["끝난 지 3일, 갱신 필요", "오늘 끝남", "14일 뒤 끝남"]


def test_a_renewed_agreement_is_not_brought_up(desk: Desk, network: Network) -> None:
    signed(desk, network, until_on=date(2021, 3, 31))
    signed(desk, network, "하늘종합사회복지관", "가람1동주민센터", title="일부만", until_on=date(2022, 3, 31))
    assert ending(desk) == [("거점 협약", 13)]
    signed(desk, network, title="갱신", from_on=date(2021, 4, 1), until_on=date(2022, 3, 31))
    assert ending(desk) == []


def test_a_zone_sees_its_own_and_the_districts(desk: Desk, network: Network, today: Today) -> None:
    day = date(2021, 3, 31)
    signed(desk, network, title="1권역", until_on=day)
    signed(desk, network, "한빛구청", title="구", zone_id=None, until_on=day)
    signed(desk, network, "바다종합사회복지관", title="2권역", zone_id=network.zones[2], until_on=day)
    assert [title for title, _ in ending(desk)] == ["1권역", "구"]
    desk.database.perform(lambda: desk.database.set_meta(zone="")).result()
    assert [title for title, _ in ending(desk)] == ["1권역", "2권역", "구"]
