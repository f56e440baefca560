"""How households were found, and the nameless numbers of each route beside them, units apart (domain.md §3.4)."""

from __future__ import annotations

from chatdong_tui.document import Block, Cell, Level, Paragraph, Row, RowKind, Table
from chatdong_tui.domain.case_code import Route
from chatdong_tui.domain.monthly import MonthRecords
from chatdong_tui.domain.outreach import by_unit
from chatdong_tui.reports import case, cells
from chatdong_tui.words import outreach as words
from chatdong_tui.words.labels import label


def routes(records: MonthRecords) -> list[Block]:
    """By which routes households were found; as a table with the counts where there are any."""
    named: list[Block] = list(case.routes(records))
    if not records.outreach:
        return named
    units = [unit for unit, _ in by_unit((each.unit, each.count) for each in records.outreach)]
    counted = {each.route for each in records.found} | {each.route for each in records.outreach}
    rows = [_row(records, route, units) for route in Route if route in counted]
    sums = [sum(found.households for found in records.found)]
    sums += [sum(each.count for each in records.outreach if each.unit == unit) for unit in units]
    total = Row((Cell(words.SUM), *(cells.count(number) for number in sums)), RowKind.TOTAL)
    head = cells.head(words.ROUTE, words.FOUND, *(words.COUNTED.format(unit=unit) for unit in units))
    table = Table((18, 12, *([12] * len(units))), (head, *rows, total))
    return [Paragraph(words.BY_ROUTE, Level.CIRCLE), table, Paragraph(words.NAMELESS, Level.NOTE)]


def _row(records: MonthRecords, route: Route, units: list[str]) -> Row:
    found = sum(each.households for each in records.found if each.route is route)
    counted = dict(by_unit((each.unit, each.count) for each in records.outreach if each.route is route))
    return Row((Cell(label(route)), cells.count(found), *(cells.count(counted.get(unit)) for unit in units)))
