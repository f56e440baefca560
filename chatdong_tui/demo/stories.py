"""The example's 120 households before anything happens: where each is found, when, and what becomes of it."""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from chatdong_tui.demo import eunpyeong, invented
from chatdong_tui.demo.calendar import nth_weekday
from chatdong_tui.demo.network import MY_ZONE, SUCCEEDED_DONG, Names
from chatdong_tui.domain.case_code import ROUTE_DETAILS, Classification, Gender, HouseholdType, Protection, Route
from chatdong_tui.domain.draft.case import DiscoveryDraft

_OUTCOMES = (
    [Classification.HIGH_DIFFICULTY] * 12
    + [Classification.GENERAL] * 48
    + [Classification.SERVICE_LINKAGE] * 45
    + [None] * 15
)
"""What becomes of the households; None is 비대상."""

_FOUND_IN_QUARTER = (22, 24, 22, 52)
"""The last quarter stands out, as a quarter does in the reference data."""

TYPES = (
    HouseholdType.ELDERLY_ALONE, HouseholdType.SINGLE_ADULT, HouseholdType.SINGLE_PARENT, HouseholdType.DISABLED,
    HouseholdType.ELDERLY_COUPLE, HouseholdType.GRANDPARENT, HouseholdType.MULTICULTURAL, HouseholdType.GENERAL,
)  # fmt: skip


@dataclass(slots=True)
class Story:
    """One household's year: what is known beforehand, and the case's id once it was found.

    closes_on: the day on which its case is closed, None while it stays open. plan_unwritten: nobody gets
    round to writing down the plan that its conference asked for.
    """

    zone_no: int
    dong: str
    found_on: date
    outcome: Classification | None
    contacts: int
    services: int
    draft: DiscoveryDraft
    worker: str
    case_id: str = ""
    conference_on: date | None = None
    last_contact_on: date | None = None
    closes_on: date | None = None
    plan_unwritten: bool = False

    def contacted_since(self, day: date) -> bool:
        """Whether somebody is in touch with the household on that day or later."""
        return self.last_contact_on is not None and self.last_contact_on >= day


def _days_found(rng: random.Random) -> Iterator[date]:
    # Everybody is found early enough for the last conference before the example's day.
    ends = (date(2021, 1, 5), date(2021, 4, 1), date(2021, 7, 1), date(2021, 10, 1), date(2021, 10, 23))
    for quarter, number in enumerate(_FOUND_IN_QUARTER):
        span = (ends[quarter + 1] - ends[quarter]).days
        for _ in range(number):
            yield ends[quarter] + timedelta(days=rng.randrange(span))


def stories(names: Names, rng: random.Random) -> Iterator[Story]:
    """The households, spread over all dongs and found on days of their quarter."""
    outcomes: list[Classification | None] = list(_OUTCOMES)
    rng.shuffle(outcomes)
    days = list(_days_found(rng))
    rng.shuffle(days)
    places = [(zone.no, dong) for zone in eunpyeong.ZONES for dong in zone.dongs]
    _let_one_be_handed_over(outcomes, days, places)
    selected = 0
    for index, (outcome, day) in enumerate(zip(outcomes, days, strict=True)):
        zone_no, dong = places[index % len(places)]
        contacts, services = 2, 0
        if outcome is not None:
            contacts, services = (9 if selected < 30 else 8), (3 if selected < 50 else 2)
            selected += 1
        route = rng.choice(tuple(Route))
        draft = DiscoveryDraft(
            dong_id=names.dongs[dong],
            household_type=rng.choice(TYPES),
            route=route,
            found_on=day,
            route_detail=rng.choice(ROUTE_DETAILS[route]),
            alias=invented.ALIASES[index % len(invented.ALIASES)],
            birth_from=rng.randrange(1935, 2000, 5),
            gender=rng.choice(tuple(Gender)),
            size=rng.choice((1, 1, 1, 2, 2, 3, 4)),
            protection=rng.choice(tuple(Protection)),
            manager_id=rng.choice(names.workers[zone_no]),
        )
        worker = rng.choice((names.supervisors[dong], *names.workers[zone_no]))
        yield Story(zone_no, dong, day, outcome, contacts, services, draft, worker)


def _let_one_be_handed_over(
    outcomes: list[Classification | None], days: list[date], places: list[tuple[int, str]]
) -> None:
    """Swap the days of two households, so that one lives where the supervisor changes before she does."""
    linked = [index for index, outcome in enumerate(outcomes) if outcome is Classification.SERVICE_LINKAGE]
    here = next(index for index in linked if places[index % len(places)] == (MY_ZONE, SUCCEEDED_DONG))
    early = (index for index in linked if places[index % len(places)][0] == MY_ZONE)
    there = next(index for index in early if days[index].month in (4, 5))
    days[here], days[there] = days[there], days[here]


def conference_after(zone_no: int, day: date) -> date:
    """The zone's first conference from `day` on: the second Monday … Friday of a month, by zone."""
    month = day.month
    found = nth_weekday(2021, month, zone_no - 1, 2)
    return found if found >= day else nth_weekday(2021 + month // 12, month % 12 + 1, zone_no - 1, 2)
