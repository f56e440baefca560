"""Red flags of a case: clocks that have run out (domain.md §3.1, §3.2)."""

from __future__ import annotations

import enum
from dataclasses import dataclass
from datetime import date

from chatdong_tui.domain.case_code import Status
from chatdong_tui.domain.case_guard import CaseFacts


class FlagKind(enum.StrEnum):
    PLAN_OVERDUE = "plan_overdue"
    CONFERENCE_OVERDUE = "conference_overdue"
    NO_CONTACT = "no_contact"
    RECHECK_OVERDUE = "recheck_overdue"


@dataclass(frozen=True, slots=True)
class Clocks:
    """How many calendar days each clock allows; the pages do not say working days (domain.md §3.1).

    plan: from 접수 until the plan. conference: from emergency help until the case conference.
    contact: without any contact.
    """

    plan: int = 30
    conference: int = 10
    contact: int = 14


@dataclass(frozen=True, slots=True)
class Flag:
    """A clock that has run out. since: when it began; days: how long ago; limit: what it allows."""

    kind: FlagKind
    since: date
    days: int
    limit: int


_DECIDED = frozenset((Status.PLANNED, Status.LINKED, Status.NOT_SELECTED))


def red_flags(facts: CaseFacts, today: date, clocks: Clocks) -> tuple[Flag, ...]:
    """The flags of an open case on a day; a closed one has none.

    Contact is due again once `clocks.contact` days have passed; the others allow their last day.
    """
    if not facts.status.is_open:
        return ()
    flags = (
        _flag(FlagKind.PLAN_OVERDUE, _waits_for_plan(facts), today, clocks.plan),
        _flag(FlagKind.CONFERENCE_OVERDUE, _waits_for_conference(facts), today, clocks.conference),
        _flag(FlagKind.NO_CONTACT, contacted_on(facts), today, clocks.contact - 1),
        _flag(FlagKind.RECHECK_OVERDUE, _waits_for_recheck(facts), today, 0),
    )
    return tuple(flag for flag in flags if flag is not None)


def contacted_on(facts: CaseFacts) -> date:
    """The day of the last contact, whatever its result; the discovery before the first."""
    return max((contact.on_date for contact in facts.contacts), default=facts.case.found_on)


def _flag(kind: FlagKind, since: date | None, today: date, limit: int) -> Flag | None:
    if since is None or (today - since).days <= limit:
        return None
    return Flag(kind, since, (today - since).days, limit)


def _waits_for_plan(facts: CaseFacts) -> date | None:
    received = facts.entered(Status.RECEIVED)
    waits = any(event.to_status is Status.RECEIVED for event in facts.events)
    decided = any(event.to_status in _DECIDED and event.on_date >= received for event in facts.events)
    return received if waits and not decided else None


def _waits_for_conference(facts: CaseFacts) -> date | None:
    helped = [
        event.on_date
        for event in facts.events
        if event.from_status is Status.RECEIVED and event.to_status is Status.IN_SERVICE
    ]
    if not helped or any(meeting.held_on >= min(helped) for meeting in facts.conferences()):
        return None
    return min(helped)


def _waits_for_recheck(facts: CaseFacts) -> date | None:
    if facts.status is not Status.ON_HOLD:
        return None
    hold = facts.last_event(Status.ON_HOLD)
    return hold.due_on if hold else None
