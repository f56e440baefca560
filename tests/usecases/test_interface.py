"""업무 접점 표: the usual tasks, the zone's own, and what the roles come to."""

from __future__ import annotations

import pytest

from chatdong_tui.domain.draft.stage import InterfaceTaskDraft
from chatdong_tui.domain.interface import InterfaceRole, InterfaceState
from chatdong_tui.domain.refusal import Rule, RuleBroken
from chatdong_tui.usecases import interface
from chatdong_tui.usecases.desk import Desk, Noun
from chatdong_tui.words.interface import DEFAULT_TASKS
from tests.conftest import Network

LEAD = InterfaceRole.LEAD


@pytest.fixture
def zone(desk: Desk, network: Network) -> str:
    """A zone with the usual tasks in its table."""
    desk.perform(interface.load, network.zones[1])
    return network.zones[1]


def names(desk: Desk, zone_id: str) -> list[str]:
    return [line.task.task for line in interface.table(desk, zone_id).lines]


def test_the_usual_tasks_come_once_and_in_order(desk: Desk, zone: str) -> None:
    assert names(desk, zone) == [task for _, task, _, _ in DEFAULT_TASKS]
    assert desk.perform(interface.load, zone).value == 0


def test_a_task_that_was_taken_out_does_not_come_back(desk: Desk, zone: str) -> None:
    first = interface.table(desk, zone).lines[0]
    removed = desk.perform(interface.remove, first.id)
    assert removed.change.nouns == {Noun.BOARD}
    desk.perform(interface.load, zone)
    assert first.task.task not in names(desk, zone)


def test_both_leading_is_an_overlap_and_nobody_leading_a_gap(desk: Desk, zone: str) -> None:
    both = InterfaceTaskDraft(task="밑반찬 배달", public_role=LEAD, private_role=LEAD)
    nobody = InterfaceTaskDraft(task="주말 안부 확인")
    added = [desk.perform(interface.add, zone, draft).value for draft in (both, nobody)]
    table = interface.table(desk, zone)
    assert [line.state for line in table.lines[-2:]] == [InterfaceState.OVERLAP, InterfaceState.GAP]
    assert (table.overlaps, table.gaps, len(table.lines)) == (1, 1, len(DEFAULT_TASKS) + 2)
    agreed = InterfaceTaskDraft(task="밑반찬 배달", private_role=LEAD, public_role=InterfaceRole.SUPPORT)
    desk.perform(interface.edit, added[0].id, agreed)
    assert interface.table(desk, zone).overlaps == 0


def test_a_task_moves_within_the_table(desk: Desk, zone: str) -> None:
    last = interface.table(desk, zone).lines[-1]
    desk.perform(interface.move, last.id, 1)
    assert names(desk, zone)[0] == last.task.task
    assert [line.task.position for line in interface.table(desk, zone).lines] == list(range(1, len(DEFAULT_TASKS) + 1))


def test_the_table_is_that_of_a_zone(desk: Desk, network: Network, zone: str) -> None:
    assert names(desk, network.zones[2]) == []
    with pytest.raises(RuleBroken) as caught:
        interface.table(desk, "0" * 36)
    assert (caught.value.field, caught.value.rule) == ("zone_id", Rule.UNKNOWN_RECORD)
