"""Money until the month's end: budget, spending and rate, summed in won and printed in thousands."""

from __future__ import annotations

from collections.abc import Callable

from chatdong_tui.document import Absent, Block, Cell, CellKind, Level, Paragraph, Row, RowKind, Table
from chatdong_tui.domain.budget import FundSource, ZoneMoney, add_up
from chatdong_tui.domain.monthly import MonthRecords
from chatdong_tui.reports import cells
from chatdong_tui.reports.zone import name_of
from chatdong_tui.words import monthly as words
from chatdong_tui.words.formats import rate, won


def of_zone(records: MonthRecords, zone_id: str) -> ZoneMoney:
    """The money of a zone until the month's end."""
    return add_up((line for line in records.lines if line.zone_id == zone_id), records.expenditures)


Amounts = tuple[int, int]
"""Budget and spending in won."""


def _row(names: list[Cell], amounts: Amounts | None, kind: RowKind = RowKind.BODY) -> Row:
    if amounts is None:
        blank = Cell(Absent.BLANK, CellKind.WON)
        return Row((*names, blank, blank, blank, Cell(Absent.BLANK, CellKind.PERCENT)), kind)
    budget, spent = amounts
    figures = (cells.amount(budget), cells.amount(spent), cells.amount(budget - spent))
    return Row((*names, *figures, cells.percent(rate(spent, budget))), kind)


def blocks(records: MonthRecords, reported: Callable[[str], bool]) -> list[Block]:
    """The table of a zone's items, or of the zones; its notes; a line when nothing is budgeted.

    The rate of a sum is the rate of the sums, never a mean of rates.
    """
    if not records.lines:
        return [Paragraph(words.NO_BUDGET)]
    if len(records.zones) > 1:
        first, each = words.ZONE, _zones(records, reported)
    else:
        first, each = words.BUDGET_ITEM, _items(records)
    known = [amounts for _, amounts in each if amounts is not None]
    total = (sum(budget for budget, _ in known), sum(spent for _, spent in known))
    rows = [_row([Cell(name)], amounts) for name, amounts in each]
    rows.append(_row([Cell(words.SUM)], total, RowKind.TOTAL))
    titles = cells.head(first, words.BUDGET, words.SPENT, words.BALANCE, words.RATE_HEAD)
    found: list[Block] = [Table((20, 14, 14, 14, 10), (titles, *rows), words.MONEY_UNIT)]
    if any(sum(map(cells.thousands, column)) != cells.thousands(sum(column)) for column in _columns(known)):
        found.append(Paragraph(words.ROUNDED, Level.NOTE))
    own = [of_zone(records, zone.zone.id) for zone in records.zones if reported(zone.zone.id)]
    if own_budget := sum(money.own_budget for money in own):
        spent = won(cells.thousands(sum(money.own_spent for money in own)))
        note = words.OWN_MONEY.format(budget=won(cells.thousands(own_budget)), spent=spent)
        found.append(Paragraph(note, Level.NOTE))
    return found


def _columns(each: list[Amounts]) -> list[list[int]]:
    return [
        [budget for budget, _ in each],
        [spent for _, spent in each],
        [budget - spent for budget, spent in each],
    ]


def _items(records: MonthRecords) -> list[tuple[str, Amounts | None]]:
    money = add_up(records.lines, records.expenditures)
    return [
        (each.line.item, (each.line.amount, each.spent))
        for each in money.lines
        if each.line.fund_source is not FundSource.SELF_FUNDING
    ]


def _zones(records: MonthRecords, reported: Callable[[str], bool]) -> list[tuple[str, Amounts | None]]:
    found: list[tuple[str, Amounts | None]] = []
    for zone in records.zones:
        money = of_zone(records, zone.zone.id)
        amounts = (money.budget, money.spent) if reported(zone.zone.id) else None
        found.append((name_of(zone), amounts))
    return found
