"""A field of one row for text: one spelling, no control characters, no resident registration number."""

from __future__ import annotations

from typing import ClassVar

from rich.cells import cell_len
from rich.segment import Segment
from textual import events
from textual.geometry import Offset, Size
from textual.strip import Strip
from textual.widgets import Input

from chatdong_tui.domain.privacy import holds_resident_number
from chatdong_tui.ui.hangul_keys import keys
from chatdong_tui.ui.inert import inert, one_line
from chatdong_tui.ui.widgets.notice import Notice
from chatdong_tui.ui.widgets.typing_history import TypingHistory, place_of_change
from chatdong_tui.words import ui as words
from chatdong_tui.words.hangul import nfc

_UNDO = keys("ctrl+z").split(",")


class TextBox(Input):
    """Text in one row. Ctrl+Z takes back what was typed in it, word by word, before it does anything else.

    max_length: characters; 0 is no limit.
    """

    COMPONENT_CLASSES: ClassVar[set[str]] = {"text-box--note"}
    retyped: ClassVar[bool] = False
    """Whether entering the field marks what stands there, so that typing replaces it: for short values
    that nobody edits letter by letter. In free text that would lose a sentence at one key."""
    free_text: ClassVar[bool] = True
    """Whether what stands here is the person's own words; False where it only helps to choose."""

    DEFAULT_CSS = """
    TextBox { width: 1fr; padding: 0 1; background: $surface; color: $foreground; }
    TextBox:focus { background: $primary 35%; background-tint: $foreground 0%; }
    TextBox > .text-box--note { color: $text-muted; }
    """

    def __init__(self, value: str = "", *, max_length: int = 0, placeholder: str = "", id: str | None = None) -> None:
        super().__init__(
            None, placeholder, max_length=max_length, select_on_focus=self.retyped, compact=True, validate_on=(), id=id
        )
        self.cursor_blink = False
        self._typing = TypingHistory()
        self.restore(value)

    # what a form asks of a field

    def read(self) -> object:
        """What the field says; a subclass raises RuleBroken when its text cannot be read."""
        return nfc(self.value)

    def write(self, value: object) -> None:
        """Show a value."""
        self.restore("" if value is None else str(value))

    @property
    def raw(self) -> str:
        """The text as it was typed."""
        return self.value

    def restore(self, raw: str) -> None:
        """Put back a text as it was typed."""
        text = one_line(raw)
        if self.is_attached:
            self.value = text
            self.cursor_position = len(text)
            if self.retyped and self.has_focus:
                self.select_all()
        else:
            self.set_reactive(Input.value, text)
        self._typing.forget()

    @property
    def note(self) -> str:
        """A quiet remark after the text: how it was understood."""
        return ""

    def spelled(self, text: str) -> str:
        """How a finished text is written in the field."""
        return nfc(text)

    def commit(self) -> None:
        """The text is finished for now: write it in its one spelling."""
        spelled = self.spelled(self.value)
        if spelled != self.value:
            self.value = spelled
            self.cursor_position = len(spelled)

    def on_mount(self) -> None:
        self.virtual_size = Size(self.content_width, 1)
        self.cursor_position = len(self.value)

    # typing

    @property
    def cursor_screen_offset(self) -> Offset:
        # Input counts one cell too many at the end of the text; the terminal draws there what the Korean
        # input method is composing, so there would be a gap.
        x, y, _width, _height = self.content_region
        return Offset(x + self._position_to_cell(self.cursor_position) - self.scroll_offset.x, y)

    def _place_cursor(self) -> None:
        if self.has_focus:
            self.app.cursor_position = self.cursor_screen_offset

    def on_focus(self) -> None:
        self.call_after_refresh(self._place_cursor)

    def on_resize(self) -> None:
        self.call_after_refresh(self._place_cursor)

    def on_blur(self) -> None:
        self.commit()

    async def action_submit(self) -> None:
        self.commit()
        await super().action_submit()

    def watch_value(self, before: str, value: str) -> None:
        self._typing.changed(before, value)

    def undo_typing(self) -> bool:
        """Take back the last word typed, or the last deletion; False when nothing was typed."""
        text = self._typing.back()
        if text is None:
            return False
        cursor = place_of_change(self.value, text)
        with self._typing.resting():
            self.value = text
        self.cursor_position = cursor
        return True

    async def _on_key(self, event: events.Key) -> None:
        if event.key in _UNDO and self.undo_typing():
            event.stop()
            event.prevent_default()
            return
        await super()._on_key(event)

    def _on_paste(self, event: events.Paste) -> None:
        event.stop()
        event.prevent_default()
        self.take(event.text)

    def action_paste(self) -> None:
        self.take(self.app.clipboard)

    def take(self, text: str) -> None:
        """Insert a text from elsewhere at the cursor: composed, in one line, without control characters."""
        if holds_resident_number(text):
            # Seen before its line ends are gone: one that is spread over lines would be read differently.
            self.refuse()
            return
        line = one_line(nfc(text)).strip()
        start, end = sorted(self.selection)
        if self.max_length:
            room = max(0, self.max_length - (len(self.value) - (end - start)))
            if len(line) > room:
                line = line[:room]
                self.post_message(Notice(words.CUT_TO_LENGTH.format(limit=self.max_length), error=True))
        self.replace(line, start, end)

    def replace(self, text: str, start: int, end: int) -> None:
        before = self.value
        start, end = sorted((max(0, start), min(len(before), end)))
        after = before[:start] + text + before[end:]
        if text and holds_resident_number(after) and not holds_resident_number(before):
            if len(text) == 1 and holds_resident_number(before[:start] + text):
                # Twelve digits are as good as thirteen: the last one can be computed from them.
                super().replace("", len(_without_tail(before[:start])), end)
                self._typing.forget()
                self.post_message(Notice(words.RESIDENT_NUMBER_CUT, error=True))
            else:
                self.refuse()
            return
        super().replace(text, start, end)

    def refuse(self) -> None:
        """Say that a resident number was kept out of the field."""
        self.post_message(Notice(words.RESIDENT_NUMBER_REFUSED, error=True))

    # drawing

    def render_line(self, y: int) -> Strip:
        strip = super().render_line(y)
        note = inert(self.note) if self.value else ""
        if y or not note:
            return strip
        width = self.scrollable_content_region.width
        start = cell_len(self.value) + 2
        if start + cell_len(note) > width:
            return strip
        style = self.get_component_rich_style("text-box--note")
        return Strip([*strip.crop(0, start), Segment(note, self.rich_style + style)]).extend_cell_length(
            width + 1, self.rich_style
        )


def _without_tail(text: str) -> str:
    """`text` without the six digits at its end, whatever stands between them."""
    left = 6
    while text and left:
        left -= text[-1].isdigit() or text[-1] in "*xX"
        text = text[:-1]
    return text
