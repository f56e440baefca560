"""What the file knows of cases: the facts of one, its page, free case numbers and zones of dongs."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable
from datetime import date

from chatdong_tui.domain import case
from chatdong_tui.domain.case_clock import Clocks
from chatdong_tui.domain.case_code import Status
from chatdong_tui.domain.case_flag import red_flags
from chatdong_tui.domain.case_flow import next_moves
from chatdong_tui.domain.case_guard import CaseFacts
from chatdong_tui.domain.case_page import CasePage
from chatdong_tui.domain.meeting import Meeting
from chatdong_tui.domain.network import Dong, Membership, OrganisationKind, Zone, holds
from chatdong_tui.storage import journal, rows, same_household
from chatdong_tui.storage.engine import Connection

BELONGING: tuple[type, ...] = (
    case.StatusEvent,
    case.Contact,
    case.Need,
    case.RiskAssessment,
    case.Service,
    case.Consent,
)
"""The records that belong to one case."""


def facts(connection: Connection, case_id: str, today: date) -> CaseFacts:
    """All that guards look at, oldest first. Raises RuleBroken(UNKNOWN_RECORD)."""
    this = rows.get(connection, case.CrisisCase, case_id, "case_id")
    of = (case_id,)
    return CaseFacts(
        this,
        today,
        events=tuple(rows.select(connection, case.StatusEvent, "case_id = ? ORDER BY on_date, position, id", of)),
        contacts=tuple(rows.select(connection, case.Contact, "case_id = ? ORDER BY on_date, id", of)),
        needs=tuple(rows.select(connection, case.Need, "case_id = ? ORDER BY assessed_on, id", of)),
        risks=tuple(rows.select(connection, case.RiskAssessment, "case_id = ? ORDER BY rated_on, id", of)),
        services=tuple(rows.select(connection, case.Service, "case_id = ? ORDER BY requested_on, id", of)),
        consents=tuple(rows.select(connection, case.Consent, "case_id = ? ORDER BY given_on, id", of)),
        meetings=meetings_of(connection, case_id),
        dong_offices=dong_offices(connection),
    )


def status_of(connection: Connection, case_id: str) -> Status:
    """Where the case stands, as the case list has it."""
    found = connection.execute("SELECT status FROM case_roster WHERE case_id = ?", (case_id,)).fetchone()
    return Status(found[0])


def newest_risk(connection: Connection, case_id: str) -> case.RiskAssessment:
    """The rating that counts today, whichever was entered last. The case must have one."""
    return rows.select(connection, case.RiskAssessment, "case_id = ? ORDER BY rated_on DESC, id DESC", (case_id,))[0]


def ids_of(connection: Connection, model: type, case_id: str) -> list[str]:
    """The ids of one kind of what belongs to a case."""
    sql = f"SELECT id FROM {rows.table_of(model)} WHERE case_id = ? AND removed = 0"
    return [found[0] for found in connection.execute(sql, (case_id,))]


def meetings_of(connection: Connection, case_id: str) -> tuple[Meeting, ...]:
    """The meetings with the case on their agenda, oldest first."""
    where = "id IN (SELECT meeting_id FROM agenda_item WHERE case_id = ? AND removed = 0) ORDER BY held_on, id"
    return tuple(rows.select(connection, Meeting, where, (case_id,)))


def dong_offices(connection: Connection) -> frozenset[str]:
    """The ids of the dong offices, those that do follow-up."""
    sql = "SELECT id FROM organisation WHERE kind = ? AND removed = 0"
    return frozenset(found[0] for found in connection.execute(sql, (str(OrganisationKind.DONG_OFFICE),)))


def zone_of_dong(connection: Connection, dong_id: str, day: date) -> Zone | None:
    """The zone of that year of which the dong's office is a member on that day."""
    found = connection.execute(
        f"SELECT {rows.selection(Membership, 'm')} FROM membership m JOIN organisation o ON o.id = m.organisation_id"
        " JOIN zone z ON z.id = m.zone_id WHERE o.dong_id = ? AND o.kind = ? AND z.year = ?"
        " AND m.removed = 0 AND o.removed = 0 AND z.removed = 0 ORDER BY z.no",
        (dong_id, str(OrganisationKind.DONG_OFFICE), day.year),
    )
    for row in found:
        membership = rows.record(Membership, row)
        if holds(day, membership.from_on, membership.until_on):
            return rows.get(connection, Zone, membership.zone_id)
    return None


