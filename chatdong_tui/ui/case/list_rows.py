"""A case in lists: pure, from the model to cells."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from chatdong_tui.usecases.case import CaseLine
from chatdong_tui.words import case_list as words
from chatdong_tui.words.case_flag import late_mark
from chatdong_tui.words.formats import screen_date
from chatdong_tui.words.labels import label


def day_text(day: date, today: date) -> str:
    """`03-18(목)` in today's year, `20-11-02` in another."""
    return screen_date(day) if day.year == today.year else f"{day:%y-%m-%d}"


def case_cells(line: CaseLine, today: date, gap: int) -> tuple[str, ...]:
    """The cells of a line of the list. gap: days without contact after which an open case says how many."""
    silent = (today - line.contacted_on).days
    contacted = day_text(line.contacted_on, today)
    if line.status.is_open and silent >= gap:
        contacted = words.SILENT.format(days=silent)
    return (
        line.case_no,
        label(line.status),
        label(line.crisis_level) if line.crisis_level else words.NONE,
        late_mark(line.late_as_of(today)),
        line.manager or words.NONE,
        contacted,
        label(line.household_type),
        line.dong,
        day_text(line.found_on, today),
    )


_FEW = 2
"""Case numbers that are spelled out of many."""


def some_numbers(numbers: Sequence[str]) -> str:
    """The first few case numbers."""
    few = words.COMMA.join(numbers[:_FEW])
    return few if len(numbers) <= _FEW else words.AND_MORE.format(cases=few)


def numbered(no: int, text: str) -> str:
    """A line with the digit that picks it; from the tenth on without one."""
    return words.NUMBERED.format(no=no, name=text) if no < 10 else words.UNNUMBERED.format(name=text)
