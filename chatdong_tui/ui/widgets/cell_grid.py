"""What tables have alike in which the arrows go from cell to cell: the selected row, the keys, and how they scroll."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar, Generic, Protocol, TypeVar

from rich.segment import Segment
from rich.style import Style
from textual.binding import Binding, BindingType
from textual.geometry import Size
from textual.scroll_view import ScrollView
from textual.strip import Strip

from chatdong_tui.ui.widgets.columns import Layout


class _Keyed(Protocol):
    @property
    def key(self) -> str | None: ...


Row = TypeVar("Row", bound=_Keyed)


class CellGrid(ScrollView, Generic[Row], can_focus=True, inherit_bindings=False):
    """empty: the sentence of a table without rows. A row without a key cannot be selected.

    A subclass says in `_go` how a cell is selected, in `_chosen` what Enter means, and in `_drawn` how a row looks.
    """

    COMPONENT_CLASSES: ClassVar[set[str]] = {"cell-grid--header", "cell-grid--here", "cell-grid--marked"}
    DEFAULT_CSS = """
    CellGrid { height: 1fr; overflow-x: hidden; overflow-y: auto; scrollbar-size-vertical: 1; }
    CellGrid > .cell-grid--header { color: $text-muted; text-style: underline; }
    CellGrid > .cell-grid--here { text-style: underline; }
    CellGrid:focus > .cell-grid--here { text-style: bold reverse; }
    CellGrid > .cell-grid--marked { color: $text-warning; text-style: bold; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("up", "move(-1, 0)", show=False),
        Binding("down", "move(1, 0)", show=False),
        Binding("left", "move(0, -1)", show=False),
        Binding("right", "move(0, 1)", show=False),
        Binding("pageup", "turn(-1)", show=False),
        Binding("pagedown", "turn(1)", show=False),
        Binding("home", "end_of_row(-1)", show=False),
        Binding("end", "end_of_row(1)", show=False),
        Binding("enter", "choose", show=False),
    ]

    def __init__(self, layout: Layout, empty: str) -> None:
        super().__init__()
        self._layout_of_columns = layout
        self._empty = empty
        self._rows: tuple[Row, ...] = ()
        self._at = -1

    def _go(self, at: int, column: int) -> None:
        raise NotImplementedError

    def _chosen(self) -> None:
        raise NotImplementedError

    def _drawn(self, row: Row, width: int, *, here: bool) -> Strip:
        raise NotImplementedError

    @property
    def key(self) -> str:
        """The key of the selected row; '' in an empty table."""
        return (self._rows[self._at].key or "") if 0 <= self._at < len(self._rows) else ""

    def _take(self, rows: Sequence[Row]) -> int | None:
        """Show other rows; where the selected one is among them."""
        key = self.key
        self._rows = tuple(rows)
        self._measure()
        return self._place(key)

    def _place(self, key: str) -> int | None:
        return next((at for at, row in enumerate(self._rows) if key and row.key == key), None)

    def _measure(self) -> None:
        self.virtual_size = Size(self.size.width, len(self._rows) + 1)

    def _bring_into_sight(self, top: int, at: int) -> None:
        """Scroll until the rows from `top` to `at` are seen."""
        seen, visible = int(self.scroll_offset.y), max(1, self.size.height - 1)
        if top < seen:
            self.scroll_to(y=top, animate=False, immediate=True)
        elif self.size.height and at >= seen + visible:
            self.scroll_to(y=at - visible + 1, animate=False, immediate=True)

    def action_choose(self) -> None:
        if self.key:
            self._chosen()

    # drawing

    def render_line(self, y: int) -> Strip:
        width, layout = self.scrollable_content_region.width, self._layout_of_columns
        layout.measure(width)
        if y == 0:
            return layout.header(self.rich_style + self.get_component_rich_style("cell-grid--header"))
        at = int(self.scroll_offset.y) + y - 1
        if at >= len(self._rows):
            return layout.sentence(self._empty if not self._rows and y == 1 else "", self.rich_style)
        return self._drawn(self._rows[at], width, here=at == self._at)

    def _in_style(self, strip: Strip, span: tuple[int, int], part: str) -> Strip:
        """The strip with the cells of a span in the style `cell-grid--<part>`."""
        style = self.get_component_rich_style(f"cell-grid--{part}")
        return replaced(strip, *span, _styled(strip.crop(*span), style))


def _styled(strip: Strip, style: Style) -> Strip:
    return Strip(Segment.apply_style(list(strip), post_style=style), strip.cell_length)


def replaced(strip: Strip, start: int, end: int, by: Strip) -> Strip:
    """The strip with other cells from `start` up to `end`."""
    return Strip.join([strip.crop(0, start), by, strip.crop(end, strip.cell_length)])
