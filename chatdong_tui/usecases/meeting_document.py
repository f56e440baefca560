"""The papers of one meeting: its 회의록, for the office or to be shared, and its 등록부(서명부)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from chatdong_tui.document import Document
from chatdong_tui.domain.meeting import MinutesVersion
from chatdong_tui.domain.meeting_code import MeetingState
from chatdong_tui.domain.meeting_sheet import MeetingSheet
from chatdong_tui.domain.monthly import Issue, Span
from chatdong_tui.domain.refusal import Rule, RuleBroken
from chatdong_tui.reports import minutes, sign_in_sheet
from chatdong_tui.reports.minutes import Edition
from chatdong_tui.reports.veil import veil
from chatdong_tui.storage import meeting as storage
from chatdong_tui.storage import minutes_version, monthly
from chatdong_tui.usecases import meeting
from chatdong_tui.usecases.desk import Desk
from chatdong_tui.usecases.issue import office_of, post_of, signers
from chatdong_tui.words.labels import zone_name

FORMS = (*(str(edition) for edition in Edition), sign_in_sheet.FORM)

_STATES = {sign_in_sheet.FORM: (MeetingState.PLANNED, MeetingState.HELD)}


def document(desk: Desk, meeting_id: str, form: str) -> Document:
    """A paper of a meeting as its records stand now: `minutes`, `minutes-shared` or `sign-in-sheet`.

    Raises RuleBroken: UNKNOWN_RECORD; NOT_A_CHOICE at forms.
    """
    with desk.database.snapshot() as connection:
        versions = minutes_version.of_meeting(connection, meeting_id)
        return _document(desk, meeting.sheet(desk, meeting_id), form, versions)


def minutes_as_of(desk: Desk, meeting_id: str, versions: Sequence[MinutesVersion]) -> Document:
    """The minutes for the office, with these versions in their history."""
    return _document(desk, meeting.sheet(desk, meeting_id), Edition.INTERNAL, versions)


def _document(desk: Desk, sheet: MeetingSheet, form: str, versions: Sequence[MinutesVersion]) -> Document:
    if form not in FORMS:
        raise RuleBroken("forms", Rule.NOT_A_CHOICE)
    place = desk.place()
    name = zone_name(sheet.zone.no, sheet.zone.name) if sheet.zone else place.district.name
    host = sheet.host.name if sheet.host else office_of(place)
    issue = Issue(host, post_of(desk, place), desk.today, signers(desk))
    with desk.database.snapshot() as connection:
        hide = veil(monthly.aliases(connection))
    if form == sign_in_sheet.FORM:
        return sign_in_sheet.build(sheet, issue, name, hide)
    return minutes.build(sheet, issue, name, Edition(form), hide, versions)


def of_month(desk: Desk, form: str, zone_id: str | None, span: Span) -> list[Document]:
    """A paper of each meeting of a zone in a month, or (None) of the district's own.

    Minutes are of meetings that were held, sign-in sheets also of planned ones. Where two meetings would
    bear the same file name, the later ones are numbered. Raises RuleBroken(NOTHING_HELD) at forms.
    """
    with desk.database.snapshot() as connection:
        states = _STATES.get(form, (MeetingState.HELD,))
        ids = storage.ids_of_month(connection, span.month, zone_id, states)
        if not ids:
            raise RuleBroken("forms", Rule.NOTHING_HELD)
        documents = [document(desk, meeting_id, form) for meeting_id in ids]
    taken: Counter[str] = Counter()
    found = []
    for each in documents:
        taken[each.stem] += 1
        number = taken[each.stem]
        found.append(each if number == 1 else replace(each, stem=f"{each.stem}_{number}"))
    return found
