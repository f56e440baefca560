"""Two sides and their roles: shared, one-sided, overlapping, or nobody's."""

from __future__ import annotations

from itertools import product

import pytest

from chatdong_tui.domain.interface import InterfaceRole, InterfaceState, InterfaceTask, state_of, table
from chatdong_tui.words.interface import DEFAULT_TASKS, STATE_TEXT

LEAD, SUPPORT = InterfaceRole.LEAD, InterfaceRole.SUPPORT
ROLES = (LEAD, SUPPORT, None)


@pytest.mark.parametrize(
    ("public", "private", "state"),
    [
        (LEAD, SUPPORT, InterfaceState.SHARED),
        (LEAD, None, InterfaceState.ONE_SIDED),
        (LEAD, LEAD, InterfaceState.OVERLAP),
        (SUPPORT, SUPPORT, InterfaceState.GAP),
        (SUPPORT, None, InterfaceState.GAP),
        (None, None, InterfaceState.GAP),
    ],
)
def test_what_two_roles_come_to(
    public: InterfaceRole | None, private: InterfaceRole | None, state: InterfaceState
) -> None:
    assert state_of(public, private) is state


@pytest.mark.parametrize(("public", "private"), list(product(ROLES, ROLES)))
def test_the_sides_count_alike(public: InterfaceRole | None, private: InterfaceRole | None) -> None:
    assert state_of(public, private) is state_of(private, public)


def test_the_table_counts_every_line_once() -> None:
    tasks = [InterfaceTask(str(n), "zone", n, "업무", *roles) for n, roles in enumerate(product(ROLES, ROLES))]
    seen = table("zone", tasks)
    assert (seen.shared, seen.one_sided, seen.overlaps, seen.gaps) == (2, 2, 1, 4)


def test_no_usual_task_overlaps_and_every_one_has_somebody_who_leads() -> None:
    states = {state_of(public, private) for _, _, public, private in DEFAULT_TASKS}
    assert states == {InterfaceState.SHARED, InterfaceState.ONE_SIDED}


def test_every_state_but_the_good_one_is_said_in_words() -> None:
    assert {state for state in InterfaceState if not STATE_TEXT[state]} == {InterfaceState.SHARED}
