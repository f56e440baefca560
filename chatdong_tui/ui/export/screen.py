"""A month on its way out: which month, for whom, which documents in which formats, and into which folder."""

from __future__ import annotations

import os
import sys
import threading
from pathlib import Path
from typing import Any, ClassVar

from textual.app import ComposeResult
from textual.message import Message

from chatdong_tui import places
from chatdong_tui.domain.refusal import FileRefused, RuleBroken
from chatdong_tui.ui.command import Command
from chatdong_tui.ui.command_screen import CommandScreen
from chatdong_tui.ui.export.preview_screen import WRITE, PreviewScreen
from chatdong_tui.ui.export.request import Request, forms_of, preview_of, scopes_of, usual
from chatdong_tui.ui.export.toggle_box import ToggleBox
from chatdong_tui.ui.widgets.choice_box import ChoiceBox
from chatdong_tui.ui.widgets.form import Field, Form
from chatdong_tui.ui.widgets.month_box import MonthBox
from chatdong_tui.ui.widgets.plain import Plain
from chatdong_tui.ui.widgets.plain_list import Line, LineList
from chatdong_tui.ui.widgets.text_box import TextBox
from chatdong_tui.usecases import monthly
from chatdong_tui.usecases.desk import Desk
from chatdong_tui.words import export_screens as words
from chatdong_tui.words.monthly import FORM_NAMES, FORMAT_NAMES


def _nothing_written(screen: ExportScreen) -> str:
    if screen.writing:
        return words.STILL_WRITING
    return "" if screen.written else words.NOTHING_WRITTEN


def _cannot_open(screen: ExportScreen) -> str:
    # Without a desktop the system would start a text browser in the middle of this screen.
    has_desktop = sys.platform in ("win32", "darwin") or os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")
    return _nothing_written(screen) or ("" if has_desktop else words.NO_DESKTOP)


def _is_writing(screen: ExportScreen) -> str:
    return words.STILL_WRITING if screen.writing else ""


