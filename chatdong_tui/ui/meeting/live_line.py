"""The one line at the bottom of the minutes: what is typed there becomes a record with Enter."""

from __future__ import annotations

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical
from textual.message import Message
from textual.timer import Timer
from textual.widgets import Input

from chatdong_tui.ui.inert import fit, one_line
from chatdong_tui.ui.meeting.aim import NEW, Aim
from chatdong_tui.ui.meeting.names import Offer
from chatdong_tui.ui.meeting.pasted import LONGEST, PastedLine, lines_of
from chatdong_tui.ui.meeting.typed import TypedKind, kind_of, name_being_typed, turned, with_name
from chatdong_tui.ui.widgets import form
from chatdong_tui.ui.widgets.plain import Plain
from chatdong_tui.ui.widgets.text_box import TextBox
from chatdong_tui.words import meeting_screens as words
from chatdong_tui.words import minutes_screens as live_words


class LiveLine(TextBox):
    """The field itself. Tab writes out a name or turns the kind; Esc is left to the screen."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("tab", "tab", show=False)]

    class Entered(Message):
        """Enter: this is to be saved. The field is empty again and goes on with a new line."""

        def __init__(self, text: str, aim: Aim) -> None:
            super().__init__()
            self.text = text
            self.aim = aim

    class Pasted(Message):
        """A text of several lines was pasted; the field is empty again. stood: what was there before it."""

        def __init__(self, lines: list[PastedLine], stood: str) -> None:
            super().__init__()
            self.lines = lines
            self.stood = stood

    class Rested(Message):
        """0.4 s without a key, or the line was emptied. refused: digits of a resident number were kept out."""

        def __init__(self, text: str, refused: bool) -> None:
            super().__init__()
            self.text = text
            self.refused = refused

    class Typed(Message):
        """Something else stands in the line. sought: the name being typed, None while none is."""

        def __init__(self, sought: str | None) -> None:
            super().__init__()
            self.sought = sought

    class NameWanted(Message):
        """Tab inside a name: write it out."""

        def __init__(self, sought: str) -> None:
            super().__init__()
            self.sought = sought

    def __init__(self) -> None:
        super().__init__(max_length=LONGEST)
        self.aim = NEW
        self.offered: list[Offer] = []
        self._taken_up = ""
        self._rest: Timer | None = None
        self._rested = ""
        self.refused = False

    @property
    def resting(self) -> bool:
        """Whether the pause after the last key is still running."""
        return self._rest is not None

    @property
    def sought(self) -> str | None:
        """The name that is being typed, None where the cursor is in no name."""
        return name_being_typed(self.value, self.cursor_position) if self.aim.takes_signs else None

    def take_up(self, text: str, aim: Aim = NEW) -> None:
        """Put a text into the line and work on it."""
        self.aim = aim
        self.restore(text)
        self._taken_up = self.value
        self.focus()

    @property
    def taken_up(self) -> str:
        """The text that was put in last to work on."""
        return self._taken_up

    @property
    def changed(self) -> bool:
        """Whether something else stands here than was put in to work on."""
        return self.value != self._taken_up

    def give_back(self, text: str, aim: Aim) -> None:
        """Put back what could not be saved, in front of what was typed meanwhile."""
        self.aim = aim
        self.restore(" ".join(part for part in (text, self.value) if part))

    def let_go(self) -> None:
        """Empty the line; the next one is a new one."""
        self.aim = NEW
        self.restore("")

    def take(self, text: str) -> None:
        lines = lines_of(text)
        if len(lines) < 2 or not self.aim.is_new:
            super().take(text)
            return
        stood = self.value
        start, end = sorted(self.selection)
        lines[0] = PastedLine(lines[0].no, f"{stood[:start]}{lines[0].text}{stood[end:]}".strip())
        self.let_go()
        self.post_message(self.Pasted(lines, stood))

    def refuse(self) -> None:
        super().refuse()
        self.refused = True
        self._pause_over()

    async def action_submit(self) -> None:
        self.commit()
        text, aim = self.value.strip(), self.aim
        if text or aim.takes_nothing:
            self.let_go()
            self.post_message(self.Entered(text, aim))

    def action_tab(self) -> None:
        if (sought := self.sought) is not None:
            self.post_message(self.NameWanted(sought))
        elif self.aim.takes_signs:
            self._turn()

    def _turn(self) -> None:
        behind = len(self.value) - self.cursor_position
        self.value = turned(self.value)
        self.cursor_position = max(0, len(self.value) - behind)

    def complete(self) -> None:
        """Write out the first that is offered; a title that only looks like the number of a case is turned."""
        if self.offered:
            text, cursor = with_name(self.value, self.cursor_position, self.offered[0].text)
            self.value, self.cursor_position = text, cursor
        elif kind_of(self.value) is TypedKind.AGENDA:
            self._turn()

    def on_input_changed(self, event: Input.Changed) -> None:
        event.stop()
        self.post_message(self.Typed(self.sought))
        if self._rest is not None:
            self._rest.stop()
            self._rest = None
        if self.value == self._rested:
            return
        if self.value:
            self._rest = self.set_timer(form.KEY_REST, self._pause_over)
        else:
            self.refused = False
            self._pause_over()

    def _pause_over(self) -> None:
        if self._rest is not None:
            self._rest.stop()
            self._rest = None
        self._rested = self.value
        self.post_message(self.Rested(one_line(self.value), self.refused))

    def on_blur(self) -> None:
        if self._rest is not None:
            self._pause_over()


class LiveBar(Vertical):
    """The live line with the kind it will become in front and a line of advice above."""

    DEFAULT_CSS = """
    LiveBar { height: 3; }
    LiveBar > #hint { height: 2; padding: 0 1; color: $text-muted; }
    LiveBar > Horizontal { height: 1; }
    LiveBar #kind { width: 7; padding: 0 0 0 1; color: $text-accent; text-style: bold; }
    """

    def compose(self) -> ComposeResult:
        yield Plain(id="hint")
        with Horizontal():
            yield Plain(words.PROMPT.format(kind=words.KIND_SAID), id="kind")
            yield LiveLine()

    @property
    def line(self) -> LiveLine:
        return self.query_one(LiveLine)

    def advise(self, text: str) -> None:
        """Write the advice: two lines at most, each cut to the width."""
        room = max(0, self.size.width - 2)
        lines = [fit(line, room).rstrip() for line in text.split("\n")[:2]]
        self.query_one("#hint", Plain).show("\n".join(lines))

    def show_kind(self) -> None:
        """Write what the line will become."""
        line = self.line
        if line.disabled:
            kind = live_words.KIND_CLOSED
        elif line.aim.use is not None:
            kind = live_words.KIND_OF_USE[line.aim.use]
        else:
            kind = words.SUBSTITUTE if line.aim.stands_in else kind_of(line.value).value
        self.query_one("#kind", Plain).show(words.PROMPT.format(kind=kind))
