"""The one line at the bottom of a project's page: what is typed there becomes a line of the plan with Enter."""

from __future__ import annotations

from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.message import Message

from chatdong_tui.domain.project_plan import PlanRow
from chatdong_tui.ui.inert import fit
from chatdong_tui.ui.widgets.plain import Plain
from chatdong_tui.ui.widgets.text_box import TextBox
from chatdong_tui.words import project_screens as words

LONGEST = 600


class PlanLine(TextBox):
    """The field itself."""

    class Entered(Message):
        """Enter: these lines are to be saved; several when a table was pasted. The field is empty again."""

        def __init__(self, texts: list[str]) -> None:
            super().__init__()
            self.texts = texts

    def __init__(self) -> None:
        super().__init__(max_length=LONGEST)
        self._taken_up = ""

    def take_up(self, text: str) -> None:
        """Put a text into the line and work on it."""
        self.restore(text)
        self._taken_up = self.value
        self.focus()

    @property
    def changed(self) -> bool:
        """Whether something else stands here than was put in."""
        return self.value.strip() != self._taken_up.strip()

    async def action_submit(self) -> None:
        self.commit()
        if text := self.value.strip():
            self.send([text])

    def send(self, texts: list[str]) -> None:
        self.restore("")
        self.post_message(self.Entered(texts))

    def take(self, text: str) -> None:
        lines = [line for line in text.splitlines() if line.strip()]
        if len(lines) < 2 or self.value:
            super().take(text.replace("\t", words.CELL_GAP))
        else:
            # Rows of a table: their cells are the parts of the line.
            self.send([line.strip().replace("\t", words.CELL_GAP) for line in lines])


class PlanBar(Vertical):
    """The line with the name of its table in front and an example above; hidden until it is asked for.

    kind: the table that a line is for. row: the line that is mended, None for a new one.
    """

    DEFAULT_CSS = """
    PlanBar { height: 2; display: none; background: $panel; }
    PlanBar > #hint { height: 1; padding: 0 1; color: $text-muted; }
    PlanBar > Horizontal { height: 1; }
    PlanBar #kind { width: auto; padding: 0 0 0 1; color: $text-accent; text-style: bold; }
    """

    def __init__(self) -> None:
        super().__init__()
        self.kind: type[PlanRow] | None = None
        self.row: PlanRow | None = None

    def compose(self) -> ComposeResult:
        yield Plain(id="hint")
        with Horizontal():
            yield Plain(id="kind")
            yield PlanLine()

    @property
    def line(self) -> PlanLine:
        return self.query_one(PlanLine)

    @property
    def is_open(self) -> bool:
        return self.kind is not None

    def open(self, kind: type[PlanRow], row: PlanRow | None = None, text: str = "") -> None:
        """Begin a line of a table, or mend one."""
        self.kind, self.row = kind, row
        self.display = True
        name, example = words.LINES[kind.__name__]
        self.query_one("#hint", Plain).show(fit(words.LINE_HINT.format(example=example), self.app.size.width - 2))
        self.query_one("#kind", Plain).show((words.MEND if row else words.ADD).format(name=name))
        self.line.take_up(text)

    def close(self) -> None:
        """Put the line away."""
        self.kind = self.row = None
        self.line.restore("")
        self.display = False
