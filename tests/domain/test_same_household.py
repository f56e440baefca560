"""Households that look alike are suggested; merged ones are counted once, wherever they stand in the month."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from chatdong_tui.domain.case import StatusEvent
from chatdong_tui.domain.case_code import Gender, HouseholdType, Route, Status
from chatdong_tui.domain.same_household import (
    Track,
    Traits,
    found_again,
    likeness,
    managed_again,
    moved_again,
    next_episode,
)

KNOWN = Traits("dong 1", HouseholdType.ELDERLY_ALONE, 1950, Gender.FEMALE, frozenset({"ㅁㄷㄹ"}))


def test_one_dong_one_type_and_the_same_years_are_enough() -> None:
    assert likeness(KNOWN, replace(KNOWN, initials=frozenset()))
    assert likeness(KNOWN, replace(KNOWN, birth_from=None, gender=None))


def test_in_another_dong_the_name_and_the_years_must_agree_too() -> None:
    elsewhere = replace(KNOWN, dong_id="dong 2")
    assert likeness(KNOWN, elsewhere)
    assert likeness(KNOWN, replace(elsewhere, initials=frozenset({"ㅈㅂㄲ"}))) is None
    assert likeness(KNOWN, replace(elsewhere, birth_from=None)) is None


def test_other_years_another_gender_or_type_are_other_people() -> None:
    assert likeness(KNOWN, replace(KNOWN, birth_from=1955)) is None
    assert likeness(KNOWN, replace(KNOWN, gender=Gender.MALE)) is None
    assert likeness(KNOWN, replace(KNOWN, household_type=HouseholdType.DISABLED)) is None


TRAITS = st.builds(
    Traits,
    st.sampled_from(["dong 1", "dong 2"]),
    st.sampled_from([HouseholdType.ELDERLY_ALONE, HouseholdType.DISABLED]),
    st.sampled_from([None, 1950, 1955]),
    st.sampled_from([None, *Gender]),
    st.frozensets(st.sampled_from(["ㅁㄷㄹ", "ㅈㅂㄲ"])),
)


@given(TRAITS, TRAITS)
def test_likeness_works_both_ways(one: Traits, other: Traits) -> None:
    assert likeness(one, other) == likeness(other, one)


def track(case_id: str, found_on: date, *moves: tuple[Status, date], root: str = "household") -> Track:
    events = [StatusEvent(f"{case_id}0", case_id, found_on, 0, Status.DISCOVERED)]
    before = Status.DISCOVERED
    for number, (status, day) in enumerate(moves, start=1):
        events.append(StatusEvent(f"{case_id}{number}", case_id, day, number, status, before))
        before = status
    return Track(root, case_id, "zone", "dong", Route.VISIT, 1, found_on, tuple(events))


MARCH, APRIL, MAY = (date(2021, month, 10) for month in (3, 4, 5))


def test_a_household_entered_twice_is_found_once() -> None:
    first, second = track("a", MARCH), track("b", APRIL)
    assert found_again([second, first]) == [second]
    assert found_again([first, replace(second, root="another")]) == []


def test_a_household_managed_in_two_cases_counts_once_from_the_day_of_the_second() -> None:
    first = track("a", MARCH, (Status.PLANNED, MARCH))
    second = track("b", APRIL, (Status.PLANNED, MAY))
    assert managed_again([first, second], APRIL) == []
    assert managed_again([first, second], MAY) == [second]


def test_two_entries_side_by_side_move_once() -> None:
    first = track("a", MARCH, (Status.INTAKE, MARCH))
    second = track("b", APRIL, (Status.INTAKE, MAY))
    assert [event.case_id for _, event in moved_again([first, second], frozenset({Status.INTAKE}))] == ["b"]


def test_an_entry_after_the_end_of_the_other_is_a_new_episode() -> None:
    first = track("a", MARCH, (Status.INTAKE, MARCH), (Status.INFO_ONLY, MARCH))
    second = track("b", APRIL, (Status.INTAKE, MAY))
    assert moved_again([first, second], frozenset({Status.INTAKE})) == []


@given(st.lists(st.integers(1, 9)))
def test_the_next_episode_has_a_number_of_its_own(known: list[int]) -> None:
    number = next_episode(known)
    assert number not in known
    assert number > len(known)
