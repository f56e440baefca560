"""Bars of an indicator: each period's figure, and where a plan is of the same months, the plan as a mark."""

from __future__ import annotations

from chatdong_tui.domain.indicator import Figure, Indicator, Plan, rate_parts
from chatdong_tui.ui.widgets.bars import HEADING, Bar
from chatdong_tui.usecases.indicator_table import IndicatorPage
from chatdong_tui.words import indicator as figure_words
from chatdong_tui.words import indicator_screens as words
from chatdong_tui.words.period import short_name


def bars_of(page: IndicatorPage) -> list[Bar]:
    """First plan against actual on their common buckets, then the periods of the table; nothing without numbers."""
    line, known = page.line, page.line.indicator
    if known.unit is None:
        return []
    bars: list[Bar] = []
    planned = [(target, figure) for target, figure in zip(line.targets, page.by_plan, strict=True) if target.value]
    if planned:
        bars.append(Bar(words.PLAN_AND_ACTUAL, None, "", style=HEADING))
        bars += [_against(target, figure, known) for target, figure in planned]
    shown = [figure for figure in line.figures if not figure.is_blank]
    if shown:
        bars.append(Bar(words.BY_PERIOD, None, "", style=HEADING))
        waiting = {finding.period for finding in line.findings if finding.waits}
        for figure in shown:
            style = "alert" if figure.period in waiting else ""
            bars.append(
                Bar(short_name(figure.period), figure.value, figure_words.figure_text(figure, known), style=style)
            )
    return bars


def _against(target: Figure, figure: Figure, known: Indicator) -> Bar:
    """A plan bucket; without a bar where nothing was reported for the same months."""
    assert target.value is not None
    plan = figure_words.number_text(target.value, known.decimals)
    if rate_parts(Plan(target.period, target.value), figure) is None:
        return Bar(short_name(target.period), None, words.NO_COMMON.format(plan=plan), of=target.value, style="quiet")
    actual = figure_words.figure_text(figure, known)
    return Bar(short_name(target.period), figure.value, words.OF_PLAN.format(actual=actual, plan=plan), of=target.value)
