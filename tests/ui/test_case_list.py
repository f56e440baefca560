"""The case list: what it opens with, how it is narrowed, and that it keeps its place."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from chatdong_tui.domain.case import CrisisCase, Household, StatusEvent
from chatdong_tui.domain.case_code import CrisisLevel, HouseholdType, Route, Status
from chatdong_tui.ui.app import ChatdongApp
from chatdong_tui.ui.widgets.long_list import LongList
from chatdong_tui.usecases import case_record
from chatdong_tui.usecases.case import CaseOrder
from chatdong_tui.usecases.desk import Desk, Done, done
from chatdong_tui.words import case_list as words
from tests.conftest import Network, Today
from tests.ui.cases import cases, numbers
from tests.ui.driver import driving
from tests.usecases.cases import closed, contact, found, in_service, received


@pytest.fixture
def several(desk: Desk, network: Network) -> dict[str, CrisisCase]:
    """Four cases: fresh, silent, received, and one of the other zone."""
    made = {
        "fresh": found(desk, network, found_on=date(2021, 3, 15), manager_id=network.people["복지1"]),
        "silent": found(desk, network, dong_id=network.dongs["가람2동"], found_on=date(2021, 2, 1)),
        "received": received(desk, network),
        "other": found(desk, network, dong_id=network.dongs["나래1동"]),
    }
    desk.perform(case_record.add_contact, made["fresh"].id, contact(on_date=date(2021, 3, 16), memo="보일러 고장"))
    return made


async def test_the_list_opens_with_the_open_cases_of_my_zone_the_longest_silent_first(
    desk: Desk, several: dict[str, CrisisCase]
) -> None:
    async with cases(desk) as d:
        assert numbers(d) == ["1-가람2-2021-001", "1-가람1-2021-002", "1-가람1-2021-001"]
        assert "연락 늦음" in d.line("1-가람2-2021-001")
        assert "45일째" in d.line("1-가람2-2021-001")
        assert "03-16(화)" in d.line("1-가람1-2021-001")


@pytest.mark.parametrize(
    ("keys", "typed", "numbers_left"),
    [
        (("d",), "ㄱㄹ2", ["1-가람2-2021-001"]),
        (("s",), "접수", ["1-가람1-2021-002"]),
        (("p",), "복지1", ["1-가람1-2021-001"]),
        (("slash",), "보일러", ["1-가람1-2021-001"]),
        (("slash",), "ㄱㄹ1 002", ["1-가람1-2021-002"]),
    ],
)
async def test_the_list_is_narrowed(
    desk: Desk, several: dict[str, CrisisCase], keys: tuple[str, ...], typed: str, numbers_left: list[str]
) -> None:
    async with cases(desk) as d:
        await d.press(*keys)
        await d.type(typed)
        await d.press("enter")
        assert numbers(d) == numbers_left
        assert d.screen.focused is d.screen.query_one(LongList)


async def test_one_key_each_for_silent_cases_every_zone_and_no_condition_at_all(
    desk: Desk, several: dict[str, CrisisCase]
) -> None:
    async with cases(desk) as d:
        await d.press("w")
        assert numbers(d) == ["1-가람2-2021-001", "1-가람1-2021-002"]
        d.sees("14일 무연락만(W)")
        await d.press("w", "z")
        assert len(numbers(d)) == 4
        await d.press("f8", "t", "ㅅ", "enter")
        assert numbers(d) == ["1-가람1-2021-001", "1-가람1-2021-002", "1-가람2-2021-001", "2-나래1-2021-001"]


async def test_a_closed_status_shows_closed_cases(desk: Desk, network: Network) -> None:
    closed(desk, network)
    async with cases(desk) as d:
        d.sees("여기에 맞는 사례가 없습니다.")
        await d.press("s")
        await d.type("종결")
        await d.press("enter")
        assert numbers(d) == ["1-가람1-2021-001"]
        d.sees("끝난 것도(E)")


async def test_esc_goes_from_the_conditions_to_the_list_before_it_leaves(
    desk: Desk, several: dict[str, CrisisCase]
) -> None:
    async with driving(ChatdongApp(desk)) as d:
        await d.press("f4", "slash", "escape")
        assert d.screen.focused is d.screen.query_one(LongList)
        await d.press("escape")
        assert d.screen.heading != "사례"


def many(desk: Desk, network: Network, count: int) -> None:
    """So many households in one act, found on days that go back from today."""

    def fill(desk: Desk) -> Done[None]:
        with desk.act("case.discover") as act:
            for n in range(count):
                day = date(2021, 3, 18) - timedelta(days=n % 70)
                household = Household(desk.new_id(), network.dongs["가람1동"], HouseholdType.GENERAL)
                new = CrisisCase(
                    desk.new_id(),
                    household.id,
                    network.zones[1],
                    f"1-가람1-2021-{n + 1:04}",
                    1,
                    day,
                    Route.VISIT,
                    False,
                )
                act.put(household)
                act.put(new)
                act.put(StatusEvent(desk.new_id(), new.id, day, 0, Status.DISCOVERED))
            return done(act, None)

    desk.perform(fill)


async def test_a_long_list_keeps_its_place_when_a_case_moves_within_it(desk: Desk, network: Network) -> None:
    many(desk, network, 2000)
    async with cases(desk) as d:
        d.sees("2,000건")
        await d.press("end", "pageup", "pageup", "up")
        chosen = d.screen.list.key
        number = d.screen.list.cells[0]
        await d.press("home", "c")
        d.field("method").focus()
        await d.press("ㅈ", "tab", "f2")
        assert d.screen.list.total == 2000
        first = d.screen.list.key
        assert first is not None
        await d.press("home")
        assert d.screen.list.key != first
        d.screen.list.select(chosen)
        await d.settle()
        outcome = desk.perform(case_record.add_contact, first, contact(on_date=date(2021, 3, 18)))
        d.app.spread(outcome.change)
        await d.settle()
        assert d.screen.list.key == chosen
        d.sees(number)


# order


async def test_two_keys_choose_the_column_and_one_more_turns_the_order_round(
    desk: Desk, several: dict[str, CrisisCase]
) -> None:
    async with cases(desk) as d:
        d.sees("마지막 접촉^").sees("마지막 접촉이 오랜 순")
        await d.press("t", "ㅂ", "enter")
        d.sees("발굴 오랜 순").does_not_see("마지막 접촉^")
        assert numbers(d) == ["1-가람2-2021-001", "1-가람1-2021-002", "1-가람1-2021-001"]
        await d.press("r")
        d.sees("최근 발굴 순")
        assert numbers(d) == ["1-가람1-2021-001", "1-가람1-2021-002", "1-가람2-2021-001"]


@pytest.mark.parametrize("order", [order for order in CaseOrder if order is not CaseOrder.RECORDED])
async def test_the_list_is_sorted_by_every_column(desk: Desk, several: dict[str, CrisisCase], order: CaseOrder) -> None:
    upwards, downwards = words.ORDERS[order]
    async with driving(ChatdongApp(desk, "cases"), size=(140, 24)) as d:
        await d.press("t")
        await d.type(upwards)
        await d.press("enter")
        d.sees(upwards)
        assert d.picture().count("^") == 1
        first = numbers(d)
        await d.press("r")
        d.sees(downwards)
        assert numbers(d) == first[::-1]


# what is late


async def test_late_cases_say_so_in_words_and_can_be_listed_by_what_is_late(
    desk: Desk, network: Network, today: Today
) -> None:
    known = received(desk, network)
    desk.perform(case_record.add_contact, known.id, contact(on_date=date(2021, 3, 18)))
    found(desk, network, found_on=date(2021, 3, 18))
    today.move_to(date(2021, 3, 30))
    async with cases(desk) as d:
        assert "조사 늦음" in d.line(known.case_no)
        await d.press("k", "down", "enter")
        assert numbers(d) == [known.case_no]
        await d.press("k", "ㅅ", "ㅈ", "enter")
        d.sees("여기에 맞는 사례가 없습니다.")
        await d.press("k", "ㅈ", "ㅅ", "enter")
        assert numbers(d) == [known.case_no]


async def test_what_a_search_found_stands_newest_first_until_the_search_is_over(
    desk: Desk, several: dict[str, CrisisCase]
) -> None:
    async with cases(desk) as d:
        await d.press("slash")
        await d.type("ㄱㄹ\n")
        assert numbers(d) == ["1-가람1-2021-002", "1-가람2-2021-001", "1-가람1-2021-001"]
        d.sees("나중에 적은 순")
        await d.press("slash", "backspace", "backspace", "enter")
        d.sees("마지막 접촉이 오랜 순")


async def test_one_level_is_listed(desk: Desk, several: dict[str, CrisisCase]) -> None:
    level = contact(crisis_level=CrisisLevel.HIGH)
    desk.perform(case_record.add_contact, several["silent"].id, level)
    async with cases(desk) as d:
        await d.press("l", "ㅅ", "enter")
        assert numbers(d) == ["1-가람2-2021-001"]


async def test_plans_that_end_soon_are_one_key_away(desk: Desk, network: Network) -> None:
    found(desk, network)
    known = in_service(desk, network, until_on=date(2021, 3, 28))
    async with cases(desk) as d:
        await d.press("y")
        assert numbers(d) == [known.case_no]
        d.sees("14일 안에 끝나는 계획만(Y)")
