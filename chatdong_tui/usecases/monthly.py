"""A month out: the reports of a zone or of the district, on screen and as files."""

from __future__ import annotations

import errno
import hashlib
import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from types import ModuleType

from chatdong_tui.document import Document, Heading, Paragraph, Table
from chatdong_tui.domain.monthly import Issue, MonthRecords, Span, ZoneOfMonth
from chatdong_tui.domain.privacy import holds_resident_number
from chatdong_tui.domain.refusal import FileProblem, FileRefused, Rule, RuleBroken
from chatdong_tui.export import csv, files, hwpx, json, xlsx
from chatdong_tui.reports import monthly as reports
from chatdong_tui.storage import audit
from chatdong_tui.storage import monthly as storage
from chatdong_tui.usecases import meeting, meeting_document
from chatdong_tui.usecases.desk import Change, Desk, Done
from chatdong_tui.usecases.issue import office_of, post_of, signers
from chatdong_tui.words.formats import read_month

_WRITERS: dict[str, ModuleType] = {"hwpx": hwpx, "xlsx": xlsx, "csv": csv, "json": json}

FORMS = (*reports.FORMS, *meeting_document.FORMS)
FORMATS = tuple(_WRITERS)

_NO_FILE_NAME = re.compile(r'[\x00-\x1f"*/:<>?\\|]')
"""Signs that some system takes in no file name; a district's or zone's name can hold them."""

_DISTRICT, _ZONE = "district", "zone:"


@dataclass(frozen=True, slots=True)
class Scope:
    """What a report is about: the zone with this number, or with None the whole district."""

    zone_no: int | None

    def __str__(self) -> str:
        return _DISTRICT if self.zone_no is None else f"{_ZONE}{self.zone_no}"


def parse_scope(text: str) -> Scope:
    """`zone:3` or `district`. Raises RuleBroken(NOT_A_CHOICE) at scope."""
    if text == _DISTRICT:
        return Scope(None)
    number = text.removeprefix(_ZONE)
    if number == text or not (number.isascii() and number.isdigit()):
        raise RuleBroken("scope", Rule.NOT_A_CHOICE)
    return Scope(int(number))


def default_scope(desk: Desk) -> Scope:
    """My zone; the district at the 구청."""
    zone = desk.place().zone
    return Scope(zone.no if zone else None)


def default_forms(desk: Desk, month: str, scope: Scope) -> tuple[str, ...]:
    """The forms that the month calls for. Raises what `preview` raises for month and scope."""
    return reports.forms_of(_records(desk, month, scope))


def preview(desk: Desk, month: str, scope: Scope, forms: Sequence[str] = ()) -> list[Document]:
    """The reports of a month as Documents; no forms named: those that the month calls for. The forms of
    single meetings give one Document for each meeting of the zone, or of the district itself.

    Raises RuleBroken: NOT_A_MONTH at month; UNKNOWN_RECORD at scope for a zone that year does not
    have; NOT_A_CHOICE or NOTHING_HELD at forms.
    """
    if not set(forms) <= set(FORMS):
        raise RuleBroken("forms", Rule.NOT_A_CHOICE)
    with desk.database.snapshot():
        records = _records(desk, month, scope)
        issue = _issue(desk, records.zone)
        found: list[Document] = []
        for form in forms or reports.forms_of(records):
            if form in meeting_document.FORMS:
                zone_id = records.zone.zone.id if records.zone else None
                found += meeting_document.of_month(desk, form, zone_id, records.span)
            else:
                found.append(reports.build(form, records, issue))
    return found


def _span(desk: Desk, month: str) -> Span:
    try:
        return Span(read_month(month, desk.today))
    except ValueError:
        raise RuleBroken("month", Rule.NOT_A_MONTH) from None


def _records(desk: Desk, month: str, scope: Scope) -> MonthRecords:
    """The month as one state of the file shows it."""
    span = _span(desk, month)
    with desk.database.snapshot() as connection:
        district = desk.place().district
        every = storage.zones(connection, district.id, span)
        zone = None
        if scope.zone_no is not None:
            zone = next((each for each in every if each.zone.no == scope.zone_no), None)
            if zone is None:
                raise RuleBroken("scope", Rule.UNKNOWN_RECORD)
        ids = storage.meeting_ids(connection, zone.zone.id if zone else None, span)
        sheets = [meeting.sheet(desk, meeting_id) for meeting_id in ids]
        return storage.records(connection, district, zone, every, sheets, span)


