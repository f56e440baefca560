"""A grid of numbers under a short form that says which numbers are shown; everything typed is saved in one act."""

from __future__ import annotations

import re
from abc import abstractmethod
from typing import ClassVar

from textual.app import ComposeResult

from chatdong_tui.domain.refusal import FileRefused, RuleBroken
from chatdong_tui.ui.kept_form import KeptForm
from chatdong_tui.ui.widgets.form import Form
from chatdong_tui.ui.widgets.number_grid import NumberGrid
from chatdong_tui.ui.widgets.number_table import Cell, GridColumn, GridRow, NumberTable
from chatdong_tui.words import grid as words


class GridForm(KeptForm):
    """What is typed stays while other numbers are shown, and comes back after a crash.

    A subclass reads in `read_numbers`, makes the table of it in `table`, and saves `typed` in `write`. The
    keys of its columns and rows together name a cell among all that can be shown.
    """

    AUTO_FOCUS = "NumberGrid"
    row_totals: ClassVar[bool] = True

    DEFAULT_CSS = "GridForm Form { height: auto; }"

    def __init__(self) -> None:
        super().__init__()
        self.typed: dict[str, str] = {}
        self._shown: dict[str, str] = {}
        self.sent: list[str] = []
        self._was_read = False

    @abstractmethod
    def head(self) -> Form:
        """The fields that say which numbers are shown."""

    @abstractmethod
    async def read_numbers(self) -> bool:
        """Read what the head asks for; False when a newer question overtook this one."""

    @abstractmethod
    def columns_and_rows(self) -> tuple[list[GridColumn], list[GridRow]]:
        """The frame of what was read."""

    @abstractmethod
    def saved(self) -> tuple[dict[Cell, int | None], dict[Cell, str]]:
        """The numbers that were read, and the units that are not those of their columns."""

    def body(self) -> ComposeResult:
        yield self.head()
        yield NumberGrid(row_totals=self.row_totals)

    @property
    def grid(self) -> NumberGrid:
        return self.query_one(NumberGrid)

    # showing

    async def reload(self) -> None:
        try:
            self.form.values()
        except RuleBroken as error:
            self.form.show_errors([error])
            return
        if not await self.read_numbers():
            return
        self._shown = self.form.raw()
        self.draw()
        if not self._was_read:
            self._was_read = True
            await self.bring_back()

    def draw(self) -> None:
        """Show what was read, and above it what was typed."""
        columns, rows = self.columns_and_rows()
        saved, units = self.saved()
        cells = ((row.key, column.key) for row in rows for column in columns)
        typed = {cell: number_of(self.typed[name(cell)]) for cell in cells if name(cell) in self.typed}
        self.grid.show(NumberTable(columns, rows, saved, typed, units))

    async def turn(self) -> None:
        """Show what the head asks for now."""
        self._let_go()
        await self.reload()
        if self.typed:
            self.notice(words.STILL_UNSAVED.format(count=len(self.typed)))

    def _let_go(self) -> None:
        # Digits that arrive before the other numbers are read must not land in those shown until now.
        self.grid.show(NumberTable())

    def on_form_submitted(self, event: Form.Submitted) -> None:
        event.stop()
        if self._follow_head():
            self.grid.focus()

    def on_form_field_done(self, event: Form.FieldDone) -> None:
        event.stop()
        if self._was_read and not self.form.broken():
            self._follow_head()

    def _follow_head(self) -> bool:
        if broken := self.form.broken():
            self.form.show_errors(broken)
            return False
        if self.form.raw() != self._shown:
            self._let_go()
            self.load()
        return True

    # typing

    def on_number_grid_typed(self, event: NumberGrid.Typed) -> None:
        event.stop()
        table = self.grid.table
        if table.is_typed(event.cell):
            number, unit = table.number(event.cell), table.unit(event.cell)
            usual = next(column.unit for column in table.columns if column.key == event.cell[1])
            self.typed[name(event.cell)] = "" if number is None else f"{number}{'' if unit == usual else unit}"
        else:
            self.typed.pop(name(event.cell), None)

    def on_number_grid_left(self, event: NumberGrid.Left) -> None:
        event.stop()
        self.run_worker(self._keep(self.typed), group="keep", exit_on_error=False)

    @property
    def dirty(self) -> bool:
        return bool(self.typed)

    def settle(self) -> None:
        super().settle()
        self.typed.clear()

    async def keep(self, typed: dict[str, str]) -> None:
        await super().keep(dict(self.typed))

    def restore(self, typed: dict[str, str]) -> None:
        self.typed = dict(typed)
        self.draw()

    # saving

    def send(self) -> list[tuple[list[str], str]]:
        """What was typed, each with the parts of its name, in the order in which it is sent."""
        self.sent = list(self.typed)
        return [(each.split("/"), self.typed[each]) for each in self.sent]

    async def save(self) -> bool:
        if not self.typed:
            self.notice(words.NOTHING_TYPED)
            return False
        return await super().save()

    def refuse(self, error: RuleBroken | FileRefused) -> None:
        place = error.facts.get("cell") if isinstance(error, RuleBroken) else None
        super().refuse(error)
        if isinstance(place, int) and place < len(self.sent):
            cells = [(row.key, column.key) for row in self.grid.table.rows for column in self.grid.table.columns]
            for cell in cells:
                if name(cell) == self.sent[place]:
                    self.grid.select(cell)


def name(cell: Cell) -> str:
    """A cell among all that can be shown."""
    row, column = cell
    return f"{column}/{row}"


def number_of(text: str) -> int | None:
    """The number of a kept text: `12`, `3가구`; None of a blank one."""
    digits = re.match(r"\d*", text)
    return int(digits[0]) if digits and digits[0] else None


def unit_of(text: str) -> str | None:
    """The unit of a kept text, where it is not its column's."""
    return text.lstrip("0123456789") or None
