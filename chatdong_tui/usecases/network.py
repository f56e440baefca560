"""The network day by day: organisations, who takes part in which zone, and the lists to pick from."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from chatdong_tui.domain.identity import derived
from chatdong_tui.domain.network import (
    District,
    Dong,
    Membership,
    Organisation,
    Part,
    Zone,
    holds,
)
from chatdong_tui.domain.network_overview import OrganisationChoice, PersonChoice, ZoneChoice
from chatdong_tui.domain.refusal import Rule, RuleBroken
from chatdong_tui.storage import network as storage
from chatdong_tui.storage import rows
from chatdong_tui.storage.engine import Connection
from chatdong_tui.storage.journal import Act
from chatdong_tui.usecases.desk import Desk, Done, done
from chatdong_tui.usecases.setup import put_dong, put_dong_office

if TYPE_CHECKING:
    from chatdong_tui.domain.draft.network import DongDraft, LeaveDraft, OrganisationDraft


def district_of(desk: Desk, connection: Connection) -> District:
    """The district of this file. Raises RuleBroken(UNKNOWN_RECORD) in a file that was never set up."""
    return rows.get(connection, District, desk.database.meta("district"), "district")


def free_id(desk: Desk, connection: Connection, model: type, *parts: str | int) -> str:
    """The id derived from these parts, or a new one while a record that is not removed has it."""
    wanted = derived(rows.table_of(model), *parts)
    return wanted if rows.find(connection, model, wanted) is None else desk.new_id()


# organisations


def add_organisation(desk: Desk, draft: OrganisationDraft) -> Done[Organisation]:
    """A new organisation, and its part in a zone if the draft names one (member_agency by default).

    Raises RuleBroken: ALREADY_THERE at `name` or `aliases` for a spelling that is taken, REQUIRED at
    `zone_id` for a part without a zone, and what join_zone raises.
    """
    with desk.act("network.add_organisation") as act:
        district = district_of(desk, act.connection)
        _check_spellings(act.connection, district.id, draft, "")
        if draft.part is not None and draft.zone_id is None:
            raise RuleBroken("zone_id", Rule.REQUIRED)
        organisation = Organisation(
            free_id(desk, act.connection, Organisation, district.id, draft.name),
            district.id,
            draft.name,
            draft.kind,
            draft.sector or draft.kind.sector,
            _aliases(draft),
        )
        act.put(organisation)
        if draft.zone_id is not None:
            _join(desk, act, draft.zone_id, organisation, draft.part or Part.MEMBER_AGENCY, draft.from_on)
        return done(act, organisation)


def edit_organisation(desk: Desk, organisation_id: str, draft: OrganisationDraft) -> Done[Organisation]:
    """Another name, kind, side or other aliases; its parts in zones change by joining and leaving only.

    Raises RuleBroken ALREADY_THERE at `name` or `aliases`.
    """
    with desk.act("network.edit_organisation") as act:
        old = rows.get(act.connection, Organisation, organisation_id)
        _check_spellings(act.connection, old.district_id, draft, old.id)
        sector = draft.sector or draft.kind.sector
        edited = replace(old, name=draft.name, kind=draft.kind, sector=sector, aliases=_aliases(draft))
        act.put(edited)
        return done(act, edited)


def _aliases(draft: OrganisationDraft) -> str | None:
    return json.dumps(draft.aliases, ensure_ascii=False) if draft.aliases else None


def _check_spellings(connection: Connection, district_id: str, draft: OrganisationDraft, own_id: str) -> None:
    for field, names in (("name", (draft.name,)), ("aliases", draft.aliases)):
        for name in names:
            found = storage.find_organisation(connection, district_id, name)
            if found is not None and found.id != own_id:
                raise RuleBroken(field, Rule.ALREADY_THERE)


# parts in zones


def add_dong(desk: Desk, zone_id: str, draft: DongDraft) -> Done[Dong]:
    """A dong, with its office, joins a zone; both are made where they are not known yet.

    Raises RuleBroken ALREADY_THERE at `name` when it is in a zone of that year then.
    """
    with desk.act("network.add_dong") as act:
        zone = rows.get(act.connection, Zone, zone_id, "zone_id")
        district = rows.get(act.connection, District, zone.district_id)
        dong = put_dong(act, district, draft.name)
        office = put_dong_office(act, district, dong)
        _join(desk, act, zone_id, office, Part.MEMBER_DONG, draft.from_on, field="name")
        return done(act, dong)


def join_zone(
    desk: Desk, zone_id: str, organisation_id: str, part: Part, from_on: date | None = None
) -> Done[Membership]:
    """An organisation takes a part in a zone. from_on None: since 1 January of the zone's year.

    A return after leaving is a row of its own. Raises RuleBroken: ALREADY_THERE at `organisation_id`
    when it is a member then (a dong: of any zone of that year), at `part` when another agency leads the
    zone then; NOT_A_CHOICE at `part` for a dong's part of an organisation that is no dong's office.
    """
    with desk.act("network.join_zone") as act:
        organisation = rows.get(act.connection, Organisation, organisation_id, "organisation_id")
        return done(act, _join(desk, act, zone_id, organisation, part, from_on))


def _join(
    desk: Desk,
    act: Act,
    zone_id: str,
    organisation: Organisation,
    part: Part,
    from_on: date | None,
    field: str = "organisation_id",
) -> Membership:
    zone = rows.get(act.connection, Zone, zone_id, "zone_id")
    since = from_on or date(zone.year, 1, 1)
    if part is Part.MEMBER_DONG and organisation.dong_id is None:
        raise RuleBroken("part", Rule.NOT_A_CHOICE)
    zones = [each.id for each in storage.zones_of_year(act.connection, zone.district_id, zone.year)]
    for member in storage.members(act.connection, zones):
        old = member.membership
        if old.until_on is not None and old.until_on < since:
            continue
        here = old.zone_id == zone.id
        if old.organisation_id == organisation.id and (here or part is old.part is Part.MEMBER_DONG):
            raise RuleBroken(field, Rule.ALREADY_THERE)
        if here and part is old.part is Part.LEAD_AGENCY:
            raise RuleBroken("part", Rule.ALREADY_THERE)
    row_id = free_id(desk, act.connection, Membership, zone.id, organisation.id)
    membership = Membership(row_id, zone.id, organisation.id, part, since)
    act.put(membership)
    return membership


def leave_zone(desk: Desk, membership_id: str, draft: LeaveDraft) -> Done[Membership]:
    """The last day of a membership, and why it ends; people and past records stay as they are.

    Raises RuleBroken at `until_on`: ALREADY_ENDED, END_BEFORE_START.
    """
    with desk.act("network.leave_zone") as act:
        old = rows.get(act.connection, Membership, membership_id)
        check_end(old.from_on, old.until_on, draft.until_on)
        left = replace(old, until_on=draft.until_on, reason=draft.reason)
        act.put(left)
        return done(act, left)


def check_end(from_on: date | None, until_on: date | None, last_day: date) -> None:
    """Something dated ends once, and not before it began. Raises RuleBroken at `until_on`."""
    if until_on is not None:
        raise RuleBroken("until_on", Rule.ALREADY_ENDED)
    check_period(from_on, last_day)


def check_period(from_on: date | None, until_on: date | None, field: str = "until_on") -> None:
    """A period does not end before it begins. Raises RuleBroken END_BEFORE_START at `field`."""
    if from_on is not None and until_on is not None and until_on < from_on:
        raise RuleBroken(field, Rule.END_BEFORE_START)


# lists to pick from


def zones(desk: Desk, year: int | None = None) -> tuple[ZoneChoice, ...]:
    """The zones of a year (None: of the year in force today) with their lead agencies of today."""
    with desk.database.snapshot() as connection:
        district = district_of(desk, connection)
        of_year = year or storage.year_in_force(connection, district.id, desk.today)
        return _zone_choices(desk, connection, district.id, of_year)


def zones_in_force(desk: Desk, on: date) -> tuple[ZoneChoice, ...]:
    """The zones that hold on a day: those of its year, or of the newest year before it, while it has none yet."""
    with desk.database.snapshot() as connection:
        district = district_of(desk, connection)
        return _zone_choices(desk, connection, district.id, storage.year_in_force(connection, district.id, on))


def _zone_choices(desk: Desk, connection: Connection, district_id: str, year: int | None) -> tuple[ZoneChoice, ...]:
    found = []
    for zone in storage.zones_of_year(connection, district_id, year):
        agency = storage.lead_agency(connection, zone.id, desk.today)
        found.append(
            ZoneChoice(
                zone.id, zone.no, zone.name, agency.id if agency else None, agency.name if agency else "", zone.year
            )
        )
    return tuple(found)


def dongs(desk: Desk, zone_id: str | None = None) -> tuple[Dong, ...]:
    """The dongs of the district, or today's members of a zone, in the order of reports."""
    with desk.database.snapshot() as connection:
        if zone_id is None:
            return tuple(storage.dongs(connection, district_of(desk, connection).id))
        members = storage.members_on(connection, (zone_id,), desk.today)
        return tuple(
            member.dong for member in members if member.dong is not None and member.membership.part is Part.MEMBER_DONG
        )


