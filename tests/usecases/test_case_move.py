"""Moving a case and taking it up again: what a move writes, and what is refused."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from chatdong_tui.domain.case import CrisisCase
from chatdong_tui.domain.case_code import Classification, ReceiptBasis, Status
from chatdong_tui.domain.draft.case import MoveDraft, ReopenDraft
from chatdong_tui.domain.refusal import Rule
from chatdong_tui.usecases import case, case_move, case_record
from chatdong_tui.usecases.desk import Desk
from tests.conftest import Network
from tests.usecases.cases import (
    FOUND,
    TODAY,
    assessment,
    closed,
    confer,
    consent,
    contact,
    found,
    moved,
    received,
)
from tests.usecases.test_case import refused


def standing(desk: Desk, case_id: str) -> CrisisCase:
    return case.page(desk, case_id).case


def test_a_receipt_by_consent_says_so_by_itself(desk: Desk, network: Network) -> None:
    page = case.page(desk, received(desk, network).id)
    assert page.events[-1].reason_code == ReceiptBasis.CONSENT
    assert page.case.lead_agency_id == network.organisations["하늘종합사회복지관"]


def test_a_receipt_without_consent_is_refused_and_nothing_is_stored(desk: Desk, network: Network) -> None:
    known = found(desk, network)
    desk.perform(case_record.add_contact, known.id, contact())
    moved(desk, known.id, Status.INTAKE)
    draft = MoveDraft(to_status="received", on_date=TODAY, lead_agency_id=network.organisations["하늘종합사회복지관"])
    assert refused(desk, case_move.move, known.id, draft) == ("reason_code", Rule.NEEDS_CONSENT)
    page = case.page(desk, known.id)
    assert (page.standing.status, page.case.lead_agency_id) == (Status.INTAKE, None)


@pytest.mark.parametrize("field", ["manager_id", "approver_id", "meeting_id", "lead_agency_id"])
def test_a_move_names_only_what_is_known(desk: Desk, network: Network, field: str) -> None:
    known = found(desk, network)
    desk.perform(case_record.add_contact, known.id, contact())
    draft = MoveDraft(**{"to_status": "intake", "on_date": TODAY, field: "nobody"})
    rule = Rule.NEEDS_TRANSFER if field == "lead_agency_id" else Rule.UNKNOWN_RECORD
    assert refused(desk, case_move.move, known.id, draft) == (field, rule)


def test_moves_of_one_day_keep_their_order(desk: Desk, network: Network) -> None:
    page = case.page(desk, received(desk, network).id)
    assert [(event.on_date, event.position) for event in page.events] == [(FOUND, 0), (TODAY, 0), (TODAY, 1)]


def test_the_plan_names_manager_agency_and_classification(desk: Desk, network: Network) -> None:
    known = received(desk, network)
    desk.perform(case_record.assess, known.id, assessment())
    moved(desk, known.id, Status.ASSESSED)
    moved(desk, known.id, Status.CONFERENCED, meeting_id=confer(desk, known.id).id, classification="high_difficulty")
    agency = network.organisations["바다종합사회복지관"]
    event = moved(desk, known.id, Status.PLANNED, manager_id=network.people["복지2"], lead_agency_id=agency)
    after = standing(desk, known.id)
    assert (after.manager_id, after.lead_agency_id) == (network.people["복지2"], agency)
    assert event.classification is Classification.HIGH_DIFFICULTY


def test_a_transfer_hands_the_case_on_and_its_status_goes_on(desk: Desk, network: Network) -> None:
    known = received(desk, network, manager_id=network.people["복지1"])
    moved(desk, known.id, Status.TRANSFERRED, organisation_id=network.organisations["바다종합사회복지관"])
    page = case.page(desk, known.id)
    assert page.standing.status is Status.RECEIVED
    assert (page.case.lead_agency_id, page.case.manager_id) == (network.organisations["바다종합사회복지관"], None)


def test_a_hold_ends_where_it_began(desk: Desk, network: Network) -> None:
    known = received(desk, network)
    moved(desk, known.id, Status.ON_HOLD, reason_code="hospital", due_on=date(2021, 4, 1))
    assert standing_status(desk, known.id) is Status.ON_HOLD
    moved(desk, known.id, Status.RECEIVED)
    assert standing_status(desk, known.id) is Status.RECEIVED


def standing_status(desk: Desk, case_id: str) -> Status:
    return case.page(desk, case_id).standing.status


# taking up again


def reopening(network: Network, **changes: Any) -> ReopenDraft:
    facts = {
        "on_date": TODAY,
        "lead_agency_id": network.organisations["하늘종합사회복지관"],
        "consent": consent(given_on=TODAY),
    }
    return ReopenDraft(**{**facts, **changes})


def test_a_household_comes_back_as_a_new_episode(desk: Desk, network: Network) -> None:
    old = closed(desk, network)
    new = desk.perform(case_move.reopen, old.id, reopening(network)).value
    page = case.page(desk, new.id)
    assert (new.household_id, new.episode, new.case_no) == (old.household_id, 2, "1-가람1-2021-001-2")
    assert (page.standing.status, standing_status(desk, old.id)) == (Status.RECEIVED, Status.CLOSED)
    assert [(one.from_status, one.to_status) for one in page.events] == [(None, Status.RECEIVED)]
    assert [one.case_no for one in page.episodes] == ["1-가람1-2021-001", "1-가람1-2021-001-2"]


def test_the_third_episode_follows_the_second(desk: Desk, network: Network) -> None:
    old = closed(desk, network)
    second = desk.perform(case_move.reopen, old.id, reopening(network)).value
    moved(desk, second.id, Status.TRANSFERRED, reason_code="moved_away")
    third = desk.perform(case_move.reopen, second.id, reopening(network)).value
    assert (third.episode, third.case_no) == (3, "1-가람1-2021-001-3")


def test_the_consent_of_a_closed_episode_does_not_carry_over(desk: Desk, network: Network) -> None:
    old = closed(desk, network)
    assert refused(desk, case_move.reopen, old.id, reopening(network, consent=None)) == (
        "reason_code",
        Rule.NEEDS_CONSENT,
    )


def test_only_one_episode_is_open_at_a_time(desk: Desk, network: Network) -> None:
    old = closed(desk, network)
    desk.perform(case_move.reopen, old.id, reopening(network))
    assert refused(desk, case_move.reopen, old.id, reopening(network)) == ("", Rule.EPISODE_OPEN)


def test_an_open_case_is_not_taken_up_again(desk: Desk, network: Network) -> None:
    assert refused(desk, case_move.reopen, found(desk, network).id, reopening(network)) == ("", Rule.EPISODE_OPEN)


def test_a_case_that_never_began_is_not_taken_up_again(desk: Desk, network: Network) -> None:
    known = found(desk, network)
    moved(desk, known.id, Status.NOT_APPLICABLE, reason_code="duplicate")
    assert refused(desk, case_move.reopen, known.id, reopening(network)) == ("", Rule.MOVE_NOT_ALLOWED)
