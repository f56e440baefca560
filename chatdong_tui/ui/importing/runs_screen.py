"""The tables that were brought in, and taking one of them back as a whole."""

from __future__ import annotations

from typing import ClassVar

from textual.app import ComposeResult

from chatdong_tui.domain.importing import ImportRun
from chatdong_tui.ui.command import Command
from chatdong_tui.ui.command_screen import CommandScreen
from chatdong_tui.ui.widgets.confirm import yes_no
from chatdong_tui.ui.widgets.plain_list import Line, LineList
from chatdong_tui.usecases import importing
from chatdong_tui.usecases.desk import Noun
from chatdong_tui.words import importing_screens as words
from chatdong_tui.words.formats import count, short_date
from chatdong_tui.words.importing import KINDS


def _standing(screen: RunsScreen) -> str:
    if screen.run is None:
        return words.NO_RUN
    return words.UNDONE_ALREADY if screen.run.undone else ""


def _at(run: ImportRun) -> str:
    return f"{short_date(run.at.date())} {run.at:%H:%M}"


def _line(run: ImportRun) -> Line:
    skipped = words.RUN_SKIPPED.format(count=count(run.skipped)) if run.skipped else ""
    undone = words.RUN_UNDONE if run.undone else ""
    text = words.RUN.format(
        at=_at(run), kind=KINDS[run.kind], rows=count(run.rows), skipped=skipped, file=run.file_name, undone=undone
    )
    return Line(run.id, text, "quiet" if run.undone else "")


class RunsScreen(CommandScreen):
    """Every import into this file, the newest first."""

    COMMANDS: ClassVar[tuple[Command, ...]] = (
        Command("undo_run", "delete", words.UNDO_RUN, words.UNDO_RUN_HELP, _standing, also=("u",)),
    )
    WATCHES: ClassVar[frozenset[Noun]] = frozenset(Noun)
    heading = words.RUNS

    def __init__(self) -> None:
        super().__init__()
        self._runs: dict[str, ImportRun] = {}

    def body(self) -> ComposeResult:
        yield LineList()

    @property
    def run(self) -> ImportRun | None:
        """The selected import."""
        return self._runs.get(self.query_one(LineList).key or "")

    async def reload(self) -> None:
        runs = await self.ask(importing.runs, group="runs")
        if runs is not None:
            self._runs = {run.id: run for run in runs}
            self.query_one(LineList).lines = [_line(run) for run in runs] or [Line(None, words.NO_RUNS, "quiet")]

    async def action_undo_run(self) -> None:
        run = self.run
        assert run is not None
        told = {"kind": KINDS[run.kind], "rows": count(run.rows)}
        if await self.choose(yes_no(words.REALLY_UNDO.format(at=_at(run), **told))) == "yes":
            await self.perform(importing.undo_run, run.id)
            self.notice(words.RUN_IS_UNDONE.format(**told))
