"""Line mode: records as plain text and as data, for scripts and screen readers."""

from __future__ import annotations

import enum
from collections.abc import Iterator
from dataclasses import dataclass, fields, is_dataclass, replace
from datetime import date

from chatdong_tui.domain.due import Due
from chatdong_tui.domain.network import Organisation, Person, Role
from chatdong_tui.domain.refusal import Rule, RuleBroken
from chatdong_tui.domain.working_day import month_end
from chatdong_tui.storage import lookup, rows
from chatdong_tui.usecases import campaign, case, deadline, meeting, network, project
from chatdong_tui.usecases.desk import Desk
from chatdong_tui.words import campaign as campaign_words
from chatdong_tui.words import deadline as deadline_words
from chatdong_tui.words import listing as words
from chatdong_tui.words.hangul import nfc

Data = dict[str, object]


@dataclass(frozen=True, slots=True)
class Line:
    """A record in one line, its id at the end. data: the same for programs, codes and ISO dates."""

    text: str
    data: Data


@dataclass(frozen=True, slots=True)
class Page:
    """A whole record, line by line."""

    text: str
    data: Data


def lines(desk: Desk, noun: str, month: str | None, zone_no: int | None) -> Iterator[Line]:
    """The records of a noun (meetings, cases, projects, people, campaigns, deadlines), one at a time.

    month: meetings held in it (this month when None), cases found in it, the year of projects, people
    with a role on its last day, campaigns that ran in it (all when None), deadlines in it (this year when None).
    zone_no: of this zone only. Raises RuleBroken for an unknown zone.
    """
    zone_id = _zone_id(desk, zone_no)
    if noun == "meetings":
        return _meetings(desk, month or f"{desk.today:%Y-%m}", zone_id)
    if noun == "cases":
        return _cases(desk, month, zone_id)
    if noun == "projects":
        return _projects(desk, int(month[:4]) if month else desk.today.year, zone_id)
    if noun == "campaigns":
        return _campaigns(desk, month, zone_no)
    if noun == "deadlines":
        return _deadlines(desk, month, zone_no)
    return _people(desk, _last_day(month) if month else desk.today, zone_id)


def _zone_id(desk: Desk, zone_no: int | None) -> str | None:
    if zone_no is None:
        return None
    found = next((zone.id for zone in network.zones(desk) if zone.no == zone_no), None)
    if found is None:
        raise RuleBroken("zone", Rule.UNKNOWN_RECORD)
    return found


def _last_day(month: str) -> date:
    return month_end(int(month[:4]), int(month[5:]))


def _meetings(desk: Desk, month: str, zone_id: str | None) -> Iterator[Line]:
    for line in meeting.month_list(desk, month, zone_id):
        yield Line(with_id(words.meeting_line(line), line.id), data_of(line))


def _cases(desk: Desk, month: str | None, zone_id: str | None) -> Iterator[Line]:
    roster = case.roster(desk, case.CaseFilter(zone_id=zone_id))
    number = 0
    while found := case.roster_page(desk, roster, number):
        for line in found:
            if month is None or f"{line.found_on:%Y-%m}" == month:
                yield case_line(line)
        number += 1


def case_line(line: case.CaseLine) -> Line:
    """A case of the list in one line."""
    text = words.case_line(
        line.case_no, line.dong, line.household_type, line.status, line.crisis_level, line.manager, line.contacted_on
    )
    return Line(with_id(text, line.case_id), data_of(line))


def _projects(desk: Desk, year: int, zone_id: str | None) -> Iterator[Line]:
    for line in project.of_year(desk, year, zone_id):
        yield Line(with_id(words.project_line(line), line.project.id), data_of(line))


def _campaigns(desk: Desk, month: str | None, zone_no: int | None) -> Iterator[Line]:
    first = date.fromisoformat(f"{month}-01") if month else None
    for found in campaign.campaigns(desk, first, _last_day(month) if month else None):
        zones = tuple(zone for zone in found.zones if zone_no in (None, zone.zone.no))
        table = replace(found, zones=zones)
        head, *others = campaign_words.lines(table)
        yield Line("\n  ".join((with_id(head, table.campaign.id), *others)), data_of(table))


