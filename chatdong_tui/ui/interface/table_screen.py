"""The 업무 접점 표 of a zone: tasks, the role of 관 and 민 in each, and in words where both or nobody leads."""

from __future__ import annotations

from dataclasses import replace
from typing import ClassVar

from textual.app import ComposeResult

from chatdong_tui.domain.interface import InterfaceLine, InterfaceRole, InterfaceState, InterfaceTable, InterfaceTask
from chatdong_tui.ui.command import Command
from chatdong_tui.ui.inert import fit
from chatdong_tui.ui.own_zone import ZoneShown
from chatdong_tui.ui.widgets.plain import Plain
from chatdong_tui.ui.widgets.plain_list import Line, LineList
from chatdong_tui.ui.zone_list_screen import ZoneListScreen
from chatdong_tui.usecases import interface
from chatdong_tui.usecases.desk import Noun
from chatdong_tui.words import interface_screens as words
from chatdong_tui.words.interface import STATE_TEXT
from chatdong_tui.words.labels import label

_ROLE, _STATE = 6, 20
"""Widths in cells."""

_AFTER: dict[InterfaceRole | None, InterfaceRole | None] = {
    None: InterfaceRole.LEAD,
    InterfaceRole.LEAD: InterfaceRole.SUPPORT,
    InterfaceRole.SUPPORT: None,
}


def role_name(role: InterfaceRole | None) -> str:
    return label(role) if role else words.NO_ROLE


def _no_zone(screen: InterfaceScreen) -> str:
    return "" if screen.table else words.NO_ZONE


def _no_line(screen: InterfaceScreen) -> str:
    return "" if screen.line else words.NO_LINE


