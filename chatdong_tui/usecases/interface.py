"""업무 접점 표 of a zone: tasks, who leads them, where they overlap and where nobody leads."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from chatdong_tui.domain.identity import derived
from chatdong_tui.domain.interface import InterfaceTable, InterfaceTask
from chatdong_tui.domain.interface import table as table_of
from chatdong_tui.domain.network import Zone
from chatdong_tui.domain.order import moved
from chatdong_tui.storage import journal, rows
from chatdong_tui.storage.engine import Connection
from chatdong_tui.usecases.desk import Desk, Done, done
from chatdong_tui.words.interface import DEFAULT_TASKS

if TYPE_CHECKING:
    from chatdong_tui.domain.draft.stage import InterfaceTaskDraft


def table(desk: Desk, zone_id: str) -> InterfaceTable:
    """The table of a zone. Raises RuleBroken(UNKNOWN_RECORD) at `zone_id`."""
    with desk.database.snapshot() as connection:
        rows.get(connection, Zone, zone_id, "zone_id")
        return table_of(zone_id, _tasks(connection, zone_id))


def _tasks(connection: Connection, zone_id: str) -> list[InterfaceTask]:
    return rows.select(connection, InterfaceTask, "zone_id = ? ORDER BY position, id", (zone_id,))


def _last(connection: Connection, zone_id: str) -> int:
    return max((task.position for task in _tasks(connection, zone_id)), default=0)


def load(desk: Desk, zone_id: str) -> Done[int]:
    """Put the usual tasks into a zone's table; the value is how many came.

    None comes twice, and one that was taken away or changed stays so. Raises RuleBroken(UNKNOWN_RECORD).
    """
    with desk.act("interface.load") as act:
        rows.get(act.connection, Zone, zone_id, "zone_id")
        came = 0
        for key, task, public, private in DEFAULT_TASKS:
            row_id = derived("interface_task", zone_id, key)
            if journal.revision(act.connection, "interface_task", row_id):
                continue
            place = _last(act.connection, zone_id) + 1
            came += act.put(InterfaceTask(row_id, zone_id, place, task, public, private))
        return done(act, came)


def add(desk: Desk, zone_id: str, draft: InterfaceTaskDraft) -> Done[InterfaceTask]:
    """A task at the end of the table. Raises RuleBroken(UNKNOWN_RECORD) at `zone_id`."""
    with desk.act("interface.add") as act:
        rows.get(act.connection, Zone, zone_id, "zone_id")
        task = InterfaceTask(desk.new_id(), zone_id, _last(act.connection, zone_id) + 1, **dict(draft))
        act.put(task)
        return done(act, task)


def edit(desk: Desk, task_id: str, draft: InterfaceTaskDraft) -> Done[InterfaceTask]:
    """Another wording, other roles or another note. Raises RuleBroken(UNKNOWN_RECORD)."""
    with desk.act("interface.edit") as act:
        task = replace(rows.get(act.connection, InterfaceTask, task_id), **dict(draft))
        act.put(task)
        return done(act, task)


def move(desk: Desk, task_id: str, place: int) -> Done[str]:
    """Put a task at a place (from 1) of the table. Raises RuleBroken(UNKNOWN_RECORD)."""
    with desk.act("interface.move") as act:
        task = rows.get(act.connection, InterfaceTask, task_id)
        tasks = {each.id: each for each in _tasks(act.connection, task.zone_id)}
        for position, each in enumerate(moved(tuple(tasks), task_id, place), start=1):
            act.put(replace(tasks[each], position=position))
        return done(act, task_id)


def remove(desk: Desk, task_id: str) -> Done[str]:
    """Take a task out of the table. Raises RuleBroken(UNKNOWN_RECORD)."""
    with desk.act("interface.remove") as act:
        rows.get(act.connection, InterfaceTask, task_id)
        act.remove(InterfaceTask, task_id)
        return done(act, task_id)
