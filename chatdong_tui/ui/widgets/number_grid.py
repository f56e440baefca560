"""A grid of whole numbers: digits type into the cell, Enter goes down, Tab goes right, sums follow each key."""

from __future__ import annotations

from typing import ClassVar

from rich.segment import Segment
from rich.style import Style
from textual import events
from textual.message import Message
from textual.strip import Strip
from textual.widget import Widget

from chatdong_tui.ui.hangul_keys import keys
from chatdong_tui.ui.widgets.notice import Notice
from chatdong_tui.ui.widgets.number_lines import HEAD, NumberLines
from chatdong_tui.ui.widgets.number_paste import MOST, NotNumbers, block
from chatdong_tui.ui.widgets.number_table import Cell, NumberTable
from chatdong_tui.words import grid as words
from chatdong_tui.words.formats import count

_UNDO = keys("ctrl+z").split(",")
_STEPS = {"up": (-1, 0), "down": (1, 0), "left": (0, -1), "right": (0, 1)}


class NumberGrid(Widget, can_focus=True):
    """Arriving at a cell and typing replaces its number; Backspace mends it; `-` or Delete makes it blank, not 0.

    row_totals: whether the cells of a row may be added to each other.
    """

    COMPONENT_CLASSES: ClassVar[set[str]] = {
        "number-grid--caption", "number-grid--heading", "number-grid--cursor", "number-grid--typed",
        "number-grid--blank", "number-grid--sum",
    }  # fmt: skip
    DEFAULT_CSS = """
    NumberGrid { height: 1fr; }
    NumberGrid > .number-grid--caption { text-style: bold; }
    NumberGrid > .number-grid--heading { color: $text-muted; }
    NumberGrid > .number-grid--blank { color: $text-muted; }
    NumberGrid > .number-grid--typed { text-style: bold; }
    NumberGrid > .number-grid--cursor { background: $surface; text-style: bold; }
    NumberGrid:focus > .number-grid--cursor { background: $primary 60%; text-style: bold; }
    NumberGrid > .number-grid--sum { background: $panel; text-style: bold; }
    """

    class Typed(Message):
        """The number of a cell is another one now."""

        def __init__(self, grid: NumberGrid, cell: Cell) -> None:
            super().__init__()
            self.grid = grid
            self.cell = cell

        @property
        def control(self) -> NumberGrid:
            return self.grid

    class Left(Typed):
        """A cell that was changed is done for now."""

    def __init__(self, *, row_totals: bool = True, id: str | None = None) -> None:
        super().__init__(id=id)
        self._row_totals = row_totals
        self.table = NumberTable()
        self._row = self._column = 0
        self._top = self._first = 0
        self._typing = False
        self._before: list[tuple[Cell, int | None]] = []

    # what is shown

    def show(self, table: NumberTable) -> None:
        """Show other numbers. The cursor stays on its cell if that is still there."""
        here = self.cell
        self.table = table
        self._typing = False
        self._before = []
        self._row = min(self._row, max(0, len(table.rows) - 1))
        self._column = min(self._column, max(0, len(table.columns) - 1))
        if here is not None:
            self.select(here)
        self._follow()

    @property
    def cell(self) -> Cell | None:
        """The cell at hand; None in a grid without cells."""
        there = self._row < len(self.table.rows) and self._column < len(self.table.columns)
        return self.table.cell(self._row, self._column) if there else None

    def select(self, cell: Cell) -> None:
        """Go to a cell, if it is there."""
        rows = [row.key for row in self.table.rows]
        columns = [column.key for column in self.table.columns]
        if cell[0] in rows and cell[1] in columns:
            self._go(rows.index(cell[0]), columns.index(cell[1]))

    # moving

    def _go(self, row: int, column: int) -> None:
        if 0 <= row < len(self.table.rows) and 0 <= column < len(self.table.columns):
            self._leave()
            self._row, self._column = row, column
            self._follow()

    def _leave(self) -> None:
        if self._typing and self.cell is not None:
            self.post_message(self.Left(self, self.cell))
        self._typing = False

    def _follow(self) -> None:
        """Bring the cell at hand into sight."""
        height = max(1, self.size.height - HEAD - 1)
        self._top = min(max(self._top, self._row - height + 1), self._row, max(0, len(self.table.rows) - height))
        across = self._lines().across
        self._first = min(
            max(self._first, self._column - across + 1), self._column, max(0, len(self.table.columns) - across)
        )
        self.refresh()

    def _next_down(self) -> None:
        if self._row + 1 < len(self.table.rows):
            self._go(self._row + 1, self._column)
        else:
            self._go(0, self._column + 1)

    def _along(self, step: int) -> bool:
        """One cell on in the order of reading; False beyond the ends."""
        across = len(self.table.columns)
        place = self._row * across + self._column + step
        if not 0 <= place < across * len(self.table.rows):
            return False
        self._go(*divmod(place, across))
        return True

    def on_resize(self) -> None:
        self._follow()

    def on_blur(self) -> None:
        self._leave()

    def on_click(self, event: events.Click) -> None:
        lines = self._lines()
        column = (event.x - lines.title) // lines.column
        if event.x >= lines.title and column < lines.across and HEAD <= event.y < HEAD + lines.rows:
            self._go(self._top + event.y - HEAD, self._first + column)

    # typing

    async def _on_key(self, event: events.Key) -> None:
        if self._takes(event):
            event.stop()
            event.prevent_default()
            return
        await super()._on_key(event)

    def _takes(self, event: events.Key) -> bool:
        sign = event.character or ""
        if event.key in _STEPS:
            down, right = _STEPS[event.key]
            self._go(self._row + down, self._column + right)
        elif event.key == "enter":
            self._next_down()
        elif event.key in ("tab", "shift+tab"):
            return self._along(1 if event.key == "tab" else -1)
        elif event.key in ("home", "end"):
            self._go(self._row, 0 if event.key == "home" else len(self.table.columns) - 1)
        elif event.key in ("pageup", "pagedown"):
            self._go(0 if event.key == "pageup" else len(self.table.rows) - 1, self._column)
        elif event.key in _UNDO:
            return self._take_back()
        elif sign.isdecimal():
            self._digit(int(sign))
        elif event.key in ("minus", "delete"):
            self._write(None)
        elif event.key == "backspace":
            self._shorten()
        else:
            return sign == ","
        return True

    def _digit(self, digit: int) -> None:
        if self.cell is None:
            return
        number = (self.table.number(self.cell) or 0) * 10 + digit if self._typing else digit
        if number > MOST:
            self.post_message(Notice(words.TOO_LARGE.format(most=count(MOST)), error=True))
        else:
            self._write(number)

    def _shorten(self) -> None:
        number = self.table.number(self.cell) if self.cell else None
        if number is not None:
            self._write(number // 10 if number > 9 else None)

    def _write(self, number: int | None) -> None:
        """Put a number into the cell at hand; it goes on being typed."""
        if (cell := self.cell) is None:
            return
        if not self._typing:
            self._before.append((cell, self.table.number(cell)))
        # A blank cell starts anew: the next digit is the first one.
        self._typing = True
        self.table.write(cell, number)
        self.post_message(self.Typed(self, cell))
        self.refresh()

    def _take_back(self) -> bool:
        """Undo the last cell that was typed; False when none was."""
        if not self._before:
            return False
        cell, number = self._before.pop()
        self.select(cell)
        self.table.write(cell, number)
        self.post_message(self.Typed(self, cell))
        self.post_message(self.Left(self, cell))
        self.refresh()
        return True

    def _on_paste(self, event: events.Paste) -> None:
        event.stop()
        event.prevent_default()
        self._leave()
        try:
            numbers = block(event.text)
        except NotNumbers as error:
            self.post_message(Notice(words.NOT_NUMBERS.format(line=error.line, cell=error.cell), error=True))
            return
        across = max(map(len, numbers), default=0)
        if self._row + len(numbers) > len(self.table.rows) or self._column + across > len(self.table.columns):
            self.post_message(Notice(words.TOO_MANY, error=True))
            return
        row, column = self._row, self._column
        for down, line in enumerate(numbers):
            for right, number in enumerate(line):
                self._go(row + down, column + right)
                self._write(number)
        self._leave()
        self.post_message(Notice(words.PASTED.format(count=sum(map(len, numbers)))))

    # drawing

    def _lines(self) -> NumberLines:
        place = (self._row, self._column)
        return NumberLines(self.table, place, self._top, self._first, self.size, row_totals=self._row_totals)

    def render_line(self, y: int) -> Strip:
        segments = [Segment(piece.text, self._style(piece.styles)) for piece in self._lines().line(y)]
        return Strip(segments).adjust_cell_length(self.size.width, self.rich_style)

    def _style(self, names: tuple[str, ...]) -> Style:
        style = self.rich_style
        for name in names:
            style += self.get_component_rich_style(f"number-grid--{name}")
        return style
