"""The file as a whole: open, demo, export, check, where."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

import click

from chatdong_tui import places, terminal
from chatdong_tui.cli.common import choices_of, cli, desk_over, file_option, month_of, progress, say
from chatdong_tui.domain.refusal import FileProblem, FileRefused
from chatdong_tui.words import cli as words

T = TypeVar("T")


@cli.command("open", help=words.OPEN)
@click.argument("path", required=False, type=click.Path(path_type=Path))
def open_(path: Path | None = None) -> None:
    if not terminal.attended():
        raise click.UsageError(words.NEEDS_TERMINAL)
    from chatdong_tui import start

    start.open_screen(path)


@cli.command("demo", help=words.DEMO)
@file_option
@click.option("--cases", type=click.IntRange(0, 2_000_000), default=0, help=words.CASES)
@click.option("--open/--no-open", "open_screen", default=True, help=words.OPEN_AFTER)
def demo_(path: Path | None, cases: int, open_screen: bool) -> None:
    from chatdong_tui import demo, start
    from chatdong_tui.usecases import monthly

    target = path or places.demo_file()
    if target.exists():
        with desk_over(target, read_only=True) as desk:
            if not desk.demo:
                # Somebody's own records: invented cases have no place among them.
                raise FileRefused(FileProblem.EXISTS, str(target))
        click.echo(words.DEMO_EXISTS, err=True)
    else:
        progress(words.BUILDING)
        demo.build(target)
    if cases:
        demo.add_cases(target, cases, lambda done: progress(words.BUILDING_CASES.format(done=done, total=cases)))
    progress("")
    with desk_over(target) as desk:
        folder = places.outbox()
        # Invented people and households: wherever they are copied to, nobody is told of.
        scope = monthly.parse_scope("district")
        done = monthly.export(desk, "2021-03", scope, (), monthly.FORMATS, folder, synced=True)
        click.echo(target)
        for written in done.value:
            click.echo(written)
        if open_screen and terminal.attended():
            start.run(desk)


@cli.command(help=words.EXPORT)
@click.argument("month")
@file_option
@click.option("--to", "folder", type=click.Path(path_type=Path), help=words.TO)
@click.option("--scope", default="", help=words.SCOPE)
@click.option("--form", "forms", multiple=True, metavar="NAME[,NAME]", help=words.FORM)
@click.option("--format", "formats", default="", help=words.FORMAT)
@click.option("--yes", "synced", is_flag=True, help=words.YES)
def export(
    month: str,
    path: Path | None,
    folder: Path | None,
    scope: str,
    forms: tuple[str, ...],
    formats: str,
    synced: bool,
) -> None:
    from chatdong_tui.usecases import form, monthly

    chosen_formats = choices_of(formats, monthly.FORMATS)
    # A form is found by its name in the records too: project_plan is project-plan.
    names = [choices_of(text.replace("_", "-"), (_CALLED_FOR, *form.NAMES)) for text in forms if text]
    chosen = tuple(dict.fromkeys(name for named in names for name in named if name != _CALLED_FOR))
    target = folder or places.outbox()
    with desk_over(path) as desk:
        where = monthly.parse_scope(scope) if scope else monthly.default_scope(desk)
        of_month = month_of(month, desk.today)
        if any(_CALLED_FOR in named for named in names):
            called = monthly.called_forms(desk, of_month, where)
            chosen = (*called, *(name for name in chosen if name not in called))
        done = _with_leave(
            synced,
            target,
            lambda allowed: monthly.export(
                desk, of_month, where, chosen, chosen_formats, target,
                progress=lambda n, total, name: progress(f"{n}/{total} {name}"), synced=allowed,
            ),
        )  # fmt: skip
        progress("")
        for written in done.value:
            click.echo(written)


_CALLED_FOR = "all"
"""The name for all forms that the month and the scope call for."""
_NOT_WRITTEN = 5
"""The exit code where a file cannot be written."""


def _with_leave(given: bool, folder: Path, write: Callable[[bool], T]) -> T:
    """Write, with a warning where the folder copies its files elsewhere; without leave a person is asked first.

    Where nobody can be asked, the process ends as for any folder that cannot be written.
    """
    from chatdong_tui.words.problems import sentence

    if given:
        if service := places.synced_by(folder):
            say(words.SYNCED.format(service=service, folder=folder), err=True)
        return write(True)
    try:
        return write(False)
    except FileRefused as error:
        if error.problem is not FileProblem.SYNCED:
            raise
        if not sys.stdin.isatty():
            say(f"{sentence(error)} {words.SAY_YES}", err=True)
            raise SystemExit(_NOT_WRITTEN) from None
        say(words.SYNCED.format(service=error.facts["service"], folder=error.path), err=True)
        click.confirm(words.SYNCED_QUESTION, abort=True, err=True)
        return write(True)


@cli.command(help=words.CHECK)
@file_option
def check(path: Path | None) -> None:
    from chatdong_tui.usecases import file
    from chatdong_tui.words import file as file_words

    with desk_over(path, read_only=True) as desk:
        found = 0
        for finding in file.check(desk):
            found += 1
            sentence = file_words.FINDINGS[finding.kind]
            click.echo(sentence.format(table=finding.table, row_id=finding.row_id, columns=", ".join(finding.columns)))
    if found:
        click.echo(file_words.FOUND.format(n=found), err=True)
        raise SystemExit(1)
    click.echo(file_words.ALL_WELL)


@cli.command(help=words.WHERE)
def where() -> None:
    for name, path in (
        ("file", places.default_file()),
        ("demo", places.demo_file()),
        ("outbox", places.outbox()),
        ("settings", places.settings_file()),
        ("log", places.log_file()),
    ):
        click.echo(f"{words.PLACES[name]}: {path}")
