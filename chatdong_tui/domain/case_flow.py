"""Which status a case may move to, and what each move asks for: the table of domain.md §3.2 as data."""

from __future__ import annotations

import enum
from collections.abc import Callable, Collection
from dataclasses import dataclass
from datetime import date

from chatdong_tui.domain.case_code import (
    CASE_MANAGEMENT,
    OPEN,
    Classification,
    ClosureReason,
    HoldReason,
    NotApplicableReason,
    ReceiptBasis,
    Referral,
    Status,
)
from chatdong_tui.domain.case_guard import (
    APPROVAL,
    BASIS,
    CASE_MANAGED,
    CONTACT,
    CRISIS_LEVEL,
    CYCLE,
    DONG_OFFICE,
    EX_OFFICIO_REASON,
    GOAL,
    LAST_CONTACT,
    LEAD_AGENCY,
    LINKAGE,
    MANAGER,
    MEETING,
    NEED,
    ONE_WAY,
    OTHER_RECEIVER,
    PERIOD,
    REASON,
    REASON_CODE,
    RECEIVER,
    RECHECK,
    SERVICE,
    CaseFacts,
    Guard,
    Move,
    always,
)
from chatdong_tui.domain.refusal import Rule, RuleBroken


@dataclass(frozen=True, slots=True)
class Transition:
    """A row of the table. reasons: the codes that belong to the move; optional: fields it takes but
    does not ask for; when: whether the row is open to this case at all."""

    source: Status
    target: Status
    guards: tuple[Guard, ...] = ()
    reasons: Collection[enum.StrEnum] = ()
    classifications: Collection[Classification] = ()
    optional: tuple[str, ...] = ()
    when: Callable[[CaseFacts], bool] = always

    @property
    def fields(self) -> tuple[str, ...]:
        """The fields a form for this move shows, in order; the date is always among them."""
        asked = (name for guard in self.guards for name in guard.asks)
        return tuple(dict.fromkeys(("on_date", *asked, *self.optional)))


_PAUSABLE = tuple(status for status in Status if status in OPEN and status is not Status.ON_HOLD)
_CLOSING = (REASON_CODE, APPROVAL)


def _resumption(target: Status) -> Transition:
    return Transition(
        Status.ON_HOLD, target, optional=("reason",), when=lambda facts: facts.standing.before_hold is target
    )


_RECEIPT = Transition(
    Status.INTAKE,
    Status.RECEIVED,
    (BASIS, EX_OFFICIO_REASON, LEAD_AGENCY),
    tuple(ReceiptBasis),
    optional=("manager_id",),
)

TRANSITIONS: tuple[Transition, ...] = (
    Transition(Status.DISCOVERED, Status.INTAKE, (CONTACT,), optional=("manager_id",)),
    Transition(
        Status.DISCOVERED, Status.NOT_APPLICABLE, (REASON_CODE,), tuple(NotApplicableReason), optional=("reason",)
    ),
    _RECEIPT,
    Transition(
        Status.INTAKE,
        Status.INFO_ONLY,
        (REASON_CODE,),
        tuple(Referral),
        (Classification.BRIEF_INTERVENTION,),
        optional=("reason", "classification"),
    ),
    Transition(Status.RECEIVED, Status.ASSESSED, (NEED, CRISIS_LEVEL)),
    Transition(
        Status.RECEIVED, Status.IN_SERVICE, (SERVICE,), optional=("reason",), when=lambda facts: facts.case.emergency
    ),
    Transition(
        Status.ASSESSED, Status.CONFERENCED, (MEETING,), (), tuple(Classification), optional=("classification",)
    ),
    Transition(
        Status.CONFERENCED,
        Status.PLANNED,
        (CASE_MANAGED, MANAGER),
        (),
        CASE_MANAGEMENT,
        optional=("lead_agency_id", "goal", "until_on"),
    ),
    Transition(
        Status.CONFERENCED,
        Status.LINKED,
        (LINKAGE,),
        (),
        (Classification.SERVICE_LINKAGE,),
        optional=("lead_agency_id", "manager_id"),
    ),
    Transition(
        Status.CONFERENCED,
        Status.NOT_SELECTED,
        (REASON_CODE, REASON),
        tuple(Referral),
        (Classification.BRIEF_INTERVENTION,),
        optional=("classification",),
    ),
    Transition(Status.PLANNED, Status.IN_SERVICE, (GOAL, SERVICE, PERIOD)),
    Transition(Status.LINKED, Status.ASSESSED, (NEED, CRISIS_LEVEL), optional=("reason",)),
    Transition(Status.LINKED, Status.CLOSED, _CLOSING, tuple(ClosureReason), optional=("reason",)),
    Transition(Status.IN_SERVICE, Status.ASSESSED, (NEED, CRISIS_LEVEL), optional=("reason",)),
    Transition(Status.IN_SERVICE, Status.CLOSED, _CLOSING, tuple(ClosureReason), optional=("reason",)),
    Transition(Status.CLOSED, Status.FOLLOW_UP, (DONG_OFFICE, CYCLE)),
    Transition(Status.FOLLOW_UP, Status.ENDED, (LAST_CONTACT,), optional=("reason",)),
    *(_resumption(status) for status in _PAUSABLE),
    *(
        Transition(status, Status.ON_HOLD, (REASON_CODE, RECHECK), tuple(HoldReason), optional=("reason",))
        for status in _PAUSABLE
    ),
    *(
        Transition(
            status,
            Status.TRANSFERRED,
            (RECEIVER, ONE_WAY, OTHER_RECEIVER),
            (ClosureReason.MOVED_AWAY,),
            optional=("manager_id", "reason"),
        )
        for status in Status
        if status in OPEN
    ),
)
"""Every legal move. A transfer with an organisation stays inside the district and the case goes on;
with 전출 as its reason it leaves the district and ends. Re-entry is a new episode, never a move."""

