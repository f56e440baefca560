"""A month on its way out: which month, for whom, which documents in which formats, and into which folder."""

from __future__ import annotations

import threading
from functools import partial
from pathlib import Path
from typing import Any, ClassVar

from textual.app import ComposeResult
from textual.message import Message

from chatdong_tui import places
from chatdong_tui.document import Document
from chatdong_tui.domain.refusal import FileProblem, FileRefused, RuleBroken
from chatdong_tui.ui.command import Command
from chatdong_tui.ui.export import opener
from chatdong_tui.ui.export.preview_screen import WRITE, PreviewScreen
from chatdong_tui.ui.export.request import (
    Looked,
    Offer,
    Request,
    forms_of,
    in_own_form,
    masked,
    own_forms,
    preview_of,
    scopes_of,
    usual,
)
from chatdong_tui.ui.export.synced import synced_folder
from chatdong_tui.ui.export.toggle_box import ToggleBox
from chatdong_tui.ui.export.written_files import WrittenFiles, cannot_open, nothing_written
from chatdong_tui.ui.screens import screen_class
from chatdong_tui.ui.widgets.choice_box import ChoiceBox
from chatdong_tui.ui.widgets.form import Field, Form
from chatdong_tui.ui.widgets.month_box import MonthBox
from chatdong_tui.ui.widgets.plain import Plain
from chatdong_tui.ui.widgets.plain_list import Line, LineList
from chatdong_tui.ui.widgets.text_box import TextBox
from chatdong_tui.usecases import month_folder, monthly
from chatdong_tui.usecases.desk import Desk
from chatdong_tui.words import export_screens as words
from chatdong_tui.words import template_screens as template_words
from chatdong_tui.words.form import FORM_NAMES
from chatdong_tui.words.monthly import FORMAT_NAMES


def _is_writing(screen: ExportScreen) -> str:
    return words.STILL_WRITING if screen.writing else ""


class ExportScreen(WrittenFiles):
    """month: `YYYY-MM`, scope: `zone:3` or `district`; what one usually reports when they are not given."""

    COMMANDS: ClassVar[tuple[Command, ...]] = (  # type: ignore[assignment]  # Textual's palette is not used
        Command("write", "f2", words.WRITE, words.WRITE_HELP, unavailable=_is_writing),
        Command("preview", "f3", words.PREVIEW, words.PREVIEW_HELP, unavailable=_is_writing),
        Command("every_form", "f4", words.EVERY_FORM, words.EVERY_FORM_HELP, unavailable=_is_writing),
        Command("open_file", "f", words.OPEN_FILE, words.OPEN_FILE_HELP, unavailable=cannot_open, footer=False),
        Command("copy", "c", words.COPY, words.COPY_HELP, unavailable=nothing_written),
        Command("open_folder", "o", words.OPEN_FOLDER, words.OPEN_FOLDER_HELP, unavailable=cannot_open),
        Command("templates", "f8", template_words.TEMPLATES, template_words.TEMPLATES_HELP, footer=False),
    )
    heading = words.EXPORT

    DEFAULT_CSS = """
    ExportScreen Form { height: auto; max-height: 12; }
    ExportScreen #said { margin: 1 1 0 1; }
    ExportScreen #said.-error { color: $text-error; text-style: bold; }
    ExportScreen #own_forms { margin: 0 1; }
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

        def __init__(self, error: Exception, request: Request) -> None:
            super().__init__()
            self.error = error
            self.request = request

    def __init__(self, month: str = "", scope: str = "") -> None:
        super().__init__()
        self._month = month
        self._scope = scope
        self._forms_for: tuple[object, object] = ("", "")
        self._offer = Offer((), ())
        self._stop: threading.Event | None = None

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
        yield Plain(id="own_forms")
        yield LineList(())

    async def reload(self) -> None:
        found = await self.ask(usual, self._month, self._scope, self.app.today)
        if found is not None:
            self.form.box("scope").choices = found.scopes
            self.form.fill({"month": found.month, "scope": found.scope})
            await self._follow()
        await self._tell_own_forms()

    async def _tell_own_forms(self) -> None:
        self.query_one("#own_forms", Plain).show(await self.ask(own_forms, group="own_forms") or "")

    def action_templates(self) -> None:
        def come_back(_: object) -> None:
            self.run_worker(self._tell_own_forms(), group="reload", exit_on_error=False)

        self.app.push_screen(screen_class("templates")(), come_back)

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
            offer = await self.ask(forms_of, month, scope, group="forms") if scope else None
        except RuleBroken:
            # Writing says what is wrong with a month or a scope; while they are typed it would only disturb.
            return
        if offer is not None:
            self._forms_for, self._offer = (month, scope), offer
            self.form.fill({"forms": offer.usual})

    async def action_every_form(self) -> None:
        await self._follow()
        box = self.form.box("forms")
        is_all = set(box.raw.split()) == set(self._offer.called)
        forms = self._offer.usual if is_all else self._offer.called
        box.write(forms)
        self.notice((words.USUAL_ON if is_all else words.ALL_ON).format(count=len(forms)))

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
        looked = await self.ask(preview_of, request, group="preview")
        if looked and looked.documents:
            self.app.push_screen(
                PreviewScreen(looked.documents, partial(self._remark, looked)),
                lambda answer: self._write(request) if answer == WRITE else None,
            )

    @staticmethod
    def _remark(looked: Looked, document: Document) -> str:
        remarks = (masked(document, looked.names), in_own_form(document, looked.templates))
        return "\n".join(filter(None, remarks))

    async def action_write(self) -> None:
        if request := await self._request():
            self._write(request)

    def _write(self, request: Request, *, synced: bool = False) -> None:
        self._stop = stop = threading.Event()
        self._show([], words.STARTING)
        job = partial(self._run, request, self.desk, stop, synced)
        self.run_worker(job, thread=True, group="write", exit_on_error=False)

    def _run(self, request: Request, desk: Desk, stop: threading.Event, synced: bool) -> None:
        """On its own thread: the writers take longer than a read may."""

        def tell(done: int, total: int, name: str) -> None:
            self.post_message(self.Progress(done, total, name))

        try:
            scope = monthly.parse_scope(request.scope)
            asked = (request.month, scope, request.forms, request.formats, request.folder)
            done = monthly.export(desk, *asked, tell, stop.is_set, synced=synced)
        except Exception as error:
            self.post_message(self.Refused(error, request))
        else:
            self.post_message(self.Written(list(done.value), request.folder))

    def on_export_screen_progress(self, event: Progress) -> None:
        if self.writing:
            self.query_one("#said", Plain).show(event.text)

    def on_export_screen_written(self, event: Written) -> None:
        stopped = self._stop is not None and self._stop.is_set()
        self._stop = None
        folder = event.paths[0].parent if event.paths else event.folder
        said = (words.STOPPED if stopped else words.WRITTEN).format(count=len(event.paths), folder=folder)
        if not event.paths:
            self._show([], said)
            return
        keys = words.AFTERWARDS if opener.has_opener() else words.AFTERWARDS_COPY
        self._show([*event.paths, month_folder.list_of(folder)], f"{said}\n{keys}")
        self.query_one(LineList).focus()

    def on_export_screen_refused(self, event: Refused) -> None:
        from chatdong_tui.words.problems import sentence

        self._stop = None
        error = event.error
        if isinstance(error, FileRefused) and error.problem is FileProblem.SYNCED:
            self._show([], words.NOT_WRITTEN)
            self.app.push_screen(
                synced_folder(error),
                lambda answer: self._write(event.request, synced=True) if answer == "yes" else None,
            )
            return
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