class InterfaceScreen(ZoneListScreen):
    """One line a task. A letter turns a side's role to the next one."""

    COMMANDS: ClassVar[tuple[Command, ...]] = (  # type: ignore[assignment]  # Textual's palette is not used
        Command("set_public", "g", words.SET_PUBLIC, words.SET_PUBLIC_HELP, unavailable=_no_line),
        Command("set_private", "m", words.SET_PRIVATE, words.SET_PRIVATE_HELP, unavailable=_no_line),
        Command("add", "f4", words.ADD, words.ADD_HELP, unavailable=_no_zone, also=("n",)),
        Command("change", "enter", words.CHANGE, words.CHANGE_HELP, unavailable=_no_line, also=("f2",)),
        Command("up", "left_square_bracket", words.UP, words.UP_HELP, unavailable=_no_line, footer=False),
        Command("down", "right_square_bracket", words.DOWN, words.DOWN_HELP, unavailable=_no_line, footer=False),
        Command("remove", "delete", words.REMOVE, words.REMOVE_HELP, unavailable=_no_line),
        Command("load_tasks", "l", words.LOAD, words.LOAD_HELP, unavailable=_no_zone),
        Command("board", "t", words.BOARD, words.BOARD_HELP, footer=False),
        Command("other_zone", "z", words.OTHER_ZONE, words.OTHER_ZONE_HELP, unavailable=_no_zone, footer=False),
    )
    WATCHES = frozenset({Noun.BOARD, Noun.NETWORK})
    no_zone = words.NO_ZONE
    heading = words.TABLE

    DEFAULT_CSS = """
    InterfaceScreen #summary { padding: 0 1; }
    InterfaceScreen #titles { padding: 0 3; color: $text-muted; }
    """

    def __init__(self, zone_id: str | None = None) -> None:
        super().__init__(zone_id)
        self.table: InterfaceTable | None = None

    def body(self) -> ComposeResult:
        yield Plain(id="summary")
        yield Plain(id="titles")
        yield LineList([])

    @property
    def line(self) -> InterfaceLine | None:
        """The task under the cursor."""
        lines = self.table.lines if self.table else ()
        return next((line for line in lines if line.id == self.list.key), None)

    # showing

    async def show_zone(self, zone: ZoneShown) -> None:
        table = await self.ask(interface.table, zone.id, group="table")
        if table is not None:
            self.table = table
            self.set_heading(words.OF.format(zone=zone.name))
            self.draw()

    def draw(self) -> None:
        table = self.table
        if table is None:
            return
        width = max(70, self.size.width - 5)
        task = (width - 2 * _ROLE - _STATE) * 3 // 5
        self.query_one("#summary", Plain).show(_summary(table))
        self.query_one("#titles", Plain).show(_row((words.TASK, words.PUBLIC, words.PRIVATE, words.STATE), task))
        rows = [Line(line.id, _text(line, task), _style(line.state)) for line in table.lines]
        self.show_lines(rows or [Line(None, words.EMPTY, "quiet")])

    # what can be done

    async def action_set_public(self) -> None:
        assert self.line is not None
        task = self.line.task
        await self._set(replace(task, public_role=_AFTER[task.public_role]))

    async def action_set_private(self) -> None:
        assert self.line is not None
        task = self.line.task
        await self._set(replace(task, private_role=_AFTER[task.private_role]))

    async def _set(self, task: InterfaceTask) -> None:
        from chatdong_tui.domain.draft.stage import InterfaceTaskDraft

        draft = InterfaceTaskDraft(
            task=task.task, public_role=task.public_role, private_role=task.private_role, note=task.note
        )
        await self.perform(interface.edit, task.id, draft)
        # The next letter counts on from what was just set, not from what stood before.
        await self.reload()
        roles = {"public": role_name(task.public_role), "private": role_name(task.private_role)}
        self.notice(words.ROLES.format(task=task.task, **roles))

    def action_add(self) -> None:
        assert self.table is not None
        self.app.open("interface_task", zone_id=self.table.zone_id)

    def action_change(self) -> None:
        assert self.line is not None
        assert self.table is not None
        self.app.open("interface_task", zone_id=self.table.zone_id, task=self.line.task)

    async def action_up(self) -> None:
        await self._move(-1)

    async def action_down(self) -> None:
        await self._move(1)

    async def _move(self, step: int) -> None:
        assert self.line is not None
        assert self.table is not None
        place = self.table.lines.index(self.line) + 1 + step
        await self.perform(interface.move, self.line.id, place)
        await self.reload()

    async def action_remove(self) -> None:
        assert self.line is not None
        await self.perform(interface.remove, self.line.id)
        self.notice(words.REMOVED)

    async def action_load_tasks(self) -> None:
        assert self.table is not None
        came = (await self.perform(interface.load, self.table.zone_id)).value
        self.notice(words.LOADED.format(count=came) if came else words.NOTHING_LOADED)

    def action_board(self) -> None:
        self.app.open("board", zone_id=self.table.zone_id if self.table else None)


def _summary(table: InterfaceTable) -> str:
    return words.SUMMARY.format(
        shared=label(InterfaceState.SHARED),
        n_shared=table.shared,
        one_sided=label(InterfaceState.ONE_SIDED),
        n_one_sided=table.one_sided,
        overlap=label(InterfaceState.OVERLAP),
        n_overlap=table.overlaps,
        gap=label(InterfaceState.GAP),
        n_gap=table.gaps,
    )


def _style(state: InterfaceState) -> str:
    return "alert" if state in (InterfaceState.OVERLAP, InterfaceState.GAP) else ""


def _row(cells: tuple[str, str, str, str], task: int) -> str:
    name, public, private, state = cells
    return f"{fit(name, task)} {fit(public, _ROLE)}{fit(private, _ROLE)}{fit(state, _STATE)}"


def _text(line: InterfaceLine, task: int) -> str:
    known = line.task
    cells = (known.task, role_name(known.public_role), role_name(known.private_role), STATE_TEXT[line.state])
    return f"{_row(cells, task)} {known.note or ''}"
