"""The table of status moves: what each move asks for, and where it says so."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest

from chatdong_tui.domain.case import (
    Consent,
    Contact,
    CrisisCase,
    Need,
    RiskAssessment,
    Service,
    Standing,
    StatusEvent,
    standing_of,
    status_of,
)
from chatdong_tui.domain.case_code import (
    OPEN,
    Classification,
    ConsentScope,
    ContactMethod,
    ContactResult,
    CrisisLevel,
    NeedDomain,
    Route,
    ServiceForm,
    ServiceSector,
    ServiceState,
    Status,
)
from chatdong_tui.domain.case_flow import (
    REOPENABLE,
    TRANSITIONS,
    check_move,
    check_receipt,
    next_moves,
    next_statuses,
)
from chatdong_tui.domain.case_guard import CaseFacts, Move
from chatdong_tui.domain.meeting import Meeting
from chatdong_tui.domain.meeting_code import Disclosure, MeetingKind, MeetingMode, MeetingState
from chatdong_tui.domain.refusal import Rule, RuleBroken

FOUND = date(2021, 3, 2)
DAY = date(2021, 3, 18)
TODAY = date(2021, 3, 20)
CASE = CrisisCase("c", "h", "z", "1-가람1-2021-001", 1, FOUND, Route.VISIT, emergency=False)
CONTACT = Contact("k", "c", date(2021, 3, 3), ContactMethod.VISIT, ContactResult.COMPLETED)
CONSENT = Consent("s", "c", ConsentScope.COLLECTION, date(2021, 3, 3))
NEED = Need("n", "c", NeedDomain.HEALTH, True, False, DAY)
RISK = RiskAssessment("r", "c", DAY, CrisisLevel.HIGH)
SERVICE = Service(
    "v", "c", NeedDomain.HEALTH, "반찬 나눔", ServiceSector.PRIVATE, ServiceForm.IN_KIND, DAY, ServiceState.REQUESTED
)
CONFERENCE = Meeting("m", MeetingKind.CASE_CONFERENCE, DAY, MeetingMode.IN_PERSON, MeetingState.HELD, Disclosure.CLOSED)
RICH = CaseFacts(
    replace(CASE, lead_agency_id="centre", manager_id="worker"),
    TODAY,
    contacts=(replace(CONTACT, on_date=DAY), CONTACT),
    needs=(NEED,),
    risks=(RISK,),
    services=(SERVICE,),
    consents=(CONSENT,),
    meetings=(CONFERENCE,),
    dong_offices=frozenset(("office",)),
)
"""A case of which everything is recorded."""


def event(
    to: Status, came_from: Status | None = None, on: date = FOUND, position: int = 0, **facts: str
) -> StatusEvent:
    return StatusEvent(f"{on}{position}", "c", on, position, to, came_from, **facts)  # type: ignore[arg-type]


def at(status: Status, facts: CaseFacts = RICH, before_hold: Status = Status.IN_SERVICE) -> CaseFacts:
    """These facts of a case that stands at `status`."""
    if status is Status.ON_HOLD:
        return replace(facts, events=(event(before_hold), event(status, before_hold, position=1)))
    return replace(facts, events=(event(status),))


FILLED = {
    Status.NOT_APPLICABLE: {"reason_code": "outside"},
    Status.INFO_ONLY: {"reason_code": "information"},
    Status.CONFERENCED: {"meeting_id": "m"},
    Status.PLANNED: {"classification": Classification.GENERAL},
    Status.LINKED: {"classification": Classification.SERVICE_LINKAGE},
    Status.NOT_SELECTED: {"reason_code": "other_agency", "reason": "이미 다른 기관이 맡음"},
    Status.IN_SERVICE: {"goal": "끼니 챙기기", "until_on": date(2021, 9, 30)},
    Status.CLOSED: {"reason_code": "improved", "approver_id": "chief"},
    Status.FOLLOW_UP: {"organisation_id": "office", "cycle_days": 30},
    Status.ON_HOLD: {"reason_code": "hospital", "due_on": date(2021, 4, 18)},
    Status.TRANSFERRED: {"organisation_id": "other centre"},
}


def complete(source: Status, target: Status) -> Move:
    """A move with everything that is asked for."""
    return Move(
        target, DAY, **({} if source is Status.ON_HOLD and target is not Status.TRANSFERRED else FILLED.get(target, {}))
    )


def refused(facts: CaseFacts, move: Move) -> tuple[str, Rule]:
    with pytest.raises(RuleBroken) as broken:
        check_move(facts, move)
    return broken.value.field, broken.value.rule


TABLE = {
    (row.source, row.target)
    for row in TRANSITIONS
    if (row.source, row.target) not in {(Status.RECEIVED, Status.IN_SERVICE)} and row.source is not Status.ON_HOLD
} | {(Status.ON_HOLD, Status.IN_SERVICE), (Status.ON_HOLD, Status.TRANSFERRED)}


def test_the_table_is_the_one_of_the_guide() -> None:
    moves = {
        "discovered": "intake not_applicable",
        "intake": "received info_only",
        "received": "assessed",
        "assessed": "conferenced",
        "conferenced": "planned linked not_selected",
        "planned": "in_service",
        "linked": "assessed closed",
        "in_service": "assessed closed",
        "closed": "follow_up",
        "follow_up": "ended",
        "on_hold": "in_service",
    }
    for status in Status:
        paused = () if status is Status.ON_HOLD or status not in OPEN else (Status.ON_HOLD,)
        moved = (Status.TRANSFERRED,) if status in OPEN else ()
        wanted = (*map(Status, moves.get(status, "").split()), *paused, *moved)
        assert next_statuses(at(status)) == wanted, status


@pytest.mark.parametrize(("source", "target"), sorted(TABLE))
def test_a_legal_move_with_all_it_asks_for_is_made(source: Status, target: Status) -> None:
    check_move(at(source), complete(source, target))


@pytest.mark.parametrize("source", Status)
@pytest.mark.parametrize("target", Status)
def test_every_other_move_is_refused_at_the_status(source: Status, target: Status) -> None:
    if (source, target) not in TABLE:
        rule = Rule.MOVE_NOT_ALLOWED if source in OPEN else Rule.EPISODE_CLOSED
        assert refused(at(source), complete(source, target)) == ("to_status", rule)


S = Status
NO_AGENCY = replace(RICH, case=CASE)
GUARDS = [
    (S.DISCOVERED, S.INTAKE, replace(RICH, contacts=()), {}, "", Rule.NEEDS_CONTACT),
    (S.DISCOVERED, S.NOT_APPLICABLE, RICH, {"reason_code": None}, "reason_code", Rule.NEEDS_REASON),
    (S.DISCOVERED, S.NOT_APPLICABLE, RICH, {"reason_code": "improved"}, "reason_code", Rule.NOT_A_CHOICE),
    (S.INTAKE, S.RECEIVED, replace(RICH, consents=()), {}, "reason_code", Rule.NEEDS_CONSENT),
    (S.INTAKE, S.RECEIVED, replace(RICH, consents=()), {"reason_code": "consent"}, "reason_code", Rule.NEEDS_CONSENT),
    (S.INTAKE, S.RECEIVED, RICH, {"reason_code": "ex_officio"}, "reason", Rule.NEEDS_REASON),
    (S.INTAKE, S.RECEIVED, NO_AGENCY, {}, "lead_agency_id", Rule.NEEDS_LEAD_AGENCY),
    (S.INTAKE, S.INFO_ONLY, RICH, {"reason_code": None}, "reason_code", Rule.NEEDS_REASON),
    (S.RECEIVED, S.ASSESSED, replace(RICH, needs=()), {}, "", Rule.NEEDS_NEED),
    (S.RECEIVED, S.ASSESSED, replace(RICH, risks=()), {}, "", Rule.NEEDS_CRISIS_LEVEL),
    (S.ASSESSED, S.CONFERENCED, RICH, {"meeting_id": None}, "meeting_id", Rule.NEEDS_MEETING),
    (S.ASSESSED, S.CONFERENCED, replace(RICH, meetings=()), {}, "meeting_id", Rule.NEEDS_MEETING),
    (S.CONFERENCED, S.PLANNED, RICH, {"classification": None}, "classification", Rule.NEEDS_CLASSIFICATION),
    (S.CONFERENCED, S.PLANNED, NO_AGENCY, {}, "manager_id", Rule.NEEDS_MANAGER),
    (S.CONFERENCED, S.LINKED, RICH, {"classification": None}, "classification", Rule.NEEDS_CLASSIFICATION),
    (S.CONFERENCED, S.LINKED, RICH, {"classification": "general"}, "classification", Rule.NOT_A_CHOICE),
    (S.CONFERENCED, S.NOT_SELECTED, RICH, {"reason_code": None}, "reason_code", Rule.NEEDS_REASON),
    (S.CONFERENCED, S.NOT_SELECTED, RICH, {"reason": None}, "reason", Rule.NEEDS_REASON),
    (S.PLANNED, S.IN_SERVICE, RICH, {"goal": None}, "goal", Rule.NEEDS_GOAL),
    (S.PLANNED, S.IN_SERVICE, RICH, {"until_on": None}, "until_on", Rule.NEEDS_PERIOD),
    (S.PLANNED, S.IN_SERVICE, RICH, {"until_on": FOUND}, "until_on", Rule.END_BEFORE_START),
    (S.PLANNED, S.IN_SERVICE, replace(RICH, services=()), {}, "", Rule.NEEDS_SERVICE),
    (S.LINKED, S.ASSESSED, replace(RICH, needs=()), {}, "", Rule.NEEDS_NEED),
    (S.IN_SERVICE, S.CLOSED, RICH, {"reason_code": None}, "reason_code", Rule.NEEDS_REASON),
    (S.IN_SERVICE, S.CLOSED, RICH, {"approver_id": None}, "meeting_id", Rule.NEEDS_APPROVAL),
    (S.LINKED, S.CLOSED, RICH, {"meeting_id": "unknown"}, "meeting_id", Rule.NEEDS_APPROVAL),
    (S.CLOSED, S.FOLLOW_UP, RICH, {"organisation_id": None}, "organisation_id", Rule.NEEDS_ORGANISATION),
    (S.CLOSED, S.FOLLOW_UP, RICH, {"organisation_id": "centre"}, "organisation_id", Rule.NEEDS_ORGANISATION),
    (S.CLOSED, S.FOLLOW_UP, RICH, {"cycle_days": None}, "cycle_days", Rule.NEEDS_CYCLE),
    (S.FOLLOW_UP, S.ENDED, replace(RICH, contacts=()), {}, "", Rule.NEEDS_CONTACT),
    (S.RECEIVED, S.ON_HOLD, RICH, {"reason_code": None}, "reason_code", Rule.NEEDS_REASON),
    (S.RECEIVED, S.ON_HOLD, RICH, {"due_on": None}, "due_on", Rule.NEEDS_RECHECK),
    (S.RECEIVED, S.ON_HOLD, RICH, {"due_on": FOUND}, "due_on", Rule.END_BEFORE_START),
    (S.RECEIVED, S.TRANSFERRED, RICH, {"organisation_id": None}, "organisation_id", Rule.NEEDS_ORGANISATION),
    (S.RECEIVED, S.TRANSFERRED, RICH, {"organisation_id": "centre"}, "organisation_id", Rule.ALREADY_THERE),
    (S.RECEIVED, S.TRANSFERRED, RICH, {"reason_code": "moved_away"}, "reason_code", Rule.NOT_A_CHOICE),
    (S.RECEIVED, S.ASSESSED, RICH, {"lead_agency_id": "other centre"}, "lead_agency_id", Rule.NEEDS_TRANSFER),
    (S.RECEIVED, S.ASSESSED, RICH, {"on_date": FOUND - timedelta(1)}, "on_date", Rule.BEFORE_FOUND),
    (S.RECEIVED, S.ASSESSED, RICH, {"on_date": TODAY + timedelta(1)}, "on_date", Rule.OUT_OF_RANGE),
]


@pytest.mark.parametrize(("source", "target", "facts", "changes", "field", "rule"), GUARDS)
def test_what_is_missing_is_said_at_its_field(
    source: Status, target: Status, facts: CaseFacts, changes: dict[str, object], field: str, rule: Rule
) -> None:
    assert refused(at(source, facts), replace(complete(source, target), **changes)) == (field, rule)  # type: ignore[arg-type]


def test_a_move_before_the_last_one_is_refused() -> None:
    facts = replace(RICH, events=(event(S.DISCOVERED), event(S.RECEIVED, S.INTAKE, DAY)))
    assert refused(facts, Move(S.ASSESSED, DAY - timedelta(1))) == ("on_date", Rule.BEFORE_LAST_MOVE)


def test_a_withdrawn_consent_is_none() -> None:
    facts = replace(RICH, consents=(replace(CONSENT, withdrawn_on=DAY),))
    assert refused(at(S.INTAKE, facts), Move(S.RECEIVED, DAY)) == ("reason_code", Rule.NEEDS_CONSENT)


def test_ex_officio_needs_no_consent_but_a_reason() -> None:
    facts = at(S.INTAKE, replace(RICH, consents=()))
    check_move(facts, Move(S.RECEIVED, DAY, reason_code="ex_officio", reason="사회보장급여법 제5조③, 의사 확인 불가"))


@pytest.mark.parametrize(
    "meeting",
    [
        replace(CONFERENCE, kind=MeetingKind.ZONE_MEETING),
        replace(CONFERENCE, state=MeetingState.PLANNED),
        replace(CONFERENCE, held_on=TODAY),
    ],
)
def test_only_a_case_conference_held_by_then_decides(meeting: Meeting) -> None:
    facts = at(S.ASSESSED, replace(RICH, meetings=(meeting,)))
    assert refused(facts, Move(S.CONFERENCED, DAY, meeting_id="m")) == ("meeting_id", Rule.NEEDS_MEETING)


def test_back_to_the_survey_needs_a_new_survey() -> None:
    facts = replace(RICH, needs=(replace(NEED, assessed_on=FOUND),), events=(event(S.IN_SERVICE, S.PLANNED, DAY),))
    assert refused(facts, Move(S.ASSESSED, DAY)) == ("", Rule.NEEDS_NEED)
    check_move(replace(facts, needs=(NEED,)), Move(S.ASSESSED, DAY))


def test_goal_and_period_of_the_plan_are_asked_once() -> None:
    plan = replace(event(S.PLANNED, S.CONFERENCED), goal="끼니 챙기기", until_on=date(2021, 9, 30))
    check_move(replace(RICH, events=(plan,)), Move(S.IN_SERVICE, DAY))


def test_help_before_the_plan_is_for_emergencies_only() -> None:
    assert refused(at(S.RECEIVED), Move(S.IN_SERVICE, DAY)) == ("to_status", Rule.MOVE_NOT_ALLOWED)
    urgent = at(S.RECEIVED, replace(RICH, case=replace(RICH.case, emergency=True)))
    check_move(urgent, Move(S.IN_SERVICE, DAY))
    assert refused(replace(urgent, services=()), Move(S.IN_SERVICE, DAY)) == ("", Rule.NEEDS_SERVICE)


@pytest.mark.parametrize("before", sorted(OPEN - {Status.ON_HOLD}))
def test_a_hold_ends_where_it_began(before: Status) -> None:
    held = at(S.ON_HOLD, before_hold=before)
    assert next_statuses(held) == (before, S.TRANSFERRED)
    check_move(held, Move(before, DAY))


def test_a_transfer_inside_the_district_keeps_the_status() -> None:
    events = [event(S.RECEIVED), event(S.TRANSFERRED, S.RECEIVED, position=1, organisation_id="other centre")]
    assert status_of(events) is S.RECEIVED


def test_a_transfer_during_a_hold_keeps_the_hold() -> None:
    events = [
        event(S.RECEIVED),
        event(S.ON_HOLD, S.RECEIVED, position=1),
        event(S.TRANSFERRED, S.ON_HOLD, position=2, organisation_id="other centre"),
    ]
    assert standing_of(reversed(events)) == Standing(S.ON_HOLD, before_hold=S.RECEIVED)


def test_a_transfer_out_of_the_district_is_an_end() -> None:
    check_move(at(S.RECEIVED), Move(S.TRANSFERRED, DAY, reason_code="moved_away"))
    assert not status_of([event(S.TRANSFERRED, S.RECEIVED, reason_code="moved_away")]).is_open


def test_a_closed_case_comes_back_only_as_a_new_episode() -> None:
    assert {S.CLOSED, S.FOLLOW_UP, S.ENDED, S.TRANSFERRED} == REOPENABLE
    for status in REOPENABLE:
        assert refused(at(status), Move(S.RECEIVED, DAY)) == ("to_status", Rule.EPISODE_CLOSED)
    check_receipt(replace(RICH, events=()), Move(S.RECEIVED, DAY))


def test_next_moves_say_what_must_be_recorded_first() -> None:
    bare = CaseFacts(CASE, TODAY)
    missing = {move.transition.target: move.missing for move in next_moves(bare)}
    assert missing[S.INTAKE] is Rule.NEEDS_CONTACT
    assert missing[S.NOT_APPLICABLE] is None


def test_a_row_names_the_fields_of_its_form() -> None:
    fields = {row.target: row.fields for row in TRANSITIONS if row.source is S.IN_SERVICE}
    assert fields[S.CLOSED] == ("on_date", "reason_code", "meeting_id", "approver_id", "reason")
