"""Verbs and questions, run off the screen's thread: writes on the one writer thread, reads on two readers."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Callable, Hashable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from typing import Any, Concatenate, ParamSpec, Protocol, TypeVar

from chatdong_tui.usecases.desk import Change, Desk, Done

T = TypeVar("T")
P = ParamSpec("P")

SLOW = 0.3
"""Seconds after which a person is told that something is under way."""


class Owner(Protocol):
    """Who the runner works for."""

    @property
    def desk(self) -> Desk | None: ...
    def spread(self, change: Change) -> None:
        """A verb changed something."""

    def unattended(self, error: BaseException) -> None:
        """A verb failed after its screen had gone."""

    def under_way(self, kind: str) -> None:
        """Something slow is under way: 'read', 'write', or '' for nothing any more."""


@dataclass(eq=False, slots=True)
class _Question:
    """A read under way. Dropping it interrupts SQLite and makes it answer nothing."""

    dropped: bool = False
    _interrupt: Callable[[], None] | None = None
    _guard: threading.Lock = field(default_factory=threading.Lock)

    def drop(self) -> None:
        with self._guard:
            self.dropped = True
            if self._interrupt is not None:
                self._interrupt()

    def answer(self, desk: Desk, read: Callable[[], T]) -> T | None:
        """Read on this thread; None if nobody wants the answer any more."""
        connection = desk.database.reader()
        with self._guard:
            if self.dropped:
                return None
            self._interrupt = connection.interrupt
        try:
            return read()
        except Exception:
            if self.dropped:
                return None
            raise
        finally:
            # Under the guard, so that an interrupt never hits the thread's next question.
            with self._guard:
                self._interrupt = None


class Runner:
    """Runs what screens ask for; everything it starts is accounted for until it is over."""

    def __init__(self, owner: Owner) -> None:
        self._owner = owner
        self._readers = ThreadPoolExecutor(max_workers=2, thread_name_prefix="reader")
        self._questions: set[_Question] = set()
        self._latest: dict[Hashable, _Question] = {}
        self._writes: set[asyncio.Task[Any]] = set()
        self._abandoned: set[asyncio.Task[Any]] = set()
        self._slow: dict[object, str] = {}
        self._over_for_good = False

    @property
    def busy(self) -> bool:
        """Whether a read or a write is under way."""
        return bool(self._questions or self._writes)

    def _desk(self) -> Desk:
        desk = self._owner.desk
        assert desk is not None, "no file is open"
        return desk

    async def perform(
        self, verb: Callable[Concatenate[Desk, P], Done[T]], *args: P.args, **kwargs: P.kwargs
    ) -> Done[T]:
        """Run a verb and wait for it; the screens are told what changed.

        It runs to its end even when the waiting screen is closed. Raises what the verb raises.
        """
        task = asyncio.create_task(self._write(verb, args, kwargs))
        self._writes.add(task)
        task.add_done_callback(self._written)
        try:
            return await asyncio.shield(task)
        except asyncio.CancelledError:
            if not task.done():
                self._abandoned.add(task)
            raise

    async def _write(self, verb: Callable[..., Done[T]], args: tuple[Any, ...], kwargs: dict[str, Any]) -> Done[T]:
        desk = self._desk()
        waiting = self._watch("write")
        try:
            # Shielded: cancelling this task must not take the job out of the writer's queue.
            future = asyncio.wrap_future(desk.database.perform(lambda: verb(desk, *args, **kwargs)))
            done = await asyncio.shield(future)
        finally:
            self._over(waiting)
        if done.change.row_ids:
            self._owner.spread(done.change)
        return done

    def _written(self, task: asyncio.Task[Any]) -> None:
        self._writes.discard(task)
        if task in self._abandoned:
            self._abandoned.discard(task)
            if not task.cancelled() and (error := task.exception()) is not None:
                self._owner.unattended(error)

    async def ask(
        self, group: Hashable | None, read: Callable[Concatenate[Desk, P], T], *args: P.args, **kwargs: P.kwargs
    ) -> T | None:
        """Run a read and wait for its answer.

        group: a newer question of the same group makes the older one answer None; so does `finish`.
        Raises what the read raises.
        """
        if self._over_for_good:
            return None
        desk = self._desk()
        question = _Question()
        if group is not None:
            if (older := self._latest.get(group)) is not None:
                older.drop()
            self._latest[group] = question
        self._questions.add(question)
        waiting = self._watch("read")
        try:
            loop = asyncio.get_running_loop()
            answer = await loop.run_in_executor(
                self._readers, question.answer, desk, lambda: read(desk, *args, **kwargs)
            )
        except asyncio.CancelledError:
            question.drop()
            raise
        finally:
            self._over(waiting)
            self._questions.discard(question)
            if group is not None and self._latest.get(group) is question:
                del self._latest[group]
        return None if question.dropped else answer

    def stop_slow_reads(self) -> bool:
        """Drop the reads if a person has been told that they are slow; whether there were any."""
        if "read" not in self._slow.values():
            return False
        for question in tuple(self._questions):
            question.drop()
        return True

    def _watch(self, kind: str) -> tuple[object, asyncio.TimerHandle]:
        token = object()

        def slow() -> None:
            self._slow[token] = kind
            self._owner.under_way(kind)

        return token, asyncio.get_running_loop().call_later(SLOW, slow)

    def _over(self, waiting: tuple[object, asyncio.TimerHandle]) -> None:
        token, timer = waiting
        timer.cancel()
        if self._slow.pop(token, None) is not None:
            self._owner.under_way(next(iter(self._slow.values()), ""))

    async def finish(self) -> None:
        """Wait for the writes under way, drop the reads, and let the reader threads go."""
        while self._writes:
            await asyncio.wait(tuple(self._writes))
        self._over_for_good = True
        for question in tuple(self._questions):
            question.drop()
        await asyncio.get_running_loop().run_in_executor(None, self._readers.shutdown)
