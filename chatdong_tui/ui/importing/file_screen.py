"""Which table is brought in: its path, typed or chosen from the folder."""

from __future__ import annotations

from pathlib import Path
from typing import ClassVar

from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.widgets import Input

from chatdong_tui.domain.importing import ImportKind, ImportRun
from chatdong_tui.domain.refusal import FileProblem, FileRefused, RuleBroken
from chatdong_tui.exchange.folder import Entry
from chatdong_tui.ui.choosing import ranked
from chatdong_tui.ui.command import Command
from chatdong_tui.ui.importing.long_work import LongWork, is_working
from chatdong_tui.ui.importing.mapping_screen import MappingScreen
from chatdong_tui.ui.importing.path_box import PathBox, split
from chatdong_tui.ui.importing.preview_screen import PreviewScreen
from chatdong_tui.ui.importing.rows import Asked, check
from chatdong_tui.ui.widgets.plain import Plain
from chatdong_tui.ui.widgets.plain_list import Line, LineList
from chatdong_tui.usecases import import_file
from chatdong_tui.usecases.importing import Progress
from chatdong_tui.words import importing_screens as words
from chatdong_tui.words.problems import sentence

_SHOWN = 200
"""Names of a folder that are offered at once."""
_UP = ".."


def _line(entry: Entry) -> Line:
    return Line(entry.name, words.FOLDER_LINE.format(name=entry.name) if entry.is_folder else entry.name)


