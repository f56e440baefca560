"""A household that may be there already is pointed out while it is typed, and stops nobody."""

from __future__ import annotations

from chatdong_tui.usecases.desk import Desk
from tests.conftest import Network
from tests.ui.cases import cases
from tests.usecases.cases import found


async def test_a_lookalike_stands_below_the_form_as_soon_as_it_can_be_told(desk: Desk, network: Network) -> None:
    known = found(desk, network)
    async with cases(desk) as d:
        await d.press("f4")
        d.does_not_see("이미 있는 가구")
        await d.press("ㄷ", "tab")
        await d.comes("이미 있는 가구일 수 있습니다")
        d.sees(f"{known.case_no} (같은 동), 독거노인, 발굴")


async def test_it_goes_when_the_years_of_birth_differ(desk: Desk, network: Network) -> None:
    found(desk, network, birth_from=1953)
    async with cases(desk) as d:
        await d.press("f4", "ㄷ", "tab")
        d.field("birth_from").focus()
        await d.type("71")
        await d.goes("이미 있는 가구")
        await d.press("backspace", "backspace")
        await d.type("53")
        await d.comes("(같은 동·출생연대)")


async def test_the_initials_of_a_name_find_it_in_another_dong(desk: Desk, network: Network) -> None:
    found(desk, network, dong_id=network.dongs["나래1동"], alias="느티나무")
    async with cases(desk) as d:
        await d.press("f4")
        await d.type("ㄱㄹ1\nㄷ\n")
        d.field("birth_from").focus()
        await d.type("53")
        d.does_not_see("이미 있는 가구")
        d.field("alias").focus()
        await d.type("느티나무")
        await d.comes("(이름 초성·다른 동·출생연대)")


async def test_one_key_opens_it_and_what_was_typed_waits(desk: Desk, network: Network) -> None:
    known = found(desk, network)
    async with cases(desk) as d:
        await d.press("f4", "ㄷ", "tab")
        await d.comes("이미 있는 가구")
        await d.press("f5")
        d.sees(f"제1권역 | {known.case_no}").sees("독거노인")
        await d.press("escape")
        await d.comes("이미 있는 가구")
        d.sees("독거노인")
        await d.press("ㅂ", "tab", "f2")
        d.sees("1-가람1-2021-002 사례를 만들었습니다.")


async def test_among_several_one_is_picked_with_the_arrows(desk: Desk, network: Network) -> None:
    first = found(desk, network)
    found(desk, network)
    async with cases(desk) as d:
        await d.press("f4", "ㄷ", "tab")
        await d.comes("이미 있는 가구")
        await d.press("f5", "down", "enter")
        d.sees(f"제1권역 | {first.case_no}")


async def test_a_household_is_found_in_eight_keys_with_the_duplicates_in_sight(desk: Desk, network: Network) -> None:
    found(desk, network)
    async with cases(desk) as d:
        await d.press("f4", "ㄷ", "tab", "ㅂ", "tab", "ㅇ", "tab")
        await d.comes("이미 있는 가구")
        await d.press("f2")
        assert d.keys <= 8
        d.sees("1-가람1-2021-002 사례를 만들었습니다.").sees("방문(야간)")
