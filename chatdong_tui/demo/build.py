"""Builds the example file through the use cases, the same in every build, and adds cases to try it at size."""

from __future__ import annotations

import contextlib
import random
from collections.abc import Callable
from datetime import datetime, timedelta
from pathlib import Path

from chatdong_tui.demo import (
    agreements,
    boards,
    campaigns,
    cases,
    decisions,
    events,
    flaws,
    indicators,
    meetings,
    money,
    network,
    newsletters,
    outreach,
    papers,
    projects,
    reference,
    registers,
    resources,
    versions,
)
from chatdong_tui.demo.calendar import TODAY, Calendar, Clock, Ids
from chatdong_tui.domain.case_code import ROUTE_DETAILS, ContactMethod, ContactResult, HouseholdType, Route
from chatdong_tui.domain.draft.case import ContactDraft, DiscoveryDraft
from chatdong_tui.domain.refusal import FileProblem, FileRefused
from chatdong_tui.storage import disk
from chatdong_tui.storage.database import Database
from chatdong_tui.storage.lock import InstanceLock
from chatdong_tui.usecases import case, case_record, day_off
from chatdong_tui.usecases import network as network_usecases
from chatdong_tui.usecases.desk import Desk

SITE = "e2021e2021e2021e"


def build(path: Path) -> None:
    """Make the example file at `path`, whole or not at all.

    Raises FileRefused: EXISTS; LOCKED while another program makes it; NOT_WRITABLE; DISK_FULL.
    """
    lock = InstanceLock(path)
    unfinished = path.with_name(f"{path.name}.building")
    with disk.making(path), contextlib.ExitStack() as after:
        path.parent.mkdir(parents=True, exist_ok=True)
        lock.acquire(datetime.now())
        after.callback(lock.release)
        if path.exists():
            raise FileRefused(FileProblem.EXISTS, str(path))
        # A build that was cut off has left its own; nobody else is at it, for the lock is ours.
        disk.remove(unfinished)
        after.callback(Path(f"{unfinished}.lock").unlink, missing_ok=True)
        after.callback(disk.remove, unfinished)
        _fill(unfinished)
        unfinished.replace(path)


def _fill(path: Path) -> None:
    """The whole example in a new file. It may stay half filled when something goes wrong."""
    clock = Clock()
    rng = random.Random(2021)
    database = Database.create(path, clock, site=SITE)
    desk = Desk(database, clock, Ids(clock, random.Random(16)), demo=True)

    def fill() -> None:
        with database.atomic():
            calendar = Calendar(clock)
            names = network.found(desk, calendar)
            reference.load(desk)
            meetings.enter(desk, calendar, names, rng)
            stories = cases.enter(desk, calendar, names, rng)
            flaws.enter(desk, calendar, names, stories)
            projects.enter(desk, calendar, names)
            money.enter(desk, calendar, names)
            campaigns.enter(desk, calendar, names)
            events.enter(desk, calendar, names)
            resources.enter(desk, calendar, names)
            outreach.enter(desk, calendar, names)
            indicators.enter(desk, calendar)
            agreements.enter(desk, calendar, names)
            boards.enter(desk, calendar, names)
            decisions.enter(desk, calendar, names)
            versions.enter(desk, calendar, names)
            registers.enter(desk, calendar)
            papers.enter(desk, calendar, names)
            newsletters.enter(desk, calendar, names)
            calendar.run()
            database.set_meta(demo="1", today=TODAY.isoformat())
            day_off.keep_step(desk)

    try:
        database.perform(fill).result()
    finally:
        database.close()


_AT_ONCE = 1_000


def add_cases(path: Path, number: int, progress: Callable[[int], None]) -> None:
    """Add `number` invented cases, each with one contact, spread over all dongs and the year.

    Every thousand is one transaction; `progress` is told how many there are. Raises FileRefused.
    """
    clock = Clock(datetime.combine(TODAY, datetime.min.time()).replace(hour=9))
    rng = random.Random(number)
    database = Database.open(path, clock)
    desk = Desk(database, clock, Ids(clock, random.Random(number + 1)), demo=True)
    try:
        dongs = [dong.id for dong in network_usecases.dongs(desk)]
        people = [person.id for person in network_usecases.people(desk)]
        for start in range(0, number, _AT_ONCE):
            size = min(_AT_ONCE, number - start)
            database.perform(lambda size=size: _add_some(desk, size, dongs, people, rng)).result()  # type: ignore[misc]
            progress(start + size)
    finally:
        database.close()


def _add_some(desk: Desk, size: int, dongs: list[str], people: list[str], rng: random.Random) -> None:
    with desk.database.atomic():
        for _ in range(size):
            found_on = TODAY - timedelta(days=rng.randrange(1, 340))
            route = rng.choice(tuple(Route))
            worker = rng.choice(people)
            draft = DiscoveryDraft(
                dong_id=rng.choice(dongs),
                household_type=rng.choice(tuple(HouseholdType)),
                route=route,
                found_on=found_on,
                route_detail=rng.choice(ROUTE_DETAILS[route]),
                birth_from=rng.randrange(1930, 2000, 5),
                size=rng.choice((1, 1, 2, 3)),
                manager_id=worker,
            )
            found = case.discover(desk, draft).value
            contact = ContactDraft(
                method=ContactMethod.PHONE,
                result=ContactResult.COMPLETED,
                on_date=min(found_on + timedelta(days=rng.randrange(0, 30)), TODAY),
                worker_id=worker,
            )
            case_record.add_contact(desk, found.id, contact)
