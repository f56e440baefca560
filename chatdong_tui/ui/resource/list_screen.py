"""The register of resources: what can be given, by whom, and how much of it is left."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from typing import ClassVar

from textual.app import ComposeResult
from textual.containers import Horizontal

from chatdong_tui.domain.resource import ResourceFilter, ResourceLine
from chatdong_tui.ui.command import Command
from chatdong_tui.ui.resource.form_screen import draft_of, open_resource
from chatdong_tui.ui.searched_list import SearchedList
from chatdong_tui.ui.widgets.columns import Column
from chatdong_tui.ui.widgets.long_list import LongList
from chatdong_tui.ui.widgets.pages import Row, StillPages
from chatdong_tui.ui.widgets.plain import Plain
from chatdong_tui.ui.widgets.text_box import TextBox
from chatdong_tui.usecases import resource
from chatdong_tui.usecases.desk import Noun
from chatdong_tui.words import resource_screens as words
from chatdong_tui.words.formats import short_date
from chatdong_tui.words.labels import label


def _no_row(screen: ResourcesScreen) -> str:
    return "" if screen.chosen is not None else words.NO_ROW


def _over(screen: ResourcesScreen) -> str:
    if screen.chosen is None:
        return words.NO_ROW
    return words.ALREADY_ENDED if screen.chosen.ended_on(screen.app.today) else ""


class _Register(StillPages):
    """The rows that were read last. Before the first are read there is no answer."""

    def __init__(self) -> None:
        super().__init__()
        self._read = asyncio.Event()

    def take(self, rows: list[Row]) -> None:
        self._rows = rows
        self._read.set()

    async def count(self) -> int:
        await self._read.wait()
        return await super().count()

    async def page(self, number: int) -> list[Row]:
        await self._read.wait()
        return await super().page(number)


class ResourcesScreen(SearchedList):
    """One row a resource, by domain and name. It opens with all of them."""

    COMMANDS: ClassVar[tuple[Command, ...]] = (
        Command("search", "slash", words.SEARCH, words.SEARCH_HELP),
        Command("new", "f4", words.NEW, words.NEW_HELP, also=("n",)),
        Command("edit", "enter", words.EDIT, words.EDIT_HELP, unavailable=_no_row, also=("e", "f2")),
        Command("toggle_usable", "u", words.TOGGLE_USABLE, words.TOGGLE_USABLE_HELP),
        Command("end", "f8", words.END, words.END_HELP, unavailable=_over, also=("x",)),
        Command("remove", "delete", words.REMOVE, words.REMOVE_HELP, unavailable=_no_row),
        Command("history", "h", words.HISTORY, words.HISTORY_HELP, unavailable=_no_row, footer=False),
    )
    WATCHES = frozenset({Noun.CASE, Noun.NETWORK})
    AUTO_FOCUS = "LongList"
    enter = "edit"
    heading = words.RESOURCES
    DEFAULT_CSS = """
    ResourcesScreen Horizontal { height: 1; }
    ResourcesScreen #find-label { width: 12; padding: 0 1; color: $text-muted; }
    ResourcesScreen #which { width: 24; padding: 0 1; color: $text-muted; }
    """

    def __init__(self) -> None:
        super().__init__()
        self._lines: dict[str, ResourceLine] = {}
        self._register = _Register()
        self._usable_only = False

    def body(self) -> ComposeResult:
        with Horizontal():
            yield Plain(words.FIND, id="find-label")
            yield TextBox(placeholder=words.FIND_EXAMPLE, max_length=40)
            yield Plain(words.EVERY, id="which")
        yield LongList(
            self._register,
            (
                Column(words.NAME, least=16),
                Column(words.DOMAIN, 12, drop=3),
                Column(words.SHAPE, 11, drop=1),
                Column(words.WHO, 16, drop=2),
                Column(words.LEFT, 12),
                Column(words.UNTIL, 13),
            ),
            unit=words.UNIT,
            empty=words.NO_RESOURCES,
        )

    @property
    def chosen(self) -> ResourceLine | None:
        """The resource under the cursor."""
        return self._lines.get(self.list.key or "")

    async def reload(self) -> None:
        usable_on = self.app.today if self._usable_only else None
        wanted = ResourceFilter(text=self.wanted, usable_on=usable_on)
        found = await self.ask(resource.register, wanted, group="register")
        if found is None:
            return
        self._lines = {line.id: line for line in found}
        self._register.take([self._row(line) for line in found])
        self.list.reload()

    def _row(self, line: ResourceLine) -> Row:
        one, today = line.resource, self.app.today
        until = short_date(one.until_on) if one.until_on else ""
        shape = f"{label(one.sector)} {label(one.form)}"
        return line.id, (one.name, label(one.domain), shape, line.organisation, words.left_cell(line, today), until)

    # what can be done

    def action_toggle_usable(self) -> None:
        self._usable_only = not self._usable_only
        self.query_one("#which", Plain).show(words.USABLE if self._usable_only else words.EVERY)
        self.load()

    async def action_new(self) -> None:
        await open_resource(self, None)

    async def action_edit(self) -> None:
        assert self.chosen is not None
        await open_resource(self, self.chosen.resource)

    async def action_end(self) -> None:
        assert self.chosen is not None
        ended = replace(self.chosen.resource, until_on=self.app.today)
        await self.perform(resource.edit, ended.id, draft_of(ended))
        self.notice(words.ENDS_TODAY.format(name=ended.name))

    async def action_remove(self) -> None:
        assert self.chosen is not None
        await self.perform(resource.remove, self.chosen.id)
        self.notice(words.REMOVED)

    def action_history(self) -> None:
        assert self.chosen is not None
        self.app.open("history", table="resource", row_id=self.chosen.id)
