"""The terminal program: one desk, a stack of screens, and what they share; it knows nothing of any noun."""

from __future__ import annotations

from datetime import date
from typing import Any

from rich.text import Text
from textual.app import App
from textual.events import Event, Key, Paste, Resize
from textual.reactive import var
from textual.screen import ModalScreen, Screen
from textual.timer import Timer

from chatdong_tui import failures
from chatdong_tui.domain.refusal import FileRefused, RuleBroken
from chatdong_tui.ui import ahead, themes
from chatdong_tui.ui.command_screen import Changed, CommandScreen
from chatdong_tui.ui.inert import inert
from chatdong_tui.ui.runner import Runner
from chatdong_tui.ui.screens import screen_class
from chatdong_tui.ui.type_ahead import TypeAhead
from chatdong_tui.ui.widgets.frame import NoticeLine
from chatdong_tui.ui.widgets.notice import Notice
from chatdong_tui.usecases.desk import Change, Desk, Noun
from chatdong_tui.words import ui as words
from chatdong_tui.words.labels import zone_name

SMALLEST = (80, 24)
"""Columns and rows that every screen is made for."""

_NOTICE_SECONDS = 12.0


def _whereabouts(desk: Desk) -> tuple[str, str]:
    """The zone (or district) of the desk, and the file with the remark that it is an example."""
    try:
        place = desk.place()
    except RuleBroken:
        name = ""
    else:
        name = zone_name(place.zone.no, place.zone.name) if place.zone else place.district.name
    remark = [words.DEMO] if desk.database.meta("demo") == "1" else []
    return name, " | ".join([*remark, desk.database.path.name])


