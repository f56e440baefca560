"""What the calendar shows of a year, read in one go."""

from __future__ import annotations

from dataclasses import dataclass

from chatdong_tui.domain.due import Due, Whose
from chatdong_tui.domain.network import Zone
from chatdong_tui.usecases import deadline
from chatdong_tui.usecases.desk import Desk


@dataclass(frozen=True, slots=True)
class YearSeen:
    """A year's list, and the zones among which the 구청 turns."""

    dues: tuple[Due, ...]
    own: Zone | None
    zones: tuple[Zone, ...]


def year_seen(desk: Desk, year: int, whose: Whose, zone_no: int | None) -> YearSeen:
    """What the screen shows."""
    zones = tuple(deadline.zones_of_year(desk, year))
    return YearSeen(deadline.year_list(desk, year, whose, zone_no), desk.place().zone, zones)
