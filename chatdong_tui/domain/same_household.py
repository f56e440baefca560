"""Households that are one and the same: which look alike, and what must not be counted twice once merged."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from chatdong_tui.domain.case import Household, StatusEvent, in_order, status_of
from chatdong_tui.domain.case_code import MANAGED, Gender, HouseholdType, Route, Status


@dataclass(frozen=True, slots=True)
class Traits:
    """What is known of a household that may be there already. initials: the 초성 of its names, without spaces.

    birth_from: first year of the five-year band of birth.
    """

    dong_id: str
    household_type: HouseholdType
    birth_from: int | None = None
    gender: Gender | None = None
    initials: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Likeness:
    """In what two households of one type agree. name: in the 초성 of a name."""

    dong: bool
    births: bool
    name: bool

    @property
    def strength(self) -> int:
        """Sorts the likeliest first; the name tells most, then the dong."""
        return 4 * self.name + 2 * self.dong + self.births


def likeness(one: Traits, other: Traits) -> Likeness | None:
    """How alike two households are; None: not enough to ask about.

    In one dong, the type and the years of birth (where both are known) are enough; elsewhere the name
    and the years must agree too. Different genders, where both are known, are different people.
    """
    if one.household_type is not other.household_type:
        return None
    if one.gender is not None and other.gender is not None and one.gender is not other.gender:
        return None
    known = one.birth_from is not None and other.birth_from is not None
    if known and one.birth_from != other.birth_from:
        return None
    found = Likeness(one.dong_id == other.dong_id, known, bool(one.initials & other.initials))
    return found if found.dong or (found.name and found.births) else None


@dataclass(frozen=True, slots=True)
class Lookalike:
    """A household that might be the one in question, told by its newest case."""

    household_id: str
    likeness: Likeness
    case_id: str
    case_no: str
    dong: str
    zone_no: int
    household_type: HouseholdType
    status: Status
    found_on: date
    manager: str


@dataclass(frozen=True, slots=True)
class Track:
    """A case of a merged household and its course. root: the id under which the household counts."""

    root: str
    case_id: str
    zone_id: str
    dong_id: str
    route: Route
    episode: int
    found_on: date
    events: tuple[StatusEvent, ...]

    @property
    def over_on(self) -> date | None:
        """The day on which it ended for good; None while it goes on."""
        if status_of(self.events).is_open:
            return None
        return max((event.on_date for event in self.events), default=self.found_on)

    def managed_on(self, day: date) -> bool:
        """Whether the household was in case management at the end of that day."""
        return status_of(event for event in self.events if event.on_date <= day) in MANAGED


def _groups(tracks: Iterable[Track]) -> Iterator[list[Track]]:
    groups: defaultdict[str, list[Track]] = defaultdict(list)
    for track in tracks:
        groups[track.root].append(track)
    for found in groups.values():
        yield sorted(found, key=lambda track: (track.found_on, track.episode, track.case_id))


def found_again(tracks: Iterable[Track]) -> list[Track]:
    """The cases whose discovery is not that of a household: a merged household is found once."""
    return [track for group in _groups(tracks) for track in [each for each in group if each.episode == 1][1:]]


def managed_again(tracks: Iterable[Track], day: date) -> list[Track]:
    """The cases that are in case management on a day beside another case of the same household."""
    return [track for group in _groups(tracks) for track in [each for each in group if each.managed_on(day)][1:]]


def _spells(group: list[Track]) -> Iterator[list[Track]]:
    """The cases of a household that ran beside one another; one that began after the end is a new spell."""
    spell: list[Track] = []
    for track in group:
        if spell and all(each.over_on is not None and each.over_on < track.found_on for each in spell):
            yield spell
            spell = []
        spell.append(track)
    if spell:
        yield spell


def moved_again(tracks: Iterable[Track], counted: frozenset[Status]) -> list[tuple[Track, StatusEvent]]:
    """The moves to a counted status that another case of the same household had made before, while both ran.

    Moves that a case makes for the second time itself are not among them.
    """
    found: list[tuple[Track, StatusEvent]] = []
    for group in _groups(tracks):
        for spell in _spells(group):
            found += _moved_again(spell, counted)
    return found


def _moved_again(spell: list[Track], counted: frozenset[Status]) -> Iterator[tuple[Track, StatusEvent]]:
    made: dict[Status, str] = {}
    own: set[tuple[str, Status]] = set()
    case_of = {event.id: track for track in spell for event in track.events}
    for event in in_order(event for track in spell for event in track.events):
        if event.to_status not in counted or (event.case_id, event.to_status) in own:
            continue
        own.add((event.case_id, event.to_status))
        if made.setdefault(event.to_status, event.case_id) != event.case_id:
            yield case_of[event.id], event


def next_episode(episodes: Iterable[int]) -> int:
    """The number of the episode after these, which may come from households that were merged."""
    known = list(episodes)
    return max([len(known), *known]) + 1


def traits(household: Household, initials: frozenset[str]) -> Traits:
    """What is known of a household in the register."""
    return Traits(household.dong_id, household.household_type, household.birth_from, household.gender, initials)
