"""The budgets of programmes and zones as plain data and as lines of text, figure by figure."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from chatdong_tui.domain.budget import ZoneMoney
from chatdong_tui.domain.network import Zone
from chatdong_tui.domain.programme import MoneyAbsent
from chatdong_tui.domain.programme_page import ProgrammePage
from chatdong_tui.domain.programme_table import Figure, MoneyTable
from chatdong_tui.domain.won import Unit, in_unit
from chatdong_tui.reports import programme as tables
from chatdong_tui.words import programme_tables as words
from chatdong_tui.words.formats import rate, won
from chatdong_tui.words.labels import label, zone_name
from chatdong_tui.words.period import short_name


def programme_data(page: ProgrammePage) -> dict[str, Any]:
    """A programme. Amounts are in won; `printed` is what stands in the source, in its unit."""
    unit = page.unit
    return {
        "id": page.programme.id,
        "district": page.programme.district,
        "name": page.programme.name,
        "reference": page.programme.reference,
        "account": page.programme.account,
        "unit": str(unit),
        "lines": [
            {
                "part": line.part,
                "item": line.item,
                "basis": line.basis,
                "amount": line.amount,
                "printed": in_unit(line.amount, unit),
            }
            for line in page.lines
        ],
        "parts": [{"part": part.part, "amount": part.amount} for part in page.budget_parts],
        "total": page.budget,
        "investment": _money_data(page.money.investment),
        "execution": _money_data(page.money.execution),
        "notes": [{"written": note.written, "remark": note.remark} for note in page.notes],
    }


def _figure(figure: Figure) -> int | str | None:
    return str(label(figure)) if isinstance(figure, MoneyAbsent) else figure


def _money_data(table: MoneyTable) -> dict[str, Any] | None:
    if not table.rows:
        return None
    return {
        "periods": [
            {"name": short_name(each), "from": each.from_month, "until": each.until_month} for each in table.periods
        ],
        "sources": [
            {
                "source": None if row.source is None else str(row.source),
                "amounts": [_figure(cell) for cell in row.cells],
                "total": _figure(row.total),
            }
            for row in table.rows
        ],
        "amounts": [_figure(total) for total in table.totals],
        "total": _figure(table.total),
    }


def zone_data(zone: Zone, agency: str, money: ZoneMoney) -> dict[str, Any]:
    """A zone's own budget of a year, in won."""
    found = rate(money.spent, money.budget)
    return {
        "zone": zone.no,
        "agency": agency,
        "budget": money.budget,
        "spent": money.spent,
        "left": money.left,
        "rate": None if found is None else str(found),
        "lines": [
            {
                "item": each.line.item,
                "fund_source": str(each.line.fund_source),
                "basis": each.line.basis,
                "amount": each.line.amount,
                "budget": each.budget,
                "spent": each.spent,
                "left": each.left,
            }
            for each in money.lines
        ],
    }


def programme_lines(page: ProgrammePage) -> Iterator[str]:
    """A programme as text: one row a line, cells parted by ` | `."""
    one = page.programme
    title = words.HEADING.format(district=one.district, name=one.name)
    mark = f" {words.REFERENCE_MARK.format(name=one.reference)}" if one.reference else ""
    yield f"{title}{mark} {words.UNIT_NOTE[page.unit]}"
    if page.budget_parts:
        yield from _table(tables.budget(page.budget_parts, page.unit))
    if page.money.periods:
        yield from _table(tables.money(page.money, page.unit))
        yield from tables.execution_lines(page.money, page.unit)
    for note in page.notes:
        yield words.NOTE.format(written=note.written, remark=note.remark)


def zone_lines(year: int, zones: Sequence[tuple[Zone, str, ZoneMoney]]) -> Iterator[str]:
    """The zones' own budgets as text, in 천원."""
    yield f"{words.ZONES.format(year=year)} {words.UNIT_NOTE[Unit.THOUSAND]}"
    yield " | ".join((words.ZONE, words.AGENCY, words.ZONE_BUDGET, words.ZONE_SPENT, words.ZONE_LEFT, words.RATE))
    for zone, agency, money in zones:
        found = rate(money.spent, money.budget)
        amounts = (won(in_unit(each, Unit.THOUSAND)) for each in (money.budget, money.spent, money.left))
        name = zone_name(zone.no, zone.name)
        yield " | ".join((name, agency, *amounts, words.NO_RATE if found is None else str(found)))


def _table(table: tables.TextTable) -> Iterator[str]:
    yield " | ".join(table.titles)
    for row in table.rows:
        yield " | ".join(row.cells)
    if table.splits:
        yield words.CUT_NOTE
