"""Moving a case and taking it up again: what a move writes, and that no illegal one is ever stored."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from chatdong_tui.domain.case import (
    OPEN,
    Classification,
    CrisisCase,
    ReceiptBasis,
    Status,
    StatusEvent,
    status_of,
)
from chatdong_tui.domain.case_page import CasePage
from chatdong_tui.domain.draft.case import MoveDraft, ReopenDraft
from chatdong_tui.domain.refusal import Rule, RuleBroken
from chatdong_tui.usecases import case, case_move, case_record, journal
from chatdong_tui.usecases.desk import Desk
from tests.conftest import Network, Today
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
    service,
)
from tests.usecases.test_case import lines, refused


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


# whatever is tried

LEGAL: dict[str, str] = {
    "discovered": "intake not_applicable",
    "intake": "received info_only",
    "received": "assessed in_service",
    "assessed": "conferenced",
    "conferenced": "planned linked not_selected",
    "planned": "in_service",
    "linked": "assessed closed",
    "in_service": "assessed closed",
    "closed": "follow_up",
    "follow_up": "ended",
}
"""The table of the guide once more, written down apart from the program's own."""


def assert_legal(page: CasePage, network: Network) -> None:
    """Every stored move is one of the guide's, in order of time, with what its guard asked for."""
    status, before_hold, last = Status.DISCOVERED, None, page.case.found_on
    for event in page.events[1:]:
        assert last <= event.on_date <= TODAY
        assert event.from_status is status
        if event.to_status in (Status.ON_HOLD, Status.TRANSFERRED):
            assert status in OPEN
        elif status is Status.ON_HOLD:
            assert event.to_status is before_hold
        else:
            assert event.to_status in LEGAL[status].split()
            assert_guarded(page, event, network)
        if event.to_status is Status.ON_HOLD:
            assert event.reason_code
            assert event.due_on
            before_hold = status
        if event.to_status is not Status.TRANSFERRED or event.organisation_id is None:
            status = event.to_status
        last = event.on_date
    assert page.standing.status is status is status_of(reversed(page.events))


def assert_guarded(page: CasePage, event: StatusEvent, network: Network) -> None:
    needs = {
        Status.INTAKE: any(one.on_date <= event.on_date for one in page.contacts),
        Status.RECEIVED: any(one.valid_on(event.on_date) for one in page.consents) or event.reason is not None,
        Status.ASSESSED: any(one.assessed_on <= event.on_date for one in page.needs),
        Status.CONFERENCED: event.meeting_id in {one.id for one in page.meetings},
        Status.PLANNED: event.classification in ("general", "high_difficulty") and page.case.lead_agency_id,
        Status.LINKED: event.classification == "service_linkage",
        Status.IN_SERVICE: page.services
        and (page.case.emergency if event.from_status is Status.RECEIVED else event.goal and event.until_on),
        Status.CLOSED: event.reason_code and (event.meeting_id or event.approver_id),
        Status.FOLLOW_UP: event.organisation_id == network.organisations["가람1동주민센터"] and event.cycle_days,
        Status.NOT_SELECTED: event.reason_code and event.reason,
    }
    assert needs.get(event.to_status, True)


