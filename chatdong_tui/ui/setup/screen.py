"""The first run: a new file, the example, or nothing."""

from __future__ import annotations

import asyncio
from typing import ClassVar

from textual.app import ComposeResult

from chatdong_tui.ui.command import Command
from chatdong_tui.ui.command_screen import CommandScreen
from chatdong_tui.ui.setup.first_run import FirstRun
from chatdong_tui.ui.widgets.plain import Plain
from chatdong_tui.ui.widgets.plain_list import Line, LineList
from chatdong_tui.words import setup as words


class SetupScreen(CommandScreen):
    """Three ways to start; none of them makes a file by itself."""

    COMMANDS: ClassVar[tuple[Command, ...]] = (
        Command("pick", "enter", words.CHOOSE, words.CHOOSE_HELP, also=("space",)),
        Command("create", "1", words.CREATE, words.CREATE_HELP, footer=False, also=("n",)),
        Command("example", "2", words.OPEN_EXAMPLE, words.OPEN_EXAMPLE_HELP, footer=False, also=("e",)),
        Command("leave", "3", words.QUIT, words.QUIT_HELP, footer=False, also=("q",)),
    )
    heading = words.FIRST_RUN
    DEFAULT_CSS = """
    SetupScreen .body { padding: 2 4; }
    SetupScreen LineList { margin: 1 0; height: auto; }
    """

    def __init__(self, first_run: FirstRun) -> None:
        super().__init__()
        self._first_run = first_run

    def body(self) -> ComposeResult:
        yield Plain(words.WELCOME)
        yield LineList(
            [
                Line("create", words.CHOICE.format(no=1, label=words.CREATE)),
                Line("example", words.CHOICE.format(no=2, label=words.OPEN_EXAMPLE)),
                Line("leave", words.CHOICE.format(no=3, label=words.QUIT)),
            ]
        )
        yield Plain(words.CREATE_HELP, id="about")

    def on_line_list_line_highlighted(self, event: LineList.LineHighlighted) -> None:
        about = {"create": words.CREATE_HELP, "example": words.OPEN_EXAMPLE_HELP, "leave": words.QUIT_HELP}
        self.query_one("#about", Plain).show(about[event.key])

    def on_line_list_line_chosen(self, event: LineList.LineChosen) -> None:
        self.action_invoke(event.key)

    def action_pick(self) -> None:
        key = self.query_one(LineList).key
        if key:
            # Behind this command: one is done at a time.
            self.action_invoke(key)

    def action_create(self) -> None:
        self.app.open("setup_form", first_run=self._first_run)

    async def action_example(self) -> None:
        self.notice(words.OPENING_EXAMPLE)
        desk = await asyncio.to_thread(self._first_run.open_example)
        self.notice("")
        self.app.take_desk(desk)

    async def action_leave(self) -> None:
        await self.app.action_quit()
