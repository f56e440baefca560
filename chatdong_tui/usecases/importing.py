"""Bringing in a table somebody keeps: read and checked row by row first, then saved as one act, or not at all."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from chatdong_tui.domain.importing import FIELDS, ImportKind, ImportRun, Notice, NoticeKind, RowProblem
from chatdong_tui.domain.privacy import holds_resident_number
from chatdong_tui.domain.refusal import Rule, RuleBroken
from chatdong_tui.exchange import file
from chatdong_tui.exchange.table import Cell, Table
from chatdong_tui.storage import audit, journal
from chatdong_tui.storage import importing as storage
from chatdong_tui.storage.audit import AuditAct
from chatdong_tui.storage.engine import Connection
from chatdong_tui.storage.journal import Act
from chatdong_tui.usecases import import_heading
from chatdong_tui.usecases.desk import Desk, Done, done
from chatdong_tui.usecases.import_case import CaseRows, ReadyCase
from chatdong_tui.usecases.import_heading import Heading
from chatdong_tui.usecases.import_network import OrganisationRows, PeopleRows, ReadyOrganisation, ReadyPerson
from chatdong_tui.usecases.import_outreach import OutreachRows, ReadyCount
from chatdong_tui.usecases.import_row import ResidentNumbers, RowFields, RowsBroken
from chatdong_tui.words.formats import short_date
from chatdong_tui.words.importing import RESIDENT_HEADING

Ready = ReadyCase | ReadyPerson | ReadyOrganisation | ReadyCount
Progress = Callable[[int, int], bool | None]
"""Told (rows done, all rows) now and then; False stops the import, and nothing is saved."""

_TOLD_EVERY = 256


class _Rows(Protocol):
    def check(self, row: int, fields: RowFields) -> Ready: ...
    def save(self, act: Act, ready: Ready) -> None: ...


_CHECKS: dict[ImportKind, Callable[[Desk, Connection], _Rows]] = {
    ImportKind.PEOPLE: PeopleRows,  # type: ignore[dict-item]  # each saves what it has checked itself
    ImportKind.ORGANISATIONS: OrganisationRows,  # type: ignore[dict-item]
    ImportKind.CASES: CaseRows,  # type: ignore[dict-item]
    ImportKind.OUTREACH: OutreachRows,  # type: ignore[dict-item]
}


@dataclass(frozen=True, slots=True)
class ImportPlan:
    """A table as it was read and checked.

    columns: field to heading. rows: how many are filled in. ready, problems: what each of them came to.
    earlier: the import of the same file that still stands. seen: where the journal stood then.
    """

    kind: ImportKind
    file_name: str
    digest: str
    table: Table
    heading: Heading
    columns: Mapping[str, str]
    rows: int
    ready: tuple[Ready, ...]
    problems: tuple[RowProblem, ...]
    notices: tuple[Notice, ...]
    earlier: ImportRun | None
    seen: int

    @property
    def bad_rows(self) -> int:
        """How many rows break a rule."""
        return len({problem.row for problem in self.problems})


@dataclass(frozen=True, slots=True)
class _Checked:
    rows: int
    ready: tuple[Ready, ...]
    problems: tuple[RowProblem, ...]


def plan(
    desk: Desk,
    path: Path,
    *,
    kind: ImportKind | None = None,
    columns: Mapping[str, str] | None = None,
    sheet: str = "",
    progress: Progress | None = None,
) -> ImportPlan:
    """Read a table and check every row; nothing is saved.

    kind None, columns (field to heading): as a table with these headings was read last, else guessed.
    Raises FileRefused as `exchange.file.read` and `import_heading.find` do; RuleBroken at `columns` as
    `import_heading.columns_of` does; STOPPED.
    """
    read = file.read(path, sheet)
    asked = dict(columns or {})
    heading = import_heading.find(read.table, str(path), asked)
    with desk.database.snapshot() as connection:
        chosen = kind or storage.last_kind(connection, heading.fingerprint)
        chosen = chosen or import_heading.kind_of(heading, str(path))
        remembered = storage.mapping(connection, heading.fingerprint, chosen)
        fields = import_heading.columns_of(chosen, heading, remembered, asked)
        seen = storage.last_change(connection, desk.database.site)
        checked = _check(desk, connection, chosen, read.table, heading, fields, progress)
        runs = storage.runs(connection, desk.database.site)
    earlier = next((run for run in runs if run.file_digest == read.digest and not run.undone), None)
    if earlier is not None and earlier.kind is not chosen:
        earlier = None
    name = "" if holds_resident_number(read.name) else read.name
    notices = tuple(_notices(read.table, heading, fields, checked, earlier))
    return ImportPlan(
        chosen, name, read.digest, read.table, heading, fields, checked.rows, checked.ready, checked.problems,
        notices, earlier, seen,
    )  # fmt: skip


def _notices(
    table: Table, heading: Heading, columns: Mapping[str, str], checked: _Checked, earlier: ImportRun | None
) -> Iterator[Notice]:
    if earlier is not None:
        yield Notice(NoticeKind.IMPORTED_BEFORE, (short_date(earlier.at.date()),))
    if table.hidden:
        yield Notice(NoticeKind.HIDDEN_SHEETS, table.hidden)
    if table.others:
        yield Notice(NoticeKind.OTHER_SHEETS, table.others)
    if table.hidden_rows:
        yield Notice(NoticeKind.HIDDEN_ROWS, count=table.hidden_rows)
    if formulas := table.formulas - table.valueless:
        yield Notice(NoticeKind.FORMULAS, count=len(formulas))
    if unread := tuple(name for name in heading.names if name and name not in columns.values()):
        yield Notice(NoticeKind.UNREAD_COLUMNS, unread)
    if similar := tuple(str(each.row) for each in checked.ready if isinstance(each, ReadyCase) and each.similar):
        yield Notice(NoticeKind.SIMILAR_CASES, similar[:20], len(similar))


def _check(
    desk: Desk,
    connection: Connection,
    kind: ImportKind,
    table: Table,
    heading: Heading,
    columns: Mapping[str, str],
    progress: Progress | None,
) -> _Checked:
    rows = _CHECKS[kind](desk, connection)
    reader = _Reader(table, heading, columns)
    ready: list[Ready] = []
    problems: list[RowProblem] = []
    filled = 0
    for place in range(heading.row + 1, len(table.rows)):
        if place % _TOLD_EVERY == 0:
            tell(progress, place, len(table.rows))
        if not any(cell is not None for cell in table.rows[place]):
            continue
        filled += 1
        broken: list[RuleBroken] = []
        try:
            fields = reader.fields(place)
            ready.append(rows.check(place + 1, fields))
        except RowsBroken as error:
            broken = error.broken
        except RuleBroken as error:
            broken = [error]
        problems += [RowProblem(place + 1, reader.header(each), each) for each in broken]
    tell(progress, len(table.rows), len(table.rows))
    return _Checked(filled, tuple(ready), tuple(problems))


def tell(progress: Progress | None, done_rows: int, all_rows: int) -> None:
    """Tell how far it is. Raises RuleBroken(STOPPED) where the person has had enough."""
    if progress is not None and progress(done_rows, all_rows) is False:
        raise RuleBroken("", Rule.STOPPED)


class _Reader:
    """The rows of a table by field, once nothing forbidden stands in them."""

    def __init__(self, table: Table, heading: Heading, columns: Mapping[str, str]) -> None:
        self._table = table
        self._heading = heading
        self._columns = {field: heading.column(name) for field, name in columns.items()}
        self._names = dict(columns)
        self._numbers = ResidentNumbers()
        self._forbidden = [place for place, name in enumerate(heading.names) if RESIDENT_HEADING.search(name)]
        read = self._columns.values()
        self._merged = {
            row
            for merge in table.merges
            if any(merge.left <= column <= merge.right for column in read)
            for row in range(max(merge.top, heading.row), min(merge.bottom + 1, len(table.rows)))
        }

    def fields(self, place: int) -> RowFields:
        """Raises RowsBroken: RESIDENT_NUMBER anywhere in the row, MERGED_CELL, FORMULA_WITHOUT_VALUE."""
        cells = self._table.rows[place]
        column = self._numbers.column(cells)
        if column is None:
            column = next((each for each in self._forbidden if each < len(cells) and cells[each] is not None), None)
        if column is not None:
            name = self._heading.names[column] if column < len(self._heading.names) else ""
            raise RowsBroken([RuleBroken("", Rule.RESIDENT_NUMBER, header=name)])
        if place in self._merged:
            raise RowsBroken([RuleBroken("", Rule.MERGED_CELL)])
        values: dict[str, Cell] = {
            field: cells[column] if column < len(cells) else None for field, column in self._columns.items()
        }
        fields = RowFields(values, self._names, self._table.base_1904)
        for field, column in self._columns.items():
            if (place, column) in self._table.valueless:
                fields.refuse(field, Rule.FORMULA_WITHOUT_VALUE)
        if fields.broken:
            raise RowsBroken(fields.broken)
        return fields

    def header(self, broken: RuleBroken) -> str:
        """The heading of the column that breaks a rule; '' for the whole row."""
        return self._names.get(broken.field) or str(broken.facts.get("header", ""))


def take(
    desk: Desk, planned: ImportPlan, *, skip_bad: bool = False, again: bool = False, progress: Progress | None = None
) -> Done[ImportRun]:
    """Save the rows of a plan in one act, with a line in the import history.

    Where something was written since the plan was made, every row is checked again first. skip_bad: leave
    out rows that break a rule. again: although the same file was brought in before. Raises RuleBroken:
    IMPORTED_BEFORE, BAD_ROWS, NOTHING_TO_IMPORT, STOPPED; nothing is saved then.
    """
    if planned.earlier is not None and not again:
        raise RuleBroken("", Rule.IMPORTED_BEFORE, at=short_date(planned.earlier.at.date()))
    with desk.act("import.take") as act:
        ready, bad = planned.ready, planned.bad_rows
        if storage.last_change(act.connection, desk.database.site) != planned.seen:
            checked = _check(
                desk, act.connection, planned.kind, planned.table, planned.heading, planned.columns, progress
            )
            ready, bad = checked.ready, len({problem.row for problem in checked.problems})
        if bad and not skip_bad:
            raise RuleBroken("", Rule.BAD_ROWS, rows=bad)
        if not ready:
            raise RuleBroken("", Rule.NOTHING_TO_IMPORT)
        rows = _CHECKS[planned.kind](desk, act.connection)
        for number, each in enumerate(ready):
            if number % _TOLD_EVERY == 0:
                tell(progress, number, len(ready))
            rows.save(act, each)
        tell(progress, len(ready), len(ready))
        run = ImportRun(
            desk.new_id(), desk.now(), planned.kind, planned.file_name, planned.digest, len(ready), bad, act.number
        )
        storage.save_run(act.connection, run)
        read_as = {field: planned.columns.get(field, "") for field in FIELDS[planned.kind]}
        storage.save_mapping(act.connection, planned.heading.fingerprint, planned.kind, read_as, desk.now())
        audit.record(
            act.connection, desk.now(), act.actor, AuditAct.IMPORT, f"{planned.kind} {len(ready)}", planned.digest
        )
        return done(act, run)


def runs(desk: Desk) -> list[ImportRun]:
    """Every import into this file, the newest first."""
    with desk.database.snapshot() as connection:
        return storage.runs(connection, desk.database.site)


def run_called(desk: Desk, start: str) -> ImportRun:
    """The import whose id begins so. Raises RuleBroken at `id`: UNKNOWN_RECORD, AMBIGUOUS."""
    with desk.database.snapshot() as connection:
        found = storage.runs_called(connection, desk.database.site, start) if start else []
    if len(found) != 1:
        raise RuleBroken("id", Rule.AMBIGUOUS if found else Rule.UNKNOWN_RECORD)
    return found[0]


def undo_run(desk: Desk, run_id: str) -> Done[ImportRun]:
    """Take back one import as a whole, however long ago it was.

    Raises RuleBroken: UNKNOWN_RECORD; NOTHING_TO_UNDO for one that is taken back or changed nothing;
    IN_USE where something was recorded on its rows since; UNDO_CHANGED_SINCE where a row was changed.
    """
    run = run_called(desk, run_id)
    if run.undone or not run.act:
        raise RuleBroken("", Rule.NOTHING_TO_UNDO)
    with desk.act("undo", undoes=run.act) as act:
        entries = journal.entries_of_act(act.connection, desk.database.site, run.act)
        if storage.built_upon(act.connection, entries):
            raise RuleBroken("", Rule.IN_USE)
        journal.take_back(act, entries)
        return done(act, run)