FIELDS = {
    "reason_code": st.sampled_from(["consent", "ex_officio", "improved", "hospital", "information", "moved_away"]),
    "reason": st.just("사유를 적음"),
    "meeting_id": st.sampled_from(["the conference", "nowhere"]),
    "approver_id": st.sampled_from(["구담당", "nobody"]),
    "organisation_id": st.sampled_from(["가람1동주민센터", "바다종합사회복지관", "nobody"]),
    "lead_agency_id": st.sampled_from(["하늘종합사회복지관", "nobody"]),
    "manager_id": st.sampled_from(["복지1", "nobody"]),
    "classification": st.sampled_from(list(Classification)),
    "goal": st.just("끼니 챙기기"),
    "due_on": st.just(date(2021, 4, 1)),
    "until_on": st.sampled_from([date(2021, 9, 30), FOUND]),
    "cycle_days": st.just(30),
}
DAYS = st.integers(-1, 17).map(lambda days: FOUND + timedelta(days))
GOOD: dict[str, dict[str, Any]] = {
    "received": {"reason_code": "consent", "lead_agency_id": "하늘종합사회복지관"},
    "conferenced": {"meeting_id": "the conference"},
    "planned": {"classification": "general", "manager_id": "복지1"},
    "linked": {"classification": "service_linkage"},
    "in_service": {"goal": "끼니 챙기기", "until_on": date(2021, 9, 30)},
    "closed": {"reason_code": "improved", "approver_id": "구담당"},
    "follow_up": {"organisation_id": "가람1동주민센터", "cycle_days": 30},
    "on_hold": {"reason_code": "hospital", "due_on": date(2021, 4, 1)},
    "transferred": {"organisation_id": "바다종합사회복지관"},
    "not_selected": {"reason_code": "information", "reason": "다른 기관이 맡음"},
    "not_applicable": {"reason_code": "outside"},
    "info_only": {"reason_code": "information"},
}
WILD = st.fixed_dictionaries({"to_status": st.sampled_from(list(Status)), "on_date": DAYS}, optional=FIELDS)


@st.composite
def tame(draw: st.DrawFn) -> dict[str, Any]:
    """The next step along the table, filled in; `next` is resolved against the case."""
    return {"next": draw(st.integers(0, 4)), "on_date": TODAY}


def resolved(network: Network, page: CasePage, conference: str, step: dict[str, Any]) -> MoveDraft:
    if "next" in step:
        open_moves = [one.transition.target for one in page.next_moves] or [Status.CLOSED]
        target = open_moves[step["next"] % len(open_moves)]
        filled = {} if page.standing.status is Status.ON_HOLD else GOOD.get(target, {})
        step = {"to_status": target, "on_date": TODAY, **filled}
    ids = {**network.people, **network.organisations, "the conference": conference}
    return MoveDraft(**{name: ids.get(value, value) if name.endswith("_id") else value for name, value in step.items()})


def recorded(desk: Desk, network: Network, emergency: bool) -> tuple[str, str]:
    """A case of which everything is recorded, and the conference that deals with it."""
    known = found(desk, network, emergency=emergency)
    desk.perform(case_record.add_contact, known.id, contact(on_date=TODAY))
    desk.perform(case_record.give_consent, known.id, consent())
    desk.perform(case_record.assess, known.id, assessment())
    desk.perform(case_record.add_service, known.id, service())
    return known.id, confer(desk, known.id).id


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(emergency=st.booleans(), steps=st.lists(st.tuples(st.one_of(tame(), tame(), WILD), st.booleans()), max_size=14))
def test_no_illegal_move_is_ever_stored(
    desk: Desk, network: Network, today: Today, emergency: bool, steps: list[tuple[dict[str, Any], bool]]
) -> None:
    case_id, conference = recorded(desk, network, emergency)
    for step, taken_back in steps:
        before = case.page(desk, case_id)
        (line,) = (one for one in lines(desk, text=before.case.case_no) if one.case_id == case_id)
        try:
            desk.perform(case_move.move, case_id, resolved(network, before, conference, step))
        except RuleBroken:
            assert case.page(desk, case_id) == before
            continue
        after = case.page(desk, case_id)
        assert len(after.events) == len(before.events) + 1
        assert_legal(after, network)
        (moved_line,) = (one for one in lines(desk, text=before.case.case_no) if one.case_id == case_id)
        assert moved_line.status is after.standing.status
        if taken_back:
            desk.perform(journal.undo)
            assert [one for one in lines(desk, text=before.case.case_no) if one.case_id == case_id] == [line]
            assert case.page(desk, case_id).events == before.events
