"""Households that are one and the same: possible duplicates, merging and taking a merger back."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date

from chatdong_tui.domain.case import CrisisCase, Household, band
from chatdong_tui.domain.case_code import Gender, HouseholdType
from chatdong_tui.domain.refusal import Rule, RuleBroken
from chatdong_tui.domain.same_household import Lookalike, Traits, traits
from chatdong_tui.storage import household_private as private
from chatdong_tui.storage import rows
from chatdong_tui.storage import same_household as stored
from chatdong_tui.storage.case import cases_of
from chatdong_tui.storage.journal import Act
from chatdong_tui.usecases.desk import Desk, Done, done

SUGGESTED = 5
"""How many possible duplicates are shown."""


def possible_duplicates(desk: Desk, household_id: str) -> tuple[Lookalike, ...]:
    """Households that might be this one, likeliest first; those merged with it are not among them.

    Raises RuleBroken(UNKNOWN_RECORD).
    """
    with desk.database.snapshot() as connection:
        household = rows.get(connection, Household, household_id, "household_id")
        group = stored.group_of(connection, household_id)
        wanted = traits(household, stored.initials(stored.names_of(connection, household_id)))
        return tuple(stored.lookalikes(connection, wanted, group, SUGGESTED))


def suggestions(
    desk: Desk,
    dong_id: str,
    household_type: HouseholdType,
    birth_from: int | None = None,
    gender: Gender | None = None,
    names: tuple[str | None, ...] = (),
) -> tuple[Lookalike, ...]:
    """Households that might be the one being entered. names: alias and name, as far as they are typed."""
    wanted = Traits(dong_id, household_type, band(birth_from), gender, stored.initials(names))
    with desk.database.snapshot() as connection:
        return tuple(stored.lookalikes(connection, wanted, (), SUGGESTED))


def merged(desk: Desk, household_id: str) -> tuple[Household, ...]:
    """The households that were merged into this one."""
    with desk.database.snapshot() as connection:
        return tuple(stored.merged_into(connection, household_id))


def merge(desk: Desk, household_id: str, into_id: str) -> Done[Household]:
    """Say that a household is another one. Its cases stay its own, and count with those of the other.

    Raises RuleBroken: UNKNOWN_RECORD; into_id ALREADY_THERE for itself; into_id MERGED_ALREADY where the
    other was merged itself; household_id MERGED_ALREADY where this one was, or where others were merged
    into it: mergers are one step deep, so that each can be taken back alone.
    """
    with desk.act("household.merge") as act:
        household = rows.get(act.connection, Household, household_id, "household_id")
        return done(act, _merge(act, household, rows.get(act.connection, Household, into_id, "into_id")))


def _merge(act: Act, household: Household, into: Household) -> Household:
    if into.id == household.id:
        raise RuleBroken("into_id", Rule.ALREADY_THERE)
    if household.same_as is not None:
        raise RuleBroken("household_id", Rule.MERGED_ALREADY)
    if into.same_as is not None:
        raise RuleBroken("into_id", Rule.MERGED_ALREADY)
    if stored.merged_into(act.connection, household.id):
        raise RuleBroken("household_id", Rule.MERGED_ALREADY)
    merged = replace(household, same_as=into.id)
    act.put(merged)
    return merged


def merge_cases(desk: Desk, case_id: str, other_id: str) -> Done[Household]:
    """Say that the households of two cases are one. The one that was found first is kept, unless others were
    merged into the other one alone.

    Raises RuleBroken: UNKNOWN_RECORD; ALREADY_THERE where they are one already; MERGED_ALREADY where others
    were merged into both.
    """
    with desk.act("household.merge") as act:
        first, later = sorted((_root(act, case_id, "case_id"), _root(act, other_id, "other_id")), key=_found_on(act))
        if stored.merged_into(act.connection, later.id) and not stored.merged_into(act.connection, first.id):
            first, later = later, first
        return done(act, _merge(act, later, first))


def _root(act: Act, case_id: str, field: str) -> Household:
    """The household that counts for a case."""
    case = rows.get(act.connection, CrisisCase, case_id, field)
    household = rows.get(act.connection, Household, case.household_id, "household_id")
    return rows.get(act.connection, Household, household.root, "household_id")


def _found_on(act: Act) -> Callable[[Household], tuple[date, str]]:
    def found_on(household: Household) -> tuple[date, str]:
        days = [case.found_on for case in cases_of(act.connection, household.id)]
        return min(days, default=date.max), household.id

    return found_on


def unmerge(desk: Desk, household_id: str) -> Done[Household]:
    """Say that a household is one of its own after all; it counts as before with the cases it kept.

    An episode that began while it was merged stays with the household that was kept.
    Raises RuleBroken: UNKNOWN_RECORD; NOT_MERGED.
    """
    with desk.act("household.unmerge") as act:
        household = rows.get(act.connection, Household, household_id, "household_id")
        if household.same_as is None:
            raise RuleBroken("household_id", Rule.NOT_MERGED)
        alone = replace(household, same_as=None)
        act.put(alone)
        return done(act, alone)


def forget(act: Act, household_id: str) -> None:
    """Remove a household that has no case left. Those merged into it stand alone again, and what was kept
    of its name, phone and address is gone for good."""
    for other in stored.merged_into(act.connection, household_id):
        act.put(replace(other, same_as=None))
    private.delete(act.connection, household_id)
    act.remove(Household, household_id)
