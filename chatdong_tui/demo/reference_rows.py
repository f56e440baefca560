"""How rows of a source document are made: derived ids, so that every file has the same, and the source's name."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, TypeVar

from chatdong_tui.domain.budget import FundSource
from chatdong_tui.domain.identity import derived
from chatdong_tui.domain.programme import (
    MoneyAbsent,
    MoneyKind,
    ProgrammeFact,
    ProgrammeLine,
    ProgrammeMoney,
    ProgrammeNote,
)

Model = TypeVar("Model")


@dataclass(frozen=True, slots=True)
class Source:
    """A source document and the place that it is about; district '' where rows have none."""

    name: str
    district: str = ""

    def row(self, model: type[Model], key: str, **fields: Any) -> Model:
        """A row of a register. key: what is the only one of its kind in this source."""
        if self.district and "district" not in fields:
            fields["district"] = self.district
        make: Callable[..., Model] = model
        return make(id=derived("reference", self.name, model.__name__, key), reference=self.name, **fields)

    def money(
        self,
        programme_id: str,
        kind: MoneyKind,
        period: tuple[str, str],
        source: FundSource | None,
        amount: int | None,
        absent: MoneyAbsent | None = None,
    ) -> ProgrammeMoney:
        """amount in won."""
        row_id = derived("programme_money", programme_id, kind, source or "", *period)
        return ProgrammeMoney(row_id, programme_id, kind, *period, source, amount, absent)

    def lines(self, programme_id: str, *lines: tuple[str | None, str, str | None, int]) -> list[object]:
        """(part, item, basis, amount in 천원)."""
        return [
            ProgrammeLine(
                derived("programme_line", programme_id, place), programme_id, place, item, thousand * 1_000, part, basis
            )
            for place, (part, item, basis, thousand) in enumerate(lines, start=1)
        ]

    def notes(self, programme_id: str, *notes: tuple[str, str]) -> list[object]:
        """(as it is printed, what does not fit)."""
        return [
            ProgrammeNote(derived("programme_note", programme_id, place), programme_id, place, written, remark)
            for place, (written, remark) in enumerate(notes, start=1)
        ]

    def facts(self, programme_id: str, *facts: tuple[str, int, str] | tuple[str, int, str, str]) -> list[object]:
        """(name, number, unit) and perhaps a note."""
        return [
            ProgrammeFact(derived("programme_fact", programme_id, place), programme_id, place, *fact)
            for place, fact in enumerate(facts, start=1)
        ]
