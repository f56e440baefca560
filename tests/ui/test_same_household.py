"""One household entered twice is merged from its page, said on both pages, and taken apart again."""

from __future__ import annotations

from chatdong_tui.usecases import household
from chatdong_tui.usecases.desk import Desk
from tests.conftest import Network
from tests.ui.cases import page
from tests.usecases.cases import found
from tests.usecases.test_household import twins


async def test_two_households_are_merged_with_two_keys_and_both_pages_say_so(desk: Desk, network: Network) -> None:
    first, second = twins(desk, network)
    async with page(desk, second) as d:
        await d.press("d")
        d.sees("닮은 가구").sees(first.case_no)
        await d.press("enter")
        assert d.keys == 2
        d.sees(f"{first.case_no}: 같은 가구로 묶었습니다.").sees(f"같은 가구: {first.case_no}")
    async with page(desk, first) as d:
        d.sees(f"같은 가구: {second.case_no}")
        await d.press("ctrl+z")
        d.does_not_see("같은 가구:")


async def test_a_household_is_merged_by_the_number_of_its_case(desk: Desk, network: Network) -> None:
    this = found(desk, network)
    other = found(desk, network, dong_id=network.dongs["나래2동"], birth_from=1990)
    async with page(desk, this) as d:
        await d.press("d")
        d.sees("닮은 가구가 없습니다.")
        await d.press("slash")
        await d.type("ㄴㄹ2")
        d.sees("찾은 사례").sees(other.case_no)
        await d.press("enter", "enter")
        d.sees(f"같은 가구: {other.case_no}")


async def test_a_merger_is_taken_apart_from_either_page(desk: Desk, network: Network) -> None:
    for first_page in (True, False):
        first, second = twins(desk, network)
        desk.perform(household.merge_cases, second.id, first.id)
        async with page(desk, first if first_page else second) as d:
            await d.press("d", "delete")
            d.sees("가구 묶음을 풀었습니다.").sees("묶은 가구가 없습니다.")
            await d.press("escape")
            d.does_not_see("같은 가구:")


async def test_only_what_is_merged_is_taken_apart(desk: Desk, network: Network) -> None:
    _, second = twins(desk, network)
    async with page(desk, second) as d:
        await d.press("d", "delete")
        d.sees("묶은 가구의 줄을 먼저 골라 주십시오.")


async def test_the_other_case_is_read_before_it_is_merged(desk: Desk, network: Network) -> None:
    first, second = twins(desk, network)
    async with page(desk, second) as d:
        await d.press("d", "o")
        d.sees(f"제1권역 | {first.case_no}")
        await d.press("escape")
        d.sees("같은 가구 | ")
