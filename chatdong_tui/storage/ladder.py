"""From the schema a file has to the schema of today: new files, older files, and refusal of newer ones."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from chatdong_tui.domain.refusal import FileProblem, FileRefused
from chatdong_tui.storage.disk import no_room
from chatdong_tui.storage.engine import Connection, DatabaseError

if TYPE_CHECKING:
    from sqlite_utils.migrations import Migrations

APPLICATION_ID = 1128809543
TODAY = 1
"""The schema version that schema.sql describes."""

_INDEX_FILE = 32_768
"""Bytes that SQLite needs beside a WAL file before it can read it."""


@cache
def schema() -> str:
    """The text of schema.sql: from the installed package, or from the checkout beside it."""
    from importlib import resources

    packed = resources.files("chatdong_tui") / "schema.sql"
    if packed.is_file():
        return packed.read_text(encoding="utf-8")
    return (Path(__file__).parents[2] / "schema.sql").read_text(encoding="utf-8")


def create(connection: Connection) -> None:
    """Make a new, empty file: all of schema.sql or nothing."""
    connection.executescript(f"BEGIN IMMEDIATE;\n{schema()}\nCOMMIT;")


def version_of(connection: Connection, path: str) -> int:
    """The file's schema version.

    Raises FileRefused: NOT_OURS for another program's file, NEWER for one of a later version of this
    program, DAMAGED where not even that can be read.
    """
    try:
        application = connection.execute("PRAGMA application_id").fetchone()[0]
        version = int(connection.execute("PRAGMA user_version").fetchone()[0])
        connection.execute("SELECT count(*) FROM sqlite_schema").fetchone()
    except DatabaseError as error:
        raise FileRefused(unreadable(path), path) from error
    if application != APPLICATION_ID:
        raise FileRefused(FileProblem.NOT_OURS, path)
    if version > TODAY:
        raise FileRefused(FileProblem.NEWER, path, found=version, known=TODAY)
    return version


def unreadable(path: str) -> FileProblem:
    """Why SQLite cannot read a file: it never was a database, it is damaged, or there is no room beside it."""
    try:
        with open(path, "rb") as file:
            head = file.read(16)
    except OSError:
        return FileProblem.DAMAGED
    if head != b"SQLite format 3\0":
        return FileProblem.NOT_OURS
    # A WAL file on a read-only medium or a full disk cannot be opened at all: its index file has no place.
    try:
        with tempfile.TemporaryFile(dir=os.path.dirname(path) or ".") as probe:
            probe.write(bytes(_INDEX_FILE))
    except OSError as error:
        return FileProblem.DISK_FULL if no_room(error) else FileProblem.READ_ONLY
    return FileProblem.DAMAGED


def climb(connection: Connection, path: str, back_up: Callable[[], None], steps: Migrations | None = None) -> None:
    """Bring an older file up to today: back up, each step in its own transaction, foreign-key check.

    Raises FileRefused(DAMAGED) when a climbed file points at rows that are not there.
    """
    from sqlite_utils import Database

    back_up()
    if steps is not None:
        steps.apply(Database(connection))
    if connection.execute("PRAGMA foreign_key_check").fetchone():
        raise FileRefused(FileProblem.DAMAGED, path)
