"""Money until the month's end: budget, spending and rate, summed in won and printed in thousands."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from chatdong_tui.document import Absent, Block, Cell, CellKind, Level, Paragraph, Row, RowKind, Table
from chatdong_tui.domain.budget import LineMoney, ZoneMoney, add_up
from chatdong_tui.domain.monthly import Ids, MonthRecords
from chatdong_tui.domain.won import Unit, splits
from chatdong_tui.reports import cells
from chatdong_tui.reports.trail import Trail
from chatdong_tui.reports.zone import name_of
from chatdong_tui.words import monthly as words
from chatdong_tui.words import provenance as rules
from chatdong_tui.words.formats import rate, won


def of_zone(records: MonthRecords, zone_id: str) -> ZoneMoney:
    """The money of a zone until the month's end."""
    lines = (line for line in records.lines if line.zone_id == zone_id)
    return add_up(lines, records.expenditures, changes=records.budget_changes)


@dataclass(frozen=True, slots=True)
class Amounts:
    """Budget and spending in won, and the rows that each is made of."""

    budget: int
    spent: int
    budget_by: Ids
    spent_by: Ids

    @property
    def left(self) -> int:
        return self.budget - self.spent


def amounts(lines: Iterable[LineMoney]) -> Amounts:
    """What these lines hold and what was spent of them."""
    each = list(lines)
    return Amounts(
        sum(money.budget for money in each),
        sum(money.spent for money in each),
        # A change between two of these lines is one row.
        tuple(dict.fromkeys(row_id for money in each for row_id in money.budget_by)),
        tuple(row_id for money in each for row_id in money.spent_by),
    )


def row(name: str, held: Amounts | None, trail: Trail, kind: RowKind = RowKind.BODY) -> Row:
    """Budget, spending, balance and rate in thousands of won; blank where nothing was reported."""
    if held is None:
        blank = Cell(Absent.BLANK, CellKind.WON)
        return Row((Cell(name), blank, blank, blank, Cell(Absent.BLANK, CellKind.PERCENT)), kind)
    trail.note((name, words.BUDGET), rules.BUDGET, held.budget_by)
    trail.note((name, words.SPENT), rules.SPENT, held.spent_by)
    trail.note((name, words.BALANCE), rules.BALANCE, (*held.budget_by, *held.spent_by))
    figures = (cells.amount(held.budget), cells.amount(held.spent), cells.amount(held.left))
    return Row((Cell(name), *figures, cells.percent(rate(held.spent, held.budget))), kind)


def note_own(lines: Iterable[LineMoney], trail: Trail) -> Amounts:
    """The agencies' own money, which is told apart from grants in a note."""
    own = amounts(lines)
    if own.budget:
        trail.note((rules.OWN, words.BUDGET), rules.OWN_BUDGET, own.budget_by)
        trail.note((rules.OWN, words.SPENT), rules.OWN_SPENT, own.spent_by)
    return own


def blocks(records: MonthRecords, reported: Callable[[str], bool], trail: Trail) -> list[Block]:
    """The table of a zone's items, or of the zones; its notes; a line when nothing is budgeted.

    The rate of a sum is the rate of the sums, never a mean of rates.
    """
    if not records.lines:
        return [Paragraph(words.NO_BUDGET)]
    several = len(records.zones) > 1
    each = _zones(records, reported) if several else _items(records)
    known = [money for _, lines in each if lines is not None for money in lines]
    rows = [row(name, None if lines is None else amounts(lines), trail) for name, lines in each]
    rows.append(row(words.SUM, amounts(known), trail, RowKind.TOTAL))
    titles = cells.head(
        words.ZONE if several else words.BUDGET_ITEM, words.BUDGET, words.SPENT, words.BALANCE, words.RATE_HEAD
    )
    found: list[Block] = [Table((20, 14, 14, 14, 10), (titles, *rows), words.MONEY_UNIT)]
    if any(splits(column, Unit.THOUSAND) for column in _columns([amounts(lines) for _, lines in each if lines])):
        found.append(Paragraph(words.ROUNDED, Level.NOTE))
    own = [of_zone(records, zone.zone.id) for zone in records.zones if reported(zone.zone.id)]
    told = note_own((money for zone in own for money in zone.own), trail)
    if told.budget:
        thousands = (won(cells.thousands(told.budget)), won(cells.thousands(told.spent)))
        found.append(Paragraph(words.OWN_MONEY.format(budget=thousands[0], spent=thousands[1]), Level.NOTE))
    return found


def _columns(each: list[Amounts]) -> list[list[int]]:
    return [[held.budget for held in each], [held.spent for held in each], [held.left for held in each]]


Named = tuple[str, tuple[LineMoney, ...] | None]
"""A row's name and its lines; None for a zone that reported nothing."""


def _items(records: MonthRecords) -> list[Named]:
    money = add_up(records.lines, records.expenditures, changes=records.budget_changes)
    return [(each.line.item, (each,)) for each in money.grants]


def _zones(records: MonthRecords, reported: Callable[[str], bool]) -> list[Named]:
    return [
        (name_of(zone), of_zone(records, zone.zone.id).grants if reported(zone.zone.id) else None)
        for zone in records.zones
    ]