REOPENABLE = frozenset((Status.CLOSED, Status.FOLLOW_UP, Status.ENDED, Status.TRANSFERRED))
"""From where a household may come back as a new episode."""

_LEAD_IS_SET = frozenset((Status.RECEIVED, Status.PLANNED, Status.LINKED))


def transitions(facts: CaseFacts) -> tuple[Transition, ...]:
    """The rows of the table that are open to the case as it stands."""
    standing = facts.status
    return tuple(row for row in TRANSITIONS if row.source is standing and row.when(facts))


def next_statuses(facts: CaseFacts) -> tuple[Status, ...]:
    """Where the case may move from here, whether or not everything for it is recorded yet."""
    return tuple(row.target for row in transitions(facts))


@dataclass(frozen=True, slots=True)
class NextMove:
    """A move that is open. missing: what must be recorded before it can be made, None when nothing is."""

    transition: Transition
    missing: Rule | None


def next_moves(facts: CaseFacts) -> tuple[NextMove, ...]:
    """The open moves, each with the first thing that the records still lack for it."""
    return tuple(
        NextMove(row, next((guard.rule for guard in row.guards if not guard.can_hold(facts)), None))
        for row in transitions(facts)
    )


def check_date(facts: CaseFacts, on_date: date, field: str = "on_date") -> None:
    """Raises RuleBroken for a day before the discovery, before the last move, or after today."""
    if on_date < facts.case.found_on:
        raise RuleBroken(field, Rule.BEFORE_FOUND)
    if any(on_date < event.on_date for event in facts.events):
        raise RuleBroken(field, Rule.BEFORE_LAST_MOVE)
    if on_date > facts.today:
        raise RuleBroken(field, Rule.OUT_OF_RANGE)


def check_move(facts: CaseFacts, move: Move) -> None:
    """Raises RuleBroken at the field where something about the move is wrong or missing.

    EPISODE_CLOSED and MOVE_NOT_ALLOWED at to_status, the rules of dates at the dates, NOT_A_CHOICE for a
    code of another move, NEEDS_TRANSFER for a lead agency that only a transfer may change, and each
    guard's rule at its field ('' where something must be recorded first).
    """
    row = next((row for row in transitions(facts) if row.target is move.to_status), None)
    if row is None:
        raise RuleBroken("to_status", Rule.MOVE_NOT_ALLOWED if facts.status.is_open else Rule.EPISODE_CLOSED)
    _check_row(row, facts, move)


def check_receipt(facts: CaseFacts, move: Move) -> None:
    """Like check_move for the 접수 with which a new episode of a known household begins."""
    _check_row(_RECEIPT, facts, move)


def _check_row(row: Transition, facts: CaseFacts, move: Move) -> None:
    check_date(facts, move.on_date)
    for field, end in (("due_on", move.due_on), ("until_on", move.until_on)):
        if end is not None and end < move.on_date:
            raise RuleBroken(field, Rule.END_BEFORE_START)
    if move.reason_code is not None and move.reason_code not in {str(code) for code in row.reasons}:
        raise RuleBroken("reason_code", Rule.NOT_A_CHOICE)
    if move.classification is not None and move.classification not in row.classifications:
        raise RuleBroken("classification", Rule.NOT_A_CHOICE)
    if move.lead_agency_id not in (None, facts.case.lead_agency_id) and row.target not in _LEAD_IS_SET:
        raise RuleBroken("lead_agency_id", Rule.NEEDS_TRANSFER)
    for guard in row.guards:
        if not guard.holds(facts, move):
            raise RuleBroken(guard.field, guard.rule)
