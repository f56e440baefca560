"""A list of any length: it draws from the few pages it holds, and asks for what is in sight and missing."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from typing import ClassVar

from textual import events
from textual.binding import Binding, BindingType
from textual.geometry import Region, Size
from textual.message import Message
from textual.scroll_view import ScrollView
from textual.strip import Strip

from chatdong_tui.ui.widgets.columns import Column, Layout
from chatdong_tui.ui.widgets.notice import Trouble
from chatdong_tui.ui.widgets.pages import PAGE, HeldPages, Pages, Row, find_again
from chatdong_tui.words import ui as words


class LongList(ScrollView, can_focus=True, inherit_bindings=False):
    """A table of one-line rows with a header and a selected row.

    unit: if given, the screen's top line says how many rows there are (`건`, `명`). empty: the sentence
    of a list without rows.
    """

    COMPONENT_CLASSES: ClassVar[set[str]] = {"long-list--header", "long-list--selected", "long-list--waiting"}
    DEFAULT_CSS = """
    LongList { height: 1fr; overflow-x: hidden; overflow-y: auto; scrollbar-size-vertical: 1; }
    LongList > .long-list--header { color: $text-muted; text-style: underline; }
    LongList > .long-list--selected { background: $surface; text-style: bold; }
    LongList:focus > .long-list--selected { background: $primary 45%; text-style: bold; }
    LongList > .long-list--waiting { color: $text-muted; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("up", "move(-1)", show=False),
        Binding("down", "move(1)", show=False),
        Binding("pageup", "turn(-1)", show=False),
        Binding("pagedown", "turn(1)", show=False),
        Binding("home", "first", show=False),
        Binding("end", "last", show=False),
        Binding("enter", "choose", show=False),
    ]

    class RowHighlighted(Message):
        """Another row is selected; key is None in an empty list."""

        def __init__(self, long_list: LongList, key: str | None) -> None:
            super().__init__()
            self.list = long_list
            self.key = key

    class RowChosen(RowHighlighted):
        """Enter, or a click on the selected row."""

        key: str

    class Counted(Message):
        """The rows have been counted."""

        def __init__(self, long_list: LongList, total: int) -> None:
            super().__init__()
            self.list = long_list
            self.total = total

    def __init__(
        self, pages: Pages, columns: Sequence[Column], *, unit: str = "", empty: str = words.EMPTY_LIST
    ) -> None:
        super().__init__()
        self._pages = pages
        self._layout_of_columns = Layout(columns)
        self.unit = unit
        self._empty = empty
        self._held = HeldPages()
        self._total: int | None = None
        self._known = 0
        self._at = 0
        self._announced: str | None = None
        self._generation = 0
        self._fetching: asyncio.Task[None] | None = None
        self._counting: asyncio.Task[None] | None = None

    def on_mount(self) -> None:
        self._start_over(keep=None)

    def on_unmount(self) -> None:
        self._stop()

    def _stop(self) -> None:
        for task in (self._fetching, self._counting):
            if task is not None:
                task.cancel()
        self._fetching = self._counting = None

    # what is shown

    @property
    def pages(self) -> Pages:
        return self._pages

    @pages.setter
    def pages(self, pages: Pages) -> None:
        """Show the rows of another question, from the top."""
        self._pages = pages
        self._at = 0
        self.scroll_to(0, 0, animate=False, immediate=True)
        self._start_over(keep=None)

    def reload(self) -> None:
        """Ask again for what is shown; the selected row stays selected wherever it now stands."""
        self._start_over(keep=self.key)

    @property
    def key(self) -> str | None:
        """The key of the selected row; None while there is none."""
        row = self._held.row(self._at)
        return row[0] if row else None

    @property
    def cells(self) -> tuple[str, ...] | None:
        """The cells of the selected row."""
        row = self._held.row(self._at)
        return row[1] if row else None

    @property
    def total(self) -> int | None:
        """How many rows there are; None until they are counted."""
        return self._total

    @property
    def waiting(self) -> bool:
        """Whether rows in sight are still on their way."""
        return self._fetching is not None or self._counting is not None

    def select(self, key: str) -> None:
        """Select the row with this key, if it is there."""
        self._start_over(keep=key)

    # fetching

    def _start_over(self, keep: str | None) -> None:
        self._generation += 1
        self._stop()
        self._total = None
        self._counting = asyncio.create_task(self._count(self._generation, keep))
        if keep is None:
            self._held.clear()
            self._known = 0
            self._announced = None
            self._need()
        self.refresh()

    async def _count(self, generation: int, keep: str | None) -> None:
        try:
            if keep is not None:
                # The old rows stay on screen until the place of the selected one is known.
                found = await find_again(self._pages, keep, self._at)
                if generation != self._generation:
                    return
                self._at = found.place
                self._held.clear()
                self._hold(found.number, found.rows)
            total = await self._pages.count()
            if generation != self._generation:
                return
            self._counting = None
            self._total = self._known = total
            self.post_message(self.Counted(self, total))
            self._resize(total)
            self._go(self._at)
            self._need()
            self.refresh()  # an empty list changes neither its size nor its selection
        except Exception as error:
            self.post_message(Trouble(error))
        finally:
            if generation == self._generation:
                self._counting = None

    def _need(self) -> None:
        """See to it that the rows in sight are fetched."""
        if self._fetching is None and self.is_attached and self._missing() is not None:
            self._fetching = asyncio.create_task(self._fetch(self._generation))

    def _missing(self) -> int | None:
        top = int(self.scroll_offset.y)
        return self._held.missing(top, top + max(0, self.size.height - 2), self._total)

    async def _fetch(self, generation: int) -> None:
        try:
            while generation == self._generation and (number := self._missing()) is not None:
                rows = await self._pages.page(number)
                if generation != self._generation:
                    return
                self._hold(number, rows)
        except Exception as error:
            self.post_message(Trouble(error))
        finally:
            if generation == self._generation:
                self._fetching = None

    def _hold(self, number: int, rows: list[Row]) -> None:
        self._held.hold(number, rows)
        if self._total is None:
            # The first page is shown before the rows are counted.
            self._known = max(self._known, number * PAGE + len(rows))
            self._resize(self._known)
        self.refresh()
        self._announce()

    # moving

    def _visible(self) -> int:
        return max(1, self.size.height - 1)

    def _resize(self, rows: int) -> None:
        self.virtual_size = Size(self.size.width, rows + 1)

    def _go(self, place: int) -> None:
        before = self._at
        self._at = max(0, min(place, self._known - 1))
        top = int(self.scroll_offset.y)
        if self._at < top:
            self.scroll_to(y=self._at, animate=False, immediate=True)
        elif self._at >= top + self._visible():
            self.scroll_to(y=self._at - self._visible() + 1, animate=False, immediate=True)
        if before != self._at and int(self.scroll_offset.y) == top:
            for row in (before, self._at):
                self.refresh(Region(0, row - top + 1, self.size.width, 1))
        self._need()
        self._announce()

    def _announce(self) -> None:
        key = self.key
        if key != self._announced and (key is not None or self._total == 0):
            self._announced = key
            self.post_message(self.RowHighlighted(self, key))

    def watch_scroll_y(self, old_value: float, new_value: float) -> None:
        super().watch_scroll_y(old_value, new_value)
        self._need()

    def on_resize(self) -> None:
        self._resize(self._known)
        self._go(self._at)

    def action_move(self, step: int) -> None:
        self._go(self._at + step)

    def action_turn(self, step: int) -> None:
        place = self._at + step * (self._visible() - 1 or 1)
        self.scroll_to(y=int(self.scroll_offset.y) + step * (self._visible() - 1 or 1), animate=False, immediate=True)
        self._go(place)

    def action_first(self) -> None:
        self._go(0)

    def action_last(self) -> None:
        self._go(self._known - 1)

    def action_choose(self) -> None:
        if (key := self.key) is not None:
            self.post_message(self.RowChosen(self, key))

    def on_click(self, event: events.Click) -> None:
        if event.y == 0:
            return
        place = int(self.scroll_offset.y) + event.y - 1
        if place >= self._known:
            return
        if place == self._at:
            self.action_choose()
        else:
            self._go(place)

    # drawing

    def render_line(self, y: int) -> Strip:
        width = self.scrollable_content_region.width
        layout = self._layout_of_columns
        layout.measure(width)
        if y == 0:
            return layout.header(self.rich_style + self.get_component_rich_style("long-list--header"))
        place = int(self.scroll_offset.y) + y - 1
        row = self._held.row(place)
        if row is None:
            return self._blank(place, y, width)
        style = self.rich_style
        if place == self._at:
            style += self.get_component_rich_style("long-list--selected")
        return layout.row(row[1], style)

    def _blank(self, place: int, y: int, width: int) -> Strip:
        style = self.rich_style + self.get_component_rich_style("long-list--waiting")
        if place < self._known or (self._total is None and y == 1):
            return self._layout_of_columns.sentence(words.READING_ROW, style)
        if self._total == 0 and y == 1:
            return self._layout_of_columns.sentence(self._empty, style)
        return Strip.blank(width, self.rich_style)
