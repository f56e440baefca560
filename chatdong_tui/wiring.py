"""The one file that knows every concrete part: settings, clock, ids and database make a desk."""

from __future__ import annotations

import os
import time
from datetime import date, datetime
from pathlib import Path

from chatdong_tui import places, settings
from chatdong_tui.domain.identity import uuid7
from chatdong_tui.domain.refusal import FileProblem, FileRefused
from chatdong_tui.storage import disk
from chatdong_tui.storage.database import Database
from chatdong_tui.usecases import case_clock, day_off
from chatdong_tui.usecases.desk import Desk


def new_id() -> str:
    """A random id in order of time."""
    return uuid7(time.time_ns() // 1_000_000, os.urandom(10))


def open_desk(path: Path, *, read_only: bool = False) -> Desk:
    """A desk over an existing file; in the example file every day is the example's day. Raises FileRefused."""
    chosen = settings.load(places.settings_file())
    database = Database.open(path, datetime.now, read_only=read_only)
    standing_still = database.meta("today")
    if not standing_still:
        return _in_step(Desk(database, datetime.now, new_id, chosen))
    try:
        example_day = date.fromisoformat(standing_still)
    except ValueError as error:
        database.close()
        raise FileRefused(FileProblem.DAMAGED, str(path)) from error

    def now() -> datetime:
        return datetime.combine(example_day, datetime.now().time())

    return _in_step(Desk(database, now, new_id, chosen, demo=True))


def _in_step(desk: Desk) -> Desk:
    """The desk over a file whose case list goes by the clocks of the settings, and which knows the holidays
    around today; one only read stays as it is."""
    if desk.database.read_only:
        return desk
    try:
        if not case_clock.in_step(desk):
            desk.perform(case_clock.keep_step)
        if not day_off.in_step(desk):
            desk.perform(day_off.keep_step)
    except BaseException:
        desk.database.close()
        raise
    return desk


def discard(desk: Desk) -> None:
    """Close a desk whose new file nobody wants, and remove the file with all that lies beside it."""
    desk.database.close()
    disk.remove(desk.database.path)
    Path(f"{desk.database.path}.lock").unlink(missing_ok=True)


def new_desk(path: Path) -> Desk:
    """A desk over a new, empty file. Raises FileRefused."""
    chosen = settings.load(places.settings_file())
    return _in_step(Desk(Database.create(path, datetime.now), datetime.now, new_id, chosen))
