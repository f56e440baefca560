"""A programme as it is shown: with its budget, its money, its figures and remarks, and the parts of a plan."""

from __future__ import annotations

from dataclasses import dataclass

from chatdong_tui.domain.programme import CityDistrict, Programme, ProgrammeFact, ProgrammeLine, ProgrammeNote
from chatdong_tui.domain.programme_table import PartSum, ProgrammeMoneyTable
from chatdong_tui.domain.won import Unit


@dataclass(frozen=True, slots=True)
class ProgrammeItem:
    """A programme in a list. budget: what its lines add up to, in won; None without lines. parts: how many it has."""

    programme: Programme
    budget: int | None
    parts: int

    @property
    def id(self) -> str:
        return self.programme.id


@dataclass(frozen=True, slots=True)
class ProgrammePage:
    """A programme with all that hangs on it; the sums are computed. budget: in won, None without lines.

    plan: the programme that this one is a part of; parts: those that are part of this one.
    """

    programme: Programme
    plan: Programme | None
    parts: tuple[ProgrammeItem, ...]
    budget_parts: tuple[PartSum, ...]
    budget: int | None
    money: ProgrammeMoneyTable
    facts: tuple[ProgrammeFact, ...]
    notes: tuple[ProgrammeNote, ...]
    districts: tuple[CityDistrict, ...]

    @property
    def unit(self) -> Unit:
        """What its money is printed in; 천원 where nothing is said."""
        return self.programme.unit or Unit.THOUSAND

    @property
    def lines(self) -> tuple[ProgrammeLine, ...]:
        return tuple(line for part in self.budget_parts for line in part.lines)
