"""A month out: the reports of a zone or of the district, on screen and as files in one folder."""

from __future__ import annotations

import contextlib
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from chatdong_tui.document import Document
from chatdong_tui.domain.monthly import Issue, MonthRecords, Span, ZoneOfMonth
from chatdong_tui.domain.refusal import Rule, RuleBroken
from chatdong_tui.storage import monthly as storage
from chatdong_tui.usecases import form, month_folder, writing
from chatdong_tui.usecases.desk import Change, Desk, Done
from chatdong_tui.usecases.form import Asked
from chatdong_tui.usecases.issue import office_of, post_of, signers
from chatdong_tui.usecases.month_records import month_records
from chatdong_tui.usecases.writing import Cancelled, Interrupted, Progress
from chatdong_tui.words.formats import read_month

FORMATS = writing.FORMATS
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
    """The forms that go out every month, where the month calls for them. Raises what `preview` raises for month
    and scope."""
    with desk.database.snapshot():
        return form.called_for(_asked(desk, month, scope), usual=True)


def called_forms(desk: Desk, month: str, scope: Scope) -> tuple[str, ...]:
    """Every form that the month and the scope call for: the usual ones, those that the calendar names in that
    month, and the sign-in sheets of meetings. Raises what `preview` raises for month and scope."""
    with desk.database.snapshot():
        return form.called_for(_asked(desk, month, scope))


def preview(desk: Desk, month: str, scope: Scope, forms: Sequence[str] = ()) -> list[Document]:
    """The reports of a month as Documents; no forms named: those of `default_forms`. The forms of single meetings
    give one Document for each meeting of the zone, or of the district itself; `handover` is of whoever sits at
    the desk, today; the plans are those of the month's year, one for each project.

    Raises RuleBroken: NOT_A_MONTH at month; UNKNOWN_RECORD at scope for a zone that year does not have;
    NOT_A_CHOICE at forms, and what a form raises there that has nothing to tell (NOTHING_HELD …).
    """
    return _documents(_asked(desk, month, scope), forms)


def _documents(asked: Asked, forms: Sequence[str]) -> list[Document]:
    if not set(forms) <= set(form.NAMES):
        raise RuleBroken("forms", Rule.NOT_A_CHOICE)
    with asked.desk.database.snapshot():
        names = forms or form.called_for(asked, usual=True)
        documents = [document for name in names for document in form.BY_NAME[name].make(asked)]
    return [writing.styled_for(asked.desk, document) for document in documents]


def known_names(desk: Desk) -> int:
    """How many names of households the file holds, all of which are looked for in what people wrote."""
    with desk.database.snapshot() as connection:
        return len(storage.aliases(connection))


def _asked(desk: Desk, month: str, scope: Scope) -> Asked:
    with desk.database.snapshot():
        records = _records(desk, month, scope)
        return Asked(desk, records, _issue(desk, records.zone))


def _span(desk: Desk, month: str) -> Span:
    try:
        return Span(read_month(month, desk.today))
    except ValueError:
        raise RuleBroken("month", Rule.NOT_A_MONTH) from None


def _records(desk: Desk, month: str, scope: Scope) -> MonthRecords:
    return month_records(desk, _span(desk, month), scope.zone_no)


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
    progress: Progress | None = None,
    cancelled: Cancelled | None = None,
    *,
    synced: bool = False,
) -> Done[list[Path]]:
    """Write the reports of a month into a folder of its own inside `folder`, with a list of what is there.

    Runs on the thread that calls it and must not run on the writer thread, which only gets the audit rows. Each
    file is whole or not there; an older one of the same name is replaced. progress(files done, files in all, name
    of the next); cancelled() is asked before each file: those written before stay. The paths of the reports are
    returned, without that of the list. No forms named: those of `default_forms`; no formats: all. synced: it may
    be a folder that copies its files to other computers.

    Raises RuleBroken as `preview` does, NOT_A_CHOICE at formats, and RESIDENT_NUMBER; FileRefused as
    `writing.write_documents` does.
    """
    if not set(formats) <= set(FORMATS):
        raise RuleBroken("formats", Rule.NOT_A_CHOICE)
    writing.refuse_unfit(folder, synced=synced)
    with desk.database.snapshot():
        asked = replace(_asked(desk, month, scope), printing=True)
        documents = _documents(asked, forms)
    of_month = folder / month_folder.folder_name(asked.records)
    # A folder of the month that is there already may be one that cannot be written.
    writing.refuse_unfit(of_month, synced=synced)
    subject = f"{scope} {asked.records.span.month}"
    try:
        written = writing.write(desk, documents, subject, formats, of_month, progress, cancelled)
    except Interrupted as error:
        with contextlib.suppress(OSError):
            if error.done:
                month_folder.write_list(desk, asked.records, of_month, error.done)
        raise
    if written:
        _list(desk, asked, of_month, written)
    return Done([each.path for each in written], Change(frozenset(), frozenset()), "monthly.export")


def _list(desk: Desk, asked: Asked, folder: Path, written: Sequence[writing.Written]) -> None:
    try:
        month_folder.write_list(desk, asked.records, folder, written)
    except OSError as error:
        path = month_folder.list_of(folder)
        raise Interrupted(writing.problem_of(error, path), path, written) from error
