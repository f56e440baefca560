"""The screen every noun's screen derives from: commands, frame, reading, writing and reloading."""

from __future__ import annotations

import asyncio
import inspect
from collections.abc import Callable
from typing import TYPE_CHECKING, Any, ClassVar, Concatenate, ParamSpec, TypeVar

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.message import Message
from textual.screen import ModalScreen, Screen

from chatdong_tui.domain.refusal import FileRefused, Rule, RuleBroken
from chatdong_tui.ui.command import Command, bindings_of, with_common
from chatdong_tui.ui.widgets.frame import FooterLine, NoticeLine, TopLine
from chatdong_tui.ui.widgets.notice import Trouble
from chatdong_tui.usecases.desk import Change, Desk, Done, Noun
from chatdong_tui.words import ui as words
from chatdong_tui.words.formats import count

if TYPE_CHECKING:
    from chatdong_tui.ui.app import ChatdongApp
    from chatdong_tui.ui.widgets.long_list import LongList

T = TypeVar("T")
P = ParamSpec("P")


class Changed(Message):
    """A verb changed something; sent to every screen that is open."""

    def __init__(self, change: Change) -> None:
        super().__init__()
        self.change = change


class CommandScreen(Screen[Any]):
    """A full screen whose commands are described in COMMANDS.

    COMMANDS: what can be done here; a subclass inherits those of its parents. WATCHES: the nouns whose
    changes make it reload. heading: its name in the top line.
    """

    COMMANDS: ClassVar[tuple[Command, ...]] = ()  # type: ignore[assignment]  # Textual's palette is not used
    WATCHES: ClassVar[frozenset[Noun]] = frozenset()
    heading: str = ""

    DEFAULT_CSS = """
    CommandScreen { background: $background; color: $foreground; }
    CommandScreen > .body { height: 1fr; }
    """

    if TYPE_CHECKING:
        app: ChatdongApp

    def __init_subclass__(cls, **kwargs: Any) -> None:
        cls.BINDINGS = [*cls.__dict__.get("BINDINGS", ()), *bindings_of(with_common(cls.own_commands()))]
        super().__init_subclass__(**kwargs)

    def __init__(self) -> None:
        super().__init__()
        self._acting = asyncio.Lock()
        self._tally = ""
        self._was_shown = False
        self._is_gone = False

    # what can be done

    @classmethod
    def own_commands(cls) -> tuple[Command, ...]:
        """The commands of this screen and its parents; the more special one wins."""
        by_name: dict[str, Command] = {}
        for kind in reversed(cls.__mro__):
            if issubclass(kind, CommandScreen):
                by_name.update({command.name: command for command in kind.__dict__.get("COMMANDS", ())})
        return tuple(by_name.values())

    @classmethod
    def commands(cls) -> tuple[Command, ...]:
        """Everything that can be done here, the common commands too."""
        return with_common(cls.own_commands())

    @property
    def acting(self) -> bool:
        """Whether a command or a reload is under way; keys wait a while for its end."""
        return any(
            worker.group in ("act", "reload") and worker.node is self and not worker.is_finished
            for worker in self.workers
        )

    def action_invoke(self, name: str) -> None:
        """Do a command, or say why it cannot be done now."""
        if name == "back" and self.app.stop_slow_reads():
            return
        command = next(command for command in self.commands() if command.name == name)
        self.run_worker(self._act(command), group="act", exit_on_error=False)

    async def _act(self, command: Command) -> None:
        # One at a time: a save must have ended before Esc asks whether there is something to save.
        async with self._acting:
            # What was said belongs to what was done before.
            self.app.unsay()
            try:
                if reason := command.reason_against(self):
                    self.notice(reason)
                    return
                action = getattr(self, f"action_{command.name}", None) or getattr(self.app, f"action_{command.name}")
                outcome = action()
                if inspect.isawaitable(outcome):
                    await outcome
            except (RuleBroken, FileRefused) as error:
                self.refuse(error)
            except Exception as error:
                self.app.failed(error)

    def refuse(self, error: RuleBroken | FileRefused) -> None:
        """Say why something was not done. A screen with a form shows it at the field."""
        from chatdong_tui.words.problems import sentence

        self.notice(sentence(error), error=True)

    def reason_against_undo(self) -> str:
        """Why undo is not offered now; '' when it is."""
        return "" if self.app.desk is not None else words.NO_FILE_YET

    # frame

    def body(self) -> ComposeResult:
        """The widgets between the top line and the notices."""
        yield from ()

    def compose(self) -> ComposeResult:
        yield TopLine()
        with Vertical(classes="body"):
            yield from self.body()
        yield NoticeLine()
        yield FooterLine(self.commands(), "quit" if self.is_first else "back")

    def on_mount(self) -> None:
        self.show_place()
        self.app.show_notice(self)
        self.load()

    def on_screen_resume(self) -> None:
        self.app.show_notice(self)
        if self._is_gone:
            self.close()

    def on_footer_line_clicked(self, event: FooterLine.Clicked) -> None:
        event.stop()
        self.action_invoke(event.command)

    def show_place(self) -> None:
        """Write the top line again."""
        place, file = self.app.whereabouts
        mark = words.PROJECTOR_MARK if self.app.projector else ""
        left = [part for part in (words.PROGRAM, mark, place, self.heading, self._tally) if part]
        for line in self.query(TopLine):
            line.show(" | ".join(left), file)

    def projected(self) -> None:
        """Others look at the screen from now on, or do so no longer: draw again what is personal."""

    def key_comes(self, key: str) -> None:
        """A key was pressed here; told before anything is done with it."""

    def set_heading(self, heading: str) -> None:
        self.heading = heading
        self.show_place()

    def notice(self, text: str, *, error: bool = False) -> None:
        """Say something in the line above the footer."""
        self.app.notice(text, error=error)

    # coming and going

    @property
    def is_first(self) -> bool:
        """Whether there is no screen to go back to."""
        return self.app.screen_stack[0] is self

    async def may_leave(self) -> bool:
        """Whether this screen can be closed now; a form asks about what is not saved."""
        return True

    async def action_back(self) -> None:
        if await self.may_leave():
            self.close()

    def close(self, result: object = None) -> None:
        """Close this screen without asking."""
        if not self.is_first and self.is_current:
            self.dismiss(result)

    async def choose(self, question: ModalScreen[str]) -> str:
        """Ask and wait for the answer; inside an action."""
        return await self.app.push_screen_wait(question)

    # reading and writing

    @property
    def desk(self) -> Desk:
        assert self.app.desk is not None, "no file is open"
        return self.app.desk

    async def perform(
        self, verb: Callable[Concatenate[Desk, P], Done[T]], *args: P.args, **kwargs: P.kwargs
    ) -> Done[T]:
        """Run a verb on the writer thread and wait. Raises RuleBroken and FileRefused; nothing was saved then."""
        return await self.app.runner.perform(verb, *args, **kwargs)

    async def ask(self, read: Callable[..., T], *args: Any, group: str = "", **kwargs: Any) -> T | None:
        """Run `read(desk, *args)` on a reader thread and wait for the answer.

        group: a newer question of the same group on this screen makes the older one answer None; so does
        a person who stops a slow one with Esc.
        """
        return await self.app.runner.ask((self, group) if group else None, read, *args, **kwargs)

    async def reload(self) -> None:
        """Read again what is shown. Called when the screen opens and when something it watches has changed."""

    def load(self) -> None:
        """Reload in the background; a reload that is still under way gives way."""
        # Handed over uncalled: one that gives way before it starts leaves no coroutine behind.
        self.run_worker(self._reload, group="reload", exclusive=True, exit_on_error=False)  # type: ignore[arg-type]

    async def _reload(self) -> None:
        try:
            await self.reload()
            self._was_shown = True
            self.app.rows_stand()
        except Exception as error:
            if self not in self.app.screen_stack:
                # It was closed while it read: what it read has no fields left to stand in.
                return
            if self._was_shown and isinstance(error, RuleBroken) and error.rule is Rule.UNKNOWN_RECORD:
                # What it shows was taken back by an undo, which has said so itself.
                self._is_gone = True
                self.close()
            else:
                self.app.unattended(error)

    def on_trouble(self, event: Trouble) -> None:
        event.stop()
        self.app.unattended(event.error)

    def on_long_list_counted(self, event: LongList.Counted) -> None:
        if event.list.unit:
            self._tally = count(event.total, event.list.unit)
            self.show_place()

    def on_changed(self, event: Changed) -> None:
        if self.WATCHES & event.change.nouns:
            self.load()
