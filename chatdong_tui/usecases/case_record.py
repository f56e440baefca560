"""What is recorded of a case between its moves: contacts, assessments, services and consents."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING

from chatdong_tui.domain.case import Consent, Contact, CrisisCase, Need, RiskAssessment, Service
from chatdong_tui.domain.case_code import ConsentScope, ContactMethod, CrisisLevel, Status
from chatdong_tui.domain.case_guard import CaseFacts
from chatdong_tui.domain.identity import derived
from chatdong_tui.domain.network import Organisation, Person
from chatdong_tui.domain.refusal import Rule, RuleBroken
from chatdong_tui.domain.resource import Resource
from chatdong_tui.domain.service import check
from chatdong_tui.storage import case as stored
from chatdong_tui.storage import rows
from chatdong_tui.storage.engine import Connection
from chatdong_tui.storage.journal import Act
from chatdong_tui.usecases.desk import Desk, Done, done

if TYPE_CHECKING:
    from chatdong_tui.domain.draft.case import AssessmentDraft, ConsentDraft, ContactDraft, ServiceDraft


def _case_on(desk: Desk, connection: Connection, case_id: str, field: str, day: date) -> CrisisCase:
    """The case, if a record of this day can belong to it: not before its discovery, not after today."""
    this = rows.get(connection, CrisisCase, case_id, "case_id")
    if day < this.found_on:
        raise RuleBroken(field, Rule.BEFORE_FOUND)
    if day > desk.today:
        raise RuleBroken(field, Rule.OUT_OF_RANGE)
    return this


def _check_person(connection: Connection, field: str, person_id: str | None) -> None:
    if person_id is not None:
        rows.get(connection, Person, person_id, field)


def _rate(
    desk: Desk, act: Act, this: CrisisCase, day: date, level: CrisisLevel, rater_id: str | None
) -> RiskAssessment:
    """Write a rating; the case carries the level of its newest one, even when an older one comes late."""
    risk = RiskAssessment(desk.new_id(), this.id, day, level, rater_id)
    act.put(risk)
    act.put(replace(this, crisis_level=stored.newest_risk(act.connection, this.id).level))
    return risk


@dataclass(frozen=True, slots=True)
class Contacted:
    """A recorded contact, and whether the case can now go on to 초기상담."""

    contact: Contact
    intake_possible: bool


def _contact(connection: Connection, case_id: str, row_id: str, draft: ContactDraft) -> Contact:
    if draft.next_on is not None and draft.next_on < draft.on_date:
        raise RuleBroken("next_on", Rule.END_BEFORE_START)
    _check_person(connection, "worker_id", draft.worker_id)
    _check_person(connection, "second_worker_id", draft.second_worker_id)
    joint = draft.method is ContactMethod.VISIT and draft.second_worker_id is not None
    return Contact(
        row_id,
        case_id,
        draft.on_date,
        ContactMethod.JOINT_VISIT if joint else draft.method,
        draft.result,
        memo=draft.memo,
        worker_id=draft.worker_id,
        second_worker_id=draft.second_worker_id,
        next_on=draft.next_on,
    )


def add_contact(desk: Desk, case_id: str, draft: ContactDraft) -> Done[Contacted]:
    """Record a contact; a crisis level in the draft is a rating of its own. The status stays as it is.

    A visit with a second visitor is a joint visit. Raises RuleBroken: UNKNOWN_RECORD; on_date
    BEFORE_FOUND or OUT_OF_RANGE; next_on END_BEFORE_START.
    """
    with desk.act("case.add_contact") as act:
        this = _case_on(desk, act.connection, case_id, "on_date", draft.on_date)
        contact = _contact(act.connection, case_id, desk.new_id(), draft)
        act.put(contact)
        if draft.crisis_level is not None:
            _rate(desk, act, this, draft.on_date, draft.crisis_level, draft.worker_id)
        return done(act, Contacted(contact, stored.status_of(act.connection, case_id) is Status.DISCOVERED))


def check_contact(desk: Desk, case_id: str, draft: ContactDraft) -> None:
    """Whether `add_contact` would take this draft now. Raises what it raises."""
    with desk.database.snapshot() as connection:
        _case_on(desk, connection, case_id, "on_date", draft.on_date)
        _contact(connection, case_id, "", draft)


_RESTS_ON_CONTACT = frozenset(((Status.DISCOVERED, Status.INTAKE), (Status.FOLLOW_UP, Status.ENDED)))


def _check_what_rests(facts: CaseFacts, days: list[date]) -> None:
    """Contacts on these days still carry the moves that asked for one."""
    since = facts.case.found_on
    for event in facts.events:
        if event.to_status is Status.FOLLOW_UP:
            since = event.on_date
        needs_one = (event.from_status, event.to_status) in _RESTS_ON_CONTACT
        if needs_one and not any(since <= day <= event.on_date for day in days):
            raise RuleBroken("", Rule.STATUS_RESTS_ON_IT)


def update_contact(desk: Desk, contact_id: str, draft: ContactDraft) -> Done[Contact]:
    """Replace what is recorded of a contact. A crisis level in the draft is left aside: it was rated then.

    Raises RuleBroken: what `add_contact` raises; STATUS_RESTS_ON_IT where another day would leave a move
    without the contact that its guard asked for.
    """
    with desk.act("case.update_contact") as act:
        known = rows.get(act.connection, Contact, contact_id, "contact_id")
        facts = stored.facts(act.connection, known.case_id, desk.today)
        _case_on(desk, act.connection, known.case_id, "on_date", draft.on_date)
        others = [other.on_date for other in facts.contacts if other.id != contact_id]
        _check_what_rests(facts, [*others, draft.on_date])
        contact = _contact(act.connection, known.case_id, contact_id, draft)
        act.put(contact)
        return done(act, contact)


def remove_contact(desk: Desk, contact_id: str) -> Done[None]:
    """Take away a contact that was entered by mistake.

    Raises RuleBroken: UNKNOWN_RECORD; STATUS_RESTS_ON_IT when 초기상담 or the end of the follow-up would
    be left without the contact that its guard asked for.
    """
    with desk.act("case.remove_contact") as act:
        contact = rows.get(act.connection, Contact, contact_id, "contact_id")
        facts = stored.facts(act.connection, contact.case_id, desk.today)
        _check_what_rests(facts, [other.on_date for other in facts.contacts if other.id != contact_id])
        act.remove(Contact, contact_id)
        return done(act, None)


def assess(desk: Desk, case_id: str, draft: AssessmentDraft) -> Done[RiskAssessment]:
    """Record the needs by domain and the crisis level of one day. The same domain on the same day is
    one record, which a second assessment corrects.

    Raises RuleBroken: UNKNOWN_RECORD; assessed_on BEFORE_FOUND or OUT_OF_RANGE; needs ALREADY_THERE for
    a domain named twice.
    """
    with desk.act("case.assess") as act:
        this = _case_on(desk, act.connection, case_id, "assessed_on", draft.assessed_on)
        _check_person(act.connection, "rater_id", draft.rater_id)
        if len({need.domain for need in draft.needs}) < len(draft.needs):
            raise RuleBroken("needs", Rule.ALREADY_THERE)
        for need in draft.needs:
            row_id = derived("need", case_id, need.domain, draft.assessed_on.isoformat())
            act.put(Need(row_id, case_id, need.domain, need.needed, need.strength, draft.assessed_on, need.note))
        return done(act, _rate(desk, act, this, draft.assessed_on, draft.crisis_level, draft.rater_id))


def _service(
    desk: Desk, connection: Connection, case_id: str, row_id: str, draft: ServiceDraft, known: Service | None = None
) -> Service:
    _case_on(desk, connection, case_id, "requested_on", draft.requested_on)
    if draft.provider_id is not None:
        rows.get(connection, Organisation, draft.provider_id, "provider_id")
    service = Service(row_id, case_id, **draft.model_dump())
    if known is not None:
        left = {"resource_id", "decided_on"} - draft.model_fields_set
        service = replace(service, **{name: getattr(known, name) for name in left})
    if draft.resource_id is not None:
        resource = rows.get(connection, Resource, draft.resource_id, "resource_id")
        service = replace(service, provider_id=draft.provider_id or resource.organisation_id)
    check(service, desk.today)
    return service


def add_service(desk: Desk, case_id: str, draft: ServiceDraft) -> Done[Service]:
    """Record a service that was asked for, decided or given.

    One that uses a resource is provided by whoever offers that, unless the draft names somebody else.

    Raises RuleBroken: UNKNOWN_RECORD; requested_on BEFORE_FOUND or OUT_OF_RANGE; what
    `domain.service.check` raises.
    """
    with desk.act("case.add_service") as act:
        service = _service(desk, act.connection, case_id, desk.new_id(), draft)
        act.put(service)
        return done(act, service)


def update_service(desk: Desk, service_id: str, draft: ServiceDraft) -> Done[Service]:
    """Replace what is recorded of a service; resource and day of decision stay where the draft leaves them
    unset. Raises what `add_service` raises."""
    with desk.act("case.update_service") as act:
        known = rows.get(act.connection, Service, service_id, "service_id")
        service = _service(desk, act.connection, known.case_id, service_id, draft, known)
        act.put(service)
        return done(act, service)


def remove_service(desk: Desk, service_id: str) -> Done[None]:
    """Take away a service that was entered by mistake.

    Raises RuleBroken: UNKNOWN_RECORD; STATUS_RESTS_ON_IT for the only service of a case in 제공·점검.
    """
    with desk.act("case.remove_service") as act:
        service = rows.get(act.connection, Service, service_id, "service_id")
        facts = stored.facts(act.connection, service.case_id, desk.today)
        if facts.status is Status.IN_SERVICE and len(facts.services) == 1:
            raise RuleBroken("", Rule.STATUS_RESTS_ON_IT)
        act.remove(Service, service_id)
        return done(act, None)


def consent_of(desk: Desk, connection: Connection, case_id: str, draft: ConsentDraft) -> Consent:
    """The record of a consent, checked.

    Raises RuleBroken: given_on OUT_OF_RANGE after today; until_on END_BEFORE_START; recipient_id
    NEEDS_ORGANISATION where data may be given to a third party that is not named, UNKNOWN_RECORD.
    """
    if draft.given_on > desk.today:
        raise RuleBroken("given_on", Rule.OUT_OF_RANGE)
    if draft.until_on is not None and draft.until_on < draft.given_on:
        raise RuleBroken("until_on", Rule.END_BEFORE_START)
    if draft.recipient_id is not None:
        rows.get(connection, Organisation, draft.recipient_id, "recipient_id")
    elif draft.scope is ConsentScope.PROVISION:
        raise RuleBroken("recipient_id", Rule.NEEDS_ORGANISATION)
    return Consent(
        desk.new_id(),
        case_id,
        draft.scope,
        draft.given_on,
        until_on=draft.until_on,
        recipient_id=draft.recipient_id,
        paper_place=draft.paper_place,
    )


def give_consent(desk: Desk, case_id: str, draft: ConsentDraft) -> Done[Consent]:
    """Record a consent. Raises RuleBroken: UNKNOWN_RECORD, and what `consent_of` raises."""
    with desk.act("case.give_consent") as act:
        rows.get(act.connection, CrisisCase, case_id, "case_id")
        consent = consent_of(desk, act.connection, case_id, draft)
        act.put(consent)
        return done(act, consent)


def withdraw_consent(desk: Desk, consent_id: str, on_date: date) -> Done[Consent]:
    """Record that a consent was withdrawn; it no longer holds from that day on.

    Raises RuleBroken: UNKNOWN_RECORD; on_date END_BEFORE_START before it was given, OUT_OF_RANGE after
    today; ALREADY_ENDED when it was withdrawn before.
    """
    with desk.act("case.withdraw_consent") as act:
        consent = rows.get(act.connection, Consent, consent_id, "consent_id")
        if consent.withdrawn_on is not None:
            raise RuleBroken("on_date", Rule.ALREADY_ENDED)
        if on_date < consent.given_on:
            raise RuleBroken("on_date", Rule.END_BEFORE_START)
        if on_date > desk.today:
            raise RuleBroken("on_date", Rule.OUT_OF_RANGE)
        withdrawn = replace(consent, withdrawn_on=on_date)
        act.put(withdrawn)
        return done(act, withdrawn)
