"""One paper of every zone over the twelve months: 제출, 지연, 무실적, 보완요청, 미제출 and 아직 told apart."""

from __future__ import annotations

from typing import ClassVar

from textual.app import ComposeResult
from textual.events import Resize

from chatdong_tui.domain.network import Zone
from chatdong_tui.domain.standing import PaperGrid
from chatdong_tui.domain.submission import Paper, PaperMark, SubmissionForm
from chatdong_tui.ui.command import Command
from chatdong_tui.ui.submission import rows
from chatdong_tui.ui.submission.paper_screen import PaperScreen
from chatdong_tui.ui.submission.year_screen import YearScreen
from chatdong_tui.ui.widgets.columns import Column
from chatdong_tui.ui.widgets.month_grid import MonthGrid
from chatdong_tui.ui.widgets.plain import Plain
from chatdong_tui.ui.widgets.plain_list import LineList
from chatdong_tui.usecases import paper_overview
from chatdong_tui.usecases.desk import Desk
from chatdong_tui.words import submission_screens as words
from chatdong_tui.words.labels import label

WIDE = 116
"""Columns from which the marks are written out."""
_SHORT, _LONG = 4, 8


def _no_paper(screen: PaperGridScreen) -> str:
    return "" if screen.paper and screen.paper.row else words.NO_VERSION


def _grid(desk: Desk, year: int, form: SubmissionForm) -> tuple[PaperGrid, Zone | None]:
    return paper_overview.grid(desk, year, form), desk.place().zone


class PaperGridScreen(YearScreen, PaperScreen):
    """The 구청 moves papers on here; a zone only looks."""

    COMMANDS: ClassVar[tuple[Command, ...]] = (
        Command("history", "enter", words.HISTORY, words.OPEN_LINE_HELP, unavailable=_no_paper),
        Command("form", "f", words.FORM, words.FORM_HELP, also=("tab",)),
        Command("matrix", "m", words.GO_MATRIX, words.GO_MATRIX_HELP),
    )
    heading = words.GRID
    DEFAULT_CSS = """
    PaperGridScreen #head { height: 1; padding: 0 1; text-style: bold; }
    PaperGridScreen #legend { height: 1; padding: 0 1; color: $text-muted; }
    PaperGridScreen LineList { height: 5; border-top: solid $panel; }
    """

    def __init__(self, year: int = 0, form: SubmissionForm = SubmissionForm.MEETING_REPORT) -> None:
        super().__init__()
        self._wanted_year = year
        self._form = form
        self._found: PaperGrid | None = None
        self._own: Zone | None = None

    @property
    def grid(self) -> MonthGrid:
        return self.query_one(MonthGrid)

    @property
    def paper(self) -> Paper | None:
        if self._found is None:
            return None
        line = next((line for line in self._found.lines if line.zone.id == self.grid.key), None)
        return line.papers.get(self.grid.month) if line else None

    @property
    def reason_against_change(self) -> str:
        return words.READ_ONLY if self._own else ""

    def body(self) -> ComposeResult:
        yield Plain(id="head")
        yield MonthGrid(
            (Column(words.ZONE_COLUMN, 8),),
            words.MONTHS,
            _LONG if self.app.size.width >= WIDE else _SHORT,
            (Column(words.IN_COLUMN, 5, align="right"), Column(words.MISSING_COLUMN, 4, align="right")),
            empty=words.NO_ZONES,
        )
        yield Plain(words.LEGEND, id="legend")
        yield LineList()

    async def reload(self) -> None:
        found = await self.ask(_grid, self.year, self._form, group="grid")
        if found is None:
            return
        first = self._found is None
        self._found, self._own = found
        self.draw()
        if first:
            self.grid.select(self._own.id if self._own else self.grid.key, self.app.today.month)

    def draw(self) -> None:
        if self._found is None:
            return
        counts = {mark.value: sum(line.number(mark) for line in self._found.lines) for mark in PaperMark}
        self.query_one("#head", Plain).show(words.GRID_HEAD.format(year=self.year, form=label(self._form), **counts))
        self.grid.rows = [rows.grid_row(line, self.size.width >= WIDE) for line in self._found.lines]
        self._tell()

    def _tell(self) -> None:
        self.query_one(LineList).lines = rows.cell_lines(self.paper)

    def on_resize(self, event: Resize) -> None:
        self.grid.widen(_LONG if self.size.width >= WIDE else _SHORT)
        self.draw()

    def on_month_grid_cell_highlighted(self, event: MonthGrid.CellHighlighted) -> None:
        event.stop()
        self._tell()

    def on_month_grid_cell_chosen(self, event: MonthGrid.CellChosen) -> None:
        event.stop()
        self.action_invoke("history")

    def action_history(self) -> None:
        paper = self.paper
        assert paper is not None
        self.app.open("paper_history", zone_id=paper.zone.id, form=paper.form, period=paper.period)

    async def action_form(self) -> None:
        forms = list(SubmissionForm)
        self._form = forms[(forms.index(self._form) + 1) % len(forms)]
        await self.reload()

    def action_matrix(self) -> None:
        self.app.open("paper_matrix", year=self.year)
