"""A short list of lines under headings, each of which opens something."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar

from rich.segment import Segment
from textual import events
from textual.binding import Binding, BindingType
from textual.geometry import Size
from textual.message import Message
from textual.scroll_view import ScrollView
from textual.strip import Strip

from chatdong_tui.ui.inert import fit


@dataclass(frozen=True)
class Line:
    """One line. key: None for what cannot be selected. style: '', 'heading', 'quiet' or 'alert'."""

    key: str | None
    text: str
    style: str = ""


class LineList(ScrollView, can_focus=True, inherit_bindings=False):
    """Lines that fit into memory (a few hundred). INDENT: stands before a line that can be selected."""

    INDENT: ClassVar[str] = "   "

    COMPONENT_CLASSES: ClassVar[set[str]] = {
        "line-list--selected", "line-list--heading", "line-list--quiet", "line-list--alert",
    }  # fmt: skip
    DEFAULT_CSS = """
    LineList { height: 1fr; overflow-x: hidden; overflow-y: auto; scrollbar-size-vertical: 1; }
    LineList > .line-list--selected { background: $surface; text-style: bold; }
    LineList:focus > .line-list--selected { background: $primary 45%; text-style: bold; }
    LineList > .line-list--heading { color: $text-muted; text-style: bold; }
    LineList > .line-list--quiet { color: $text-muted; }
    LineList > .line-list--alert { color: $text-warning; text-style: bold; }
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

    class LineHighlighted(Message):
        """Another line is selected."""

        def __init__(self, line_list: LineList, key: str) -> None:
            super().__init__()
            self.list = line_list
            self.key = key

        @property
        def control(self) -> LineList:
            return self.list

    class LineChosen(LineHighlighted):
        """Enter, or a click on the selected line."""

    def __init__(self, lines: Sequence[Line] = (), *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._lines: tuple[Line, ...] = ()
        self._at = -1
        self.lines = lines

    @property
    def lines(self) -> Sequence[Line]:
        return self._lines

    @lines.setter
    def lines(self, lines: Sequence[Line]) -> None:
        """Show other lines; the selected key stays selected if it is still there, else the nearest line is."""
        before, key = self._at, self.key
        self._lines = tuple(lines)
        self.virtual_size = Size(self.size.width, len(self._lines))
        kept = next((at for at, line in enumerate(self._lines) if key is not None and line.key == key), None)
        self._at = -1
        self._go(kept if kept is not None else self._nearest(max(before, 0)))
        self.refresh()

    @property
    def key(self) -> str | None:
        """The key of the selected line; None when nothing can be selected."""
        return self._lines[self._at].key if 0 <= self._at < len(self._lines) else None

    def select(self, key: str) -> None:
        """Select the line with this key, if it is there."""
        self._go(next((at for at, line in enumerate(self._lines) if line.key == key), self._at))

    def bring_into_sight(self) -> None:
        """Scroll to the selected line; where the list has just been filled, once it knows its new height."""
        self.call_after_refresh(lambda: self._go(self._at))

    def _nearest(self, at: int) -> int:
        places = [place for place, line in enumerate(self._lines) if line.key is not None]
        return min(places, key=lambda place: (abs(place - at), -place), default=-1)

    def _next(self, at: int, step: int) -> int:
        at += step
        while 0 <= at < len(self._lines):
            if self._lines[at].key is not None:
                return at
            at += step
        return self._at

    def _go(self, at: int) -> None:
        if not 0 <= at < len(self._lines):
            return
        changed = at != self._at
        self._at = at
        self.refresh()
        # The headings above the first line come into sight with it.
        top = at
        while top > 0 and self._lines[top - 1].key is None:
            top -= 1
        y = int(self.scroll_offset.y)
        if top < y:
            self.scroll_to(y=top, animate=False, immediate=True)
        elif self.size.height and at >= y + self.size.height:
            self.scroll_to(y=at - self.size.height + 1, animate=False, immediate=True)
        key = self._lines[at].key
        if changed and key is not None:
            self.post_message(self.LineHighlighted(self, key))

    def on_resize(self) -> None:
        self.virtual_size = Size(self.size.width, len(self._lines))
        self._go(self._at)

    def action_move(self, step: int) -> None:
        self._go_or_scroll(self._next(self._at, step), step)

    def action_turn(self, step: int) -> None:
        page = step * max(1, self.size.height - 1)
        self._go_or_scroll(self._nearest(max(0, min(len(self._lines) - 1, self._at + page))), page)

    def _go_or_scroll(self, at: int, by: int) -> None:
        """Select a line; where that is no other one, what stands beyond it comes into sight."""
        if at == self._at:
            self.scroll_relative(y=by, animate=False, immediate=True)
        else:
            self._go(at)

    def action_first(self) -> None:
        self._go_or_scroll(self._nearest(0), -len(self._lines))

    def action_last(self) -> None:
        self._go_or_scroll(self._nearest(len(self._lines)), len(self._lines))

    def action_choose(self) -> None:
        if (key := self.key) is not None:
            self.post_message(self.LineChosen(self, key))

    def on_click(self, event: events.Click) -> None:
        at = int(self.scroll_offset.y) + event.y
        if not 0 <= at < len(self._lines) or self._lines[at].key is None:
            return
        if at == self._at:
            self.action_choose()
        else:
            self._go(at)

    def render_line(self, y: int) -> Strip:
        width = self.scrollable_content_region.width
        at = int(self.scroll_offset.y) + y
        if at >= len(self._lines):
            return Strip.blank(width, self.rich_style)
        line = self._lines[at]
        style = self.rich_style
        if line.style:
            style += self.get_component_rich_style(f"line-list--{line.style}")
        if at == self._at:
            style += self.get_component_rich_style("line-list--selected")
        indent = " " if line.key is None else self.INDENT
        return Strip([Segment(fit(indent + line.text, width), style)], width)
