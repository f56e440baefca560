"""Documents on their way to the disk: in every format, whole or not at all, each with its digest in the audit."""

from __future__ import annotations

import errno
import hashlib
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass, replace
from datetime import datetime, time
from pathlib import Path
from types import ModuleType

from chatdong_tui import places
from chatdong_tui.document import Block, Document, Heading, Table
from chatdong_tui.domain.privacy import holds_resident_number
from chatdong_tui.domain.refusal import FileProblem, FileRefused, Rule, RuleBroken
from chatdong_tui.export import csv, files, html, hwpx, json, pdf, target, xlsx
from chatdong_tui.export.long import set_apart
from chatdong_tui.reports.hidden import texts
from chatdong_tui.settings import SPACED_COLON
from chatdong_tui.storage import audit
from chatdong_tui.usecases import template_fill
from chatdong_tui.usecases.desk import Change, Desk, Done
from chatdong_tui.usecases.template_fill import Filler
from chatdong_tui.words import export as export_words
from chatdong_tui.words import index as words

_WRITERS: dict[str, ModuleType] = {
    "hwpx": hwpx, "pdf": pdf, "xlsx": xlsx, "html": html, "csv": csv, "json": json,
}  # fmt: skip
FORMATS = tuple(_WRITERS)

LONGEST_TABLE = 300
"""Rows of a table that an HWPX still holds; a longer one goes into an XLSX beside it."""

Progress = Callable[[int, int, str], None]
Cancelled = Callable[[], bool]


@dataclass(frozen=True, slots=True)
class Written:
    """A file that stands on the disk. attached: it holds the long tables of the file of the same document."""

    form: str
    format: str
    path: Path
    digest: str
    attached: bool = False


@dataclass(frozen=True, slots=True)
class _Job:
    document: Document
    format: str
    name: str
    attached: bool = False
    own_form: Filler | None = None
    """The office's own form that is filled in the place of our layout."""


class Interrupted(FileRefused):
    """The disk refused a file. done: those that stand whole."""

    def __init__(self, problem: FileProblem, path: Path, done: Sequence[Written]) -> None:
        super().__init__(problem, str(path), written=", ".join(each.path.name for each in done))
        self.done = tuple(done)


def refuse_unfit(folder: Path, *, synced: bool) -> None:
    """Before any work: a folder that cannot take files, or that copies them elsewhere (unless `synced` is wanted).

    Raises FileRefused: NOT_A_FOLDER, NOT_WRITABLE; SYNCED with the name of the service.
    """
    target.check(folder)
    if not synced and (service := places.synced_by(folder)):
        raise FileRefused(FileProblem.SYNCED, str(folder), service=service)


def write_documents(
    desk: Desk,
    documents: Sequence[Document],
    subject: str,
    formats: Sequence[str],
    folder: Path,
    progress: Progress | None = None,
    cancelled: Cancelled | None = None,
    *,
    synced: bool = False,
) -> Done[list[Path]]:
    """Write documents into a folder; each file is whole or not there. subject: what they are about, for the audit.

    Must not run on the writer thread. Raises RuleBroken NOT_A_CHOICE at formats and RESIDENT_NUMBER; FileRefused
    as `refuse_unfit` and `template_fill.fillers` do, NO_ROOM, and DISK_FULL, NOT_WRITABLE or BUSY with the names of
    the files that stand.
    """
    refuse_unfit(folder, synced=synced)
    written = write(desk, documents, subject, formats, folder, progress, cancelled)
    return Done([each.path for each in written], Change(frozenset(), frozenset()), "monthly.export")


def write(
    desk: Desk,
    documents: Sequence[Document],
    subject: str,
    formats: Sequence[str],
    folder: Path,
    progress: Progress | None = None,
    cancelled: Cancelled | None = None,
) -> list[Written]:
    """`write_documents` into a folder that was looked at before, telling more of each file. Raises what it raises."""
    if not set(formats) <= set(FORMATS):
        raise RuleBroken("formats", Rule.NOT_A_CHOICE)
    if any(holds_resident_number(text) for document in documents for text in texts(document)):
        raise RuleBroken("", Rule.RESIDENT_NUMBER)
    jobs = list(_jobs(desk, documents, formats or FORMATS))
    target.check_room(folder, len(jobs))
    written: list[Written] = []
    notes: list[Future[None]] = []
    path = folder
    # The time inside is midnight of the day, so that the same data give the same bytes all day.
    created = datetime.combine(desk.today, time())
    ready: Future[_Made] | None = None
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        with ThreadPoolExecutor(1) as beside:
            for job, after in zip(jobs, (*jobs[1:], None), strict=True):
                if cancelled is not None and cancelled():
                    break
                path = folder / job.name
                if progress is not None:
                    progress(len(written), len(jobs), job.name)
                made, ready = ready, beside.submit(_make, after, created) if after and _goes_beside(after) else None
                one = _save(job, path, *(made.result() if made else _make(job, created)))
                written.append(one)
                notes += _noted(desk, f"{one.form} {subject} {one.format}", one.digest)
    except OSError as error:
        raise Interrupted(problem_of(error, path), path, written) from error
    finally:
        for note in notes:
            note.result()
    return written


