"""Moving a case from one status to the next, and taking a household up again as a new episode."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from chatdong_tui.domain.case import CrisisCase, Household, StatusEvent
from chatdong_tui.domain.case_code import ROUTE_DETAILS, Status
from chatdong_tui.domain.case_flow import REOPENABLE, check_date, check_move, check_receipt
from chatdong_tui.domain.case_guard import CaseFacts, Move, classification_after, receipt_basis
from chatdong_tui.domain.meeting import Meeting
from chatdong_tui.domain.network import Organisation, Person
from chatdong_tui.domain.refusal import Rule, RuleBroken
from chatdong_tui.domain.same_household import next_episode
from chatdong_tui.storage import case as stored
from chatdong_tui.storage import rows
from chatdong_tui.storage.engine import Connection
from chatdong_tui.usecases.case_record import consent_of
from chatdong_tui.usecases.desk import Desk, Done, done

if TYPE_CHECKING:
    from chatdong_tui.domain.draft.case import MoveDraft, ReopenDraft

_CLASSIFYING = frozenset((Status.PLANNED, Status.LINKED))


def move(desk: Desk, case_id: str, draft: MoveDraft) -> Done[StatusEvent]:
    """Move a case to another status, with what the move asks for (domain.md §3.2).

    Raises RuleBroken: UNKNOWN_RECORD at the case or at whatever the move names; else what
    `domain.case_flow.check_move` raises. Nothing is saved then.
    """
    with desk.act("case.move") as act:
        facts = stored.facts(act.connection, case_id, desk.today)
        wanted = Move(**draft.model_dump())
        check_move(facts, wanted)
        _check_named(act.connection, wanted)
        act.put(_case_after(facts, wanted))
        event = _event(desk, facts, wanted)
        act.put(event)
        return done(act, event)


def _check_named(connection: Connection, wanted: Move) -> None:
    for field in ("manager_id", "approver_id"):
        if (person_id := getattr(wanted, field)) is not None:
            rows.get(connection, Person, person_id, field)
    if wanted.meeting_id is not None:
        rows.get(connection, Meeting, wanted.meeting_id, "meeting_id")
    for field in ("lead_agency_id", "organisation_id"):
        if (organisation_id := getattr(wanted, field)) is not None:
            rows.get(connection, Organisation, organisation_id, field)


def _case_after(facts: CaseFacts, wanted: Move) -> CrisisCase:
    """The case with what the move decides. A transfer hands it to the receiving agency, whose manager is
    not known unless the move names one. Whoever takes over is in charge from the day of the move."""
    lead_agency_id = wanted.lead_agency_id or facts.case.lead_agency_id
    manager_id = wanted.manager_id or facts.case.manager_id
    if wanted.to_status is Status.TRANSFERRED and wanted.organisation_id is not None:
        lead_agency_id, manager_id = wanted.organisation_id, wanted.manager_id
    return replace(
        facts.case,
        classification=classification_after(facts, wanted),
        lead_agency_id=lead_agency_id,
        manager_id=manager_id,
        manager_since=facts.case.manager_since if manager_id == facts.case.manager_id else _since(wanted, manager_id),
    )


def _since(wanted: Move, manager_id: str | None) -> date | None:
    return wanted.on_date if manager_id else None


def _event(desk: Desk, facts: CaseFacts, wanted: Move) -> StatusEvent:
    basis = receipt_basis(facts, wanted) if wanted.to_status is Status.RECEIVED else wanted.reason_code
    decided = classification_after(facts, wanted) if wanted.to_status in _CLASSIFYING else wanted.classification
    before, after = facts.case.lead_agency_id, _case_after(facts, wanted).lead_agency_id
    return StatusEvent(
        desk.new_id(),
        facts.case.id,
        wanted.on_date,
        position=1 + max((e.position for e in facts.events if e.on_date == wanted.on_date), default=-1),
        to_status=wanted.to_status,
        from_status=facts.status,
        reason_code=None if basis is None else str(basis),
        reason=wanted.reason,
        meeting_id=wanted.meeting_id,
        approver_id=wanted.approver_id,
        organisation_id=wanted.organisation_id,
        classification=decided,
        goal=wanted.goal,
        due_on=wanted.due_on,
        until_on=wanted.until_on,
        cycle_days=wanted.cycle_days,
        from_agency_id=before if after != before else None,
        to_agency_id=after if after != before else None,
    )


def reopen(desk: Desk, case_id: str, draft: ReopenDraft) -> Done[CrisisCase]:
    """Take a household up again after closure: a new episode at 접수, while the old one stays closed.

    Episodes of households that were merged are those of one; the new one belongs to the one that was kept.

    Raises RuleBroken: UNKNOWN_RECORD; EPISODE_OPEN while an episode of the household is open;
    MOVE_NOT_ALLOWED for a case that never came to a closure; the rules of dates at on_date; the guards
    of 접수 at their fields; on_date NOT_IN_ZONE; route_detail NOT_A_CHOICE.
    """
    with desk.act("case.reopen") as act:
        before = stored.facts(act.connection, case_id, desk.today)
        episodes = stored.episodes_of(act.connection, before.case.household_id)
        if any(stored.status_of(act.connection, episode.id).is_open for episode in episodes):
            raise RuleBroken("", Rule.EPISODE_OPEN)
        if before.status not in REOPENABLE:
            raise RuleBroken("", Rule.MOVE_NOT_ALLOWED)
        check_date(before, draft.on_date)
        route = draft.route or before.case.route
        if draft.route_detail is not None and draft.route_detail not in ROUTE_DETAILS[route]:
            raise RuleBroken("route_detail", Rule.NOT_A_CHOICE)
        own = rows.get(act.connection, Household, before.case.household_id)
        household = rows.find(act.connection, Household, own.root) or own
        zone = stored.zone_of_dong(act.connection, household.dong_id, draft.on_date)
        if zone is None:
            raise RuleBroken("on_date", Rule.NOT_IN_ZONE)
        number = next_episode(episode.episode for episode in episodes)
        first = next((episode for episode in episodes if episode.household_id == household.id), episodes[0])
        case = CrisisCase(
            desk.new_id(),
            household.id,
            zone.id,
            case_no=f"{first.case_no.removesuffix(f'-{first.episode}')}-{number}",
            episode=number,
            found_on=draft.on_date,
            route=route,
            emergency=draft.emergency,
            route_detail=draft.route_detail or (before.case.route_detail if draft.route is None else None),
        )
        consents = () if draft.consent is None else (consent_of(desk, act.connection, case.id, draft.consent),)
        facts = CaseFacts(case, desk.today, consents=consents)
        asked = draft.model_dump(include={"on_date", "reason_code", "reason", "lead_agency_id", "manager_id"})
        wanted = Move(Status.RECEIVED, **asked)
        check_receipt(facts, wanted)
        _check_named(act.connection, wanted)
        case = _case_after(facts, wanted)
        for item in (case, *consents, replace(_event(desk, facts, wanted), from_status=None)):
            act.put(item)
        return done(act, case)
