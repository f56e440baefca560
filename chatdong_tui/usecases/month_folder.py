"""The folder of a month's export: its name, and the list in it of exactly what is there."""

from __future__ import annotations

import contextlib
import hashlib
import os
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from chatdong_tui import __version__
from chatdong_tui.domain.monthly import MonthRecords
from chatdong_tui.export import files, index
from chatdong_tui.export.cells import clean
from chatdong_tui.export.index import Entry
from chatdong_tui.reports.zone import place_name
from chatdong_tui.usecases.desk import Desk
from chatdong_tui.usecases.writing import Written
from chatdong_tui.words import index as words
from chatdong_tui.words.form import FORM_NAMES
from chatdong_tui.words.formats import short_date


def folder_name(records: MonthRecords) -> str:
    """`2021-03_제3권역`, on every system the same."""
    return files.safe_name(words.FOLDER.format(month=records.span.month, place=place_name(records)))


def list_of(folder: Path) -> Path:
    """`2021-03_제3권역/2021-03_제3권역_목록.html`."""
    return folder / words.LIST.format(folder=folder.name)


def write_list(desk: Desk, records: MonthRecords, folder: Path, written: Sequence[Written]) -> Path:
    """Write the list of a folder into which these files have just been written. Raises OSError.

    A file that has the bytes of an earlier export keeps the time at which it got them, so the same export on
    the same day leaves the same list.
    """
    path = list_of(folder)
    before = {}
    with contextlib.suppress(OSError):
        before = index.read(path.read_bytes())
    made = {each.path.name: each for each in written}
    entries = [_entry(desk, found, made, before) for found in _files(folder) if found.name != path.name]
    day = records.span.first
    title = words.TITLE.format(year=day.year, month=day.month, place=place_name(records))
    files.save(path, index.render(title, entries), index.verify)
    return path


def _files(folder: Path) -> Iterator[Path]:
    """The files of a folder in order, without hidden ones."""
    yield from sorted(path for path in folder.iterdir() if path.is_file() and not path.name.startswith("."))


def _entry(desk: Desk, path: Path, made: dict[str, Written], before: dict[str, Entry]) -> Entry:
    # Some file systems give names back in another form than they were given.
    name = unicodedata.normalize("NFC", path.name)
    shown = clean(os.fsencode(name).decode("utf-8", "replace")).replace("\n", " ")
    known = before.get(shown)
    if name in made:
        entry = _new(desk, made[name])
        return _known_again(entry, known) if known else entry
    try:
        with path.open("rb") as stream:
            digest = hashlib.file_digest(stream, "sha256").hexdigest()
    except OSError:
        return Entry("", path.suffix[1:].upper(), shown, "", "", "", words.UNREADABLE)
    if known is None or known.remark == words.FOREIGN:
        return Entry("", path.suffix[1:].upper(), shown, digest, "", "", words.FOREIGN)
    if known.digest == digest and known.remark != words.CHANGED:
        return replace(known, remark=words.NOT_THIS_TIME)
    return replace(known, digest=digest, remark=words.CHANGED)


def _known_again(entry: Entry, known: Entry) -> Entry:
    """The entry with the time and the version at which the file first got its bytes."""
    if (entry.digest, entry.form) != (known.digest, known.form) or not known.written:
        return entry
    return replace(entry, written=known.written, version=known.version)


def _new(desk: Desk, written: Written) -> Entry:
    now = desk.now()
    form = FORM_NAMES[written.form]
    return Entry(
        words.ATTACHED.format(form=form) if written.attached else form,
        written.format.upper(),
        unicodedata.normalize("NFC", written.path.name),
        written.digest,
        words.WHEN.format(day=short_date(now.date()), time=f"{now:%H:%M}"),
        words.VERSION.format(version=__version__),
    )