def organisations(desk: Desk, zone_id: str | None = None) -> tuple[OrganisationChoice, ...]:
    """The organisations of the district by name, or today's members of a zone: lead agency, dongs, agencies."""
    with desk.database.snapshot() as connection:
        found = _organisations(desk, connection, zone_id)
    return tuple(OrganisationChoice(each.id, each.name, each.kind, each.sector, each.dong_id) for each in found)


def _organisations(desk: Desk, connection: Connection, zone_id: str | None) -> list[Organisation]:
    if zone_id is None:
        return storage.organisations(connection, district_of(desk, connection).id)
    return [member.organisation for member in storage.members_on(connection, (zone_id,), desk.today)]


def people(desk: Desk, zone_id: str | None = None, on: date | None = None) -> tuple[PersonChoice, ...]:
    """Who holds a post on a day (None: today), in the district by name or in the organisations of a zone.

    Each person stands once, with the first post.
    """
    day = on or desk.today
    with desk.database.snapshot() as connection:
        wanted = [each.id for each in _organisations(desk, connection, zone_id)]
        found: dict[str, PersonChoice] = {}
        for role, person, employer in storage.posts(connection):
            if employer.id in wanted and holds(day, role.from_on, role.until_on) and person.id not in found:
                found[person.id] = PersonChoice(
                    person.id, person.name, employer.id, employer.name, role.role, role.title
                )
    if zone_id is None:
        return tuple(found.values())
    return tuple(sorted(found.values(), key=lambda person: wanted.index(person.organisation_id)))
