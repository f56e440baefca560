"""`chatdong report budget`: the budgets of programmes and zones with their bases."""

from __future__ import annotations

from pathlib import Path

import click

from chatdong_tui.cli.common import desk_over, echo_json, file_option, say
from chatdong_tui.cli.report import report
from chatdong_tui.words import cli as cli_words
from chatdong_tui.words import programme_tables as words


@report.command(help=words.REPORT_BUDGET)
@file_option
@click.option("--year", type=click.IntRange(2000, 2100), help=words.YEAR)
@click.option("--json", "as_json", is_flag=True, help=cli_words.AS_JSON)
def budget(path: Path | None, year: int | None, as_json: bool) -> None:
    from chatdong_tui.usecases import report_budget

    with desk_over(path, read_only=True) as desk:
        found = report_budget.report(desk, year)
    if as_json:
        echo_json([found.data], many=False)
        return
    for line in found.lines:
        say(line)
