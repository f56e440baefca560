"""The clocks that run on a case, what each allows, and the flag of one that has run out (domain.md §3.1)."""

from __future__ import annotations

import enum
from dataclasses import dataclass
from datetime import date


class FlagKind(enum.StrEnum):
    """Which clock has run out; `Clocks` says from where to where each runs."""

    SURVEY_OVERDUE = "survey_overdue"
    SELECTION_OVERDUE = "selection_overdue"
    PLAN_UNWRITTEN = "plan_unwritten"
    PLAN_OVERDUE = "plan_overdue"
    CONFERENCE_OVERDUE = "conference_overdue"
    NO_CONTACT = "no_contact"
    RECHECK_OVERDUE = "recheck_overdue"


@dataclass(frozen=True, slots=True)
class Clocks:
    """How many calendar days each clock allows; the pages do not say working days (domain.md §3.1).

    survey: from 접수 until the survey. selection: from the case conference until 구분·선정. planning:
    from there until the plan is written. plan: from 접수 until 구분·선정. conference: from emergency help
    until the case conference. contact: without any contact.
    """

    survey: int = 10
    selection: int = 5
    planning: int = 15
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
