"""Indicators as charts: how far each is on its way, and each quarter beside its plan."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from chatdong_tui.domain.indicator import Figure
from chatdong_tui.domain.indicator_table import IndicatorLine, IndicatorTable
from chatdong_tui.reports import indicator as report
from chatdong_tui.ui.chart.view import ChartView, TableRow
from chatdong_tui.ui.widgets.bars import HEADING, Bar
from chatdong_tui.words import chart as words
from chatdong_tui.words.indicator import figure_text, name_with_unit, number_text, rate_text
from chatdong_tui.words.period import within_year

WHOLE = 1000
"""Bars of indicators are in thousandths of their own plans: their units have no common scale."""


def progress(table: IndicatorTable, today: date) -> ChartView:
    """누계 of each indicator as a share of its plan."""
    lines = [line for line in table.lines if line.indicator.unit]
    titles = (words.INDICATOR, words.PLANNED, words.TOTAL, words.RATE, words.PACE)
    return ChartView(
        tuple(map(_progress_bar, lines)),
        titles,
        tuple(_progress_row(line, today) for line in lines),
        words.LEGEND_PLAN,
    )


def _progress_bar(line: IndicatorLine) -> Bar:
    name, figure, style = name_with_unit(line.indicator), _total_text(line), _style(line)
    share = report.progress(line)
    if share is None:
        planned = line.plan.value is not None and line.total.value is not None
        text = (words.NOT_COMPARED if planned else words.WITHOUT_PLAN).format(figure=figure)
        return Bar(name, None, text, style=style)
    told = words.WITH_RATE.format(figure=figure, rate=f"{share:,}")
    return Bar(name, int(share * (WHOLE // 100)), told, WHOLE, style)


def _total_text(line: IndicatorLine) -> str:
    return figure_text(line.total, line.indicator) or words.NO_FIGURE


def _plan_text(line: IndicatorLine) -> str:
    return words.NO_FIGURE if line.plan.value is None else number_text(line.plan.value, line.indicator.decimals)


def _style(line: IndicatorLine) -> str:
    return "alert" if any(finding.waits for finding in line.findings) else ""


def _progress_row(line: IndicatorLine, today: date) -> TableRow:
    rates = (rate_text(report.progress(line)), rate_text(report.pace(line, today)))
    cells = (name_with_unit(line.indicator), _plan_text(line), _total_text(line), *rates)
    return TableRow(f"indicator:{line.id}", cells, _style(line))


def plan(table: IndicatorTable) -> ChartView:
    """The figure of each quarter, with a mark where a plan of that quarter is, and 누계 beside the year's plan."""
    lines = [line for line in table.lines if line.indicator.unit]
    titles = (words.INDICATOR, *map(within_year, table.periods), words.TOTAL, words.PLANNED)
    rows = (
        TableRow(
            f"indicator:{line.id}",
            (
                name_with_unit(line.indicator),
                *(figure_text(figure, line.indicator) for figure in line.figures),
                _total_text(line),
                _plan_text(line),
            ),
            _style(line),
        )
        for line in lines
    )
    bars = tuple(bar for line in lines for bar in _plan_bars(line))
    return ChartView(bars, titles, tuple(rows), words.LEGEND_PLAN)


def _plan_bars(line: IndicatorLine) -> Iterator[Bar]:
    planned = {target.period: target.value for target in line.targets}
    yield Bar(name_with_unit(line.indicator), None, "", style=HEADING)
    for figure in line.figures:
        yield _period_bar(line, within_year(figure.period), figure, planned.get(figure.period))
    comparable = report.progress(line) is not None
    yield _period_bar(line, words.TOTAL, line.total, line.plan.value if comparable else None, _style(line))


def _period_bar(line: IndicatorLine, name: str, figure: Figure, target: int | None, style: str = "") -> Bar:
    text = figure_text(figure, line.indicator)
    if target is not None:
        planned = number_text(target, line.indicator.decimals)
        text = words.OF_PLAN.format(figure=text or words.NO_FIGURE, plan=planned)
    return Bar(f"  {name}", figure.value, text, target, style)
