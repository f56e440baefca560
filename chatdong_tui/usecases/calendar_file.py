"""The deadlines of a year as a calendar file, for the calendar that an office looks at every day."""

from __future__ import annotations

import errno
import hashlib
from pathlib import Path

from chatdong_tui.domain.due import REMINDERS, Whose
from chatdong_tui.domain.identity import derived
from chatdong_tui.domain.privacy import masked
from chatdong_tui.domain.refusal import FileProblem, FileRefused
from chatdong_tui.export import files, ics
from chatdong_tui.reports.veil import veil
from chatdong_tui.storage import audit, monthly
from chatdong_tui.usecases import deadline
from chatdong_tui.usecases.desk import Change, Desk, Done
from chatdong_tui.words import calendar_file as words
from chatdong_tui.words.deadline import due_name, source_text, whose_name
from chatdong_tui.words.labels import zone_name


def events(desk: Desk, year: int, whose: Whose = Whose.ALL) -> list[ics.Event]:
    """The year's list as events. They name papers, offices and zones; of what somebody typed, numbers and names
    of households are made unreadable. What is done, has no reminder."""
    with desk.database.snapshot() as connection:
        hide = veil(monthly.aliases(connection))
    district = desk.place().district.id
    found = []
    for due in deadline.year_list(desk, year, whose):
        title = words.TITLE.format(whose=whose_name(due), name=masked(hide(due_name(due))))
        if due.is_done:
            title = words.DONE.format(title=title)
        found.append(
            ics.Event(
                f"{derived('deadline_event', district, due.key)}@chatdong",
                due.due_on,
                title,
                source_text(due),
                REMINDERS if due.is_open else (),
            )
        )
    return found


def file_name(desk: Desk, year: int) -> str:
    """What the file is called when nobody names it."""
    place = desk.place()
    name = zone_name(place.zone.no, place.zone.name) if place.zone else place.district.name
    return f"{files.safe_name(words.STEM.format(year=year, place=name))}.ics"


def write(desk: Desk, year: int, target: Path, whose: Whose = Whose.ALL) -> Done[int]:
    """Write the file; the value is how many events it holds. It is whole or not there.

    Runs on the thread that calls it; only the audit row goes to the writer thread. Raises FileRefused
    DISK_FULL or NOT_WRITABLE.
    """
    found = events(desk, year, whose)
    data = ics.render(words.CALENDAR.format(year=year), found, created=desk.now())
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        files.save(target, data, ics.verify)
    except OSError as error:
        full = error.errno in (errno.ENOSPC, errno.EDQUOT, errno.EFBIG)
        raise FileRefused(FileProblem.DISK_FULL if full else FileProblem.NOT_WRITABLE, str(target)) from error
    if not desk.database.read_only:
        digest = hashlib.sha256(data).hexdigest()
        desk.database.perform(lambda: _note(desk, year, digest)).result()
    return Done(len(found), Change(frozenset(), frozenset()), "calendar_file.write")


def _note(desk: Desk, year: int, digest: str) -> None:
    person = desk.database.meta("person")
    with desk.database.atomic() as connection:
        audit.record(connection, desk.now(), person, audit.AuditAct.EXPORT, f"calendar {year} ics", digest)
