"""A phone number, an account or an e-mail address in a text is asked about once, and masked unless kept."""

from __future__ import annotations

from chatdong_tui.domain.case_code import ContactMethod, ContactResult
from chatdong_tui.domain.draft.case import ContactDraft
from chatdong_tui.usecases import case_record
from chatdong_tui.usecases.desk import Desk
from tests.conftest import Network
from tests.ui.cases import only, page
from tests.ui.driver import Driver
from tests.usecases.cases import TODAY, found

NUMBER = "010-1234-5678"


async def _write(d: Driver, text: str) -> None:
    await d.press("c")
    d.field("method").write(ContactMethod.PHONE)
    d.field("memo").focus()
    await d.type(text)
    await d.press("f2")


async def test_enter_masks_it(desk: Desk, network: Network) -> None:
    async with page(desk, found(desk, network)) as d:
        await _write(d, f"아들 {NUMBER}")
        d.sees("한 줄 칸에 휴대전화 번호가 있습니다. 가려서 저장할까요?").sees("010-****-5678")
        await d.press("enter")
        d.sees("접촉을 저장했습니다.")
    assert only(desk).contacts[0].memo == "아들 010-****-5678"


async def test_saving_once_more_masks_it_too(desk: Desk, network: Network) -> None:
    async with page(desk, found(desk, network)) as d:
        await _write(d, f"아들 {NUMBER}")
        await d.press("f2")
    assert only(desk).contacts[0].memo == "아들 010-****-5678"


async def test_it_is_kept_on_demand_and_not_asked_again(desk: Desk, network: Network) -> None:
    async with page(desk, found(desk, network)) as d:
        await _write(d, f"아들 {NUMBER}")
        await d.press("k")
        d.sees("접촉을 저장했습니다.")
        await d.press("up", "enter")
        d.field("next_on").focus()
        await d.type("+7")
        await d.press("f2")
        d.sees("접촉을 저장했습니다.")
    assert only(desk).contacts[0].memo == f"아들 {NUMBER}"


async def test_escape_goes_back_to_the_field(desk: Desk, network: Network) -> None:
    async with page(desk, found(desk, network)) as d:
        await _write(d, f"아들 {NUMBER}")
        await d.press("escape")
        assert d.focused_field() == "memo"
    assert only(desk).contacts == ()


async def test_a_remark_inside_a_wider_field_is_asked_about(desk: Desk, network: Network) -> None:
    async with page(desk, found(desk, network)) as d:
        await d.press("a", "down", "ㅇ", "tab")
        await d.type(f"딸 {NUMBER}")
        d.field("crisis_level").focus()
        await d.press("ㅅ", "tab", "f2")
        d.sees("휴대전화 번호가 있습니다.")
        await d.press("enter")
        d.sees("010-****-5678")


async def test_all_texts_of_a_form_are_one_question(desk: Desk, network: Network) -> None:
    async with page(desk, found(desk, network)) as d:
        await d.press("e")
        for name in ("alias", "note"):
            d.field(name).focus()
            await d.type(f" {NUMBER}")
        await d.press("f2")
        d.sees("가명 칸에").sees("비고 칸에")
        await d.press("m")
        d.sees("고친 내용을 저장했습니다.")


async def test_numbers_of_offices_and_cases_are_not_asked_about(desk: Desk, network: Network) -> None:
    async with page(desk, found(desk, network)) as d:
        await _write(d, "동주민센터 02-351-1234, 1-가람1-2021-001")
        d.sees("접촉을 저장했습니다.")


async def test_what_stood_there_before_is_not_asked_about(desk: Desk, network: Network) -> None:
    known = found(desk, network)
    draft = ContactDraft(
        method=ContactMethod.PHONE, result=ContactResult.COMPLETED, on_date=TODAY, memo=f"아들 {NUMBER}"
    )
    desk.perform(case_record.add_contact, known.id, draft)
    async with page(desk, known) as d:
        await d.press("enter")
        d.field("next_on").focus()
        await d.type("+7")
        await d.press("f2")
        d.sees("접촉을 저장했습니다.")
