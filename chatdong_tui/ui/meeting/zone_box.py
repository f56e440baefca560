"""A field for the zone of a meeting; for a kind that can be the district's, the whole district too."""

from __future__ import annotations

from collections.abc import Iterable

from chatdong_tui.domain.meeting_code import MeetingKind
from chatdong_tui.domain.network_overview import ZoneChoice
from chatdong_tui.domain.refusal import Rule, RuleBroken
from chatdong_tui.ui.widgets.choice_box import ChoiceBox
from chatdong_tui.words import meeting_screens_year as words
from chatdong_tui.words.labels import zone_name

_DISTRICT = "district"


class ZoneBox(ChoiceBox):
    """Reads as the id of a zone, or None for the whole district."""

    def __init__(self) -> None:
        super().__init__([])
        self._zones: list[tuple[object, str]] = []

    def offer(self, zones: Iterable[ZoneChoice]) -> None:
        """The zones to choose from."""
        self._zones = [(zone.id, zone_name(zone.no, zone.name)) for zone in zones]
        self.choices = [*self._zones, (_DISTRICT, words.WHOLE_DISTRICT)]

    def fit(self, kind: object) -> None:
        """Offer the whole district only for a kind of meeting that can be its."""
        of_zone = isinstance(kind, MeetingKind) and kind.of_zone
        fitting = [*self._zones, *([] if of_zone else [(_DISTRICT, words.WHOLE_DISTRICT)])]
        if fitting != self.choices:
            self.choices = fitting

    @property
    def zone_id(self) -> str | None:
        """The zone that is chosen; None for the district, or while nothing is."""
        return None if self.value in (None, _DISTRICT) else str(self.value)

    def read(self) -> object:
        """The zone, None for the district. Raises RuleBroken(REQUIRED) when nothing is chosen."""
        if super().read() is None:
            raise RuleBroken("", Rule.REQUIRED)
        return self.zone_id

    def write(self, value: object) -> None:
        """Choose a zone, or (None) the district."""
        super().write(_DISTRICT if value is None else value)
