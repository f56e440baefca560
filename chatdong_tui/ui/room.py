"""A room of the program: its list screen, from which every other room is one key away."""

from __future__ import annotations

from typing import ClassVar

from chatdong_tui.ui.command import Command
from chatdong_tui.ui.command_screen import CommandScreen
from chatdong_tui.ui.screens import screen_class
from chatdong_tui.words import home as words
from chatdong_tui.words import importing_screens as import_words


def _here(screen: Room, room: str) -> str:
    return words.ALREADY_HERE if screen.room == room else ""


class Room(CommandScreen):
    """room: the name of this room's screen.

    The keys are those of the first screen, its letters excepted, which mean other things in lists. F4 is
    missing too: in a list it makes a new record, so the cases are reached by their digit.
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
        Command("budget", "6", words.GO_BUDGET, words.GO_BUDGET_HELP, lambda at: _here(at, "budget"), False),
        Command(
            "indicators", "7", words.GO_INDICATORS, words.GO_INDICATORS_HELP, lambda at: _here(at, "indicators"), False
        ),
        Command("calendar", "8", words.GO_CALENDAR, words.GO_CALENDAR_HELP, lambda at: _here(at, "calendar"), False),
        Command(
            "month_end", "9", words.GO_MONTH_END, words.GO_MONTH_END_HELP, lambda at: _here(at, "month_end"), False
        ),
        Command(
            "registers", "0", words.GO_REGISTERS, words.GO_REGISTERS_HELP, lambda at: _here(at, "registers"), False
        ),
        Command(
            "newsletter", "", words.GO_NEWSLETTER, words.GO_NEWSLETTER_HELP, lambda at: _here(at, "newsletter"), False
        ),
        Command("charts", "", words.GO_CHARTS, words.GO_CHARTS_HELP, lambda at: _here(at, "charts"), False),
        Command("outreach", "", words.GO_OUTREACH, words.GO_OUTREACH_HELP, footer=False),
        Command("campaigns", "", words.GO_CAMPAIGNS, words.GO_CAMPAIGNS_HELP, footer=False),
        Command("board", "", words.GO_BOARD, words.GO_BOARD_HELP, footer=False),
        Command("interface", "", words.GO_INTERFACE, words.GO_INTERFACE_HELP, footer=False),
        Command("resources", "", words.GO_RESOURCES, words.GO_RESOURCES_HELP, footer=False),
        Command("ending_consents", "", words.GO_ENDING, words.GO_ENDING_HELP, footer=False),
        Command("importing", "", import_words.GO_IMPORT, import_words.GO_IMPORT_HELP, footer=False),
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

    async def action_budget(self) -> None:
        await self.go_to_room("budget")

    async def action_indicators(self) -> None:
        await self.go_to_room("indicators")

    async def action_calendar(self) -> None:
        await self.go_to_room("calendar")

    async def action_month_end(self) -> None:
        await self.go_to_room("month_end")

    async def action_registers(self) -> None:
        await self.go_to_room("registers")

    async def action_newsletter(self) -> None:
        await self.go_to_room("newsletter")

    async def action_charts(self) -> None:
        await self.go_to_room("charts")

    def action_outreach(self) -> None:
        self.app.open("outreach")

    def action_campaigns(self) -> None:
        self.app.open("campaigns")

    def action_board(self) -> None:
        self.app.open("board")

    def action_interface(self) -> None:
        self.app.open("interface")

    def action_resources(self) -> None:
        self.app.open("resources")

    def action_ending_consents(self) -> None:
        self.app.open("ending_consents")

    def action_importing(self) -> None:
        self.app.open("importing")