class ChatdongApp(App[int]):
    """The program over one file; `desk` is None until there is a file.

    first, args: the name and arguments of the screen it opens with. projector: whether others look at the
    screen too, so that nothing personal may stand on it.
    """

    projector: var[bool] = var(False)

    TITLE = words.PROGRAM
    ENABLE_COMMAND_PALETTE = False

    def __init__(self, desk: Desk | None, first: str = "home", **args: Any) -> None:
        super().__init__()
        self._desk = desk
        self._first = (first, args)
        self._notice = ("", False)
        self._notice_timer: Timer | None = None
        self._progress = ""
        self._too_small = ""
        self._has_loaded_ahead = False
        self.first_failure: BaseException | None = None
        self.whereabouts = _whereabouts(desk) if desk is not None else ("", "")
        self.runner = Runner(self)
        self.type_ahead = TypeAhead(self)
        self.register_theme(themes.DARK)
        self.register_theme(themes.CONTRAST)
        self.theme = themes.DARK.name

    # the desk

    @property
    def desk(self) -> Desk | None:
        return self._desk

    @property
    def today(self) -> date:
        return self._desk.today if self._desk is not None else date.today()

    def take_desk(self, desk: Desk) -> None:
        """Sit at a desk: its home screen takes the place of everything that is open."""
        self._desk = desk
        for _ in self.screen_stack[1:]:
            self.pop_screen()
        # A mode of its own: Textual cannot switch away from the screen that an app opens with.
        self.add_mode("desk", screen_class("home"))
        self.switch_mode("desk")
        self.find_whereabouts()

    def find_whereabouts(self) -> None:
        """Read again what the top line says."""
        if self._desk is not None:
            self.run_worker(self._find_whereabouts(), group="whereabouts", exclusive=True, exit_on_error=False)

    async def _find_whereabouts(self) -> None:
        try:
            found = await self.runner.ask("whereabouts", _whereabouts)
        except FileRefused as error:
            self.unattended(error)
            return
        if found is not None:
            self.whereabouts = found
            for screen in self.screen_stack:
                if isinstance(screen, CommandScreen):
                    screen.show_place()

    # screens

    def get_default_screen(self) -> Screen[Any]:
        name, args = self._first
        return screen_class(name)(**args)

    def open(self, name: str, **args: Any) -> None:
        """Open the screen with this name on top of the others."""
        self.push_screen(screen_class(name)(**args))

    def rows_stand(self) -> None:
        """A screen shows what it has read. After the first one there is time to load what forms need."""
        if not self._has_loaded_ahead:
            self._has_loaded_ahead = True
            self.set_timer(ahead.REST, ahead.load_forms)

    def spread(self, change: Change) -> None:
        """Tell every open screen what a verb changed."""
        for screen in self.screen_stack:
            if isinstance(screen, CommandScreen):
                screen.post_message(Changed(change))
        if Noun.NETWORK in change.nouns:
            self.find_whereabouts()

    async def on_event(self, event: Event) -> None:
        if not isinstance(event, Key | Paste) or event.is_forwarded:
            await super().on_event(event)
        elif self.type_ahead.admits(event):
            if isinstance(self.screen, CommandScreen) and isinstance(event, Key):
                self.screen.key_comes(event.key)
            await super().on_event(event)
            self.type_ahead.follow(self.focused or self.screen)

    # what can be done everywhere

    def action_help(self) -> None:
        from chatdong_tui.ui.help import HelpScreen

        if isinstance(self.screen, CommandScreen):
            self.push_screen(HelpScreen(self.screen))

    def action_palette(self) -> None:
        from chatdong_tui.ui.palette import PaletteScreen

        screen = self.screen
        if isinstance(screen, CommandScreen):
            self.push_screen(PaletteScreen(screen), lambda name: screen.action_invoke(name) if name else None)

    def action_search_all(self) -> None:
        self.open("search")

    async def action_undo(self) -> None:
        from chatdong_tui.usecases import journal
        from chatdong_tui.words.journal import verb_name

        done = await self.runner.perform(journal.undo)
        self.notice(words.UNDONE.format(verb=verb_name(done.value)))

    def action_contrast(self) -> None:
        dark = self.theme == themes.DARK.name
        self.theme = themes.CONTRAST.name if dark else themes.DARK.name

    def action_projector(self) -> None:
        self.projector = not self.projector
        for screen in self.screen_stack:
            if isinstance(screen, CommandScreen):
                screen.show_place()
                screen.projected()
        self.notice(words.PROJECTOR_ON if self.projector else words.PROJECTOR_OFF)

    async def action_quit(self) -> None:
        # In a worker, because a form may first ask what to do with what is not saved.
        self.run_worker(self._leave(), group="leave", exclusive=True, exit_on_error=False)

    async def _leave(self) -> None:
        if isinstance(self.screen, ModalScreen):
            return
        for screen in reversed(self.screen_stack):
            if isinstance(screen, CommandScreen) and not await screen.may_leave():
                return
        await self.runner.finish()
        self.exit(0)

    def action_help_quit(self) -> None:
        self.notice(words.COPY_OR_QUIT)

    # saying something

    def notice(self, text: str, *, error: bool = False) -> None:
        """Say something in the line above the footer.

        It stays when the screen closes, and goes with the next command or after a while.
        """
        self._notice = (text, error)
        if self._notice_timer is not None:
            self._notice_timer.stop()
        self._notice_timer = self.set_timer(_NOTICE_SECONDS, self.unsay)
        if isinstance(self.screen, CommandScreen):
            self.show_notice(self.screen)
        else:
            self.notify(inert(text), markup=False, severity="error" if error else "information")

    def unsay(self) -> None:
        """Take back what was said last."""
        self._notice = ("", False)
        self.show_notice(self.screen)

    def show_notice(self, screen: Screen[Any]) -> None:
        """Write the notice line of a screen: what is under way before what was said."""
        said, error = self._notice
        for line in screen.query(NoticeLine):
            line.show(self._too_small or self._progress or said)
            line.set_class(bool(said), "-said")
            line.set_class(error and not self._progress, "-error")

    def on_notice(self, event: Notice) -> None:
        self.notice(event.text, error=event.error)

    def under_way(self, kind: str) -> None:
        """Say that something slow is under way: 'read', 'write', or '' for nothing any more."""
        self._progress = {"read": words.READING, "write": words.WRITING}.get(kind, "")
        self.show_notice(self.screen)

    def stop_slow_reads(self) -> bool:
        """Give up the reads that a person was told are slow; whether there were any."""
        if not self.runner.stop_slow_reads():
            return False
        self.notice(words.READING_STOPPED)
        return True

    def on_resize(self, event: Resize) -> None:
        columns, rows = event.size
        fits = columns >= SMALLEST[0] and rows >= SMALLEST[1]
        self._too_small = "" if fits else words.TOO_SMALL.format(columns=columns, rows=rows)
        self.show_notice(self.screen)

    # failing

    def unattended(self, error: BaseException) -> None:
        """Something failed that no screen waits for any more."""
        from chatdong_tui.words.problems import sentence

        if isinstance(error, RuleBroken | FileRefused):
            self.notice(sentence(error), error=True)
        else:
            self.failed(error)

    def failed(self, error: BaseException) -> None:
        """Something unexpected: its place goes to the log, a sentence to the person, and work goes on."""
        from chatdong_tui.words.problems import UNEXPECTED

        self.first_failure = self.first_failure or error
        self.notice(UNEXPECTED.format(log=failures.note(error)), error=True)

    def _handle_exception(self, error: Exception) -> None:
        # Textual's own last resort prints a traceback with the values of variables: names of households.
        if self.is_headless:
            super()._handle_exception(error)
            return
        from chatdong_tui.words.problems import UNEXPECTED

        self._return_code = 1
        self.panic(Text(UNEXPECTED.format(log=failures.note(error))))
