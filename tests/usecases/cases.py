"""Invented cases for tests: how they are found, conferred on and moved."""

from __future__ import annotations

from datetime import date
from typing import Any

from chatdong_tui.domain.case import CrisisCase, StatusEvent
from chatdong_tui.domain.case_code import (
    ConsentScope,
    ContactMethod,
    ContactResult,
    CrisisLevel,
    HouseholdType,
    NeedDomain,
    Route,
    ServiceForm,
    ServiceSector,
    Status,
)
from chatdong_tui.domain.draft.case import (
    AssessmentDraft,
    ConsentDraft,
    ContactDraft,
    DiscoveryDraft,
    MoveDraft,
    NeedDraft,
    ServiceDraft,
)
from chatdong_tui.domain.meeting import AgendaItem, Meeting
from chatdong_tui.domain.meeting_code import AgendaKind, Disclosure, MeetingKind, MeetingMode, MeetingState
from chatdong_tui.usecases import case, case_move, case_record
from chatdong_tui.usecases.desk import Desk, Done, done
from tests.conftest import Network

TODAY = date(2021, 3, 18)
FOUND = date(2021, 3, 2)


def discovery(network: Network, **changes: Any) -> DiscoveryDraft:
    facts = {
        "dong_id": network.dongs["가람1동"],
        "household_type": HouseholdType.ELDERLY_ALONE,
        "route": Route.VISIT,
        "route_detail": "cold_wave",
        "found_on": FOUND,
        "birth_from": 1953,
    }
    return DiscoveryDraft(**{**facts, **changes})


def contact(**changes: Any) -> ContactDraft:
    facts = {"method": ContactMethod.VISIT, "result": ContactResult.COMPLETED, "on_date": date(2021, 3, 3)}
    return ContactDraft(**{**facts, **changes})


def service(**changes: Any) -> ServiceDraft:
    facts = {
        "domain": NeedDomain.DAILY_LIFE,
        "name": "밑반찬 나눔",
        "sector": ServiceSector.PRIVATE,
        "form": ServiceForm.IN_KIND,
        "requested_on": date(2021, 3, 10),
    }
    return ServiceDraft(**{**facts, **changes})


def assessment(**changes: Any) -> AssessmentDraft:
    facts = {"assessed_on": TODAY, "needs": (NeedDraft(domain=NeedDomain.HEALTH),), "crisis_level": CrisisLevel.HIGH}
    return AssessmentDraft(**{**facts, **changes})


def consent(**changes: Any) -> ConsentDraft:
    return ConsentDraft(**{"scope": ConsentScope.COLLECTION, "given_on": date(2021, 3, 3), **changes})


def found(desk: Desk, network: Network, **changes: Any) -> CrisisCase:
    """A household that was just found."""
    return desk.perform(case.discover, discovery(network, **changes)).value


def moved(desk: Desk, case_id: str, to_status: Status, **changes: Any) -> StatusEvent:
    draft = MoveDraft(**{"to_status": to_status, "on_date": TODAY, **changes})
    return desk.perform(case_move.move, case_id, draft).value


def received(desk: Desk, network: Network, **changes: Any) -> CrisisCase:
    """A household that was contacted, consented and was received today."""
    new = found(desk, network, **changes)
    desk.perform(case_record.add_contact, new.id, contact())
    desk.perform(case_record.give_consent, new.id, consent())
    moved(desk, new.id, Status.INTAKE)
    moved(desk, new.id, Status.RECEIVED, lead_agency_id=network.organisations["하늘종합사회복지관"])
    return new


def confer(desk: Desk, case_id: str, held_on: date = TODAY) -> Meeting:
    """A case conference with the case on its agenda."""

    def hold(desk: Desk) -> Done[Meeting]:
        with desk.act("meeting.record") as act:
            meeting = Meeting(
                desk.new_id(),
                MeetingKind.CASE_CONFERENCE,
                held_on,
                MeetingMode.IN_PERSON,
                MeetingState.HELD,
                Disclosure.CLOSED,
            )
            act.put(meeting)
            act.put(AgendaItem(desk.new_id(), meeting.id, 1, AgendaKind.CASE, "사례 논의", case_id=case_id))
            return done(act, meeting)

    return desk.perform(hold).value


def closed(desk: Desk, network: Network) -> CrisisCase:
    """A case that was linked to a service and closed today."""
    new = received(desk, network)
    desk.perform(case_record.assess, new.id, assessment())
    moved(desk, new.id, Status.ASSESSED)
    moved(desk, new.id, Status.CONFERENCED, meeting_id=confer(desk, new.id).id)
    moved(desk, new.id, Status.LINKED, classification="service_linkage")
    moved(desk, new.id, Status.CLOSED, reason_code="improved", approver_id=network.people["구담당"])
    return new


def in_service(desk: Desk, network: Network, until_on: date) -> CrisisCase:
    """A case that is given a service under a plan until a day."""
    new = received(desk, network)
    desk.perform(case_record.assess, new.id, assessment())
    desk.perform(case_record.add_service, new.id, service())
    moved(desk, new.id, Status.ASSESSED)
    moved(desk, new.id, Status.CONFERENCED, meeting_id=confer(desk, new.id).id)
    plan = {"classification": "general", "manager_id": network.people["복지1"], "goal": "끼니 챙기기"}
    moved(desk, new.id, Status.PLANNED, until_on=until_on, **plan)
    moved(desk, new.id, Status.IN_SERVICE)
    return new
