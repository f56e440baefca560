"""Reading the network: zones and their members, organisations by name, people and their posts."""

from __future__ import annotations

import json
from collections.abc import Sequence
from datetime import date

from chatdong_tui.domain.agreement import Agreement, AgreementParty
from chatdong_tui.domain.network import (
    Dong,
    Membership,
    Organisation,
    OrganisationKind,
    Part,
    Person,
    Role,
    Zone,
    holds,
)
from chatdong_tui.domain.network_names import same_name
from chatdong_tui.domain.network_overview import AgreementLine, Member
from chatdong_tui.storage import rows
from chatdong_tui.storage.engine import Connection
from chatdong_tui.storage.same_zone import SAME_ZONE


def same_zones(connection: Connection, zone_id: str) -> list[str]:
    """The rows of this zone's number over the years."""
    return [row[0] for row in connection.execute(SAME_ZONE, (zone_id,))]


def zone_in(connection: Connection, zone_id: str, year: int) -> str:
    """The row of the same zone in another year; where the zones were not cut anew, the same row."""
    same = (rows.find(connection, Zone, each) for each in same_zones(connection, zone_id))
    return next((zone.id for zone in same if zone is not None and zone.year == year), zone_id)


def organisations(connection: Connection, district_id: str) -> list[Organisation]:
    """All organisations of the district, by name."""
    return rows.select(connection, Organisation, "district_id = ? ORDER BY name, id", (district_id,))


@rows.reading()
def spellings(organisation: Organisation) -> tuple[str, ...]:
    """The name and the aliases."""
    return (organisation.name, *(json.loads(organisation.aliases) if organisation.aliases else ()))


def find_organisation(connection: Connection, district_id: str, name: str) -> Organisation | None:
    """The organisation with this name or alias; spaces do not matter, and a name goes before an alias."""
    known = organisations(connection, district_id)
    for organisation in known:
        if same_name(organisation.name, name):
            return organisation
    return next((each for each in known if any(same_name(alias, name) for alias in spellings(each))), None)


def district_office(connection: Connection, district_id: str) -> Organisation | None:
    """The 구청."""
    found = rows.select(
        connection,
        Organisation,
        "district_id = ? AND kind = ? ORDER BY id",
        (district_id, OrganisationKind.DISTRICT_OFFICE),
    )
    return found[0] if found else None


def year_in_force(connection: Connection, district_id: str, on: date) -> int | None:
    """The year whose zones hold on a day: the newest not after it, or else the oldest; None without zones."""
    found = connection.execute(
        "SELECT coalesce(max(CASE WHEN year <= ? THEN year END), min(year)) FROM zone"
        " WHERE removed = 0 AND district_id = ?",
        (on.year, district_id),
    ).fetchone()[0]
    return None if found is None else int(found)


def zones_of_year(connection: Connection, district_id: str, year: int | None) -> list[Zone]:
    """The zones of a year in the order of their numbers."""
    return rows.select(connection, Zone, "district_id = ? AND year = ? ORDER BY no, id", (district_id, year))


def dongs(connection: Connection, district_id: str) -> list[Dong]:
    """The dongs of the district in the order in which reports list them."""
    return rows.select(connection, Dong, "district_id = ? ORDER BY position, id", (district_id,))


_PART_ORDER = {part: place for place, part in enumerate(Part)}


def members(connection: Connection, zone_ids: Sequence[str]) -> list[Member]:
    """All memberships of these zones, past ones too: lead agency, dongs in their order, then agencies by name."""
    models = (Membership, Organisation)
    columns = ", ".join(rows.selection(model, alias) for model, alias in zip(models, "mo", strict=True))
    found = connection.execute(
        f"SELECT {columns} FROM membership m JOIN organisation o ON o.id = m.organisation_id"
        f" WHERE m.removed = 0 AND o.removed = 0 AND m.zone_id IN ({', '.join('?' * len(zone_ids))})",
        zone_ids,
    ).fetchall()
    dong_of = {dong.id: dong for dong in rows.select(connection, Dong)}
    cut = len(rows.columns(Membership))
    result = []
    for row in found:
        organisation = rows.record(Organisation, row[cut:])
        member = Member(rows.record(Membership, row[:cut]), organisation, dong_of.get(organisation.dong_id or ""))
        result.append(member)
    return sorted(result, key=_member_order)


def _member_order(member: Member) -> tuple[int, int, str, str]:
    position = member.dong.position if member.dong else 0
    return _PART_ORDER[member.membership.part], position, member.organisation.name, member.id


def members_on(connection: Connection, zone_ids: Sequence[str], on: date) -> list[Member]:
    """The memberships of these zones that hold on a day."""
    return [
        member
        for member in members(connection, zone_ids)
        if holds(on, member.membership.from_on, member.membership.until_on)
    ]


def lead_agency(connection: Connection, zone_id: str, on: date) -> Organisation | None:
    """The agency that leads a zone on a day."""
    return next(
        (
            member.organisation
            for member in members_on(connection, (zone_id,), on)
            if member.membership.part is Part.LEAD_AGENCY
        ),
        None,
    )


def posts(connection: Connection) -> list[tuple[Role, Person, Organisation]]:
    """Every role of everybody, past and coming ones too, by person and start."""
    models = (Role, Person, Organisation)
    columns = ", ".join(rows.selection(model, alias) for model, alias in zip(models, "rpo", strict=True))
    first, second = len(rows.columns(Role)), len(rows.columns(Role)) + len(rows.columns(Person))
    return [
        (
            rows.record(Role, row[:first]),
            rows.record(Person, row[first:second]),
            rows.record(Organisation, row[second:]),
        )
        for row in connection.execute(
            f"SELECT {columns} FROM role r JOIN person p ON p.id = r.person_id"
            " JOIN organisation o ON o.id = r.organisation_id"
            " WHERE r.removed = 0 AND p.removed = 0 AND o.removed = 0 ORDER BY p.name, p.id, r.from_on, r.id"
        )
    ]


def roles_on(connection: Connection, on: date) -> list[Role]:
    """The roles in force on a day, by the names of the people who hold them."""
    return [role for role, _, _ in posts(connection) if holds(on, role.from_on, role.until_on)]


def agreements(connection: Connection) -> list[AgreementLine]:
    """All agreements with their parties, the newest first."""
    known = {each.id: each for each in rows.select(connection, Organisation)}
    parties: dict[str, list[Organisation]] = {}
    for party in rows.select(connection, AgreementParty):
        if party.organisation_id in known:
            parties.setdefault(party.agreement_id, []).append(known[party.organisation_id])
    return [
        AgreementLine(each, tuple(sorted(parties.get(each.id, ()), key=lambda party: (party.name, party.id))))
        for each in rows.select(connection, Agreement, "1 ORDER BY signed_on DESC, id")
    ]
