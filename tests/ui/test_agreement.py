"""Agreements at the keyboard: parties with their roles, the reminder, and what is about to end."""

from __future__ import annotations

from datetime import date

import pytest

from chatdong_tui.domain.agreement import Agreement, PartyRole
from chatdong_tui.domain.draft.network import AgreementDraft
from chatdong_tui.ui.app import ChatdongApp
from chatdong_tui.usecases import agreement, agreement_end
from chatdong_tui.usecases.desk import Desk
from tests.conftest import Network
from tests.ui.driver import driving

NAMES = ("하늘종합사회복지관", "가람1동주민센터", "가람2동주민센터")


def signed(desk: Desk, network: Network, *names: str, **more: object) -> Agreement:
    terms: dict[str, object] = {
        "title": "민관협력 협약",
        "organisation_ids": tuple(network.organisations[name] for name in names or NAMES),
        "zone_id": network.zones[1],
        "until_on": date(2021, 3, 30),
        "remind_days": 20,
    }
    return desk.perform(agreement.add_agreement, AgreementDraft.model_validate(terms | more)).value


@pytest.fixture
def app(desk: Desk) -> ChatdongApp:
    return ChatdongApp(desk, "network")


def only(desk: Desk, known: Agreement) -> dict[str, PartyRole]:
    """The roles that the agreement says."""
    return {party.organisation.name: party.role for party in agreement.parties(desk, known.id) if party.said}


async def test_an_ending_agreement_stands_on_top_of_the_network(app: ChatdongApp, desk: Desk, network: Network) -> None:
    signed(desk, network)
    async with driving(app) as d:
        d.sees("끝나는 협약 1건")
        assert "2021. 3. 30.까지" in d.line("12일 뒤 끝남")


async def test_an_edit_leaves_the_reminder_and_the_roles(app: ChatdongApp, desk: Desk, network: Network) -> None:
    roles = {network.organisations["하늘종합사회복지관"]: PartyRole.SUPPORT}
    known = signed(desk, network, party_roles=roles)
    async with driving(app) as d:
        await d.press("enter")
        d.sees("20일").sees("하늘종합사회복지관  협력기관").sees("가람1동주민센터  (협약 동)")
        await d.type(" 2차")
        await d.press("f2")
        d.sees("민관협력 협약 2차")
    (ending,) = agreement_end.agreements_ending(desk, desk.today)
    assert ending.agreement.remind_days == 20
    assert only(desk, known) == {"하늘종합사회복지관": PartyRole.SUPPORT}


async def test_a_letter_turns_the_role_of_a_party(app: ChatdongApp, desk: Desk, network: Network) -> None:
    known = signed(desk, network)
    async with driving(app) as d:
        await d.press("enter", "tab", "tab", "tab", "tab", "tab", "tab", "r")
        d.sees("협약 동").sees("거점기관 0곳에 동 3곳입니다.")
        await d.press("ㄱ", "f2")
    assert list(only(desk, known).values()) == [PartyRole.SUPPORT]


async def test_an_unusual_size_is_advice_and_no_obstacle(app: ChatdongApp, desk: Desk, network: Network) -> None:
    signed(desk, network, "하늘종합사회복지관", "가람1동주민센터")
    async with driving(app) as d:
        await d.press("enter")
        d.sees("거점기관 1곳에 동 1곳입니다. 복지관 1곳에 동 2~3곳이 알맞습니다.")
        await d.type("!")
        await d.press("f2")
        d.sees("저장했습니다.")


async def test_a_renewal_begins_on_the_day_after_the_end(app: ChatdongApp, desk: Desk, network: Network) -> None:
    signed(desk, network)
    async with driving(app) as d:
        d.sees("Y: 갱신")
        await d.press("y")
        d.sees("업무 협약 갱신").sees("2021. 3. 31.(수)").sees("맺은 기관(스페이스로 고름): 3곳")
        await d.press("f2")
        d.does_not_see("끝나는 협약")
    assert agreement_end.agreements_ending(desk, desk.today) == ()


async def test_a_role_being_chosen_survives_a_crash(app: ChatdongApp, desk: Desk, network: Network) -> None:
    known = signed(desk, network)
    async with driving(app) as d:
        await d.press("enter", "tab", "tab", "tab", "tab", "tab", "tab", "r")
    async with driving(ChatdongApp(desk, "network")) as d:
        await d.press("enter")
        d.sees("되살렸습니다").sees("하늘종합사회복지관  협약 동")
        await d.press("f2")
    assert only(desk, known) == {"하늘종합사회복지관": PartyRole.DONG}