def _people(desk: Desk, on: date, zone_id: str | None) -> Iterator[Line]:
    for choice in network.people(desk, zone_id, on):
        text = words.person_line(choice.name, choice.organisation, None)
        yield Line(with_id(text, choice.id), data_of(choice))


def _deadlines(desk: Desk, month: str | None, zone_no: int | None) -> Iterator[Line]:
    year = int(month[:4]) if month else desk.today.year
    for due in deadline.year_list(desk, year, zone_no=zone_no):
        if month is None or f"{due.due_on:%Y-%m}" == month:
            yield Line(deadline_words.line(due), _deadline_data(due))


def _deadline_data(due: Due) -> Data:
    return {
        "duty": str(due.duty),
        "period": due.period,
        "zone": due.zone.no if due.zone else None,
        "name": deadline_words.due_name(due),
        "due_on": due.due_on.isoformat(),
        "days_left": due.days_left,
        "is_done": due.is_done,
        "mark": str(due.paper.mark) if due.paper else None,
        "done_on": due.done_on.isoformat() if due.done_on else None,
    }


def with_id(text: str, row_id: str) -> str:
    """A line with the id of its record at the end."""
    return f"{text} [{row_id}]"


def page(desk: Desk, identifier: str) -> Page:
    """The record that a case number, an id or the beginning of one names.

    Raises RuleBroken: UNKNOWN_RECORD when it names none, AMBIGUOUS when it names several.
    """
    wanted = nfc(identifier).strip()
    with desk.database.snapshot() as connection:
        # Bytes that are no text reach a program as signs that no database takes.
        found = lookup.find(connection, wanted) if wanted.isprintable() else []
    if len(found) != 1:
        raise RuleBroken("id", Rule.AMBIGUOUS if found else Rule.UNKNOWN_RECORD)
    ((table, row_id),) = found
    if table == "meeting":
        sheet = meeting.sheet(desk, row_id)
        return Page("\n".join(words.meeting_page(sheet)), data_of(sheet))
    if table == "crisis_case":
        shown = case.page(desk, row_id)
        data = data_of(shown)
        data["household"] = {key: value for key, value in data_of(shown.household).items() if key != "alias"}
        return Page("\n".join(words.case_page(shown)), data)
    if table == "joint_project":
        whole = project.page(desk, row_id)
        return Page("\n".join(words.project_page(whole)), data_of(whole))
    return _person_page(desk, row_id)


def _person_page(desk: Desk, person_id: str) -> Page:
    with desk.database.snapshot() as connection:
        person = rows.get(connection, Person, person_id)
        held = rows.select(connection, Role, "person_id = ? ORDER BY from_on, id", (person_id,))
        offices = [(role, rows.find(connection, Organisation, role.organisation_id)) for role in held]
    told = [words.person_line(person.name, office.name if office else "", role) for role, office in offices]
    return Page("\n".join(told or [person.name]), {**data_of(person), "roles": [data_of(role) for role in held]})


def data_of(record: object) -> Data:
    """A record as plain data: codes as their English values, dates in ISO form; without the ids behind its figures,
    which are no part of what it is compared by."""
    assert is_dataclass(record)
    return {field.name: _plain(getattr(record, field.name)) for field in fields(record) if field.compare}


def _plain(value: object) -> object:
    if is_dataclass(value) and not isinstance(value, type):
        return data_of(value)
    if isinstance(value, enum.Enum):
        return value.value
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, (tuple, list, frozenset)):
        return [_plain(item) for item in value]
    if isinstance(value, dict):
        return {str(key): _plain(item) for key, item in value.items()}
    return value if value is None or isinstance(value, (str, int, bool)) else str(value)
