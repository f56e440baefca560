"""Money of a programme as a table: periods of uneven length by source, sums by row and column, what was executed."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from chatdong_tui.domain.budget import FundSource
from chatdong_tui.domain.period import Period
from chatdong_tui.domain.programme import MoneyAbsent, MoneyKind, ProgrammeLine, ProgrammeMoney

Figure = int | MoneyAbsent | None
"""Won; or that the source prints `-`; or None, not reported. None of the three is another."""


@dataclass(frozen=True, slots=True)
class MoneyRow:
    """A source's line; source None: all sources in one figure. cells: one a period of the table."""

    source: FundSource | None
    cells: tuple[Figure, ...]
    total: Figure


@dataclass(frozen=True, slots=True)
class MoneyTable:
    """Investment or execution, in won. totals: by period, over the sources; total: of everything."""

    kind: MoneyKind
    periods: tuple[Period, ...]
    rows: tuple[MoneyRow, ...]
    totals: tuple[Figure, ...]
    total: Figure


@dataclass(frozen=True, slots=True)
class ProgrammeMoneyTable:
    """Both tables over the same periods.

    comparable: what was invested in the periods whose execution is reported, in won; None where there is none.
    """

    periods: tuple[Period, ...]
    investment: MoneyTable
    execution: MoneyTable
    comparable: int | None


@dataclass(frozen=True, slots=True)
class PartSum:
    """A part (편성목) of a budget and what its lines add up to, in won. part '': lines without one."""

    part: str
    lines: tuple[ProgrammeLine, ...]
    amount: int


def added(figures: Iterable[Figure]) -> Figure:
    """What was reported, added up; `-` where nothing but `-` was, None where nothing was said."""
    known = tuple(figures)
    numbers = [figure for figure in known if isinstance(figure, int)]
    if numbers:
        return sum(numbers)
    return MoneyAbsent.NONE if MoneyAbsent.NONE in known else None


def money_table(money: Sequence[ProgrammeMoney]) -> ProgrammeMoneyTable:
    """The tables of a programme. A period that only one of them has stays empty in the other."""
    periods = tuple(sorted({Period(one.from_month, one.until_month) for one in money}))
    invested = _table(MoneyKind.INVESTMENT, money, periods)
    executed = _table(MoneyKind.EXECUTION, money, periods)
    pairs = zip(invested.totals, executed.totals, strict=True)
    both = [plan for plan, spent in pairs if isinstance(plan, int) and isinstance(spent, int)]
    return ProgrammeMoneyTable(periods, invested, executed, sum(both) if both else None)


def _table(kind: MoneyKind, money: Sequence[ProgrammeMoney], periods: tuple[Period, ...]) -> MoneyTable:
    own = [one for one in money if one.kind is kind]
    cells = {(one.fund_source, Period(one.from_month, one.until_month)): _figure(one) for one in own}
    present = {one.fund_source for one in own}
    sources: list[FundSource | None] = [source for source in FundSource if source in present]
    if None in present:
        sources.append(None)
    rows = []
    for source in sources:
        figures = tuple(cells.get((source, period)) for period in periods)
        rows.append(MoneyRow(source, figures, added(figures)))
    totals = tuple(added(row.cells[place] for row in rows) for place in range(len(periods)))
    return MoneyTable(kind, periods, tuple(rows), totals, added(totals))


def _figure(money: ProgrammeMoney) -> Figure:
    return money.amount if money.amount is not None else money.absent


def parts_of(lines: Sequence[ProgrammeLine]) -> tuple[PartSum, ...]:
    """The parts of a budget in the order in which they first stand, each with its lines and its sum."""
    parts: dict[str, list[ProgrammeLine]] = {}
    for line in lines:
        parts.setdefault(line.part or "", []).append(line)
    return tuple(PartSum(part, tuple(own), sum(line.amount for line in own)) for part, own in parts.items())


def budget_total(lines: Iterable[ProgrammeLine]) -> int:
    """What all lines add up to, in won."""
    return sum(line.amount for line in lines)
