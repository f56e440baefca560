"""Looking for a text in everything: cases, meetings, projects and people, a few of each."""

from __future__ import annotations

from dataclasses import dataclass

from chatdong_tui.storage import audit, lookup
from chatdong_tui.storage.audit import AuditAct
from chatdong_tui.usecases import case, listing, meeting, project
from chatdong_tui.usecases.case import CaseFilter
from chatdong_tui.usecases.desk import Change, Desk, Done
from chatdong_tui.usecases.listing import Line
from chatdong_tui.words import listing as words
from chatdong_tui.words.formats import long_date
from chatdong_tui.words.labels import label
from chatdong_tui.words.meeting import meeting_name

LIMIT = 20
"""Records of each kind that are shown unless more are asked for."""

MOST = 128
"""The first page of a list; nobody reads on from there."""


@dataclass(frozen=True, slots=True)
class Found:
    """The first records of each kind; more: of which kinds (cases, meetings, projects, people) there are others."""

    lines: tuple[Line, ...]
    more: tuple[str, ...]


def search(desk: Desk, text: str, limit: int = LIMIT) -> Done[Found]:
    """Find a text or initial consonants; every word must be there. The audit notes that somebody searched,
    never for what. limit: of each kind, at most MOST."""
    wanted = min(limit, MOST)
    lines: list[Line] = []
    more: list[str] = []
    if text.strip():
        for noun, read in (("cases", _cases), ("meetings", _meetings), ("projects", _projects), ("people", _people)):
            found = read(desk, text, wanted + 1)
            lines += [Line(line.text, {"noun": noun, **line.data}) for line in found[:wanted]]
            more += [noun] if len(found) > wanted else []
    with desk.database.atomic() as connection:
        audit.record(connection, desk.now(), desk.database.meta("person"), AuditAct.SEARCH)
    return Done(Found(tuple(lines), tuple(more)), Change(frozenset(), frozenset()), "search.search")


def _cases(desk: Desk, text: str, limit: int) -> list[Line]:
    found = case.roster(desk, CaseFilter(text=text))
    lines = [listing.case_line(line) for line in case.roster_page(desk, found, 0)]
    if limit > len(lines) == MOST:
        lines += [listing.case_line(line) for line in case.roster_page(desk, found, 1)]
    return lines[:limit]


def _ids(desk: Desk, table: str, text: str, limit: int) -> list[str]:
    with desk.database.snapshot() as connection:
        return lookup.found(connection, table, text, limit)


def _meetings(desk: Desk, text: str, limit: int) -> list[Line]:
    lines = []
    for row_id in _ids(desk, "meeting", text, limit):
        sheet = meeting.sheet(desk, row_id)
        this, zone_no = sheet.meeting, sheet.zone.no if sheet.zone else None
        name = meeting_name(this.kind, zone_no, this.round_no, this.title)
        told = ", ".join((long_date(this.held_on), name, label(this.state)))
        lines.append(Line(listing.with_id(told, row_id), listing.data_of(this)))
    return lines


def _projects(desk: Desk, text: str, limit: int) -> list[Line]:
    lines = []
    for row_id in _ids(desk, "joint_project", text, limit):
        line = project.page(desk, row_id).line
        lines.append(Line(listing.with_id(words.project_line(line), row_id), listing.data_of(line)))
    return lines


def _people(desk: Desk, text: str, limit: int) -> list[Line]:
    lines = []
    for row_id in _ids(desk, "person", text, limit):
        page = listing.page(desk, row_id)
        lines.append(Line(listing.with_id(page.text.replace("\n", " / "), row_id), page.data))
    return lines
