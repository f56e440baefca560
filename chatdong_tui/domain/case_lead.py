"""Who leads a case: a suggestion with its reasons (domain.md §3.9), and who led it from when until when."""

from __future__ import annotations

import enum
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date

from chatdong_tui.domain.case import StatusEvent, in_order
from chatdong_tui.domain.case_code import Classification, CrisisLevel, NeedDomain, Status
from chatdong_tui.domain.case_guard import CaseFacts
from chatdong_tui.domain.network import Sector

SHORT_DAYS = 90
"""A plan of up to so many days is short."""

MANY_NEEDS = 3
"""From so many domains on, needs are entangled (복합 욕구)."""


class LeadReason(enum.StrEnum):
    """Why a side is suggested; the first five speak for 관(동), the others for 민(복지관)."""

    FOLLOW_UP = "follow_up"
    SERVICE_LINKAGE = "service_linkage"
    BRIEF_INTERVENTION = "brief_intervention"
    SHORT_TERM = "short_term"
    EMERGENCY = "emergency"
    HIGH_DIFFICULTY = "high_difficulty"
    CASE_MANAGEMENT = "case_management"
    SAFETY = "safety"
    MANY_NEEDS = "many_needs"
    HIGH_CRISIS = "high_crisis"
    RE_ENTRY = "re_entry"

    @property
    def sector(self) -> Sector:
        return Sector.PUBLIC if self in _PUBLIC else Sector.PRIVATE


_PUBLIC = frozenset(tuple(LeadReason)[:5])


@dataclass(frozen=True, slots=True)
class LeadSuggestion:
    """The side that might lead, and why: the weightiest reason first. The case conference decides."""

    sector: Sector
    reasons: tuple[LeadReason, ...]


def suggest_lead(facts: CaseFacts) -> LeadSuggestion | None:
    """The side that should lead by the defaults of the guide; None while nothing is known that decides it.

    Short work, linkage, emergencies and follow-up are for 관; difficult and long work for 민. What the
    conference classified outweighs what the survey found.
    """
    for reasons in (_by_status(facts), _by_classification(facts), _by_survey(facts)):
        if reasons:
            side = reasons[0].sector
            return LeadSuggestion(side, tuple(reason for reason in reasons if reason.sector is side))
    return None


def _by_status(facts: CaseFacts) -> list[LeadReason]:
    over = facts.status in (Status.CLOSED, Status.FOLLOW_UP)
    return [LeadReason.FOLLOW_UP] if over else []


def _by_classification(facts: CaseFacts) -> list[LeadReason]:
    match facts.case.classification:
        case Classification.HIGH_DIFFICULTY:
            return [LeadReason.HIGH_DIFFICULTY, *_of_survey(facts)]
        case Classification.GENERAL if _plan_is_short(facts):
            return [LeadReason.SHORT_TERM]
        case Classification.GENERAL:
            return [LeadReason.CASE_MANAGEMENT, *_of_survey(facts)]
        case Classification.SERVICE_LINKAGE:
            return [LeadReason.SERVICE_LINKAGE]
        case Classification.BRIEF_INTERVENTION:
            return [LeadReason.BRIEF_INTERVENTION]
    return []


def _plan_is_short(facts: CaseFacts) -> bool:
    plan = facts.last_event(Status.PLANNED)
    return plan is not None and plan.until_on is not None and (plan.until_on - plan.on_date).days <= SHORT_DAYS


def _by_survey(facts: CaseFacts) -> list[LeadReason]:
    if facts.case.emergency and facts.status in (Status.DISCOVERED, Status.INTAKE, Status.RECEIVED):
        return [LeadReason.EMERGENCY]
    reasons = list(_of_survey(facts))
    if not reasons and facts.needs:
        return [LeadReason.SHORT_TERM]
    return reasons


def _of_survey(facts: CaseFacts) -> Iterator[LeadReason]:
    """What the newest survey of each domain and the history of the household say for long work."""
    newest: dict[NeedDomain, bool] = {}
    for need in sorted(facts.needs, key=lambda need: (need.assessed_on, need.id)):
        newest[need.domain] = need.needed
    if newest.get(NeedDomain.SAFETY):
        yield LeadReason.SAFETY
    if sum(newest.values()) >= MANY_NEEDS:
        yield LeadReason.MANY_NEEDS
    if facts.case.crisis_level is CrisisLevel.HIGH:
        yield LeadReason.HIGH_CRISIS
    if facts.case.episode > 1:
        yield LeadReason.RE_ENTRY


@dataclass(frozen=True, slots=True)
class LeadSpan:
    """An agency that led from one day on; until_on None: it still does. Both days belong to it."""

    organisation_id: str
    from_on: date
    until_on: date | None = None


def leads(events: Iterable[StatusEvent]) -> tuple[LeadSpan, ...]:
    """The lead agencies one after the other: at any time at most one. A change on one day counts for the later."""
    spans: list[LeadSpan] = []
    for event in in_order(events):
        if event.to_agency_id is None:
            continue
        if spans:
            spans[-1] = replace(spans[-1], until_on=event.on_date)
        spans.append(LeadSpan(event.to_agency_id, event.on_date))
    return tuple(spans)
