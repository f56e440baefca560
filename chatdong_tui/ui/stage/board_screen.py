"""The 3-stage board of a zone: what is done, what is late, and what shows it."""

from __future__ import annotations

from datetime import date
from typing import ClassVar

from textual.app import ComposeResult

from chatdong_tui.domain.stage import Board, TaskLine
from chatdong_tui.ui.command import Command
from chatdong_tui.ui.own_zone import ZoneShown
from chatdong_tui.ui.stage import rows
from chatdong_tui.ui.widgets.plain_list import LineList
from chatdong_tui.ui.zone_list_screen import ZoneListScreen
from chatdong_tui.usecases import stage
from chatdong_tui.usecases.desk import Noun
from chatdong_tui.words import stage_screens as words


def _no_zone(screen: BoardScreen) -> str:
    return "" if screen.board else words.NO_ZONE


def _no_task(screen: BoardScreen) -> str:
    return "" if screen.chosen else words.NO_TASK


def _no_line(screen: BoardScreen) -> str:
    return "" if screen.list.key else words.NO_LINE


class BoardScreen(ZoneListScreen):
    """The cursor stands on a task or on a piece of its evidence."""

    COMMANDS: ClassVar[tuple[Command, ...]] = (  # type: ignore[assignment]  # Textual's palette is not used
        Command("tick", "space", words.TICK, words.TICK_HELP, unavailable=_no_task, also=("x",)),
        Command("add", "f4", words.ADD, words.ADD_HELP, unavailable=_no_zone, also=("n",)),
        Command("link", "e", words.LINK, words.LINK_HELP, unavailable=_no_task),
        Command("change", "enter", words.CHANGE, words.CHANGE_HELP, unavailable=_no_task, also=("f2",)),
        Command("done_day", "d", words.DONE_DAY, words.DONE_DAY_HELP, unavailable=_no_task, footer=False),
        Command("up", "left_square_bracket", words.UP, words.UP_HELP, unavailable=_no_task, footer=False),
        Command("down", "right_square_bracket", words.DOWN, words.DOWN_HELP, unavailable=_no_task, footer=False),
        Command("remove", "delete", words.REMOVE, words.REMOVE_HELP, unavailable=_no_line),
        Command("load_tasks", "l", words.LOAD, words.LOAD_HELP, unavailable=_no_zone),
        Command("interface", "t", words.INTERFACE, words.INTERFACE_HELP, footer=False),
        Command("other_zone", "z", words.OTHER_ZONE, words.OTHER_ZONE_HELP, unavailable=_no_zone, footer=False),
    )
    WATCHES = frozenset({Noun.BOARD, Noun.MEETING, Noun.PROJECT, Noun.NETWORK})
    no_zone = words.NO_ZONE
    heading = words.BOARD

    def __init__(self, zone_id: str | None = None) -> None:
        super().__init__(zone_id)
        self.board: Board | None = None

    def body(self) -> ComposeResult:
        yield LineList([])

    @property
    def chosen(self) -> TaskLine | None:
        """The task under the cursor, or the one that the evidence under it belongs to."""
        if self.board is None:
            return None
        owner = {each.id: task_id for task_id, each in rows.evidence_of(self.board)}
        key = owner.get(self.list.key or "", self.list.key)
        return next((task for part in self.board.stages for task in part.tasks if task.id == key), None)

    # showing

    async def show_zone(self, zone: ZoneShown) -> None:
        board = await self.ask(stage.board, zone.id, group="board")
        if board is not None:
            self.board = board
            self.set_heading(words.OF.format(year=board.zone.year, zone=zone.name))
            self.draw()

    def draw(self) -> None:
        if self.board is not None:
            self.show_lines(rows.lines(self.board, max(70, self.size.width - 5)))

    # what can be done

    async def action_tick(self) -> None:
        assert self.chosen is not None
        task = self.chosen.task
        done_on: date | None = None if task.done_on else self.app.today
        await self.perform(stage.finish_task, task.id, done_on)
        # The next key counts on from what was just set, not from what stood before.
        await self.reload()
        self.notice((words.TASK_DONE if done_on else words.TASK_OPEN).format(title=task.title))

    def action_done_day(self) -> None:
        assert self.chosen is not None
        self.app.open("stage_done", task=self.chosen.task)

    def action_add(self) -> None:
        assert self.board is not None
        beside = self.chosen.task.stage if self.chosen else None
        self.app.open("stage_task", zone_id=self.board.zone.id, stage=beside)

    def action_change(self) -> None:
        assert self.chosen is not None
        assert self.board is not None
        self.app.open("stage_task", zone_id=self.board.zone.id, task=self.chosen.task)

    async def action_up(self) -> None:
        await self._move(-1)

    async def action_down(self) -> None:
        await self._move(1)

    async def _move(self, step: int) -> None:
        assert self.chosen is not None
        assert self.board is not None
        task = self.chosen.task
        tasks = [each.id for each in self.board.stages[task.stage - 1].tasks]
        await self.perform(stage.move_task, task.id, tasks.index(task.id) + 1 + step)
        await self.reload()

    def action_link(self) -> None:
        assert self.chosen is not None
        assert self.board is not None
        self.app.open("stage_evidence", zone=self.board.zone, task=self.chosen.task)

    async def action_remove(self) -> None:
        assert self.chosen is not None
        key = self.list.key
        if key == self.chosen.id:
            await self.perform(stage.remove_task, self.chosen.id)
        elif key is not None:
            await self.perform(stage.remove_evidence, key)
        self.notice(words.REMOVED)

    async def action_load_tasks(self) -> None:
        assert self.board is not None
        came = (await self.perform(stage.load, self.board.zone.id)).value
        self.notice(words.LOADED.format(count=came) if came else words.NOTHING_LOADED)

    def action_interface(self) -> None:
        self.app.open("interface", zone_id=self.board.zone.id if self.board else None)
