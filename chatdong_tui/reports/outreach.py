"""How households were found, and the nameless numbers of each route beside them, units apart (domain.md §3.4)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from chatdong_tui.document import Absent, Block, Cell, Level, Paragraph, Row, RowKind, Table
from chatdong_tui.domain.case_code import Route
from chatdong_tui.domain.monthly import MonthRecords
from chatdong_tui.domain.outreach import by_unit
from chatdong_tui.reports import case, cells
from chatdong_tui.reports.trail import Trail
from chatdong_tui.words import outreach as words
from chatdong_tui.words import provenance as rules
from chatdong_tui.words.labels import label


def routes(records: MonthRecords, trail: Trail) -> list[Block]:
    """By which routes households were found; as a table with the counts where there are any."""
    named: list[Block] = list(case.routes(records, trail))
    if not records.outreach:
        return named
    units = [unit for unit, _ in by_unit((each.unit, each.count) for each in records.outreach)]
    counted = {each.route for each in records.found} | {each.route for each in records.outreach}
    shown = [route for route in Route if route in counted]
    rows = [Row((Cell(label(route)), *_figures(records, label(route), [route], units, trail))) for route in shown]
    total = Row((Cell(words.SUM), *_figures(records, words.SUM, shown, units, trail)), RowKind.TOTAL)
    head = cells.head(words.ROUTE, words.FOUND, *(words.COUNTED.format(unit=unit) for unit in units))
    table = Table((18, 12, *([12] * len(units))), (head, *rows, total))
    return [Paragraph(words.BY_ROUTE, Level.CIRCLE), table, Paragraph(words.NAMELESS, Level.NOTE)]


def _figures(
    records: MonthRecords, name: str, wanted: Sequence[Route], units: list[str], trail: Trail
) -> Iterator[Cell]:
    """What was found by these routes, and what was counted in each unit; blank where nothing was reported."""
    found = tuple(case_id for route in wanted for case_id in case.by_route(records, route))
    yield trail.cell((name, words.FOUND), rules.FOUND, found)
    for unit in units:
        rows = [each for each in records.outreach if each.unit == unit and each.route in wanted]
        place = (name, words.COUNTED.format(unit=unit))
        number = sum(each.count for each in rows) if rows else None
        yield trail.amount(place, rules.COUNTED, tuple(each.id for each in rows), number, Absent.BLANK)
