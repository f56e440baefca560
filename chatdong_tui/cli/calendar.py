"""The deadlines of a year as a calendar file."""

from __future__ import annotations

from pathlib import Path

import click

from chatdong_tui.cli.common import cli, desk_over, file_option
from chatdong_tui.words import cli as words


@cli.command("calendar", help=words.CALENDAR)
@file_option
@click.option("--year", type=click.IntRange(2000, 2100), help=words.YEAR)
@click.option("--ics", "target", type=click.Path(path_type=Path, dir_okay=False), required=True, help=words.ICS)
def calendar(path: Path | None, year: int | None, target: Path) -> None:
    from chatdong_tui.usecases import calendar_file

    with desk_over(path) as desk:
        done = calendar_file.write(desk, year or desk.today.year, target)
        click.echo(words.EVENTS.format(count=done.value), err=True)
        click.echo(target)
