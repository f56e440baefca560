"""The page of a programme as lines: its fields, its budget, its money by period, figures, remarks, 자치구."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from chatdong_tui.domain.programme import CityDistrict
from chatdong_tui.domain.programme_page import ProgrammeItem, ProgrammePage
from chatdong_tui.domain.programme_table import Figure
from chatdong_tui.domain.won import Unit, in_unit
from chatdong_tui.reports import programme as tables
from chatdong_tui.ui.inert import fit
from chatdong_tui.ui.widgets.bars import HEADING, Bar
from chatdong_tui.ui.widgets.plain_list import Line
from chatdong_tui.ui.wrapping import wrap
from chatdong_tui.words import programme_screens as words
from chatdong_tui.words import programme_tables as table_words
from chatdong_tui.words.formats import count, short_date
from chatdong_tui.words.journal import column_name
from chatdong_tui.words.labels import label
from chatdong_tui.words.period import short_name

_LABEL = 14
_SOURCE = 11
_AMOUNT = 16
"""Cells."""

_FIELDS = ("progress", "goal", "account", "next_steps", "departments", "note")

LINE, PART = "line:", "part:"
"""What a line's key begins with, by what it stands for."""


def lines(page: ProgrammePage, unit: Unit, width: int) -> Iterator[Line]:
    """The whole page, `width` cells wide, its money in `unit`."""
    one = page.programme
    if one.reference:
        yield Line(None, words.READ_ONLY.format(name=one.reference), "alert")
    if page.plan is not None:
        yield Line(None, fit(words.PLAN, _LABEL) + page.plan.name)
    if one.from_on or one.until_on:
        days = "~".join(short_date(day) if day else "" for day in (one.from_on, one.until_on))
        yield Line(None, fit(words.PERIOD, _LABEL) + days)
    for name in _FIELDS:
        yield from _field(column_name("programme", name), getattr(one, name), width)
    if page.budget_parts:
        yield from _budget(page, unit, width)
    if page.money.periods:
        yield from _money(page, unit, width)
    if page.parts:
        yield from _parts(page.parts, unit, width)
    if page.facts:
        yield from _head(words.FACTS)
        for fact in page.facts:
            told = words.FACT.format(name=fact.name, quantity=count(fact.quantity, fact.unit))
            yield Line(None, f"  {told}" + (f" ({fact.note})" if fact.note else ""))
    if page.notes:
        yield from _head(words.NOTES)
        for note in page.notes:
            yield Line(None, f"  {note.written}", "alert")
            yield from (Line(None, f"    {part}", "quiet") for part in wrap(note.remark, width - 5, width - 5))
    if page.districts:
        yield from _districts(page.districts, width)


def _head(text: str) -> Iterator[Line]:
    yield Line(None, "")
    yield Line(None, text, "heading")


def _field(name: str, told: str | None, width: int) -> Iterator[Line]:
    room = max(20, width - _LABEL)
    for place, part in enumerate(wrap(told, room, room) if told else ()):
        yield Line(None, fit("" if place else name, _LABEL) + part)


def _budget(page: ProgrammePage, unit: Unit, width: int) -> Iterator[Line]:
    yield from _head(words.BUDGET_TABLE.format(unit=table_words.UNIT_NOTE[unit]))
    table = tables.budget(page.budget_parts, unit)
    inner = width - _AMOUNT - _LABEL - 3
    for row in table.rows:
        part, item, basis, amount = row.cells
        text = fit(part, _LABEL) + fit(item, inner) + fit(amount, _AMOUNT, right=True)
        yield Line(
            LINE + row.key if row.key else None, text if row.key else f"  {text}", "heading" if row.is_sum else ""
        )
        if basis:
            yield Line(None, f"  {' ' * _LABEL}{basis}", "quiet")
    if table.splits:
        yield Line(None, f"  {table_words.CUT_NOTE}", "quiet")


def _money(page: ProgrammePage, unit: Unit, width: int) -> Iterator[Line]:
    yield from _head(words.MONEY_TABLE.format(unit=table_words.UNIT_NOTE[unit]))
    table = tables.money(page.money, unit)
    rows = (table.titles, *(row.cells for row in table.rows))
    column = max(len(text) for cells in rows for text in cells[1:]) + 2
    column = max(column, *(len(title) * 2 for title in table.titles[2:]), 6)
    fitting = max(1, (width - _SOURCE) // column)
    # The sum stands with the first periods; a period is never torn.
    for start in range(1, len(table.titles), fitting):
        chosen = range(start, min(start + fitting, len(table.titles)))
        yield Line(None, _cells(table.titles, chosen, column), "heading")
        for row in table.rows:
            yield Line(None, _cells(row.cells, chosen, column), "heading" if row.is_sum else "")
    for told in tables.execution_lines(page.money, unit):
        yield Line(None, f"  {told}")
    if table.splits:
        yield Line(None, f"  {table_words.CUT_NOTE}", "quiet")


def _cells(cells: Sequence[str], chosen: range, column: int) -> str:
    return fit(cells[0], _SOURCE) + "".join(fit(cells[place], column, right=True) for place in chosen)


def _parts(parts: Sequence[ProgrammeItem], unit: Unit, width: int) -> Iterator[Line]:
    yield from _head(words.PARTS)
    for item in parts:
        amount = tables.figure_text(item.budget, unit)
        yield Line(PART + item.id, fit(item.programme.name, width - _AMOUNT - 3) + fit(amount, _AMOUNT, right=True))


def _districts(districts: Sequence[CityDistrict], width: int) -> Iterator[Line]:
    yield from _head(words.DISTRICTS.format(count=len(districts)))
    for (phase, coverage), found in groupby(districts, key=lambda each: (each.phase, each.coverage)):
        own = list(found)
        kind = " ".join(
            part
            for part in (words.PHASE.format(no=phase) if phase else "", label(coverage) if coverage else "")
            if part
        )
        names = ", ".join(each.name for each in own)
        told = words.DISTRICT_GROUP.format(coverage=kind, count=len(own), names=names)
        yield from (Line(None, f"  {part}") for part in wrap(told, width - 3, width - 5))
    for each in districts:
        if each.operator is not None:
            days = "~".join(short_date(day) if day else "" for day in (each.from_on, each.until_on))
            team = words.TEAM.format(
                name=each.name,
                operator=label(each.operator),
                by=each.operated_by or "",
                people=each.headcount,
                period=days,
            )
            yield from (Line(None, f"  {part}", "quiet") for part in wrap(team, width - 3, width - 5))


def bars(page: ProgrammePage, unit: Unit) -> list[Bar]:
    """Execution by period, with the investment as the plan on the track."""
    money = page.money
    found = [Bar(words.EXECUTION_CHART.format(unit=table_words.UNIT_NOTE[unit]), None, "", style=HEADING)]
    for period, spent, planned in zip(money.periods, money.execution.totals, money.investment.totals, strict=True):
        text = words.EXECUTION_OF.format(
            spent=tables.figure_text(spent, unit) or " ", planned=tables.figure_text(planned, unit)
        )
        found.append(Bar(short_name(period), _number(spent, unit), text, _number(planned, unit)))
    return found


def _number(figure: Figure, unit: Unit) -> int | None:
    return in_unit(figure, unit) if isinstance(figure, int) else None
