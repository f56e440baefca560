"""What the live line can write out: names behind `@` and `+`, numbers of cases behind `#`."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from chatdong_tui.domain.carried import CaseChoice
from chatdong_tui.domain.network_overview import PersonChoice
from chatdong_tui.ui.choosing import ranked
from chatdong_tui.ui.meeting.typed import TypedKind, kind_of
from chatdong_tui.usecases import minutes_case, minutes_line
from chatdong_tui.words import minutes_screens as words
from chatdong_tui.words.labels import label

if TYPE_CHECKING:
    from chatdong_tui.ui.meeting.live_screen import LiveSheet

OFFERED = 6


@dataclass(frozen=True, slots=True)
class Offer:
    """text: what Tab writes; shown: what the help line says."""

    text: str
    shown: str


async def offers_for(screen: LiveSheet, line: str, sought: str, register: Sequence[PersonChoice]) -> list[Offer]:
    """The first that answer to what is typed: owners of an action, people for a seat, or cases."""
    kind = kind_of(line)
    if kind in (TypedKind.AGENDA, TypedKind.CASE):
        cases = await screen.ask(minutes_case.case_choices, screen.meeting_id, sought, group="names") or ()
        return [_case(choice) for choice in cases[:OFFERED]]
    if kind is TypedKind.SEAT:
        return [Offer(name, name) for name in seat_names(sought, register)]
    found = await screen.ask(minutes_line.owner_choices, screen.meeting_id, sought, group="names") or ()
    ordered = ranked(sought, [(choice.name, choice.name) for choice in found])
    return [Offer(name, name) for name in list(dict.fromkeys(name for name, _ in ordered))[:OFFERED]]


def _case(choice: CaseChoice) -> Offer:
    shown = words.CASE_SHORT.format(case_no=choice.case_no, dong=choice.dong, status=label(choice.status))
    return Offer(choice.case_no, shown)


def seat_names(sought: str, register: Sequence[PersonChoice]) -> list[str]:
    """People of the register, with their organisation where a name occurs twice."""
    people = list({person.id: person for person in register}.values())
    times = Counter(person.name for person in people)
    names = [
        (f"{person.name} {person.organisation}" if times[person.name] > 1 else person.name, person.name)
        for person in people
    ]
    return [full for full, _ in ranked(sought, names)[:OFFERED]] if sought else []
