"""Which zone a screen about one zone shows: the desk's own at first, the others one key further."""

from __future__ import annotations

from dataclasses import dataclass

from chatdong_tui.domain.network_overview import ZoneChoice
from chatdong_tui.usecases import network
from chatdong_tui.usecases.desk import Desk
from chatdong_tui.words.labels import zone_name


@dataclass(frozen=True, slots=True)
class ZoneShown:
    """zones: those in force today. at: the place of the one shown."""

    zones: tuple[ZoneChoice, ...]
    at: int = 0

    @property
    def id(self) -> str:
        """'' where there is no zone."""
        return self.zones[self.at].id if self.zones else ""

    @property
    def name(self) -> str:
        return zone_name(self.zones[self.at].no, self.zones[self.at].name) if self.zones else ""

    def month(self, wanted: str) -> str:
        """A month (`YYYY-MM`) to begin with: the wanted one, or where the zones are not those of its year yet (or
        are those of the next), the month of their own year that is nearest to it."""
        if not self.zones or wanted[:4] == str(self.zones[self.at].year):
            return wanted
        year = self.zones[self.at].year
        return f"{year}-12" if wanted > str(year) else f"{year}-01"

    def starting_at(self, zone_id: str | None) -> ZoneShown:
        """The same at another zone, if that is among them."""
        places = [at for at, zone in enumerate(self.zones) if zone.id == zone_id]
        return ZoneShown(self.zones, places[0]) if places else self

    def next(self) -> ZoneShown:
        """The zone after this one; the first after the last."""
        return ZoneShown(self.zones, (self.at + 1) % len(self.zones)) if self.zones else self


def own_zone(desk: Desk) -> ZoneShown:
    """The zones, at the desk's own or the one with its number; at the first for the 구청."""
    place = desk.place()
    zones = network.zones(desk)
    own = place.zone
    found = [at for at, zone in enumerate(zones) if own is not None and own.id == zone.id]
    like = [at for at, zone in enumerate(zones) if own is not None and own.no == zone.no]
    return ZoneShown(zones, next(iter(found or like), 0))
