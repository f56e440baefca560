"""The way of a service from its request to its end, and services that may be given twice (domain.md §3.6)."""

from __future__ import annotations

import enum
import re
from dataclasses import dataclass, replace
from datetime import date

from chatdong_tui.domain.case import Service
from chatdong_tui.domain.case_code import ServiceState
from chatdong_tui.domain.refusal import Rule, RuleBroken

BEGUN = frozenset((ServiceState.IN_SERVICE, ServiceState.DONE))
"""States of a service that was given at least once."""

_NEXT: dict[ServiceState, tuple[ServiceState, ...]] = {
    ServiceState.REQUESTED: (ServiceState.DECIDED, ServiceState.IN_SERVICE, ServiceState.NOT_POSSIBLE),
    ServiceState.DECIDED: (ServiceState.IN_SERVICE, ServiceState.NOT_POSSIBLE),
    ServiceState.IN_SERVICE: (ServiceState.DONE,),
    ServiceState.DONE: (),
    ServiceState.NOT_POSSIBLE: (),
}


def next_states(state: ServiceState) -> tuple[ServiceState, ...]:
    """Where a service can go from here; private ones are often given without a decision in between."""
    return _NEXT[state]


def check(service: Service, today: date) -> None:
    """Whether state, days and reason of a service fit together.

    Raises RuleBroken: first_provided_on REQUIRED once it is being given, OUT_OF_RANGE after today,
    END_BEFORE_START before it was asked for or decided; state NOT_A_CHOICE for one that has a first day
    but was not given; decided_on OUT_OF_RANGE, END_BEFORE_START; ended_on END_BEFORE_START; reason
    NEEDS_REASON for 불가.
    """
    first, decided = service.first_provided_on, service.decided_on
    if service.state in BEGUN and first is None:
        raise RuleBroken("first_provided_on", Rule.REQUIRED)
    if first is not None and service.state not in BEGUN:
        raise RuleBroken("state", Rule.NOT_A_CHOICE)
    for field, day in (("decided_on", decided), ("first_provided_on", first)):
        if day is not None and day > today:
            raise RuleBroken(field, Rule.OUT_OF_RANGE)
    if decided is not None and decided < service.requested_on:
        raise RuleBroken("decided_on", Rule.END_BEFORE_START)
    if first is not None and first < (decided or service.requested_on):
        raise RuleBroken("first_provided_on", Rule.END_BEFORE_START)
    if service.ended_on is not None and service.ended_on < (first or decided or service.requested_on):
        raise RuleBroken("ended_on", Rule.END_BEFORE_START)
    if service.state is ServiceState.NOT_POSSIBLE and service.reason is None:
        raise RuleBroken("reason", Rule.NEEDS_REASON)


def moved(service: Service, to: ServiceState, on: date, reason: str | None, today: date) -> Service:
    """The service after a step of its way, made on that day; a new reason replaces the old one.

    A service that was granted and turns out not possible ends that day.

    Raises RuleBroken: state MOVE_NOT_ALLOWED; on_date OUT_OF_RANGE after today, END_BEFORE_START before
    the step before it; reason NEEDS_REASON for 불가.
    """
    if to not in next_states(service.state):
        raise RuleBroken("state", Rule.MOVE_NOT_ALLOWED)
    if on > today:
        raise RuleBroken("on_date", Rule.OUT_OF_RANGE)
    if on < (service.first_provided_on or service.decided_on or service.requested_on):
        raise RuleBroken("on_date", Rule.END_BEFORE_START)
    after = replace(service, state=to, reason=reason or service.reason)
    if to is ServiceState.DECIDED or (to is ServiceState.NOT_POSSIBLE and service.state is ServiceState.REQUESTED):
        after = replace(after, decided_on=on)
    elif to is ServiceState.IN_SERVICE:
        after = replace(after, first_provided_on=on)
    else:
        after = replace(after, ended_on=on)
    if to is ServiceState.NOT_POSSIBLE and reason is None:
        raise RuleBroken("reason", Rule.NEEDS_REASON)
    return after


class SameWhy(enum.StrEnum):
    """What two services have in common, the nearest first."""

    RESOURCE = "resource"
    NAME = "name"
    DOMAIN = "domain"


class Kinship(enum.StrEnum):
    """How a household is related to the one in question: itself, merged with it, or only like it."""

    SAME = "same"
    MERGED = "merged"
    SIMILAR = "similar"


@dataclass(frozen=True, slots=True)
class SameSupport:
    """A service that may be the same support given twice; the household by its case number only.

    zone_no, provider and manager: where it is given and by whom; provider and manager '' when not known.
    """

    service: Service
    why: SameWhy
    kinship: Kinship
    case_id: str
    case_no: str
    dong: str
    zone_no: int
    provider: str
    manager: str

    @property
    def rank(self) -> tuple[int, int, str]:
        """Sorts the surest first, then the nearest, then the newest."""
        newest = f"{date.max.toordinal() - self.service.requested_on.toordinal():07}"
        return list(Kinship).index(self.kinship), list(SameWhy).index(self.why), newest


def _spelling(name: str) -> str:
    return re.sub(r"[^0-9a-z가-힣]", "", name.lower())


def why_same(one: Service, other: Service) -> SameWhy | None:
    """What two services have in common; None: nothing, or one of them is not given."""
    if ServiceState.NOT_POSSIBLE in (one.state, other.state):
        return None
    if one.resource_id is not None and one.resource_id == other.resource_id:
        return SameWhy.RESOURCE
    if _spelling(one.name) and _spelling(one.name) == _spelling(other.name):
        return SameWhy.NAME
    return SameWhy.DOMAIN if one.domain is other.domain else None


def months(service: Service) -> tuple[str, str]:
    """First and last month (`YYYY-MM`) of a service, both included; '9999-12' while it has no end.

    Whole months, because what is given once, such as kimchi or fuel, is given once in a season.
    """
    begins = service.first_provided_on or service.decided_on or service.requested_on
    ends = service.ended_on
    if ends is None and service.state is ServiceState.DONE:
        ends = service.first_provided_on
    return f"{begins:%Y-%m}", f"{ends:%Y-%m}" if ends else "9999-12"


def overlap(one: Service, other: Service) -> bool:
    """Whether there is a month in which both are given."""
    (from_one, until_one), (from_other, until_other) = months(one), months(other)
    return from_one <= until_other and from_other <= until_one
