"""Names to write out behind `@` and `+` in the live line."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import TYPE_CHECKING

from chatdong_tui.domain.network_overview import PersonChoice
from chatdong_tui.ui.choosing import ranked
from chatdong_tui.ui.meeting.typed import TypedKind, kind_of
from chatdong_tui.usecases import minutes_line

if TYPE_CHECKING:
    from chatdong_tui.ui.meeting.live_screen import LiveSheet

OFFERED = 6


async def names_for(screen: LiveSheet, line: str, sought: str, register: Sequence[PersonChoice]) -> list[str]:
    """The first names that answer to what is typed: owners of an action, or people for a seat."""
    if kind_of(line) is TypedKind.SEAT:
        return seat_names(sought, register)
    found = await screen.ask(minutes_line.owner_choices, screen.meeting_id, sought, group="names") or ()
    ordered = ranked(sought, [(choice.name, choice.name) for choice in found])
    return list(dict.fromkeys(name for name, _ in ordered))[:OFFERED]


def seat_names(sought: str, register: Sequence[PersonChoice]) -> list[str]:
    """People of the register, with their organisation where a name occurs twice."""
    people = list({person.id: person for person in register}.values())
    times = Counter(person.name for person in people)
    names = [
        (f"{person.name} {person.organisation}" if times[person.name] > 1 else person.name, person.name)
        for person in people
    ]
    return [full for full, _ in ranked(sought, names)[:OFFERED]] if sought else []
