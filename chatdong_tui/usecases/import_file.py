"""Where a table that is to be brought in lies, and what stands at its head."""

from __future__ import annotations

import contextlib
from dataclasses import dataclass
from pathlib import Path

from chatdong_tui.domain.privacy import holds_resident_number
from chatdong_tui.domain.refusal import FileProblem, FileRefused
from chatdong_tui.exchange import file, folder
from chatdong_tui.exchange.folder import Entry
from chatdong_tui.exchange.table import Table
from chatdong_tui.usecases import import_heading
from chatdong_tui.usecases.desk import Change, Desk, Done
from chatdong_tui.usecases.import_heading import Heading
from chatdong_tui.usecases.importing import ImportPlan

_FACT = "import_folder"


@dataclass(frozen=True, slots=True)
class Head:
    """The headings of a table, and its sheets: '' alone in a CSV file."""

    names: tuple[str, ...]
    sheet: str
    sheets: tuple[str, ...]


def recent_folder(desk: Desk) -> Path:
    """Where the last table came from; the person's own folder if that is not there (any more)."""
    known = desk.database.meta(_FACT)
    with contextlib.suppress(OSError):
        if known and file.found(Path(known)).is_dir():
            return Path(known)
    return Path.home()


def remember_folder(desk: Desk, where: Path) -> Done[None]:
    """Begin there the next time; a matter of this file on this computer, not journalled.

    A folder whose name holds a resident number is not remembered.
    """
    if not holds_resident_number(str(where)):
        desk.database.set_meta(**{_FACT: str(where)})
    return Done(None, Change(frozenset(), frozenset()), "import.remember_folder")


def names(desk: Desk, where: Path) -> tuple[Entry, ...]:
    """What lies in a folder, as `exchange.folder.entries`."""
    return folder.entries(where)


def is_folder(desk: Desk, path: Path) -> bool:
    """Whether this is a folder. Raises FileRefused(IMPORT_MISSING) where that may not be known."""
    try:
        return file.found(path).is_dir()
    except OSError as error:
        raise FileRefused(FileProblem.IMPORT_MISSING, str(path)) from error


def head(desk: Desk, path: Path, sheet: str = "") -> Head:
    """The headings of a table, for a person who says which is which.

    Raises FileRefused as `exchange.file.read` and `import_heading.find` do.
    """
    table = file.read(path, sheet).table
    return _head(table, import_heading.find(table, str(path), {}))


def head_of(planned: ImportPlan) -> Head:
    """The headings of a table that was read."""
    return _head(planned.table, planned.heading)


def _head(table: Table, heading: Heading) -> Head:
    return Head(tuple(name for name in heading.names if name), table.sheet, (table.sheet, *table.others))
