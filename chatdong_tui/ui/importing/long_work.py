"""A screen whose work may take a while: it says how far it is, and Esc ends it with nothing saved."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Coroutine
from typing import Any, ClassVar

from textual.message import Message

from chatdong_tui.domain.refusal import FileRefused, RuleBroken
from chatdong_tui.ui.command import Command
from chatdong_tui.ui.command_screen import CommandScreen
from chatdong_tui.ui.runner import SLOW
from chatdong_tui.usecases.importing import Progress
from chatdong_tui.words import importing_screens as words
from chatdong_tui.words.formats import count


def is_working(screen: LongWork) -> str:
    return words.STILL_WORKING if screen.working else ""


class LongWork(CommandScreen):
    """One job at a time, beside the commands, so that Esc reaches it."""

    COMMANDS: ClassVar[tuple[Command, ...]] = ()

    class Told(Message):
        """The job has come so far."""

        def __init__(self, said: str) -> None:
            super().__init__()
            self.said = said

    def __init__(self) -> None:
        super().__init__()
        self._stop: threading.Event | None = None
        self._is_ending = False

    @property
    def working(self) -> bool:
        return self._stop is not None

    def work(self, job: Callable[[Progress], Coroutine[Any, Any, None]], saying: str) -> None:
        """Begin a job. It hands the progress on to what it calls; saying: the sentence with done and total."""
        stop = self._stop = threading.Event()
        self._is_ending = False
        begun = time.monotonic()

        def tell(done: int, total: int) -> bool:
            # On the thread that does the work.
            if stop.is_set():
                return False
            self._is_ending = done == total
            if time.monotonic() - begun > SLOW:
                said = words.ENDING if self._is_ending else saying.format(done=count(done), total=count(total))
                self.post_message(self.Told(said))
            return True

        # Of the group that keys wait for, so that what follows lands on the screen that the job opens.
        self.run_worker(self._work(job(tell)), group="act", exit_on_error=False)

    async def _work(self, job: Coroutine[Any, Any, None]) -> None:
        try:
            await job
        except (RuleBroken, FileRefused) as error:
            self._over()
            self.refuse(error)
        except Exception as error:
            self.app.failed(error)
        finally:
            self._over()

    def _over(self) -> None:
        self._stop = None
        self.show_progress("")

    def show_progress(self, said: str) -> None:
        """Say how far the job is; '' when it is over."""

    def on_long_work_told(self, event: Told) -> None:
        event.stop()
        if self._stop is not None and not self._stop.is_set():
            self.show_progress(event.said)

    def stop(self) -> None:
        if self._stop is not None:
            self._stop.set()
            self.show_progress(words.ENDING if self._is_ending else words.STOPPING)

    def action_invoke(self, name: str) -> None:
        # At once: other commands wait until the one before them is done.
        if name == "back" and self.working:
            self.stop()
        else:
            super().action_invoke(name)

    async def may_leave(self) -> bool:
        if not self.working:
            return True
        self.stop()
        return False
