"""`chatdong report indicators`: plan and actual of every indicator over the periods that are asked for."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from chatdong_tui.cli.common import desk_over, echo_json, file_option, say
from chatdong_tui.cli.report import report
from chatdong_tui.domain.refusal import Rule, RuleBroken
from chatdong_tui.words import cli as words

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date

    from chatdong_tui.domain.indicator_table import IndicatorTable
    from chatdong_tui.domain.period import Period


@report.command(help=words.REPORT_INDICATORS)
@file_option
@click.option("--period", default="", help=words.PERIODS)
@click.option("--scope", default="", help=words.SCOPE)
@click.option("--json", "as_json", is_flag=True, help=words.AS_JSON)
def indicators(path: Path | None, period: str, scope: str, as_json: bool) -> None:
    from chatdong_tui.reports.indicator import data
    from chatdong_tui.usecases import indicator_table, monthly

    with desk_over(path, read_only=True) as desk:
        columns = _columns(period, desk.today)
        asked = monthly.parse_scope(scope) if scope else monthly.default_scope(desk)
        zone_id = indicator_table.zone_of(desk, asked.zone_no, columns[-1].year)
        found = indicator_table.tables(desk, zone_id, columns)
        today = desk.today
    if as_json:
        tables = [data(each, today) for each in found]
        codes = [column.code for column in columns]
        span = found[0].span.code
        echo_json([{"scope": str(asked), "periods": codes, "span": span, "tables": tables}], many=False)
        return
    for table in found:
        for line in _lines(table, today):
            say(line)


def _columns(text: str, today: date) -> tuple[Period, ...]:
    from chatdong_tui.domain.period import parse_columns, quarters

    try:
        return parse_columns(text) if text else quarters(today.year)
    except ValueError:
        raise RuleBroken("period", Rule.NOT_A_PERIOD) from None


def _lines(table: IndicatorTable, today: date) -> Iterator[str]:
    """The title, the plan, the figures, and the notes."""
    from chatdong_tui.reports.indicator_text import actual_rows, note_lines, plan_rows
    from chatdong_tui.words import indicator_table as table_words

    yield table_words.title(table)
    if not table.lines:
        yield words.EMPTY
        return
    if planned := plan_rows(table):
        yield table_words.PLANS
        yield from _aligned(planned)
    yield table_words.ACTUALS
    yield from _aligned(actual_rows(table, today))
    yield from note_lines(table)


def _aligned(rows: Sequence[Sequence[str]]) -> Iterator[str]:
    """The first column from the left, the others, which are figures, to the right; Hangul counts two cells."""
    from rich.cells import cell_len

    from chatdong_tui.ui.inert import fit

    widths = [max(cell_len(row[at]) for row in rows) for at in range(len(rows[0]))]
    for row in rows:
        cells = (fit(text, width, right=at > 0) for at, (text, width) in enumerate(zip(row, widths, strict=True)))
        yield f"   {'  '.join(cells).rstrip()}"
