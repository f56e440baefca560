"""Contacts, assessments, services and consents: what is recorded and what is refused."""

from __future__ import annotations

from datetime import date

import pytest

from chatdong_tui.domain.case_code import ContactMethod, NeedDomain, Status
from chatdong_tui.domain.draft.case import NeedDraft
from chatdong_tui.domain.refusal import Rule
from chatdong_tui.usecases import case, case_record
from chatdong_tui.usecases.desk import Desk
from tests.conftest import Network
from tests.usecases.cases import TODAY, assessment, confer, consent, contact, found, moved, received, service
from tests.usecases.test_case import refused


def test_a_visit_with_two_visitors_is_a_joint_visit(desk: Desk, network: Network) -> None:
    known = found(desk, network)
    draft = contact(worker_id=network.people["복지1"], second_worker_id=network.people["가람1동팀장"])
    assert desk.perform(case_record.add_contact, known.id, draft).value.contact.method is ContactMethod.JOINT_VISIT


def test_a_contact_does_not_move_the_case(desk: Desk, network: Network) -> None:
    known = found(desk, network)
    desk.perform(case_record.add_contact, known.id, contact())
    assert case.page(desk, known.id).standing.status is Status.DISCOVERED


@pytest.mark.parametrize(
    ("changes", "field", "rule"),
    [
        ({"on_date": date(2021, 3, 1)}, "on_date", Rule.BEFORE_FOUND),
        ({"on_date": date(2021, 3, 19)}, "on_date", Rule.OUT_OF_RANGE),
        ({"next_on": date(2021, 3, 2)}, "next_on", Rule.END_BEFORE_START),
        ({"worker_id": "nobody"}, "worker_id", Rule.UNKNOWN_RECORD),
    ],
)
def test_a_contact_that_cannot_be_is_refused(
    desk: Desk, network: Network, changes: dict[str, object], field: str, rule: Rule
) -> None:
    assert refused(desk, case_record.add_contact, found(desk, network).id, contact(**changes)) == (field, rule)


def test_the_contact_that_carries_the_intake_stays(desk: Desk, network: Network) -> None:
    known = found(desk, network)
    first = desk.perform(case_record.add_contact, known.id, contact()).value.contact
    moved(desk, known.id, Status.INTAKE)
    assert refused(desk, case_record.remove_contact, first.id) == ("", Rule.STATUS_RESTS_ON_IT)
    desk.perform(case_record.add_contact, known.id, contact(method="phone"))
    desk.perform(case_record.remove_contact, first.id)
    assert [one.method for one in case.page(desk, known.id).contacts] == [ContactMethod.PHONE]


def test_a_contact_is_corrected_but_still_carries_the_intake(desk: Desk, network: Network) -> None:
    known = found(desk, network)
    first = desk.perform(case_record.add_contact, known.id, contact()).value.contact
    moved(desk, known.id, Status.INTAKE, on_date=date(2021, 3, 3))
    corrected = contact(method="phone", memo="안부 확인")
    desk.perform(case_record.update_contact, first.id, corrected)
    (kept,) = case.page(desk, known.id).contacts
    assert (kept.id, kept.method, kept.memo) == (first.id, ContactMethod.PHONE, "안부 확인")
    late = contact(on_date=TODAY)
    assert refused(desk, case_record.update_contact, first.id, late) == ("", Rule.STATUS_RESTS_ON_IT)


def test_a_second_assessment_of_a_day_corrects_the_first(desk: Desk, network: Network) -> None:
    known = found(desk, network)
    desk.perform(case_record.assess, known.id, assessment())
    corrected = NeedDraft(domain=NeedDomain.HEALTH, needed=False, strength=True, note="복약 스스로 챙김")
    desk.perform(case_record.assess, known.id, assessment(needs=(corrected,)))
    (need,) = case.page(desk, known.id).needs
    assert (need.needed, need.strength, need.note) == (False, True, "복약 스스로 챙김")


