"""Consents on screen: what each means for sharing, corrected, withdrawn, removed, and those that end soon."""

from __future__ import annotations

from datetime import date

from chatdong_tui.domain.case_code import ConsentScope
from chatdong_tui.usecases import case_record
from chatdong_tui.usecases.desk import Desk
from tests.conftest import Network
from tests.ui.cases import cases, only, page
from tests.usecases.cases import consent, found


async def test_the_form_says_what_a_consent_means_for_sharing(desk: Desk, network: Network) -> None:
    async with page(desk, found(desk, network)) as d:
        await d.press("g")
        d.sees("다른 기관에는 사례번호만 보입니다.")
        await d.press("ㅈ", "tab")
        d.sees("제공받을 기관을 고르십시오.")
        await d.type("ㅂㄷ\n")
        d.sees("바다종합사회복지관에 이 사례의 동, 가구유형과 논의 내용을 보일 수 있습니다.")


async def test_the_page_says_who_may_see_the_case(desk: Desk, network: Network) -> None:
    known = found(desk, network)
    desk.perform(case_record.give_consent, known.id, consent())
    async with page(desk, known) as d:
        d.sees("주관기관과 동주민센터 밖에는 사례번호만 보입니다.")
        await d.press("g", "ㅈ", "tab")
        await d.type("ㅂㄷ\n")
        await d.press("f2")
        d.sees("주관기관, 동주민센터와 바다종합사회복지관에 보일 수 있습니다.")


async def test_a_third_party_consent_without_a_name_is_refused_at_its_field(desk: Desk, network: Network) -> None:
    async with page(desk, found(desk, network)) as d:
        await d.press("g", "ㅈ", "tab", "f2")
        d.sees("기관을 골라 주십시오.")
        assert d.focused_field() == "recipient_id"


async def test_a_consent_is_corrected_instead_of_withdrawn(desk: Desk, network: Network) -> None:
    known = found(desk, network)
    desk.perform(case_record.give_consent, known.id, consent())
    async with page(desk, known) as d:
        await d.press("home", "enter", "f4")
        d.sees("동의 고치기")
        d.field("paper_place").focus()
        await d.type("2층 캐비닛")
        await d.press("f2")
        d.sees("동의를 고쳤습니다.")
        await d.press("ctrl+z")
        d.sees("되돌렸습니다")
    assert only(desk).consents[0].paper_place is None


async def test_a_withdrawn_consent_opens_for_correction(desk: Desk, network: Network) -> None:
    known = found(desk, network)
    given = desk.perform(case_record.give_consent, known.id, consent()).value
    desk.perform(case_record.withdraw_consent, given.id, date(2021, 3, 10))
    async with page(desk, known) as d:
        d.sees("사례번호만 보입니다.")
        await d.press("home", "enter")
        d.sees("동의 고치기")


async def test_a_consent_entered_by_mistake_is_removed_and_comes_back(desk: Desk, network: Network) -> None:
    known = found(desk, network)
    desk.perform(case_record.give_consent, known.id, consent())
    async with page(desk, known) as d:
        await d.press("home", "delete")
        d.sees("동의를 지웠습니다.").sees("받은 동의가 없습니다(G).")
        await d.press("ctrl+z")
        d.does_not_see("받은 동의가 없습니다(G).")


async def test_consents_that_end_are_two_keys_from_the_list_of_cases(desk: Desk, network: Network) -> None:
    known = found(desk, network)
    recipient = network.organisations["바다종합사회복지관"]
    desk.perform(
        case_record.give_consent,
        known.id,
        consent(scope=ConsentScope.PROVISION, recipient_id=recipient, until_on=date(2021, 3, 28)),
    )
    async with cases(desk) as d:
        await d.press("v")
        d.sees(f"2021. 3. 28.까지(10일 뒤)  {known.case_no}  제3자 제공  바다종합사회복지관")
        await d.press("enter")
        d.sees(f"제1권역 | {known.case_no}")
