"""The names of the network by which rows of a foreign table speak of it, read once for a whole table."""

from __future__ import annotations

from datetime import date

from chatdong_tui.domain.network import Dong, Membership, Organisation, Part, Zone, holds
from chatdong_tui.domain.network_names import split_dongs
from chatdong_tui.domain.refusal import Rule, RuleBroken
from chatdong_tui.storage import network as storage
from chatdong_tui.storage import rows
from chatdong_tui.storage.engine import Connection
from chatdong_tui.usecases.desk import Desk
from chatdong_tui.usecases.network import district_of
from chatdong_tui.words.importing import dong_of_office, squeezed


class Names:
    """Dongs, zones, organisations and people by what they are called."""

    def __init__(self, desk: Desk, connection: Connection) -> None:
        self.district = district_of(desk, connection)
        self.year = storage.year_in_force(connection, self.district.id, desk.today)
        self._years: dict[int, list[Zone]] = {}
        self.dongs = {squeezed(dong.name): dong for dong in storage.dongs(connection, self.district.id)}
        self.organisations: dict[str, Organisation] = {}
        for organisation in storage.organisations(connection, self.district.id):
            for name in reversed(storage.spellings(organisation)):
                self.organisations.setdefault(squeezed(name), organisation)
        for organisation in storage.organisations(connection, self.district.id):
            self.organisations[squeezed(organisation.name)] = organisation
        self.posts = storage.posts(connection)
        self._people: dict[str, dict[str, set[str]]] = {}
        for _, person, employer in self.posts:
            at = self._people.setdefault(squeezed(person.name), {}).setdefault(person.id, set())
            at.update(map(squeezed, storage.spellings(employer)))
        self._members: dict[str, list[tuple[Zone, Membership]]] = {}
        self._read_members(connection)
        self._zones: dict[tuple[str, date], Zone | None] = {}

    def _read_members(self, connection: Connection) -> None:
        years = [zone.year for zone in rows.select(connection, Zone, "district_id = ?", (self.district.id,))]
        for year in sorted(set(years)):
            self._years[year] = storage.zones_of_year(connection, self.district.id, year)
            zones = {zone.id: zone for zone in self._years[year]}
            for member in storage.members(connection, tuple(zones)):
                if member.membership.part is Part.MEMBER_DONG and member.organisation.dong_id is not None:
                    pair = (zones[member.membership.zone_id], member.membership)
                    self._members.setdefault(member.organisation.dong_id, []).append(pair)

    def dong(self, text: str) -> Dong:
        """The one dong of this name, with or without 동 or its office.

        Raises RuleBroken at `dong`: SEVERAL_DONGS where the text names more than one; UNKNOWN_RECORD.
        """
        known = self.dongs.get(squeezed(text))
        if known is not None:
            return known
        names = split_dongs(dong_of_office(text))
        if len(names) > 1:
            raise RuleBroken("dong", Rule.SEVERAL_DONGS)
        known = self.dongs.get(squeezed(names[0])) if names else None
        if known is None:
            raise RuleBroken("dong", Rule.UNKNOWN_RECORD)
        return known

    def zone_of(self, dong: Dong, day: date) -> Zone:
        """The zone of the dong on a day; for a day before the first year of this file, on its first day.

        Raises RuleBroken NOT_IN_ZONE at `dong`.
        """
        key = (dong.id, day)
        if key not in self._zones:
            first = min(self._years, default=day.year)
            on = max(day, date(first, 1, 1))
            fitting = (
                zone
                for zone, membership in self._members.get(dong.id, ())
                if zone.year == on.year and holds(on, membership.from_on, membership.until_on)
            )
            self._zones[key] = next(fitting, None)
        zone = self._zones[key]
        if zone is None:
            raise RuleBroken("dong", Rule.NOT_IN_ZONE)
        return zone

    def zone_no(self, text: str) -> Zone:
        """This year's zone of this number (`2`, `2권역`, `제2권역`). Raises RuleBroken UNKNOWN_RECORD at `zone`."""
        digits = "".join(sign for sign in text if sign.isdigit())
        for zone in self._years.get(self.year or 0, ()):
            if digits == str(zone.no) or (zone.name and squeezed(zone.name) == squeezed(text)):
                return zone
        raise RuleBroken("zone", Rule.UNKNOWN_RECORD)

    def dong_is_placed(self, dong: Dong, zone: Zone, since: date) -> bool:
        """Whether the dong takes part in a zone of that year then."""
        return any(
            other.year == zone.year and (membership.until_on is None or membership.until_on >= since)
            for other, membership in self._members.get(dong.id, ())
        )

    def organisation(self, text: str) -> Organisation:
        """Raises RuleBroken UNKNOWN_RECORD at `organisation`."""
        known = self.organisations.get(squeezed(text))
        if known is None:
            raise RuleBroken("organisation", Rule.UNKNOWN_RECORD)
        return known

    def person(self, text: str, field: str) -> str:
        """The id of somebody called so; `이름 기관` tells people of one name apart.

        Raises RuleBroken at `field`: UNKNOWN_RECORD, AMBIGUOUS.
        """
        found = self._people.get(squeezed(text))
        if found is None and " " in text:
            name, _, place = text.partition(" ")
            of_name = self._people.get(squeezed(name), {})
            found = {row_id: at for row_id, at in of_name.items() if squeezed(place) in at}
        if not found:
            raise RuleBroken(field, Rule.UNKNOWN_RECORD)
        if len(found) > 1:
            raise RuleBroken(field, Rule.AMBIGUOUS)
        return next(iter(found))
