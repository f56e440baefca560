"""Programmes as tables: their budget with its basis, and money by source and period, in 원, 천원 or 백만원.

The figures are computed in won and cut off when they are printed; sums are never sums of what is printed.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from chatdong_tui.domain.programme import MoneyAbsent
from chatdong_tui.domain.programme_table import Figure, MoneyTable, PartSum, ProgrammeMoneyTable
from chatdong_tui.domain.won import Rounding, Unit, in_unit, splits
from chatdong_tui.words import programme_tables as words
from chatdong_tui.words.formats import rate, won
from chatdong_tui.words.labels import label
from chatdong_tui.words.period import short_name


@dataclass(frozen=True, slots=True)
class TextRow:
    """A row as it is read. is_sum: it adds others up. key: the id of the row's record, '' for none."""

    cells: tuple[str, ...]
    is_sum: bool = False
    key: str = ""


@dataclass(frozen=True, slots=True)
class TextTable:
    """A table as it is read. splits: its printed rows do not add up to their printed sum."""

    titles: tuple[str, ...]
    rows: tuple[TextRow, ...]
    splits: bool = False


def figure_text(figure: Figure, unit: Unit, rounding: Rounding = Rounding.CUT) -> str:
    """`2,880`, `-` where the source has it, '' where nothing was reported."""
    if isinstance(figure, MoneyAbsent):
        return label(figure)
    return "" if figure is None else won(in_unit(figure, unit, rounding))


def money(table: ProgrammeMoneyTable, unit: Unit, rounding: Rounding = Rounding.CUT) -> TextTable:
    """재원 × 기간: the investment with its sources, the execution, and how much of the one the other is."""
    titles = (words.SOURCE, words.SUM, *map(short_name, table.periods))
    rows = [
        *_money_rows(table.investment, unit, rounding),
        *_money_rows(table.execution, unit, rounding),
        TextRow(
            (
                words.RATE,
                _percent(table.execution.total, table.investment.total),
                *map(_percent, table.execution.totals, table.investment.totals),
            )
        ),
    ]
    both = (table.investment, table.execution)
    return TextTable(titles, tuple(rows), any(_splits(each, unit, rounding) for each in both))


def _money_rows(table: MoneyTable, unit: Unit, rounding: Rounding) -> Iterator[TextRow]:
    def texts(figures: Iterable[Figure]) -> tuple[str, ...]:
        return tuple(figure_text(figure, unit, rounding) for figure in figures)

    yield TextRow((label(table.kind), *texts((table.total, *table.totals))), is_sum=True)
    for row in table.rows:
        if row.source is not None:
            yield TextRow((words.OF_SOURCE.format(source=label(row.source)), *texts((row.total, *row.cells))))


def _percent(part: Figure, whole: Figure) -> str:
    if not isinstance(part, int) or not isinstance(whole, int):
        return ""
    found = rate(part, whole)
    return words.NO_RATE if found is None else f"{found}"


def _splits(table: MoneyTable, unit: Unit, rounding: Rounding) -> bool:
    sums = [(row.total, row.cells) for row in table.rows] + [(table.total, table.totals)]
    sums += [(total, tuple(row.cells[place] for row in table.rows)) for place, total in enumerate(table.totals)]
    return any(splits([each for each in cells if isinstance(each, int)], unit, rounding) for _, cells in sums)


def execution_lines(table: ProgrammeMoneyTable, unit: Unit) -> tuple[str, ...]:
    """`집행률 74.7%(2,150 ÷ 2,880)`, and against what was invested where the execution is reported."""
    spent, planned = table.execution.total, table.investment.total
    if not isinstance(spent, int) or not isinstance(planned, int):
        return ()

    def line(template: str, whole: int) -> str:
        return template.format(
            rate=_percent(spent, whole), part=won(in_unit(spent, unit)), whole=won(in_unit(whole, unit))
        )

    found = [line(words.EXECUTED, planned)]
    if table.comparable is not None and table.comparable != planned:
        found.append(line(words.EXECUTED_OF_REPORTED, table.comparable))
    return tuple(found)


def budget(parts: tuple[PartSum, ...], unit: Unit, rounding: Rounding = Rounding.CUT) -> TextTable:
    """편성목 · 세부내역 · 산출내역 · 금액; a part of several lines is summed up above them."""

    def money_text(amount: int) -> str:
        return won(in_unit(amount, unit, rounding))

    rows: list[TextRow] = []
    for part in parts:
        several = len(part.lines) > 1 and bool(part.part)
        if several:
            rows.append(TextRow((part.part, "", "", money_text(part.amount)), is_sum=True))
        for line in part.lines:
            name = "" if several else part.part
            rows.append(TextRow((name, line.item, line.basis or "", money_text(line.amount)), key=line.id))
    amounts = [line.amount for part in parts for line in part.lines]
    rows.append(TextRow((words.TOTAL, "", "", money_text(sum(amounts))), is_sum=True))
    groups = [amounts, *([line.amount for line in part.lines] for part in parts)]
    titles = (words.PART, words.ITEM, words.BASIS, words.AMOUNT)
    return TextTable(titles, tuple(rows), any(splits(group, unit, rounding) for group in groups))
