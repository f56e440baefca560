"""One file: opening it, one writer thread, read-only readers, acts and snapshots."""

from __future__ import annotations

import contextlib
import os
import queue
import threading
from collections.abc import Callable, Iterator
from concurrent.futures import Future
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from chatdong_tui.domain.refusal import FileProblem, FileRefused
from chatdong_tui.storage import disk, engine, ladder
from chatdong_tui.storage.engine import Connection
from chatdong_tui.storage.lock import InstanceLock

if TYPE_CHECKING:
    from chatdong_tui.storage import journal

T = TypeVar("T")

_PRAGMAS = """
PRAGMA foreign_keys = ON;
PRAGMA trusted_schema = OFF;
PRAGMA temp_store = MEMORY;
PRAGMA cache_size = -16000;
"""
_WRITER_PRAGMAS = """
PRAGMA journal_mode = WAL;
PRAGMA synchronous = FULL;
PRAGMA secure_delete = ON;
PRAGMA cell_size_check = ON;
PRAGMA journal_size_limit = 16777216;
"""


class Database:
    """An open file.

    Writes run on the one writer thread (`perform`), inside `act` or `atomic`; reads run on whatever
    thread asks, on a read-only connection of its own (`snapshot`).
    """

    def __init__(self, path: Path, now: Callable[[], datetime], *, read_only: bool = False) -> None:
        self.path = path
        self.read_only = read_only
        self._now = now
        self._jobs: queue.SimpleQueue[Callable[[], None] | None] = queue.SimpleQueue()
        self._writer: Connection | None = None
        self._clock: journal.Clock | None = None
        self._act: journal.Act | None = None
        self._facts: dict[str, str] | None = None
        self._local = threading.local()
        self._readers: list[Connection] = []
        self._readers_guard = threading.Lock()
        self._lock = InstanceLock(path)
        self._thread: threading.Thread | None = None

    # opening and closing

    @classmethod
    def open(cls, path: Path, now: Callable[[], datetime], *, read_only: bool = False) -> Database:
        """Open an existing file; an older one climbs to today's schema first.

        Raises FileRefused: MISSING, NOT_OURS, NEWER, DAMAGED, READ_ONLY, LOCKED.
        """
        engine.require_sound_sqlite()
        if not path.is_file():
            raise FileRefused(FileProblem.MISSING, str(path))
        database = cls(path, now, read_only=read_only)
        with contextlib.closing(database._connect(read_only=True)) as connection:
            version = ladder.version_of(connection, str(path))
        if not read_only:
            database._take()
            if version < ladder.TODAY:
                database.perform(database._climb).result()
        return database

    @classmethod
    def create(cls, path: Path, now: Callable[[], datetime], *, site: str = "") -> Database:
        """Make a new file. `site` names this desk's journal; by default it is random.

        Raises FileRefused: EXISTS, NOT_WRITABLE, LOCKED, DISK_FULL.
        """
        engine.require_sound_sqlite()
        database = cls(path, now)
        with disk.making(path), contextlib.ExitStack() as undo:
            path.parent.mkdir(parents=True, exist_ok=True)
            # Locked before it is looked for: of two programs at the same moment the second must leave alone,
            # and never tidy away, what the first one makes.
            database._lock.acquire(now())
            undo.callback(database._lock.release)
            if path.exists():
                raise FileRefused(FileProblem.EXISTS, str(path))
            undo.callback(disk.remove, path)
            path.touch(mode=0o600)
            undo.callback(database._stop)
            database._start()
            database.perform(lambda: ladder.create(database.writer)).result()
            database.perform(lambda: database.set_meta(site=site or os.urandom(8).hex())).result()
            undo.pop_all()
        return database

    def _take(self) -> None:
        if not os.access(self.path, os.W_OK) or not os.access(self.path.parent, os.W_OK):
            raise FileRefused(FileProblem.READ_ONLY, str(self.path))
        self._lock.acquire(self._now())
        try:
            self._start()
        except BaseException:
            self.close()
            raise

    def _start(self) -> None:
        self._thread = threading.Thread(target=self._work, name="writer", daemon=True)
        self._thread.start()
        self.perform(self._open_writer).result()

    def _open_writer(self) -> None:
        self._writer = self._connect(read_only=False)
        try:
            self._writer.executescript(_WRITER_PRAGMAS)
        except engine.OperationalError as error:
            problem = FileProblem.DISK_FULL if disk.no_room(error) else FileProblem.READ_ONLY
            raise FileRefused(problem, str(self.path)) from error

    def _climb(self) -> None:
        ladder.climb(self.writer, str(self.path), self._back_up_before_climbing)

    def _back_up_before_climbing(self) -> None:
        target = self.path.with_name(f"{self.path.name}.before-v{ladder.TODAY}")
        self.writer.execute("VACUUM INTO ?", (str(target),))

    def _connect(self, *, read_only: bool) -> Connection:
        try:
            connection = engine.connect(str(self.path), read_only=read_only)
            connection.executescript(_PRAGMAS)
        except (engine.DatabaseError, UnicodeDecodeError) as error:
            # The engine quotes a damaged schema in its message, and that may be no text any more.
            raise FileRefused(ladder.unreadable(str(self.path)), str(self.path)) from error
        return connection

    def close(self) -> None:
        """Finish the writes under way, fold the write-ahead log back into the file, free the lock."""
        self._stop()
        self._lock.release()

    def _stop(self) -> None:
        with self._readers_guard:
            for reader in self._readers:
                reader.close()
            self._readers.clear()
        thread, self._thread = self._thread, None
        if thread is not None:
            self._jobs.put(self._close_writer)
            self._jobs.put(None)
            thread.join()

    def _close_writer(self) -> None:
        if self._writer is not None:
            with contextlib.suppress(engine.Error):
                self._writer.execute("PRAGMA optimize")
                self._writer.execute("PRAGMA wal_checkpoint(TRUNCATE)")
            self._writer.close()
            self._writer = None

    # writing

    def _work(self) -> None:
        while (job := self._jobs.get()) is not None:
            job()

    def perform(self, job: Callable[[], T]) -> Future[T]:
        """Run a job on the writer thread, after those before it.

        Once the file is closed nothing runs any more: the future then raises FileRefused(CLOSED).
        """
        future: Future[T] = Future()
        if self._thread is None:
            future.set_exception(FileRefused(FileProblem.CLOSED, str(self.path)))
            return future

        def run() -> None:
            if not future.set_running_or_notify_cancel():
                return
            try:
                future.set_result(job())
            except BaseException as error:
                future.set_exception(error)

        self._jobs.put(run)
        return future

    @property
    def writer(self) -> Connection:
        """The writing connection; only the writer thread may use it."""
        assert self._writer is not None, "the file is not open for writing"
        return self._writer

    @contextlib.contextmanager
    def atomic(self) -> Iterator[Connection]:
        """All or nothing. Joins a transaction that is already under way.

        Raises FileRefused(DISK_FULL) when the disk has no room; nothing was saved then.
        """
        connection = self.writer
        if connection.in_transaction:
            yield connection
            return
        try:
            connection.execute("BEGIN IMMEDIATE")
            yield connection
            connection.execute("COMMIT")
        except BaseException as error:
            # SQLite rolls back by itself when the disk is full; a second ROLLBACK would hide that.
            if connection.in_transaction:
                connection.execute("ROLLBACK")
            self._clock = self._facts = None
            if isinstance(error, engine.Error) and disk.no_room(error):
                raise FileRefused(FileProblem.DISK_FULL, str(self.path)) from error
            if isinstance(error, engine.DatabaseError) and "malformed" in str(error):
                raise FileRefused(FileProblem.DAMAGED, str(self.path)) from error
            raise

    @contextlib.contextmanager
    def act(self, verb: str, actor: str, *, demo: bool = False, undoes: int | None = None) -> Iterator[journal.Act]:
        """One verb: its rows, their journal entries and all that follows from them, or none of it.

        A verb that calls another makes one act of both, so that one undo takes both back.
        """
        if self._act is not None:
            yield self._act
            return
        # What only writing needs is loaded with the first write, behind the first rows.
        from chatdong_tui.storage import derived, journal

        with self.atomic() as connection:
            if self._clock is None:
                self._clock = journal.clock_of(connection, self.site)
            milliseconds = int(self._now().timestamp() * 1000)
            act = journal.Act(connection, self._clock, milliseconds, verb, actor, demo, undoes)
            self._act = act
            try:
                yield act
            finally:
                self._act = None
            derived.refresh(connection, act.touched)

    # reading

    def reader(self) -> Connection:
        """This thread's own read-only connection."""
        connection: Connection | None = getattr(self._local, "connection", None)
        if connection is None:
            connection = self._connect(read_only=True)
            self._local.connection = connection
            with self._readers_guard:
                self._readers.append(connection)
        return connection

    @contextlib.contextmanager
    def snapshot(self) -> Iterator[Connection]:
        """A connection that sees one state of the file for as long as it is used.

        On the writer thread inside an act it is the writing connection, which sees the act's own rows.
        Raises FileRefused(DAMAGED) when a page cannot be read.
        """
        if threading.current_thread() is self._thread and self._writer is not None:
            yield self._writer
            return
        connection = self.reader()
        if connection.in_transaction:
            yield connection
            return
        try:
            connection.execute("BEGIN")
            yield connection
        except engine.DatabaseError as error:
            if "interrupted" in str(error):
                raise
            raise FileRefused(FileProblem.DAMAGED, str(self.path)) from error
        finally:
            if connection.in_transaction:
                connection.execute("ROLLBACK")

    # facts about the file

    def meta(self, key: str) -> str:
        """A fact about this file, '' when it is not set."""
        facts = self._facts
        if facts is None:
            with self.snapshot() as connection:
                facts = self._facts = dict(connection.execute("SELECT key, value FROM meta"))
        return facts.get(key, "")

    def set_meta(self, **facts: str) -> None:
        """Set facts about this file; on the writer thread only."""
        with self.atomic() as connection:
            connection.executemany("INSERT OR REPLACE INTO meta (key, value) VALUES (?, ?)", facts.items())
        self._facts = None

    @property
    def site(self) -> str:
        """The name under which this file's own entries stand in the journal."""
        return self.meta("site")