def case_no(zone_no: int, dong_name: str, year: int, number: int) -> str:
    """`3-응암2-2021-014`."""
    return f"{zone_no}-{dong_name.removesuffix('동')}-{year}-{number:03}"


def free_case_no(connection: Connection, zone_no: int, dong_name: str, year: int) -> str:
    """`3-응암2-2021-014`: a number that no case has or had, removed ones included.

    Numbers are given out one after the other, so the last one is found by doubling and halving.
    """

    def taken(number: int) -> bool:
        sql = "SELECT 1 FROM crisis_case WHERE case_no = ?"
        return connection.execute(sql, (case_no(zone_no, dong_name, year, number),)).fetchone() is not None

    low, high = 0, 1
    while taken(high):
        low, high = high, high * 2
    while high - low > 1:
        middle = (low + high) // 2
        low, high = (middle, high) if taken(middle) else (low, middle)
    return case_no(zone_no, dong_name, year, high)


def episodes_of(connection: Connection, household_id: str) -> list[case.CrisisCase]:
    """All episodes of a household and of those merged with it, the first one first."""
    group = same_household.group_of(connection, household_id)
    marks = ", ".join("?" * len(group))
    return rows.select(connection, case.CrisisCase, f"household_id IN ({marks}) ORDER BY found_on, episode, id", group)


def cases_of(connection: Connection, household_id: str) -> list[case.CrisisCase]:
    """The cases that were entered for a household itself, the first one first."""
    return rows.select(connection, case.CrisisCase, "household_id = ? ORDER BY episode, id", (household_id,))


def page(connection: Connection, case_id: str, today: date, clocks: Clocks) -> CasePage:
    """Everything that one screen shows. Raises RuleBroken(UNKNOWN_RECORD)."""
    known = facts(connection, case_id, today)
    household = rows.get(connection, case.Household, known.case.household_id, "household_id")
    records = (known.case, *known.events, *known.contacts, *known.risks, *known.services, *known.consents)
    return CasePage(
        case=known.case,
        household=household,
        dong=rows.get(connection, Dong, household.dong_id, "dong_id"),
        zone=rows.get(connection, Zone, known.case.zone_id, "zone_id"),
        standing=known.standing,
        events=known.events,
        contacts=known.contacts,
        needs=known.needs,
        risks=known.risks,
        services=known.services,
        consents=known.consents,
        meetings=known.meetings,
        episodes=tuple(episodes_of(connection, household.id)),
        names=names_of(connection, records),
        next_moves=next_moves(known),
        flags=red_flags(known, today, clocks),
        revision=journal.revision(connection, "crisis_case", case_id),
        household_revision=journal.revision(connection, "household", household.id),
    )


_PEOPLE = frozenset(("manager_id", "approver_id", "worker_id", "second_worker_id", "rater_id"))
_ORGANISATIONS = frozenset(
    ("lead_agency_id", "organisation_id", "provider_id", "recipient_id", "from_agency_id", "to_agency_id")
)


def names_of(connection: Connection, records: Iterable[object]) -> dict[str, str]:
    """Names by id of everybody the records speak of; somebody since removed keeps the name."""
    people: set[str] = set()
    organisations: set[str] = set()
    for item in records:
        for name in (field.name for field in dataclasses.fields(item)):  # type: ignore[arg-type]
            if name in _PEOPLE and (value := getattr(item, name)):
                people.add(value)
            elif name in _ORGANISATIONS and (value := getattr(item, name)):
                organisations.add(value)
    names: dict[str, str] = {}
    for table, ids in (("person", people), ("organisation", organisations)):
        marks = ", ".join("?" * len(ids))
        names.update(connection.execute(f"SELECT id, name FROM {table} WHERE id IN ({marks})", sorted(ids)).fetchall())
    return names
