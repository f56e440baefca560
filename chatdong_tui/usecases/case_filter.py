"""Conditions of the case list under a name: those the program brings along, and those a person keeps."""

from __future__ import annotations

from dataclasses import asdict, dataclass, fields
from datetime import date, timedelta
from typing import Any

from chatdong_tui.domain.case_clock import FlagKind
from chatdong_tui.domain.case_code import CrisisLevel, Status
from chatdong_tui.domain.network import Dong, Part
from chatdong_tui.domain.privacy import holds_resident_number
from chatdong_tui.domain.refusal import Rule, RuleBroken
from chatdong_tui.storage import case_filter as stored
from chatdong_tui.storage import network
from chatdong_tui.storage.case_roster import CaseFilter, CaseOrder
from chatdong_tui.storage.engine import Connection
from chatdong_tui.usecases.case import late, without_contact
from chatdong_tui.usecases.desk import Change, Desk, Done
from chatdong_tui.words import case_filter as words

CLOSING_DAYS = 14
"""A plan that ends within so many days brings its case near closure (종결 임박)."""

NAME_LENGTH = 40
_NOTHING_SHOWN = Change(frozenset(), frozenset())


@dataclass(frozen=True, slots=True)
class NamedFilter:
    """shipped: the program brings it along, so it is neither replaced nor removed."""

    name: str
    wanted: CaseFilter
    shipped: bool


def named_filters(desk: Desk) -> tuple[NamedFilter, ...]:
    """The conditions to choose from: those brought along, for today and this desk, then the kept ones by name.

    Raises RuleBroken(UNKNOWN_RECORD) in a file that was never set up.
    """
    brought = _shipped(desk)
    with desk.database.snapshot() as connection:
        kept = stored.every(connection)
    found = [NamedFilter(name, _filter(body, desk.today), shipped=False) for name, body in kept]
    return (*brought, *(each for each in found if each.name not in {one.name for one in brought}))


def _shipped(desk: Desk) -> tuple[NamedFilter, ...]:
    place = desk.place()
    zone_id = place.zone.id if place.zone else None
    found = [
        (words.WITHOUT_CONTACT.format(days=desk.settings.contact_gap_days), without_contact(desk, zone_id)),
        (words.CLOSING, closing_soon(desk, zone_id)),
        (words.LATE, late(desk, zone_id)),
    ]
    if place.person is not None:
        mine = CaseFilter(manager_id=place.person.id, open_only=True, order=CaseOrder.CONTACTED_ON)
        found.insert(0, (words.MINE, mine))
    with desk.database.snapshot() as connection:
        for dong in _dongs(connection, place.district.id, zone_id, desk.today):
            found.append((dong.name, CaseFilter(dong_id=dong.id, open_only=True)))
    return tuple(NamedFilter(name, wanted, shipped=True) for name, wanted in found)


def _dongs(connection: Connection, district_id: str, zone_id: str | None, today: date) -> list[Dong]:
    """The member dongs of the desk's zone today, or all of the district."""
    if zone_id is None:
        return network.dongs(connection, district_id)
    members = network.members_on(connection, (zone_id,), today)
    return [each.dong for each in members if each.dong is not None and each.membership.part is Part.MEMBER_DONG]


def closing_soon(desk: Desk, zone_id: str | None = None) -> CaseFilter:
    """Cases in service whose plan ends within CLOSING_DAYS or has ended, by contact."""
    until = desk.today + timedelta(days=CLOSING_DAYS)
    return CaseFilter(zone_id=zone_id, open_only=True, ends_by=until, order=CaseOrder.CONTACTED_ON)


def save_filter(desk: Desk, name: str, wanted: CaseFilter) -> Done[NamedFilter]:
    """Keep conditions under a name, on this computer only; those under the same name before are replaced.

    A day in them is kept as its distance from today. Raises RuleBroken: name REQUIRED, TOO_LONG,
    ALREADY_THERE for one that the program brings along; name, text RESIDENT_NUMBER.
    """
    for field, text in (("name", name), ("text", wanted.text)):
        # Before the line ends in it are gone: they tell a number that is spread over lines.
        if holds_resident_number(text):
            raise RuleBroken(field, Rule.RESIDENT_NUMBER)
    name = " ".join(name.split())
    if not name:
        raise RuleBroken("name", Rule.REQUIRED)
    if len(name) > NAME_LENGTH:
        raise RuleBroken("name", Rule.TOO_LONG, limit=NAME_LENGTH)
    if name in {each.name for each in _shipped(desk)}:
        raise RuleBroken("name", Rule.ALREADY_THERE)
    with desk.database.atomic() as connection:
        stored.save(connection, name, _body(wanted, desk.today))
    return Done(NamedFilter(name, wanted, shipped=False), _NOTHING_SHOWN, "filter.save")


def remove_filter(desk: Desk, name: str) -> Done[None]:
    """Forget kept conditions. Raises RuleBroken(UNKNOWN_RECORD) at name where there are none."""
    with desk.database.atomic() as connection:
        if not stored.remove(connection, name):
            raise RuleBroken("name", Rule.UNKNOWN_RECORD)
    return Done(None, _NOTHING_SHOWN, "filter.remove")


_CODES = {"status": Status, "order": CaseOrder, "level": CrisisLevel, "flag": FlagKind}
_DAYS = frozenset(("no_contact_since", "late_by", "ends_by"))


def _body(wanted: CaseFilter, today: date) -> dict[str, Any]:
    usual = asdict(CaseFilter())
    said = {name: value for name, value in asdict(wanted).items() if value != usual[name]}
    return {name: (value - today).days if name in _DAYS else value for name, value in said.items()}


def _filter(body: dict[str, Any], today: date) -> CaseFilter:
    """The conditions that were kept; one that is not understood (any more) is left out."""
    known = {field.name for field in fields(CaseFilter)}
    found: dict[str, Any] = {}
    for name, value in body.items():
        try:
            if name in _DAYS:
                found[name] = today + timedelta(days=value)
            elif name in known:
                found[name] = _CODES[name](value) if name in _CODES else value
        except (ValueError, TypeError, OverflowError):
            continue
    return CaseFilter(**found)
