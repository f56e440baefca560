"""Money, joint projects, meetings and contacts of a year as charts."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from chatdong_tui.domain.budget import LineMoney
from chatdong_tui.domain.chart import MonthFigures
from chatdong_tui.domain.counting import CountingRule
from chatdong_tui.domain.project_page import ProjectPage
from chatdong_tui.domain.project_plan import GoalLine
from chatdong_tui.ui.chart.view import ChartView, TableRow
from chatdong_tui.ui.widgets.bars import HEADING, Bar
from chatdong_tui.usecases.budget import ZoneBudget
from chatdong_tui.words import chart as words
from chatdong_tui.words.formats import count, rate, won
from chatdong_tui.words.indicator import rate_text, rule_name
from chatdong_tui.words.labels import label, zone_name

WHOLE = 1000
"""Bars of goals are in thousandths of their own targets: their units have no common scale."""


def money_of_zone(lines: Sequence[LineMoney]) -> ChartView:
    """What was spent of each budget line; the agency's own money stands apart and has a scale of its own."""
    grants = [line for line in lines if line.line.is_grant]
    own = [line for line in lines if not line.line.is_grant]
    heading = [Bar(words.OWN_MONEY, None, "", style=HEADING)] if own else []
    bars = [
        *(_money_bar(line.line.item, line.spent, line.budget) for line in grants),
        *heading,
        *(_money_bar(line.line.item, line.spent, line.budget) for line in own),
    ]
    rows = [_money_row(line.line.item, line.spent, line.budget) for line in grants]
    rows += [_money_row(words.OWN_ITEM.format(item=line.line.item), line.spent, line.budget) for line in own]
    return ChartView(tuple(bars), _money_titles(words.ITEM), tuple(rows), words.LEGEND_MONEY)


def money_of_district(zones: Sequence[ZoneBudget]) -> ChartView:
    """What each zone spent of its grant."""
    named = [(zone_name(each.zone.no, each.zone.name), each.money) for each in zones if each.money.lines]
    return ChartView(
        tuple(_money_bar(name, money.spent, money.budget) for name, money in named),
        _money_titles(words.ZONE),
        tuple(_money_row(name, money.spent, money.budget) for name, money in named),
        words.LEGEND_MONEY,
    )


def _money_titles(first: str) -> tuple[str, ...]:
    return first, words.BUDGET, words.SPENT, words.LEFT, words.SPENT_RATE


def _money_bar(name: str, spent: int, budget: int) -> Bar:
    share = rate(spent, budget)
    figure = words.WON.format(amount=words.OF_PLAN.format(figure=won(spent), plan=won(budget)))
    text = figure if share is None else words.WITH_RATE.format(figure=figure, rate=share)
    return Bar(name, max(0, spent), text, max(0, budget), "alert" if spent > budget else "")


def _money_row(name: str, spent: int, budget: int) -> TableRow:
    cells = (name, won(budget), won(spent), won(budget - spent), rate_text(rate(spent, budget)))
    return TableRow("budget:", cells, "alert" if spent > budget else "")


def projects(pages: Sequence[ProjectPage], *, of_zone: bool) -> ChartView:
    """How far each project is on its way to its goals; projects without a goal only say so."""
    bars: list[Bar] = []
    rows: list[TableRow] = []
    for page in pages:
        project, zone = page.line.project, page.line.zone
        name = project.name
        if not of_zone:
            name = words.PROJECT_OF_ZONE.format(zone=zone_name(zone.no, zone.name), project=name)
        bars += [Bar(name, None, "" if page.goals else words.NO_GOALS, style=HEADING), *map(_goal_bar, page.goals)]
        rows += [_goal_row(name, goal, project.id) for goal in page.goals]
    return ChartView(tuple(bars), (words.GOAL, words.TARGET, words.REACHED, words.RATE), tuple(rows), words.LEGEND_PLAN)


def _goal_bar(goal: GoalLine) -> Bar:
    unit, target, reached = goal.goal.unit or "", goal.goal.target, goal.reached
    name = f"  {goal.goal.name}"
    if target is None or reached is None:
        text = words.NO_FIGURE if reached is None else count(reached, unit)
        return Bar(name, None, text if target is None else words.OF_PLAN.format(figure=text, plan=count(target, unit)))
    text = words.OF_PLAN.format(figure=count(reached), plan=count(target, unit))
    return Bar(name, reached * WHOLE // target if target else None, text, WHOLE if target else None)


def _goal_row(project: str, goal: GoalLine, project_id: str) -> TableRow:
    unit, target, reached = goal.goal.unit or "", goal.goal.target, goal.reached
    share = rate(reached, target) if target is not None and reached is not None else None
    cells = (
        words.OF_PROJECT.format(project=project, goal=goal.goal.name),
        *(words.NO_FIGURE if number is None else count(number, unit) for number in (target, reached)),
        rate_text(share),
    )
    return TableRow(f"project:{project_id}", cells)


def by_month(figures: Sequence[MonthFigures], opens: str) -> ChartView:
    """What was counted in each month; each thing counted has a scale of its own. opens: the room of a row."""
    names = [f"{_name(each.rule)}({each.rule.unit})" for each in figures]
    bars = [bar for name, each in zip(names, figures, strict=True) for bar in _month_bars(name, each)]
    rows = [
        TableRow(
            opens,
            (
                words.MONTH_NAME.format(month=month),
                *("" if (number := each.months[month - 1]) is None else count(number) for each in figures),
            ),
        )
        for month in range(1, 13)
    ]
    rows.append(TableRow(opens, (words.SUM, *(count(each.total) for each in figures)), "quiet"))
    return ChartView(tuple(bars), (words.MONTH, *names), tuple(rows) if figures else (), words.LEGEND_COUNT)


def _name(rule: CountingRule) -> str:
    return label(rule.kind) if rule.kind else rule_name(rule.code)


def _month_bars(name: str, figures: MonthFigures) -> Iterator[Bar]:
    yield Bar(words.SUM_OF.format(name=name, sum=count(figures.total)), None, "", style=HEADING)
    for month, number in enumerate(figures.months, 1):
        yield Bar(f"  {words.MONTH_NAME.format(month=f'{month:>2}')}", number, "" if number is None else count(number))
