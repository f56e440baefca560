"""How indicators are written in a table: columns, rows under their 단위사업, and what is told of one figure."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from rich.cells import cell_len

from chatdong_tui.domain.indicator import Figure, Indicator
from chatdong_tui.domain.indicator_table import Finding, FindingKind, IndicatorLine, IndicatorTable
from chatdong_tui.domain.period import Period, fills
from chatdong_tui.reports.indicator import pace, progress
from chatdong_tui.ui.widgets.columns import Column
from chatdong_tui.ui.widgets.figure_grid import FigureRow
from chatdong_tui.words import indicator as words
from chatdong_tui.words import indicator_screens as screen_words
from chatdong_tui.words.period import long_name, short_name, within_year

NAME = 0
"""The place of the name among the columns; the figures follow."""

_OF_TOTAL = (FindingKind.FAR_OVER, FindingKind.NO_ACTUAL, FindingKind.PLAN_SUM)
_LEAST_NAME, _MARGIN = 14, 1
_WAITS, _EXPLAINED = "!", "*"


def total_column(table: IndicatorTable) -> int:
    """The place of the 누계 among the columns."""
    return len(table.periods) + 1


def columns_of(table: IndicatorTable, today: date) -> list[Column]:
    """Name, figures, 누계, plan, 진도율, 기간 진도; the last ones give way on a narrow screen."""
    in_year = all(each.year == table.span.year and each.months < 12 for each in table.periods)
    titles = [(within_year if in_year else short_name)(period) for period in table.periods]
    titles += [screen_words.TOTAL, screen_words.PLAN, screen_words.RATE, screen_words.PACE]
    rows = [_signed_cells(table, line, today) for line in table.lines]
    columns = [Column(screen_words.NAME, least=_LEAST_NAME)]
    for at, title in enumerate(titles):
        width = max([cell_len(title), 5, *(cell_len(row[at]) + _MARGIN for row in rows)])
        columns.append(Column(title, width, align="right", drop=max(0, at - len(table.periods))))
    return columns


def rows_of(table: IndicatorTable, today: date) -> list[FigureRow]:
    """A row for each indicator, under the 단위사업 it belongs to."""
    rows: list[FigureRow] = []
    part: str | None = None
    for line in table.lines:
        if line.indicator.part != part:
            part = line.indicator.part
            rows.append(FigureRow(None, (part or screen_words.NO_PART,)))
        waiting = {column_of(table, finding) for finding in line.findings if finding.waits}
        cells = (words.name_with_unit(line.indicator), *_signed_cells(table, line, today))
        rows.append(FigureRow(line.id, cells, frozenset(waiting - {NAME})))
    return rows


def _signed_cells(table: IndicatorTable, line: IndicatorLine, today: date) -> list[str]:
    """The figures; `!` before one that waits for a sentence, `*` before one that has it."""
    cells = _figure_cells(line, today)
    for finding in sorted(line.findings, key=lambda each: each.waits):
        at = column_of(table, finding) - 1
        if at >= 0:
            cells[at] = (_WAITS if finding.waits else _EXPLAINED) + cells[at].lstrip(_WAITS + _EXPLAINED)
    return cells


def _figure_cells(line: IndicatorLine, today: date) -> list[str]:
    known = line.indicator
    planned = Figure(line.total.period, line.plan.value, text=line.plan.text)
    cells = [figure_cell(figure, known) for figure in (*line.figures, line.total, planned)]
    if not known.unit:
        return [*cells, "", ""]
    return [*cells, words.rate_text(progress(line)), words.rate_text(pace(line, today))]


def figure_cell(figure: Figure, indicator: Indicator) -> str:
    """A sentence has no room in a column; it stands below the table."""
    if figure.value is None and figure.text is not None:
        return screen_words.SENTENCE
    return words.figure_text(figure, indicator)


def column_of(table: IndicatorTable, finding: Finding) -> int:
    """In which column a finding stands; NAME for one of a period that is not shown."""
    if finding.kind in _OF_TOTAL:
        return total_column(table)
    places = [at for at, period in enumerate(table.periods, 1) if period == finding.period]
    return places[0] if places else NAME


def period_at(table: IndicatorTable, column: int) -> Period:
    """The period of a column: that of the 누계 behind the figures."""
    return table.periods[column - 1] if 1 <= column <= len(table.periods) else table.span


def figure_at(table: IndicatorTable, line: IndicatorLine, column: int) -> Figure:
    return line.figures[column - 1] if 1 <= column <= len(table.periods) else line.total


def findings_at(table: IndicatorTable, line: IndicatorLine, column: int) -> list[Finding]:
    """What stands out in one figure; those of no shown period are told with the 누계."""
    wanted = (column, NAME) if column == total_column(table) else (column,)
    return [finding for finding in line.findings if column_of(table, finding) in wanted]


def told(table: IndicatorTable, line: IndicatorLine, column: int) -> Iterator[str]:
    """What is told of the selected figure: itself, what stands out in it, and what the indicator counts."""
    figure, known = figure_at(table, line, column), line.indicator
    yield f"{known.name} {figure_line(known, figure)}"
    for finding in findings_at(table, line, column):
        said = words.finding_line(finding, known)
        yield screen_words.WAITS.format(said=said) if finding.waits else said
    if known.definition:
        yield screen_words.DEFINITION.format(definition=known.definition)


def figure_line(indicator: Indicator, figure: Figure) -> str:
    """`2021년 4분기: 305건`, or why there is no number."""
    if figure.value is not None:
        text = words.number_text(figure.value, indicator.decimals) + (indicator.unit or "")
        if figure.counted and not figure.value:
            text = screen_words.NOTHING_COUNTED.format(text=text)
        elif figure.covered and not fills(figure.covered, figure.period):
            covered = ", ".join(map(short_name, figure.covered))
            text = screen_words.ONLY_PART.format(text=text, period=covered)
    elif figure.absent is not None:
        text = screen_words.NOT_OF_ZONE if indicator.rule else screen_words.NONE_HELD
    else:
        text = figure.text or screen_words.NOT_REPORTED
    return screen_words.FIGURE.format(period=long_name(figure.period), text=text)
