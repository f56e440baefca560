"""One household entered twice: it is suggested, merged, counted once, and taken apart again."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

from chatdong_tui.domain.case import CrisisCase
from chatdong_tui.domain.case_code import Gender, HouseholdType, Status
from chatdong_tui.domain.draft.case import HouseholdDraft, ReopenDraft, VoidDraft
from chatdong_tui.domain.refusal import Rule
from chatdong_tui.reports import case as report
from chatdong_tui.storage.check import findings
from chatdong_tui.usecases import case, case_move, case_record, household, monthly
from chatdong_tui.usecases.desk import Desk
from chatdong_tui.usecases.monthly import Scope
from chatdong_tui.words.household import lookalike_line
from tests.conftest import Network
from tests.usecases.cases import TODAY, closed, consent, contact, found, moved
from tests.usecases.meetings import undo
from tests.usecases.test_case import refused


def twins(desk: Desk, network: Network, **changes: Any) -> tuple[CrisisCase, CrisisCase]:
    """One household that two zones found."""
    first = found(desk, network, alias="느티나무", gender="female")
    facts = {"dong_id": network.dongs["나래1동"], "alias": "느티나무", "gender": "female", "found_on": TODAY}
    return first, found(desk, network, **{**facts, **changes})


def suggested(desk: Desk, known: CrisisCase) -> list[str]:
    return [each.case_no for each in household.possible_duplicates(desk, known.household_id)]


def counts(desk: Desk, month: str = "2021-03") -> tuple[int, int]:
    """Found households and intakes of the month."""
    records = monthly._records(desk, month, Scope(None))
    counted = sum(report.counted(records).values(), report.Households())
    return len(counted.found), len(counted.intake)


# suggestions


def test_a_household_of_another_zone_with_the_same_name_is_suggested(desk: Desk, network: Network) -> None:
    first, second = twins(desk, network)
    assert suggested(desk, second) == [first.case_no]
    (line,) = map(lookalike_line, household.possible_duplicates(desk, second.household_id))
    assert line == "1-가람1-2021-001 (이름 초성·다른 동·출생연대), 독거노인, 발굴, 제1권역 가람1동, 2021. 3. 2. 발굴"


def test_it_is_suggested_while_it_is_still_being_typed(desk: Desk, network: Network) -> None:
    first = found(desk, network, alias="느티나무")
    dong, kind = network.dongs["가람1동"], HouseholdType.ELDERLY_ALONE
    assert [each.case_no for each in household.suggestions(desk, dong, kind, 1952)] == [first.case_no]
    assert household.suggestions(desk, dong, kind, 1940) == ()
    elsewhere = network.dongs["나래2동"]
    assert household.suggestions(desk, elsewhere, kind, 1952) == ()
    assert len(household.suggestions(desk, elsewhere, kind, 1952, Gender.FEMALE, ("느티나무",))) == 1


def test_the_likeliest_comes_first(desk: Desk, network: Network) -> None:
    unlike, like = found(desk, network, alias="소나무"), found(desk, network, alias="느티나무")
    asked = found(desk, network, alias="느티나무")
    assert suggested(desk, asked) == [like.case_no, unlike.case_no]


# merging


def test_a_merged_household_keeps_its_cases_and_shows_those_of_the_other(desk: Desk, network: Network) -> None:
    first, second = twins(desk, network)
    desk.perform(household.merge, second.household_id, first.household_id)
    for known in (first, second):
        assert [one.id for one in case.page(desk, known.id).episodes] == [first.id, second.id]
        assert suggested(desk, known) == []
    assert case.page(desk, second.id).household.id == second.household_id
    assert [one.id for one in household.merged(desk, first.household_id)] == [second.household_id]


def test_unmerging_restores_and_so_does_undo(desk: Desk, network: Network) -> None:
    first, second = twins(desk, network)
    before = case.page(desk, second.id).household
    for take_apart in (lambda: desk.perform(household.unmerge, second.household_id), lambda: undo(desk)):
        desk.perform(household.merge, second.household_id, first.household_id)
        take_apart()
        assert case.page(desk, second.id).household == before
        assert [one.id for one in case.page(desk, second.id).episodes] == [second.id]
        assert suggested(desk, second) == [first.case_no]


def test_chains_and_circles_are_refused(desk: Desk, network: Network) -> None:
    first, second = twins(desk, network)
    third = found(desk, network)
    a, b, c = first.household_id, second.household_id, third.household_id
    assert refused(desk, household.merge, a, a) == ("into_id", Rule.ALREADY_THERE)
    assert refused(desk, household.unmerge, a) == ("household_id", Rule.NOT_MERGED)
    desk.perform(household.merge, b, a)
    assert refused(desk, household.merge, b, c) == ("household_id", Rule.MERGED_ALREADY)
    assert refused(desk, household.merge, c, b) == ("into_id", Rule.MERGED_ALREADY)
    assert refused(desk, household.merge, a, b) == ("into_id", Rule.MERGED_ALREADY)
    assert refused(desk, household.merge, a, c) == ("household_id", Rule.MERGED_ALREADY)
    desk.perform(household.merge, c, a)


def test_a_household_that_moves_takes_only_its_own_cases_along(desk: Desk, network: Network) -> None:
    first, second = twins(desk, network)
    desk.perform(household.merge, second.household_id, first.household_id)
    desk.perform(case.edit_household, first.household_id, HouseholdDraft(dong_id=network.dongs["가람2동"]))
    assert case.page(desk, second.id).dong.name == "나래1동"
    assert case.page(desk, second.id).zone.no == 2


def test_when_the_kept_household_is_voided_the_other_stands_alone(desk: Desk, network: Network) -> None:
    first, second = twins(desk, network)
    desk.perform(household.merge, second.household_id, first.household_id)
    desk.perform(case.remove, first.id, VoidDraft(reason="잘못 적음"))
    assert case.page(desk, second.id).household.same_as is None
    with desk.database.snapshot() as connection:
        assert list(findings(connection)) == []


# episodes


def test_re_entry_counts_the_episodes_of_both_and_begins_with_the_kept_household(desk: Desk, network: Network) -> None:
    first = closed(desk, network)
    second = found(desk, network)
    desk.perform(household.merge, second.household_id, first.household_id)
    again = ReopenDraft(on_date=TODAY, consent=consent(given_on=TODAY), reason_code="consent")
    assert refused(desk, case_move.reopen, first.id, again) == ("", Rule.EPISODE_OPEN)
    moved(desk, second.id, Status.NOT_APPLICABLE, reason_code="duplicate")
    third = desk.perform(
        case_move.reopen,
        first.id,
        again.model_copy(update={"lead_agency_id": network.organisations["하늘종합사회복지관"]}),
    ).value
    assert (third.household_id, third.episode, third.case_no) == (first.household_id, 3, f"{first.case_no}-3")


# counts


def test_a_household_found_twice_is_found_once_after_the_merger(desk: Desk, network: Network) -> None:
    first, second = twins(desk, network)
    for known in (first, second):
        day = contact(on_date=TODAY)
        desk.perform(case_record.add_contact, known.id, day)
        moved(desk, known.id, Status.INTAKE)
    assert counts(desk) == (2, 2)
    desk.perform(household.merge, second.household_id, first.household_id)
    assert counts(desk) == (1, 1)
    desk.perform(household.unmerge, second.household_id)
    assert counts(desk) == (2, 2)


def test_the_month_before_a_second_entry_is_untouched_by_the_merger(
    desk: Desk, network: Network, today: Callable[[], Any]
) -> None:
    today.move_to(date(2021, 4, 8))  # type: ignore[attr-defined]
    first, second = twins(desk, network, found_on=date(2021, 4, 2))
    desk.perform(household.merge, second.household_id, first.household_id)
    assert (counts(desk, "2021-03")[0], counts(desk, "2021-04")[0]) == (1, 0)


def test_the_household_that_was_found_first_is_kept(desk: Desk, network: Network) -> None:
    first, second = twins(desk, network)
    assert desk.perform(household.merge_cases, first.id, second.id).value.id == second.household_id
    undo(desk)
    assert desk.perform(household.merge_cases, second.id, first.id).value.id == second.household_id


def test_a_third_case_joins_those_that_are_merged(desk: Desk, network: Network) -> None:
    first, second = twins(desk, network)
    desk.perform(household.merge_cases, first.id, second.id)
    third = found(desk, network, found_on=date(2021, 3, 1))
    desk.perform(household.merge_cases, third.id, second.id)
    assert len(case.page(desk, third.id).episodes) == 3
    assert refused(desk, household.merge_cases, third.id, second.id)[1] is Rule.ALREADY_THERE