class ExportScreen(CommandScreen):
    """month: `YYYY-MM`, scope: `zone:3` or `district`; what one usually reports when they are not given."""

    COMMANDS: ClassVar[tuple[Command, ...]] = (
        Command("write", "f2", words.WRITE, words.WRITE_HELP, unavailable=_is_writing),
        Command("preview", "f3", words.PREVIEW, words.PREVIEW_HELP, unavailable=_is_writing),
        Command("copy", "c", words.COPY, words.COPY_HELP, unavailable=_nothing_written),
        Command("open_folder", "o", words.OPEN_FOLDER, words.OPEN_FOLDER_HELP, unavailable=_cannot_open),
    )
    heading = words.EXPORT

    DEFAULT_CSS = """
    ExportScreen Form { height: auto; max-height: 10; }
    ExportScreen #said { margin: 1 1 0 1; }
    ExportScreen #said.-error { color: $text-error; text-style: bold; }
    ExportScreen LineList { margin: 1 0 0 0; }
    """

    class Progress(Message):
        """A file is being written."""

        def __init__(self, done: int, total: int, name: str) -> None:
            super().__init__()
            self.text = words.WRITING.format(done=done, total=total, name=name)

    class Written(Message):
        """The writing is over: stopped or with all files there."""

        def __init__(self, paths: list[Path], folder: Path) -> None:
            super().__init__()
            self.paths = paths
            self.folder = folder

    class Refused(Message):
        """The writing failed."""

        def __init__(self, error: Exception) -> None:
            super().__init__()
            self.error = error

    def __init__(self, month: str = "", scope: str = "") -> None:
        super().__init__()
        self._month = month
        self._scope = scope
        self._forms_for: tuple[object, object] = ("", "")
        self._stop: threading.Event | None = None
        self.written: list[Path] = []

    @property
    def writing(self) -> bool:
        """Whether files are being written."""
        return self._stop is not None

    @property
    def form(self) -> Form:
        return self.query_one(Form)

    def body(self) -> ComposeResult:
        yield Form(
            Field("month", words.MONTH, MonthBox(), required=True),
            Field("scope", words.SCOPE, ChoiceBox(()), required=True),
            Field("forms", words.FORMS, ToggleBox(tuple(FORM_NAMES.items()))),
            Field("formats", words.FORMATS, ToggleBox(tuple(FORMAT_NAMES.items()), tuple(FORMAT_NAMES))),
            Field("folder", words.FOLDER, TextBox(str(places.outbox())), required=True),
        )
        yield Plain(f"{words.NO_NAMES}\n{words.NEXT_STEP}\n{words.TOGGLE_NOTE}", id="said")
        yield LineList(())

    async def reload(self) -> None:
        found = await self.ask(usual, self._month, self._scope, self.app.today)
        if found is not None:
            self.form.box("scope").choices = found.scopes
            self.form.fill({"month": found.month, "scope": found.scope})
            await self._follow()

    # the documents that usually go out for a month and a scope

    def on_form_field_done(self, event: Form.FieldDone) -> None:
        event.stop()
        self.run_worker(self._follow(), group="follow", exclusive=True, exit_on_error=False)

    async def _follow(self) -> None:
        """Offer the scopes of the month now in the form, and switch on the documents that it calls for."""
        try:
            month, scope = self.form.box("month").read(), self.form.box("scope").read()
            if not month or (month, scope) == self._forms_for:
                return
            scopes = await self.ask(scopes_of, month, group="scopes")
            if scopes is not None and scopes != self.form.box("scope").choices:
                self.form.box("scope").choices = scopes
            forms = await self.ask(forms_of, month, scope, group="forms") if scope else None
        except RuleBroken:
            # Writing says what is wrong with a month or a scope; while they are typed it would only disturb.
            return
        if forms is not None:
            self._forms_for = (month, scope)
            self.form.fill({"forms": forms})

    # looking and writing

    async def _request(self) -> Request | None:
        await self._follow()
        if broken := self.form.broken():
            self.form.show_errors(broken)
            return None
        values: dict[str, Any] = self.form.values()
        values["folder"] = Path(values["folder"]).expanduser()
        return Request(**values)

    def refuse(self, error: RuleBroken | FileRefused) -> None:
        if isinstance(error, RuleBroken) and self.form.has(error.field):
            self.form.show_errors([error])
        else:
            super().refuse(error)

    def on_form_submitted(self, event: Form.Submitted) -> None:
        self.action_invoke("preview")

    async def action_preview(self) -> None:
        request = await self._request()
        if request is None:
            return
        documents = await self.ask(preview_of, request, group="preview")
        if documents:
            self.app.push_screen(
                PreviewScreen(documents), lambda answer: self._write(request) if answer == WRITE else None
            )

    async def action_write(self) -> None:
        if request := await self._request():
            self._write(request)

    def _write(self, request: Request) -> None:
        self._stop = threading.Event()
        self._show([], words.STARTING)
        stop = self._stop
        self.run_worker(lambda: self._run(request, self.desk, stop), thread=True, group="write", exit_on_error=False)

    def _run(self, request: Request, desk: Desk, stop: threading.Event) -> None:
        """On its own thread: the writers take longer than a read may."""

        def tell(done: int, total: int, name: str) -> None:
            self.post_message(self.Progress(done, total, name))

        try:
            scope = monthly.parse_scope(request.scope)
            done = monthly.export(
                desk, request.month, scope, request.forms, request.formats, request.folder, tell, stop.is_set
            )
        except Exception as error:
            self.post_message(self.Refused(error))
        else:
            self.post_message(self.Written(list(done.value), request.folder))

    def on_export_screen_progress(self, event: Progress) -> None:
        if self.writing:
            self.query_one("#said", Plain).show(event.text)

    def on_export_screen_written(self, event: Written) -> None:
        stopped = self._stop is not None and self._stop.is_set()
        self._stop = None
        said = (words.STOPPED if stopped else words.WRITTEN).format(count=len(event.paths), folder=event.folder)
        self._show(event.paths, f"{said}\n{words.AFTERWARDS}" if event.paths else said)
        if event.paths:
            self.query_one(LineList).focus()

    def on_export_screen_refused(self, event: Refused) -> None:
        from chatdong_tui.words.problems import sentence

        self._stop = None
        error = event.error
        if isinstance(error, FileRefused):
            before = error.facts.get("written", "")
            said = sentence(error) + (words.WRITTEN_BEFORE.format(written=before) if before else "")
            self._show([], said, failed=True)
            return
        self._show([], words.NO_NAMES)
        if isinstance(error, RuleBroken):
            self.refuse(error)
        else:
            self.app.failed(error)

    def _show(self, paths: list[Path], said: str, *, failed: bool = False) -> None:
        self.written = paths
        line = self.query_one("#said", Plain)
        line.show(said)
        line.set_class(failed, "-error")
        self.query_one(LineList).lines = [Line(str(path), path.name) for path in paths]

    async def may_leave(self) -> bool:
        if self._stop is None:
            return True
        self._stop.set()
        self.notice(words.STOPPING)
        return False

    # afterwards

    def on_line_list_line_chosen(self, event: LineList.LineChosen) -> None:
        self.action_invoke("copy")

    def action_copy(self) -> None:
        path = self.query_one(LineList).key or str(self.written[0])
        self.app.copy_to_clipboard(path)
        self.notice(words.COPIED.format(path=path))

    def action_open_folder(self) -> None:
        folder = self.written[0].parent
        self.app.open_url(folder.absolute().as_uri())
        self.notice(words.OPENED.format(folder=folder))
