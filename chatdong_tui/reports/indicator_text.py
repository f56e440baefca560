"""The table of indicators as rows of text: the plan by its buckets, the figures by column, and the notes below."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from chatdong_tui.domain.indicator import Figure, Indicator
from chatdong_tui.domain.indicator_table import IndicatorLine, IndicatorTable
from chatdong_tui.domain.period import Period
from chatdong_tui.reports.indicator import pace, progress
from chatdong_tui.words import indicator as words
from chatdong_tui.words import indicator_table as table_words
from chatdong_tui.words.period import short_name

TextRow = tuple[str, ...]


def plan_rows(table: IndicatorTable) -> list[TextRow]:
    """Each indicator over the buckets of its plan, under a head; nothing where nothing is planned."""
    buckets = sorted({figure.period for line in table.lines for figure in line.targets})
    if not buckets:
        return []
    rows = [(table_words.INDICATOR, *map(short_name, buckets))]
    for line in table.lines:
        given = {figure.period: figure for figure in line.targets}
        if given:
            cells = (_cell(given[each], line.indicator) if each in given else words.BLANK for each in buckets)
            rows.append((words.name_with_unit(line.indicator), *cells))
    return rows


def actual_rows(table: IndicatorTable, today: date) -> list[TextRow]:
    """Each indicator over the columns of the table, with plan, 누계, 진도율 and 기간 진도, under a head."""
    plan = table_words.PLAN.format(year=table.span.year % 100)
    tail = (plan, table_words.TOTAL, table_words.RATE, table_words.PACE)
    rows: list[TextRow] = [(table_words.INDICATOR, *map(short_name, table.periods), *tail)]
    for line in table.lines:
        known = line.indicator
        planned = Figure(line.plan.period or table.span, line.plan.value, text=line.plan.text)
        rows.append(
            (
                words.name_with_unit(known),
                *(_cell(figure, known) for figure in line.figures),
                _cell(planned, known),
                words.figure_text(line.total, known),
                words.rate_text(progress(line)) if known.unit else words.BLANK,
                words.rate_text(pace(line, today)) if known.unit else words.BLANK,
            )
        )
    return rows


def _cell(figure: Figure, indicator: Indicator) -> str:
    """A sentence has no room in a column: it stands below."""
    if figure.value is None and figure.text is not None:
        return table_words.SENTENCE
    return words.figure_text(figure, indicator)


def note_lines(table: IndicatorTable) -> Iterator[str]:
    """The definitions, the sentences that have no room in the table, and what stands out with what was said to it."""
    for line in table.lines:
        for said in _said(line, table.periods):
            yield table_words.NOTE.format(name=line.indicator.name, said=said)


def _said(line: IndicatorLine, columns: tuple[Period, ...]) -> Iterator[str]:
    if line.indicator.definition:
        yield line.indicator.definition
    for figure in line.figures:
        if figure.text is not None and figure.period in columns:
            yield table_words.SAID.format(period=short_name(figure.period), text=figure.text)
    if line.plan.text and line.plan.period:
        yield table_words.PLANNED_TEXT.format(period=short_name(line.plan.period), text=line.plan.text)
    for finding in line.findings:
        yield words.finding_line(finding, line.indicator)
