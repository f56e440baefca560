"""분기 추진실적: indicators with plan, quarters, 누계 and 진도율, money by source, publicity (domain.md §7.7)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from decimal import ROUND_HALF_UP, Decimal

from chatdong_tui.document import (
    Absent,
    Block,
    Cell,
    CellKind,
    Chart,
    Document,
    Head,
    Heading,
    Level,
    Paragraph,
    Row,
    RowKind,
    Series,
    Table,
)
from chatdong_tui.domain.budget import FundSource, add_up
from chatdong_tui.domain.counting import RULES, Flow
from chatdong_tui.domain.indicator import Figure, Indicator
from chatdong_tui.domain.indicator_table import IndicatorLine
from chatdong_tui.domain.meeting_code import Disclosure
from chatdong_tui.domain.monthly import Issue
from chatdong_tui.domain.performance import Performance
from chatdong_tui.domain.period import Period, quarters
from chatdong_tui.reports import budget, cells
from chatdong_tui.reports.indicator import pace, progress
from chatdong_tui.reports.trail import Trail
from chatdong_tui.reports.veil import Veil, veil
from chatdong_tui.reports.zone import place_name
from chatdong_tui.words import indicator as indicator_words
from chatdong_tui.words import performance as words
from chatdong_tui.words import register as register_words
from chatdong_tui.words.formats import particle, won
from chatdong_tui.words.labels import label
from chatdong_tui.words.months import months_name
from chatdong_tui.words.period import within_year

FORM = "performance"


def build(performance: Performance, issue: Issue) -> Document:
    """The form as a Document, with the ids of the records behind each counted figure."""
    place, quarter = place_name(performance.records), performance.quarter
    facts: dict[str, str | int] = {"place": place, "year": quarter.year, "quarter": quarter.place or 0}
    trail, hide = Trail(), veil(performance.records.aliases)
    return Document(
        form=FORM,
        stem=words.STEM.format(**facts),
        title=words.TITLE.format(**facts),
        gist=_gist(performance, facts),
        keywords=tuple(word.format(**facts) for word in words.KEYWORDS),
        head=Head(issue.issuer, issue.writer, issue.on, label(Disclosure.OPEN), issue.approvers),
        blocks=tuple(_blocks(performance, hide, trail)),
        provenance=trail.found,
    )


def _gist(performance: Performance, facts: dict[str, str | int]) -> str:
    on = performance.quarter.last
    rates = [found for line in performance.table.lines if (found := pace(line, on)) is not None]
    return words.GIST.format(
        **facts,
        topic=particle(str(facts["place"]), "은", "는"),
        indicators=len(performance.table.lines),
        planned=len(rates),
        reached=sum(found >= 100 for found in rates),
    )


def _blocks(performance: Performance, hide: Veil, trail: Trail) -> Iterator[Block]:
    quarter, lines = performance.quarter, performance.table.lines
    numbers = [line for line in lines if line.indicator.unit is not None]
    yield Heading(words.FIGURES)
    if numbers:
        yield _figures(performance, numbers, hide, trail)
        yield Paragraph(words.TOTALS.format(month=quarter.last.month), Level.NOTE)
        if any(_is_distinct(line.indicator) for line in numbers):
            yield Paragraph(words.DISTINCT, Level.NOTE)
        yield from _rates(numbers, hide)
    else:
        yield Paragraph(words.NO_INDICATOR)
    told = [line for line in lines if line.indicator.unit is None]
    if told:
        yield Heading(words.SENTENCES)
        for line in told:
            yield from _sentences(line, hide)
    yield Heading(words.MONEY)
    yield from _money(performance, trail)
    yield Heading(words.PUBLICITY)
    yield _publicity(performance, hide)
    yield Heading(words.NEXT_STEPS)
    steps = list(_next_steps(performance, hide))
    yield from steps or [Paragraph(words.NO_STEP)]


def _is_distinct(indicator: Indicator) -> bool:
    rule = RULES.get(indicator.rule or "")
    return rule is not None and rule.flow is not Flow.ADDS


# indicators


def _figures(performance: Performance, lines: Iterable[IndicatorLine], hide: Veil, trail: Trail) -> Table:
    quarter = performance.quarter
    every = quarters(quarter.year)
    titles = (words.PART, words.INDICATOR, words.PLAN.format(year=quarter.year % 100), *map(within_year, every))
    rows = [cells.head(*titles, words.TOTAL, words.RATE, words.REMARKS)]
    for line in lines:
        known = line.indicator
        shown = {figure.period: figure for figure in line.figures}
        planned = Figure(line.total.period, line.plan.value)
        figures = [_cell(shown.get(period, Figure(period)), known) for period in every]
        total = _cell(line.total, known)
        name = hide(indicator_words.name_with_unit(known))
        _note(performance, line, name, trail)
        part, remarks = Cell(known.part or words.NO_PART), Cell("\n".join(_remarks(line, quarter.last, hide)))
        percent = cells.percent(progress(line))
        rows.append(Row((part, Cell(name), _cell(planned, known), *figures, total, percent, remarks)))
    return Table((14, 18, 8, 8, 8, 8, 8, 9, 9, 34), tuple(rows))


def _rates(lines: Iterable[IndicatorLine], hide: Veil) -> Iterator[Chart]:
    """How far each planned indicator has come, side by side in whole percents; one alone needs no chart."""
    rates = [(hide(line.indicator.name), found) for line in lines if (found := progress(line)) is not None]
    if len(rates) > 1:
        whole = tuple(int(found.quantize(Decimal(1), ROUND_HALF_UP)) for _, found in rates)
        series = (Series(words.RATE, whole),)
        yield Chart(words.RATES, tuple(name for name, _ in rates), series, unit="%", alt=words.RATES_ALT)


def _note(performance: Performance, line: IndicatorLine, name: str, trail: Trail) -> None:
    """The records behind each quarter and the 누계 of an indicator that is counted."""
    titles = {
        line.total.period: words.TOTAL,
        **{each: within_year(each) for each in quarters(performance.quarter.year)},
    }
    for (line_id, period), ids in performance.rows.items():
        if line_id == line.id:
            rule = indicator_words.rule_definition(line.indicator.rule or "")
            trail.note((name, titles[period]), rule, ids)
            if period == line.total.period:
                trail.note((name, words.TOTAL), rule, ids)


def _cell(figure: Figure, indicator: Indicator) -> Cell:
    """A number, `-`, or nothing for what was not reported."""
    if figure.value is None:
        return Cell(Absent.NONE if figure.absent else Absent.BLANK, CellKind.COUNT)
    if indicator.decimals:
        return Cell(indicator_words.number_text(figure.value, indicator.decimals))
    return Cell(figure.value, CellKind.COUNT)


def _remarks(line: IndicatorLine, on: date, hide: Veil) -> Iterator[str]:
    """What it counts, how it stands against the months gone by, and what stands out with what was said to it."""
    if line.indicator.definition:
        yield line.indicator.definition
    found = pace(line, on)
    if found is not None and on.month < 12:
        yield words.PACE.format(rate=indicator_words.rate_text(found))
    for finding in line.findings:
        yield hide(indicator_words.finding_line(finding, line.indicator))


def _sentences(line: IndicatorLine, hide: Veil) -> Iterator[Block]:
    yield Paragraph(hide(line.indicator.name))
    if line.plan.text:
        yield Paragraph(words.PLANNED.format(text=hide(line.plan.text)), Level.DASH)
    for figure in line.figures:
        text = hide(figure.text) if figure.text else words.NONE_HELD if figure.absent else ""
        if text:
            yield Paragraph(words.SAID.format(period=within_year(figure.period), text=text), Level.DASH)


# money, publicity, what comes next


def _money(performance: Performance, trail: Trail) -> Iterator[Block]:
    """Budget and spending until the quarter's end by source; the agencies' own money is told apart."""
    records = performance.records
    money = add_up(records.lines, records.expenditures, changes=records.budget_changes)
    if not money.grants:
        yield Paragraph(words.NO_MONEY)
        return
    rows = [cells.head(words.SOURCE, words.BUDGET, words.SPENT, words.BALANCE, words.SPENT_RATE)]
    for source in FundSource:
        of_source = [each for each in money.grants if each.line.fund_source is source]
        if of_source:
            rows.append(budget.row(label(source), budget.amounts(of_source), trail))
    rows.append(budget.row(words.SUM, budget.amounts(money.grants), trail, RowKind.TOTAL))
    yield Table((20, 14, 14, 14, 10), tuple(rows), words.MONEY_UNIT)
    told = budget.note_own(money.own, trail)
    if told.budget:
        own = (won(cells.thousands(told.budget)), won(cells.thousands(told.spent)))
        yield Paragraph(words.OWN_MONEY.format(budget=own[0], spent=own[1]), Level.NOTE)


def _publicity(performance: Performance, hide: Veil) -> Block:
    if not performance.publicity:
        return Paragraph(words.NO_PUBLICITY)
    rows = [cells.head(words.CATEGORY, words.MEANS, words.WHEN, words.CONTENT)]
    for each in performance.publicity:
        texts = (label(each.category), hide(each.means), register_words.when(each), hide(each.content or ""))
        rows.append(Row(tuple(cells.text(text) for text in texts)))
    return Table((12, 18, 20, 50), tuple(rows))


def _next_steps(performance: Performance, hide: Veil) -> Iterator[Paragraph]:
    """The steps of the projects that lie in the next quarter and are not done."""
    after = performance.quarter.next
    for project in performance.records.projects:
        for step in project.milestones:
            first, last = step.from_month or step.until_month, step.until_month or step.from_month
            if step.done_on is None and first and last and Period(first, last).overlaps(after):
                months = months_name({int(first[5:]), int(last[5:])})
                name, project_name = hide(step.name), hide(project.project.name)
                yield Paragraph(words.PLANNED_STEP.format(project=project_name, step=name, months=months))
