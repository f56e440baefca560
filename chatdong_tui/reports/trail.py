"""The figures of a report as they are put on the page, each with its rule and the records that it counts."""

from __future__ import annotations

from collections.abc import Sequence

from chatdong_tui.document import Absent, Cell, Provenance
from chatdong_tui.domain.monthly import Ids
from chatdong_tui.reports import cells
from chatdong_tui.words.provenance import named

_NTH = "({})"


class Trail:
    """What a report notes while it is made; `found` is the provenance of its Document.

    A figure is called by where it stands: the name of its row and the title of its column. One that stands
    in two places of a report is noted once.
    """

    def __init__(self) -> None:
        self._found: dict[str, Provenance] = {}

    @property
    def found(self) -> tuple[Provenance, ...]:
        """In the order in which the figures were noted."""
        return tuple(self._found.values())

    def note(self, place: Sequence[str], rule: str, ids: Ids) -> None:
        """A figure that is printed otherwise than as a count: in a sentence, or as an amount."""
        name, number = named(*place), 1
        # Two rows of a table can be called alike; the second figure of a name is another one.
        while (known := self._found.get(named(name, _NTH.format(number) if number > 1 else ""))) is not None:
            if (known.rule, known.row_ids) == (rule, ids):
                return
            number += 1
        figure = named(name, _NTH.format(number) if number > 1 else "")
        self._found[figure] = Provenance(figure, rule, ids)

    def cell(self, place: Sequence[str], rule: str, ids: Ids | None) -> Cell:
        """The cell of a count: as many as there are ids; blank where nothing was reported (None)."""
        if ids is None:
            return cells.count(None)
        self.note(place, rule, ids)
        return cells.count(len(ids))

    def amount(self, place: Sequence[str], rule: str, ids: Ids, number: int | None, nothing: Absent) -> Cell:
        """The cell of what the weights of its rows come to; `nothing` stands for None."""
        if number is not None:
            self.note(place, rule, ids)
        return cells.count(number, nothing)
