"""Conditions with a name: two keys pick those that come along, and those of now are kept under an own name."""

from __future__ import annotations

from datetime import date

import pytest

from chatdong_tui.usecases import case_filter
from chatdong_tui.usecases.desk import Desk
from tests.conftest import Network
from tests.ui.cases import cases, numbers
from tests.usecases.cases import found


@pytest.fixture(autouse=True)
def two(desk: Desk, network: Network) -> None:
    """One case of mine, and one of nobody that has been silent for long."""
    found(desk, network, found_on=date(2021, 3, 15), manager_id=network.people["복지1"])
    found(desk, network, dong_id=network.dongs["가람2동"], found_on=date(2021, 2, 1))


@pytest.mark.parametrize(
    ("key", "name", "left"),
    [
        ("1", "내 사례", ["1-가람1-2021-001"]),
        ("2", "14일 무연락", ["1-가람2-2021-001"]),
        ("3", "종결 임박", []),
        ("4", "늦은 사례", ["1-가람2-2021-001"]),
        ("6", "가람2동", ["1-가람2-2021-001"]),
    ],
)
async def test_two_keys_pick_conditions(desk: Desk, key: str, name: str, left: list[str]) -> None:
    async with cases(desk) as d:
        await d.press("f", key)
        assert d.keys == 2
        d.sees(f"조건(F) {name}")
        assert numbers(d) == left


async def test_conditions_that_go_by_a_name_lose_it_when_they_change(desk: Desk) -> None:
    async with cases(desk) as d:
        await d.press("ㄹ", "1")
        d.sees("담당(P) 복지1 하늘").sees("조건(F) 내 사례")
        await d.press("e")
        d.does_not_see("조건(F) 내 사례")


async def test_conditions_are_kept_under_a_name_and_picked_like_the_others(desk: Desk) -> None:
    async with cases(desk) as d:
        await d.press("d")
        await d.type("ㄱㄹ2\n")
        await d.press("f", "s")
        await d.type("가람2동 모두")
        await d.press("enter")
        d.sees("조건을 저장했습니다: 가람2동 모두").sees("조건(F) 가람2동 모두")
        await d.press("f8")
        assert len(numbers(d)) == 2
        await d.press("f", "5")
        assert numbers(d) == ["1-가람2-2021-001"]


async def test_a_name_that_comes_along_is_not_taken(desk: Desk) -> None:
    async with cases(desk) as d:
        await d.press("f", "s")
        await d.type("내 사례\n")
        d.sees("이미 있는 기록입니다.")


async def test_kept_conditions_are_removed_after_a_question_and_the_others_stay(desk: Desk) -> None:
    desk.perform(case_filter.save_filter, "우리 것", case_filter.CaseFilter())
    async with cases(desk) as d:
        await d.press("f", "delete")
        d.sees("프로그램에 들어 있는 조건은 지울 수 없습니다.")
        await d.press("down", "down", "down", "down", "delete")
        d.sees("저장한 조건을 지울까요? 우리 것")
        await d.press("y")
        d.sees("저장한 조건을 지웠습니다: 우리 것")
    assert all(named.shipped for named in case_filter.named_filters(desk))
