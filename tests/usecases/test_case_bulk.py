"""Many cases at once: another person in charge from a day on, and one undo for all of it."""

from __future__ import annotations

from datetime import date

import pytest

from chatdong_tui.domain.refusal import Rule
from chatdong_tui.usecases import case, case_bulk, journal
from chatdong_tui.usecases.desk import Desk
from tests.conftest import Network
from tests.usecases.cases import FOUND, TODAY, closed, found
from tests.usecases.test_case import lines, refused


def test_open_cases_change_hands_together_and_come_back_together(desk: Desk, network: Network) -> None:
    ids = [found(desk, network, manager_id=network.people["복지1"]).id for _ in range(3)]
    before = lines(desk)
    done = desk.perform(case_bulk.reassign, [*ids, ids[0]], network.people["가람1동팀장"], TODAY)
    assert done.value.changed == tuple(ids)
    assert {line.manager for line in lines(desk)} == {"가람1동팀장"}
    known = case.page(desk, ids[0]).case
    assert (known.manager_id, known.manager_since) == (network.people["가람1동팀장"], TODAY)
    assert desk.perform(journal.undo).value == "case.reassign"
    assert lines(desk) == before
    assert case.page(desk, ids[0]).case.manager_since == FOUND


def test_closed_cases_and_those_already_theirs_are_left_alone(desk: Desk, network: Network) -> None:
    mine = found(desk, network, manager_id=network.people["복지1"])
    over = closed(desk, network)
    done = desk.perform(case_bulk.reassign, [mine.id, over.id], network.people["복지1"], TODAY)
    assert done.value == case_bulk.Reassigned((), (over.id,), (mine.id,))
    assert case.page(desk, over.id).case.manager_id is None


@pytest.mark.parametrize(
    ("chosen", "person", "from_on", "field", "rule"),
    [
        ((), "복지1", TODAY, "case_ids", Rule.REQUIRED),
        (("nowhere",), "복지1", TODAY, "case_ids", Rule.UNKNOWN_RECORD),
        (("it",), "nobody", TODAY, "person_id", Rule.UNKNOWN_RECORD),
        (("it",), "복지1", date(2021, 3, 19), "from_on", Rule.OUT_OF_RANGE),
        (("it",), "복지1", date(2020, 12, 31), "person_id", Rule.ROLE_ENDED),
        (("it",), "복지1", date(2021, 3, 1), "from_on", Rule.BEFORE_FOUND),
        (("it", "nowhere"), "복지1", TODAY, "case_ids", Rule.UNKNOWN_RECORD),
    ],
)
def test_what_cannot_be_handed_over_is_refused_as_a_whole(
    desk: Desk, network: Network, chosen: tuple[str, ...], person: str, from_on: date, field: str, rule: Rule
) -> None:
    known = found(desk, network)
    wanted = [known.id if each == "it" else each for each in chosen]
    person_id = network.people.get(person, person)
    assert refused(desk, case_bulk.reassign, wanted, person_id, from_on) == (field, rule)
    assert case.page(desk, known.id).case.manager_id is None