class ImportScreen(LongWork):
    """The newest table of the folder that was used last is chosen at first, so that Enter reads it."""

    COMMANDS: ClassVar[tuple[Command, ...]] = (
        Command("read", "f2", words.READ, words.READ_HELP, is_working),
        Command("past", "f8", words.PAST, words.PAST_HELP, is_working),
    )
    AUTO_FOCUS = "PathBox"
    heading = words.IMPORT
    DEFAULT_CSS = """
    ImportScreen #what { padding: 0 1; color: $text-muted; margin: 0 0 1 0; }
    ImportScreen Horizontal { height: 1; }
    ImportScreen #label { width: 8; padding: 0 1; }
    ImportScreen #refused { padding: 0 1 0 9; color: $text-error; text-style: bold; }
    ImportScreen #progress { padding: 0 1 0 9; }
    ImportScreen LineList > .line-list--selected { background: $primary 45%; }
    """

    def __init__(self) -> None:
        super().__init__()
        self._recent = Path()
        self._folder: Path | None = None
        self._entries: tuple[Entry, ...] = ()

    def body(self) -> ComposeResult:
        yield Plain(words.WHAT, id="what")
        with Horizontal():
            yield Plain(words.FILE, id="label")
            yield PathBox(placeholder=words.FILE_EXAMPLE)
        yield Plain(id="refused")
        yield Plain(id="progress")
        names = LineList()
        # The keys stay in the field.
        names.can_focus = False
        yield names

    @property
    def box(self) -> PathBox:
        return self.query_one(PathBox)

    # the names in the folder

    async def reload(self) -> None:
        if self._folder is None:
            self._recent = await self.ask(import_file.recent_folder) or Path()
            self._begin_in(self._recent)
        await self._list()

    def _begin_in(self, folder: Path) -> None:
        self.box.restore(str(folder / "x")[:-1])

    async def _list(self) -> None:
        """Read the folder that the field leads to."""
        folder, _ = split(self.box.value, self._recent)
        if folder != self._folder:
            try:
                entries = await self.ask(import_file.names, folder) or ()
            except FileRefused:
                # Half a path leads nowhere yet; reading says so.
                entries = ()
            if split(self.box.value, self._recent)[0] == folder:
                self._folder, self._entries = folder, entries
        self._draw()

    def _draw(self) -> None:
        _, beginning = split(self.box.value, self._recent)
        found = [entry for entry, _ in ranked(beginning, [(entry, entry.name) for entry in self._entries])]
        lines = [_line(entry) for entry in found[:_SHOWN]]
        if not beginning:
            lines.append(Line(_UP, words.UP, "quiet"))
            if not any(not entry.is_folder for entry in found):
                lines.insert(0, Line(None, words.EMPTY_FOLDER, "quiet"))
        elif not found:
            lines.append(Line(None, words.NO_MATCH, "quiet"))
        if len(found) > _SHOWN:
            lines.append(Line(None, words.MORE_NAMES.format(count=len(found) - _SHOWN), "quiet"))
        self.query_one(LineList).lines = lines

    def on_input_changed(self, event: Input.Changed) -> None:
        event.stop()
        self.query_one("#refused", Plain).show("")
        if self._folder is not None:
            # What was marked does not matter any more once something else is typed.
            self.query_one(LineList).lines = ()
            if split(event.value, self._recent)[0] == self._folder:
                self._draw()
            else:
                self.load()

    def on_path_box_steered(self, event: PathBox.Steered) -> None:
        names = self.query_one(LineList)
        if event.key == "tab":
            if names.key not in (None, _UP):
                self._write(str(names.key))
        else:
            step = -1 if event.key in ("up", "pageup") else 1
            (names.action_turn if event.key.startswith("page") else names.action_move)(step)

    def on_line_list_line_chosen(self, event: LineList.LineChosen) -> None:
        self.action_invoke("read")

    def _write(self, name: str) -> None:
        """Put a name of the folder into the field."""
        assert self._folder is not None
        folder = self._folder.parent if name == _UP else self._folder / name
        if name == _UP or any(entry.is_folder and entry.name == name for entry in self._entries):
            self._begin_in(folder)
        else:
            self.box.restore(str(folder))

    # reading

    def on_input_submitted(self, event: Input.Submitted) -> None:
        event.stop()
        self.action_invoke("read")

    async def action_read(self) -> None:
        await self._list()
        _, beginning = split(self.box.value, self._recent)
        chosen = self.query_one(LineList).key
        if chosen and beginning not in {entry.name for entry in self._entries}:
            self._write(chosen)
        folder, name = split(self.box.value, self._recent)
        if not name:
            await self._list()
        elif await self.ask(import_file.is_folder, folder / name):
            self._begin_in(folder / name)
            await self._list()
        else:
            self.begin(Asked(folder / name))

    def begin(self, asked: Asked) -> None:
        """Read a table and show what came of it."""
        self.query_one("#refused", Plain).show("")
        self.work(lambda tell: self._read(asked, tell), words.CHECKING)

    async def _read(self, asked: Asked, tell: Progress) -> None:
        try:
            checked = await self.ask(check, asked, tell)
        except (RuleBroken, FileRefused) as error:
            is_head = error.field == "columns" if isinstance(error, RuleBroken) else _no_header(error)
            if not is_head:
                raise
            await self._map(asked)
            return
        if checked is not None:
            if asked.path.parent != self._recent:
                self._recent = asked.path.parent
                await self.perform(import_file.remember_folder, self._recent)
            self.app.push_screen(PreviewScreen(checked), self._came_back)

    async def _map(self, asked: Asked) -> None:
        """Let the person say which column is which; the headings alone do not tell."""
        head = await self.ask(import_file.head, asked.path, asked.sheet)
        if head is None:
            return

        def go_on(kind: ImportKind | None, sheet: str, columns: dict[str, str]) -> None:
            self.begin(Asked(asked.path, kind, sheet, columns))

        self.app.push_screen(MappingScreen(asked.path.name, head, asked.kind, None, go_on))

    def _came_back(self, run: ImportRun | None) -> None:
        if run is not None:
            # Back to where one came from: there the new rows stand.
            self._begin_in(self._recent)
            self._is_gone = True
            self.close()

    def refuse(self, error: RuleBroken | FileRefused) -> None:
        self.query_one("#refused", Plain).show(sentence(error))
        self.box.focus()

    def show_progress(self, said: str) -> None:
        for line in self.query("#progress").results(Plain):
            line.show(said)

    def action_past(self) -> None:
        self.app.open("import_runs")


def _no_header(error: FileRefused) -> bool:
    return error.problem is FileProblem.NO_HEADER