def test_a_domain_is_assessed_once(desk: Desk, network: Network) -> None:
    twice = (NeedDraft(domain=NeedDomain.HEALTH), NeedDraft(domain=NeedDomain.HEALTH))
    draft = assessment(needs=twice)
    assert refused(desk, case_record.assess, found(desk, network).id, draft) == ("needs", Rule.ALREADY_THERE)


@pytest.mark.parametrize(
    ("changes", "field", "rule"),
    [
        ({"requested_on": date(2021, 3, 1)}, "requested_on", Rule.BEFORE_FOUND),
        ({"state": "in_service"}, "first_provided_on", Rule.REQUIRED),
        ({"first_provided_on": TODAY}, "state", Rule.NOT_A_CHOICE),
        ({"state": "done", "first_provided_on": date(2021, 3, 9)}, "first_provided_on", Rule.END_BEFORE_START),
        ({"state": "done", "first_provided_on": date(2021, 3, 19)}, "first_provided_on", Rule.OUT_OF_RANGE),
        ({"ended_on": date(2021, 3, 9)}, "ended_on", Rule.END_BEFORE_START),
        ({"state": "not_possible"}, "reason", Rule.NEEDS_REASON),
        ({"provider_id": "nobody"}, "provider_id", Rule.UNKNOWN_RECORD),
    ],
)
def test_a_service_that_cannot_be_is_refused(
    desk: Desk, network: Network, changes: dict[str, object], field: str, rule: Rule
) -> None:
    assert refused(desk, case_record.add_service, found(desk, network).id, service(**changes)) == (field, rule)


def test_a_service_begins_when_it_is_first_given(desk: Desk, network: Network) -> None:
    known = found(desk, network)
    asked = desk.perform(case_record.add_service, known.id, service()).value
    desk.perform(case_record.update_service, asked.id, service(state="in_service", first_provided_on=TODAY))
    (given,) = case.page(desk, known.id).services
    assert (given.id, given.first_provided_on) == (asked.id, TODAY)


def test_the_only_service_of_a_case_in_service_stays(desk: Desk, network: Network) -> None:
    known = received(desk, network, emergency=True)
    only = desk.perform(case_record.add_service, known.id, service()).value
    moved(desk, known.id, Status.IN_SERVICE)
    assert refused(desk, case_record.remove_service, only.id) == ("", Rule.STATUS_RESTS_ON_IT)
    desk.perform(case_record.add_service, known.id, service(name="말벗"))
    desk.perform(case_record.remove_service, only.id)
    assert [one.name for one in case.page(desk, known.id).services] == ["말벗"]


def test_passing_data_on_names_to_whom(desk: Desk, network: Network) -> None:
    known = found(desk, network)
    draft = consent(scope="provision")
    assert refused(desk, case_record.give_consent, known.id, draft) == ("recipient_id", Rule.NEEDS_ORGANISATION)
    named = consent(scope="provision", recipient_id=network.organisations["하늘종합사회복지관"])
    desk.perform(case_record.give_consent, known.id, named)
    assert "하늘종합사회복지관" in case.page(desk, known.id).names.values()


def test_a_withdrawn_consent_holds_until_the_day_before(desk: Desk, network: Network) -> None:
    known = found(desk, network)
    given = desk.perform(case_record.give_consent, known.id, consent()).value
    withdrawn = desk.perform(case_record.withdraw_consent, given.id, date(2021, 3, 10)).value
    assert withdrawn.valid_on(date(2021, 3, 9))
    assert not withdrawn.valid_on(date(2021, 3, 10))
    assert refused(desk, case_record.withdraw_consent, given.id, TODAY) == ("on_date", Rule.ALREADY_ENDED)


def test_the_page_shows_the_meetings_that_dealt_with_the_case(desk: Desk, network: Network) -> None:
    known = found(desk, network)
    meeting = confer(desk, known.id)
    assert [one.id for one in case.page(desk, known.id).meetings] == [meeting.id]
