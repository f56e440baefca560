"""Cases: finding a household, editing, voiding, and all that lists and pages read."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import TYPE_CHECKING

from chatdong_tui.domain.case import CrisisCase, Household, StatusEvent, band
from chatdong_tui.domain.case_code import ROUTE_DETAILS, Route, Status
from chatdong_tui.domain.case_page import CasePage
from chatdong_tui.domain.network import Dong, Person, Zone
from chatdong_tui.domain.refusal import Rule, RuleBroken
from chatdong_tui.storage import audit, journal, rows
from chatdong_tui.storage import case as stored
from chatdong_tui.storage import case_roster as lists
from chatdong_tui.storage.audit import AuditAct
from chatdong_tui.storage.case_roster import CaseFilter, CaseLine, CaseOrder
from chatdong_tui.storage.engine import Connection
from chatdong_tui.storage.journal import Act
from chatdong_tui.storage.roster import Roster
from chatdong_tui.usecases.case_record import consent_of
from chatdong_tui.usecases.desk import Change, Desk, Done, done
from chatdong_tui.usecases.household import forget

if TYPE_CHECKING:
    from chatdong_tui.domain.draft.case import CaseDraft, DiscoveryDraft, HouseholdDraft, VoidDraft

__all__ = [
    "CaseFilter", "CaseLine", "CaseOrder", "CasePage", "Roster", "discover", "edit", "edit_case",
    "edit_household", "late", "page", "remove", "roster", "roster_count", "roster_page", "roster_position",
    "viewed", "without_contact",
]  # fmt: skip


def _check_route(route: Route, detail: str | None) -> None:
    if detail is not None and detail not in ROUTE_DETAILS[route]:
        raise RuleBroken("route_detail", Rule.NOT_A_CHOICE)


def _zone_of(connection: Connection, dong_id: str, day: date) -> Zone:
    zone = stored.zone_of_dong(connection, dong_id, day)
    if zone is None:
        raise RuleBroken("dong_id", Rule.NOT_IN_ZONE)
    return zone


def discover(desk: Desk, draft: DiscoveryDraft) -> Done[CrisisCase]:
    """Record a household that was found: its first episode, in the zone its dong belongs to that day.

    Raises RuleBroken: found_on OUT_OF_RANGE after today; dong_id, manager_id UNKNOWN_RECORD; dong_id
    NOT_IN_ZONE; route_detail NOT_A_CHOICE; what `consent_of` raises for a consent given on the spot.
    """
    with desk.act("case.discover") as act:
        dong = rows.get(act.connection, Dong, draft.dong_id, "dong_id")
        if draft.manager_id is not None:
            rows.get(act.connection, Person, draft.manager_id, "manager_id")
        if draft.found_on > desk.today:
            raise RuleBroken("found_on", Rule.OUT_OF_RANGE)
        _check_route(draft.route, draft.route_detail)
        zone = _zone_of(act.connection, dong.id, draft.found_on)
        household = Household(
            desk.new_id(),
            dong.id,
            draft.household_type,
            alias=draft.alias,
            birth_from=band(draft.birth_from),
            gender=draft.gender,
            size=draft.size,
            protection=draft.protection,
        )
        case = CrisisCase(
            desk.new_id(),
            household.id,
            zone.id,
            stored.free_case_no(act.connection, zone.no, dong.name, draft.found_on.year),
            episode=1,
            found_on=draft.found_on,
            route=draft.route,
            emergency=draft.emergency,
            route_detail=draft.route_detail,
            manager_id=draft.manager_id,
            note=draft.note,
            manager_since=draft.found_on if draft.manager_id else None,
        )
        act.put(household)
        act.put(case)
        act.put(StatusEvent(desk.new_id(), case.id, case.found_on, 0, Status.DISCOVERED))
        if draft.consent is not None:
            act.put(consent_of(desk, act.connection, case.id, draft.consent))
        return done(act, case)


def _require(changes: dict[str, object], *fields: str) -> None:
    for name in fields:
        if name in changes and changes[name] is None:
            raise RuleBroken(name, Rule.REQUIRED)


def _require_fresh(connection: Connection, table: str, row_id: str, revision: int | None) -> None:
    if revision is not None and revision != journal.revision(connection, table, row_id):
        raise RuleBroken("", Rule.STALE)


def edit_case(desk: Desk, case_id: str, draft: CaseDraft, revision: int | None = None) -> Done[CrisisCase]:
    """Change the fields of a case that the draft sets; a corrected found_on moves the first event along.

    Raises RuleBroken: STALE when the case was changed since `revision` was read; UNKNOWN_RECORD;
    REQUIRED at a field that may not be emptied; route_detail NOT_A_CHOICE; found_on OUT_OF_RANGE after
    today or after what was already recorded of the case.
    """
    with desk.act("case.edit") as act:
        return done(act, _edit_case(desk, act, case_id, draft, revision))


def _edit_case(desk: Desk, act: Act, case_id: str, draft: CaseDraft, revision: int | None) -> CrisisCase:
    facts = stored.facts(act.connection, case_id, desk.today)
    _require_fresh(act.connection, "crisis_case", case_id, revision)
    changes = draft.model_dump(exclude_unset=True)
    _require(changes, "route", "found_on", "emergency")
    if "route" in changes and changes["route"] is not facts.case.route:
        changes.setdefault("route_detail", None)
    case = replace(facts.case, **changes)
    if case.manager_id != facts.case.manager_id:
        case = replace(case, manager_since=desk.today if case.manager_id else None)
    if draft.manager_id is not None:
        rows.get(act.connection, Person, draft.manager_id, "manager_id")
    _check_route(case.route, case.route_detail)
    if case.found_on != facts.case.found_on:
        first, *later = facts.events
        days = [
            desk.today,
            *(event.on_date for event in later),
            *(contact.on_date for contact in facts.contacts),
            *(need.assessed_on for need in facts.needs),
            *(risk.rated_on for risk in facts.risks),
            *(service.requested_on for service in facts.services),
        ]
        if case.found_on > min(days):
            raise RuleBroken("found_on", Rule.OUT_OF_RANGE)
        act.put(replace(first, on_date=case.found_on))
    act.put(case)
    return case


def edit_household(
    desk: Desk, household_id: str, draft: HouseholdDraft, revision: int | None = None
) -> Done[Household]:
    """Change the fields of a household that the draft sets. One that moves takes its open case along to
    the zone of the new dong; the case number stays.

    Raises RuleBroken: STALE, UNKNOWN_RECORD, REQUIRED at a field that may not be emptied; dong_id
    NOT_IN_ZONE.
    """
    with desk.act("case.edit_household") as act:
        return done(act, _edit_household(desk, act, household_id, draft, revision))


def _edit_household(desk: Desk, act: Act, household_id: str, draft: HouseholdDraft, revision: int | None) -> Household:
    household = rows.get(act.connection, Household, household_id, "household_id")
    _require_fresh(act.connection, "household", household_id, revision)
    changes = draft.model_dump(exclude_unset=True)
    _require(changes, "dong_id", "household_type")
    if "birth_from" in changes:
        changes["birth_from"] = band(draft.birth_from)
    edited = replace(household, **changes)
    if edited.dong_id != household.dong_id:
        rows.get(act.connection, Dong, edited.dong_id, "dong_id")
        zone = _zone_of(act.connection, edited.dong_id, desk.today)
        for case in stored.cases_of(act.connection, household_id):
            if stored.status_of(act.connection, case.id).is_open:
                act.put(replace(case, zone_id=zone.id))
    act.put(edited)
    return edited


def edit(desk: Desk, read: CasePage, household: HouseholdDraft, case: CaseDraft) -> Done[CrisisCase]:
    """Change a household and its case at once, since the page that was read: both or neither.

    Raises what `edit_case` and `edit_household` raise.
    """
    with desk.act("case.edit") as act:
        # The case first: a household that moves changes its case.
        edited = _edit_case(desk, act, read.case.id, case, read.revision)
        _edit_household(desk, act, read.household.id, household, read.household_revision)
        return done(act, edited)


def remove(desk: Desk, case_id: str, draft: VoidDraft) -> Done[None]:
    """Void a case that was entered by mistake, with all that belongs to it; the reason becomes its note.

    Raises RuleBroken: UNKNOWN_RECORD; ON_AN_AGENDA for a case that a meeting has
    dealt with, which ends by a move instead (domain.md §3.2).
    """
    with desk.act("case.remove") as act:
        case = rows.get(act.connection, CrisisCase, case_id, "case_id")
        if stored.meetings_of(act.connection, case_id):
            raise RuleBroken("", Rule.ON_AN_AGENDA)
        for model in stored.BELONGING:
            for row_id in stored.ids_of(act.connection, model, case_id):
                act.remove(model, row_id)
        act.put(replace(case, note=draft.reason))
        act.remove(CrisisCase, case_id)
        if not stored.cases_of(act.connection, case.household_id):
            forget(act, case.household_id)
        return done(act, None)


def viewed(desk: Desk, case_id: str) -> Done[None]:
    """Note in the audit that somebody looked at a case; changes no record."""
    with desk.database.atomic() as connection:
        audit.record(connection, desk.now(), desk.database.meta("person"), AuditAct.VIEW, f"crisis_case {case_id}")
    return Done(None, Change(frozenset(), frozenset()), "case.viewed")


def roster(desk: Desk, wanted: CaseFilter) -> Roster[CaseLine]:
    """The case list that answers a filter; nothing is read until a page is asked for."""
    return lists.roster(wanted)


def roster_page(desk: Desk, question: Roster[CaseLine], number: int) -> list[CaseLine]:
    """The lines of one page, from 0."""
    with desk.database.snapshot() as connection:
        return question.page(connection, number)


def roster_count(desk: Desk, question: Roster[CaseLine]) -> int:
    """How many cases the list has."""
    with desk.database.snapshot() as connection:
        return question.count(connection)


def roster_position(desk: Desk, question: Roster[CaseLine], case_id: str) -> int | None:
    """How many lines stand before this case; None when the list does not hold it."""
    with desk.database.snapshot() as connection:
        return lists.position(connection, question, case_id)


def without_contact(desk: Desk, zone_id: str | None = None) -> CaseFilter:
    """The open cases whose contact is due, the longest silent first."""
    since = desk.today - timedelta(days=desk.settings.contact_gap_days)
    return CaseFilter(zone_id=zone_id, open_only=True, no_contact_since=since, order=CaseOrder.CONTACTED_ON)


def late(desk: Desk, zone_id: str | None = None) -> CaseFilter:
    """The cases of which a clock has run out, the longest late first."""
    return CaseFilter(zone_id=zone_id, open_only=True, late_by=desk.today, order=CaseOrder.LATE)


def page(desk: Desk, case_id: str) -> CasePage:
    """Everything one screen shows of a case. Raises RuleBroken(UNKNOWN_RECORD)."""
    with desk.database.snapshot() as connection:
        return stored.page(connection, case_id, desk.today, desk.settings.clocks)