def _issue(desk: Desk, zone: ZoneOfMonth | None) -> Issue:
    place = desk.place()
    own = (place.zone.no if place.zone else None) == (zone.zone.no if zone else None)
    return Issue(
        zone.agency if zone else office_of(place), post_of(desk, place) if own else "", desk.today, signers(desk)
    )


def export(
    desk: Desk,
    month: str,
    scope: Scope,
    forms: Sequence[str],
    formats: Sequence[str],
    folder: Path,
    progress: Callable[[int, int, str], None] | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> Done[list[Path]]:
    """Write the reports of a month into a folder; each file is whole or not there.

    Runs on the thread that calls it and must not run on the writer thread, which only gets the audit
    rows. progress(files done, files in all, name of the next); cancelled() is asked before each file:
    those written before stay and are returned. No forms or formats named: all that fit.

    Raises RuleBroken as `preview` does, NOT_A_CHOICE at formats, and RESIDENT_NUMBER before anything
    is written; FileRefused DISK_FULL or NOT_WRITABLE, with the names of the files already written.
    """
    if not set(formats) <= set(FORMATS):
        raise RuleBroken("formats", Rule.NOT_A_CHOICE)
    documents = preview(desk, month, scope, forms)
    subject = f"{scope} {_span(desk, month).month}"
    return write_documents(desk, documents, subject, formats, folder, progress, cancelled)


def write_documents(
    desk: Desk,
    documents: Sequence[Document],
    subject: str,
    formats: Sequence[str],
    folder: Path,
    progress: Callable[[int, int, str], None] | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> Done[list[Path]]:
    """Write documents that were made before, as `export` does. subject: what they are about, for the audit.

    Raises RuleBroken NOT_A_CHOICE at formats and RESIDENT_NUMBER, and FileRefused as `export` does.
    """
    if not set(formats) <= set(FORMATS):
        raise RuleBroken("formats", Rule.NOT_A_CHOICE)
    if any(holds_resident_number(text) for document in documents for text in _texts(document)):
        raise RuleBroken("", Rule.RESIDENT_NUMBER)
    jobs = [(document, name) for document in documents for name in formats or FORMATS]
    written: list[Path] = []
    for document, name in jobs:
        if cancelled is not None and cancelled():
            break
        target = folder / f"{_NO_FILE_NAME.sub('_', document.stem)}.{name}"
        if progress is not None:
            progress(len(written), len(jobs), target.name)
        try:
            _write(desk, document, _WRITERS[name], target, f"{document.form} {subject} {name}")
        except OSError as error:
            full = error.errno in (errno.ENOSPC, errno.EDQUOT, errno.EFBIG)
            problem = FileProblem.DISK_FULL if full else FileProblem.NOT_WRITABLE
            raise FileRefused(problem, str(target), written=", ".join(path.name for path in written)) from error
        written.append(target)
    return Done(written, Change(frozenset(), frozenset()), "monthly.export")


def _write(desk: Desk, document: Document, writer: ModuleType, target: Path, subject: str) -> None:
    data: bytes = writer.render(document, created=desk.now())
    target.parent.mkdir(parents=True, exist_ok=True)
    files.save(target, data, writer.verify)
    if desk.database.read_only:
        return
    digest = hashlib.sha256(data).hexdigest()
    desk.database.perform(lambda: _note(desk, subject, digest)).result()


def _note(desk: Desk, subject: str, digest: str) -> None:
    with desk.database.atomic() as connection:
        audit.record(connection, desk.now(), desk.database.meta("person"), audit.AuditAct.EXPORT, subject, digest)


def _texts(document: Document) -> Iterator[str]:
    """Every text that a file of this document will hold."""
    yield from (document.title, document.gist, *document.keywords, *document.attachments)
    yield from (document.head.issuer, document.head.writer)
    for block in document.blocks:
        if isinstance(block, (Heading, Paragraph)):
            yield block.text
        elif isinstance(block, Table):
            yield block.caption
            yield from (cell.value for row in block.rows for cell in row.cells if isinstance(cell.value, str))
