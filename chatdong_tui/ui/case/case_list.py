"""The rows of the case list: their pages, the column they are sorted by, and the marks on them."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from typing import ClassVar

from rich.segment import Segment
from textual.strip import Strip

from chatdong_tui.ui.case.list_rows import case_cells
from chatdong_tui.ui.command_screen import CommandScreen
from chatdong_tui.ui.widgets.columns import Column, Layout
from chatdong_tui.ui.widgets.long_list import LongList
from chatdong_tui.ui.widgets.pages import Row
from chatdong_tui.usecases import case as cases
from chatdong_tui.usecases.case import CaseFilter, CaseLine, CaseOrder, Roster
from chatdong_tui.words import case_list as words

_COLUMNS: dict[CaseOrder, Column] = {
    CaseOrder.CASE_NO: Column(words.CASE_NO, 18),
    CaseOrder.STATUS: Column(words.STATUS_COLUMN, 15),
    CaseOrder.LEVEL: Column(words.CRISIS_LEVEL, 5),
    CaseOrder.LATE: Column(words.LATE_COLUMN, 14),
    CaseOrder.MANAGER: Column(words.MANAGER_COLUMN, None, least=7, drop=1),
    CaseOrder.CONTACTED_ON: Column(words.CONTACTED_ON, 12),
    CaseOrder.HOUSEHOLD_TYPE: Column(words.HOUSEHOLD_TYPE, 13, drop=2),
    CaseOrder.DONG: Column(words.DONG_COLUMN, 9, drop=3),
    CaseOrder.FOUND_ON: Column(words.FOUND_ON, 9, drop=4),
}
"""The columns from the left, each with the order it stands for."""


class CasePages:
    """The pages of one question. Before `ask_for` there is no question yet, and nobody gets an answer."""

    def __init__(self, screen: CommandScreen) -> None:
        self._screen = screen
        self._question: Roster[CaseLine] | None = None
        self._asked = asyncio.Event()

    def ask_for(self, wanted: CaseFilter) -> None:
        """Ask anew: what was counted and read before does not hold any more."""
        self._question = cases.roster(self._screen.desk, wanted)
        self._asked.set()

    async def count(self) -> int:
        await self._asked.wait()
        return await self._screen.ask(cases.roster_count, self._question) or 0

    async def page(self, number: int) -> list[Row]:
        await self._asked.wait()
        lines = await self._screen.ask(cases.roster_page, self._question, number) or []
        today, gap = self._screen.app.today, self._screen.desk.settings.contact_gap_days
        return [(line.case_id, case_cells(line, today, gap)) for line in lines]

    async def position(self, key: str) -> int | None:
        await self._asked.wait()
        return await self._screen.ask(cases.roster_position, self._question, key)


class CaseList(LongList):
    """marked: the number of each marked case by its id, in the order in which they were marked."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {"case-list--mark"}
    DEFAULT_CSS = "CaseList > .case-list--mark { color: $text-warning; text-style: bold; }"

    def __init__(self, pages: CasePages) -> None:
        super().__init__(pages, tuple(_COLUMNS.values()), unit=words.UNIT, empty=words.NO_CASES)
        self.marked: dict[str, str] = {}

    def say_order(self, order: CaseOrder, descending: bool) -> None:
        """Put the sign of its direction behind the name of the column that sorts the list."""
        named = {
            each: replace(column, title=column.title + words.SIGNS[descending]) if each is order else column
            for each, column in _COLUMNS.items()
        }
        self._layout_of_columns = Layout(tuple(named.values()))
        self.refresh()

    @property
    def chosen(self) -> dict[str, str]:
        """The marked cases, or where there are none the selected one."""
        if self.marked or self.key is None:
            return dict(self.marked)
        return {self.key: (self.cells or ("",))[0]}

    def mark(self) -> None:
        """Mark the selected case, or take its mark off, and go on to the next one."""
        if (key := self.key) is not None:
            if self.marked.pop(key, None) is None:
                self.marked[key] = (self.cells or ("",))[0]
            self.refresh()
            self.action_move(1)

    def drop_marks(self) -> None:
        self.marked = {}
        self.refresh()

    def render_line(self, y: int) -> Strip:
        strip = super().render_line(y)
        row = self._held.row(int(self.scroll_offset.y) + y - 1) if y else None
        if row is None or row[0] not in self.marked:
            return strip
        # In the free cell left of the columns.
        style = self.rich_style + self.get_component_rich_style("case-list--mark")
        return Strip([Segment(words.MARKED, style), *strip.crop(1)], strip.cell_length)
