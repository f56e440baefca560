"""The whole network on one day, for the screen that shows it."""

from __future__ import annotations

from collections.abc import Container
from datetime import date

from chatdong_tui.domain.network import Organisation, Part, Person, Role, RoleKind, Zone, holds
from chatdong_tui.domain.network_overview import AgreementLine, Member, Overview, PersonLine, Post, ZoneView
from chatdong_tui.storage import network as storage
from chatdong_tui.storage import rows
from chatdong_tui.storage.engine import Connection
from chatdong_tui.usecases.desk import Desk
from chatdong_tui.usecases.network import district_of

Posts = list[tuple[Role, Person, Organisation]]


def overview(desk: Desk, zone_id: str | None, on: date) -> Overview:
    """A zone, or all zones of the year in force, as they stand on a day; with the 구청 and the others.

    Raises RuleBroken(UNKNOWN_RECORD) at `zone_id`.
    """
    with desk.database.snapshot() as connection:
        district = district_of(desk, connection)
        year = storage.year_in_force(connection, district.id, on)
        all_zones = storage.zones_of_year(connection, district.id, year)
        shown = all_zones if zone_id is None else [rows.get(connection, Zone, zone_id, "zone_id")]
        posts = storage.posts(connection)
        agreements = storage.agreements(connection)
        in_zones = {member.organisation.id for member in storage.members(connection, [zone.id for zone in all_zones])}
        others = [each for each in storage.organisations(connection, district.id) if each.id not in in_zones]
        return Overview(
            district,
            on,
            tuple(_zone_view(connection, zone, on, posts, agreements) for zone in shown),
            tuple(others),
            _people(posts, [each.id for each in others], on),
            tuple(line for line in agreements if line.agreement.zone_id is None),
        )


def _zone_view(connection: Connection, zone: Zone, on: date, posts: Posts, agreements: list[AgreementLine]) -> ZoneView:
    members = storage.members(connection, (zone.id,))
    now = [each for each in members if holds(on, each.membership.from_on, each.membership.until_on)]

    def of_part(*parts: Part) -> tuple[Member, ...]:
        return tuple(member for member in now if member.membership.part in parts)

    lead = of_part(Part.LEAD_AGENCY)
    return ZoneView(
        zone,
        lead[0].organisation if lead else None,
        of_part(Part.MEMBER_DONG),
        of_part(Part.MEMBER_AGENCY, Part.SUPPORTING),
        tuple(each for each in members if each.membership.until_on is not None and each.membership.until_on < on),
        _people(posts, [member.organisation.id for member in now], on),
        tuple(line for line in agreements if line.agreement.zone_id == zone.id),
        lead[0] if lead else None,
    )


_ROLE_ORDER = {role: place for place, role in enumerate(RoleKind)}


def _people(posts: Posts, organisation_ids: list[str], on: date) -> tuple[PersonLine, ...]:
    """Everybody who ever held a post in these organisations, in their order; those gone come last."""
    ids: Container[str] = organisation_ids
    of_person: dict[str, list[tuple[Role, Person, Organisation]]] = {}
    for post in posts:
        of_person.setdefault(post[1].id, []).append(post)
    lines: list[tuple[tuple[bool, int, int, str], PersonLine]] = []
    for held in of_person.values():
        here = [role for role, _, organisation in held if organisation.id in ids]
        if not here:
            continue
        in_force = [role for role in here if holds(on, role.from_on, role.until_on)]
        first = min((organisation_ids.index(role.organisation_id), _ROLE_ORDER[role.role]) for role in in_force or here)
        person = held[0][1]
        lines.append(((not in_force, *first, person.name), _person_line(person, held, on)))
    return tuple(line for _, line in sorted(lines, key=lambda each: (each[0], each[1].person.id)))


def _person_line(person: Person, held: Posts, on: date) -> PersonLine:
    posts, former, coming = [], [], []
    for role, _, organisation in held:
        post = Post(role, organisation.name)
        if holds(on, role.from_on, role.until_on):
            posts.append(post)
        elif role.until_on is not None and role.until_on < on:
            former.append(post)
        else:
            coming.append(post)
    return PersonLine(person, tuple(posts), tuple(former), tuple(coming))
