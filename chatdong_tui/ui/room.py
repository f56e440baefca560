"""A room of the program: its list screen, from which every other room is one key away."""

from __future__ import annotations

from typing import ClassVar

from chatdong_tui.ui.command import Command
from chatdong_tui.ui.command_screen import CommandScreen
from chatdong_tui.ui.screens import screen_class
from chatdong_tui.words import home as words


def _here(screen: Room, room: str) -> str:
    return words.ALREADY_HERE if screen.room == room else ""


class Room(CommandScreen):
    """room: the name of this room's screen.

    The keys are those of the first screen. Only F4 is missing: in a list it makes a new record, so the cases
    are reached by their digit.
    """

    COMMANDS: ClassVar[tuple[Command, ...]] = (
        Command(
            "meetings", "f3", words.GO_MEETINGS, words.GO_MEETINGS_HELP, lambda at: _here(at, "meetings"), False, ("1",)
        ),
        Command("cases", "2", words.GO_CASES, words.GO_CASES_HELP, lambda at: _here(at, "cases"), False),
        Command(
            "projects", "f5", words.GO_PROJECTS, words.GO_PROJECTS_HELP, lambda at: _here(at, "projects"), False, ("3",)
        ),
        Command(
            "network", "f6", words.GO_NETWORK, words.GO_NETWORK_HELP, lambda at: _here(at, "network"), False, ("4",)
        ),
        Command("export", "f7", words.GO_EXPORT, words.GO_EXPORT_HELP, footer=False, also=("5",)),
    )
    room: ClassVar[str] = "home"

    async def go_to_room(self, room: str) -> None:
        if self.is_first:
            self.app.open(room)
        elif await self.may_leave():
            # Rooms stand side by side: Esc leads from each of them to the first screen.
            self.app.switch_screen(screen_class(room)())

    async def action_meetings(self) -> None:
        await self.go_to_room("meetings")

    async def action_cases(self) -> None:
        await self.go_to_room("cases")

    async def action_projects(self) -> None:
        await self.go_to_room("projects")

    async def action_network(self) -> None:
        await self.go_to_room("network")

    async def action_export(self) -> None:
        await self.go_to_room("export")
