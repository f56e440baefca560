"""What moves of a case are judged by: the move, the facts of the case, and each condition as data."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from chatdong_tui.domain.case import (
    Consent,
    Contact,
    CrisisCase,
    Need,
    RiskAssessment,
    Service,
    Standing,
    StatusEvent,
    in_order,
    standing_of,
)
from chatdong_tui.domain.case_code import CASE_MANAGEMENT, Classification, ConsentScope, ReceiptBasis, Status
from chatdong_tui.domain.meeting import Meeting
from chatdong_tui.domain.meeting_code import MeetingState
from chatdong_tui.domain.refusal import Rule


@dataclass(frozen=True, slots=True)
class Move:
    """A move somebody wants to make, with what its guards ask for.

    meeting_id: the conference that decided. organisation_id: to whom it is transferred, or the dong
    office that follows up. due_on: recheck of a hold. until_on: end of the plan. cycle_days: how often
    the dong looks in.
    """

    to_status: Status
    on_date: date
    reason_code: str | None = None
    reason: str | None = None
    meeting_id: str | None = None
    approver_id: str | None = None
    organisation_id: str | None = None
    lead_agency_id: str | None = None
    manager_id: str | None = None
    classification: Classification | None = None
    goal: str | None = None
    due_on: date | None = None
    until_on: date | None = None
    cycle_days: int | None = None


@dataclass(frozen=True, slots=True)
class CaseFacts:
    """All that guards look at. meetings: those with the case on their agenda; dong_offices: their ids.

    dong_office_id: the office of the household's dong, for what may be shown to whom.
    """

    case: CrisisCase
    today: date
    events: tuple[StatusEvent, ...] = ()
    contacts: tuple[Contact, ...] = ()
    needs: tuple[Need, ...] = ()
    risks: tuple[RiskAssessment, ...] = ()
    services: tuple[Service, ...] = ()
    consents: tuple[Consent, ...] = ()
    meetings: tuple[Meeting, ...] = ()
    dong_offices: frozenset[str] = frozenset()
    dong_office_id: str | None = None

    @property
    def standing(self) -> Standing:
        return standing_of(self.events)

    @property
    def status(self) -> Status:
        return self.standing.status

    def entered(self, status: Status) -> date:
        """The day the case last came into `status` other than back from a hold; the discovery if never."""
        days = [e.on_date for e in self.events if e.to_status is status and e.from_status is not Status.ON_HOLD]
        return max(days, default=self.case.found_on)

    def last_event(self, status: Status) -> StatusEvent | None:
        """The newest event that led to `status`."""
        return next((event for event in reversed(in_order(self.events)) if event.to_status is status), None)

    def consented_on(self, day: date) -> bool:
        """Whether collecting and using the household's data was consented to on that day."""
        return any(c.scope is ConsentScope.COLLECTION and c.valid_on(day) for c in self.consents)

    def conferences(self) -> tuple[Meeting, ...]:
        """Case conferences that were held with the case on the agenda."""
        return tuple(m for m in self.meetings if m.kind.on_cases and m.state is MeetingState.HELD)


def always(_: CaseFacts) -> bool:
    """What holds for every case."""
    return True


@dataclass(frozen=True, slots=True)
class Guard:
    """One condition of a move: `rule` at `field` is what is said where it does not hold.

    can_hold: whether the records allow it at all; if not, something must be recorded before the move.
    asks: the fields of the move that it reads.
    """

    field: str
    rule: Rule
    holds: Callable[[CaseFacts, Move], bool]
    can_hold: Callable[[CaseFacts], bool] = always
    asks: tuple[str, ...] = ()


def receipt_basis(facts: CaseFacts, move: Move) -> str | None:
    """On what the case is received: what the move says, else the consent that is there."""
    if move.reason_code is None and facts.consented_on(move.on_date):
        return ReceiptBasis.CONSENT
    return move.reason_code


def classification_after(facts: CaseFacts, move: Move) -> Classification | None:
    """The classification the case has once the move is made."""
    return move.classification or facts.case.classification


def _has_basis(facts: CaseFacts, move: Move) -> bool:
    basis = receipt_basis(facts, move)
    return basis == ReceiptBasis.EX_OFFICIO or (basis is not None and facts.consented_on(move.on_date))


def _assessed(facts: CaseFacts, until: date) -> bool:
    # A case that goes back to the survey needs a new one; the first survey may be of any day.
    since = facts.case.found_on if facts.status is Status.RECEIVED else facts.entered(facts.status)
    return any(since <= need.assessed_on <= until for need in facts.needs)


def _rated(facts: CaseFacts, until: date) -> bool:
    return any(risk.rated_on <= until for risk in facts.risks)


def _conferred(facts: CaseFacts, move: Move) -> bool:
    return any(m.id == move.meeting_id and m.held_on <= move.on_date for m in facts.conferences())