def problem_of(error: OSError, path: Path) -> FileProblem:
    """What the disk has against a file."""
    if error.errno in (errno.ENOSPC, errno.EDQUOT, errno.EFBIG):
        return FileProblem.DISK_FULL
    # Windows lets nobody replace a file that another program has open.
    return FileProblem.BUSY if isinstance(error, PermissionError) and path.is_file() else FileProblem.NOT_WRITABLE


def _jobs(desk: Desk, documents: Sequence[Document], formats: Sequence[str]) -> Iterator[_Job]:
    """Each document in each format, with what is attached to it; no two have the same name on any system."""
    taken: Counter[str] = Counter()
    fillers = template_fill.fillers({document.form for document in documents}, formats)
    for document in documents:
        stem = files.safe_name(document.stem)
        taken[stem.casefold()] += 1
        if (number := taken[stem.casefold()]) > 1:
            stem = f"{stem}_{number}"
        styled = styled_for(desk, document)
        for format in formats:
            if filler := fillers.get((document.form, format)):
                yield _Job(styled, format, f"{stem}.{format}", own_form=filler)
            elif format == "hwpx":
                yield from _with_attachment(styled, stem)
            else:
                yield _Job(styled, format, f"{stem}.{format}")


def _with_attachment(document: Document, stem: str) -> Iterator[_Job]:
    name = f"{words.ATTACHED_STEM.format(stem=stem)}.xlsx"

    def note(number: int, table: Table) -> str:
        return words.LONG_TABLE.format(rows=f"{len(table.rows):,}", name=name, number=number)

    short, long_ones = set_apart(document, LONGEST_TABLE, note)
    if not long_ones:
        yield _Job(document, "hwpx", f"{stem}.hwpx")
        return
    yield _Job(replace(short, attachments=(*short.attachments, words.LONG_ATTACHMENT)), "hwpx", f"{stem}.hwpx")
    blocks: list[Block] = []
    for number, table in enumerate(long_ones, 1):
        blocks += [Heading(export_words.LONG_SHEET.format(number=number)), table]
    yield _Job(replace(document, blocks=tuple(blocks), attachments=(), provenance=()), "xlsx", name, attached=True)


def styled_for(desk: Desk, document: Document) -> Document:
    """With colons as this office writes them."""
    return replace(document, spaced_colon=desk.settings.colon == SPACED_COLON)


_Made = tuple[bytes, Callable[[bytes], None]]
"""The bytes of a file, and what raises ValueError when they are not whole."""


def _goes_beside(job: _Job) -> bool:
    """Whether it is made while the file before it is: pages are set by a library that leaves Python alone meanwhile."""
    return job.format == "pdf" and job.own_form is None


def _make(job: _Job, created: datetime) -> _Made:
    if job.own_form is not None:
        return job.own_form.fill(job.document, created)
    writer = _WRITERS[job.format]
    return writer.render(job.document, created=created), writer.verify


def _save(job: _Job, path: Path, data: bytes, verify: Callable[[bytes], None]) -> Written:
    files.save(path, data, verify)
    return Written(job.document.form, job.format, path, hashlib.sha256(data).hexdigest(), job.attached)


def _noted(desk: Desk, subject: str, digest: str) -> list[Future[None]]:
    """The row in the audit, written while the next file is made."""
    if desk.database.read_only:
        return []
    return [desk.database.perform(lambda: _note(desk, subject, digest))]


def _note(desk: Desk, subject: str, digest: str) -> None:
    with desk.database.atomic() as connection:
        audit.record(connection, desk.now(), desk.database.meta("person"), audit.AuditAct.EXPORT, subject, digest)
