"""Everything one screen shows of a case, and its course in order of time."""

from __future__ import annotations

import enum
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from itertools import groupby

from chatdong_tui.domain.case import (
    Consent,
    Contact,
    CrisisCase,
    Household,
    Need,
    RiskAssessment,
    Service,
    Standing,
    StatusEvent,
    in_order,
)
from chatdong_tui.domain.case_clock import Flag
from chatdong_tui.domain.case_flow import NextMove
from chatdong_tui.domain.meeting import Meeting
from chatdong_tui.domain.network import Dong, Zone


@dataclass(frozen=True, slots=True)
class CasePage:
    """A case with all that belongs to it, oldest first.

    meetings: those with the case on their agenda. episodes: all episodes of the household. names: of
    the people and organisations involved, by id. revision and household_revision: what was read, to be
    given back when the case or its household is edited.
    """

    case: CrisisCase
    household: Household
    dong: Dong
    zone: Zone
    standing: Standing
    events: tuple[StatusEvent, ...]
    contacts: tuple[Contact, ...]
    needs: tuple[Need, ...]
    risks: tuple[RiskAssessment, ...]
    services: tuple[Service, ...]
    consents: tuple[Consent, ...]
    meetings: tuple[Meeting, ...]
    episodes: tuple[CrisisCase, ...]
    names: Mapping[str, str]
    next_moves: tuple[NextMove, ...]
    flags: tuple[Flag, ...]
    revision: int
    household_revision: int


class LineKind(enum.StrEnum):
    """What a line of the timeline tells; lines of one day stand in this order. OPENED begins the episode."""

    OPENED = "opened"
    CONTACT = "contact"
    CONSENT = "consent"
    CONSENT_WITHDRAWN = "consent_withdrawn"
    NEEDS = "needs"
    RISK = "risk"
    MEETING = "meeting"
    STATUS = "status"
    SERVICE_REQUESTED = "service_requested"
    SERVICE_STARTED = "service_started"
    SERVICE_ENDED = "service_ended"


Told = StatusEvent | Contact | tuple[Need, ...] | RiskAssessment | Service | Consent | Meeting


@dataclass(frozen=True, slots=True)
class TimelineLine:
    """One thing that happened; its sentence is in words.case."""

    on_date: date
    kind: LineKind
    told: Told


def _events(page: CasePage) -> Iterator[TimelineLine]:
    for event in in_order(page.events):
        yield TimelineLine(event.on_date, LineKind.STATUS if event.from_status else LineKind.OPENED, event)


def _needs(page: CasePage) -> Iterator[TimelineLine]:
    for day, needs in groupby(sorted(page.needs, key=lambda need: need.assessed_on), lambda need: need.assessed_on):
        yield TimelineLine(day, LineKind.NEEDS, tuple(needs))


def _services(page: CasePage) -> Iterator[TimelineLine]:
    for service in page.services:
        yield TimelineLine(service.requested_on, LineKind.SERVICE_REQUESTED, service)
        if service.first_provided_on is not None:
            yield TimelineLine(service.first_provided_on, LineKind.SERVICE_STARTED, service)
        if service.ended_on is not None:
            yield TimelineLine(service.ended_on, LineKind.SERVICE_ENDED, service)


def _consents(page: CasePage) -> Iterator[TimelineLine]:
    for consent in page.consents:
        yield TimelineLine(consent.given_on, LineKind.CONSENT, consent)
        if consent.withdrawn_on is not None:
            yield TimelineLine(consent.withdrawn_on, LineKind.CONSENT_WITHDRAWN, consent)


def timeline(page: CasePage) -> tuple[TimelineLine, ...]:
    """The course of the case, oldest first; events of one day in the order in which they count."""
    lines = [
        *_events(page),
        *(TimelineLine(contact.on_date, LineKind.CONTACT, contact) for contact in page.contacts),
        *(TimelineLine(risk.rated_on, LineKind.RISK, risk) for risk in page.risks),
        *(TimelineLine(meeting.held_on, LineKind.MEETING, meeting) for meeting in page.meetings),
        *_needs(page),
        *_services(page),
        *_consents(page),
    ]
    place = {kind: number for number, kind in enumerate(LineKind)}
    return tuple(sorted(lines, key=lambda line: (line.on_date, place[line.kind])))
