"""What to try next with a household that cannot be reached (domain.md §3.6, §3.7)."""

from __future__ import annotations

import enum
from dataclasses import dataclass
from datetime import date

from chatdong_tui.domain.case import Contact
from chatdong_tui.domain.case_code import (
    ClosureReason,
    ContactMethod,
    ContactResult,
    HoldReason,
    NotApplicableReason,
    Status,
)
from chatdong_tui.domain.case_flow import next_statuses
from chatdong_tui.domain.case_guard import CaseFacts

TRIES = 3
DAYS = 30
"""A case ends as 연락두절 after so many tries in at least so many days."""

_MISSED = frozenset((ContactResult.ABSENT, ContactResult.UNREACHABLE))
_METHODS = (ContactMethod.PHONE, ContactMethod.VISIT, ContactMethod.MESSAGE, ContactMethod.VIA_AGENCY)
_ENDS: tuple[tuple[Status, str], ...] = (
    (Status.CLOSED, ClosureReason.UNREACHABLE),
    (Status.NOT_APPLICABLE, NotApplicableReason.NOT_FOUND),
    (Status.ON_HOLD, HoldReason.UNREACHABLE),
)


class Rung(enum.StrEnum):
    OTHER_TIME = "other_time"
    OTHER_METHOD = "other_method"
    JOINT_VISIT = "joint_visit"
    OFFICE_CHECK = "office_check"
    MOVE = "move"


@dataclass(frozen=True, slots=True)
class NextStep:
    """What to try next. tries: how many in a row failed since a day.

    method: by which way, where the step names one. status and reason_code: the move that MOVE suggests.
    """

    rung: Rung
    tries: int
    since: date
    method: ContactMethod | None = None
    status: Status | None = None
    reason_code: str | None = None


def missed(facts: CaseFacts) -> tuple[Contact, ...]:
    """The newest contacts in a row at which nobody was reached, oldest first."""
    tried: list[Contact] = []
    for contact in sorted(facts.contacts, key=lambda contact: (contact.on_date, contact.id), reverse=True):
        if contact.result not in _MISSED:
            break
        tried.append(contact)
    return tuple(reversed(tried))


def next_step(facts: CaseFacts, today: date) -> NextStep | None:
    """The next rung: another time, another way, a joint visit, the 주민센터, and once there were TRIES
    in DAYS, a closure or a hold. None where somebody was reached, or where the case is over or on hold.
    """
    tried = missed(facts)
    if not tried or not facts.status.is_open or facts.status is Status.ON_HOLD:
        return None
    since, tries = tried[0].on_date, len(tried)
    methods = {contact.method for contact in tried}
    if tries >= TRIES and (today - since).days >= DAYS:
        open_to = next_statuses(facts)
        status, reason = next(end for end in _ENDS if end[0] in open_to)
        return NextStep(Rung.MOVE, tries, since, status=status, reason_code=str(reason))
    if tries == 1:
        return NextStep(Rung.OTHER_TIME, tries, since, tried[-1].method)
    if tries == 2:
        other = next((method for method in _METHODS if method not in methods), None)
        return NextStep(Rung.OTHER_METHOD, tries, since, other)
    if tries == 3 and ContactMethod.JOINT_VISIT not in methods:
        return NextStep(Rung.JOINT_VISIT, tries, since, ContactMethod.JOINT_VISIT)
    return NextStep(Rung.OFFICE_CHECK, tries, since, ContactMethod.VIA_AGENCY)