def _approved(facts: CaseFacts, move: Move) -> bool:
    return _conferred(facts, move) if move.meeting_id is not None else move.approver_id is not None


def _goal(facts: CaseFacts, move: Move) -> bool:
    plan = facts.last_event(Status.PLANNED)
    return bool(move.goal or (plan and plan.goal))


def _period(facts: CaseFacts, move: Move) -> bool:
    plan = facts.last_event(Status.PLANNED)
    return bool(move.until_on or (plan and plan.until_on))


def _contacted(facts: CaseFacts, since: date, until: date) -> bool:
    return any(since <= contact.on_date <= until for contact in facts.contacts)


CONTACT = Guard(
    "",
    Rule.NEEDS_CONTACT,
    lambda facts, move: _contacted(facts, facts.case.found_on, move.on_date),
    lambda facts: bool(facts.contacts),
)
REASON_CODE = Guard(
    "reason_code", Rule.NEEDS_REASON, lambda _, move: move.reason_code is not None, asks=("reason_code",)
)
REASON = Guard("reason", Rule.NEEDS_REASON, lambda _, move: move.reason is not None, asks=("reason",))
BASIS = Guard("reason_code", Rule.NEEDS_CONSENT, _has_basis, asks=("reason_code",))
EX_OFFICIO_REASON = Guard(
    "reason",
    Rule.NEEDS_REASON,
    lambda _, move: move.reason_code != ReceiptBasis.EX_OFFICIO or move.reason is not None,
    asks=("reason",),
)
LEAD_AGENCY = Guard(
    "lead_agency_id",
    Rule.NEEDS_LEAD_AGENCY,
    lambda facts, move: (move.lead_agency_id or facts.case.lead_agency_id) is not None,
    asks=("lead_agency_id",),
)
NEED = Guard(
    "",
    Rule.NEEDS_NEED,
    lambda facts, move: _assessed(facts, move.on_date),
    lambda facts: _assessed(facts, facts.today),
)
CRISIS_LEVEL = Guard(
    "",
    Rule.NEEDS_CRISIS_LEVEL,
    lambda facts, move: _rated(facts, move.on_date),
    lambda facts: _rated(facts, facts.today),
)
MEETING = Guard(
    "meeting_id", Rule.NEEDS_MEETING, _conferred, lambda facts: bool(facts.conferences()), asks=("meeting_id",)
)
CASE_MANAGED = Guard(
    "classification",
    Rule.NEEDS_CLASSIFICATION,
    lambda facts, move: classification_after(facts, move) in CASE_MANAGEMENT,
    asks=("classification",),
)
LINKAGE = Guard(
    "classification",
    Rule.NEEDS_CLASSIFICATION,
    lambda facts, move: classification_after(facts, move) is Classification.SERVICE_LINKAGE,
    asks=("classification",),
)
MANAGER = Guard(
    "manager_id",
    Rule.NEEDS_MANAGER,
    lambda facts, move: (move.manager_id or facts.case.manager_id) is not None,
    asks=("manager_id",),
)
GOAL = Guard("goal", Rule.NEEDS_GOAL, _goal, asks=("goal",))
PERIOD = Guard("until_on", Rule.NEEDS_PERIOD, _period, asks=("until_on",))
SERVICE = Guard("", Rule.NEEDS_SERVICE, lambda facts, _: bool(facts.services), lambda facts: bool(facts.services))
APPROVAL = Guard("meeting_id", Rule.NEEDS_APPROVAL, _approved, asks=("meeting_id", "approver_id"))
DONG_OFFICE = Guard(
    "organisation_id",
    Rule.NEEDS_ORGANISATION,
    lambda facts, move: move.organisation_id in facts.dong_offices,
    asks=("organisation_id",),
)
CYCLE = Guard("cycle_days", Rule.NEEDS_CYCLE, lambda _, move: move.cycle_days is not None, asks=("cycle_days",))
LAST_CONTACT = Guard(
    "",
    Rule.NEEDS_CONTACT,
    lambda facts, move: _contacted(facts, facts.entered(Status.FOLLOW_UP), move.on_date),
    lambda facts: _contacted(facts, facts.entered(Status.FOLLOW_UP), facts.today),
)
RECHECK = Guard("due_on", Rule.NEEDS_RECHECK, lambda _, move: move.due_on is not None, asks=("due_on",))
RECEIVER = Guard(
    "organisation_id",
    Rule.NEEDS_ORGANISATION,
    lambda _, move: move.organisation_id is not None or move.reason_code is not None,
    asks=("organisation_id", "reason_code"),
)
ONE_WAY = Guard(
    "reason_code", Rule.NOT_A_CHOICE, lambda _, move: move.organisation_id is None or move.reason_code is None
)
OTHER_RECEIVER = Guard(
    "organisation_id",
    Rule.ALREADY_THERE,
    lambda facts, move: move.organisation_id is None or move.organisation_id != facts.case.lead_agency_id,
)
