"""The documents of a month as they will be written, before anything is."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import ClassVar

from rich.cells import cell_len
from textual import events
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import ScrollableContainer
from textual.content import Content
from textual.widgets import Static

from chatdong_tui.document import Document
from chatdong_tui.ui.command import Command
from chatdong_tui.ui.command_screen import CommandScreen
from chatdong_tui.ui.export.page import draw
from chatdong_tui.ui.inert import inert
from chatdong_tui.ui.widgets.plain import Plain
from chatdong_tui.words import export_screens as words

WRITE = "write"
"""What the screen answers when the documents are to be written."""
_MARGIN = 3
"""Cells left and right of the page and for the scroll bar."""
_SIDEWAYS = 20


class _Paper(ScrollableContainer, can_focus=True, inherit_bindings=False):
    """The page, read with the arrow and page keys."""

    DEFAULT_CSS = """
    _Paper { height: 1fr; padding: 0 1; scrollbar-size: 1 1; }
    _Paper > Static { width: auto; height: auto; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("up", "scroll_up", show=False),
        Binding("down", "scroll_down", show=False),
        Binding("pageup", "page_up", show=False),
        Binding("pagedown,space", "page_down", show=False),
        Binding("home", "scroll_home", show=False),
        Binding("end", "scroll_end", show=False),
    ]


def _only_one(screen: PreviewScreen) -> str:
    return words.ONLY_DOCUMENT if len(screen.documents) < 2 else ""


class PreviewScreen(CommandScreen):
    """One document at a time. Closes with WRITE when the person wants the files.

    remark: what a person should know before writing them, of all or of each.
    """

    COMMANDS: ClassVar[tuple[Command, ...]] = (
        Command("write", "f2", words.WRITE, words.WRITE_HELP),
        Command("next_document", "right", words.NEXT_DOCUMENT, words.NEXT_DOCUMENT_HELP, unavailable=_only_one),
        Command(
            "last_document", "left", words.LAST_DOCUMENT, words.LAST_DOCUMENT_HELP, unavailable=_only_one, footer=False
        ),
        Command("look_right", "shift+right", words.RIGHT, words.RIGHT_HELP, footer=False),
        Command("look_left", "shift+left", words.LEFT, words.LEFT_HELP, footer=False),
    )
    heading = words.PREVIEW
    DEFAULT_CSS = "PreviewScreen .about { padding: 0 1; }"

    def __init__(self, documents: Sequence[Document], remark: str | Callable[[Document], str] = words.NO_NAMES) -> None:
        super().__init__()
        self.documents = tuple(documents)
        self._remark = remark
        self._at = 0

    @property
    def document(self) -> Document:
        """The one that is shown."""
        return self.documents[self._at]

    def body(self) -> ComposeResult:
        yield Plain(id="which", classes="about")
        yield Plain(id="remark", classes="about")
        with _Paper():
            yield Static(markup=False)

    def on_resize(self, event: events.Resize) -> None:
        self._draw()

    def _draw(self) -> None:
        self.query_one("#which", Plain).show(
            words.PAGE_OF.format(at=self._at + 1, all=len(self.documents), title=self.document.title)
        )
        remark = self._remark if isinstance(self._remark, str) else self._remark(self.document)
        self.query_one("#remark", Plain).show(remark)
        lines = draw(self.document, self.size.width - _MARGIN)
        page = Content("\n").join(
            Content(inert(line.text)).stylize("bold") if line.strong else Content(inert(line.text)) for line in lines
        )
        paper = self.query_one(_Paper)
        static = paper.query_one(Static)
        # Said outright, because a page as wide as its widest table must not be folded to the screen.
        static.styles.width = max(1, *(cell_len(line.text) for line in lines))
        static.update(page)

    def _go(self, step: int) -> None:
        self._at = (self._at + step) % len(self.documents)
        self._draw()
        self.query_one(_Paper).scroll_home(animate=False)

    def action_next_document(self) -> None:
        self._go(1)

    def action_last_document(self) -> None:
        self._go(-1)

    def action_look_right(self) -> None:
        self.query_one(_Paper).scroll_relative(x=_SIDEWAYS, animate=False)

    def action_look_left(self) -> None:
        self.query_one(_Paper).scroll_relative(x=-_SIDEWAYS, animate=False)

    async def action_write(self) -> None:
        self.close(WRITE)
