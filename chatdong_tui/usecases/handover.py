"""Handing a post over: everything that is open, on one to three pages (domain.md §7.10, §10 scenario 11)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from chatdong_tui import places
from chatdong_tui.document import Document
from chatdong_tui.domain.handover import HandedCase, Handover, Office
from chatdong_tui.domain.monthly import Issue
from chatdong_tui.domain.network import Part, Person, RoleKind, Zone, holds
from chatdong_tui.domain.network_overview import Post
from chatdong_tui.domain.refusal import Rule, RuleBroken
from chatdong_tui.reports import handover as report
from chatdong_tui.storage import handover as storage
from chatdong_tui.storage import monthly, network, rows
from chatdong_tui.storage.engine import Connection
from chatdong_tui.usecases import budget, case, submission
from chatdong_tui.usecases.desk import Desk
from chatdong_tui.usecases.duty import duties
from chatdong_tui.usecases.network import district_of
from chatdong_tui.words.labels import label

FORM = report.FORM


def document(desk: Desk, person_id: str = "") -> Document:
    """The 업무 인계·인수서 of a person, of whoever sits at the desk when nobody is named.

    Raises RuleBroken: UNKNOWN_RECORD; REQUIRED at person_id when nobody sits at the desk.
    """
    person_id = person_id or desk.database.meta("person")
    if not person_id:
        raise RuleBroken("person_id", Rule.REQUIRED)
    found = of_person(desk, person_id)
    office, post = "", ""
    if found.posts:
        office, post = found.posts[0].organisation, found.posts[0].role.title or label(found.posts[0].role.role)
    return report.build(found, Issue(office or found.district.name, post, found.on, ()))


def of_person(desk: Desk, person_id: str) -> Handover:
    """What a person leaves open today. Raises RuleBroken(UNKNOWN_RECORD)."""
    today = desk.today
    with desk.database.snapshot() as connection:
        person = rows.get(connection, Person, person_id)
        held = _posts(connection, person_id, today)
        district = district_of(desk, connection)
        in_force = network.zones_of_year(connection, district.id, network.year_in_force(connection, district.id, today))
        zone = _zone_of(connection, in_force, [post.role.organisation_id for post in held], today)
        shown = [zone] if zone else in_force
        last = date(today.year, 12, 31)
        agreements = (line.agreement for line in network.agreements(connection))
        return Handover(
            person,
            held,
            district,
            zone,
            today,
            tuple(paper for each in shown for paper in submission.owed(desk, each.id, today, last) if paper.waits),
            tuple(storage.planned_meetings(connection, zone.id if zone else None, today, last)),
            tuple(_cases(desk, person_id)),
            tuple(storage.actions(connection, person_id, [post.role.organisation_id for post in held])),
            tuple((each, budget.of_zone(desk, each.id, each.year)) for each in shown),
            tuple(_offices(connection, shown, today)),
            duties(desk, today),
            tuple(
                each
                for each in agreements
                if each.zone_id in (None, *(other.id for other in shown)) and holds(today, None, each.until_on)
            ),
            str(desk.database.path),
            str(places.outbox()),
            tuple(monthly.aliases(connection)),
        )


def _posts(connection: Connection, person_id: str, on: date) -> tuple[Post, ...]:
    """The posts that somebody holds on a day; when none does any more, those that ended last."""
    every = [(role, office) for role, person, office in network.posts(connection) if person.id == person_id]
    now = [Post(role, office.name) for role, office in every if holds(on, role.from_on, role.until_on)]
    ended = [Post(role, office.name) for role, office in every if role.until_on is not None and role.until_on < on]
    last = max((post.role.until_on or on for post in ended), default=on)
    return tuple(now) or tuple(post for post in ended if post.role.until_on == last)


def _zone_of(connection: Connection, zones: Sequence[Zone], organisation_ids: Sequence[str], on: date) -> Zone | None:
    """The zone in which these organisations take part; None for the 구청 and others of no zone."""
    for zone in zones:
        members = network.members_on(connection, (zone.id,), on)
        if any(member.organisation.id in organisation_ids for member in members):
            return zone
    return None


def _cases(desk: Desk, person_id: str) -> Iterator[HandedCase]:
    question = case.roster(desk, case.CaseFilter(manager_id=person_id, open_only=True))
    number = 0
    while found := case.roster_page(desk, question, number):
        for line in found:
            due_on = line.late_on - timedelta(days=1) if line.late_on else None
            yield HandedCase(line.case_no, line.status, line.crisis_level, line.late_kind, due_on)
        number += 1


def _offices(connection: Connection, zones: Sequence[Zone], on: date) -> Iterator[Office]:
    posts: dict[str, dict[RoleKind, None]] = {}
    for role, _, organisation in network.posts(connection):
        if holds(on, role.from_on, role.until_on):
            posts.setdefault(organisation.id, {})[role.role] = None
    named: dict[tuple[str, Part], None] = {}
    if office := network.district_office(connection, zones[0].district_id) if zones else None:
        yield Office(office.name, None, tuple(posts.get(office.id, ())))
    for member in network.members_on(connection, [zone.id for zone in zones], on):
        key = (member.organisation.id, member.membership.part)
        if key not in named:
            named[key] = None
            yield Office(member.organisation.name, member.membership.part, tuple(posts.get(member.organisation.id, ())))
